"""When a dispatch was published, where its header does not say so: stated in the text, inferred from it, or unknown."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.senses import Absolute, Duration, NearDay, Range
from pelican_dossier.model import Arguments, Dispatch, Ground, Published
from pelican_dossier.model.edtf import of_day, of_days
from pelican_dossier.reading.dates import calendar
from pelican_dossier.reading.dates.find import Found
from pelican_dossier.reading.dates.shown import ShownDay, by_shown_day
from pelican_dossier.reading.dates.tense import tense
from pelican_dossier.reading.dates.whole import agrees, whole_day

_BESIDE = 4
"""Letters that may stand between «today» and the date that names it: a space, a comma, a bracket."""
_SAME_SENTENCE = 60
"""Letters between a stretch («within the coming 12 months») and the deadline that repeats it."""
_OPENING_LINES, _SHORT_LINE = 4, 100
"""Paragraphs among which a dateline stands, and how many letters it has at most."""
_ELECTION_MONTH = 11
"""Of the United States, in every even year; of their president in every fourth."""
_WINDOW = 31
"""Days that an interval may have and still be worth stating."""
_SECTION_DAYS = {"START": (0, 9), "MID": (10, 19), "END": (20, 30)}
"""What the start, the middle and the end of a month span, counted from its first day."""


@dataclass(frozen=True, slots=True)
class _Clue:
    """Days between which the dispatch must have been published, and why."""

    first: date
    last: date
    ground: Ground
    firm: bool = True
    """Narrow enough to infer from; a loose one can only contradict."""


def publication(
    known: Published, found: Sequence[Found], dispatch: Dispatch, shown: Sequence[ShownDay] = ()
) -> Published:
    """What is known already, else what the text states of its own day, else what can be inferred: from it, or as intake
    has done from the page.

    ``shown`` are the lines beside the headline that name a day.
    """
    if known.value is not None and known.source != "inferred":
        return by_shown_day(known, shown)
    if dateline := _dateline(found, dispatch):
        return dateline
    told = by_shown_day(Published() if known.value else known, shown)
    return told if told.value else _today_beside_a_date(found) or _inferred(found, dispatch) or known


def _beside(found: Sequence[Found]) -> Iterator[tuple[Found, Found, date]]:
    """Pairs of an expression and the full date that names the same day beside it."""
    for words, named in zip(found, found[1:], strict=False):
        if words.paragraph == named.paragraph and 0 <= named.start - words.end <= _BESIDE:
            day = whole_day(named)
            if day is not None:
                yield words, named, day


def _today_beside_a_date(found: Sequence[Found]) -> Published | None:
    """«today, Friday (7 November 2025)»; «yesterday, Thursday, 6 November 2025»."""
    for words, named, day in _beside(found):
        if isinstance(words.sense, NearDay) and agrees(words.sense.weekday, day):
            published = day - timedelta(words.sense.days)
            today = words.sense.days == 0
            rule = "today-beside-a-date" if today else "near-day-beside-a-date"
            ground = Ground(rule, {"paragraph": words.paragraph, "today": words.text, "date": named.text})
            return Published.on(published, "text" if today else "inferred", ground)
    return None


def _dateline(found: Sequence[Found], dispatch: Dispatch) -> Published | None:
    """«Riyadh, 25 Shawwal 1436, 10 August 2015»: a short opening line with one day in two calendars."""
    for hijri, named in zip(found, found[1:], strict=False):
        text = dispatch.paragraphs[named.paragraph].text
        if named.paragraph >= _OPENING_LINES or hijri.paragraph != named.paragraph or len(text) > _SHORT_LINE:
            continue
        day, sense = whole_day(named), hijri.sense
        if day is None or not (isinstance(sense, Absolute) and sense.calendar == "hijri" and sense.year and sense.day):
            continue
        same = calendar.hijri(sense.year, sense.month, sense.day)
        if same and same.earliest and abs((same.earliest - day).days) <= 1:
            args: Arguments = {"paragraph": named.paragraph, "date": named.text, "hijri": hijri.text}
            return Published.on(day, "text", Ground("dateline-in-two-calendars", args))
    return None


def _inferred(found: Sequence[Found], dispatch: Dispatch) -> Published | None:
    """The days on which every clue agrees: one day, an interval, or nothing where they say too little."""
    clues = [clue for look in _CLUES for clue in look(found, dispatch)]
    if not any(clue.firm for clue in clues):
        return None
    first = max(clue.first for clue in clues)
    last = min(clue.last for clue in clues)
    if first > last or (last - first).days >= _WINDOW:
        return None
    grounds = tuple(clue.ground for clue in clues if clue.firm or clue.first == first or clue.last == last)
    for years, ground in _elections_ahead(found, dispatch):
        if any((day.year + (day.month >= _ELECTION_MONTH)) % years for day in (first, last)):
            return None
        grounds = (*grounds, ground)
    news_weekday = _weekday_of_the_news(found, dispatch)
    if news_weekday is not None:
        weekday, ground = news_weekday
        days = [first + timedelta(n) for n in range((last - first).days + 1)]
        days = [day for day in days if day.weekday() == weekday]
        if len(days) == 1:
            return Published.on(days[0], "inferred", *grounds, _with_later_days(ground, days[0], last))
        if not days:
            return None
    return Published(of_days(first, last), first, last, "inferred", grounds)


def _with_later_days(ground: Ground, day: date, last: date) -> Ground:
    """News of a weekday is printed on that day or within the week: until when, as far as the other clues allow."""
    until = min(last, day + timedelta(6))
    if ground.rule != "inferred-news-weekday" or until == day:
        return ground
    return Ground(ground.rule, {**ground.args, "until": of_day(until)})


def _weekday_of_the_news(found: Sequence[Found], dispatch: Dispatch) -> tuple[int, Ground] | None:
    """The weekday that is today's, or that the opening sentence gives its news."""
    for words in found:
        if isinstance(words.sense, NearDay) and words.sense.weekday is not None:
            weekday = (words.sense.weekday - words.sense.days) % 7
            return weekday, Ground("inferred-weekday", {"paragraph": words.paragraph, "weekday": words.text})
    opening, sense = (found[0], found[0].sense) if found else (None, None)
    if opening is None or not isinstance(sense, Absolute) or sense.weekday is None:
        return None
    if sense.month is not None or sense.towards is not None:
        return None
    _, first_end = opening.layer.sentences[0]
    if opening.end > first_end or tense(opening, LANGUAGE_PACKS[dispatch.language].dates) > 0:
        return None
    return sense.weekday, Ground("inferred-news-weekday", {"paragraph": opening.paragraph, "weekday": opening.text})


