"""Templates, a newsroom's and a stranger's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from geomap.errors import ReportError
from geomap.language.catalogues import phrase
from geomap.reports.templating import render, templates
from geomap.reports.tree import Report

HARMFUL = (
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ report.__class__ }}",
    "{{ report['__class__'] }}",
    "{{ report | attr('__class__') }}",
    "{{ words.__globals__ }}",
    "{{ words.func.__globals__ }}",
    "{{ words.__self__ }}",
    "{{ cycler.__init__.__globals__.os }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ open('/etc/passwd').read() }}",
    "{{ request }}",
    "{{ '{0.__class__}'.format(report) }}",
    "{{ '%s' % report.__dict__ }}",
    "{% include '/etc/passwd' %}",
    "{% include '../secret.txt' %}",
    "{% include 'shipped/../../errors.py' %}",
    "{% import 'os' as os %}",
    "{% include 'link.txt' %}",
    "{% for i in range(10000000) %}{% endfor %}",
    "{% set report.title = 'x' %}",
    "{% do x %}",
    "{{ [].append(1) }}",
    "{{ report.sections.clear() }}",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "secret.txt").write_text("a secret", "utf-8")
    own = tmp_path / "own"
    own.mkdir()
    (own / "link.txt").symlink_to(tmp_path / "secret.txt")
    return own


def rendered(folder: Path, text: str, **values: Any) -> str:
    (folder / "report.html").write_text(text, "utf-8")
    return render(templates(folder), "report.html", values)


@pytest.mark.parametrize("text", HARMFUL)
def test_a_template_reaches_nothing_but_what_it_is_given(
    folder: Path, report: Report, text: str
) -> None:
    def words(key: str) -> str:
        return phrase("en", key)

    with pytest.raises(ReportError) as fault:
        print(rendered(folder, f"first\nsecond\n{text}", report=report, words=words))  # noqa: T201
    assert "\n" not in str(fault.value)
    # Jinja tells the line of an assignment only roughly.
    where = f"{folder / 'report.html'}:"
    assert str(fault.value).startswith(where if "set" in text else f"{where}3")
    assert "a secret" not in str(fault.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [("{{ x", "unexpected end of template"), ("{% nothing %}", "unknown tag 'nothing'"),
     ("{{ nothing }}", "'nothing' is undefined"), ("{{ 1 / 0 }}", "division by zero"),
     ("{{ words('no.such') }}", "no.such")],
)  # fmt: skip
def test_a_fault_is_one_line_with_the_file_and_the_line(folder: Path, text: str, said: str) -> None:
    with pytest.raises(ReportError, match=said) as fault:
        rendered(folder, f"first\n{text}", words=lambda key: phrase("en", key))
    assert str(fault.value).startswith(f"{folder / 'report.html'}:2: ")


def test_a_template_that_is_no_text_is_a_fault(folder: Path) -> None:
    (folder / "report.html").write_bytes(b"\xff\xfe")
    with pytest.raises(ReportError, match="not UTF-8"):
        render(templates(folder), "report.html", {})


def test_a_folder_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="no such folder of templates"):
        templates(tmp_path / "none")


def test_what_ships_can_be_used_beside_one_s_own(folder: Path, report: Report) -> None:
    text = rendered(
        folder,
        "own, then: {% include 'shipped/report.html' %}",
        report=report,
        words=lambda key, **values: phrase("en", key, **values),
        pictures=dict.fromkeys(("map", "map-narrow"), "x"),
    )
    assert text.startswith("own, then: ")
    assert report.title in text


def test_values_are_escaped_once_as_the_format_asks(folder: Path) -> None:
    (folder / "x.md").write_text(
        "{% macro cell(text) %}|{{ text }}|{% endmacro %}{{ cell(text) }}", "utf-8"
    )
    environment = templates(folder, lambda text: text.replace("|", "\\|"))
    assert render(environment, "x.md", {"text": "a|b"}) == "|a\\|b|"
