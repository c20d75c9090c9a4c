from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.embeds import Placement
from geomap.embeds.placement import file_name, web_address
from geomap.errors import EmbedError


def test_the_picture_lies_beside_the_page() -> None:
    here = Placement("all-claims")
    assert (here.page, here.picture) == ("all-claims.html", "all-claims.png")
    there = Placement("all-claims", "https://example.org/maps/october.html?v=2#incident=x")
    assert there.page == "https://example.org/maps/october.html?v=2#incident=x"
    assert there.picture == "https://example.org/maps/all-claims.png"
    assert Placement("a", "../maps/a.html").picture == "../maps/a.png"
    assert Placement("a", "https://example.org/maps/").picture == "https://example.org/maps/a.png"


@pytest.mark.parametrize(
    ("address", "absolute"),
    [("https://example.org/a", True), ("a.html", False), ("//example.org/a", False), ("", False)],
)
def test_only_an_absolute_address_can_be_followed_from_anywhere(
    address: str, absolute: bool
) -> None:
    assert Placement("a", address).is_absolute is absolute


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd",
     " https://example.org", "java\nscript:1", "https://example.org/a b", "https://[", "x\0y"],
)  # fmt: skip
def test_what_is_no_web_address_is_told_with_its_mend(address: str) -> None:
    with pytest.raises(EmbedError, match="is no web address: give one that begins with https://"):
        Placement("a", address)


def test_signs_of_some_language_are_percent_encoded() -> None:
    assert web_address("https://example.org/a(b)['c\"]`{d}|\\^<e>") == (
        "https://example.org/a%28b%29%5B%27c%22%5D%60%7Bd%7D%7C%5C%5E%3Ce%3E"
    )
    assert web_address("https://example.org/چمن?a=1&b=%20#c") == (
        "https://example.org/%DA%86%D9%85%D9%86?a=1&b=%20#c"
    )


@given(st.text(max_size=40))
def test_an_address_is_plain_or_refused(text: str) -> None:
    try:
        address = web_address(text)
    except EmbedError:
        return
    assert address.isascii()
    assert not set("<>\"'`()[]{}|\\^ \n") & set(address)
    assert web_address(address) == address


def test_a_plain_name_stays() -> None:
    assert file_name("all-claims_2.v1") == "all-claims_2.v1"


@given(st.text(min_size=1, max_size=300))
def test_any_other_name_is_cleaned_and_still_its_own(name: str) -> None:
    cleaned = file_name(name)
    assert cleaned.isascii()
    assert cleaned.replace("-", "a").replace("_", "a").replace(".", "a").isalnum()
    assert file_name(cleaned) == cleaned
    assert file_name(f"{name}\n") != cleaned
