"""A speaker's phrase, what of it is doubtful, and the attribution that it makes."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from pelican_dossier.languages.clauserules import Gender
from pelican_dossier.languages.heads import names_person
from pelican_dossier.languages.speechrules import CueWord, Head, Number
from pelican_dossier.model import Ground
from pelican_dossier.reading.voices.around import touches
from pelican_dossier.reading.voices.names import NAME, goes_on
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.reading.voices.wordforms import is_event_noun

LONGEST = 24
"""Words of a phrase."""


class Phrase(NamedTuple):
    """Tokens ``first`` to ``last``, the latter outside, that name who speaks."""

    row: TokenRow
    first: int
    last: int
    end: int
    """The token after it, with an apposition or a bracket that follows."""
    head: Head | None
    is_definite: bool
    name: tuple[int, int] | None = None
    role: tuple[int, int] | None = None
    clitics: int = 0
    """Letters written onto the front of its first word."""
    doubted: int | None = None
    """From here on the words are a name only where «that» or a quotation follows them; else they are what is said."""

    is_certain: bool = True
    """Whether its words make it a speaker by themselves."""
    is_cut: bool = False
    """Whether words that may belong to it are left out."""

    @property
    def length(self) -> int:
        """How many tokens it has."""
        return self.last - self.first

    @property
    def last_word(self) -> str:
        """Folded."""
        return self.row.at(self.last - 1)

    @property
    def has_full_name(self) -> bool:
        """Whether its name has more words than one."""
        return self.name is not None and self.name[1] - self.name[0] > 1

    @property
    def text(self) -> str:
        """As received."""
        return self.received((self.first, self.last))

    def received(self, span: tuple[int, int]) -> str:
        """Some of its tokens as received; with the article that a preposition written onto the first hides."""
        if span[0] != self.first:
            return self.row.received(*span, 0)
        speech = self.row.language.speech
        is_hidden = (
            self.row.at(self.first)[: self.clitics] in speech.attached_articles
        )  # «to the», and no more of «the»
        return speech.article * is_hidden + self.row.received(*span, self.clitics)

    @property
    def start(self) -> int:
        """Where it begins in the folded text."""
        return self.row.starts[self.first] + self.clitics


def without_doubt(phrase: Phrase) -> Phrase:
    """The phrase without the words that may be what is said."""
    if phrase.doubted is None or _is_bounded_name(phrase):
        return _with_short_name(phrase)
    if (last := _end_of_unlisted_name(phrase)) is not None:
        named, role = (phrase.doubted, last), (phrase.first, phrase.doubted)
        return phrase._replace(last=last, end=last, name=named, role=role, doubted=None)
    return before_doubt(phrase)


def before_doubt(phrase: Phrase) -> Phrase:
    """The phrase without any words that may be none of it, were they a name that no list has."""
    if phrase.doubted is None:
        return phrase
    name = phrase.name if phrase.name and phrase.name[0] < phrase.doubted else None
    return phrase._replace(last=phrase.doubted, end=phrase.doubted, name=name, role=None, doubted=None)


def _is_bounded_name(phrase: Phrase) -> bool:
    """Few words without an article up to a comma: a foreign name, not what is said."""
    row, article = phrase.row, phrase.row.language.speech.article
    if phrase.doubted is None or phrase.last - phrase.doubted > NAME or row.at(phrase.last) not in row.commas:
        return False
    return not any(row.at(token).startswith(article) for token in range(phrase.doubted, phrase.last))


def _end_of_unlisted_name(phrase: Phrase) -> int | None:
    """The token after a name that no list has: words behind a person's role without the form of what is said."""
    first = phrase.doubted
    if first is None or not names_person(phrase.head) or phrase.last < first + 2:
        return None
    if not _may_be_named(phrase, first):
        return None
    if _ends_in_family(phrase, first):
        return phrase.last
    if not _may_be_named(phrase, first + 1):
        return None
    is_linked = phrase.row.at(first + 1) in phrase.row.language.speech.address.families
    return min(first + 2 + is_linked, phrase.last)


