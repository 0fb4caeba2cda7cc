"""Dates that may mean other days than their words say: counted from an event, in round numbers, or by a weekday."""

from datetime import date as Day  # noqa: N812 — what is read is called a date here
from datetime import timedelta

from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.model import DateExpression

_BEHIND = 8
"""Letters behind an offset in which a preposition tells that an event follows from which it is counted."""
_FAR = 60
"""Days behind which a number of days is counted by others, in another time of day."""
_A_DAY, _A_WEEK = timedelta(days=1), timedelta(weeks=1)
_ROUNDED = {"month": timedelta(days=31), "year": timedelta(days=366)}
"""By how much a round number may be off."""


def counts_from_an_event(sentence: Sentence, date: DateExpression) -> bool:
    """Whether what follows a date is the event that it is counted from: a day after the vote."""
    told = sentence.layer.folded_words(date.start, min(sentence.end, date.end + _BEHIND))
    return sentence.language.events.offset.match(told) is not None


def is_followed_by_another(sentence: Sentence, date: DateExpression) -> bool:
    """Whether another date stands right behind one, with an article between at most."""
    return any(0 <= other.start - date.end <= _BEHIND for other in sentence.dates if other is not date)


def is_reckoned(sentence: Sentence, date: DateExpression) -> bool:
    """Whether a date is counted back from publication to an event in a number that may be round (16 months after)."""
    published = sentence.reading.published.earliest
    if date.anchor == "absolute" or published is None or date.latest is None or date.value is None:
        return False
    is_far = date.value.precision in ("month", "year") or (published - date.latest).days > _FAR
    return is_far and counts_from_an_event(sentence, date)


def is_on_weekday_of_publication(sentence: Sentence, date: DateExpression) -> bool:
    """Whether a date is to come on the weekday of publication, and nothing tells whether today or in a week (will vote
    Sunday, in the paper of a Sunday)."""
    language, published = sentence.language, sentence.reading.published.latest
    if published is None or date.earliest is None or date.latest is None or date.latest - published != _A_WEEK:
        return False
    return language.fold(date.text).text.lower() in language.comparison.bare_weekdays


def may_mean_other_days(sentence: Sentence, date: DateExpression) -> bool:
    """Whether a date may mean other days than those of its value."""
    return is_reckoned(sentence, date) or is_on_weekday_of_publication(sentence, date)


def reach(sentence: Sentence, date: DateExpression) -> tuple[Day | None, Day | None]:
    """The first and the last day that a date may mean: of one that is reckoned, more than it says."""
    if date.earliest and is_on_weekday_of_publication(sentence, date):
        return date.earliest - _A_WEEK, date.latest
    if not is_reckoned(sentence, date) or date.value is None or date.earliest is None or date.latest is None:
        return date.earliest, date.latest
    more = _ROUNDED.get(date.value.precision, _A_DAY)
    return date.earliest - more, date.latest + more
