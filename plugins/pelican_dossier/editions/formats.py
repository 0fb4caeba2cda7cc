"""Dates, numbers, figures and lists in one language, by CLDR through Babel; no date finer than its value."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Literal

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from babel.support import NullTranslations
from babel.units import format_unit

from pelican_dossier.editions.interface import FALLBACK, catalog
from pelican_dossier.editions.measurewords import measured
from pelican_dossier.model import Settings
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.langstring import isolated, marked

_MONTH_NAMES = {"levantine": ("ar_IQ",), "gregorian": ("ar",), "both": ("ar_IQ", "ar")}
"""The names of months of each style, in the order in which they are written."""

_NO_LONG_PLURALS = {("ar", "month"), ("ar", "week"), ("ar", "day")}
"""Whose plurals CLDR's long patterns inherit from the short ones, where Babel does not look for them."""

_GROUPED_FROM = {"ar": 10_000}  # CLDR's rule of the fewest digits that are parted, which Babel does not know
_ZEROS = {"latn": 0x30, "arab": 0x660, "arabext": 0x6F0, "deva": 0x966, "beng": 0x9E6}
"""CLDR numbering system -> its digit nought in Unicode; Babel knows the separators and not the digits."""
_MODIFIED = {
    "START": marked("the start of %(date)s"),
    "MID": marked("the middle of %(date)s"),
    "END": marked("the end of %(date)s"),
    "APPROX": marked("around %(date)s"),
}
_BOUNDED = {
    "ON_OR_BEFORE": marked("by %(date)s"),
    "UNTIL": marked("until %(date)s"),
    "BEFORE": marked("before %(date)s"),
    "ON_OR_AFTER": marked("from %(date)s"),
    "AFTER": marked("after %(date)s"),
}
_WEEK = marked("the week from %(first)s to %(last)s")
_INFERRED = marked("about %(date)s")
_PARTS_OF_YEAR = {
    21: marked("spring %(year)s"),
    22: marked("summer %(year)s"),
    23: marked("autumn %(year)s"),
    24: marked("winter %(year)s"),
    33: marked("the first quarter of %(year)s"),
    34: marked("the second quarter of %(year)s"),
    35: marked("the third quarter of %(year)s"),
    36: marked("the fourth quarter of %(year)s"),
    40: marked("the first half of %(year)s"),
    41: marked("the second half of %(year)s"),
}
"""EDTF's numbers for seasons, quarters and halves."""
_CALENDAR = frozenset({"day", "month", "year"})
_HEDGED = {
    "APPROX": marked("about %(figure)s"),
    "LESS_THAN": marked("under %(figure)s"),
    "MORE_THAN": marked("more than %(figure)s"),
    "EQUAL_OR_LESS": marked("at most %(figure)s"),
    "EQUAL_OR_MORE": marked("at least %(figure)s"),
}
_MONTH = re.compile(r"M{3,4}")
_DURATION = re.compile(
    r"P(?:(?P<year>[\d.]+)Y)?(?:(?P<month>[\d.]+)M)?(?:(?P<week>[\d.]+)W)?(?:(?P<day>[\d.]+)D)?"
    r"(?:T(?:(?P<hour>[\d.]+)H)?(?:(?P<minute>[\d.]+)M)?(?:(?P<second>[\d.]+)S)?)?"
)


def needs_no_words(value: Edtf, mod: str | None, bound: str | None) -> bool:
    """Whether CLDR alone can write a value: a day, a month or a year as it is."""
    return mod is None and bound is None and value.precision in _CALENDAR and value.year > 0


