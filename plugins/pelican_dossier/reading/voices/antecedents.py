"""For whom a pronoun stands: the last speaker or subject of its gender and number, and whether that is in doubt."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pelican_dossier.languages.clauserules import Gender
from pelican_dossier.languages.speechrules import Number
from pelican_dossier.reading.voices.agreement import agreement, gender_of_name, given_names
from pelican_dossier.reading.voices.around import upto
from pelican_dossier.reading.voices.phrase import Attribution, Phrase
from pelican_dossier.reading.voices.pronouns import PersonTurn, agreeing_with, is_named_behind, is_told_of_another
from pelican_dossier.reading.voices.speaker import Speaker, unnamed_speaker
from pelican_dossier.reading.voices.speakers import Speakers
from pelican_dossier.reading.voices.subjects import sentence_subject
from pelican_dossier.reading.voices.tokens import TokenRow

_NEAR = 1
"""Paragraphs within which a second one of its gender makes it doubtful."""
_ACRONYM = 3
"""Letters of a word in capitals that is no person's."""
_OWNER = 6
"""Words of a sentence in which the owner of its subject stands."""
_MEMORY = 24
"""Turns that are looked back over."""


@dataclass(slots=True)
class Antecedents:
    """Those for whom a pronoun may stand, in the order of the text."""

    speakers: Speakers
    _turns: list[PersonTurn] = field(default_factory=list)
    _named: list[tuple[int, str, Gender]] = field(default_factory=list)
    """Full names with their paragraph and gender."""
    _mentioned: list[tuple[int, str]] = field(default_factory=list)
    """The same people, by short names too."""
    _spoken_in: tuple[int, int] | None = None
    """The paragraph, and the token behind the sentence, in which somebody named spoke last."""

    def read(self, row: TokenRow, first: int, limit: int) -> int:
        """Remembers the subjects of the sentences that begin at a token and end before another; the token behind."""
        if not row.language.speech.capitals:
            return first
        while first < len(row) and row.sentence_end(first) <= limit:
            end = row.sentence_end(first)
            has_spoken = self._spoken_in == (row.layer.paragraph.index, end)  # who spoke comes before who else acts
            subject = None if has_spoken else sentence_subject(row, end - 1)
            if isinstance(subject, Phrase):
                self._add(row, self.speakers.resolve(subject), subject, spoke=False)
            elif subject is None and not has_spoken:
                self._add_owner(row, first, end)
            first = end
        return first

    def name(self, row: TokenRow) -> None:
        """Remembers the people whom a part names in full."""
        for first, last in self.speakers.named_here if row.language.speech.capitals else ():
            gender = gender_of_name(row.language.speech, row.tokens[first : last - 1])
            if gender is not None and not is_told_of_another(row, first):
                self._named.append((row.layer.paragraph.index, row.received(first, last), gender))

        for token in row.capitals:
            full = self.speakers.names.get(row.language.speech.plain(row.at(token)))
            if full is not None:
                self._mentioned.append((row.layer.paragraph.index, full))

    def spoke(self, row: TokenRow, speaker: Speaker, phrase: Phrase) -> None:
        """Remembers who spoke."""
        self._spoken_in = row.layer.paragraph.index, row.sentence_end(phrase.first)
        if row.language.speech.capitals:  # elsewhere verbs agree, and no pronoun asks
            self._add(row, speaker, phrase, spoke=True)

    def _add_owner(self, row: TokenRow, first: int, end: int) -> None:
        """Remembers the person whose something is the subject of a sentence: «Brown's vote is set»."""
        speech = row.language.speech
        for token in upto(first, end, _OWNER):
            word = row.at(token)
            is_owner = row.is_capital(token) and word.endswith(speech.clauses.possessive_endings)
            name = self.speakers.names.get(speech.plain(word)) if is_owner else None
            if name is not None:
                gender = gender_of_name(speech, given_names(row.language, name))
                paragraph = row.layer.paragraph.index
                turn = PersonTurn(self.speakers.named(name), gender, "one", paragraph, spoke=False, is_person=True)
                self._turns.append(turn)
                return

    def _is_surname(self, speaker: Speaker, phrase: Phrase) -> bool:
        """Whether a name is that of somebody who is known by a title, or is one word of a full one."""
        if phrase.name is None:
            return False
        is_short = len(speaker.name.split()) > phrase.length == 1
        return is_short or not self.speakers.people.isdisjoint(speaker.name_words)

    def of(self, row: TokenRow, attribution: Attribution, before: Speaker | None) -> tuple[Speaker | None, bool]:
        """Who speaks where no noun says it, and whether that is in doubt: behind a verb or a speaker of the sentence,
        ``before``, its subject, else whom the pronoun stands for."""
        if not attribution.follows:
            found = self._of_own_sentence(row, attribution) or self._of_pronoun(
                row, attribution.at, attribution.gender, attribution.number, attribution.end
            )
        elif before is not None:
            found = before, False
        else:
            subject = sentence_subject(row, attribution.at)
            if isinstance(subject, Phrase):
                speaker = self.speakers.resolve(subject)
                self.spoke(row, speaker, subject)
                return speaker, self.speakers.is_guessed(subject)
            if subject is None:
                return None, False
            agreeing = row.language.speech.pronouns[row.at(subject)]
            found = self._of_pronoun(row, subject, *agreeing, attribution.end)
        if found is None:
            return None, False
        self._again(row, found[0])
        return found

    def _of_own_sentence(self, row: TokenRow, attribution: Attribution) -> tuple[Speaker, bool] | None:
        """The subject of the sentence before a pronoun: «Brown was booed when he said»."""
        subject = sentence_subject(row, attribution.at)
        if not isinstance(subject, Phrase) or subject.name is None or attribution.gender not in ("m", "f"):
            return None
        turn = self._turn(row, self.speakers.resolve(subject), subject, spoke=False)
        is_full = subject.head is None and subject.name[1] - subject.name[0] > 1
        if not (turn.is_person or is_full) or turn.gender not in (None, attribution.gender):
            return None
        self._turns.append(turn._replace(gender=attribution.gender, is_person=True))
        return turn.speaker, False

    def is_about(self, row: TokenRow, speaker: Speaker) -> bool:
        """Whether the last sentence of a part has a speaker for its subject."""
        subject = sentence_subject(row, len(row) - 1) if row.language.speech.capitals and len(row) else None
        if isinstance(subject, Phrase):
            return self.speakers.earlier(subject) is speaker
        if subject is None:
            return False
        found = self._of_pronoun(row, subject, *row.language.speech.pronouns[row.at(subject)], subject + 1)
        return found is not None and found[0] is speaker

    def _again(self, row: TokenRow, speaker: Speaker) -> None:
        """Remembers that one who is known spoke once more, or a pronoun that nobody is known to be."""
        last = next((turn for turn in reversed(self._turns) if turn.speaker is speaker), None)
        paragraph = row.layer.paragraph.index
        if last is not None:
            self._turns.append(last._replace(paragraph=paragraph, spoke=True))
        elif not speaker.words:
            gender, number = row.language.speech.pronouns[speaker.name.casefold()]
            turn = PersonTurn(speaker, gender, number, paragraph, spoke=True, is_person=True, is_guessed=True)
            self._turns.append(turn)

    def _add(self, row: TokenRow, speaker: Speaker, phrase: Phrase, *, spoke: bool) -> None:
        self._turns.append(self._turn(row, speaker, phrase, spoke=spoke))

    def _turn(self, row: TokenRow, speaker: Speaker, phrase: Phrase, *, spoke: bool) -> PersonTurn:
        gender, number = agreement(phrase)
        speech = row.language.speech
        if phrase.head is None and any(_is_acronym(word) for word in phrase.text.split()):
            gender = "n"
        if phrase.head is None and row.language.names.places().get(row.language.fold(speaker.name).text):
            gender = "n"  # North Korea is no «he»
        words = given_names(row.language, speaker.name)
        gender = gender or gender_of_name(
            speech, words if speaker.name_words else row.language.fold(speaker.name).text.split()
        )
        is_person = gender in ("m", "f") or phrase.role is not None or (phrase.head is not None and gender != "n")
        is_person = is_person or (gender != "n" and (speaker.role is not None or self._is_surname(speaker, phrase)))
        is_guessed = self.speakers.is_guessed(phrase)
        is_name = phrase.name is not None and phrase.head is None and gender is None
        return PersonTurn(speaker, gender, number, row.layer.paragraph.index, spoke, is_person, is_guessed, is_name)

    def _of_pronoun(
        self, row: TokenRow, at: int, gender: Gender, number: Number, behind: int
    ) -> tuple[Speaker, bool] | None:
        """For whom a pronoun stands, and whether another is as likely; None where nobody is likely, the pronoun itself
        where two are possible. Nobody is it whom its own clause names ``behind`` its verb."""
        paragraph = row.layer.paragraph.index
        turns = [turn for turn in self._turns[-_MEMORY:] if not is_named_behind(row, (at + 1, behind), turn.speaker)]
        found = list(agreeing_with(turns, paragraph, gender, number))
        likely = next(agreeing_with(self._turns[-_MEMORY:], paragraph, gender, number), None)
        if found and likely is not found[0]:  # who comes before him need not be meant
            return None
        if not found:
            full = self._of_full_name(turns, paragraph, gender)
            name = self._only_name(paragraph, gender) if number == "one" and full is None else None
            is_other = name is not None and not is_named_behind(row, (at + 1, behind), self.speakers.named(name))
            return (self.speakers.named(name), False) if name is not None and is_other else full
        first = found[0]
        if gender in ("m", "f") and self._is_open(turns, first, paragraph):
            return unnamed_speaker(len(self.speakers.known), row.received(at, at + 1)), True
        others = {id(turn.speaker) for turn in found if turn.spoke and turn.paragraph >= paragraph - _NEAR}
        is_rivalled = bool(others - {id(first.speaker)}) and not first.is_person
        is_open = not first.spoke and (is_rivalled or self._names_another(first, gender))
        return first.speaker, is_open or first.is_guessed or self._is_passed(first, paragraph)

    def _is_open(self, turns: Sequence[PersonTurn], first: PersonTurn, paragraph: int) -> bool:
        """Whether a name that may be a person's has been a subject since somebody was, or others have spoken and been
        named: who of them is meant, no word tells."""
        since = turns[max(at for at, turn in enumerate(turns) if turn is first) + 1 :]
        since = [turn for turn in since if turn.speaker is not first.speaker and turn.paragraph >= paragraph - _NEAR]
        near = (turn for turn in since if turn.is_name and not turn.is_person)
        if any(turn.number == "one" and not self._is_thing(turn) for turn in near):
            return True
        between = range(first.paragraph + 1, paragraph + 1)
        others = {name for at, name in self._mentioned[-_MEMORY:] if at in between and name != first.speaker.name}
        language = self.speakers.language
        genders = {gender_of_name(language.speech, given_names(language, name)) for name in others}
        return self._is_passed(first, paragraph) and not genders.isdisjoint((None, first.gender))

    def _is_passed(self, turn: PersonTurn, before: int) -> bool:
        """Whether another has spoken in the paragraph right before a pronoun, and whom it may stand for further up."""
        if turn.paragraph >= before - 1:
            return False
        return any(other.spoke and other.paragraph == before - 1 for other in self._turns[-_MEMORY:])

    def _of_full_name(self, turns: Sequence[PersonTurn], paragraph: int, gender: Gender) -> tuple[Speaker, bool] | None:
        """The last subject close by whose name has more words than one and tells no gender."""
        near = (turn for turn in reversed(turns) if turn.paragraph >= paragraph - _NEAR)
        turn = next((turn for turn in near if gender in ("m", "f") and turn.gender in (None, gender)), None)
        if turn is None or turn.number != "one":
            return None
        return None if self._is_thing(turn) else (turn.speaker, turn.is_guessed)

    def _is_thing(self, turn: PersonTurn) -> bool:
        """Whether a name begins with a word that is none: Adventure Land."""
        language = self.speakers.language
        return language.names.is_common(given_names(language, turn.speaker.name)[0])

    def _names_another(self, turn: PersonTurn, gender: Gender) -> bool:
        """Whether the paragraph in which somebody is a subject names another person of a gender."""
        words = set(turn.speaker.name.casefold().split())
        others = (name for at, name, its in self._named[-_MEMORY:] if at == turn.paragraph and its == gender)
        return gender is not None and any(words.isdisjoint(name.casefold().split()) for name in others)

    def _only_name(self, paragraph: int, gender: Gender) -> str | None:
        """The only person of a gender whom this paragraph or the one before it names."""
        names = {name for at, name, its in self._named[-_MEMORY:] if at >= paragraph - _NEAR and its == gender}
        return next(iter(names)) if len(names) == 1 else None


def _is_acronym(word: str) -> bool:
    return len(word) >= _ACRONYM and word.isupper()
