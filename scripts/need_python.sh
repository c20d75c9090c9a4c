#!/usr/bin/env bash
# Make a virtual environment and install geomap into it: need_python.sh FOLDER REQUIREMENT
# Says in one line what it does; where something is missing, what to install.
set -euo pipefail
venv=$1 wanted=$2
python=${PYTHON:-python3}

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "geomap needs Python 3.11 or newer; name one with PYTHON=/path/to/python3.11 make …" >&2
    exit 1
fi

make_venv() { "$python" -m venv "$venv" >/dev/null 2>&1 && [ -x "$venv/bin/pip" ]; }

if [ ! -x "$venv/bin/pip" ]; then
    echo "setting up a virtual environment in $venv"
    if ! make_venv; then
        # Debian and Ubuntu ship Python without the part that makes environments.
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
            echo "installing python3-venv, which this Python lacks"
            apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null
            rm -rf "$venv"
        fi
        make_venv || { rm -rf "$venv"; echo "this Python cannot make virtual environments: install python3-venv" >&2; exit 1; }
    fi
fi
echo "installing ${wanted/./geomap} and what it needs into $venv (a minute or two the first time)"
"$venv/bin/pip" install --quiet --disable-pip-version-check --constraint constraints.txt --editable "$wanted"
