"""The phrases by which an answer is known: where they stand in a sentence, whatever form their verbs have.

A few other words may stand between a phrase's own, and a number right behind one (killed at least 17 of the force);
«and» may be written onto its first. Where a phrase tells of a thing that its sentence has named before, a pronoun may
stand for that thing: the opening of the bridge, and its opening.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.languages.eventrules import EventType
from pelican_dossier.model import Question
from pelican_dossier.text.signs import without_marks

_TOKEN = re.compile(r"\S+")
_BETWEEN_WORDS = 2
"""Words that may stand between two of a phrase's: the military mission of the Coalition."""
_SHORTEST = 3
"""Letters of a stem by which a phrase is looked for."""

_EXCHANGEABLE: frozenset[EventType | None] = frozenset(("attack", "begin", "crash", "disaster", "elect"))
"""What is told of by many words together with what it happens to; others of one type are different things (to leave,
and to go away from something)."""
_HARMING: frozenset[EventType | None] = frozenset(("die", "injure", "arrest"))
"""What is told of by many words that need no others: to be killed, and to meet one's death."""
_PLACED = 2
"""Words of a mark that names those who came to harm somewhere, before the place (killed in the city)."""
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class AskedPhrase:
    """Words of a question in their order, each in all the forms that count as it, without article and case."""

    forms: tuple[frozenset[str], ...]
    stems: tuple[tuple[str, ...], ...]
    """Of each word that is looked for: what stands in every text that one of its forms stands in."""
    owned: frozenset[str]
    """Its first word with a pronoun for the others."""
    type: EventType | None
    """What its first word tells to happen, if others of its kind may stand for it: the raid on the village, and the
    bombardment."""
    besides: tuple[frozenset[str], ...] = ()
    """What it names besides, behind such words: of those who came to harm in a place, the place."""


@lru_cache(maxsize=1 << 12)
def phrases_of(written: Sequence[str], language: str) -> tuple[AskedPhrase, ...]:
    """The phrases as an editor writes them, made ready once."""
    pack = LANGUAGE_PACKS[language]
    words = ([without_marks(word) for word in pack.fold(phrase).text.split()] for phrase in written)
    return tuple(_phrase([word for word in of_one if word], language) for of_one in words if any(of_one))


def _phrase(words: Sequence[str], language: str) -> AskedPhrase:
    plain = LANGUAGE_PACKS[language].speech.plain
    forms = tuple(_forms(plain(word), language) for word in words)
    stems = tuple(map(_stems, forms))
    owned = _owned(words[0], language) if len(words) > 1 else frozenset[str]()
    told = LANGUAGE_PACKS[language].events.triggers.get(plain(words[0]))
    is_somewhere = told in _HARMING and len(words) > _PLACED and words[1] in LANGUAGE_PACKS[language].comparison.within
    type_ = told if is_somewhere or told in (_EXCHANGEABLE if len(words) > 1 else _HARMING) else None
    besides = forms[2 if is_somewhere else 1 :]
    sought = [stem for stem, of in zip(stems, forms, strict=True) if of in besides] if type_ else list(stems)
    return AskedPhrase(forms, tuple(sorted(sought, key=lambda of_one: -min(map(len, of_one)))), owned, type_, besides)


def _stems(forms: frozenset[str]) -> tuple[str, ...]:
    """Without an ending that tells the number; none that another stands in."""
    found = {form[: max(_SHORTEST, len(form) - 2)] for form in forms}
    return tuple(one for one in found if not any(other in one for other in found if other != one))


def _owned(word: str, language: str) -> frozenset[str]:
    """A word with a pronoun written onto its end, as sentences have it: without case."""
    pack = LANGUAGE_PACKS[language]
    last, turned = pack.comparison.before_pronoun
    stem = word[:-1] + turned if last and word.endswith(last) else word
    return frozenset(pack.speech.plain(stem + ending) for ending in pack.events.endings)


def _forms(word: str, language: str) -> frozenset[str]:
    """A verb in all its forms; any other word in the singular and in the plural."""
    pack = LANGUAGE_PACKS[language]
    verbs = pack.events.conjugations.get(word)
    return frozenset((word, *verbs)) if verbs else pack.comparison.numbers(word)


def asked_in(question: Question, sentence: Sentence) -> str:
    """The folded words of a question in the language of a sentence; empty where it is not asked in it."""
    return sentence.language.fold(question.ask.get(sentence.language.code, "")).text


def asks_for_a_toll(marks: Mapping[str, Sequence[str]]) -> bool:
    """Whether a question's marks, by language, tell of those who came to harm: their number grows from day to day."""
    return any(
        pack.events.triggers.get(pack.speech.plain(word)) in _HARMING
        for language, written in marks.items()
        if (pack := LANGUAGE_PACKS.get(language)) is not None
        for phrase in written
        for word in pack.fold(phrase).text.split()
    )


def may_hold(text: str, phrases: Sequence[AskedPhrase]) -> bool:
    """Whether the words of a phrase stand in a folded text at all: asked before its sentences are looked at."""
    for phrase in phrases:  # generators for every part would take longer than the look
        for stems in phrase.stems:
            for stem in stems:
                if stem in text:
                    break
            else:
                break
        else:
            return True
    return False


