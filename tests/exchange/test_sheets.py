from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.errors import SheetError
from geomap.exchange.sheets import read_sheet, read_sheets
from geomap.model import AffectedClass, Figure, Metric, PartialDate, Scope, Stance, SubEventType

WriteSheet = Callable[..., Path]
WORDS = st.text(min_size=1).map(str.strip).filter(bool)
ROWS = st.fixed_dictionaries(
    {
        "claimant": WORDS,
        "claimant_side": st.sampled_from(["AF", "PK", "TTP"]),
        "stance": st.sampled_from([one.value for one in Stance]),
        "metric": st.sampled_from([one.value for one in Metric]),
        "sub_event_type": st.sampled_from([one.value for one in SubEventType]),
        "affected_side": st.sampled_from(["", "AF", "PK", "AF|PK", "TTP"]),
        "affected_class": st.sampled_from([one.value for one in AffectedClass]),
        "value": st.integers(0, 10**6).map(str) | st.just("more than 20") | st.just(""),
        "scope": st.sampled_from([one.value for one in Scope]),
        "place": st.text().map(str.strip),
        "date": st.dates().map(str) | st.sampled_from(["", "2025", "2025-10", "2021/2025"]),
        "evidence": st.tuples(st.integers(0, 9999), st.integers(10**4, 10**6)).map(list),
        "note": st.text().map(str.strip),
        "summary": st.text().map(str.strip),
        "origin": st.text().map(str.strip),
    }
)


def faults_of(path: Path) -> list[str]:
    with pytest.raises(SheetError) as caught:
        read_sheet(path)
    assert str(caught.value) == "\n".join(caught.value.faults)
    return caught.value.faults


def test_a_sheet_gives_its_document_and_its_claims(tmp_path: Path, write_sheet: WriteSheet) -> None:
    sheet = read_sheet(write_sheet(tmp_path / "a.toml", {}, {"value": "at least 16"}))
    assert sheet.source.source_id == "900_test"
    assert sheet.source.title == "A test"
    assert [str(claim.figure) for claim in sheet.claims] == ["15", "at least 16"]
    first = sheet.claims[0]
    assert first.stance is Stance.ASSERTS
    assert first.place_written == "Ghulam Khan"
    assert first.evidence == (10, 20)


@given(row=ROWS, published=st.sampled_from(["", "2025", "2025-10-12"]))
def test_what_is_written_into_a_sheet_is_read_out_of_it(
    tmp_path_factory: pytest.TempPathFactory,
    write_sheet: WriteSheet,
    row: dict[str, object],
    published: str,
) -> None:
    path = write_sheet(tmp_path_factory.getbasetemp() / "a.toml", row, published=published)
    sheet = read_sheet(path)
    (claim,) = sheet.claims
    assert sheet.source.published == published
    texts = ("claimant", "claimant_side", "stance", "metric", "sub_event_type", "affected_side",
             "affected_class", "scope", "note", "summary", "origin")  # fmt: skip
    assert {name: getattr(claim, name) for name in texts} == {name: row[name] for name in texts}
    assert claim.place_written == row["place"]
    assert claim.figure == Figure.parse(str(row["value"]))
    assert claim.date == PartialDate.parse(str(row["date"]))
    assert list(claim.evidence or ()) == row["evidence"]


