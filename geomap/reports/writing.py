"""Reports as files: the format by the name's ending, each file whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from geomap.errors import ReportError
from geomap.maps.writing import write_files
from geomap.reports.templating import SHIPPED
from geomap.reports.tree import Report

#: What a file is made of, by the ending of its name: bytes for each file, by its name.
Files = Mapping[str, bytes]


def write_report(report: Report, paths: Iterable[Path], folder: Path | None = None) -> list[Path]:
    """Write a report to each of the paths and return all files that were written.

    The ending of a path is its format: one of ``FORMATS``. ``folder`` holds a newsroom's own
    templates. Nothing is written before all formats are made; a file is written whole or not at
    all. Raises ``ReportError``, and ``PageError`` when a file cannot be written.
    """
    paths = list(paths)
    check(paths, folder)
    made = [
        (path.parent, FORMATS[path.suffix.lower()](report, path.name, folder)) for path in paths
    ]
    return [
        written
        for parent, files in made
        for written in write_files(parent, files.items(), "the report")
    ]


def check(paths: Iterable[Path], folder: Path | None = None) -> None:
    """Raise ``ReportError`` when a path has no format, two are one, or the folder no template."""
    paths = list(paths)
    known = ", ".join(FORMATS)
    faults = [
        f"{path}: the ending {path.suffix} is none of a report: {known}"
        if path.suffix
        else f"{path}: the name has no ending; those of a report are {known}"
        for path in paths
        if path.suffix.lower() not in FORMATS
    ]
    faults += [f"{path}: is named twice" for path in dict.fromkeys(paths) if paths.count(path) > 1]
    if folder is not None and not any((folder / name).is_file() for name in _template_names()):
        what = "has none of the templates" if folder.is_dir() else "is no folder of templates:"
        faults.append(f"{folder}: {what} {', '.join(_template_names())}")
    if faults:
        raise ReportError("\n".join(faults))


def _template_names() -> list[str]:
    return sorted([*(path.name for path in SHIPPED.iterdir()), "report.docx"])


def _html(report: Report, name: str, folder: Path | None) -> Files:
    from geomap.reports.webpage import web_page

    return {name: web_page(report, folder).encode()}


def _pdf(report: Report, name: str, folder: Path | None) -> Files:
    from geomap.reports.pdf import pdf

    return {name: pdf(report, folder)}


def _docx(report: Report, name: str, folder: Path | None) -> Files:
    from geomap.reports.word import word

    return {name: word(report, folder)}


def _md(report: Report, name: str, folder: Path | None) -> Files:
    from geomap.reports.markdown import markdown

    stem = Path(name).stem
    addresses = {figure.name: f"{stem}-{figure.name}.png" for figure in report.figures}
    # The pictures first: a text is never there without what it shows.
    pictures = {addresses[figure.name]: figure.png for figure in report.figures}
    return {**pictures, name: markdown(report, addresses, folder).encode()}


def _ipynb(report: Report, name: str, folder: Path | None) -> Files:
    from geomap.reports.notebook import notebook

    return {name: notebook(report, folder).encode()}


FORMATS: Mapping[str, Callable[[Report, str, Path | None], Files]] = {
    ".html": _html,
    ".pdf": _pdf,
    ".docx": _docx,
    ".md": _md,
    ".ipynb": _ipynb,
}