class Formats:
    """How one edition writes what needs no translation."""

    def __init__(self, language: str, settings: Settings) -> None:
        self._settings = settings
        self._locale = _display_locale(language)
        self._catalog: NullTranslations = catalog(language)
        self._month_locales = _MONTH_NAMES[settings.month_style] if self._locale.language == "ar" else ()
        self._numbering = _numbering(self._locale) if settings.digits == "native" else "latn"
        zero = _ZEROS[self._numbering]
        self._written_values: dict[Edtf, str] = {}
        self._written_numbers: dict[float, str] = {}
        self._digits = {ord(str(digit)): chr(zero + digit) for digit in range(10)}

    @property
    def numerals(self) -> str:
        """The language and its numerals as a BCP 47 tag, by which a browser writes numbers in the same way."""
        return f"{self._locale.language}-u-nu-{self._numbering}"

    def number(self, value: float) -> str:
        """A number with the language's separators."""
        if value not in self._written_numbers:  # counts and paragraphs are small ones again and again
            is_grouped = abs(value) >= _GROUPED_FROM.get(self._locale.language, 0)
            number = format_decimal(value, None, self._locale, True, is_grouped, numbering_system=self._numbering)
            self._written_numbers[value] = number.translate(self._digits)
        return self._written_numbers[value]

    def percent(self, share: float) -> str:
        """A share of one in hundredths; only what is all of it is a hundred, and only what is none of it nothing."""
        whole = share if share in (0, 1) else min(0.99, max(0.01, round(share, 2)))
        return format_percent(whole, locale=self._locale, numbering_system=self._numbering).translate(self._digits)

    def duration(self, amount: float, unit: str) -> str:
        """So many years, weeks, hours, with the language's plural; in English where CLDR lacks the language's units."""
        code = f"duration-{unit}"
        length: Literal["long", "short"] = "short" if (self._locale.language, unit) in _NO_LONG_PLURALS else "long"
        said = format_unit(amount, code, length, locale=self._locale, numbering_system=self._numbering)
        if code in said:  # which Babel writes for a unit that it does not find
            return isolated(Formats(FALLBACK, self._settings).duration(amount, unit))
        return said.translate(self._digits)

    def figure(self, value: str | float, mod: str | None, measure: str | None = None) -> str:
        """A number, a duration or a range, hedged: «about 2,000», «more than 6 months»; ``measure`` is its unit."""
        values: list[str] | list[float] = value.split("/") if isinstance(value, str) else [value]
        said = [self._amount(one) for one in values]
        if measure:
            said[-1] = measured(float(values[-1]), measure, self._locale, self._numbering, self._catalog)
        words = said[0]
        if len(said) == 2:
            words = self._catalog.gettext("%(first)s to %(last)s") % {"first": said[0], "last": said[1]}
        return self._catalog.gettext(_HEDGED[mod]) % {"figure": words} if mod else words

    def _amount(self, value: str | float) -> str:
        match = _DURATION.fullmatch(value) if isinstance(value, str) else None
        if match is None:
            return self.number(float(value))
        return self.list(self.duration(float(amount), unit) for unit, amount in match.groupdict().items() if amount)

    def list(self, items: Iterable[str]) -> str:
        """Items joined as the language joins them."""
        return format_list(list(items), locale=self._locale)

    def day(self, value: date) -> str:
        """One day, its month in the dossier's style."""
        return self._written(value, str(self._locale.date_formats["long"].pattern))

    def weekday(self, value: date) -> str:
        """The name of a day's weekday."""
        return str(self._locale.days["format"]["wide"][value.weekday()])

    def month(self, value: date) -> str:
        """One month of a year."""
        return self._written(value, str(self._locale.datetime_skeletons["yMMMM"].pattern))

    def year(self, number: int) -> str:
        """A year, without a separator."""
        return str(number).translate(self._digits)

    def edtf(self, value: Edtf) -> str:
        """A day, a week, a month, a part of the year, a year, a decade, a century or an interval."""
        if value not in self._written_values:  # a dossier names the same days again and again
            self._written_values[value] = self._edtf(value)
        return self._written_values[value]

    def _edtf(self, value: Edtf) -> str:
        gettext = self._catalog.gettext
        if value.interval:
            first, last = map(self.edtf, value.interval)
            return gettext("%(first)s to %(last)s") % {"first": first, "last": last}
        if value.precision == "decade":
            return gettext("the decade from %(first)s to %(last)s") % self._years(value)
        if value.precision == "century":
            return gettext("the century from %(first)s to %(last)s") % self._years(value)
        ends = value.days.ends
        if ends is None:  # astronomical years as history counts them: -0489 is 490 BC. No finer than the year
            return gettext("%(year)s BC") % {"year": self.year(1 - value.year)}
        if value.precision == "week":
            first, last = map(self.day, ends)
            return gettext(_WEEK) % {"first": first, "last": last}
        if value.number in _PARTS_OF_YEAR:
            return gettext(_PARTS_OF_YEAR[value.number]) % {"year": self.year(value.year)}
        if value.precision == "year":
            return self.year(value.year)
        return self.day(ends[0]) if value.precision == "day" else self.month(ends[0])

    def _years(self, value: Edtf) -> dict[str, str]:
        return {"first": self.year(value.year), "last": self.year(value.year + value.years - 1)}

    def dated(self, value: Edtf, mod: str | None, bound: str | None, *, is_inferred: bool = False) -> str:
        """A value with its modifier and its bound: «by the end of 2026»; «about» says that it is inferred."""
        return self._modified(self.edtf(value), mod, bound, is_inferred)

    def within_year(
        self, value: Edtf, mod: str | None, bound: str | None, *, is_inferred: bool = False, is_short: bool = False
    ) -> str:
        """The same below the head of its year, which a day, a week or a month then need not tell; months in short."""
        return self._modified(self._without_year(value, is_short), mod, bound, is_inferred)

    def in_short(self, value: Edtf, mod: str | None, bound: str | None, *, is_inferred: bool = False) -> str:
        """The same with its year, months in short: «by Sept 2025»."""
        ends = value.days.ends
        skeleton = {"day": "yMMMd", "month": "yMMM"}.get(value.precision)
        words = self.edtf(value)
        if ends and skeleton:
            words = self._written(ends[0], str(self._locale.datetime_skeletons[skeleton].pattern))
        return self._modified(words, mod, bound, is_inferred)

    def _without_year(self, value: Edtf, is_short: bool) -> str:
        ends = value.days.ends
        if ends is None or value.precision not in ("day", "week", "month"):
            return self.edtf(value)
        month = "MMM" if is_short else "MMMM"
        if value.precision == "month":
            return self._written(ends[0], month)
        pattern = str(self._locale.datetime_skeletons[f"{month}d"].pattern)
        first, last = (self._written(end, pattern) for end in ends)
        if value.precision == "day":
            return first
        return self._catalog.gettext(_WEEK) % {"first": first, "last": last}

    def _modified(self, words: str, mod: str | None, bound: str | None, is_inferred: bool) -> str:
        if mod in _MODIFIED:
            words = self._catalog.gettext(_MODIFIED[mod]) % {"date": words}
        if is_inferred and mod != "APPROX":
            words = self._catalog.gettext(_INFERRED) % {"date": words}
        if bound in _BOUNDED:
            words = self._catalog.gettext(_BOUNDED[bound]) % {"date": words}
        return words

    def _written(self, value: date, pattern: str) -> str:
        if self._month_locales and "MMM" in pattern:
            locales = self._month_locales if "MMMM" in pattern else self._month_locales[:1]
            pattern = _MONTH.sub(f"'{_month_name(locales, value.month)}'", pattern)
        return format_date(value, pattern, locale=self._locale).translate(self._digits)


@cache
def _display_locale(language: str) -> Locale:
    """English without a country is the world's (6 November 2025), not CLDR's default, the United States'."""
    return Locale.parse("en_001" if language == "en" else language, sep="_" if language == "en" else "-")


@cache
def _month_name(locales: tuple[str, ...], month: int) -> str:
    names = [Locale.parse(locale).months["format"]["wide"][month] for locale in locales]
    return "/".join(dict.fromkeys(names))


def _numbering(locale: Locale) -> str:
    """The language's own numbering system by CLDR, where its digits are known here."""
    native = str(locale.other_numbering_systems.get("native", "latn"))
    return native if native in _ZEROS else "latn"
