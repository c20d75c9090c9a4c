#!/usr/bin/env bash
# See to it that a Chromium is there for the tests: need_browser.sh PYTHON
# One that is installed is used; else it is installed where that can be done.
set -euo pipefail
python=$1

for name in "${GEOMAP_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    if [ -n "$name" ] && path=$(command -v "$name"); then
        echo "the tests open pages in $path"
        exit 0
    fi
done
if "$python" -c '
import os, sys
from playwright.sync_api import sync_playwright
with sync_playwright() as p:
    sys.exit(not os.path.exists(p.chromium.executable_path))' 2>/dev/null; then
    echo "the tests open pages in the Chromium that Playwright has installed"
elif [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing Chromium from the system's packages for the tests"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null
else
    echo "installing a Chromium of Playwright's for the tests"
    "$python" -m playwright install chromium || {
        echo "no Chromium: install it (the package is named chromium on most systems), or name one with GEOMAP_CHROMIUM" >&2
        exit 1
    }
fi
