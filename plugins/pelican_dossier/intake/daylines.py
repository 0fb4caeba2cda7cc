"""Days that lines above an article name, by the date rules of its language, before anything else is read."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from hijridate import Hijri

from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.languages.senses import Absolute, Slashed
from pelican_dossier.model.text import Span

_LONGEST = 40
"""Letters of a day with its weekday and two names of its month."""


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day of the month as a line names it."""

    start: int
    end: int
    """In the folded line."""
    sense: Absolute | Slashed

    @property
    def is_whole(self) -> bool:
        """Whether its year is named too."""
        return self.sense.year is not None

    @property
    def possible(self) -> tuple[date, ...]:
        """The days that two numbers may be, whichever is the month."""
        sense = self.sense
        if isinstance(sense, Absolute):
            return ()
        days = _day(sense.year, sense.second, sense.first), _day(sense.year, sense.first, sense.second)
        return tuple(day for day in days if day)

    def on(self, order: str | None) -> date | None:
        """The day; None where its year, its month or the order of its digits is not known, or where it cannot be."""
        sense = self.sense
        if isinstance(sense, Slashed):
            return _by_order(sense, None, order)
        return _on(sense)


def named_days(line: str, language: LanguagePack) -> Iterator[NamedDay]:
    """The days of the month that a folded line names, from left to right; a weekday beside one belongs to it."""
    weekday: tuple[Span, int] | None = None
    at = 0
    while at < len(line):
        found = _longest(line, at, language) if at == 0 or not line[at - 1].isalnum() else None
        if found is None:
            at += 1
            continue
        at = found.end
        sense = found.sense
        if isinstance(sense, Absolute) and sense.day is None:
            if sense.weekday is not None and sense.month is None:
                weekday = (found.start, found.end), sense.weekday
            continue
        if weekday and line[weekday[0][1] : found.start].strip(f" {''.join(language.orthography.commas)}") == "":
            (begin, _), number = weekday
            found = NamedDay(begin, found.end, _on_weekday(sense, number))
        weekday = None
        yield found


def _longest(line: str, at: int, language: LanguagePack) -> NamedDay | None:
    best: NamedDay | None = None
    for rule in language.dates.rules:
        if rule.after_prefix or not (match := rule.pattern.match(line, at, at + _LONGEST)):
            continue
        sense = rule.read(match)
        if isinstance(sense, Absolute | Slashed) and (best is None or match.end() > best.end):
            best = NamedDay(at, match.end(), sense)
    return best


def _on_weekday(sense: Absolute | Slashed, weekday: int) -> Absolute | Slashed:
    """A day with its weekday, which settles what the order of its digits leaves open."""
    if isinstance(sense, Absolute):
        return replace(sense, weekday=weekday) if sense.weekday is None else sense
    named = _by_order(sense, weekday, None)
    return Absolute(named.year, named.month, named.day, weekday) if named else sense


def _by_order(sense: Slashed, weekday: int | None, order: str | None) -> date | None:
    """The one day that two numbers may be: by their size, by the weekday, else by the order that is usual."""
    day_first, month_first = _day(sense.year, sense.second, sense.first), _day(sense.year, sense.first, sense.second)
    possible = {day for day in (day_first, month_first) if day and weekday in (None, day.weekday())}
    if len(possible) == 1:
        return possible.pop()
    return {"DMY": day_first, "MDY": month_first}.get(order or "") if weekday is None else None


def _on(sense: Absolute) -> date | None:
    if sense.year is None or sense.month is None or sense.day is None:
        return None
    if sense.calendar == "hijri":
        try:
            return date.fromisoformat(Hijri(sense.year, sense.month, sense.day).to_gregorian().isoformat())
        except (OverflowError, ValueError):
            return None
    named = _day(sense.year, sense.month, sense.day)
    return named if named and sense.weekday in (None, named.weekday()) else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
