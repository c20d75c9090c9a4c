from __future__ import annotations

import base64
import json
import zlib
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from geomap.maps.packing import (
    BLOCK,
    coded,
    narrowest,
    packed,
    packed_columns,
    packed_json,
    packed_texts,
)


def unpacked(text: str) -> bytes:
    return zlib.decompress(base64.b64decode(text, validate=True))


@given(st.binary())
def test_bytes_come_back(content: bytes) -> None:
    assert unpacked(packed(content)) == content
    assert packed(content) == packed(content)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda each: st.lists(each) | st.dictionaries(st.text(), each),
)


@given(JSON)
def test_json_comes_back_and_nothing_in_it_can_close_an_element(value: Any) -> None:
    text = packed_json(value)
    assert not set(text) & set("<>&\"'\n")
    whole = json.loads(unpacked(text))
    assert whole == json.loads(json.dumps(value).encode("utf-8", "replace"))


def test_half_a_surrogate_pair_becomes_a_question_mark() -> None:
    assert json.loads(unpacked(packed_json("a\ud800b"))) == "a?b"


def test_json_has_no_word_for_no_number() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        packed_json(float("nan"))


@given(arrays(np.int64, st.integers(0, 20), elements=st.integers(0, 2**53)))
def test_codes_take_the_narrowest_type_that_holds_them(values: np.ndarray) -> None:
    narrow = narrowest(values)
    np.testing.assert_array_equal(narrow, values)
    most = int(values.max(initial=0))
    wide = [size for size in (1, 2, 4) if most < 256**size]
    assert narrow.dtype.itemsize == (wide[0] if wide else 8)


@given(
    arrays(float, st.integers(0, 20), elements=st.floats(-1e7, 1e7) | st.just(float("nan"))),
    st.integers(0, 5),
)
def test_decimals_come_back_to_their_last_digit(values: np.ndarray, digits: int) -> None:
    codes, scale, least = coded(values, digits)
    read = np.where(codes > 0, (least + codes - 1) / scale, np.nan)
    np.testing.assert_allclose(read, values, atol=0.5001 / 10**digits, rtol=1e-12)
    assert (codes >= 0).all()


@pytest.mark.parametrize("values", [[-1], [2**53 + 1]])
def test_what_is_no_code_is_refused(values: list[int]) -> None:
    with pytest.raises(ValueError, match=r"negative|more than a page can count"):
        narrowest(np.array(values))


def test_each_column_begins_at_a_multiple_of_its_width() -> None:
    columns = {
        "a": np.array([1, 2, 3]),
        "b": np.array([70_000, 1, 2]),
        "c": np.array([33.75, np.nan, -2.0]),
        "d": np.array([300, 1, 2]),
        "e": np.array([10.0**12, 0.0, np.nan]),
    }
    plan, text = packed_columns(columns, {"c": 2})
    content = unpacked(text)
    offset = 0
    for name, kind, length, *decimals in plan:
        width = np.dtype(kind).itemsize
        assert offset % width == 0
        codes = np.frombuffer(content, kind, length, offset).astype(float)
        if decimals:
            scale, least = decimals
            codes = np.where(codes > 0, (least + codes - 1) / scale, np.nan)
        np.testing.assert_array_equal(codes, columns[name])
        offset += width * length
    assert offset == len(content)


@pytest.mark.parametrize("count", [0, 1, BLOCK, BLOCK + 1, 3 * BLOCK])
def test_texts_come_back_block_by_block(count: int) -> None:
    columns = [[str(number) for number in range(count)], ["کرم"] * count]
    blocks = [json.loads(unpacked(block)) for block in packed_texts(columns)]
    for number, column in enumerate(columns):
        assert [text for block in blocks for text in block[number]] == column
    assert all(len(column) <= BLOCK for block in blocks for column in block)
