"""What keeps a value out of the answers to a question, though a mark of it stands beside: the visible lists."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Literal

from pelican_dossier.comparing.amounts import is_of_the_other_kind
from pelican_dossier.comparing.clauses import clause_at
from pelican_dossier.comparing.elsewhere import is_elsewhere
from pelican_dossier.comparing.governing import MarkPlace
from pelican_dossier.comparing.happenings import is_of_no_happening, names_an_edition
from pelican_dossier.comparing.measures import unit_of
from pelican_dossier.comparing.phrases import asked_in, asks_for_a_toll
from pelican_dossier.comparing.plans import is_ahead, postponed
from pelican_dossier.comparing.scopes import is_of_those, is_the_whole, names_none_but_those
from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.comparing.spans import adds_to_a_total, asks_since, is_of_longer_time, tells_since
from pelican_dossier.comparing.units import counts_any, counts_people, is_counted_with_others, names_any, whom
from pelican_dossier.languages.eventrules import DECIDING
from pelican_dossier.languages.parityrules import SCALES
from pelican_dossier.model import DateExpression, Figure, Question, QuestionKind

Condition = Literal[
    "unit",
    "since",
    "longer",
    "contrasted",
    "others",
    "change",
    "no happening",
    "elsewhere",
    "denied",
    "some",
    "new day",
    "another's",
]
_Value = DateExpression | Figure
_Rule = tuple[Condition, Callable[[Sentence, Question, Any, Sequence[MarkPlace]], bool]]


def kept_out(sentence: Sentence, question: Question, value: _Value, marks: Sequence[MarkPlace]) -> Condition | None:
    """The first condition that keeps a date or figure from being an answer; None where none does."""
    rules = FIGURE_RULES if isinstance(value, Figure) else DATE_RULES
    return next((name for name, keeps_out in rules if keeps_out(sentence, question, value, marks)), None)


def conditions(
    sentence: Sentence, question: Question, marks: Sequence[MarkPlace]
) -> Iterator[tuple[_Value, Condition | None]]:
    """Each date or figure of a sentence, where such are asked for, with what keeps it out of the answers."""
    asked: dict[QuestionKind, Sequence[_Value]] = {"date": sentence.dates, "figure": sentence.figures}
    values = asked.get(question.kind, ())
    for at, value in enumerate(values):
        found = kept_out(sentence, question, value, marks)
        if found is None and marks and all(mark.is_denied for mark in marks):
            found = "denied"
        if found is None and at and isinstance(value, Figure) and counts_some(sentence, question, value):
            found = "some"
        yield value, found


def counts(sentence: Sentence, question: Question, figure: Figure, marks: Sequence[MarkPlace]) -> bool:
    """Whether a figure counts what is asked for: its own noun is a unit, or it counts people whom the words from a mark
    to it name (the number of the force's dead rose to 21 persons); but no members of something else."""
    units = question.units.get(sentence.language.code, ())
    if unit_of(sentence, figure) in SCALES and asks_for_a_toll(question.marks):
        return False
    if counts_any(sentence, figure, units):
        whose = whom(sentence, figure) if units else ""
        return not whose or whose in _asked_words(question, sentence)
    if not counts_people(sentence, figure):
        return False
    nearest = max((mark.start for mark in marks if mark.start < figure.start), default=None)
    return nearest is not None and names_any(sentence, nearest, figure.start, units)


def _asked_words(question: Question, sentence: Sentence) -> set[str]:
    """The words of a question and of its units, plain, in the singular and in the plural."""
    code = sentence.language.code
    texts = (question.ask.get(code, ""), *question.units.get(code, ()))
    words = (sentence.plain(word) for text in texts for word in sentence.language.fold(text).text.split())
    return {form for word in words for form in sentence.language.comparison.numbers(word)}


def counts_some(sentence: Sentence, question: Question, figure: Figure) -> bool:
    """Whether a number is of some of those whom the one before it counts."""
    return (is_of_those if asks_since(question, sentence) else names_none_but_those)(sentence, figure)


def _counts_others(sentence: Sentence, question: Question, figure: Figure, marks: Sequence[MarkPlace]) -> bool:
    return not counts(sentence, question, figure, marks)


def _is_of_one_day(sentence: Sentence, question: Question, figure: Figure, _: object) -> bool:
    """What one day adds is no answer to how many there are since the beginning."""
    return asks_since(question, sentence) and (not tells_since(sentence) or adds_to_a_total(sentence, figure))


def _is_of_longer_time(sentence: Sentence, question: Question, figure: Figure, _: object) -> bool:
    return asks_since(question, sentence) and is_of_longer_time(question, sentence, figure)


def _is_contrasted(sentence: Sentence, _: object, value: _Value, *__: object) -> bool:
    before = sentence.before(value.start)
    is_compared = isinstance(value, Figure) and sentence.language.comparison.compared_with.search(before) is not None
    return is_compared or sentence.language.comparison.contrasted.search(before) is not None


def _counts_more(sentence: Sentence, _: object, figure: Figure, *__: object) -> bool:
    return is_counted_with_others(sentence, figure) or is_the_whole(sentence, figure)


def _tells_no_happening(sentence: Sentence, _: object, date: DateExpression, *__: object) -> bool:
    """Of which day a newspaper is, since when something is the first of its kind, or of which year a yearly thing."""
    return is_of_no_happening(sentence, date) or names_an_edition(sentence, date)


def _is_new_day(sentence: Sentence, question: Question, date: DateExpression, marks: Sequence[MarkPlace]) -> bool:
    """When what is postponed is to be now is no answer to when that was decided, nor the other way round."""
    deciding = [mark for mark in marks if any(trigger.type in DECIDING for trigger in mark.triggers)]
    if not deciding or len(deciding) < len(marks):
        return False
    plans = sentence.language.plans
    is_led_to = any(plans.put_off_to.search(f"{mark.words(mark.start, mark.end)} ") for mark in marks)
    asks_for_it = is_led_to or plans.new_day.search(asked_in(question, sentence)) is not None
    is_it = postponed(sentence, clause_at(sentence.clauses, date.start), date) is not None
    return is_it != asks_for_it if is_it or not is_ahead(sentence, date) else False


def _is_given_for_another(sentence: Sentence, _: object, figure: Figure, marks: Sequence[MarkPlace]) -> bool:
    """Whether a number is said to be that of another thing, beside one that is said to be that of what is asked about:
    45 dollars for Brent and 42 for US crude."""
    own = _given_for(sentence, figure)
    if own is None:
        return False
    named = {sentence.plain(word) for mark in marks for word in mark.words(mark.start, mark.end).split()}
    others = [_given_for(sentence, other) for other in sentence.figures if other is not figure]
    return own.isdisjoint(named) and any(other is not None and not other.isdisjoint(named) for other in others)


def _given_for(sentence: Sentence, figure: Figure) -> frozenset[str] | None:
    """The words of the thing for which a number is given right behind it; None where it is given for none."""
    behind = sentence.folded[sentence.folded_at(figure.end) :]
    found = sentence.language.quantities.given_for.match(behind)
    return frozenset(map(sentence.plain, found["what"].split())) if found else None


def _is_elsewhere(sentence: Sentence, question: Question, value: _Value, _: object) -> bool:
    return is_elsewhere(sentence, question, value)


def _is_of_the_other_kind(sentence: Sentence, question: Question, figure: Figure, _: object) -> bool:
    return is_of_the_other_kind(sentence, question, figure)


FIGURE_RULES: tuple[_Rule, ...] = (
    ("unit", _counts_others),
    ("change", _is_of_the_other_kind),
    ("since", _is_of_one_day),
    ("longer", _is_of_longer_time),
    ("contrasted", _is_contrasted),
    ("others", _counts_more),
    ("elsewhere", _is_elsewhere),
    ("another's", _is_given_for_another),
)
DATE_RULES: tuple[_Rule, ...] = (
    ("no happening", _tells_no_happening),
    ("contrasted", _is_contrasted),
    ("elsewhere", _is_elsewhere),
    ("new day", _is_new_day),
)