def places_of(phrases: Sequence[AskedPhrase], sentence: Sentence) -> list[Span]:
    """Where phrases stand in a sentence, in the order of the text; offsets count in its paragraph."""
    tokens = list(_TOKEN.finditer(sentence.folded))
    plain = [sentence.plain(token[0]) for token in tokens]
    counts = [(sentence.folded_at(figure.start), sentence.folded_at(figure.end)) for figure in sentence.figures]
    passed_by = {
        at: count
        for at, token in enumerate(tokens)
        for count, (start, end) in enumerate(counts)
        if start <= token.start() < end
    }
    found = {place for phrase in phrases for place in _places(phrase, plain, passed_by, sentence)}
    spans = ((tokens[first].start(), tokens[last].end() - 1) for first, last in found)
    exact = [(sentence.received(first), sentence.received(last) + 1) for first, last in spans]
    others = (span for phrase in phrases if phrase.type for span in _in_other_words(phrase, sentence))
    return sorted({*exact, *(one for one in others if not any(start <= one[0] < end for start, end in exact))})


def _in_other_words(phrase: AskedPhrase, sentence: Sentence) -> Iterator[Span]:
    """What tells of the same in its own words: it happens in a clause, and the rest of the phrase stands behind it."""
    for clause in sentence.clauses:
        for trigger in clause.triggers:
            if trigger.type == phrase.type:
                # where they came to harm is told before them, too
                first = clause.start if trigger.type in _HARMING else trigger.end
                behind = sentence.layer.folded_words(first, clause.end).split()
                plain = [sentence.plain(word) for word in behind]
                if all(_is_named(forms, plain, sentence) for forms in phrase.besides):
                    yield trigger.start, trigger.end
                    break


def _is_named(forms: frozenset[str], plain: Sequence[str], sentence: Sentence) -> bool:
    """Whether one of the forms stands among words, and is not only where somebody or something comes from or goes."""
    comparison, front = sentence.language.comparison, _front(sentence.language)
    for at in (at for at, word in enumerate(plain) if _is_word(word, forms, front)):
        is_led_to = at > 0 and plain[at - 1] in comparison.leading
        if not is_led_to and comparison.altering.search(f"{' '.join(plain[max(0, at - 2) : at])} ") is None:
            return True
    return False


def _places(
    phrase: AskedPhrase, plain: Sequence[str], passed_by: Mapping[int, int], sentence: Sentence
) -> Iterator[Span]:
    """The first and the last word of each place; ``passed_by``: the words of figures, by the figure."""
    front = _front(sentence.language)
    for begin, token in enumerate(plain):
        if _is_word(token, phrase.forms[0], front):
            last = _last_of(phrase.forms[1:], plain, begin, passed_by, front)
            if last is not None:
                yield begin, last
    if phrase.owned:
        yield from ((at, at) for at in _pronominal(phrase, plain, passed_by, sentence))


def _last_of(
    forms: Sequence[frozenset[str]],
    plain: Sequence[str],
    begin: int,
    passed_by: Mapping[int, int],
    front: re.Pattern[str],
) -> int | None:
    """The word with which the rest of a phrase ends; None where it does not stand behind its first word."""
    at = begin
    for words in forms:
        found = next((near for near in _near(plain, at, passed_by) if _is_word(plain[near], words, front)), None)
        if found is None:
            return None
        at = found
    return at


def _near(plain: Sequence[str], at: int, passed_by: Mapping[int, int]) -> Iterator[int]:
    """The words behind one among which the next of a phrase may stand; those of a figure right behind it count for
    nothing."""
    count, left = passed_by.get(at + 1), _BETWEEN_WORDS
    for near in range(at + 1, len(plain)):
        yield near
        left -= count is None or passed_by.get(near) != count
        if left < 0:
            return


def _pronominal(
    phrase: AskedPhrase, plain: Sequence[str], passed_by: Mapping[int, int], sentence: Sentence
) -> Iterator[int]:
    """The words that are the first of a phrase with a pronoun for the others, which stand before it."""
    front = _front(sentence.language)
    for at, token in enumerate(plain):
        if _is_word(token, phrase.owned, front):
            named = (begin for begin in range(at) if _is_word(plain[begin], phrase.forms[1], front))
            if any(_last_of(phrase.forms[2:], plain[:at], begin, passed_by, front) is not None for begin in named):
                yield at


@cache
def _number_front(pack: LanguagePack) -> str:
    """A number that a word is joined to by a hyphen, as a pattern."""
    written = sorted(pack.figures.openings) if pack.figures.numerals.hyphen else ()
    words = "|".join((r"\d[\d.,]*", *map(re.escape, written)))
    return f"(?:(?:{words})-)+"


@cache
def _front(pack: LanguagePack) -> re.Pattern[str]:
    """What may be written onto the front of a word: a preposition, a number (7.5-magnitude, five-member)."""
    return re.compile(rf"(?:{pack.proclitics.pattern})|{_number_front(pack)}", pack.proclitics.flags)


def number_before(token: str, pack: LanguagePack) -> int:
    """Letters of a number that a word is joined to by a hyphen."""
    found = re.match(rf"{_number_front(pack)}(?=[^\W\d])", pack.fold(token).text)
    return found.end() if found else 0


def _is_word(token: str, words: frozenset[str], front: re.Pattern[str]) -> bool:
    if token in words:
        return True
    # what is written onto its front is tried only where the rest is a word
    return any(
        len(word) >= _SHORTEST
        and token.endswith(word)
        and front.fullmatch(token, 0, len(token) - len(word)) is not None
        for word in words
    )
