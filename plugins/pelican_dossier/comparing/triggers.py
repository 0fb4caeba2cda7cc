"""Event triggers: the words of a sentence that tell what happens, with their types."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.eventrules import EventType

_SHORTEST = 3
"""Letters of the shortest trigger."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells what happens; offsets count in the paragraph as received."""

    type: EventType
    start: int
    end: int
    is_verb: bool


@dataclass(frozen=True, slots=True)
class TriggerWord:
    """A word or a mark of a sentence, and what it may trigger."""

    text: str
    """Folded."""
    start: int
    end: int
    """In the paragraph as received."""
    trigger: Trigger | None
    is_verb: bool
    """Whether a clause may begin with it."""
    is_joined: bool
    """Whether «and» is written onto it."""


def trigger_words(sentence: Sentence) -> list[TriggerWord]:
    """Words and marks of a sentence."""
    layer, grammar = sentence.layer, sentence.language
    tokens = layer.tokens
    first = bisect_left(tokens.starts, layer.folded_at(sentence.start))
    last = bisect_left(tokens.starts, layer.folded_at(sentence.end))
    forms = [_bare(grammar.code, word) for word in tokens.words[first:last]]
    found: list[TriggerWord] = []
    for at, word in enumerate(tokens.words[first:last]):
        form = _form(grammar.code, word)
        type_ = form.type
        if form.pairs and at + 1 < len(forms):
            type_ = next((form.pairs[second] for second in forms[at + 1] if second in form.pairs), type_)
        if type_ is not None and at and not grammar.events.offices.isdisjoint(forms[at - 1]):
            type_ = None  # the Ministry of Transport transports nothing here
        start, end = tokens.starts[first + at], tokens.ends[first + at]
        trigger = Trigger(type_, *layer.span(start + form.front, end), form.is_verb) if type_ else None
        found.append(TriggerWord(word, *layer.span(start, end), trigger, form.is_verb, form.is_joined))
    return found


@dataclass(frozen=True, slots=True)
class _Form:
    """What a word may be by itself."""

    type: EventType | None
    front: int
    """Letters of «and», or of a preposition, that are written onto it."""
    pairs: Mapping[str, EventType]
    """The words with which it is a trigger, if they stand behind it."""
    is_verb: bool
    is_joined: bool


_NOTHING = _Form(None, 0, {}, is_verb=False, is_joined=False)


@lru_cache(maxsize=1 << 15)
def _form(code: str, word: str) -> _Form:
    pack = LANGUAGE_PACKS[code]
    grammar, bare = pack.events, _bare(code, word)
    is_known = any(one in grammar.no_triggers or one in pack.speech.heads for one in bare)
    if is_known or word in pack.figures.function_words:
        return _NOTHING  # who speaks and where: a ministry is none that visited
    trigger = next((one for one in bare if one in grammar.triggers), None)
    verb = next((one for one in bare if one in grammar.verbs or one in grammar.light_verbs), None)
    pairs = next((grammar.phrases[one] for one in bare if one in grammar.phrases), {})
    is_joined = verb is not None and word != verb and word[0] in grammar.conjunctions
    front = len(word) - len(trigger) if trigger and word.endswith(trigger) else 0
    front = front if pack.proclitics.fullmatch(word, 0, front) else 0
    return _Form(grammar.triggers[trigger] if trigger else None, front, pairs, verb is not None, is_joined)


@lru_cache(maxsize=1 << 15)
def _bare(code: str, word: str) -> tuple[str, ...]:
    """A word as written, and without what is written onto its front and onto its end."""
    grammar = LANGUAGE_PACKS[code].events
    found = {word: None}
    for pattern in grammar.fronts:
        front = pattern.match(word)
        if front and front.end() and len(word) - front.end() >= _SHORTEST:
            found[word[front.end() :]] = None
    for ending in grammar.endings:
        whole = [one for one in found if one.endswith(ending) and len(one) - len(ending) >= _SHORTEST]
        found |= dict.fromkeys(one[: -len(ending)] for one in whole)
    return tuple(found)
