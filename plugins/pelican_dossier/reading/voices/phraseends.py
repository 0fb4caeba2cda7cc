"""Where a speaker's phrase ends: what is said begins, a body's name is whole, another is spoken of."""

from pelican_dossier.languages.heads import names_one_person, names_statement
from pelican_dossier.reading.voices import wordforms as forms
from pelican_dossier.reading.voices.marks import MarkedPhrase
from pelican_dossier.reading.voices.nameends import has_ended, is_spoken_of


class EndedPhrase(MarkedPhrase):
    """One phrase being read, which knows what is no part of it any more."""

    def _ends_before(self, at: int, word: str, before: str) -> bool:
        """Whether a noun is no part of the phrase: what is said, whose that is, another who is spoken of."""
        speech, names = self.speech, self.row.language.names
        if word in speech.documents.issuing and names_statement(self.head):
            return True
        if word in speech.auxiliaries:
            return True
        is_thing = forms.is_thing(speech, word)
        is_said = is_thing or word in speech.address.deities or forms.is_what_is_said(speech, word)
        if (is_said and forms.is_definite(speech, before)) or (is_thing and forms.is_indefinite(speech, before)):
            return True
        if self._has_name_before(at) and (is_thing or ((head := speech.head_of(word)) and head.kind == "person")):
            return True
        is_named = word in speech.given_names or word in speech.address.titles or speech.head_of(word) is not None
        if before == ")" and not is_named:  # behind the short name of a body
            return True
        if before in names.known and word.endswith(speech.objects.possessives):  # al-Qaeda its attack
            return True
        begun = self.name_from if self.name_from is not None else self.doubted
        if begun is not None and has_ended(self.row, begun, at):
            return True
        if forms.is_definite(speech, word) and self._is_done_by_its_own(at + 1):
            return True
        is_closed = forms.is_definite(speech, before) or before in speech.others
        if (begun is not None or is_closed) and forms.is_owned(self.row, at):
            return True
        if speech.article and self.clitics == 0 and is_spoken_of(self.row, self.first, at):
            return True
        if self._is_object(word, before) or (at == self.first + 1 and forms.is_another(speech, word, before)):
            return True
        named = self.doubted is not None and at - self.doubted > 1
        is_office = named and word not in speech.given_names and names_one_person(speech.heads.get(word))
        return is_office or (named and forms.is_definite(speech, word) and speech.head_of(word) is not None)

    def _is_done_by_its_own(self, at: int) -> bool:
        """Whether a noun with a pronoun is written as a subject, that of the adjective before it: «the ministry called
        those whose names are listed»."""
        endings = self.speech.objects.subjects_owned
        return at < self.limit and self.row.received(at, at + 1).endswith(endings)

    def _is_in_deed(self, at: int) -> bool:
        """Whether a name stands within what is said: «the director (confirmed) the success of so-and-so's plan»."""
        if self.doubted is None or self.doubted >= at - 1:
            return False
        deed = self._word(self.doubted)
        return forms.is_event_noun(self.speech, deed) and self.row.language.names.is_common(deed)

    def _is_whole_body(self, before: str) -> bool:
        """Whether a body's name has ended: behind its definite end no noun without an article belongs to it."""
        is_body = self.head is not None and self.head.kind in ("institution", "place")
        return is_body and self.name_from is None and forms.is_definite(self.speech, before)

    def _has_name_before(self, at: int) -> bool:
        """Whether a whole name stands there, behind which a noun of a person is its role."""
        return self.name_from is not None and (self.name_from == self.first or at - self.name_from > 1)

    def _is_object(self, word: str, before: str) -> bool:
        """Behind a plural without an article that owns nothing, a definite noun is its verb's object."""
        is_plural = forms.is_of_people(self.speech, before)
        return is_plural and not forms.is_definite(self.speech, before) and forms.is_definite(self.speech, word)
