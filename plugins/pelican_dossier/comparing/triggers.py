"""Event triggers: the words of a sentence that tell what happens, with their types."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pelican_dossier.comparing.discourse import subject_of
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.eventrules import EventGrammar, EventType, Subject

if TYPE_CHECKING:
    from pelican_dossier.comparing.sentences import Sentence

_SHORTEST = 3
"""Letters of the shortest trigger."""
_REACH = 20
"""Words behind a verb among which another tells what it means."""
_BODY = 3
"""Words before a noun among which a body stands of whose name it is part."""
_REACH_BACK = 5
"""The same before it, where subjects stand before their verbs."""


class Trigger(NamedTuple):
    """A word that tells what happens; offsets count in the paragraph as received."""

    type: EventType
    start: int
    end: int
    is_verb: bool


@dataclass(frozen=True, slots=True)
class TriggerForm:
    """What a form of a word may be by itself."""

    type: EventType | None
    front: int
    """Letters of «and», or of a preposition, that are written onto it."""
    pairs: Mapping[str, EventType]
    """The words with which it is a trigger, if they stand behind it."""
    is_verb: bool
    """Whether a clause may begin with it."""
    is_joined: bool
    """Whether «and» is written onto it as a verb."""
    complements: Mapping[str, EventType | None]
    """Beside which words it means what, of a verb that needs another word to tell."""
    is_office: bool
    """Whether a noun behind it is part of a name: the Ministry of Transport."""
    is_definite: bool
    """Whether an article is written onto it: a noun without one behind such an office is none of its name."""
    senses: Mapping[Subject, EventType | None]
    """What it tells in dispatches of some subjects."""


class TriggerWord(NamedTuple):
    """A word or a mark of a sentence, and what it triggers."""

    text: str
    """Folded."""
    at: int
    """Where it begins in the folded text of its part."""
    form: TriggerForm
    trigger: Trigger | None


def trigger_words(sentence: "Sentence") -> list[TriggerWord]:
    """Words and marks of a sentence."""
    layer, code = sentence.layer, sentence.language.code
    tokens = layer.tokens
    first = bisect_left(tokens.starts, sentence.first)
    last = bisect_left(tokens.starts, layer.folded_at(sentence.end))
    found: list[TriggerWord] = []
    day_parts = sentence.language.speech.day_parts
    before, dates, follows = _NOTHING, sentence.dates, sentence.language.events.follows_subject
    words, starts, goes_on = tokens.words, tokens.starts, False
    grammar = sentence.language.events
    subject = subject_of(sentence.reading.layer, code)
    for at in range(first, last):
        word, form = words[at], _form(code, words[at])
        if word in grammar.homographs and not _takes_a_verb(words[max(first, at - 2) : at], grammar):
            form = _NOTHING
        is_of_subject = subject is not None and subject in form.senses
        if form.type is None and not form.complements and not form.pairs and not is_of_subject:
            found.append(TriggerWord(word, starts[at], form, None))
            before, goes_on = form, False
            continue
        type_, is_second, goes_on = form.type, goes_on, False
        if form.complements:
            type_ = _meant(code, words, range(first, last), at, follows=follows)
        if subject is not None and is_of_subject:
            type_ = form.senses[subject]
        if word in grammar.particles and at + 1 < last and _form(code, words[at + 1]).is_verb:
            type_ = None
        if at > first and ((words[at - 1], word) in grammar.no_happenings or words[at - 1] in grammar.amid):
            type_ = None
        if word in grammar.issued and any(one.trigger and one.trigger.type == "say" for one in found[-_REACH:]):
            type_ = None  # in a statement that it issued yesterday: who says so is told
        if form.pairs and at + 1 < last:
            two = next((one for one in bare_forms(code, words[at + 1]) if one in form.pairs), None)
            if two is not None:
                type_, goes_on = form.pairs[two], True
        trigger = None
        is_name = _is_name(form, before, follows=follows) or _names_a_body(code, words, range(first, at), word)
        if type_ is not None and not is_second and not is_name:
            trigger = Trigger(type_, *layer.span(starts[at] + form.front, tokens.ends[at]), form.is_verb)
            if any(
                date.start <= trigger.start < date.end or (word in day_parts and 0 <= date.start - trigger.end <= 1)
                for date in dates
            ):
                trigger = None  # the month of March; the dawn of a day, which in Arabic is written like «blew up»
        found.append(TriggerWord(word, starts[at], form, trigger))
        before = form
    return found


def _takes_a_verb(before: Sequence[str], grammar: EventGrammar) -> bool:
    """Whether the two words before a plain form tell that it is a verb: to sign, will also sign, leaders sign."""
    return not grammar.verb_leads.isdisjoint(before) or any(word.endswith("s") for word in before[-1:])


def _is_name(form: TriggerForm, before: TriggerForm, *, follows: bool) -> bool:
    """Whether a word is part of an office's name: the Ministry of Transport."""
    return before.is_office and (form.is_definite or not before.is_definite) and not (follows and form.is_verb)


