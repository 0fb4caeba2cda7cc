"""Questions: what sentences answer, of which scope; which answers conflict, and which cannot be compared."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import combinations, islice
from operator import itemgetter

from pelican_dossier.comparing.sentences import Sentence, may_hold, sentences_in, stems_of
from pelican_dossier.comparing.tiers import contradict
from pelican_dossier.comparing.words import ComparedPart
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import (
    Answer,
    AnsweredQuestion,
    DateExpression,
    Figure,
    Mention,
    Question,
    QuestionKind,
    Scope,
)
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.text import any_of
from pelican_dossier.registry import Belonging

_BEFORE_MARK = 45
"""Letters before a mark in which a bounded date still belongs to it: until September 2025 will end the mission."""
_NEAR = 45
"""Letters before a value in which the words of its scope stand."""
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
    stems = {
        code: [(question, stems_of(question.marks.get(code, ()), code)) for question in questions]
        for code in LANGUAGE_PACKS
    }
    for part in parts if questions else ():
        text = part.layer.folded.text
        language = part.reading.dispatch.language
        asked = [question for question, marks in stems.get(language, ()) if may_hold(text, marks)]
        for sentence in sentences_in(part) if asked else ():
            for question in asked:
                answers[question.id] += _answers_in(sentence, question, belonging)
    return tuple(_judged(question, tuple(answers[question.id]), belonging) for question in questions)


def _answers_in(sentence: Sentence, question: Question, belonging: Belonging) -> Iterator[Answer]:
    """Every answer that the sentence gives; none where no mark of the question stands in it."""
    at = sentence.first_of(question.marks.get(sentence.language.code, ()))
    if at is not None:
        yield from _BY_KIND[question.kind](sentence, question, at, belonging)


def _dates(sentence: Sentence, _question: Question, mark: int, _: Belonging) -> Iterator[Answer]:
    until = _clause_end(sentence, mark)
    dates = [(read, read.value) for read in sentence.dates if read.value and _may_answer(read, mark, until)]
    deadlines = [(read, value) for read, value in dates if value.precision != "interval"]
    for read, value in deadlines or dates:
        earliest, latest = _meant(read)
        yield replace(_answer(sentence, value, read.mod, read), bound=read.bound, earliest=earliest, latest=latest)


def _meant(read: DateExpression) -> tuple[date | None, date | None]:
    """The first and the last day that a date may mean: of the end of a year, those of its last quarter."""
    first, last = read.earliest, read.latest
    if first is None or last is None or read.mod not in ("START", "MID", "END"):
        return first, last
    quarter = (last - first) / 4
    return {
        "START": (first, first + quarter),
        "MID": (first + quarter, last - quarter),
        "END": (last - quarter, last),
    }[read.mod]


def _may_answer(read: DateExpression, mark: int, until: int) -> bool:
    if mark <= read.start < until:
        return True
    return read.bound in ("ON_OR_BEFORE", "BEFORE") and 0 <= mark - read.end <= _BEFORE_MARK


def _clause_end(sentence: Sentence, mark: int) -> int:
    """Where the sentence turns to something else behind a mark."""
    turn = sentence.language.comparison.breaks.search(sentence.folded, sentence.folded_at(mark))
    return sentence.received(turn.start()) if turn else sentence.end


def _figures(sentence: Sentence, question: Question, _mark: int, _: Belonging) -> Iterator[Answer]:
    fold, written = sentence.language.fold, question.units.get(sentence.language.code, ())
    units = {sentence.plain(word) for unit in written for word in fold(unit).text.split()}
    for figure in sentence.figures:
        counted = sentence.language.fold(figure.unit or "").text.split()
        if not units or any(sentence.plain(word) in units for word in counted):
            answer = _answer(sentence, figure.value, figure.mod, figure)
            yield replace(answer, scope=replace(answer.scope, population=_counted(sentence, figure)))


def _counted(sentence: Sentence, figure: Figure) -> tuple[str, ...]:
    """Whom a figure counts: the organisation that its sentence names last before it."""
    named = [m.entity for m in sentence.mentions if m.start < figure.start and m.kind == "organisation" and m.entity]
    return tuple(named[-1:])


def _places(sentence: Sentence, _question: Question, mark: int, belonging: Belonging) -> Iterator[Answer]:
    grammar = sentence.language.comparison
    named = [
        m for m in _named_places(sentence) if m.start >= mark and not grammar.between.search(sentence.before(m.start))
    ]
    yield from _place_answer(sentence, named, belonging)


def _destinations(sentence: Sentence, _question: Question, _mark: int, belonging: Belonging) -> Iterator[Answer]:
    directions = sentence.language.comparison.directions
    named = [m for m in _named_places(sentence) if directions.search(sentence.before(m.start))]
    yield from _place_answer(sentence, named, belonging)


def _named_places(sentence: Sentence) -> list[Mention]:
    return [mention for mention in sentence.mentions if mention.kind == "place" and mention.entity]


def _place_answer(sentence: Sentence, named: Sequence[Mention], belonging: Belonging) -> Iterator[Answer]:
    ids = {mention.entity for mention in named if mention.entity}
    wider = {above for id_ in ids for above in belonging.above(id_)[1:]}
    finest = [mention for mention in named if mention.entity not in wider]
    if finest:
        whole = replace(finest[0], end=finest[-1].end)
        yield _answer(sentence, " ".join(sorted({str(m.entity) for m in finest})), None, whole)


def _answer(
    sentence: Sentence,
    value: Edtf | str | int | float,
    mod: str | None,
    read: DateExpression | Figure | Mention,
) -> Answer:
    voice = sentence.voice_of(read.start)
    return Answer(
        value=value,
        mod=mod,
        bound=None,
        speaker=voice.speaker if voice else None,
        via=voice.via if voice else None,
        scope=_scope(sentence, read),
        passage=sentence.reading.passage(read),
    )


def _scope(sentence: Sentence, read: DateExpression | Figure | Mention) -> Scope:
    grammar, before = sentence.language.comparison, sentence.before(read.start)
    phases = [grammar.ordinals[found["ordinal"]] for found in grammar.phases.finditer(before)]
    near = before[-_NEAR:]
    clause = re.split(f"[{any_of(sentence.language.orthography.commas)}]", near)[-1]
    return Scope(
        phase=phases[-1] if phases else None,
        part=grammar.part.search(near) is not None,
        planned=isinstance(read, Figure) and grammar.planned.search(clause) is not None,
        as_of=sentence.reading.published.earliest,
    )


_BY_KIND: Mapping[QuestionKind, Callable[[Sentence, Question, int, Belonging], Iterator[Answer]]] = {
    "date": _dates,
    "figure": _figures,
    "place": _places,
    "destination": _destinations,
}


def _judged(question: Question, answers: tuple[Answer, ...], belonging: Belonging) -> AnsweredQuestion:
    conflicts: list[tuple[int, int]] = []
    contradictions: list[tuple[int, int]] = []
    incomparable: list[tuple[int, int]] = []
    for (one, a), (other, b) in islice(combinations(enumerate(answers), 2), _MOST_PAIRS):
        tell_of_two_things = (a.passage.source, a.passage.paragraph) == (b.passage.source, b.passage.paragraph)
        if tell_of_two_things or not _differ(question, a, b, belonging):
            continue
        are_of_one_scope = are_comparable(a.scope, b.scope, question)
        (conflicts if are_of_one_scope else incomparable).append((one, other))
        if are_of_one_scope and contradict(question, a, b):
            contradictions.append((one, other))
    return AnsweredQuestion(question, answers, tuple(conflicts), tuple(contradictions), tuple(incomparable))


def _differ(question: Question, a: Answer, b: Answer, belonging: Belonging) -> bool:
    """Whether the two cannot mean the same."""
    if question.kind == "date":
        return a.days.excludes(b.days)
    if question.kind == "figure":
        one, other = _bounds(a), _bounds(b)
        if _are_rounded_alike(a, b):
            return False
        return bool(one and other and (one[1] < other[0] or other[1] < one[0]))
    one_places, other_places = str(a.value).split(), str(b.value).split()
    return not any(x in belonging.above(y) or y in belonging.above(x) for x in one_places for y in other_places)


def _are_rounded_alike(a: Answer, b: Answer) -> bool:
    """Whether one number is the other with fewer digits behind the point: 13 per cent, and 13.1."""
    places = sorted(((len(str(one.value).partition(".")[2]), one.value) for one in (a, b)), key=itemgetter(0))
    (fewer, rough), (more, fine) = places
    if fewer == more or not isinstance(rough, int | float) or not isinstance(fine, int | float):
        return False
    return round(float(fine), fewer) == float(rough)


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
