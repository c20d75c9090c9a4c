from __future__ import annotations

import re
from collections.abc import Callable
from itertools import product

import pytest

from geomap.cli.wording import sentence
from geomap.comparison import Measurand, measurand_of
from geomap.language.amounts import amount
from geomap.language.catalogues import LANGUAGES, number
from geomap.language.labels import _Label, _sentence, counted, label, label_one, label_with_amount
from geomap.model import AffectedClass, Claim, Figure, Metric, Scope, SubEventType

from .in_node import in_node

MakeClaim = Callable[..., Claim]
OTHERS = [language for language in LANGUAGES if language != "en"]
SIDES = ("AF", "PK", "AF|PK", "", "TTP", "Laskar")
COUNTED = [metric for metric in Metric if metric is not Metric.OCCURRENCE]
EVERY = list(product(Metric, SIDES, AffectedClass))
LATIN = re.compile("[A-Za-z{}]")
PLAIN = str.maketrans("", "", "\u2068\u2069")


def measurand(metric: str, side: str, kind: str, event: str = "Other") -> Measurand:
    return Measurand(Metric(metric), side, AffectedClass(kind), Scope.PLACE, "kabul", "", event)


def test_english_labels_are_the_measurands_own() -> None:
    for metric, side, kind in EVERY:
        for event in SubEventType if metric is Metric.OCCURRENCE else [SubEventType.OTHER]:
            own = measurand(metric, side, kind, event)
            assert label("en", metric, side, kind, event) == own.label
            assert label_one("en", metric, side, kind, event) == own.singular


def test_the_english_phrases_say_what_the_measurand_says() -> None:
    # The other languages are made of the same phrases: what holds here holds for their grammar.
    for metric, side, kind in EVERY:
        for event in SubEventType if metric is Metric.OCCURRENCE else [SubEventType.OTHER]:
            put_together = _sentence(_Label("en").of(metric, side, kind, event))
            assert put_together == measurand(metric, side, kind, event).label


@pytest.mark.parametrize("language", OTHERS)
def test_every_label_is_said_in_the_language_alone(language: str) -> None:
    known = [(metric, side, kind) for metric, side, kind in EVERY if side != "Laskar"]
    for metric, side, kind in known:
        for said in (label(language, metric, side, kind), label_one(language, metric, side, kind)):
            assert said
            assert said == " ".join(said.split())
            assert not LATIN.search(said), (metric, side, kind, said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_counted_has_one_place_for_its_figure(language: str) -> None:
    for metric, side, kind, count in product(COUNTED, SIDES, AffectedClass, (1, 2)):
        text = label_with_amount(language, metric, side, kind, count=count)
        assert text.count("{amount}") == 1
        assert "{" not in text.replace("{amount}", "")


@pytest.mark.parametrize("language", OTHERS)
def test_different_things_have_different_labels(language: str) -> None:
    sides = ("AF", "PK", "AF|PK")
    said = {}
    for metric, side, kind in product(COUNTED, sides, AffectedClass):
        own = measurand(metric, side, kind).label
        said.setdefault(own, set()).add(label(language, metric, side, kind))
    # English calls posts and people "captured" alike; here they may be told apart.
    assert all(said.values())
    distinct = [text for texts in said.values() for text in texts]
    assert len(distinct) == len(set(distinct))


def test_a_party_without_a_phrase_keeps_its_letters() -> None:
    said = label("ur", Metric.KILLED, "Laskar", AffectedClass.LEADERS)
    assert said == "\u2068Laskar\u2069 رہنماؤں کی ہلاکت"


@pytest.mark.parametrize(
    ("what", "fa", "ps", "ur"),
    [
        (("killed", "PK", "soldiers"), "کشته شدن دست‌کم ۵۸ سرباز پاکستانی",
         "د لږ تر لږه ۵۸ پاکستاني پوځیانو وژل کېدل", "کم از کم 58 پاکستانی فوجیوں کی ہلاکت"),
        (("killed", "AF", "fighters"), "کشته شدن دست‌کم ۵۸ جنگجو در سمت افغانستان",
         "د افغانستان په لوري کې د لږ تر لږه ۵۸ جنګیالیو وژل کېدل",
         "افغان جانب کم از کم 58 جنگجوؤں کی ہلاکت"),
        (("positions_captured", "PK", "posts"), "تصرف دست‌کم ۵۸ پوستهٔ پاکستانی",
         "د لږ تر لږه ۵۸ پاکستاني پوستو نیول", "کم از کم 58 پاکستانی چوکیوں پر قبضہ"),
        (("strikes", "AF", "territory"), "دست‌کم ۵۸ حمله در افغانستان",
         "په افغانستان کې د لږ تر لږه ۵۸ بریدونو کېدل", "افغانستان میں کم از کم 58 حملے"),
        (("wounded", "AF|PK", "people"), "زخمی شدن دست‌کم ۵۸ نفر در دو سوی خط",
         "د کرښې په دواړو غاړو کې د لږ تر لږه ۵۸ کسانو ټپي کېدل",
         "دونوں جانب کم از کم 58 افراد کا زخمی ہونا"),
    ],
)  # fmt: skip
def test_a_figure_stands_where_the_language_puts_it(
    what: tuple[str, str, str], fa: str, ps: str, ur: str
) -> None:
    figure = Figure.parse("at least 58")
    said = {
        language: counted(
            language, amount(language, figure, inside=True), *what, count=58
        ).translate(PLAIN)
        for language in LANGUAGES
    }
    assert (said["fa"], said["ps"], said["ur"]) == (fa, ps, ur)


def test_one_is_told_in_the_singular() -> None:
    one = [
        counted(language, number(language, 1), "positions_destroyed", "PK", "posts", count=1)
        for language in LANGUAGES
    ]
    assert [text.translate(PLAIN) for text in one] == [
        "1 Pakistani post destroyed",
        "تخریب ۱ پوستهٔ پاکستانی",
        "د ۱ پاکستاني پوستې ویجاړېدل",
        "1 پاکستانی چوکی کی تباہی",
    ]


@pytest.mark.parametrize("value", ["58", "at least 58", "more than 20", "10-15", "0"])
def test_english_sentences_are_those_of_the_page(make_claim: MakeClaim, value: str) -> None:
    figure = Figure.parse(value)
    for metric, side, kind in product(COUNTED, SIDES[:-1], AffectedClass):
        claim = make_claim(metric=metric, affected_side=side, affected_class=kind, figure=figure)
        told = counted("en", amount("en", figure, inside=True), metric, side, kind, count=58)
        assert told == sentence(claim, measurand_of(claim, ""))


def test_the_browser_puts_a_figure_in_as_well() -> None:
    calls, said = [], []
    for language in LANGUAGES:
        text = label_with_amount(language, "killed", "PK", "soldiers", count=2)
        words = amount(language, Figure.parse("more than 20"), inside=True)
        calls.append([language, "fillAmount", text, words])
        said.append(counted(language, words, "killed", "PK", "soldiers", count=2))
    assert in_node(calls) == said


def test_a_word_of_no_list_is_a_fault() -> None:
    with pytest.raises(ValueError, match="eaten"):
        label("fa", "eaten", "AF", "soldiers")
