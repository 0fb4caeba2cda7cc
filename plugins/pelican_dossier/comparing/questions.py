"""Questions: every answer that the dispatches give, which of them conflict, and which cannot be compared."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import combinations, islice

from pelican_dossier.comparing.answers import answers_in
from pelican_dossier.comparing.sentences import Belonging, sentences_in
from pelican_dossier.comparing.words import ComparedPart
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Answer, AnsweredQuestion, Question, Scope

_APART = 92
"""Days between two times of validity beyond which a number may have changed."""
_MOST_PAIRS = 200_000
"""Pairs of answers that are compared; a question that thousands answer is told by the first of them."""
_ABOUT = Fraction(1, 10)
"""By how much an «about» may be off."""


def answered(
    questions: Sequence[Question], parts: Iterable[ComparedPart], belonging: Belonging
) -> tuple[AnsweredQuestion, ...]:
    """Every question with its answers by order of publication, in which ``parts`` come."""
    answers: dict[str, list[Answer]] = {question.id: [] for question in questions}
    stems = {code: [(question, _stems(question, code)) for question in questions] for code in LANGUAGE_PACKS}
    for part in parts if questions else ():
        text = part.layer.folded.text
        asked = [
            question for question, marks in stems.get(part.reading.dispatch.language, ()) if _holds_one(text, marks)
        ]
        for sentence in sentences_in(part) if asked else ():
            for question in asked:
                answers[question.id] += answers_in(sentence, question, belonging)
    return tuple(_judged(question, tuple(answers[question.id]), belonging) for question in questions)


_Marks = Sequence[tuple[str, Sequence[str]]]
"""For each mark the longest of its words, and the others: what stands in every text that it may stand in."""


def _stems(question: Question, language: str) -> _Marks:
    """Without article and case, and without an ending that tells the number."""
    grammar = LANGUAGE_PACKS[language]
    found: list[tuple[str, Sequence[str]]] = []
    for mark in question.marks.get(language, ()):
        plain = map(grammar.speech.plain, grammar.fold(mark).text.split())
        longest, *others = sorted((word[: max(3, len(word) - 2)] for word in plain), key=len, reverse=True)
        found.append((longest, others))
    return found


def _holds_one(text: str, marks: _Marks) -> bool:
    """Whether the words of a mark stand in a folded text at all: asked before its sentences are looked at."""
    for longest, others in marks:  # noqa: SIM110  # a generator for every part would take longer than the look
        if longest in text and all(word in text for word in others):
            return True
    return False


def _judged(question: Question, answers: tuple[Answer, ...], belonging: Belonging) -> AnsweredQuestion:
    conflicts: list[tuple[int, int]] = []
    incomparable: list[tuple[int, int]] = []
    for (one, a), (other, b) in islice(combinations(enumerate(answers), 2), _MOST_PAIRS):
        if _same_place(a, b) or not _differ(question, a, b, belonging):
            continue
        (conflicts if are_comparable(a.scope, b.scope, question) else incomparable).append((one, other))
    return AnsweredQuestion(question, answers, tuple(conflicts), tuple(incomparable))


def _same_place(a: Answer, b: Answer) -> bool:
    """Two values of one paragraph tell of two things."""
    return (a.passage.source, a.passage.paragraph) == (b.passage.source, b.passage.paragraph)


def _differ(question: Question, a: Answer, b: Answer, belonging: Belonging) -> bool:
    """Whether the two cannot mean the same."""
    if question.kind == "date":
        return a.days.excludes(b.days)
    if question.kind == "figure":
        one, other = _bounds(a), _bounds(b)
        return bool(one and other and (one[1] < other[0] or other[1] < one[0]))
    one_places, other_places = str(a.value).split(), str(b.value).split()
    return not any(_lies_in(x, y, belonging) or _lies_in(y, x, belonging) for x in one_places for y in other_places)


def _lies_in(one: str, other: str, belonging: Belonging) -> bool:
    return other in belonging.above(one)


def _bounds(answer: Answer) -> tuple[Fraction | float, Fraction | float] | None:
    """The least and the most that a figure may mean; None of a duration."""
    try:
        low, high = (Fraction(part) for part in (str(answer.value).split("/") * 2)[:2])
    except ValueError:
        return None
    if answer.mod == "APPROX":
        return low * (1 - _ABOUT), high * (1 + _ABOUT)
    if answer.mod in ("LESS_THAN", "EQUAL_OR_LESS"):
        return 0, high
    if answer.mod in ("MORE_THAN", "EQUAL_OR_MORE"):
        return low, float("inf")
    return low, high


def are_comparable(a: Scope, b: Scope, question: Question) -> bool:
    """Whether two answers speak of the same: all, or the same part, phase, people and time.

    Where something goes or remains is asked of what the question's own words name, in whatever phase.
    """
    if question.kind in ("place", "destination"):
        return True
    if (a.phase, a.part, a.planned) != (b.phase, b.part, b.planned):
        return False
    if question.kind != "figure":
        return True
    if a.population and b.population and a.population != b.population:
        return False
    return a.as_of is None or b.as_of is None or abs((a.as_of - b.as_of).days) <= _APART
