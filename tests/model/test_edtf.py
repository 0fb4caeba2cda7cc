"""A date in the data knows its precision and its days, by the judgement of another EDTF library."""

from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_dossier.model.edtf import Days, Edtf, Precision, of_day, of_days, of_interval, of_part, one_of, parse

YEARS = st.integers(1, 9998)
DAYS = st.dates()
PERIODS = st.one_of(
    DAYS.map(of_day),
    st.builds(Edtf, st.just("month"), YEARS, st.integers(1, 12)),
    st.builds(Edtf, st.just("year"), YEARS),
    st.builds(lambda year: Edtf("decade", year // 10 * 10), YEARS),
    st.builds(lambda year: Edtf("century", year // 100 * 100), YEARS),
    st.builds(of_part, st.sampled_from(["season", "quarter"]), st.integers(1, 4), YEARS),
    st.builds(of_part, st.just("half"), st.integers(1, 2), YEARS),
)
WEEKS = st.builds(Edtf, st.just("week"), YEARS, st.integers(1, 52))
BEFORE_CHRIST = st.builds(Edtf, st.just("year"), st.integers(-999, 0))
IN_AN_INTERVAL = PERIODS.filter(lambda value: value.precision in ("day", "month", "year", "season"))
INTERVALS = st.builds(of_interval, IN_AN_INTERVAL, IN_AN_INTERVAL)
KNOWN = st.builds(
    lambda first, length: Days(first, first + timedelta(length)),
    st.dates(max_value=date(9000, 1, 1)),
    st.integers(0, 900),
)


@given(st.one_of(PERIODS, WEEKS, BEFORE_CHRIST, INTERVALS))
def test_what_is_written_is_read_again_as_the_same(value: Edtf) -> None:
    assert parse(str(value)) == value


@given(PERIODS)
@settings(max_examples=40)  # the judge is slow
def test_its_days_are_those_of_the_judge(value: Edtf) -> None:
    judged = parse_edtf(str(value))
    first, last = (tuple(end()[:3]) for end in (judged.lower_strict, judged.upper_strict))
    days = value.days
    assert days.earliest is not None
    assert days.latest is not None
    assert (days.earliest.year, days.earliest.month, days.earliest.day) == max(first, (1, 1, 1))  # Python has no year 0
    if value.number != 24:  # whose winter ends with its December
        assert (days.latest.year, days.latest.month, days.latest.day) == last


@given(INTERVALS)
@settings(max_examples=15)
def test_an_interval_reaches_from_its_first_to_its_last_end(value: Edtf) -> None:
    parse_edtf(str(value))
    assert value.interval is not None
    first, last = value.interval
    assert value.days == Days(first.earliest, last.latest)


@given(st.one_of(BEFORE_CHRIST, st.builds(of_interval, BEFORE_CHRIST, PERIODS)))
def test_before_the_year_1_no_day_is_known(value: Edtf) -> None:
    assert value.days == Days()


@pytest.mark.parametrize(
    ("text", "precision", "days"),
    [
        ("2025-11-06", "day", Days(date(2025, 11, 6), date(2025, 11, 6))),
        ("2024-02", "month", Days(date(2024, 2, 1), date(2024, 2, 29))),
        ("2026", "year", Days(date(2026, 1, 1), date(2026, 12, 31))),
        ("2014-22", "season", Days(date(2014, 6, 1), date(2014, 8, 31))),
        ("2014-24", "season", Days(date(2014, 12, 1), date(2015, 2, 28))),
        ("2025-34", "quarter", Days(date(2025, 4, 1), date(2025, 6, 30))),
        ("2025-41", "half", Days(date(2025, 7, 1), date(2025, 12, 31))),
        ("2024-W40", "week", Days(date(2024, 9, 30), date(2024, 10, 6))),
        ("199X", "decade", Days(date(1990, 1, 1), date(1999, 12, 31))),
        ("19XX", "century", Days(date(1900, 1, 1), date(1999, 12, 31))),
        ("2024-09/2025-09-27", "interval", Days(date(2024, 9, 1), date(2025, 9, 27))),
        ("-0489", "year", Days()),
        ("-0489-03-15", "day", Days()),
    ],
)
def test_a_value_knows_its_precision_and_its_days(text: str, precision: Precision, days: Days) -> None:
    assert (parse(text).precision, parse(text).days, str(parse(text))) == (precision, days, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2025-02-30",
        "2025-13",
        "2025-00",
        "2025-1",
        "25",
        "2025-W54",
        "1990X",
        "2025-11-06T10:00",
        "2025/",
        "-0489-02-30",
    ],
)
def test_what_is_no_value_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse(text)


@given(KNOWN, KNOWN)
def test_days_that_are_known_overlap_or_exclude_one_another(one: Days, other: Days) -> None:
    assert one.overlaps(other) == other.overlaps(one) != one.excludes(other) == other.excludes(one)
    assert one.overlaps(one)
    if one.order < other.order and one.excludes(other):
        assert one.latest is not None
        assert other.earliest is not None
        assert one.latest < other.earliest


@given(KNOWN)
def test_days_that_are_not_known_neither_overlap_nor_exclude_and_come_last(one: Days) -> None:
    for other in (Days(), Days(one.earliest), Days(latest=one.latest)):
        assert not one.overlaps(other)
        assert not one.excludes(other)
        assert one.order <= other.order or other.latest == one.latest


def test_one_day_is_no_interval() -> None:
    day, next_day = date(2025, 11, 6), date(2025, 11, 7)
    assert (str(of_days(day, day)), str(of_days(day, next_day))) == ("2025-11-06", "2025-11-06/2025-11-07")
    assert (of_days(day, day).days.only, of_days(day, next_day).days.only) == (day, None)


@pytest.mark.parametrize("text", ["2025-11-06?", "2025-11~", "199X~"])
def test_a_sign_of_doubt_is_edtfs(text: str) -> None:
    plain = parse(text[:-1])
    signed = Edtf(plain.precision, plain.year, plain.number, plain.day, sign="?" if text[-1] == "?" else "~")
    assert str(signed) == text
    parse_edtf(text)


def test_a_set_is_open_where_nothing_is_known() -> None:
    day = date(2025, 11, 6)
    assert [one_of(day, day), one_of(None, day), one_of(day, None)] == [
        "[2025-11-06..2025-11-06]",
        "[..2025-11-06]",
        "[2025-11-06..]",
    ]
