from __future__ import annotations

import dataclasses

import pytest

from geomap.gazetteer import Gazetteer
from geomap.maps.dek import Contested, Facts, dek
from geomap.model import Figure

PLAIN = str.maketrans("", "", "\u2066\u2067\u2068\u2069")
FACTS = Facts(
    claims=144, documents=5, unplaced=7, figures=6, wide=True, spoken=2,
    named=(
        Contested((Figure.parse("58"), Figure.parse("23")), ("killed", "PK", "soldiers", "Other")),
    ),
    more=0, denied=0, near=1,
)  # fmt: skip


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("144 claims from 5 documents. Of 6 border-wide figures, both sides speak about 2: "
               "one is contested (58 or 23 Pakistani soldiers killed), one nearly agrees. 7 claims "
               "could not be placed.")),
        ("fa", ("۱۴۴ ادعا از ۵ سند. از ۶ رقم مربوط به تمام خط، هر دو طرف دربارهٔ ۲ رقم سخن می‌گویند: "
               "یکی مورد اختلاف است (کشته شدن ۵۸ یا ۲۳ سرباز پاکستانی)، ۱ رقم تقریباً یکسان است. "
               "جای ۷ ادعا روی نقشه مشخص نشد.")),
        ("ps", ("له ۵ سندونو څخه ۱۴۴ ادعاوې. د ټولې کرښې له ۶ شمېرو څخه دواړه لوري د ۲ په اړه خبرې "
               "کوي: یوه اختلافي ده (د ۵۸ یا ۲۳ پاکستاني پوځیانو وژل کېدل)، ۱ نږدې یو شان ده. پر "
               "نقشه د ۷ ادعاوو ځای ونه ټاکل شو.")),
        ("ur", ("5 دستاویزات سے 144 دعوے۔ پوری لائن سے متعلق 6 اعداد میں سے دونوں فریق 2 کے بارے "
               "میں بات کرتے ہیں: ایک متنازع ہے (58 یا 23 پاکستانی فوجیوں کی ہلاکت)، 1 تقریباً "
               "یکساں ہے۔ نقشے پر 7 دعووں کی جگہ متعین نہیں ہو سکی۔")),
    ],
)  # fmt: skip
def test_a_dek_tells_what_both_sides_speak_about(language: str, words: str) -> None:
    assert dek(language, FACTS).translate(PLAIN) == words


def test_a_figure_of_a_place_names_it_in_the_language() -> None:
    kurram = Gazetteer.shipped().get("kurram-district")
    at_kurram = dataclasses.replace(FACTS.named[0], name="Kurram", place=kurram)
    facts = dataclasses.replace(FACTS, named=(at_kurram,), wide=False)
    assert "(58 or 23 Pakistani soldiers killed, Kurram)" in dek("en", facts)
    assert "پوځیانو وژل کېدل، کورم)" in dek("ps", facts).translate(PLAIN)


def test_what_is_not_there_is_not_told() -> None:
    bare = Facts(1, 1, 0, 0, wide=True, spoken=0, named=(), more=0, denied=0, near=0)
    assert dek("en", bare) == "One claim from one document."
    silent = dataclasses.replace(bare, figures=1)
    assert dek("en", silent).endswith("Of one border-wide figure, both sides speak about 0.")
    denied = dataclasses.replace(silent, figures=2, wide=False, spoken=1, denied=1)
    assert dek("en", denied).endswith("Of 2 figures, both sides speak about one: one is denied.")
