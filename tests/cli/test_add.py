from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from geomap.ledger import Ledger
from geomap.model import Claim

Cli = Callable[..., object]
GEOMAP = str(Path(sys.executable).with_name("geomap"))
FLAGS = {
    "--place": "Ghulam Khan",
    "--date": "2025-10-15",
    "--claimant": "ISPR",
    "--side": "PK",
    "--metric": "killed",
    "--affected-side": "AF",
    "--affected-class": "fighters",
    "--value": "at least 15",
    "--source-title": "A statement",
    "--source-url": "https://example.org/1",
}


def flags(**changes: str | None) -> list[str]:
    named = {f"--{name.replace('_', '-')}": value for name, value in changes.items()}
    pairs = {**FLAGS, **named}
    return [part for name, value in pairs.items() if value is not None for part in (name, value)]


def claims_in(path: Path) -> list[Claim]:
    with Ledger(path) as ledger:
        return ledger.claims()


def in_a_terminal(
    folder: Path, arguments: Sequence[str], answers: Sequence[str]
) -> tuple[int, str]:
    """Run the command with a terminal as its input and output, and type the answers."""
    person, terminal = pty.openpty()
    with subprocess.Popen(
        [GEOMAP, "add", *arguments], cwd=folder, stdin=terminal, stdout=terminal, stderr=terminal
    ) as process:
        os.close(terminal)
        os.write(person, "".join(f"{answer}\n" for answer in answers).encode())
        shown = b""
        while True:
            try:
                part = os.read(person, 4096)
            except OSError:
                break
            if not part:
                break
            shown += part
        os.close(person)
    return process.returncode, shown.decode().replace("\r\n", "\n")


def test_the_example_of_the_manual_adds_a_claim(cli: Cli, tmp_path: Path) -> None:
    ran = cli("add", *flags(), "--yes")
    assert (ran.status, ran.err) == (0, "")
    (claim,) = claims_in(tmp_path / "geomap-ledger.sqlite")
    assert (claim.place_id, str(claim.figure), claim.voice) == ("ghulam-khan", "at least 15", "PK")
    assert "claim    ISPR (PK): At least 15 fighters killed on the Afghan side" in ran.out
    assert "where    Ghulam Khan (ghulam-khan)" in ran.out
    assert f"added {claim.claim_id} in geomap-ledger.sqlite; 'geomap build' draws it" in ran.out


def test_adding_the_same_claim_twice_changes_nothing(cli: Cli, tmp_path: Path) -> None:
    cli("add", *flags(), "--yes")
    before = (tmp_path / "geomap-ledger.sqlite").read_bytes()
    ran = cli("add", *flags(), "--yes")
    assert ran.status == 0
    assert "was there already:" in ran.out
    assert (tmp_path / "geomap-ledger.sqlite").read_bytes() == before


def test_a_claim_that_is_changed_is_not_said_to_have_been_there(cli: Cli, tmp_path: Path) -> None:
    cli("add", *flags(note="unsure"), "--yes")
    ran = cli("add", *flags(note="sure"), "--yes")
    (claim,) = claims_in(tmp_path / "geomap-ledger.sqlite")
    assert claim.note == "unsure" or "was there already" not in ran.out


def test_a_correction_stands_in_place_of_the_first(cli: Cli, tmp_path: Path) -> None:
    cli("add", *flags(), "--yes")
    (first,) = claims_in(tmp_path / "geomap-ledger.sqlite")
    ran = cli("add", *flags(value="12", supersedes=first.claim_id), "--yes")
    assert ran.status == 0
    assert [str(claim.figure) for claim in claims_in(tmp_path / "geomap-ledger.sqlite")] == ["12"]


@pytest.mark.parametrize("given", ["claim-000000000000", "the first one"])
def test_a_correction_of_what_is_not_there_is_refused(cli: Cli, tmp_path: Path, given: str) -> None:
    ran = cli("add", *flags(supersedes=given), "--yes")
    assert ran.status == 2
    assert given in ran.err


def test_without_a_terminal_every_flag_that_is_needed_must_be_there(
    cli: Cli, tmp_path: Path
) -> None:
    ran = cli("add", "--place", "Torkham", "--yes")
    assert ran.status == 2
    assert (
        "missing: --date, --claimant, --side, --metric, --affected-side, --affected-class, "
        "--source-title" in " ".join(ran.err.split())
    )
    assert list(tmp_path.iterdir()) == []


