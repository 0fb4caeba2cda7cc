"""Signs that nobody sees, spaces of every width and letters in a printer's shapes change no reading but its offsets."""

import unicodedata
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_dossier.intake import receive_text
from pelican_dossier.languages.searchkeys import keys
from pelican_dossier.model import Entity
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry
from pelican_dossier.text.signs import plain, visible

ARABIC = """\
وصل وفد من وزارة الدفاع الأميركية إلى بغداد أمس الخميس، وضم 12 ضابطاً ونحو 1,500 جندي.
وقال المتحدث باسم الوزارة علي الكعبي: "لن تبقى القوات بعد 30 أيلول 2026". وأضاف أن المرحلة الأولى انتهت.
وأكدت مصادر مطلعة أن الانسحاب يبدأ في 7 تشرين الثاني/ نوفمبر 2025، لا قبل ثلاثة أسابيع."""
ENGLISH = """\
A delegation of the U.S. Defense Department arrived in Baghdad on Thursday with 12 officers and about 1,500 soldiers.
"The forces will not stay after 30 September 2026," spokesman John Brown said. He added that the first phase is over.
Mr. Brown told reporters that the pull-out begins on Nov. 7, 2025. It will take eight weeks, officials said."""
INVISIBLE = [*"\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u061c\ufeff\u202a\u202c\u2066\u2069\ufe0f\u034f\U000e0041"]
SPACES = [*"\u00a0\u202f\u2009\u2003\u3000\t\u205f\u1680"]
ARABIC_MARKS = [*"\u0640\u064e\u0651\u0610\u061a\u08f0\u08d4\u0670"]
REGISTRY = Registry(
    [
        Entity("baghdad", "place", {"ar": "بغداد", "en": "Baghdad"}),
        Entity("us", "place", {"ar": "أميركا", "en": "U.S."}),
    ]
)
texts = st.sampled_from([ARABIC, ENGLISH])


def read_of(text: str) -> dict[str, Any]:
    """A reading without its offsets."""
    reading = read(receive_text(text, "x", None, date(2025, 11, 7)), REGISTRY)
    return {
        "language": reading.dispatch.language,
        "kinds": [[part.kind for part in paragraph.parts] for paragraph in reading.dispatch.paragraphs],
        "sentences": [len(layer.sentences) for layer in reading.layer.all],
        "tokens": [layer.tokens.words for layer in reading.layer.all],
        "dates": [(one.paragraph, str(one.value), one.mod, one.bound, one.doubtful) for one in reading.dates],
        "figures": [(one.paragraph, one.value, one.mod) for one in reading.figures],
        "voices": [(v.paragraph, v.kind, v.anonymous, v.unnamed, len(v.said)) for v in reading.voices],
        "mentions": [(one.paragraph, one.entity) for one in reading.mentions],
        "findings": [finding.rule for finding in reading.findings],
    }


PLAIN = {text: read_of(text) for text in (ARABIC, ENGLISH)}


def test_there_is_something_to_be_misled_about() -> None:
    for told in PLAIN.values():
        assert all(told[layer] for layer in ("dates", "figures", "voices", "mentions"))


@settings(max_examples=60)
@given(text=texts, data=st.data())
def test_invisible_signs_change_no_reading(text: str, data: st.DataObject) -> None:
    places = data.draw(st.lists(st.tuples(st.integers(0, len(text)), st.sampled_from(INVISIBLE)), max_size=12))
    written = text
    for at, sign in sorted(places, reverse=True):
        written = written[:at] + sign + written[at:]
    assert read_of(written) == PLAIN[text]
    assert keys(written) == keys(text)


@settings(max_examples=60)
@given(text=texts, data=st.data())
def test_a_space_of_another_width_changes_no_reading(text: str, data: st.DataObject) -> None:
    spaces = data.draw(st.lists(st.sampled_from([" ", *SPACES]), min_size=text.count(" "), max_size=text.count(" ")))
    first, *words = text.split(" ")
    written = first + "".join(space + word for space, word in zip(spaces, words, strict=True))
    assert read_of(written) == PLAIN[text]
    assert keys(written) == keys(text)


@settings(max_examples=40)
@given(data=st.data())
def test_marks_on_arabic_letters_change_no_reading(data: st.DataObject) -> None:
    letters = [at for at, letter in enumerate(ARABIC, 1) if "ء" <= letter <= "ي"]
    places = data.draw(st.lists(st.tuples(st.sampled_from(letters), st.sampled_from(ARABIC_MARKS)), max_size=12))
    written = ARABIC
    for at, mark in sorted(places, reverse=True):
        written = written[:at] + mark + written[at:]
    assert read_of(written) == PLAIN[ARABIC]
    assert keys(written) == keys(ARABIC)


def _as_printed(text: str) -> str:
    """Every letter in the shape that stands by itself, lam and alef as one."""
    shapes: dict[str, str] = {}
    for code in (*range(0xFEFC, 0xFE7F, -1), *range(0xFB06, 0xFAFF, -1)):
        shapes[unicodedata.normalize("NFKC", chr(code))] = chr(code)
    for several in sorted(shapes, key=len, reverse=True):
        text = text.replace(several, shapes[several]) if several not in "\n." else text
    return text


@pytest.mark.parametrize("text", [ARABIC, ENGLISH])
def test_letters_as_a_pdf_holds_them_change_no_reading(text: str) -> None:
    printed = _as_printed(text)
    assert len(printed) < len(text)
    assert read_of(printed) == PLAIN[text]
    assert keys(printed).words == keys(text).words


def test_a_digit_of_any_script_is_that_digit() -> None:
    for sign in map(chr, range(0x80, 0x10000)):
        if (digit := unicodedata.decimal(sign, None)) is not None:
            assert plain(sign).text == str(digit)


def test_a_span_of_a_ligature_is_the_ligature() -> None:
    reading = read(receive_text("وصل الوفد في ٧ أيلول ﻻ ﻗﺒﻠﻪ، في ﷴ أﻻ ﺑﻐﺪاد.", "x", "ar", None), REGISTRY)
    (mention,) = reading.mentions
    assert mention.text == "ﺑﻐﺪاد"


@pytest.mark.parametrize(("text", "seen"), [("\u200f نعم\u00ad \u200b", "نعم"), ("a\u200bb", "ab"), ("\ufeff", "")])
def test_what_of_a_text_is_visible(text: str, seen: str) -> None:
    assert visible(text) == seen
