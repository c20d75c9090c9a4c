#!/usr/bin/env bash
# See to it that Pango is there, which lays out reports as PDF: need_pango.sh PYTHON
# One that is installed is used; else it is installed where that can be done.
set -euo pipefail
python=$1

if "$python" -c 'import weasyprint' 2>/dev/null; then
    echo "reports are laid out by the Pango that is installed"
elif [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing Pango from the system's packages for reports as PDF"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 >/dev/null
else
    echo "no Pango: install it (Debian and Ubuntu: libpangoft2-1.0-0 and libharfbuzz-subset0; macOS: pango)" >&2
    exit 1
fi