def _names_a_body(code: str, words: Sequence[str], before: range, word: str) -> bool:
    """Whether a noun with «for the» written onto it tells what a body is for that is named few words before it: the
    local committee for the elections."""
    swallowed = LANGUAGE_PACKS[code].swallowed_article
    if swallowed is None or not word.startswith(swallowed[1]):
        return False
    for at in reversed(before[-_BODY:]):
        one = _form(code, words[at])
        if one.is_office or not one.is_definite or one.type is not None:
            return one.is_office
    return False


_NOTHING = TriggerForm(
    None, 0, {}, is_verb=False, is_joined=False, complements={}, is_office=False, is_definite=False, senses={}
)


def trigger_types(code: str, word: str) -> frozenset[EventType]:
    """What a folded word may tell to happen, whatever is written onto its front and its end."""
    triggers = LANGUAGE_PACKS[code].events.triggers
    return frozenset(triggers[one] for one in bare_forms(code, word) if one in triggers)


@lru_cache(maxsize=1 << 15)
def _form(code: str, word: str) -> TriggerForm:
    pack = LANGUAGE_PACKS[code]
    grammar, bare = pack.events, bare_forms(code, word)
    is_office = not grammar.offices.isdisjoint(bare)
    others = [one in grammar.no_triggers or one in pack.speech.heads for one in bare]
    is_known = next((other for one, other in zip(bare, others, strict=True) if other or one in grammar.triggers), False)
    article = pack.swallowed_article[0] if pack.swallowed_article else ""
    at = word.find(article, 0, len(article) + 1) if article else -1
    is_definite = at >= 0 and pack.proclitics.fullmatch(word, 0, at) is not None
    # who speaks and where: a ministry is none that visited
    may_tell = word in pack.speech.cues or word in grammar.nouns
    if is_known or (word in pack.figures.function_words and not may_tell):
        return replace(_NOTHING, is_office=is_office, is_definite=is_definite)
    trigger = next((one for one in bare if one in grammar.triggers), None)
    if is_definite and trigger in grammar.verbs and trigger not in grammar.nouns:
        trigger = None
    verb = next((one for one in bare if one in grammar.verbs or one in grammar.light_verbs), None)
    pairs = next((grammar.phrases[one] for one in bare if one in grammar.phrases), {})
    is_joined = verb is not None and not word.startswith(verb) and word[0] in grammar.conjunctions
    front = len(word) - len(trigger) if trigger and word.endswith(trigger) else 0
    front = front if pack.proclitics.fullmatch(word, 0, front) else 0
    type_ = grammar.triggers[trigger] if trigger else None
    complements = grammar.complements.get(verb, {}) if verb and not is_definite else {}
    is_verb = verb is not None and not is_definite
    senses = {
        subject: discourse.senses[one]
        for subject, discourse in grammar.discourses.items()
        for one in reversed(bare)
        if one in discourse.senses
    }
    return TriggerForm(type_, front, pairs, is_verb, is_joined and is_verb, complements, is_office, is_definite, senses)


def _meant(code: str, words: Sequence[str], among: range, at: int, *, follows: bool) -> EventType | None:
    """What a verb means by the nearest word that tells it: behind it up to the next verb, else before it where its
    subject stands there."""
    known, stops = _form(code, words[at]).complements, LANGUAGE_PACKS[code].orthography.clause_ends
    behind = range(at + 1, min(at + 1 + _REACH, among.stop))
    before = range(at - 1, max(at - 1 - _REACH_BACK, among.start - 1), -1) if follows else range(0)
    for beside in (behind, before):
        for other in beside:
            if words[other] in stops or _form(code, words[other]).is_verb:
                break
            told = next((one for one in bare_forms(code, words[other]) if one in known), None)
            if told:
                return known[told]
    return known[""]


@lru_cache(maxsize=1 << 15)
def bare_forms(code: str, word: str) -> tuple[str, ...]:
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
