"""One who speaks in a dispatch, and the words of a phrase by which he is known again."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat

from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.languages.heads import names_person
from pelican_dossier.languages.speechrules import FORMS, SpeechGrammar
from pelican_dossier.reading.voices.around import is_mark
from pelican_dossier.reading.voices.phrase import Phrase


@dataclass(slots=True)
class Speaker:
    """One who speaks in a dispatch, as first named in full."""

    number: int
    """In the order in which they are named."""
    name: str
    role: str | None
    words: frozenset[str]
    """The plain words of name and role, by which they may be called again."""
    name_words: frozenset[str]
    heads: frozenset[str]
    """The plain nouns that name and role begin with."""
    anonymous: bool
    unnamed: bool


@lru_cache(maxsize=FORMS)
def _plain(speech: SpeechGrammar, word: str) -> str:
    """A word by which a speaker is named, plain and without «and»; the empty string of a mark and of «himself»."""
    if not word or is_mark(word) or word in speech.reflexives:
        return ""
    if word.startswith(speech.joined) and speech.head_of(word[1:]):
        word = word[1:]
    return speech.plain(word)


def nouns_of(phrase: Phrase, span: tuple[int, int] | None = None) -> frozenset[str]:
    """The plain noun that a phrase, or some of its tokens, begin with."""
    first, _ = span or (phrase.first, phrase.last)
    return frozenset({phrase.row.language.speech.plain(phrase.row.at(first)[phrase.clitics if span is None else 0 :])})


def plain_words(phrase: Phrase, span: tuple[int, int] | None = None) -> frozenset[str]:
    """The plain words of a phrase, or of some of its tokens."""
    first, last = span or (phrase.first, phrase.last)
    tokens = list(phrase.row.tokens[first:last])
    if phrase.clitics and first == phrase.first:
        tokens[0] = tokens[0][phrase.clitics :]
    return frozenset(filter(None, map(_plain, repeat(phrase.row.language.speech), tokens)))


def has_no_office(speaker: Speaker) -> bool:
    """Whether a speaker is called by a name and nothing else."""
    return bool(speaker.name_words) and speaker.role is None


def name_words(phrase: Phrase, full: str | None) -> frozenset[str]:
    """The plain words of a phrase's name, or of the full name that it is led back to; of a name whose words are alike
    (Turki al-Turki) as they stand too, for it is no short form of another's."""
    if full is None and phrase.name is not None:
        words = plain_words(phrase, phrase.name)
        is_doubled = len(words) == 1 < phrase.name[1] - phrase.name[0]
        return words.union(phrase.row.tokens[slice(*phrase.name)]) if is_doubled else words
    if full is None:
        return frozenset()
    return words_of(phrase.row.language, full)


def words_of(language: LanguagePack, name: str) -> frozenset[str]:
    """The plain words of a name as received."""
    return frozenset(map(language.speech.plain, language.fold(name).text.split()))


def new_speaker(number: int, phrase: Phrase, full: str | None) -> Speaker:
    """The speaker of a phrase, with the full name that it is led back to."""
    head = phrase.head
    name = phrase.received(phrase.name) if phrase.name else None
    withholds = name is None and names_person(head) and head.withholds
    named = phrase.name is not None and (phrase.role is not None or head is None)
    of_role = (plain_words(phrase, phrase.role), nouns_of(phrase, phrase.role)) if phrase.role else (frozenset(),) * 2
    return Speaker(
        number=number,
        name=full or (name if named and name else phrase.text),
        role=phrase.received(phrase.role) if phrase.role not in (None, (phrase.first, phrase.last)) else None,
        words=plain_words(phrase) | of_role[0],
        name_words=name_words(phrase, full),
        heads=nouns_of(phrase) | of_role[1],
        anonymous=withholds and full is None,
        unnamed=names_person(head) and name is None and not withholds and full is None,
    )


def unnamed_speaker(number: int, pronoun: str) -> Speaker:
    """The speaker of a pronoun that is led to nobody."""
    none = frozenset[str]()
    return Speaker(number, pronoun, None, none, none, none, anonymous=True, unnamed=False)


def office_of(phrase: Phrase) -> frozenset[str]:
    """The plain words of an office without its article; of one word only where it is that of a person."""
    words = plain_words(phrase) - phrase.row.language.speech.articles
    is_person = phrase.is_definite and names_person(phrase.head)
    return words if len(words) > 1 or is_person else frozenset()
