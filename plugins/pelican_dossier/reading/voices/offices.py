"""Who holds which office: people whom a dispatch names behind their office, for bare offices without a name later."""

from dataclasses import dataclass, field
from itertools import islice

from pelican_dossier.languages.heads import names_person
from pelican_dossier.languages.speechrules import SpeechGrammar
from pelican_dossier.reading.voices.around import is_word, leading_to
from pelican_dossier.reading.voices.pronouns import is_told_of_another
from pelican_dossier.reading.voices.tokens import TokenRow

_MEMORY = 40
"""Offices that are looked back over, so that a long text costs no more than its length."""
_OFFICE = 7
"""Words of an office before its holder's name."""
_HONOUR = 12
"""Words between a word of honour and a name, with an office."""


@dataclass(slots=True)
class Offices:
    """The offices of one dispatch, by their plain words."""

    speech: SpeechGrammar
    _holders: dict[frozenset[str], list[str]] = field(default_factory=dict)
    """The plain words of an office -> the full names of those whom the dispatch names with it."""

    _honoured: dict[str, set[str]] = field(default_factory=dict)
    """The full names of those before whom words of honour stand (His Highness) -> those words."""

    def __bool__(self) -> bool:
        return bool(self._holders)

    def note(self, row: TokenRow, first: int, name: str) -> None:
        """Remembers the office that stands right before a full name, which begins at a token."""
        before = map(row.at, leading_to(row, first, _HONOUR))
        styles = self.speech.address.styles.intersection(map(self.speech.bare, before))
        if styles:
            self._honoured.setdefault(name, set()).update(styles)
        if self.speech.capitals and is_told_of_another(row, first):
            return
        office = self._before(row, first)
        if office and name not in self._holders.setdefault(office, []):
            self._holders[office].append(name)

    def honoured_as(self, word: str) -> list[str]:
        """The full names of those who are honoured as a word with a pronoun says: «his highness»."""
        ending = self.speech.feminine_ending
        return [
            name
            for name, styles in self._honoured.items()
            if any(word.startswith(style.removesuffix(ending)) for style in styles)
        ]

    def _before(self, row: TokenRow, name: int) -> frozenset[str]:
        """The plain words of the office that stands right before a name; empty where none does."""
        speech = self.speech
        for first in reversed(leading_to(row, name, _OFFICE)):
            word = row.at(first)
            if not is_word(word) or word in speech.stops or row.cue(first) is not None:
                break
            if self._is_another(row, first):
                break
            head = speech.head_of(word)
            if names_person(head):
                before = first - 1 if speech.capitals else first
                while speech.capitals and self._belongs(row, before):
                    before -= 1
                start = before + 1 if speech.capitals else first
                return frozenset(speech.plain(token) for token in row.tokens[start:name] if is_word(token))
        return frozenset()

    def _is_another(self, row: TokenRow, token: int) -> bool:
        """Whether a word leads to another than who holds the office before it: to his colleague, and the minister."""
        speech, word = self.speech, row.at(token)
        onto = word[1:] if word.startswith((*speech.clitics, *speech.joined)) else ""
        head = speech.head_of(word) or (speech.head_of(onto) if onto else None)
        if speech.head_of(word) is None and names_person(head):
            return True
        is_owned = row.received(token, token + 1).endswith(speech.objects.pronouns)
        return is_owned and not word.startswith(speech.article) and speech.head_of(word) is None

    def _belongs(self, row: TokenRow, token: int) -> bool:
        """Whether a word before the noun of an office tells which one it is: the foreign minister."""
        speech, word = self.speech, row.at(token)
        is_noun = is_word(word) and word not in speech.articles and word not in speech.clauses.joining
        return is_noun and word not in speech.stops and word not in speech.prepositions and row.cue(token) is None

    def holders(self, role: frozenset[str]) -> set[str]:
        """Who may be meant by an office, or by some of its words."""
        if not role:
            return set()
        exact = self._holders.get(role)
        if exact is not None and len(role) > 1:
            return set(exact)
        known = islice(reversed(self._holders.items()), _MEMORY)
        return {name for office, names in known if role <= office for name in names}
