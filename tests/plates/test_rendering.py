"""A plate as bytes: the same each time, with its letters as letters."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from pathlib import Path

import matplotlib as mpl
import pytest
from PIL import Image

from geomap.errors import PlateError
from geomap.plates import FORMATS, draw_plate, write_plates
from tests.conftest import REPO
from tests.plates.conftest import Selected

TWICE = """
import hashlib, sys
from geomap.frames.assembly import read_incidents
from geomap.maps.recipe import Recipe
from geomap.maps.selection import selections
from geomap.plates import FORMATS, draw_plate
chosen = next(selections(*read_incidents(sys.argv[1]), [Recipe("seeds", language="ur")]))
for form in FORMATS:
    print(hashlib.sha256(draw_plate(chosen, form=form, size="card")).hexdigest())
"""


def test_the_same_selection_gives_the_same_bytes_in_another_process(
    seed_ledger: Path, selected: Selected
) -> None:
    import hashlib

    ran = subprocess.run(
        [sys.executable, "-c", TWICE, str(seed_ledger)],
        capture_output=True, check=True, cwd=REPO, env={"PYTHONHASHSEED": "7"},
    )  # fmt: skip
    mine = [draw_plate(selected(language="ur"), form=form, size="card") for form in FORMATS]
    # A recipe's name is the file's and stands nowhere on the plate.
    assert ran.stdout.decode().split() == [hashlib.sha256(each).hexdigest() for each in mine]


def test_settings_of_the_person_change_nothing(selected: Selected) -> None:
    plain = draw_plate(selected(), form="png", size="card")
    with mpl.rc_context({"font.size": 31, "savefig.bbox": "tight", "lines.linewidth": 9}):
        assert draw_plate(selected(), form="png", size="card") == plain


def test_a_card_has_the_pixels_of_a_card_at_any_resolution(selected: Selected) -> None:
    for dpi in (72, 300):
        picture = Image.open(io.BytesIO(draw_plate(selected(), size="card", dpi=dpi)))
        assert picture.size == (1200, 630)


def test_a_column_has_the_pixels_of_its_resolution(selected: Selected) -> None:
    picture = Image.open(io.BytesIO(draw_plate(selected(), size="column", dpi=100)))
    assert picture.size[0] == round(89 / 25.4 * 100)


def test_a_pdf_carries_its_fonts_and_no_date(selected: Selected) -> None:
    pdf = draw_plate(selected(), form="pdf", size="card")
    assert b"/FontFile2" in pdf
    assert not re.search(rb"/(Creation|Mod)Date", pdf)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"form": "gif"}, "'gif'"),
        ({"size": "poster"}, "'poster'"),
        ({"dpi": 0}, "0 dpi"),
        ({"dpi": 100_000}, "100000 dpi"),
    ],
)
def test_what_there_is_not_is_refused(
    selected: Selected, asked: dict[str, object], words: str
) -> None:
    with pytest.raises(PlateError, match=re.escape(words)):
        draw_plate(selected(), **asked)


def test_plates_are_written_under_the_names_of_their_recipes(
    selected: Selected, tmp_path: Path
) -> None:
    paths = write_plates([selected()], tmp_path / "new", forms=("png", "svg"), size="card")
    assert [path.name for path in paths] == ["seeds.png", "seeds.svg"]
    assert sorted(tmp_path.glob("new/*")) == paths
    assert paths[0].read_bytes() == draw_plate(selected(), form="png", size="card")