def _elections_ahead(found: Sequence[Found], dispatch: Dispatch) -> Iterator[tuple[int, Ground]]:
    """«the US elections next November»: every how many years they are held."""
    grammar = LANGUAGE_PACKS[dispatch.language].dates
    for words in found:
        sense = words.sense
        if isinstance(sense, Absolute) and sense.month == _ELECTION_MONTH and sense.towards == 1 and sense.day is None:
            start, _ = words.layer.sentence_at(words.start)
            if match := grammar.us_elections.search(words.layer.folded_words(start, words.start)):
                args: Arguments = {"paragraph": words.paragraph, "date": words.text}
                yield 4 if match["president"] else 2, Ground("inferred-us-election", args)


def _deadlines(found: Sequence[Found], _dispatch: Dispatch) -> Iterator[_Clue]:
    """«within the coming 12 months, and no later than the end of September 2025»: so many months before that."""
    for stretch, deadline in zip(found, found[1:], strict=False):
        sense, named = stretch.sense, deadline.sense
        if not (isinstance(sense, Duration) and sense.towards > 0 and deadline.bound in ("ON_OR_BEFORE", "BEFORE")):
            continue
        if stretch.paragraph != deadline.paragraph or not 0 <= deadline.start - stretch.end <= _SAME_SENTENCE:
            continue
        if not (isinstance(named, Absolute) and named.year and named.month):
            continue
        ends = _days_of(deadline)
        begins = [calendar.shifted(day, -sense.count, sense.unit, to_the_day=True) for day in ends]
        days = [period.earliest for period in begins if period and period.earliest]
        if len(days) == 2:
            args: Arguments = {"paragraph": stretch.paragraph, "stretch": stretch.text, "deadline": deadline.text}
            yield _Clue(days[0], days[1], Ground("inferred-deadline", args))


def _days_of(words: Found) -> tuple[date, ...]:
    """The first and the last day of a month or a day, of its start, middle or end where one is said."""
    sense = words.sense
    assert isinstance(sense, Absolute)
    assert sense.year
    assert sense.month
    if sense.day:
        named = calendar.day(sense.year, sense.month, sense.day)
        return (named.earliest, named.earliest) if named and named.earliest else ()
    month = calendar.month(sense.year, sense.month)
    if month is None or month.earliest is None or month.latest is None:
        return ()
    if words.section is None:
        return month.earliest, month.latest
    begin, end = _SECTION_DAYS[words.section]
    return month.earliest + timedelta(begin), min(month.latest, month.earliest + timedelta(end))


def _weekdays_beside_dates(found: Sequence[Found], _dispatch: Dispatch) -> Iterator[_Clue]:
    """«next Tuesday, 11 November 2025»: the week before it; «last Thursday» with its date: the week after."""
    for words, named, day in _beside(found):
        sense = words.sense
        if isinstance(sense, Absolute) and sense.weekday == day.weekday() and sense.towards and sense.month is None:
            first, last = (1, 7) if sense.towards < 0 else (-7, -1)
            args: Arguments = {"paragraph": words.paragraph, "weekday": words.text, "date": named.text}
            yield _Clue(day + timedelta(first), day + timedelta(last), Ground("inferred-weekday-beside-a-date", args))


def _told_as_past(found: Sequence[Found], dispatch: Dispatch) -> Iterator[_Clue]:
    """A day told as past lies before publication, one told as to come after it."""
    grammar = LANGUAGE_PACKS[dispatch.language].dates
    for words in found:
        day = whole_day(words)
        if day is None or words.bound or isinstance(words.sense, Range):
            continue
        tensed = tense(words, grammar)
        args: Arguments = {"paragraph": words.paragraph, "date": words.text}
        if tensed < 0:
            yield _Clue(day, date.max, Ground("inferred-after-past", args), firm=False)
        elif tensed > 0:
            yield _Clue(date.min, day, Ground("inferred-before-future", args), firm=False)


_CLUES: tuple[Callable[[Sequence[Found], Dispatch], Iterator[_Clue]], ...] = (
    _deadlines,
    _weekdays_beside_dates,
    _told_as_past,
)
