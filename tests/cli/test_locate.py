from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Cli = Callable[..., object]


def test_a_place_is_told_with_radius_line_source_and_reason(
    cli: Cli, golden: Callable[[str, str], None]
) -> None:
    ran = cli("locate", "Torkham")
    assert ran.status == 0
    golden("locate-torkham.txt", ran.out)


def test_a_name_of_several_places_lists_them_and_ends_with_1(cli: Cli) -> None:
    ran = cli("locate", "Baharak")
    assert ran.status == 1
    assert ran.out.startswith("Baharak: ambiguous\n")
    assert ran.out.count("    because  ") == 2
    assert cli("locate", "Baharak", "--admin1", "Takhar").status == 0


def test_an_unknown_name_is_said_and_ends_with_1(cli: Cli) -> None:
    ran = cli("locate", "Atlantis")
    assert (ran.status, ran.out) == (
        1, "Atlantis: unknown\n  no place of this name is in the gazetteer\n",
    )  # fmt: skip


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


def test_several_names_are_answered_in_their_order_as_json(cli: Cli) -> None:
    ran = cli("locate", "Torkham", "Atlantis", "تورخم", "--json")
    assert ran.status == 1
    rows = [json.loads(line) for line in ran.out.splitlines()]
    assert [row["query"] for row in rows] == ["Torkham", "Atlantis", "تورخم"]
    assert [row["place_id"] for row in rows] == ["torkham", None, "torkham"]
    assert rows[1]["candidates"] == []
    torkham = rows[0]
    assert torkham["side"] == "uncertain"
    assert torkham["coordinate_uncertainty_m"] > 0
    assert torkham["km"] == pytest.approx(1938, abs=2)
    assert set(rows[1]) == set(torkham)


def test_a_country_outside_the_two_is_refused(cli: Cli) -> None:
    ran = cli("locate", "Torkham", "--country", "IR")
    assert ran.status == 2
    assert "'IR' is not one of 'AF', 'PK'" in ran.err


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
