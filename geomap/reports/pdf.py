"""A report as a tagged PDF (PDF/UA-1), laid out by WeasyPrint from the web page."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import io
import re
from functools import cache
from pathlib import Path
from typing import Any

from geomap.datafiles import data_path
from geomap.errors import ReportError
from geomap.reports.tree import Report
from geomap.reports.webpage import web_page

#: The fonts that come with geomap, so that a page looks the same wherever it is laid out.
_FACES = (
    ("Plate Sans", "PlateSans-Regular.ttf", 400, "normal"),
    ("Plate Sans", "PlateSans-Bold.ttf", 700, "normal"),
    ("Plate Serif", "PlateSerif-Bold.ttf", 700, "normal"),
    ("Plate Serif", "PlateSerif-Italic.ttf", 400, "italic"),
    ("Plate Arabic", "PlateArabic-Regular.ttf", 400, "normal"),
    ("Plate Arabic", "PlateArabic-Bold.ttf", 700, "normal"),
    ("Plate Naskh", "PlateNaskh-Regular.ttf", 400, "normal"),
    ("Plate Naskh", "PlateNaskh-Bold.ttf", 700, "normal"),
)
#: The label of a drawing becomes the title that WeasyPrint takes as its alternative.
_DRAWING = re.compile(r'(<svg [^>]*aria-label="([^"]*)"[^>]*>)')
_FAMILIES = (
    ':root { --serif: "Plate Serif", "Plate Naskh"; --sans: "Plate Sans", "Plate Arabic"; } '
    # There is no upright regular of the serif.
    ".lede p { font-family: var(--sans); }"
)


def pdf(report: Report, folder: Path | None = None) -> bytes:
    """Return the PDF; ``folder`` may hold templates of the web page.

    Nothing outside the page is read. The same report gives the same bytes where the same
    WeasyPrint and Pango are. Raises ``ReportError``, and ``DataError`` when a font is missing.
    """
    weasyprint = _library()
    page = _DRAWING.sub(r"\1<title>\2</title>", web_page(report, folder))
    page = page.replace("</head>", f"{_head(report)}</head>", 1)
    document = weasyprint.HTML(
        string=page,
        url_fetcher=weasyprint.URLFetcher(allowed_protocols=("data",)),
        media_type="print",
    )
    result: bytes = document.write_pdf(
        pdf_variant="pdf/ua-1", pdf_identifier=hashlib.sha256(page.encode()).digest()[:16]
    )
    return result


def _library() -> Any:
    try:
        # What is missing is printed at length before it is raised.
        with contextlib.redirect_stdout(io.StringIO()):
            import weasyprint
    except OSError:
        raise ReportError(
            "a PDF needs the library Pango, which this machine lacks: install it "
            "(Debian and Ubuntu: apt install libpangoft2-1.0-0 libharfbuzz-subset0; "
            "macOS: brew install pango), or write .html, .docx, .md or .ipynb"
        ) from None
    return weasyprint


def _head(report: Report) -> str:
    """Return what a page for print has more in its head: the date of the report, its fonts."""
    made = (
        f'<meta name="dcterms.created" content="{report.as_of_date}">' if report.as_of_date else ""
    )
    return f"{made}<style>{''.join(map(_face, _FACES))}{_FAMILIES}</style>"


@cache
def _face(face: tuple[str, str, int, str]) -> str:
    family, file, weight, style = face
    font = base64.b64encode(data_path("fonts", file).read_bytes()).decode()
    return (
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {style}; '
        f"src: url(data:font/ttf;base64,{font}); }}\n"
    )
