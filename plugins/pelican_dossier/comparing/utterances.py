"""Who says what on which occasion, as utterances."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from pelican_dossier.comparing.sentences import beginning_in
from pelican_dossier.comparing.speakers import SpeakerIdentities
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import DateExpression, Passage, Reading, Voice

_WORD = re.compile(r"\w+")
_SHORT = 3
"""Letters of the shortest word that tells what is spoken of."""
_OPENING = 30
"""Letters at the head of what is said in which its day may stand: «in a joint statement, on Friday, …»."""
_SAME_SPEAKER = 0.6
"""Of the words of the shorter of two names or roles that the other has."""


@dataclass(frozen=True, eq=False)
class Utterance:
    """What one speaker says in a dispatch, in one paragraph or in several that follow one another."""

    reading: Reading
    voices: tuple[Voice, ...]
    """Its own, as it is first heard, and those that it relays."""
    occasion: DateExpression | None
    """When it was said, where the dispatch dates it."""

    @property
    def source(self) -> str:
        """The dispatch."""
        return self.reading.dispatch.id

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """From the first word said to the last, paragraph by paragraph."""
        spans: dict[int, tuple[int, int]] = {}
        for voice in self.voices:
            for span in voice.said:
                first, last = spans.get(voice.paragraph, (span.start, span.end))
                spans[voice.paragraph] = min(first, span.start), max(last, span.end)
        return tuple(Passage(self.source, paragraph, *span) for paragraph, span in sorted(spans.items()))


def utterances(reading: Reading, identities: SpeakerIdentities) -> tuple[Utterance, ...]:
    """Every utterance of a dispatch that says something, in the order of the text."""
    found: list[list[Voice]] = []

    def is_one(one: str, other: str) -> bool:
        return one == other or identities.of(reading.dispatch.id, one) == identities.of(reading.dispatch.id, other)

    for voice in reading.voices:
        if not voice.said:
            continue
        open_ = next((group for group in reversed(found[-2:]) if _goes_on(group, voice, is_one)), None)
        if open_ is None:
            found.append([voice])
        else:
            open_.append(voice)
    return tuple(_utterance(reading, group) for group in found)


def _goes_on(group: Sequence[Voice], voice: Voice, is_one: Callable[[str, str], bool]) -> bool:
    """The same speaker in the next paragraph, or somebody whom he relays in this one."""
    speaker, last = group[0], group[-1]
    if voice.via is not None and voice.via == speaker.speaker:
        return voice.paragraph == last.paragraph
    if voice.via != speaker.via or voice.paragraph - last.paragraph > 1:
        return False
    return is_one(voice.speaker, speaker.speaker)


def _utterance(reading: Reading, voices: Sequence[Voice]) -> Utterance:
    # a day in a later paragraph may be that of something which the speaker had said before
    opening = (voice for voice in voices if voice.paragraph == voices[0].paragraph)
    occasion = next((date for voice in opening for date in occasions(reading, voice)), None)
    return Utterance(reading, tuple(voices), occasion)


def occasions(reading: Reading, voice: Voice) -> Iterator[DateExpression]:
    """The dates of a voice's sentence that are not among the words said, by it or by others, nor after publication."""
    start, end = reading.sentence_at(voice.paragraph, voice.start)
    opens = min(span.start for span in voice.said)
    until = reading.published.latest
    for date in beginning_in(reading.dates, voice.paragraph, start, end):
        if date.value is None or date.earliest is None or date.latest is None:
            continue
        if until is not None and date.earliest > until:
            continue
        inside = any(span.start <= date.start < span.end for span in voice.said)
        heads = date.start - opens <= _OPENING and date.earliest == date.latest
        is_own = not inside and date.bound is None and not _is_said_by_another(reading, voice, date)
        if is_own or (inside and heads and _stands_apart(reading, date, opens)):
            yield date


def _is_said_by_another(reading: Reading, voice: Voice, date: DateExpression) -> bool:
    """Whether a date stands in words of somebody else that do not go on to this voice."""
    return any(
        span.start <= date.start < span.end and not span.start <= voice.start < span.end
        for other in reading.voices
        if other.paragraph == voice.paragraph and other is not voice
        for span in other.said
    )


def _stands_apart(reading: Reading, date: DateExpression, opens: int) -> bool:
    """Whether a day at the head of what is said is set off by commas, or is its first word."""
    text = reading.dispatch.paragraphs[date.paragraph].text
    commas = LANGUAGE_PACKS[reading.dispatch.language].orthography.commas
    before = text[: date.start].rstrip()[-1:]
    return text[date.end : date.end + 1] in commas and (date.start == opens or not before or before in commas)


@lru_cache(maxsize=4096)
def content_words(text: str, language: str) -> frozenset[str]:
    """The words of a text that tell what it speaks of, without articles, prepositions and case."""
    return telling_words(LANGUAGE_PACKS[language].fold(text).text, language)


def telling_words(folded: str, language: str) -> frozenset[str]:
    """The same of a text that is folded."""
    return frozenset([plain for word in set(_WORD.findall(folded)) if (plain := _telling(word, language))])


@lru_cache(maxsize=1 << 15)
def _telling(word: str, language: str) -> str:
    """A word without what is written onto it; empty where it tells nothing."""
    grammar = LANGUAGE_PACKS[language]
    function_words = grammar.figures.function_words
    plain = "" if word in function_words else grammar.speech.plain(word)
    return plain if len(plain) >= _SHORT and plain not in function_words else ""


def share_words(one: frozenset[str], other: frozenset[str], least: int, share: float) -> bool:
    """Whether two sets of words have so many in common, and such a share of the smaller one."""
    return len(one & other) >= max(least, share * min(len(one), len(other)))


def may_name_one(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the content words of two names or roles may be one speaker's: an institution and its spokesman are."""
    return share_words(one, other, 1, _SAME_SPEAKER)
