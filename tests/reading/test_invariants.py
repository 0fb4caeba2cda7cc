"""Whatever is read: every span lies in a part that is read, the text is the slice, and values are on the calendar."""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_dossier.intake import receive_text
from pelican_dossier.model import DateExpression, Dispatch, Figure, Reading
from pelican_dossier.model.edtf import parse
from pelican_dossier.reading import read
from pelican_dossier.text import READ_PARTS
from tests.intake.strategies import texts
from tests.reading.test_mentions import NAMES

days = st.one_of(st.none(), st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.dates())
languages = st.sampled_from([None, "ar", "en"])


def bracket(value: str) -> tuple[date, date] | None:
    """The first and last day of an ISO week, a day, a month, a year or a range of days; None of anything else."""
    if match := re.fullmatch(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)", value):
        return date.fromisoformat(match[1]), date.fromisoformat(match[2])
    if match := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday, monday + timedelta(6)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return date.fromisoformat(value), date.fromisoformat(value)
    if match := re.fullmatch(r"(\d{4})-(0\d|1[012])", value):
        year, month = int(match[1]), int(match[2])
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    if re.fullmatch(r"\d{4}", value) and value != "0000":
        return date(int(value), 1, 1), date(int(value), 12, 31)
    return None


def check_value(expression: DateExpression) -> None:
    """An ISO week or EDTF by the judgement of another library; its days where Python's calendar has them."""
    value = str(expression.value)
    assert expression.value is None or parse(value) == expression.value
    if expression.value is None:
        assert expression.earliest is None
        assert expression.latest is None
        return
    if "-W" not in value:
        parse_edtf(value)
    if expression.earliest is None or expression.latest is None:
        assert value.startswith(("-", "0000"))
        return
    assert expression.earliest <= expression.latest
    assert bracket(value) in (None, (expression.earliest, expression.latest))


def check_span(dispatch: Dispatch, paragraph: int, start: int, end: int, text: str) -> None:
    whole = dispatch.paragraphs[paragraph]
    assert 0 <= start < end <= len(whole.text)
    assert whole.text[start:end] == text
    assert text.strip()
    assert any(part.start <= start and end <= part.end for part in whole.parts if part.kind in READ_PARTS)


DURATION = r"P(?=.)(\d+(\.\d+)?[YMWD])*(T(\d+(\.\d+)?[HMS])+)?"


def check_figure(figure: Figure, dates: Iterable[DateExpression]) -> None:
    """A number, a duration or a range of them; no number of a date."""
    if isinstance(figure.value, str):
        assert all(re.fullmatch(rf"{DURATION}|\d+(\.\d+)?", value) for value in figure.value.split("/"))
    for expression in dates:
        same = expression.paragraph == figure.paragraph
        assert not (same and expression.start <= figure.start and figure.end <= expression.end)


def check_voices(reading: Reading) -> None:
    """Once a speaker a paragraph; what is said stands in the paragraph, in order, no word twice."""
    voices = [(voice.paragraph, voice.speaker, voice.role) for voice in reading.voices]
    assert len(voices) == len(set(voices))
    assert [paragraph for paragraph, _, _ in voices] == sorted(paragraph for paragraph, _, _ in voices)
    for voice in reading.voices:
        text = reading.dispatch.paragraphs[voice.paragraph].text
        check_span(reading.dispatch, voice.paragraph, voice.start, voice.end, text[voice.start : voice.end])
        assert voice.speaker.strip()
        assert not (voice.anonymous and voice.unnamed)
        for said in voice.said:
            check_span(reading.dispatch, voice.paragraph, said.start, said.end, text[said.start : said.end])
        assert all(one.end <= other.start for one, other in pairwise(voice.said))


def check(reading: Reading) -> None:
    for found in (reading.dates, reading.figures, reading.mentions):
        spans = [(item.paragraph, item.start, item.end) for item in found]
        assert spans == sorted(spans)
        assert all(a[0] < b[0] or a[2] <= b[1] for a, b in zip(spans, spans[1:], strict=False))
    for expression in reading.dates:
        check_span(reading.dispatch, expression.paragraph, expression.start, expression.end, expression.text)
        check_value(expression)
        assert expression.mod in ({"START", "MID", "END", "APPROX"} | {expression.bound})
    for mention in reading.mentions:
        check_span(reading.dispatch, mention.paragraph, mention.start, mention.end, mention.text)
        assert mention.entity in {entity.id for entity in NAMES.entities}
    for figure in reading.figures:
        check_span(reading.dispatch, figure.paragraph, figure.start, figure.end, figure.text)
        check_figure(figure, reading.dates)
    check_voices(reading)
    published = reading.published
    assert (published.value is None) == (published.earliest is None) == (published.latest is None)
    assert (published.value is None) == (published.source == "unknown") == (not published.grounds)
    if published.value is not None:
        assert bracket(str(published.value)) == (published.earliest, published.latest)


@settings(max_examples=250)
@given(text=texts, published=days, language=languages)
def test_every_span_is_the_slice_of_its_paragraph(text: str, published: date | None, language: str | None) -> None:
    check(read(receive_text(text, "x", language, published), NAMES))


@settings(max_examples=40)
@given(text=texts, published=days)
def test_reading_twice_is_reading_once(text: str, published: date | None) -> None:
    one, two = (read(receive_text(text, "x", None, published), NAMES) for _ in range(2))
    assert one == two


@settings(max_examples=60)
@given(text=texts, published=st.dates(date(2000, 1, 1), date(2050, 1, 1)))
def test_the_day_of_publication_moves_no_span(text: str, published: date) -> None:
    known = read(receive_text(text, "x", None, published), NAMES)
    unknown = read(receive_text(text, "x", None, None), NAMES)
    assert [(d.paragraph, d.start, d.end) for d in known.dates] == [
        (d.paragraph, d.start, d.end) for d in unknown.dates
    ]
    assert known.mentions == unknown.mentions


@settings(max_examples=60)
@given(text=texts)
def test_without_a_day_of_publication_nothing_is_counted_from_it(text: str) -> None:
    reading = read(receive_text(text, "x", None, None), NAMES)
    if reading.published.value is None:
        assert all(d.value is None for d in reading.dates if d.anchor == "published")


@given(
    published=st.dates(),
    words=st.sampled_from(
        ["يوم الأحد", "الجمعة المقبل", "الأسبوع الحالي", "أمس الأحد", "غداً", "قبل 999 سنة", "خلال الـ999 سنة الماضية"]
    ),
)
def test_no_day_of_publication_is_too_early_or_too_late(published: date, words: str) -> None:
    for day in (published, date.min, date.max):
        check(read(receive_text(f"قال {words} ذلك", "x", "ar", day), NAMES))
