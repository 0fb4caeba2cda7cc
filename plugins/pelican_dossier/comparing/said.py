"""Who says what on which occasion: the voices of a dispatch as utterances, paragraph after paragraph of one speaker."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import DateExpression, Passage, Reading, Voice

_WORD = re.compile(r"\w+")
_SHORT = 3
"""Letters of the shortest word that tells what is spoken of."""
_OPENING = 30
"""Letters at the head of what is said in which its day may stand: «in a joint statement, on Friday, …»."""


@dataclass(frozen=True, eq=False)
class Utterance:
    """What one speaker says in a dispatch, in one paragraph or in several that follow one another."""

    reading: Reading
    voices: tuple[Voice, ...]
    """Its own, and those that it relays."""
    occasion: DateExpression | None
    """When it was said, where the dispatch dates it."""

    @property
    def source(self) -> str:
        """The dispatch."""
        return self.reading.dispatch.id

    @property
    def first(self) -> Voice:
        """The voice that speaks, as it is first heard."""
        return self.voices[0]

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """From the first word said to the last, paragraph by paragraph."""
        spans: dict[int, tuple[int, int]] = {}
        for voice in self.voices:
            for said in voice.said:
                first, last = spans.get(voice.paragraph, (said.start, said.end))
                spans[voice.paragraph] = min(first, said.start), max(last, said.end)
        return tuple(Passage(self.source, paragraph, *span) for paragraph, span in sorted(spans.items()))


def utterances(reading: Reading) -> tuple[Utterance, ...]:
    """Every utterance of a dispatch that says something, in the order of the text."""
    found: list[list[Voice]] = []
    for voice in reading.voices:
        if not voice.said:
            continue
        open_ = next((group for group in reversed(found[-2:]) if _goes_on(group, voice)), None)
        if open_ is None:
            found.append([voice])
        else:
            open_.append(voice)
    return tuple(_utterance(reading, group) for group in found)


def _goes_on(group: Sequence[Voice], voice: Voice) -> bool:
    """The same speaker in the next paragraph, or somebody whom he relays in this one."""
    speaker, last = group[0], group[-1]
    if voice.via is not None and voice.via == speaker.speaker:
        return voice.paragraph == last.paragraph
    return voice.speaker == speaker.speaker and voice.via == speaker.via and voice.paragraph - last.paragraph <= 1


def _utterance(reading: Reading, voices: Sequence[Voice]) -> Utterance:
    for voice in voices:
        for date in _occasions(reading, voice):
            return Utterance(reading, tuple(voices), date)
    return Utterance(reading, tuple(voices), None)


def _occasions(reading: Reading, voice: Voice) -> Iterator[DateExpression]:
    """The dates of a voice's sentence that are not among the words said, nor after publication."""
    start, end = sentence_around(reading, voice.paragraph, voice.start)
    opens = min(said.start for said in voice.said)
    until = reading.published.latest
    for date in reading.dates:
        if date.paragraph != voice.paragraph or not start <= date.start < end or date.value is None:
            continue
        if date.earliest is None or date.latest is None or (until is not None and date.earliest > until):
            continue
        inside = any(said.start <= date.start < said.end for said in voice.said)
        heads = date.start - opens <= _OPENING and date.earliest == date.latest
        if (not inside and date.bound is None) or (inside and heads and _stands_apart(reading, date, opens)):
            yield date


def _stands_apart(reading: Reading, date: DateExpression, opens: int) -> bool:
    """Whether a day at the head of what is said is set off by commas, or is its first word."""
    text = reading.dispatch.paragraphs[date.paragraph].text
    commas = LANGUAGE_PACKS[reading.dispatch.language].orthography.commas
    before = text[: date.start].rstrip()[-1:]
    return text[date.end : date.end + 1] in commas and (date.start == opens or not before or before in commas)


def sentence_around(reading: Reading, paragraph: int, offset: int) -> tuple[int, int]:
    """The sentence that holds an offset of a paragraph."""
    return reading.layer.at(paragraph, offset).sentence_at(offset)


@lru_cache(maxsize=4096)
def telling_words(text: str, language: str) -> frozenset[str]:
    """The words of a text that tell what it speaks of, without articles, prepositions and case."""
    grammar = LANGUAGE_PACKS[language]
    plain, function_words = grammar.speech.plain, grammar.figures.function_words
    words = map(plain, set(_WORD.findall(grammar.fold(text).text)).difference(function_words))
    return frozenset(word for word in words if len(word) >= _SHORT).difference(function_words)
