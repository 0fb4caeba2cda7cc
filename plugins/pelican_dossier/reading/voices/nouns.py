"""Speakers' phrases by their nouns, in a language without capitals: a noun of a speaker, what belongs to it, a name."""

from pelican_dossier.languages.heads import names_person, names_statement
from pelican_dossier.reading.voices import wordforms as forms
from pelican_dossier.reading.voices.around import is_mark
from pelican_dossier.reading.voices.holders import has_owner, is_of_body, is_of_office
from pelican_dossier.reading.voices.linknames import INITIAL
from pelican_dossier.reading.voices.names import LONGEST_NAME, is_name_too, is_second_name, is_whole_name, opens_name
from pelican_dossier.reading.voices.phrase import Phrase
from pelican_dossier.reading.voices.phraseends import EndedPhrase


class NounPhrase(EndedPhrase):
    """One phrase being read from its first word on."""

    def read(self) -> Phrase | None:
        """The phrase; None where none begins."""
        if self.first >= self.limit or not self._may_begin():
            return None
        at = self.end()
        return self._made(at) if at > self.first else None

    def end(self) -> int:
        """The token after the phrase, whatever it begins with."""
        at = self.first
        while at < self.limit and (length := self._takes(at)):
            at += length
        return at

    def _may_begin(self) -> bool:
        word = self._word(self.first)
        if len(word) < 2 or self.row.is_dated(self.first):
            return False
        following = self.row.at(self.first + 1)
        other = self.speech.homographs.written_otherwise.get(word) if self.head is not None else None
        if other is not None and other == self.row.received(self.first, self.first + 1, self.clitics):
            return False  # before the court
        if word in self.speech.homographs.on_behalf and self.speech.bare(following) in self.speech.heads:
            return False  # «in the name of the council»
        if opens_name(self.row, self.first) or forms.counts_speakers(self.row, self.first):
            return True
        if forms.is_linked(self.row, self.first, self.clitics) or forms.is_owned(self.row, self.first):
            return False
        if word in self.speech.day_parts and self.row.is_dated(self.first + 1):
            return False
        cue = self.row.cue(self.first)
        if (cue and cue.form != "noun") or forms.is_attached(self.speech, word):
            return False
        bare = self.speech.bare(word)
        return bare not in self.speech.never_speak and word not in self.speech.never_speak

    def _takes(self, at: int) -> int:
        """How many tokens from ``at`` go on with the phrase; none where it ends."""
        row, speech = self.row, self.speech
        word = self._word(at)
        if is_mark(word):
            return self._takes_mark(at, word)
        if word in speech.clitics and row.opens_quotation(at + 1):
            return self._takes_attached_quotation(at, word)
        if word in speech.address.done_by and speech.bare(row.at(at - 1)) in speech.address.done_to:
            return int(at > self.first)
        if at != self.first and word not in speech.bounding and not row.is_dated(at):
            return self._takes_noun(at, word)
        if at == self.first:
            if (word in speech.given_names and not self._is_office(at)) or (
                self.head is None and speech.article and not forms.is_definite(self.speech, word)
            ):
                self.name_from = at
            return 1
        if word == speech.article and row.is_number(at + 1):  # the 76
            return 0
        if word in speech.goes_on or word in speech.reflexives:
            self._begin_name_before(at)
            return 1
        if row.is_dated(at) and row.at(at - 1) in speech.given_names and not row.is_dated(at + 1):
            return 1  # a family called Thursday
        if word in speech.written_alike and is_name_too(row, at):
            return self._takes_noun(at, word)
        if word in speech.prepositions or (self.head is not None and word in self.head.takes):
            return self._takes_preposition(at, word)
        if word in speech.ends or row.is_dated(at):
            return 0
        if word in speech.day_parts and row.is_dated(at + 1):
            return 0
        cue = row.cue(at) if row.at(at - 1) not in speech.address.families else None
        following = row.at(at + 1)
        is_followed = following in speech.given_names or following in speech.goes_on or following[:2] == speech.article
        is_opened = following in speech.complementizers or self.name_from is not None
        if cue and cue.form == "noun" and is_opened:
            return 0  # «the minister the assertion that»: said again, and no name
        may_be_name = word in speech.given_names and not self._is_complete(at) and is_followed
        if cue and cue.form != "noun" and not may_be_name:
            return 0
        return self._takes_noun(at, word)

    def _is_office(self, at: int) -> bool:
        """Whether a word that is a name too is the noun of an office here: assistant to the director."""
        following = self.speech.head_of(self.row.at(at + 1))
        return self.head is not None and names_person(following)

    def _begin_name_before(self, at: int) -> None:
        """«of the school, so-and-so son of»: a name that no list has begins before «son of»."""
        is_open = self.name_from is None
        if is_open and self.row.at(at) in self.speech.address.descent and at > self.first + (self.head is not None):
            self.name_from = at - 1

    def _is_complete(self, at: int) -> bool:
        """Whether a family's name has ended the name: no given name follows it."""
        return self.name_from is not None and forms.is_definite(self.speech, self.row.at(at - 1))

    def _takes_preposition(self, at: int, word: str) -> int:
        following = self.row.at(at + 1)
        if self.name_from is not None and self.head is None:
            return 0
        heads = [head for head in (self.head, self._head(at - 1)) if head]
        if not any(word in head.takes for head in heads) or at + 1 >= self.limit or is_mark(following):
            return 0
        occasions = self.speech.occasions
        if following in occasions or self.speech.bare(following) in occasions or self.row.is_dated(at + 1):
            return 0
        if word not in self.speech.parts and forms.is_deed(self.speech, following):
            return 0
        return 2

    def _takes_noun(self, at: int, word: str) -> int:
        speech, before = self.speech, self.row.at(at - 1)
        address = speech.address
        if before in address.families or before in address.descent or before in address.halves:
            return 1
        if before in self.row.language.names.purposes and self.head is not None:
            return 1
        is_name = word in speech.given_names and (before in address.titles or is_whole_name(self.row, at))
        is_whole = word in speech.heads or is_name
        if word.startswith(speech.joined) and not is_whole:
            return int(self._joins(word[len(speech.joined[0]) :], before))
        if (takes := self._takes_attached(at, word)) is not None:
            return takes
        behind_verbs = speech.homographs.behind_verbs
        is_verb = self.row.at(at + 1) in behind_verbs and not forms.is_definite(speech, word)
        if is_verb or word in behind_verbs or self._ends_before(at, word, before):
            return 0
        if word in address.families and before in address.titles and self.name_from is None:
            self.name_from = at
        if self.name_from is None:
            introduced = forms.is_closed(speech, before) or before in speech.address.titles or self.head is not None
            if word in self.row.language.words_too and self._is_whole_body(before):
                return 0
            if word in speech.given_names and introduced:
                is_of_another = is_of_body(self.row, at) or self._is_in_deed(at)
                self.name_from = None if is_of_another else at - (self.doubted == at - 1)
            elif self.doubted is None and not forms.is_definite(speech, word) and self._may_be_said(at, word, before):
                is_occasion = word in speech.occasions
                is_case = word.endswith(speech.objects.ending) and not self._is_foreign(at)
                if is_case or is_occasion or self._is_whole_body(before):
                    return 0
                self.doubted = at
        begun = self.name_from if self.name_from is not None else self.doubted
        return 0 if begun is not None and at - begun >= LONGEST_NAME else 1

    def _joins(self, word: str, before: str) -> bool:
        """Whether «and» and a word go on with the phrase: another speaker, a name, an adjective of the same form."""
        speech = self.speech
        if word in speech.ends:
            return False
        if speech.head_of(word) or forms.is_definite(speech, word):
            return True
        if word in speech.given_names or word in speech.others or forms.is_place_beside(self.row, word, before):
            return True
        return before[-2:] == word[-2:] and self.name_from is None

    def _takes_attached(self, at: int, word: str) -> int | None:
        """What a word with a preposition on its front does; None where it has none that tells."""
        speech = self.speech
        if word in speech.heads or word in speech.given_names or is_second_name(self.row, self.name_from, at):
            return None
        if self._is_of_outlet(at, word):
            return 1
        for clitic in speech.clitics if word.startswith(speech.clitics) else ():
            if not word.startswith(clitic):
                continue
            rest = word[len(clitic) :]
            if rest in speech.occasions or rest in speech.stops or self.head is None:
                return 0
            is_deed = forms.is_event_noun(speech, rest) and not is_of_office(self.row, at, rest)
            is_whole = self.row.quotation(at - 1) is not None and self.row.quotation(at) is None
            if clitic in speech.quoting and (self.head.kind != "person" or is_deed or is_whole):
                return 0
            if forms.is_attached(speech, word) and self._word(self.first) in speech.relations:
                return 0  # «his brother told the police»
            if (head := speech.head_of(rest)) is not None:
                if head.kind == "person" and speech.bare(self._word(self.first)) in speech.address.sovereign:
                    return 0  # «the president told the minister»
                is_named = self.name_from is not None or self.row.at(at - 2) in speech.address.ranks
                return int(not is_named)
        is_statement = names_statement(self.head)
        is_definite = forms.is_definite(speech, self._word(self.first))
        return 0 if is_statement and is_definite and forms.is_attached(speech, word) else None

    def _is_of_outlet(self, at: int, word: str) -> bool:
        """Whether a foreign name that begins like a preposition stands behind a noun of outlets: the paper Bild."""
        names, rest = self.row.language.names, word[1:]
        is_noun = forms.is_attached(self.speech, word) or names.is_common(rest) or rest in self.speech.heads
        return self.row.at(at - 1) in names.outlets and not is_noun

    def _is_foreign(self, at: int) -> bool:
        """Whether a word that ends like an object, and the next, are a name of two right before «that»."""
        speech, opens = self.speech, self.row.at(at + 2)
        is_person = names_person(self.head)
        if not is_person or not (opens == ":" or opens in speech.complementizers or opens in self.row.commas):
            return False
        is_common = self.row.language.names.is_common
        may_be = all(forms.may_be_foreign(self.row, token) for token in (at, at + 1))
        return may_be and not is_common(self.row.at(at))

    def _may_be_said(self, at: int, word: str, before: str) -> bool:
        """Whether a noun without an article may be what is said: behind a definite one, or one of another form."""
        speech, second = self.speech, self.speech.heads.get(word)
        if forms.is_attached(speech, word):
            return False
        if second and second.kind == "person" and self.head and self.head.kind == "person":
            return word in speech.documents.reports
        if word.startswith(speech.clitics) and has_owner(self.row, at):
            return False
        of_people = at > self.first + 1 and forms.is_of_people(speech, before)
        return forms.is_closed(speech, before) or (of_people and not word.endswith(before[-2:]))

    def _name_end(self, first: int, last: int) -> int:
        """The age in brackets behind a name is no part of it."""
        return next((at for at in range(first, last) if self.row.at(at) == "("), last)

    def _made(self, last: int) -> Phrase | None:
        row = self.row
        while last > self.first and is_mark(row.at(last - 1)) and row.at(last - 1) not in ')»"”':
            last -= 1
        name_from = self.name_from if self.name_from is not None else self.doubted
        name = self.quoted or (None if name_from is None else (name_from, self._name_end(name_from, last)))
        first_word = self._word(self.first)
        has_article = forms.is_definite(self.speech, first_word) or forms.is_attached(self.speech, row.at(self.first))
        if name is None and self.head is None:
            name = (self.first, last)
        role = (self.first, name[0]) if name and name[0] > self.first else None
        if self.quoted and role:
            role = (self.first, self.quoted[0] - 1)
        doubted = self.doubted if self.name_from is None and not self.quoted else None
        is_certain = self.head is not None or first_word in self.speech.given_names or first_word[-1:] == INITIAL
        return Phrase(
            row, self.first, last, last, self.head, has_article, name, role, self.clitics, doubted, is_certain
        )
