#!/usr/bin/env bash
# See to it that LaTeX is there for the tests, and what reads a PDF: need_latex.sh
# They are installed where that can be done; 60 MB of packages.
set -euo pipefail
packages="texlive-latex-base texlive-latex-recommended lmodern poppler-utils"

has_all() {
    command -v pdflatex >/dev/null && command -v pdftotext >/dev/null &&
        kpsewhich lmodern.sty bookmark.sty >/dev/null 2>&1
}

if has_all; then
    echo "the tests set texts with $(command -v pdflatex)"
elif [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing LaTeX and what reads a PDF from the system's packages for the tests"
    apt-get update -qq
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null
else
    echo "no LaTeX: install TeX Live with lmodern and bookmark, and poppler's tools (on Debian: $packages)" >&2
    exit 1
fi
