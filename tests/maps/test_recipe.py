from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.errors import RecipeError
from geomap.maps.recipe import VIEWS, Recipe, read_recipe, read_recipes

SHIPPED = sorted((Path(__file__).resolve().parents[2] / "maps").glob("*.toml"))


def recipe(folder: Path, text: str, name: str = "mine.toml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_the_shipped_recipes_show_all_each_side_and_both_sides_next_to_each_other() -> None:
    views = {read.name: read.view for read in read_recipes(SHIPPED)}
    assert set(views.values()) >= {"all", "AF", "PK", "compare"}
    assert views["all-claims"] == "all"


def test_an_empty_recipe_shows_everything(tmp_path: Path) -> None:
    assert read_recipe(recipe(tmp_path, "")) == Recipe("mine")


def test_everything_that_a_recipe_can_say_is_kept(tmp_path: Path) -> None:
    text = """
    title = "A title"
    kicker = "A kicker"
    language = "ps"
    view = "compare"
    point_of_view = "None"
    as_of = "2025-10-12"
    selected = "2025-10-11-kurram-district"
    tiles = "OpenTopoMap"
    [select]
    sources = ["004"]
    places = ["kurram-district"]
    sides = ["AF", "TTP"]
    from = "2025-10-09"
    to = "2025-10"
    """
    assert read_recipe(recipe(tmp_path, text)) == Recipe(
        "mine", "A title", "A kicker", "ps", "compare", "None", "2025-10-12",
        "2025-10-11-kurram-district", "OpenTopoMap", ("004",), ("kurram-district",), ("AF", "TTP"),
        "2025-10-09", "2025-10",
    )  # fmt: skip


@pytest.mark.parametrize("tag", ["en", "ps", "fa-AF", "prs", "ur_PK", "de", "pa-Arab-PK"])
def test_a_recipe_may_be_written_in_any_language(tmp_path: Path, tag: str) -> None:
    assert read_recipe(recipe(tmp_path, f"language = '{tag}'")).language == tag


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("view = 'sideways'", f"view 'sideways' is not one of {', '.join(VIEWS)}"),
        ("colour = 'red'", "unknown key 'colour'; known: as_of, kicker"),
        ("title = 5", "title must be a text in quotation marks"),
        ("language = 'Urdu'", "language 'Urdu' is not a tag of BCP 47; pages speak en (English)"),
        ("language = 'pr'", "fa (دری), ps (پښتو), ur (اردو)"),
        ("language = 5", "language must be a text in quotation marks"),
        ("as_of = 'soon'", "date 'soon' is not a date"),
        ("as_of = 2025-10-12", "as_of must be a text in quotation marks"),
        ("select = 5", "[select] must be a table"),
        ("[select]\nsides = 'AF'", "[select] sides must be a list of texts"),
        ("[select]\nplaces = [5]", "[select] places must be a list of texts"),
        ("[select]\nfrom = 2025-10-12", "from must be a date in quotation marks"),
        ("[select]\nto = '2025-13'", "date '2025-13' is not on the calendar"),
        ("[select]\nuntil = '2025'", "[select] unknown key 'until'; known: from, places, sides"),
        ("view = ", "not valid TOML"),
    ],
)
def test_a_fault_names_the_file_and_the_mend(tmp_path: Path, text: str, message: str) -> None:
    path = recipe(tmp_path, text)
    with pytest.raises(RecipeError) as caught:
        read_recipe(path)
    assert message in str(caught.value)
    assert all(line.startswith(f"{path}: ") for line in str(caught.value).splitlines())


def test_a_recipe_whose_days_run_backward_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RecipeError):
        read_recipe(recipe(tmp_path, "[select]\nfrom = '2025-10-12'\nto = '2025-10-09'"))


def test_the_faults_of_all_recipes_come_together(tmp_path: Path) -> None:
    paths = [
        recipe(tmp_path, "view = 'x'\ntitle = 5", "a.toml"),
        recipe(tmp_path, "", "b.toml"),
        tmp_path / "none.toml",
    ]
    with pytest.raises(RecipeError) as caught:
        read_recipes(paths)
    lines = str(caught.value).splitlines()
    assert [Path(line.partition(": ")[0]).name for line in lines] == [
        "a.toml", "a.toml", "none.toml",
    ]  # fmt: skip
    assert "cannot be read: No such file or directory" in lines[-1]


def test_two_recipes_that_would_write_one_page_are_refused(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    paths = [recipe(tmp_path, "", "mine.toml"), recipe(tmp_path / "b", "", "mine.toml")]
    with pytest.raises(RecipeError, match=r"two recipes are named mine: both would write mine\."):
        read_recipes(paths)


@given(st.binary(max_size=40))
def test_any_bytes_are_a_recipe_or_a_fault(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "bytes.toml"
    path.write_bytes(content)
    with suppress(RecipeError):
        assert read_recipe(path).name == "bytes"
