from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.errors import ValueFault
from geomap.model import Source


@pytest.mark.parametrize("url", ["", "https://example.org/a?b=1", "HTTP://example.org"])
def test_addresses_of_the_web_are_taken(url: str) -> None:
    assert Source("900", url=url).url == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "example.org",
        " https://example.org", "https://", "https://a b", "https://a\nb",
    ],
)  # fmt: skip
def test_any_other_address_is_refused_with_the_mend(url: str) -> None:
    with pytest.raises(ValueFault, match="must begin with http:// or https://"):
        Source("900", url=url)


@given(st.text())
def test_what_is_taken_as_an_address_is_one_of_the_web(url: str) -> None:
    try:
        Source("900", url=url)
    except ValueFault:
        return
    assert not url or url.lower().startswith(("http://", "https://"))


def test_what_is_unknown_of_a_source_is_empty() -> None:
    source = dataclasses.asdict(Source("900"))
    assert source.pop("source_id") == "900"
    assert set(source.values()) == {""}
