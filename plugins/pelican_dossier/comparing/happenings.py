"""What happens and what does not: dates of stretches, states, comparisons and conditions tell of no event."""

from datetime import timedelta

from pelican_dossier.comparing.clauses import Clause
from pelican_dossier.comparing.otherdays import counts_from_an_event, is_followed_by_another
from pelican_dossier.comparing.plans import is_no_plan
from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.comparing.triggers import Trigger
from pelican_dossier.languages.eventrules import SINGULAR, EventType
from pelican_dossier.model import DateExpression
from pelican_dossier.model.text import Span

_BESIDE = 40
"""Letters around a date in which words tell that nothing happens on it."""
_COUNTED_BEFORE, _COUNTED_BEHIND = 30, 8
"""Letters between a number and the year for which it is given, and between a year and its number."""
_ENDING: frozenset[EventType] = frozenset(("end", "leave", "close", "move", "transfer", "build", "release", "open"))
"""What may come to its end «by» a day that is over; of anything else a past day only bounds a count or a state."""
_COUNTING_ITSELF: frozenset[EventType] = SINGULAR | {"arrest", "release", "try", "find", "agree", "decide", "build"}
"""Types under which a number beside a year tells how many; under others it is a statistic of that year."""

_A_DAY, _A_YEAR = timedelta(days=1), timedelta(days=365)
_STRETCH = 80
"""Letters between the beginning and the end of a stretch of time."""
_SINCE_WHAT = 3
"""Words before what has lasted since a day: since the fall of the truce; of more, another one tells what began."""


def may_happen_on(sentence: Sentence, date: DateExpression) -> bool:
    """Whether something may happen on a date: not over a stretch of time, since when, or in an issue of a newspaper."""
    assert date.value is not None
    grammar = sentence.language.events
    is_near = date.anchor != "absolute"
    if date.value.precision in ("decade", "century"):
        return False
    is_stretch = date.value.precision == "interval" or _is_now(sentence, date)
    if is_near and is_stretch and not _is_between_days(sentence, date):
        return False
    if is_near and grammar.adnominal.search(sentence.before(date.start)):
        return False  # this year's festival
    words = sentence.layer.folded_words(date.start, date.end)
    if counts_from_an_event(sentence, date) and is_followed_by_another(sentence, date):
        return False  # three months after the June summit: that day is the event's
    if date.anchor == "published" and grammar.preceding.match(words) and counts_from_an_event(sentence, date):
        return False  # a day before an event whose day its dispatch does not tell is none before publication
    if _ends_a_stretch(sentence, date) or grammar.periods.search(sentence.before(date.start)):
        return False
    is_since = date.bound == "ON_OR_AFTER" or (date.bound == "AFTER" and date.value.precision != "day")
    if is_since and _has_passed(sentence, date):
        return False
    return not is_of_no_happening(sentence, date)


def _is_between_days(sentence: Sentence, date: DateExpression) -> bool:
    """Whether something happened on one of two days, or on both: between Monday and today."""
    is_short = date.earliest is not None and date.latest is not None and date.latest - date.earliest <= _A_DAY
    return is_short and sentence.language.events.between.search(sentence.before(date.start)) is not None


def names_an_edition(sentence: Sentence, date: DateExpression) -> bool:
    """Whether a year that is counted from publication only tells which one is meant of what comes each year: this
    year's festival."""
    is_year = date.value is not None and date.value.precision == "year"
    is_named = sentence.language.events.adnominal.search(sentence.before(date.start)) is not None
    return date.anchor != "absolute" and is_year and is_named


def _ends_a_stretch(sentence: Sentence, date: DateExpression) -> bool:
    """Whether what lasts until a date is told to begin on the one before it: open from Sunday until Tuesday."""
    begun = [one for one in sentence.dates if one.bound == "ON_OR_AFTER" and 0 <= date.start - one.end <= _STRETCH]
    if not begun or not sentence.language.events.until.search(sentence.before(date.start)):
        return False
    return not any(begun[-1].end <= trigger.start < date.start for trigger in sentence.triggers)


def is_of_no_happening(sentence: Sentence, date: DateExpression) -> bool:
    """Whether the words around a date say that it is that of an issue of a newspaper, of a weekend, of a picture."""
    first = sentence.folded_at(max(sentence.start, date.start - _BESIDE))
    last = sentence.folded_at(min(sentence.end, date.end + _BESIDE))
    if is_compared_since(sentence, date) or sentence.language.events.throughout.search(sentence.before(date.start)):
        return True
    told = list(sentence.language.events.no_happening.finditer(sentence.folded, first, last))
    return any(not _is_of_another(sentence, date, match.span()) for match in told)


def is_compared_since(sentence: Sentence, date: DateExpression) -> bool:
    """Whether it is only since then that something is the first or the greatest of its kind."""
    before, own = sentence.before(date.start), sentence.layer.folded_words(date.start, date.end).split()
    pattern = sentence.language.comparison.compared_since
    told = next((one for words in (before, f"{before}{own[0]} ") if (one := pattern.search(words))), None)
    if told is None:
        return False
    first = sentence.received(sentence.folded_at(date.start) - len(told["what"]))
    # since the fall of the truce ten days ago: that happened, too
    return not any(first <= one.start < date.start for clause in sentence.clauses for one in clause.triggers)


def _is_of_another(sentence: Sentence, date: DateExpression, words: Span) -> bool:
    """Whether words of the folded sentence hold another date, and not this one."""
    held = [other for other in sentence.dates if words[0] <= sentence.folded_at(other.start) < words[1]]
    return bool(held) and date not in held


