"""A question tried before it is asked: what it is answered, which sentences it misses, which marks would find them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log

from pelican_dossier.comparing.passedover import PassedOver, passed_over, values_of
from pelican_dossier.comparing.questions import answered, has_values
from pelican_dossier.comparing.sentences import ComparedPart, Sentence, compared_parts
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.searchkeys import keys
from pelican_dossier.model import Answer, AnsweredQuestion, Entity, Passage, Question, Reading
from pelican_dossier.registry import Belonging
from pelican_dossier.text.signs import without_marks

_SHORTEST = 3
"""Letters of a word that tells what is asked about."""
_SHARED = 2
"""Words that a sentence has in common with a question which may be its own."""
_WINDOW = 5
"""Words of a mark that is suggested, the first and the last ones of the question."""
_MOST_TRIED = 24
"""Marks of a language that are tried, those of the most sentences first."""


@dataclass(frozen=True, slots=True)
class MissedSentence:
    """A sentence that gives a value of the asked kind and no answer."""

    passage: Passage
    language: str
    shared: tuple[str, ...]
    """Words that it has in common with the question, as it has them."""
    values: tuple[str, ...]
    """The words of its values."""
    passed_over: PassedOver | None
    """Why it gives no answer, though it has the words of a mark; None where it has not."""


@dataclass(frozen=True, slots=True)
class SuggestedMark:
    """A mark that would find more."""

    language: str
    words: str
    gained: int
    """Answers that the question has not without it."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What becomes of a question in a dossier."""

    asked: AnsweredQuestion
    missed: tuple[MissedSentence, ...]
    """Those that have the most in common with the question first."""
    suggested: tuple[SuggestedMark, ...]
    """Those of several words first, of these the one that gains the most."""


_Weighed = tuple[float, MissedSentence]
"""With how much it has in common with the question."""


def tried(question: Question, readings: Sequence[Reading], entities: Sequence[Entity]) -> Trial:
    """Asks all readings, and looks at what the question passes over. Without marks it has no answers."""
    parts = compared_parts(readings)
    belonging = Belonging({entity.id: entity for entity in entities})
    (asked,) = answered([question], parts, belonging)
    weighed = sorted(_missed(question, asked, parts, belonging), key=lambda one: -one[0])
    found = [one for _, one in weighed]
    return Trial(asked, tuple(found), tuple(_suggested(question, asked, parts, found, belonging)))


def _missed(
    question: Question, asked: AnsweredQuestion, parts: Sequence[ComparedPart], belonging: Belonging
) -> Iterator[_Weighed]:
    said: dict[str, list[frozenset[str]]] = defaultdict(list)
    for sentence in _sentences(parts):
        said[sentence.reading.dispatch.language].append(frozenset().union(*(key for _, key in _words(sentence))))
    telling = _telling_words(question, said)
    places = defaultdict(list)
    for answer in (*asked.answers, *asked.struck):
        places[answer.passage.source, answer.passage.paragraph].append(answer.passage.start)
    marks = {code: [_Mark(mark, said[code]) for mark in written] for code, written in question.marks.items()}
    for sentence in _sentences(parts):
        code = sentence.reading.dispatch.language
        if not has_values(sentence, question):
            continue
        if any(sentence.start <= at < sentence.end for at in places[sentence.reading.dispatch.id, sentence.paragraph]):
            continue
        words, weights = list(_words(sentence)), telling[code]
        shared = tuple(dict.fromkeys(word for word, key in words if key & weights.keys()))
        has = frozenset().union(*(key for _, key in words))
        standing = [mark for mark in marks.get(code, ()) if mark.keys <= has]
        common = has & weights.keys()
        if standing or len(common) >= min(_SHARED, len(weights) or _SHARED):
            told = [mark.words for mark in standing]
            why = passed_over(sentence, question, told, belonging) if standing else None
            values = tuple(read.text for read in values_of(sentence, question))
            weight = max((mark.weight for mark in standing), default=0)
            found = MissedSentence(sentence.passage, code, shared, values, why)
            yield sum(weights[key] for key in common) + weight, found


