"""Statements: one utterance across dispatches, found by shared words, or by speaker, day and what it speaks of."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, combinations

from pelican_dossier.comparing.disjoint import DisjointSets
from pelican_dossier.comparing.outlets import Outlets
from pelican_dossier.comparing.sentences import beginning_in
from pelican_dossier.comparing.speakers import SpeakerIdentities
from pelican_dossier.comparing.utterances import Utterance, content_words, may_name_one, share_words
from pelican_dossier.comparing.wordings import CarriedWords, nearest, wording_beside, words_of
from pelican_dossier.model import Carrier, Passage, SharedPassage, Statement, Voice, Wording
from pelican_dossier.model.dispatch import identity

_COMMON, _SHARE = 6, 0.25
"""Content words that two utterances of one speaker about one day have in common: so many, and of the shorter."""
_CROWD = 40
"""Utterances of one day that are compared with one another; of more, neighbours in publication."""


def statements(
    spoken: Sequence[Utterance],
    shared: Sequence[SharedPassage],
    outlets: Outlets,
    identities: SpeakerIdentities,
) -> tuple[tuple[Statement, tuple[Utterance, ...]], ...]:
    """Every statement that two dispatches or more carry, with its utterances; ``spoken`` by order of publication."""
    groups = DisjointSets(len(spoken), chain(_by_words(spoken, shared, identities), _by_day(spoken, identities)))
    found = []
    for members in groups.all():
        family = tuple(spoken[at] for at in members)
        if len({utterance.source for utterance in family}) > 1:
            whose = _whose(family)
            of_it = tuple(_of_it(utterance, voice) for utterance, voice in zip(family, whose, strict=True))
            found.append((_statement(family, of_it, whose, outlets), of_it))
    return tuple(found)


def _by_words(
    spoken: Sequence[Utterance], shared: Sequence[SharedPassage], identities: SpeakerIdentities
) -> Iterator[tuple[int, int]]:
    """Utterances whose words stand in one shared passage: of two speakers, half of what the shorter says there, for a
    long title in both makes no one statement of two."""
    words_at: dict[tuple[str, int], list[tuple[int, Passage]]] = defaultdict(list)
    for at, utterance in enumerate(spoken):
        for passage in utterance.passages:
            words_at[passage.source, passage.paragraph].append((at, passage))
    for family in shared:
        held = [
            (at, _held(words, passage), words.end - words.start)
            for passage in family.passages
            for at, words in words_at[passage.source, passage.paragraph]
            if 2 * _held(words, passage) >= min(words.end - words.start, passage.end - passage.start)
        ]
        pairs = combinations(held, 2) if len(held) <= _CROWD else zip(held, held[1:], strict=False)
        for (one, ours, said), (other, theirs, told) in pairs:
            is_half = 2 * min(ours, theirs) >= min(said, told)
            if is_half or _same_speaker(spoken[one], spoken[other], identities):
                yield one, other


def _held(words: Passage, passage: Passage) -> int:
    """How many letters of some words stand in a passage."""
    return min(words.end, passage.end) - max(words.start, passage.start)


def _by_day(spoken: Sequence[Utterance], identities: SpeakerIdentities) -> Iterator[tuple[int, int]]:
    """Utterances of one speaker about one day, with enough words in common that tell what they speak of."""
    days: dict[date, list[int]] = defaultdict(list)
    for at, utterance in enumerate(spoken):
        for day in sorted(_days(utterance)):
            days[day].append(at)
    for found in days.values():
        pairs = combinations(found, 2) if len(found) <= _CROWD else zip(found, found[1:], strict=False)
        for one, other in pairs:
            a, b = spoken[one], spoken[other]
            if a.source == b.source or not _same_speaker(a, b, identities):
                continue
            if share_words(_content_words(a), _content_words(b), _COMMON, _SHARE):
                yield one, other


def _days(utterance: Utterance) -> set[date]:
    """The days that are named in what is said."""
    dates = utterance.reading.dates
    return {
        day
        for span in utterance.passages
        for read in beginning_in(dates, span.paragraph, span.start, span.end)
        if (day := read.days.only)
    }


def _same_speaker(one: Utterance, other: Utterance, identities: SpeakerIdentities) -> bool:
    """Whether two utterances may be of one speaker: a name, an institution, or the one who speaks for it."""
    ours, theirs = ({identities.of(u.source, voice.speaker).id for voice in u.voices} for u in (one, other))
    return not ours.isdisjoint(theirs) or any(
        may_name_one(a, b) for a in _names(one.voices, one) for b in _names(other.voices, other)
    )


def _names(voices: Sequence[Voice], utterance: Utterance) -> list[frozenset[str]]:
    language = utterance.reading.dispatch.language
    names = [name for voice in voices for name in (voice.speaker, voice.role) if name]
    return [words for name in dict.fromkeys(names) if len(words := content_words(name, language)) > 1]


def _content_words(utterance: Utterance) -> frozenset[str]:
    language = utterance.reading.dispatch.language
    return frozenset().union(*(content_words(text, language) for text in _texts(utterance)))


def _texts(utterance: Utterance) -> list[str]:
    return [utterance.reading.words(passage) for passage in utterance.passages]


def _statement(
    family: Sequence[Utterance], of_it: Sequence[Utterance], whose: Sequence[Voice], outlets: Outlets
) -> Statement:
    """The statement of some utterances; ``of_it``: what of each is of the statement; ``whose``: who says that."""
    by_source, told = _by_source(family), _by_source(of_it)
    speaking = {utterance.source: voice for utterance, voice in reversed(tuple(zip(family, whose, strict=True)))}
    words = [words_of(carried) for carried in told.values()]
    carriers = tuple(
        _carrier(carried, speaking[own.source], own, closest, wording_beside(own, words[0]) if at else _base(family))
        for at, (carried, own, closest) in enumerate(zip(told.values(), words, nearest(words), strict=True))
    )
    occasions = {utterance.occasion.value for utterance in family if utterance.occasion}
    id_, *aliases = dict.fromkeys(
        identity("statement", source, carried[0].reading.words(carried[0].passages[0]))
        for source, carried in by_source.items()
    )
    return Statement(
        id=id_,
        occasion=occasions.pop() if len(occasions) == 1 else None,
        carriers=carriers,
        support=outlets.independent((utterance.source, utterance.voices[0].via) for utterance in family),
        aliases=tuple(aliases),
    )


def _by_source(spoken: Sequence[Utterance]) -> dict[str, list[Utterance]]:
    found: dict[str, list[Utterance]] = {}
    for utterance in spoken:
        found.setdefault(utterance.source, []).append(utterance)
    return found


def _of_it(utterance: Utterance, whose: Voice) -> Utterance:
    """What of an utterance is of the statement: of words that somebody relays, none that he says himself."""
    if whose.speaker == utterance.voices[0].speaker:
        return utterance
    voices = tuple(voice for voice in utterance.voices if voice.speaker == whose.speaker)
    return replace(utterance, voices=voices)


def _carrier(
    carried: Sequence[Utterance],
    voice: Voice,
    own: CarriedWords,
    closest: CarriedWords | None,
    wording: Wording,
) -> Carrier:
    return Carrier(
        source=own.source,
        passages=tuple(passage for utterance in carried for passage in utterance.passages),
        speaker=voice.speaker,
        role=voice.role,
        via=voice.via,
        wording=wording,
        nearest=closest.source if closest else None,
        beside_nearest=wording_beside(own, closest) if closest else None,
    )


def _base(family: Sequence[Utterance]) -> Wording:
    """What the carrier that stands first is: the earliest only where its day shows that."""
    first, *others = {utterance.source: utterance.reading.published.days for utterance in family}.values()
    return "earliest" if all(map(first.precedes, others)) else "base"


def _whose(family: Sequence[Utterance]) -> list[Voice]:
    """Whose words each utterance holds: of the voices that it relays, the one whom other carriers name too."""
    heard: dict[frozenset[str], set[str]] = defaultdict(set)
    for utterance in family:
        for name in _names(utterance.voices, utterance):
            heard[name].add(utterance.source)
    return [_named_elsewhere(utterance, heard) for utterance in family]


def _named_elsewhere(utterance: Utterance, heard: Mapping[frozenset[str], set[str]]) -> Voice:
    """The first voice of an utterance that other dispatches name, else its own; ``heard``: names and who has them."""
    first, *relayed = utterance.voices
    others = [name for name, sources in heard.items() if sources != {utterance.source}] if relayed else ()
    for voice in utterance.voices if others else ():
        if any(may_name_one(name, other) for name in _names((voice,), utterance) for other in others):
            return voice
    return first
