"""Of which time a number must be that answers a question: of all since something began, and of no longer time."""

import re

from pelican_dossier.comparing.clauses import clause_at
from pelican_dossier.comparing.phrases import asked_in
from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.model import DateExpression, Figure, Question

_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_LONG = 2
"""Years before publication from which what is asked about is long enough to be told in years."""
_SINCE = 2
"""Words before a date among which one tells that something is counted since then."""


def asks_since(question: Question, sentence: Sentence) -> bool:
    """Whether it is asked how many there are since something began."""
    return sentence.language.comparison.running.search(asked_in(question, sentence)) is not None


def tells_since(sentence: Sentence) -> bool:
    """Whether a sentence tells of all that happened since something, and not what one day adds."""
    return sentence.language.comparison.running.search(sentence.folded) is not None


def adds_to_a_total(sentence: Sentence, figure: Figure) -> bool:
    """Whether a sentence goes on to the number that has risen by this one: two killed, which takes the dead to 18."""
    risen, at = sentence.language.quantities.risen, sentence.folded_at(figure.end)
    later = (sentence.folded_at(other.start) for other in sentence.figures if other.start >= figure.end)
    return any(risen.search(sentence.folded[at:until]) for until in later)


def is_of_longer_time(question: Question, sentence: Sentence, figure: Figure) -> bool:
    """Whether a number is of years (40,000 in thirty years) where what is asked about began not so long ago."""
    asked, told = asked_in(question, sentence), sentence.reading.published.earliest
    begun = min((int(year) for year in _YEAR.findall(asked)), default=None)
    if begun is not None and (told is None or told.year - begun >= _LONG):
        return False
    if sentence.language.comparison.long_spans.search(asked):
        return False
    clause = clause_at(sentence.clauses, figure.start)
    behind = sentence.layer.folded_words(figure.start, clause.end)
    if sentence.language.comparison.long_spans.search(behind):
        return True
    since = [read for read in _dates_beside(sentence, figure) if _begins(sentence, read)]
    nearest = min(since, key=lambda read: abs(read.start - figure.start), default=None)
    begins = nearest.days.latest if nearest else None
    return begins is not None and told is not None and told.year - begins.year >= _LONG


def is_counted_since(sentence: Sentence, figure: Figure) -> bool:
    """Whether a number behind a day since when it is counted is the sum of all days from then on; or it is said to be
    that of a stretch of time (260 killed within a week)."""
    behind = sentence.layer.folded_words(figure.end, clause_at(sentence.clauses, figure.start).end)
    if sentence.language.quantities.adding_up.search(behind):
        return True
    opens_since = sentence.language.comparison.opens_since
    before = [read for read in sentence.dates if read.start < figure.start]
    return any(opens_since.match(sentence.before(read.start)) for read in before)


def _dates_beside(sentence: Sentence, figure: Figure) -> list[DateExpression]:
    """The dates in the clause of a figure."""
    clause = clause_at(sentence.clauses, figure.start)
    return [read for read in sentence.dates if clause.start <= read.start < clause.end]


def _begins(sentence: Sentence, read: DateExpression) -> bool:
    """Whether a date is one since when something is counted."""
    before = " ".join(sentence.before(read.start).split()[-_SINCE:])
    return sentence.language.comparison.running.search(before) is not None
