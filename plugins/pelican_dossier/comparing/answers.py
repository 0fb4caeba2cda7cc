"""What a sentence answers to a question: a date, a figure, places, with the scope that its words give."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from pelican_dossier.comparing.sentences import Belonging, Sentence
from pelican_dossier.model import Answer, DateExpression, Figure, Mention, Passage, Question, QuestionKind, Scope
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.orthography import any_of

_EDGES = re.compile(r"^\W+|\W+$")
_BETWEEN_WORDS = 2
"""Words that may stand between two of a mark's: the military mission of the Coalition."""
_BEFORE_MARK = 45
"""Letters before a mark in which a bounded date still belongs to it: until September 2025 will end the mission."""
_NEAR = 45
"""Letters before a value in which the words of its scope stand."""


def answers_in(sentence: Sentence, question: Question, belonging: Belonging) -> Iterator[Answer]:
    """Every answer that the sentence gives; none where no mark of the question stands in it."""
    at = _marked(sentence, question)
    if at is not None:
        yield from _BY_KIND[question.kind](sentence, question, at, belonging)


def _marked(sentence: Sentence, question: Question) -> int | None:
    """Where the first mark of a question stands in a sentence: an offset of the paragraph."""
    phrases = question.marks.get(sentence.language.code, ())
    tokens = sentence.folded.split()
    plain = [_plain(sentence, token) for token in tokens] if phrases else []
    found = [
        at
        for phrase in phrases
        if (at := _phrase_at(plain, _words(sentence, phrase), sentence.language.proclitics)) is not None
    ]
    if not found:
        return None
    offset, text = 0, sentence.folded
    for token in tokens[: min(found) + 1]:
        offset = text.index(token, offset)
        offset += len(token)
    return sentence.received(offset - len(tokens[min(found)]))


def _plain(sentence: Sentence, token: str) -> str:
    return sentence.language.speech.plain(_EDGES.sub("", token))


def _words(sentence: Sentence, phrase: str) -> list[str]:
    return [_plain(sentence, word) for word in sentence.language.fold(phrase).text.split()]


def _phrase_at(plain: Sequence[str], words: Sequence[str], front: re.Pattern[str]) -> int | None:
    """The word at which a phrase begins, a few others perhaps between its own; «and» may be written onto it."""
    for begin, token in enumerate(plain):
        if not _is(token, words[0], front):
            continue
        at = begin
        for word in words[1:]:
            reach = range(at + 1, min(len(plain), at + 2 + _BETWEEN_WORDS))
            at = next((near for near in reach if _is(plain[near], word, front)), -1)
            if at < 0:
                break
        else:
            return begin
    return None


def _is(token: str, word: str, front: re.Pattern[str]) -> bool:
    is_longer = len(word) > 2 and token.endswith(word)
    return token == word or (is_longer and front.fullmatch(token, 0, len(token) - len(word)) is not None)


def _dates(sentence: Sentence, _question: Question, mark: int, _: Belonging) -> Iterator[Answer]:
    until = _clause_end(sentence, mark)
    told = [read for read in sentence.dates if read.value and _may_answer(read, mark, until)]
    deadlines = [read for read in told if read.value and read.value.precision != "interval"]
    for read in deadlines or told:
        if read.value is not None:
            earliest, latest = _meant(read)
            answer = _answer(sentence, read.value, read.mod, read)
            yield replace(answer, bound=read.bound, earliest=earliest, latest=latest)


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
    units = {_plain(sentence, word) for unit in question.units.get(sentence.language.code, ()) for word in unit.split()}
    for figure in sentence.figures:
        counted = sentence.language.fold(figure.unit or "").text.split()
        if not units or any(_plain(sentence, word) in units for word in counted):
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
        passage=Passage(sentence.reading.dispatch.id, read.paragraph, read.start, read.end),
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
