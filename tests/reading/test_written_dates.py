"""Any day, written in any of the ways that leave no doubt, is read as that day. CLDR writes it, not our word lists."""

from collections.abc import Callable
from datetime import date

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_dossier.intake import receive_text
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry

days = st.dates(date(1700, 1, 1), date(2150, 12, 31))
EASTERN = {ord(str(digit)): chr(0x660 + digit) for digit in range(10)}
PERSIAN = {ord(str(digit)): chr(0x6F0 + digit) for digit in range(10)}


def by(pattern: str, locale: str) -> Callable[[date], str]:
    return lambda day: format_date(day, pattern, locale=locale)


def both_names(day: date) -> str:
    names = [format_date(day, "MMMM", locale=locale) for locale in ("ar_IQ", "ar")]
    return f"{day.day} {names[0]}/ {names[1]} {day.year}"


def names_in_brackets(day: date) -> str:
    names = [format_date(day, "MMMM", locale=locale) for locale in ("ar", "ar_IQ")]
    return f"{day.day} {names[0]} ({names[1]}) {day.year}"


ARABIC: dict[str, Callable[[date], str]] = {
    "ISO": date.isoformat,
    "slashes": lambda day: f"{day.day}/{day.month}/{day.year}",
    "year first": lambda day: f"{day.year}/{day.month}/{day.day}",
    "eastern digits": lambda day: format_date(day, "d MMMM y", locale="ar").translate(EASTERN),
    "Persian digits": lambda day: format_date(day, "d MMMM y", locale="ar").translate(PERSIAN),
    "both names": both_names,
    "names in brackets": names_in_brackets,
    "of the year": lambda day: f"{day.day} من {format_date(day, 'MMMM', locale='ar')} عام {day.year}",
    **{
        f"{pattern} in {locale}": by(pattern, locale)
        for locale in ("ar", "ar_IQ", "ar_DZ", "ar_MA", "ar_MR")
        for pattern in ("d MMMM y", "EEEE d MMMM y", "EEEE، d MMMM، y")
    },
}
ENGLISH: dict[str, Callable[[date], str]] = {
    "ISO": date.isoformat,
    "year first": lambda day: f"{day.year}/{day.month}/{day.day}",
    **{
        pattern: by(pattern, "en")
        for pattern in (
            "d MMMM y",
            "MMMM d, y",
            "MMM d, y",
            "d MMM y",
            "EEEE, d MMMM y",
            "EEEE, MMMM d, y",
            "EEEE d MMMM y",
            "d 'of' MMMM, y",
            "MMMM d y",
            "'the' d'th of' MMMM y",
        )
    },
}


def values(text: str, language: str) -> list[str | None]:
    reading = read(receive_text(text, "x", language, date(2025, 11, 7)), Registry())
    return [str(expression.value) if expression.value else None for expression in reading.dates]


@pytest.mark.parametrize("way", ARABIC)
@settings(max_examples=40)
@given(day=days)
def test_a_day_written_in_arabic(way: str, day: date) -> None:
    assert values(f"وقع الاتفاق في {ARABIC[way](day)} في بغداد.", "ar") == [day.isoformat()]


@pytest.mark.parametrize("way", ENGLISH)
@settings(max_examples=40)
@given(day=days)
def test_a_day_written_in_english(way: str, day: date) -> None:
    assert values(f"They signed on {ENGLISH[way](day)} in Baghdad.", "en") == [day.isoformat()]
