"""Reports as files."""

from __future__ import annotations

from pathlib import Path

import pytest

from geomap.errors import PageError, ReportError
from geomap.reports import FORMATS, check, write_report
from geomap.reports.tree import Report


def test_every_format_is_written(short: Report, tmp_path: Path) -> None:
    paths = [tmp_path / f"out/report{ending}" for ending in FORMATS]
    written = write_report(short, paths)
    pictures = [tmp_path / f"out/report-{figure.name}.png" for figure in short.figures]
    assert sorted(written) == sorted([*paths, *pictures])
    begins = {".html": b"<!doctype html>", ".pdf": b"%PDF-", ".docx": b"PK", ".md": b"# ",
              ".ipynb": b"{"}  # fmt: skip
    assert all(path.read_bytes().startswith(begins[path.suffix]) for path in paths)
    assert all(path.stat().st_mode & 0o777 == 0o644 for path in written)


def test_an_ending_in_capitals_is_the_same(short: Report, tmp_path: Path) -> None:
    (written, *_) = write_report(short, [tmp_path / "REPORT.HTML"])
    assert written.read_bytes().startswith(b"<!doctype html>")


def test_all_faults_of_names_are_told_together() -> None:
    paths = [Path("a.odt"), Path("b"), Path("c.html"), Path("c.html")]
    with pytest.raises(ReportError) as fault:
        check(paths)
    known = ".html, .pdf, .docx, .md, .ipynb"
    assert str(fault.value).splitlines() == [
        f"a.odt: the ending .odt is none of a report: {known}",
        f"b: the name has no ending; those of a report are {known}",
        "c.html: is named twice",
    ]


def test_a_folder_without_templates_is_told_what_they_are_called(tmp_path: Path) -> None:
    for folder, said in ((tmp_path, "has none of the templates "),
                         (tmp_path / "none", "is no folder of templates: ")):  # fmt: skip
        with pytest.raises(ReportError) as fault:
            check([Path("a.docx")], folder)
        assert str(fault.value).startswith(f"{folder}: {said}blocks.html, ")
        assert "report.docx" in str(fault.value)
    (tmp_path / "report.css").write_text("", "utf-8")
    check([Path("a.docx")], tmp_path)


def test_nothing_is_written_when_one_format_fails(short: Report, tmp_path: Path) -> None:
    (tmp_path / "report.md").write_text("{{ nothing }}", "utf-8")
    with pytest.raises(ReportError, match="'nothing' is undefined"):
        write_report(short, [tmp_path / "out/a.html", tmp_path / "out/a.md"], tmp_path)
    assert not (tmp_path / "out").exists()


def test_an_older_file_stays_until_the_new_one_is_whole(
    short: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.html"
    path.write_text("older", "utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("geomap.maps.writing.os.fdopen", full)
    with pytest.raises(PageError, match="cannot be written there: No space left on device"):
        write_report(short, [path])
    assert path.read_text("utf-8") == "older"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_a_file_is_a_fault(short: Report, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(PageError, match="cannot be written"):
        write_report(short, [tmp_path / "file/a.html"])
