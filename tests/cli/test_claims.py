from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from geomap.model import Claim, Metric, Scope, Stance

Cli = Callable[..., object]
LedgerOf = Callable[..., Path]
MakeClaim = Callable[..., Claim]


def test_both_sides_figures_stand_next_to_each_other(
    cli: Cli, seed_ledger: Path, golden: Callable[[str, str], None]
) -> None:
    ran = cli("claims", "--ledger", seed_ledger)
    assert ran.status == 0
    golden("claims.txt", ran.out)


def test_who_says_58_and_who_says_23_is_told_together(cli: Cli, seed_ledger: Path) -> None:
    out = cli("claims", "durand-line", "--ledger", seed_ledger).out
    toll = out.partition("  Pakistani soldiers killed: contested, × 2.5\n")[2].splitlines()
    assert toll[0].startswith("    Afghan officials     58 (Zabihullah Mujahid, ")
    assert next(line for line in toll if "Pakistani officials" in line).startswith(
        "    Pakistani officials  23 (the Pakistani military, 1 document)"
    )
    assert (
        next(line for line in toll if "Others" in line) == "    Others               no statement"
    )


@pytest.mark.parametrize("place", ["Kurram", "kurram-district", "KURRAM DISTRICT"])
def test_a_place_is_found_by_name_or_id(cli: Cli, seed_ledger: Path, place: str) -> None:
    ran = cli("claims", place, "--ledger", seed_ledger)
    assert ran.status == 0
    assert "\nKurram, night of 11–12 October 2025\n" in ran.out
    assert "\nKabul" not in ran.out
    assert (
        ran.out.rstrip().splitlines()[-1] == "2 rows; what is counted differently is not compared"
    )


def test_a_place_that_was_not_found_is_found_as_it_was_written(cli: Cli, seed_ledger: Path) -> None:
    assert "an eastern marketplace" in cli("claims", "AN EASTERN MARKETPLACE", "--ledger",
                                           seed_ledger).out  # fmt: skip


def test_all_shows_what_is_claimed_without_a_figure(cli: Cli, seed_ledger: Path) -> None:
    some, everything = (
        cli("claims", *flags, "--ledger", seed_ledger).out for flags in ((), ("--all",))
    )
    assert "Spina Shaga" not in some
    assert "Spina Shaga" in everything
    assert set(some.splitlines()[:-1]) <= set(everything.splitlines())


@pytest.mark.parametrize("stance", [Stance.DENIES, Stance.NEITHER])
def test_a_denial_without_a_figure_reads_as_a_sentence(
    cli: Cli, ledger_of: LedgerOf, make_claim: MakeClaim, stance: Stance
) -> None:
    path = ledger_of(make_claim(figure="", metric=Metric.STRIKES, stance=stance))
    out = " ".join(cli("claims", "--all", "--ledger", path).out.split())
    assert f"{stance.value.replace('_', ' ')} (Zabihullah Mujahid, 1 document)" in out


def test_a_place_of_which_nothing_is_claimed_is_said(cli: Cli, seed_ledger: Path) -> None:
    ran = cli("claims", "Torkham", "--ledger", seed_ledger)
    assert ran.status == 2
    assert "no claim is about 'Torkham'" in ran.err


def test_an_empty_ledger_is_said(cli: Cli, ledger_of: LedgerOf) -> None:
    ran = cli("claims", "--ledger", ledger_of())
    assert ran.status == 2
    assert "the ledger is empty" in ran.err


def test_text_of_any_kind_cannot_steer_the_terminal(
    cli: Cli, ledger_of: LedgerOf, make_claim: MakeClaim, payload: str
) -> None:
    claim = make_claim(claimant=payload, place_written=payload, place_id="", summary=payload,
                       figure="", metric=Metric.OCCURRENCE, scope=Scope.PLACE)  # fmt: skip
    ran = cli("claims", "--all", "--ledger", ledger_of(claim))
    assert ran.status == 0
    shown = payload.replace("\x1b", "\ufffd").replace("\u202e", "\ufffd")
    assert ran.out.count(shown) == 3
    assert not set(ran.out) & {"\x1b", "\u202e"}


def test_lines_fit_the_terminal(cli: Cli, seed_ledger: Path) -> None:
    lines = cli("claims", "--all", "--ledger", seed_ledger).out.splitlines()
    assert max(map(len, lines)) <= 80
