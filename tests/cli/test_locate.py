from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from geomap.cli import geomap

Cli = Callable[..., object]

TABLE = """\ufeffname,land,status,what,note
Torkham,Pakistan,seen,town,"a, b"
Khost,Afghanistan,,district,
Baharak,,,district,
Nowhere at all,,,,
"""


def _locate(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(geomap, ["locate", *arguments], input=stdin)


def test_a_place_is_told_with_where_why_and_from_whom() -> None:
    result = _locate("Torkham")
    assert result.exit_code == 0
    for told in ("Torkham: resolved", "34.12264", "71.09320", "2,500", "nangarhar, AF|PK", "km ",
                 "uncertain", "because  exact name", "source   ", "line "):  # fmt: skip
        assert told in result.output


def test_an_ambiguous_name_shows_every_candidate_and_the_status_is_1() -> None:
    result = _locate("Baharak")
    assert result.exit_code == 1
    assert result.output.count("because") >= 2
    assert "baharak-takhar-district" in result.output


def test_an_unknown_name_says_so() -> None:
    result = _locate("Tribal nonsense")
    assert result.exit_code == 1
    assert "no place of this name is in the gazetteer" in result.output


def test_a_name_cannot_steer_the_terminal() -> None:
    assert "\x1b" not in _locate("Tor\x1b[2Jkham").output


def test_json_is_one_object_a_name() -> None:
    result = _locate("--json", "Torkham", "Baharak")
    torkham, baharak = map(json.loads, result.output.splitlines())
    assert list(torkham)[:12] == [
        "query", "status", "place_id", "name", "country_code", "admin1", "latitude", "longitude",
        "coordinate_uncertainty_m", "score", "reasons", "candidates",
    ]  # fmt: skip
    assert (torkham["place_id"], torkham["score"]) == ("torkham", 1.0)
    assert torkham["km"] == torkham["candidates"][0]["km"]
    assert (baharak["status"], baharak["place_id"], baharak["reasons"]) == ("ambiguous", None, [])
    assert len(baharak["candidates"]) >= 2


def test_geojson_has_no_geometry_for_what_is_not_resolved() -> None:
    result = _locate("--geojson", "Torkham", "Baharak")
    torkham, baharak = json.loads(result.output)["features"]
    assert torkham["geometry"]["coordinates"] == pytest.approx([71.0932, 34.12264])
    assert torkham["properties"]["side"] == "uncertain"
    assert baharak["geometry"] is None


def test_the_country_may_be_a_code_or_a_name() -> None:
    for country in ("AF", "af", "AFG", "Afghanistan", "افغانستان"):
        result = _locate("Musakhel", "--country", country)
        assert "Musakhel: resolved" in result.output
        assert ", AF " in result.output
        assert result.exit_code == 0
    assert _locate("Musakhel", "--country", "India").exit_code == 1


def test_names_come_from_standard_input_too() -> None:
    result = _locate("--json", stdin="Torkham\n\nKhost\n")
    assert [json.loads(line)["query"] for line in result.output.splitlines()] == [
        "Torkham",
        "Khost",
    ]


def test_a_table_comes_back_whole_with_the_answers_added(tmp_path: Path) -> None:
    table, out = tmp_path / "in.csv", tmp_path / "out.csv"
    table.write_text(TABLE, encoding="utf-8")
    result = _locate("--from", str(table), "--country-column", "land", "--feature-column", "what",
                     "-o", str(out))  # fmt: skip
    assert result.exit_code == 0, result.output
    assert "4 rows: 2 resolved, 1 ambiguous, 1 unknown" in result.stderr
    with out.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    assert header == [
        "name", "land", "status", "what", "note",
        "geomap_status", "place_id", "place_name", "country_code", "latitude", "longitude",
        "coordinate_uncertainty_m", "score", "reasons",
    ]  # fmt: skip
    assert rows[0][:6] == ["Torkham", "Pakistan", "seen", "town", "a, b", "resolved"]
    assert [row[6] for row in rows] == ["torkham", "khost-district", "", ""]
    assert rows[2][-1].startswith("could be baharak-")
    assert rows[3][5] == "unknown"


def test_a_table_goes_to_standard_output(tmp_path: Path) -> None:
    table = tmp_path / "in.tsv"
    table.write_text("name\tx\nTorkham\t1\n\n", encoding="utf-8")
    assert "Torkham,1,resolved,torkham" in _locate("--from", str(table)).stdout


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("place\nTorkham\n", "no column 'name'; the file has 'place'"),
        ("", "the file has none"),
        ("name,x\nTorkham\n", "row 2 has 1 cells, the header 2"),
    ],
)
def test_a_table_with_faults_is_refused_and_nothing_is_written(
    tmp_path: Path, text: str, told: str
) -> None:
    table, out = tmp_path / "in.csv", tmp_path / "out.csv"
    table.write_text(text, encoding="utf-8")
    result = _locate("--from", str(table), "-o", str(out))
    assert told in str(result.exception)
    assert not out.exists()


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    table = tmp_path / "in.csv"
    table.write_bytes(b"\xff\xfe\x00n\x00a")
    assert "no CSV file in UTF-8" in str(_locate("--from", str(table)).exception)


def test_names_beside_a_table_are_refused(tmp_path: Path) -> None:
    table = tmp_path / "in.csv"
    table.write_text("name\n", encoding="utf-8")
    assert _locate("Torkham", "--from", str(table)).exit_code == 2


def _seconds(code: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, env=os.environ)
    return time.perf_counter() - start


def test_a_place_is_found_before_geopandas_is_imported() -> None:
    locate = (
        "import sys; from geomap.cli import main; sys.argv = ['geomap', 'locate', 'Torkham'];"
        "main(); assert 'geopandas' not in sys.modules and 'pandas' not in sys.modules"
    )
    ours = min(_seconds(locate) for _ in range(3))
    assert ours < min(_seconds("import geopandas") for _ in range(3))


def test_a_place_is_told_with_radius_line_source_and_reason(
    cli: Cli, golden: Callable[[str, str], None]
) -> None:
    ran = cli("locate", "Torkham")
    assert ran.status == 0
    golden("locate-torkham.txt", ran.out)


@pytest.mark.parametrize(
    ("flags", "place_id"),
    [
        (("--country", "AF"), "barmal-district"),
        (("--country", "PK"), "birmal-tehsil"),
    ],
)
def test_a_country_decides_between_two_places(
    cli: Cli, flags: tuple[str, ...], place_id: str
) -> None:
    ran = cli("locate", "Birmal", *flags, "--json")
    assert json.loads(ran.out)["place_id"] == place_id


def test_a_query_cannot_steer_the_terminal(cli: Cli, payload: str) -> None:
    ran = cli("locate", payload)
    assert ran.status == 1
    assert not set(ran.out) & {"\x1b", "\u202e"}
    assert json.loads(cli("locate", payload, "--json").out)["query"] == payload


def test_json_cannot_steer_the_terminal_either(cli: Cli) -> None:
    query = "\x9b31m\u202e\x7f"
    out = cli("locate", query, "--json").out
    assert json.loads(out)["query"] == query
    assert out.rstrip("\n").isprintable()


@pytest.mark.parametrize("flags", [(), ("--json",)], ids=["text", "json"])
def test_bytes_that_are_no_text_are_an_unknown_name(tmp_path: Path, flags: tuple[str, ...]) -> None:
    command = [str(Path(sys.executable).with_name("geomap")), "locate", b"\xff", *flags]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
