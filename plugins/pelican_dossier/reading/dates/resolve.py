"""What a date expression's words come to on the calendar, by the reading policy."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Literal

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.daterules import DateGrammar
from pelican_dossier.languages.senses import (
    Absolute,
    Contradictory,
    Duration,
    Era,
    LastNamed,
    NearDay,
    NearUnit,
    Offset,
    PartOf,
    Range,
    Sense,
    Slashed,
    Vague,
    Within,
)
from pelican_dossier.model import Anchor, Bound, DateExpression, Dispatch
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.reading.dates import calendar
from pelican_dossier.reading.dates.context import (
    Context,
    is_bare_year,
    is_beside,
    names_few_years,
    quoted_event,
    reads_as_narrative,
    story_day_after,
)
from pelican_dossier.reading.dates.digits import FIRST_OF_NEWS, may_be_hijri, ordered
from pelican_dossier.reading.dates.events import LONG_UNITS, from_event
from pelican_dossier.reading.dates.find import Found
from pelican_dossier.reading.dates.place import place
from pelican_dossier.reading.dates.tense import has_lasted, is_said_since, tense


def resolve(dispatch: Dispatch, found: Sequence[Found], published: date | None) -> Iterator[DateExpression]:
    """Each expression with its value. ``published`` None: what is relative to it stays without one."""
    narrative = reads_as_narrative(found, published)
    grammar = LANGUAGE_PACKS[dispatch.language].dates
    order = dispatch.sidecar.date_order or grammar.date_order
    last_named: Edtf | None = None
    story_day: date | None = None
    named_in: Found | None = None
    led_by: Found | None = None
    is_background = published is None and names_few_years(found)
    for at, words in enumerate(found):
        words = _near(words, named_in) if not narrative else words
        reference, anchor = published, _anchor(words.sense)
        if anchor != "absolute" and (event := quoted_event(found, at)):
            anchor, reference = "text", event
        if counted := from_event(found, at, grammar, published, narrative=narrative):
            anchor, (words, reference) = "text", counted
        elif _counts_ahead(words.sense) and not _restates(words, found[at - 1] if at else None, grammar):
            assert isinstance(words.sense, Offset)
            tensed, follows = tense(words, grammar), _follows_an_event(words.sense, words, named_in)
            is_open = tensed == 0 and words.sense.unit in LONG_UNITS and not grammar.tenses.counts_ahead
            if tensed < 0 or is_open or (follows and (tensed == 0 or is_said_since(named_in, words, grammar))):
                words = replace(words, sense=replace(words.sense, since="text" if follows else "event"))
                anchor = "text"
        is_led_by_year = is_background and led_by is not None and is_bare_year(led_by.sense)
        is_told_with = not is_led_by_year or (led_by is not None and is_beside(words, led_by))
        story = story_day if narrative and is_told_with else None
        context = Context(
            reference, last_named, story, order, partial(tense, words, grammar), has_lasted(words, grammar)
        )
        period = None if words.is_unread else place(words.sense, context)
        is_of_story = context.story_day is not None and _has_its_year_from_the_text(words.sense)
        if anchor == "published" and period and (is_of_story or context.goes_on_from(words.sense)):
            anchor = "text"
        is_supplied = is_led_by_year and story is not None and _has_its_year_from_the_text(words.sense)
        if period is not None and not isinstance(words.sense, Duration | Range):
            last_named, named_in = period, words
            if isinstance(words.sense, Absolute):
                led_by = words if story_day_after(period, story_day) != story_day else led_by
                story_day = story_day_after(period, story_day)
        yield DateExpression(
            paragraph=words.paragraph,
            start=words.start,
            end=words.end,
            text=words.text,
            value=period,
            mod=words.section or _approximate(words) or _bound(words),
            bound=_bound(words),
            anchor=anchor,
            earliest=period.earliest if period else None,
            latest=period.latest if period else None,
            doubtful=words.is_unread or is_supplied or _doubtful(words.sense, context),
        )


def _near(words: Found, named_in: Found | None) -> Found:
    """«Earlier in the week» is that of publication where no date stands beside it; of a day nobody knows which."""
    sense = words.sense
    goes_on = _goes_on if isinstance(sense, LastNamed) and sense.unit == "day" else is_beside
    is_day = named_in is not None and isinstance(named_in.sense, Absolute | NearDay)
    is_beside_day = is_day and named_in is not None and goes_on(words, named_in)
    is_open = isinstance(sense, LastNamed) and sense.is_near and not is_beside_day
    if not isinstance(sense, LastNamed) or not is_open:
        return words
    return replace(words, sense=Vague() if sense.unit == "day" else NearUnit(sense.unit, sense.towards))


def _goes_on(words: Found, named_in: Found) -> bool:
    """Whether an earlier expression stands in the same paragraph, or in the one before it."""
    return named_in.paragraph >= words.paragraph - 1


def _counts_ahead(sense: Sense) -> bool:
    return isinstance(sense, Offset) and sense.since == "published" and sense.towards > 0


def _restates(words: Found, before: Found | None, grammar: DateGrammar) -> bool:
    """Whether an offset only tells once more, from today, the day right before it: that is, in about four months."""
    if before is None or before.layer is not words.layer:
        return False
    return grammar.restating.fullmatch(words.layer.folded_words(before.end, words.start)) is not None


def _anchor(sense: Sense) -> Anchor:
    if isinstance(sense, LastNamed) and sense.or_current:
        return "published"
    if isinstance(sense, LastNamed) or (isinstance(sense, Offset) and sense.since in ("text", "event")):
        return "text"
    if isinstance(sense, Within):
        return _anchor(sense.whole)
    if isinstance(sense, Range):
        return "published" if "published" in (_anchor(sense.first), _anchor(sense.last)) else _anchor(sense.first)
    if isinstance(sense, Absolute):
        return "absolute" if sense.year is not None else "published"
    if isinstance(sense, PartOf):
        return _anchor(sense.of) if sense.of else "published"
    if isinstance(sense, Era | Slashed | Contradictory | Vague) or (isinstance(sense, NearUnit) and sense.year):
        return "absolute"
    return "published"


def _has_its_year_from_the_text(sense: Sense) -> bool:
    if isinstance(sense, Range):
        return _has_its_year_from_the_text(sense.last)
    if isinstance(sense, PartOf):
        return sense.of is None and sense.towards is None
    if isinstance(sense, LastNamed):
        return sense.or_current
    return isinstance(sense, Absolute) and sense.month is not None and sense.year is None and sense.towards is None


def _follows_an_event(offset: Offset, words: Found, named_in: Found | None) -> bool:
    """«Three days later» in a paragraph that has named a day."""
    sense = named_in.sense if named_in and named_in.paragraph == words.paragraph else None
    if not isinstance(sense, Absolute):
        return False
    return sense.day is not None or (sense.year is not None and offset.unit in ("year", "decade"))


def _bound(words: Found) -> Bound | None:
    return (words.sense.bound if isinstance(words.sense, Offset) else None) or words.bound


def _approximate(words: Found) -> Literal["APPROX"] | None:
    is_so = words.approximate or (isinstance(words.sense, Offset) and words.sense.approximate)
    return "APPROX" if is_so else None


def _doubtful(sense: Sense, context: Context) -> bool:
    """The words cannot all be right, or leave open which is the month."""
    if isinstance(sense, Contradictory):
        return True
    if isinstance(sense, Slashed):
        return ordered(sense, context.date_order) is None or sense.year < FIRST_OF_NEWS
    if may_be_hijri(sense, context.published):
        return True
    if isinstance(sense, Absolute) and sense.calendar == "hijri" and sense.year and sense.month and sense.day:
        return calendar.hijri(sense.year, sense.month) is not None and place(sense, context) is None
    if isinstance(sense, Absolute) and sense.month and sense.day and sense.weekday is not None and sense.year is None:
        near = None if sense.may_count_weekdays else place(sense, context)
        return near is not None and near.earliest is not None and near.earliest.weekday() != sense.weekday
    if isinstance(sense, Absolute) and sense.year and sense.month and sense.day and not sense.may_count_weekdays:
        named = calendar.day(sense.year, sense.month, sense.day)
        return named is None or (
            sense.weekday is not None and named.earliest is not None and sense.weekday != named.earliest.weekday()
        )
    if context.published is None:
        return False
    if isinstance(sense, NearDay) and sense.weekday is not None:
        meant = calendar.shifted(context.published, sense.days, "day")
        return meant is not None and meant.earliest is not None and meant.earliest.weekday() != sense.weekday
    if isinstance(sense, NearUnit) and sense.year is not None and sense.unit == "year":
        return context.published.year + sense.towards != sense.year
    return False