def _may_be_named(phrase: Phrase, token: int) -> bool:
    speech, names, word = phrase.row.language.speech, phrase.row.language.names, phrase.row.at(token)
    rest = word[1:] if word.startswith(tuple(speech.quoting)) else ""
    if names.is_common(rest) or rest in speech.heads or rest in speech.places:
        return False
    return not (
        word.startswith((speech.article, *speech.joined)) or is_event_noun(speech, word) or word in speech.heads
    )


def _ends_in_family(phrase: Phrase, first: int) -> bool:
    """One word and a family's name by its form (Qasim al-Araji), or with a word that only names hold before it."""
    row, speech = phrase.row, phrase.row.language.speech
    last = phrase.last_word
    is_family = last.startswith(speech.article) and last.endswith(speech.adjective_ending)
    between = row.tokens[first + 1 : phrase.last - 1]
    return is_family and all(word in speech.goes_on for word in between)


def _with_short_name(phrase: Phrase) -> Phrase:
    """A name runs into what is said where nothing tells them apart: it keeps what only names hold."""
    if phrase.name is None or phrase.end != phrase.last or phrase.doubted is not None:
        return phrase
    if phrase.row.opens_quotation(phrase.name[0] - 1):
        return phrase
    if phrase.last - phrase.name[0] == NAME and _may_be_named(phrase, phrase.last - 1):
        return phrase
    last = phrase.name[0] + 1
    while last < phrase.last and (goes_on(phrase.row, phrase.name[0], last) or touches(phrase.row, last)):
        last += 1
    if last == phrase.last == phrase.name[1]:
        return phrase
    return phrase._replace(last=last, end=last, name=(phrase.name[0], last))


def may_be_subject(head: Head, gender: Gender, number: Number) -> bool:
    """Whether a noun of speakers, which is no statement, agrees with a form before or behind it."""
    if head.kind == "statement" or (number is not None and (head.number == "one") != (number == "one")):
        return False
    return gender is None or head.is_feminine is None or head.is_feminine == (gender == "f")


class Attribution(NamedTuple):
    """A construction that says who speaks, and between which tokens stands what is said."""

    rule: str
    at: int
    """The token of the word of saying."""
    end: int
    """The token after it and its speaker."""
    phrase: Phrase | None
    """None where the speaker is understood."""
    content_start: int | None = None
    """None where what is said stands before."""
    gender: Gender = None
    number: Number = None
    via: Phrase | None = None
    follows: bool = False
    """The speaker is that of the attribution before it in the sentence."""
    cites: bool = False
    """Behind a speaker it names whom he cites, who then is the one that speaks."""
    doubtful: bool = False
    """It may well be no saying, or another's."""
    grounds: tuple[Ground, ...] = ()
    """Why it stands, where a judge decided."""
    relays: bool = False
    """It names who passes on what the attribution of its sentence says."""

    says_from: int | None = None
    """The token where what is said begins, if it stands before and does not fill its sentence."""

    says_to: int | None = None
    """The token behind what is said, where the dispatch goes on behind it."""

    @property
    def has_speaker_behind(self) -> bool:
        """Whether its speaker stands behind the cue word."""
        return self.phrase is not None and self.phrase.first > self.at

    @property
    def first(self) -> int:
        """The first token of its cue word and its speaker."""
        return min(self.at, self.phrase.first) if self.phrase else self.at


def by_word(
    rule: str, at: int, phrase: Phrase | None, gender: Gender = None, number: Number = None, *, follows: bool = False
) -> Attribution:
    """What a word of saying attributes to one who stands before it or is understood: the words behind it."""
    return Attribution(rule, at, at + 1, phrase, at + 1, gender, number, follows=follows)


IsKnown = Callable[[Phrase], bool]
"""Whether a phrase names somebody whom the dispatch has named before."""
Rule = Callable[[TokenRow, int, CueWord, IsKnown], Attribution | None]
"""What a word of saying at a token attributes; None where it is none of the rule's."""
PhraseRule = Callable[[TokenRow, IsKnown], Iterable[Attribution]]
"""What a part attributes by a phrase (according to)."""