class _Mark:
    """A mark with the keys of its words, and its weight: the fewer sentences it stands in, the more it tells."""

    def __init__(self, words: str, said: Sequence[frozenset[str]]) -> None:
        self.words, self.keys = words, frozenset(keys(words).words)
        having = sum(self.keys <= has for has in said)
        self.weight = log(1 + len(said) / having) if having else 0.0


def _telling_words(question: Question, said: Mapping[str, Sequence[frozenset[str]]]) -> dict[str, dict[str, float]]:
    """Language -> the keys of the words that tell what is asked about, in the question and in its marks; ``said`` are
    those of all sentences.

    Each has its weight: the fewer sentences it stands in, the more it tells.
    """
    telling: dict[str, dict[str, float]] = {}
    for code, sentences in said.items():
        counted, pack = Counter(key for has in sentences for key in has), LANGUAGE_PACKS[code]
        written = [question.ask.get(code, ""), *question.marks.get(code, ())]
        plain = {key for words in written for key in keys(words).words if len(key) >= _SHORTEST}
        left_out = {key for word in pack.identifying | pack.figures.function_words for key in keys(word).words}
        kept = (plain - left_out | _perhaps(written)) & counted.keys()
        telling[code] = {key: log(1 + len(sentences) / counted[key]) for key in kept}
    return telling


def _perhaps(written: Sequence[str]) -> set[str]:
    """Keys of words without what may be written onto their front, which count where a sentence has them."""
    return {key for words in written for key in keys(words).perhaps if len(key) > _SHORTEST}


def _sentences(parts: Sequence[ComparedPart]) -> Iterator[Sentence]:
    return (sentence for part in parts for sentence in part.sentences)


def _words(sentence: Sentence) -> Iterator[tuple[str, frozenset[str]]]:
    """Each word of a sentence as received, with the keys by which it is found."""
    text = sentence.layer.paragraph.text[sentence.start : sentence.end]
    for word in text.split():
        found = keys(word)
        yield without_marks(word), frozenset((*found.words, *(key for key in found.perhaps if len(key) >= _SHORTEST)))


def _suggested(
    question: Question,
    asked: AnsweredQuestion,
    parts: Sequence[ComparedPart],
    missed: Sequence[MissedSentence],
    belonging: Belonging,
) -> Iterator[SuggestedMark]:
    """Words of missed sentences from one telling word to another: those with which the question has more answers."""
    candidates: dict[str, Counter[str]] = defaultdict(Counter)
    texts = {(part.reading.dispatch.id, part.layer.paragraph.index): part.layer.paragraph.text for part in parts}
    for one in missed:
        if one.passed_over is None:
            text = texts[one.passage.source, one.passage.paragraph][one.passage.start : one.passage.end]
            windows = _windows(text.split(), set(one.shared), {value.split()[0] for value in one.values})
            candidates[one.language].update(dict.fromkeys(windows, 1))
    known = set(map(_key, asked.answers))
    gains = []
    for code, counted in candidates.items():
        for words, _ in counted.most_common(_MOST_TRIED):
            marks = {**question.marks, code: (*question.marks.get(code, ()), words)}
            (more,) = answered([replace(question, marks=marks)], parts, belonging)
            gained = len(set(map(_key, more.answers)) - known)
            if gained:
                gains.append(SuggestedMark(code, words, gained))
    # a word alone is often a subject of the whole dossier
    gains.sort(key=lambda one: (" " not in one.words, -one.gained, len(one.words), one.words))
    told: set[tuple[str, frozenset[str]]] = set()
    for mark in gains:
        if (same := (mark.language, frozenset(keys(mark.words).words))) not in told:
            told.add(same)
            yield mark


def _key(answer: Answer) -> tuple[Passage, str]:
    return answer.passage, str(answer.value)


def _windows(words: Sequence[str], shared: set[str], values: set[str]) -> Iterator[str]:
    """Runs of words that begin and end with shared ones; of a single one where no two stand near one another.

    None holds the first word of a value, which another sentence has otherwise.
    """
    places = [at for at, word in enumerate(words) if without_marks(word) in shared]
    pairs = [(first, last) for first in places for last in places if 0 < last - first < _WINDOW]
    for first, last in pairs or [(at, at) for at in places]:
        if values.isdisjoint(words[first : last + 1]):
            yield without_marks(" ".join(words[first : last + 1]))
