#!/usr/bin/env bash
# See to it that node is there, and the packages that check the page's scripts: need_node.sh VENV
# A node that is installed is used; else one is installed into the virtual environment VENV.
# Only `make lint` and `make test` need it; pages are made without.
set -euo pipefail
venv=$1
stamp=node_modules/.geomap-done
PATH="$PWD/$venv/bin:$PATH"

fits() { command -v npm >/dev/null && node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null; }

if ! fits; then
    echo "installing node into $venv for the checks of the page's scripts"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[node]' || true
    hash -r
    fits || {
        echo "no node: install Node.js 20 or newer with npm (nodejs.org, or the packages nodejs and npm of the system)" >&2
        exit 1
    }
fi
if [ "$stamp" -nt package-lock.json ] && [ "$stamp" -nt package.json ]; then
    echo "the page's scripts are checked with node $(node --version) in $(command -v node)"
    exit 0
fi
echo "installing what checks the page's scripts into node_modules, for node $(node --version) in $(command -v node)"
npm ci --silent || {
    echo "npm ci failed: run it in this folder to see why; it needs a network, or npm's own cache" >&2
    exit 1
}
touch "$stamp"
