from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.cli.options import count, folder_or_shipped, json_line, plain


@given(st.text(st.characters() | st.characters(categories=["Cc", "Cf"])))
def test_a_plain_text_cannot_steer_a_terminal(text: str) -> None:
    shown = plain(text)
    assert len(shown) == len(text)
    assert not any(unicodedata.category(char) in ("Cc", "Cs") for char in shown)
    assert not any(unicodedata.bidirectional(char) in ("LRE", "RLE", "LRO", "RLO", "LRI", "RLI",
                                                       "FSI") for char in shown)  # fmt: skip


@given(st.dictionaries(st.text(), st.text(st.characters(categories=["Cc", "Cf", "L", "Zl"]))))
def test_a_line_of_json_cannot_steer_a_terminal_and_says_the_same(record: dict[str, str]) -> None:
    line = json_line(record)
    assert line.isprintable()
    assert json.loads(line) == record


@pytest.mark.parametrize("text", ["Spin Boldak–Chaman", "تورخم", "🙂", "a\u200cb", "", 58])
def test_a_text_of_any_script_stays_as_it_is(text: object) -> None:
    assert plain(text) == str(text)


def test_a_count_agrees_with_its_noun() -> None:
    assert [count(number, "claim") for number in (0, 1, 2)] == ["0 claims", "1 claim", "2 claims"]


def test_a_folder_of_sheets_here_comes_before_the_one_that_ships(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shipped = folder_or_shipped("seeds")
    assert len(list(shipped.glob("*.toml"))) == 5
    (tmp_path / "seeds").mkdir()
    assert folder_or_shipped("seeds") == shipped
    (tmp_path / "seeds" / "mine.toml").touch()
    assert folder_or_shipped("seeds") == Path("seeds")