def _is_now(sentence: Sentence, date: DateExpression) -> bool:
    """Whether a year or a season is the present one."""
    published = sentence.reading.published.earliest
    if date.value is None or date.mod is not None or published is None or date.earliest is None or date.latest is None:
        return False
    is_long = date.value.precision not in ("day", "week", "month")
    is_year = date.value.precision == "year" and date.earliest.year == published.year
    return is_year or (is_long and date.earliest <= published <= date.latest)


def happens(sentence: Sentence, date: DateExpression, clause: Clause, trigger: Trigger) -> bool:
    """Whether what a trigger tells happens on its date, and is no state, count, comparison, condition or denial."""
    grammar = sentence.language.events
    if trigger.type == "say" and _is_of_years(date):
        return False  # nobody speaks for a year
    word = sentence.layer.folded_words(trigger.start, trigger.end)
    told_before = sentence.layer.folded_words(clause.start, trigger.start) if clause.start < trigger.start else ""
    if grammar.negating.search(told_before) or grammar.conditional.search(f"{told_before}{word}"):
        return False
    if is_no_plan(sentence, date, clause, trigger):
        return False
    if date.bound is None and (word in grammar.states or _goes_on(date, trigger)):
        return False
    before_date = sentence.layer.folded_words(clause.start, date.start) if clause.start < date.start else ""
    is_since = sentence.language.comparison.opens_since.match(before_date) is not None
    if is_since and (trigger.start > date.start or len(told_before.split()) > _SINCE_WHAT):
        return False  # what has happened since then, or of what kind it was that began
    head = max(sentence.start, clause.start - _BESIDE) if clause.is_relative else clause.start
    if grammar.contrasting.search(before_date) or grammar.levels.search(
        sentence.layer.folded_words(head, max(head, date.start))
    ):
        return False
    if _has_passed(sentence, date) and is_to_come(sentence, clause, date.start):
        return False  # the day is that of whoever said that it would be
    return not (
        _is_over(sentence, date, trigger) or _lasts(sentence, date, trigger) or _is_count(sentence, date, trigger)
    )


def is_to_come(sentence: Sentence, clause: Clause, until: int) -> bool:
    """Whether a clause says before an offset that it tells what is to come."""
    grammar, words = sentence.language.events, sentence.layer.folded_words
    verbs = [words(one.start, one.end) for one in clause.triggers if one.is_verb and one.start < until]
    if any(grammar.future.match(verb) for verb in verbs):
        return True
    told = words(clause.start, until) if clause.start < until else ""
    return grammar.planned.search(told) is not None


def _has_passed(sentence: Sentence, date: DateExpression) -> bool:
    published = sentence.reading.published.earliest
    return published is not None and date.latest is not None and date.latest < published


def _goes_on(date: DateExpression, trigger: Trigger) -> bool:
    """Whether something only went on throughout a month or a year."""
    return trigger.type == "continue" and date.value is not None and date.value.precision not in ("day", "week")


def _is_over(sentence: Sentence, date: DateExpression, trigger: Trigger) -> bool:
    """Whether a count or a state is told up to a day that is over, or to an hour of it."""
    if trigger.type in _ENDING or not _has_passed(sentence, date):
        return False
    return date.bound == "ON_OR_BEFORE" or is_up_to_an_hour(sentence, date)


def is_up_to_an_hour(sentence: Sentence, date: DateExpression) -> bool:
    """Whether something is told up to an hour of a day: as of 1 p.m. on Sunday."""
    return sentence.language.events.until_hour.search(sentence.before(date.start)) is not None


def _lasts(sentence: Sentence, date: DateExpression, trigger: Trigger) -> bool:
    """Whether something has lasted since a day: only what began, or a verb of the past, happened on it."""
    grammar = sentence.language.events
    if not grammar.since.match(sentence.layer.folded_words(date.start, date.end)):
        return False
    is_past = trigger.is_verb and not grammar.present.match(sentence.layer.folded_words(trigger.start, trigger.end))
    return trigger.start > date.start or (not is_past and trigger.type != "begin")


def _is_count(sentence: Sentence, date: DateExpression, trigger: Trigger) -> bool:
    """Whether a number of a year is given: trade of two billions in 2014, revenues of five expected for 2015."""
    if not _is_of_years(date):
        return False
    before = any(0 <= date.start - figure.end <= _COUNTED_BEFORE for figure in sentence.figures)
    if before and sentence.language.events.adnominal.search(sentence.before(date.start)):
        return True
    behind = any(0 <= figure.start - date.end <= _COUNTED_BEHIND for figure in sentence.figures)
    return (before or behind) and trigger.type not in _COUNTING_ITSELF


def _is_of_years(date: DateExpression) -> bool:
    """Whether a date is a year, or a stretch of one and more (the fiscal year 2014/2015)."""
    if date.value is None or date.earliest is None or date.latest is None:
        return False
    is_long = date.value.precision == "interval" and date.latest - date.earliest >= _A_YEAR
    return is_long or date.value.precision == "year"


def is_statistic(sentence: Sentence, date: DateExpression, clause: Clause) -> bool:
    """Whether a clause in which nothing happens gives a number of a year: in 2007 7.5 per cent of trade passed it."""
    return _is_of_years(date) and any(date.end <= figure.start < clause.end for figure in sentence.figures)


def is_owned(sentence: Sentence, date: DateExpression, trigger: Trigger) -> bool:
    """Whether a date owns what happens behind it: Friday's massive quake."""
    return sentence.language.events.owner.match(sentence.layer.folded_words(date.end, trigger.start)) is not None
