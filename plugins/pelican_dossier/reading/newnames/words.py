"""What the words of a row are by themselves, as far as it tells names from others; and a name that a rule found."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.model import EntityKind
from pelican_dossier.reading.voices.names import is_preposition
from pelican_dossier.reading.voices.tokens import TokenRow

_SHORTEST = 3
"""Letters of a word behind what is written onto its front."""
NEVER = 1_000
"""Finds that no dossier has: what needs them is a name only where another rule finds it too."""
_LONGEST_PLACE = 4
"""Words of a place's name in the gazetteer."""


@dataclass(frozen=True, slots=True)
class NamedRun:
    """Tokens ``first`` to ``last``, the latter outside, that a rule takes for a name."""

    kind: EntityKind
    first: int
    last: int
    role: str | None = None
    since: int | None = None
    """The token where the phrase begins that holds the name."""
    front: int = 0
    """Letters written onto the front of the first word that are not the name's."""
    article: str = ""
    """The name's article, which a preposition has swallowed."""
    back: int = 0
    """Letters at the end of the last word that are not the name's."""
    is_guess: bool = False
    """Its kind is guessed: a single word may be somebody's name who is named elsewhere."""
    least: int = 1
    """How many finds of the same name make it one."""


def without_degrees(role: str, language: LanguagePack) -> str | None:
    """A role without titles at its end that tell of no office; None where nothing else is left."""
    words, degrees = role.split(), language.speech.address.degrees
    while words and all(language.fold(part).text.lower() in degrees for part in words[-1].split(".") if part):
        words.pop()
    return " ".join(words) or None


@dataclass(frozen=True, slots=True)
class Peeled:
    """A word without what is written onto its front."""

    word: str
    front: int = 0
    article: str = ""


def peeled(row: TokenRow, at: int) -> Iterator[Peeled]:
    """A token as it stands, and without each conjunction and preposition that may be written onto it."""
    word, language = row.at(at), row.language
    yield Peeled(word)
    if not word[:1].isalpha():
        return
    for front in (1, 2):
        if len(word) - front >= _SHORTEST and language.proclitics.fullmatch(word, 0, front):
            yield Peeled(word[front:], front)
    if language.swallowed_article:
        article, swallowed = language.swallowed_article
        for conjunction in (0, 1):
            rest = word[conjunction:]
            if rest.startswith(swallowed) and (not conjunction or language.proclitics.fullmatch(word, 0, conjunction)):
                behind = conjunction + len(swallowed)
                yield Peeled(article + word[behind:], behind, article)
                yield Peeled(article + word[behind - 1 :], behind - 1, article)


def is_definite(row: TokenRow, word: str) -> bool:
    """Whether a word begins with the article."""
    article = row.language.speech.article
    return bool(article) and word.startswith(article) and len(word) >= len(article) + 2


def bare(row: TokenRow, word: str) -> str:
    """A word without its article."""
    return word.removeprefix(row.language.speech.article) if is_definite(row, word) else word


def is_given(row: TokenRow, at: int) -> bool:
    """Whether a token is somebody's given name, and no preposition that is written like one."""
    return row.at(at) in row.language.names.given_names and not is_preposition(row, at)


def is_function(row: TokenRow, at: int) -> bool:
    """Whether a token can be no part of a name: a particle, a preposition, a word of saying, a date, no word at all."""
    speech, word = row.language.speech, row.at(at)
    if not word[:1].isalpha() or row.is_dated(at) or row.is_number(at):
        return True
    if word in speech.prepositions and not is_given(row, at):
        return True
    if word[1:] in speech.stops and word[:1] in (*speech.joined, speech.then):
        return True
    return word in speech.stops or word in speech.complementizers or word in speech.relative_pronouns


def is_verb(row: TokenRow, at: int) -> bool:
    """Whether a token is a form of a verb, of saying or not."""
    cue = row.cue(at)
    return (cue is not None and cue.form == "verb") or row.language.names.is_verb(row.at(at))


def is_of_people(row: TokenRow, word: str) -> bool:
    """Whether a word is a plural of people by its form."""
    speech = row.language.speech
    return speech.people is not None and speech.people.fullmatch(speech.plain(word)) is not None


def is_known_word(row: TokenRow, word: str) -> bool:
    """Whether a word is an ordinary one, without its article or with it."""
    names = row.language.names
    return names.is_common(bare(row, word)) or names.is_common(word)


def is_unlisted(row: TokenRow, at: int) -> bool:
    """Whether a token without an article is in no list of words: a foreign name, or a rare one."""
    word, speech = row.at(at), row.language.speech
    if len(word) < _SHORTEST or is_function(row, at) or is_definite(row, word) or row.cue(at) is not None:
        return False
    if (
        word in speech.heads
        or is_known_word(row, word)
        or word.startswith((*speech.attached_articles, *speech.present_tense))
    ):
        return False
    return not any(_is_word(row, inner.word) for inner in peeled(row, at) if inner.front)


def _is_word(row: TokenRow, word: str) -> bool:
    speech, names = row.language.speech, row.language.names
    if is_definite(row, word) or word in speech.heads or word in names.given_names or word in names.body_nouns:
        return True
    return word in names.places() or is_known_word(row, word)


@cache
def _opening_words(places: Callable[[], Mapping[str, bool]]) -> frozenset[str]:
    """The words with which a place of a gazetteer begins."""
    return frozenset(name.partition(" ")[0] for name in places())


def place_at(row: TokenRow, at: int, word: str) -> int:
    """The token after the longest place of the gazetteer that begins with a word; ``at`` where none does."""
    names = row.language.names
    places = names.places()
    if word not in _opening_words(names.places) and word not in names.known_openers:
        return at
    words = [word, *(row.at(token) for token in range(at + 1, at + _LONGEST_PLACE))]
    for length in range(_LONGEST_PLACE, 0, -1):
        name = " ".join(words[:length])
        if name in places or names.known.get(name) == "place":
            return at + length
    return at


def is_adjective(row: TokenRow, at: int) -> bool:
    """Whether a token is a definite adjective as names have them: by its form, or by the list."""
    speech, names, word = row.language.speech, row.language.names, row.at(at)
    if not is_definite(row, word) or word in names.no_adjectives or row.is_dated(at):
        return False
    if word in names.adjectives:
        return True
    inner = bare(row, word)
    return word.endswith(speech.adjective_ending) and inner not in speech.heads and inner not in names.body_nouns


def agrees(row: TokenRow, noun: str, at: int) -> bool:
    """Whether an adjective has the gender of the noun of a body before it."""
    speech, word = row.language.speech, row.at(at)
    if noun.endswith(speech.feminine_ending) or noun in row.language.names.plurals:
        return word.endswith(speech.feminine_ending) or word in row.language.names.adjectives
    return not word.endswith(speech.feminine_ending)


def behind_adjectives(row: TokenRow, at: int, most: int = 3) -> int:
    """The token behind the adjectives of a name that begin at a token."""
    last = at
    while last - at < most and is_adjective(row, last):
        last += 1
    return last
