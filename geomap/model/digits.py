"""Digits of every script as 0–9: a Dari or Urdu keyboard writes other ones."""

from __future__ import annotations

import unicodedata


def plain_digits(text: str) -> str:
    """Return the text with every decimal digit as its ASCII one; nothing else changes."""
    return "".join(str(unicodedata.digit(char)) if char.isdecimal() else char for char in text)
