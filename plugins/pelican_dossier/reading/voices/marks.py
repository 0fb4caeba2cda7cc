"""Marks within a speaker's phrase: brackets, dashes, and quotation marks around the name of a body."""

from pelican_dossier.languages.heads import names_body, names_one_person, names_person
from pelican_dossier.languages.speechrules import Head
from pelican_dossier.reading.voices import wordforms as forms
from pelican_dossier.reading.voices.around import is_mark, is_word
from pelican_dossier.reading.voices.names import QUOTED_BODY, has_name_behind
from pelican_dossier.reading.voices.phrase import LONGEST
from pelican_dossier.reading.voices.tokens import TokenRow

_SHORT_NAME = 3
"""Tokens of one word in quotation marks."""
_QUOTED_NAME = 2
"""Words of what an office is of, in quotation marks."""


class MarkedPhrase:
    """What was read so far of a phrase; ``limit`` is the token after its sentence."""

    def __init__(self, row: TokenRow, first: int, limit: int, clitics: int = 0) -> None:
        self.row, self.first, self.clitics = row, first, clitics
        self.speech = row.language.speech
        self.limit = min(limit, len(row), first + LONGEST)
        self.head = self._head(first)
        self.doubted: int | None = None
        """From here on the words may be what is said (an object) as well as a name."""
        self.name_from: int | None = None
        self.quoted: tuple[int, int] | None = None

    def _head(self, token: int) -> Head | None:
        word = self._word(token)
        head = forms.first_head(self.speech, word)
        if word in self.speech.homographs.assisting and head is None:
            is_office = names_one_person(self.speech.head_of(self.row.at(token + 1)))
            return Head("person", is_feminine=True) if is_office else None
        before = self.speech.homographs.bodies_before.get(word) if head is None else None
        if before is not None and self.row.at(token + 1) in before:
            return Head("institution", is_feminine=word.endswith(self.speech.feminine_ending))
        if head is None and word in self.row.language.names.dedicated and token == self.first:
            is_called = self.row.at(token + 1) in self.speech.address.titles  # the city of King so-and-so
            return Head("institution", is_feminine=word.endswith(self.speech.feminine_ending)) if is_called else None
        return head

    def _word(self, token: int) -> str:
        """A word without what is written onto the front of the phrase."""
        return self.row.at(token)[self.clitics if token == self.first else 0 :]

    def _takes_mark(self, at: int, word: str) -> int:
        row = self.row
        quoted = row.quotation(at)
        if quoted and row.opens_quotation(at) and at > self.first and self.quoted is None:
            return self._takes_quoted(at, row.after(quoted.end))
        if word == "(":
            end = at + 1
            while end < self.limit and row.at(end) != ")":
                end += 1
            return end - at + 1 if end < self.limit and end - at <= QUOTED_BODY else 0
        if word in "-–" and (forms.is_pair(row, at) or self._is_within_word(at) or self._is_double_name(at)):
            return 2
        return int(word == "." and row.at(at - 1) in self.speech.address.titles)  # Dr.

    def _takes_quoted(self, at: int, end: int) -> int:
        """The tokens of an outlet's or a body's name between quotation marks, right behind its noun."""
        before = self.row.at(at - 1)
        kind = self._head(at - 1) or (self._attached_head(before) if at - 1 > self.first else None)
        if self.head is None or end > self.limit:
            return 0
        if self._is_named_in_marks(at, end):
            self.quoted = (at + 1, end - 1)
            return end - at
        if self.head.kind == "person" and self.name_from is None and has_name_behind(self.row, at, end):
            return end - at
        if not names_body(kind):
            return end - at if self._is_of_quoted(at, end) or self._is_short_name(at, end) else 0
        if self._is_deed_in_marks(at, end):
            return 0
        if not 0 < sum(not is_mark(token) for token in self.row.tokens[at:end]) <= QUOTED_BODY:
            return 0
        if self.head.kind == "institution":
            self.quoted = (at + 1, end - 1)
        return end - at

    def _is_named_in_marks(self, at: int, end: int) -> bool:
        """Whether some put the name of a person in quotation marks behind his title, before what he says or is about:
        «Dr. «al-Ghamdi» praised (of) the …»."""
        row, speech, names = self.row, self.speech, self.row.language.names
        first = self._word(self.first)
        is_title = names_person(self.head) and at == self.first + 1 and speech.bare(first) != first
        words = row.tokens[at + 1 : end - 1]
        if not is_title or not 0 < len(words) <= _QUOTED_NAME or not all(map(str.isalpha, words)):
            return False
        if any(row.cue(token) or names.is_common(speech.bare(row.at(token))) for token in range(at + 1, end - 1)):
            return words[0] in speech.given_names
        following, verb = row.at(end), row.cue(self.first - 1)
        governed = speech.objects.governed.get(verb.lemma) if verb is not None else None
        is_about = governed is not None and following.startswith(governed)
        return following == ":" or row.opens_at_once(end) or is_about

    def _is_of_quoted(self, at: int, end: int) -> bool:
        """Whether an office is that of a body in quotation marks, right before what he says: «head of «Unrwa»:»."""
        row, following = self.row, self.row.at(end)
        is_office = self.head is not None and self.head.kind == "person" and not self.head.withholds
        is_open = is_office and at == self.first + 1 and not forms.is_definite(self.speech, self._word(self.first))
        is_short = 0 < sum(not is_mark(token) for token in row.tokens[at:end]) <= _QUOTED_NAME
        return is_open and is_short and (following == ":" or following in self.speech.complementizers)

    def _is_deed_in_marks(self, at: int, end: int) -> bool:
        """Whether an ordinary word without an article stands in marks before a noun: the ministry «stops» the law."""
        word, following, speech = self.row.at(at + 1), self.row.at(end), self.speech
        is_one = end - at == _SHORT_NAME and speech.bare(word) == word and self.row.language.names.is_common(word)
        return is_one and following.startswith(speech.article) and not following.endswith(speech.adjective_ending)

    def _is_short_name(self, at: int, end: int) -> bool:
        """Whether the short name of a body is the one word in quotation marks behind its full one: … «FAO»."""
        is_body = names_body(self.head) and forms.is_closed(self.speech, self.row.at(at - 1))
        if not is_body or end - at != _SHORT_NAME or not forms.may_be_foreign(self.row, at + 1):
            return False
        following = self.row.at(end)
        goes_on = following in self.speech.ends or following in self.speech.skipped or following in self.row.commas
        return goes_on or following == ":" or self.row.cue(end) is not None

    def _attached_head(self, word: str) -> Head | None:
        """The noun onto which a preposition is written: of the movement «…»."""
        return self.speech.heads.get(word[1:]) if word.startswith(self.speech.clitics) else None

    def _takes_attached_quotation(self, at: int, word: str) -> int:
        """«of the «agency»»: a preposition and a body's name in quotation marks."""
        quoted = self.row.quotation(at + 1)
        end = self.row.after(quoted.end) if quoted else at
        first = self.row.at(at + 2)
        if self.head is not None and self.head.withholds and word in self.speech.objects.of:
            return 0  # a dealer told the «…»
        if not self.speech.addressees.isdisjoint((word + first, word + first[1:])):  # told the paper
            return 0
        is_name = 0 < end - at - 3 <= QUOTED_BODY and end <= self.limit
        return end - at if is_name and self.head is not None and word not in self.speech.quoting else 0

    def _is_double_name(self, at: int) -> bool:
        """Whether a dash parts the words of a given name, however it is spaced: «Jean - Claude Brown»."""
        row, speech = self.row, self.speech
        name = self.name_from if self.name_from is not None else self.doubted
        if name != at - 1 or not is_word(row.at(at + 2)) or row.at(at + 2).startswith(speech.article):
            return False
        following = (row.at(at + 1), row.at(at + 2))
        return all(
            is_word(word) and word not in speech.heads and word not in speech.ends and word not in speech.cues
            for word in following
        )

    def _is_within_word(self, at: int) -> bool:
        starts, ends = self.row.starts, self.row.ends
        return at + 1 < self.limit and starts[at] == ends[at - 1] and starts[at + 1] == ends[at]