def test_without_a_terminal_nothing_is_written_unless_it_is_said(cli: Cli, tmp_path: Path) -> None:
    ran = cli("add", *flags())
    assert ran.status == 2
    assert "say --yes to write without being asked; nothing was written" in ran.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"place": "Atlantis"}, "'Atlantis' is not in the gazetteer"),
        ({"place": "Baharak"}, "'Baharak' could be "),
        ({"date": "soon"}, "date 'soon' is not a date"),
        ({"side": "the army"}, "in one word, such as TTP"),
        ({"metric": "fear"}, "metric 'fear' is not in the list"),
        ({"value": "lots"}, "figure 'lots' is not understood"),
        ({"source_url": "javascript:x"}, "must begin with http:// or https://"),
        ({"scope": "everywhere"}, "scope 'everywhere' is not in the list"),
        ({"stance": "doubts"}, "stance 'doubts' is not in the list"),
        ({"claimant": " "}, "claimant"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_a_wrong_flag_is_a_message_and_nothing_is_written(
    cli: Cli, tmp_path: Path, changes: dict[str, str], message: str
) -> None:
    ran = cli("add", *flags(**changes), "--yes")
    assert ran.status == 2
    assert message in ran.err
    assert "Traceback" not in ran.err
    assert list(tmp_path.iterdir()) == []


def test_all_wrong_flags_are_named_together(cli: Cli) -> None:
    ran = cli("add", *flags(date="soon", side="the army", value="lots"), "--yes")
    assert len(ran.err.splitlines()) == 3


def test_a_claim_without_a_place_is_kept_when_asked(cli: Cli, tmp_path: Path) -> None:
    ran = cli("add", *flags(place="Atlantis"), "--unplaced", "--yes")
    assert ran.status == 0
    assert "where    Atlantis: not placed" in ran.out
    (claim,) = claims_in(tmp_path / "geomap-ledger.sqlite")
    assert (claim.place_id, claim.place_written) == ("", "Atlantis")


def test_text_of_any_kind_is_kept_and_cannot_steer_the_terminal(
    cli: Cli, tmp_path: Path, payload: str
) -> None:
    changes = dict.fromkeys(("claimant", "claimant_role", "source_title", "source_publisher",
                             "note", "place"), payload)  # fmt: skip
    ran = cli("add", *flags(**changes), "--unplaced", "--yes")
    assert ran.status == 0
    assert not set(ran.out) & {"\x1b", "\u202e"}
    with Ledger(tmp_path / "geomap-ledger.sqlite") as ledger:
        (claim,), (source,) = ledger.claims(), ledger.sources()
    assert claim.claimant == claim.note == claim.place_written == payload
    assert source.title == source.publisher == payload


def test_bytes_that_are_no_text_are_a_message(tmp_path: Path) -> None:
    command = [GEOMAP, "add", *flags(claimant=None), "--claimant", b"\xff", "--yes"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert b"Traceback" not in done.stderr
    assert done.returncode in (0, 2)


def test_claims_that_two_people_add_at_once_both_land(cli: Cli, tmp_path: Path) -> None:
    cli("add", *flags(claimant="first"), "--yes")
    names = ["one person", "another person"]
    processes = [
        subprocess.Popen(
            [GEOMAP, "add", *flags(claimant=name), "--yes"],
            cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        for name in names
    ]  # fmt: skip
    outputs = [process.communicate()[0] for process in processes]
    assert [process.returncode for process in processes] == [0, 0], outputs
    found = {claim.claimant for claim in claims_in(tmp_path / "geomap-ledger.sqlite")}
    assert found >= set(names)


ASKED = {
    "Where": "Ghulam Khan",
    "When": "2025-10-15",
    "Was it the night": "y",
    "Who says so": "ISPR",
    "The claimant's side": "PK",
    "What is claimed": "killed",
    "Whose": "AF",
    "Who or what is counted": "fighters",
    "Title of the source": "A statement",
    "How many": "at least 15",
    "Address of the source": "",
    "Publisher": "",
    "Date of the source": "",
    "Write this into the ledger?": "y",
}


def test_in_a_terminal_each_field_is_asked_for(tmp_path: Path) -> None:
    status, shown = in_a_terminal(tmp_path, [], list(ASKED.values()))
    assert status == 0, shown
    places = [shown.index(question) for question in ASKED]
    assert places == sorted(places)
    (claim,) = claims_in(tmp_path / "geomap-ledger.sqlite")
    assert (claim.claimant, claim.place_id, claim.date.precision) == (
        "ISPR",
        "ghulam-khan",
        "night",
    )


def test_a_wrong_answer_is_asked_for_again(tmp_path: Path) -> None:
    answers = list(ASKED.values())
    answers[1:1] = ["soon"]
    status, shown = in_a_terminal(tmp_path, [], answers)
    assert status == 0, shown
    assert "Error: date 'soon' is not a date: write 2025" in shown
    assert claims_in(tmp_path / "geomap-ledger.sqlite")[0].date.text == "2025-10-15"


def test_what_a_flag_gives_is_not_asked_for(tmp_path: Path) -> None:
    given = ["--night", *flags(source_url="", source_publisher="", source_date="")]
    status, shown = in_a_terminal(tmp_path, given, ["y"])
    assert status == 0, shown
    assert not any(question in shown for question in list(ASKED)[:-1])


def test_a_name_of_several_places_can_be_chosen_from(tmp_path: Path) -> None:
    given = ["--night", *flags(place=None, source_url="", source_publisher="", source_date="")]
    status, shown = in_a_terminal(tmp_path, given, ["Baharak", "2", "y"])
    assert status == 0, shown
    (claim,) = claims_in(tmp_path / "geomap-ledger.sqlite")
    assert claim.place_written == "Baharak"
    assert claim.place_id in shown.partition("  2  ")[2].partition("\n")[0]


def test_whoever_says_no_writes_nothing(tmp_path: Path) -> None:
    answers = [*list(ASKED.values())[:-1], "n"]
    status, shown = in_a_terminal(tmp_path, [], answers)
    assert status == 0
    assert shown.endswith("nothing was written\n")
    assert list(tmp_path.iterdir()) == []
