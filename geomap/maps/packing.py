"""A page's data, packed: columns of the narrowest numbers, texts in blocks, all of it deflated."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from isal import isal_zlib
from numpy.typing import NDArray

#: So many claims' texts are inflated together when one of them is read.
BLOCK = 1024
# The library's highest level: as small as zlib's third, in a fifth of its time.
_LEVEL = 3
_MOST = 2**53
_UNSIGNED = (np.uint8, np.uint16, np.uint32)


def packed_json(value: Any) -> str:
    """Return ``value`` as JSON, deflated (RFC 1950) and in base64.

    Raises ``ValueError`` for NaN and infinities, which JSON cannot say.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return packed(text.encode("utf-8", "replace"))


def packed(content: bytes) -> str:
    """Return bytes deflated (zlib, RFC 1950) and in base64."""
    return base64.b64encode(isal_zlib.compress(content, _LEVEL)).decode()


def packed_columns(
    columns: Mapping[str, NDArray[Any]], digits: Mapping[str, int]
) -> tuple[list[list[Any]], str]:
    """Return the plan of the columns and all of them packed one behind the other.

    A column of integers holds codes from 0. One of floats holds decimal numbers: ``digits`` says
    of how many digits, none unless named. The plan gives for each column its name, numpy type and
    length, and for decimals the scale and the least number: a code stands for
    ``(least + code - 1) / scale``, and 0 for a number that is missing. The widest types come
    first, so that each begins at a multiple of its own width; all are little-endian.
    """
    plans: dict[str, list[Any]] = {}
    narrow: dict[str, NDArray[Any]] = {}
    for name, values in columns.items():
        codes: NDArray[Any] = values
        decimals: list[int] = []
        if values.dtype.kind == "f":
            codes, *decimals = coded(values, digits.get(name, 0))
        narrow[name] = narrowest(codes)
        plans[name] = [name, narrow[name].dtype.str[1:], len(codes), *decimals]
    order = sorted(narrow, key=lambda name: (-narrow[name].itemsize, name))
    return [plans[name] for name in order], packed(b"".join(narrow[n].tobytes() for n in order))


def narrowest(codes: NDArray[Any]) -> NDArray[Any]:
    """Return the same integers in the narrowest unsigned little-endian type that holds them.

    Raises ``ValueError`` for a negative one or one beyond 53 bits, the most that JavaScript's
    numbers hold; one beyond 32 bits is held as a double.
    """
    if codes.size and codes.min() < 0:
        raise ValueError("a column of codes holds no negative number")
    most = int(codes.max()) if codes.size else 0
    for kind in _UNSIGNED:
        if most <= np.iinfo(kind).max:
            return codes.astype(np.dtype(kind).newbyteorder("<"))
    if most > _MOST:
        raise ValueError(f"{most} is more than a page can count")
    return codes.astype("<f8")


def coded(numbers: NDArray[Any], digits: int) -> tuple[NDArray[np.int64], int, int]:
    """Return codes for decimal numbers of so many digits, their scale and the least of them.

    NaN, a number that is missing, has the code 0.
    """
    scale = 10**digits
    missing = np.isnan(numbers)
    whole = np.round(np.where(missing, 0, numbers) * scale).astype(np.int64)
    least = int(whole[~missing].min()) if (~missing).any() else 0
    return np.where(missing, 0, whole - least + 1), scale, least


def packed_texts(columns: Sequence[Sequence[str]]) -> list[str]:
    """Return columns of texts, all of one length, in packed blocks of ``BLOCK`` rows.

    A block has the same columns. It is not turned into rows: a list for each of them costs more
    than all that is done with their texts.
    """
    starts = range(0, len(columns[0]) if columns else 0, BLOCK)
    return [packed_json([texts[at : at + BLOCK] for texts in columns]) for at in starts]
