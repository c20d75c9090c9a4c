"""What LaTeX makes of a text, read back from its PDF."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

_DOCUMENT = r"""\documentclass{article}
\usepackage[T1]{fontenc}
\usepackage{lmodern}
\usepackage{graphicx, url}
\pagestyle{empty}
\sloppy\hyphenpenalty=10000\exhyphenpenalty=10000
\begin{document}
%s
\end{document}
"""


def compiled(body: str, folder: Path) -> Path:
    """Return the PDF that pdfLaTeX makes of a text; what it includes lies in ``folder``."""
    (folder / "document.tex").write_text(_DOCUMENT.replace("%s", body), encoding="utf-8")
    command = ["pdflatex", "-no-shell-escape", "-halt-on-error", "document.tex"]
    # Twice: the list of figures is known to the second run.
    for _ in range(2):
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=120)
        assert done.returncode == 0, done.stdout.decode("utf-8", "replace")[-2000:]
    return folder / "document.pdf"


def read_back(pdf: Path) -> str:
    """Return the text of a PDF."""
    done = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True, timeout=60
    )
    return done.stdout.decode()


def typeset(body: str, files: Mapping[str, bytes] | None = None) -> str:
    """Return the text of the PDF that LaTeX makes of a body."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in (files or {}).items():
            Path(folder, name).write_bytes(content)
        return read_back(compiled(body, Path(folder)))


def letters(text: str) -> str:
    """Return the printable ASCII of a text without spaces: what every font and reader keeps."""
    return "".join(char for char in text if "!" <= char <= "~")