def test_all_faults_of_a_sheet_come_at_once_with_the_line_of_the_claim(
    tmp_path: Path, write_sheet: WriteSheet
) -> None:
    path = write_sheet(
        tmp_path / "a.toml",
        {"metric": "murdered", "value": "lots", "colour": "red"},
        {"claimant": "", "evidence": [5, 5]},
        sha256="abc",
        author="somebody",
        language=5,
    )
    faults = faults_of(path)
    lines = path.read_text("utf-8").splitlines()
    first, second = (number for number, line in enumerate(lines, 1) if line == "[[claim]]")
    assert [fault for fault in faults if fault.startswith(f"{path}:1: ")] == [
        f"{path}:1: language = 5: put the value in quotation marks",
        f"{path}:1: [document] sha256 must be 64 hexadecimal digits (sha256sum FILE)",
    ]
    assert {fault.split()[1] for fault in faults if fault.startswith(f"{path}:{first}: ")} == {
        "claim", "metric", "figure",
    }  # fmt: skip
    assert (
        f"{path}:{second}: evidence [5, 5]: the start lies before the end, and neither below 0"
        in faults
    )


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"value": 58}, "value = 58: put the value in quotation marks"),
        ({"evidence": 5}, "evidence must be two offsets, as in evidence = [391, 393]"),
        ({"evidence": [1, 2, 3]}, "evidence must be two offsets"),
        ({"evidence": [1.5, 2]}, "evidence must be two offsets"),
        ({"evidence": [-1, 2]}, "neither below 0"),
        ({"date": "2025-10", "precision": "night"}, "is known to the month, not to the night"),
        ({"claimant": " "}, "claimant is empty: name who says so"),
        ({"scope": "everywhere"}, "scope 'everywhere' is not in the list: post, place"),
        ({"claimant_side": "the Taliban"}, "in one word, such as TTP"),
        ({"affected": "AF"}, "claim 1 has an unknown key 'affected'; known: affected_class"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_a_fault_says_what_is_wrong_and_the_mend(
    tmp_path: Path, write_sheet: WriteSheet, change: dict[str, object], message: str
) -> None:
    faults = faults_of(write_sheet(tmp_path / "a.toml", change))
    assert len(faults) == 1
    assert message in faults[0]


def test_offsets_are_numbers_and_not_truth_values(tmp_path: Path, write_sheet: WriteSheet) -> None:
    path = write_sheet(tmp_path / "a.toml", {"evidence": [1, 2]})
    path.write_text(path.read_text("utf-8").replace("[1, 2]", "[false, true]"), "utf-8")
    assert "evidence must be two offsets" in faults_of(path)[0]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the [document] table is missing: give at least file and sha256"),
        ("document = 5", "the [document] table is missing"),
        ("[document", "not valid TOML"),
        ("claim = 5", "claims stand in [[claim]] tables"),
        ("[claims]", "the sheet has an unknown key 'claims'; known: claim, document"),
        ("[document]\ntitle = 'x'", "[document] has no file: give the document's file name"),
        ("[document]\nurl = 'javascript:x'", "must begin with http:// or https://"),
        ("[document]\npublished = 'yesterday'", "date 'yesterday' is not a date"),
    ],
)
def test_a_file_that_is_no_sheet_is_refused_with_the_mend(
    tmp_path: Path, text: str, message: str
) -> None:
    path = tmp_path / "a.toml"
    path.write_text(text, "utf-8")
    faults = faults_of(path)
    assert any(message in fault for fault in faults)
    assert all(fault.startswith(str(path)) for fault in faults)


@given(st.binary(max_size=60))
def test_any_bytes_are_a_sheet_or_a_fault(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "bytes.toml"
    path.write_bytes(content)
    with pytest.raises(SheetError, match=r"TOML|UTF-8|document"):
        read_sheet(path)


def test_a_comment_behind_a_table_does_not_move_the_lines(
    tmp_path: Path, write_sheet: WriteSheet
) -> None:
    path = write_sheet(tmp_path / "a.toml", {}, {"value": "lots"})
    text = path.read_text("utf-8").replace("[[claim]]", "[[claim]]  # as printed", 1)
    path.write_text(text, "utf-8")
    line = text.splitlines().index("[[claim]]") + 1
    assert faults_of(path)[0].startswith(f"{path}:{line}: ")


def test_the_same_claim_twice_in_a_sheet_is_refused(
    tmp_path: Path, write_sheet: WriteSheet
) -> None:
    (fault,) = faults_of(write_sheet(tmp_path / "a.toml", {}, {"note": "again"}))
    assert "the same claim stands twice: ISPR, killed, 'Ghulam Khan'; take one out" in fault


def test_a_folder_is_read_in_the_order_of_its_names(
    tmp_path: Path, write_sheet: WriteSheet
) -> None:
    for name in ("c", "a", "b"):
        write_sheet(tmp_path / f"{name}.toml", file=f"{name}.txt")
    (tmp_path / "notes.txt").write_text("no sheet", "utf-8")
    assert [sheet.path.name for sheet in read_sheets(tmp_path)] == ["a.toml", "b.toml", "c.toml"]


def test_the_faults_of_all_files_come_together(tmp_path: Path, write_sheet: WriteSheet) -> None:
    write_sheet(tmp_path / "a.toml", {"value": "lots"}, file="a.txt")
    write_sheet(tmp_path / "b.toml", file="b.txt")
    write_sheet(tmp_path / "c.toml", {"metric": "fear"}, file="c.txt")
    with pytest.raises(SheetError) as caught:
        read_sheets(tmp_path)
    assert [fault.partition(":")[0][-6:] for fault in caught.value.faults] == ["a.toml", "c.toml"]


def test_two_sheets_for_one_document_are_refused(tmp_path: Path, write_sheet: WriteSheet) -> None:
    write_sheet(tmp_path / "a.toml")
    write_sheet(tmp_path / "b.toml", {"value": "16"})
    with pytest.raises(SheetError, match=r"b\.toml: the same document as .*a\.toml; keep one"):
        read_sheets(tmp_path)


def test_a_folder_without_sheets_and_a_path_without_anything_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match=r"no claim sheet \(\*\.toml\) in this folder"):
        read_sheets(tmp_path)
    with pytest.raises(SheetError, match="no such file or folder; name a claim sheet"):
        read_sheets(tmp_path / "none.toml")


def test_a_sheet_saved_with_a_byte_order_mark_is_read(
    tmp_path: Path, write_sheet: WriteSheet
) -> None:
    path = write_sheet(tmp_path / "a.toml")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert len(read_sheet(path).claims) == 1
