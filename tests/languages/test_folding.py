"""Folding takes the differences between spellings out, and every offset leads back to the text as received."""

import unicodedata
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_dossier.languages import LANGUAGE_PACKS
from tests.fixtures import Case, cases
from tests.intake.strategies import texts

AR, EN = LANGUAGE_PACKS["ar"], LANGUAGE_PACKS["en"]
either = pytest.mark.parametrize("code", LANGUAGE_PACKS)


@cases(__file__, "folding")
def test_arabic_spellings(case: Case) -> None:
    case.check([AR.fold(case.text).text])


def test_english_is_read_in_small_letters() -> None:
    assert EN.fold("BAGHDAD, Nov. 7").text == "baghdad, nov. 7"


def test_a_letter_that_would_grow_in_small_letters_is_kept() -> None:
    folded = EN.fold("İstanbul AND IRAQ")
    assert folded.text == "İstanbul and iraq"
    assert folded.span(9, 12) == (9, 12)


@pytest.mark.parametrize("mark", ["\u200f", "\u200e", "\u202b", "\u2067", "\u200c", "\u0640", "\u064b", "\u0670"])
def test_invisible_marks_and_vowel_signs_are_dropped(mark: str) -> None:
    assert AR.fold(f"{mark}الع{mark}راق").text == "العراق"


def test_a_span_takes_the_marks_on_its_last_letter_along() -> None:
    received = "في العِراقِ اليوم"
    folded = AR.fold(received)
    at = folded.text.index("العراق")
    start, end = folded.span(at, at + len("العراق"))
    assert received[start:end] == "العِراقِ"


@either
@given(text=texts)
def test_every_offset_leads_back(code: str, text: str) -> None:
    folded = LANGUAGE_PACKS[code].fold(text)
    assert len(folded.origin) == len(folded.text) + 1
    assert list(folded.origin) == sorted(folded.origin)
    assert folded.span(0, len(folded.text))[1] == len(text)
    assert folded.span(len(folded.text), len(folded.text)) == (len(text), len(text))
    for start, letters in groupby(range(len(folded.text)), folded.origin.__getitem__):  # a ligature is several
        first, *others = letters
        end = folded.origin[(others or [first])[-1] + 1]
        assert LANGUAGE_PACKS[code].fold(text[start:end]).text == folded.text[first : first + 1 + len(others)]


@either
@given(text=texts)
def test_folding_a_folded_text_changes_nothing(code: str, text: str) -> None:
    fold = LANGUAGE_PACKS[code].fold
    assert fold(fold(text).text).text == fold(text).text


@given(text=st.text("العراقبغداد \n", max_size=40), data=st.data())
def test_vowel_signs_never_change_what_is_compared(text: str, data: st.DataObject) -> None:
    signs = data.draw(
        st.lists(st.sampled_from(["", "", "\u064e", "\u0651\u064f", "\u0640"]), min_size=len(text), max_size=len(text))
    )
    vowelled = "".join(letter + sign for letter, sign in zip(text, signs, strict=True))
    assert AR.fold(vowelled).text == AR.fold(text).text


def test_composed_and_decomposed_letters_are_the_same_word() -> None:
    for word in ("أكد", "إعلان", "آب", "مسؤول", "هيئة"):
        assert AR.fold(unicodedata.normalize("NFD", word)).text == AR.fold(word).text
