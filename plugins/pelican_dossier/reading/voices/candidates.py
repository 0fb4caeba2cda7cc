"""What a word of saying may attribute, and to whom: every reading of it that the grammar leaves open, for the judge."""

from collections.abc import Iterator
from typing import NamedTuple

from pelican_dossier.languages.heads import names_person
from pelican_dossier.languages.speechrules import CueWord
from pelican_dossier.reading.voices.around import leading_to, upto
from pelican_dossier.reading.voices.objects import is_object
from pelican_dossier.reading.voices.phrase import Attribution, IsKnown, Phrase, by_word, may_be_subject, without_doubt
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.positions import clause_start, subject_at
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.reading.voices.verbs import agrees, is_apart
from pelican_dossier.reading.voices.wordforms import is_adjective

_BACK = 10
"""Words before a relative pronoun in which its noun is looked for."""
_SUBJECT = 30
"""Words of a sentence in which its subject is looked for."""


class SpeechCandidate(NamedTuple):
    """One reading of a word of saying."""

    attribution: Attribution
    cue: CueWord
    is_ruled: bool
    """A rule accepts it by itself."""


def open_readings(row: TokenRow, at: int, cue: CueWord, is_known: IsKnown) -> Iterator[Attribution]:
    """Behind the word, before it but for «and said», before its «who», the sentence's subject, who spoke last."""
    if cue.lemma in row.language.speech.provenance_verbs:  # it came somewhere, and nobody said it
        return
    limit, agreeing = row.sentence_end(at), (cue.gender, cue.number)
    subject = subject_at(row, at + 1, limit)
    behind = phrase_at(row, subject, limit) if subject < limit else None
    if (
        behind is not None
        and not is_object(row, behind, cue)
        and not is_adjective(row, at + 1)
        and (cue.form != "noun" or behind.is_certain or is_known(behind))
        and not (cue.form == "participle" and cue.lemma in row.language.speech.objects.urging)
        and (is_apart(row, behind.first, at) or row.at(behind.end) == ":" or agrees(behind, cue))
    ):
        short = without_doubt(behind)
        for phrase in (behind, short) if short != behind else (behind,):
            yield Attribution("behind", at, phrase.end, phrase, None if cue.refers else phrase.end, *agreeing)
    if cue.form == "noun":
        return
    if cue.form == "verb" and not cue.proclitics and (before := _before(row, at, limit, is_known)) is not None:
        yield by_word("before", at, before, *agreeing)
    is_relative = row.at(at - 1) in row.language.speech.relative_pronouns
    if is_relative and not cue.impersonal and (noun := _related(row, at - 1, is_known)) is not None:
        yield by_word("relative", at, noun, *agreeing)
    if (subject_phrase := _sentence_subject(row, at, cue, is_known)) is not None:
        yield by_word("sentence-subject", at, subject_phrase, *agreeing)
    nearest = None if _goes_on(row, cue, subject_phrase) else _nearest(row, at, cue, is_known)
    if nearest is not None and (subject_phrase is None or nearest.first != subject_phrase.first):
        yield by_word("nearest", at, nearest, *agreeing)
    yield by_word("last-speaker", at, None, *agreeing)


def _goes_on(row: TokenRow, cue: CueWord, subject: Phrase | None) -> bool:
    """Whether a headline's second verb has the subject that the headline begins with: «Brown meets Lee and affirms»."""
    return row.is_headline and bool(cue.proclitics) and subject is not None


def _before(row: TokenRow, at: int, limit: int, is_known: IsKnown) -> Phrase | None:
    first = clause_start(row, at)
    phrase = phrase_at(row, first, limit) if first is not None and first < at else None
    if phrase is not None and phrase.end <= at and (phrase.is_certain or is_known(phrase)):
        return phrase
    return ending(row, at, is_known) or (phrase if phrase is not None and phrase.end <= at else None)


def _may_name(row: TokenRow, token: int) -> bool:
    """Whether a word may begin the phrase of a speaker who is told by it: a noun of speakers, a name, a quotation.

    What stands right behind an occasion or whom something is told belongs to it: «a press statement».
    """
    speech, word, before = row.language.speech, row.at(token), row.at(token - 1)
    if before in speech.occasions or before in speech.addressees:
        return False
    if any(word.startswith(joined + speech.article) for joined in speech.joined):  # the second of a pair
        return False
    if word in speech.given_names or word.startswith(speech.article):
        return True
    return speech.head_of(word) is not None or row.opens_quotation(token)


def ending(row: TokenRow, end: int, is_known: IsKnown) -> Phrase | None:
    """The longest phrase of a speaker that ends right before a token."""
    for first in leading_to(row, end, _BACK):
        if row.at(first - 1) in row.language.speech.prepositions or not _may_name(row, first):
            continue
        phrase = phrase_at(row, first, row.sentence_end(first))
        if phrase is None or phrase.end != end or without_doubt(phrase).end != end:
            continue
        if phrase.is_certain or is_known(phrase):
            return phrase
    return None


def _related(row: TokenRow, pronoun: int, is_known: IsKnown) -> Phrase | None:
    """The noun that a relative pronoun stands for, a preposition before it or none."""
    end = pronoun - (row.at(pronoun - 1) in row.commas)
    found = None
    for first in leading_to(row, end, _BACK):
        phrase = phrase_at(row, first, row.sentence_end(first))
        if phrase is None or phrase.end != end:
            continue
        if phrase.is_certain or is_known(phrase):
            return phrase
        found = found or phrase
    return found


def _nearest(row: TokenRow, at: int, cue: CueWord, is_known: IsKnown) -> Phrase | None:
    """The last noun of a speaker before the word that agrees with it."""
    for first in reversed(leading_to(row, at, _SUBJECT)):
        speech, word = row.language.speech, row.at(first)
        if not (speech.head_of(word) or word in speech.given_names) or not _may_name(row, first):
            continue
        if word in row.language.names.outlets and row.at(first - 1) in speech.prepositions:  # wrote on the site
            continue
        phrase = phrase_at(row, first, row.sentence_end(first))
        if phrase is None or phrase.end > at or not _may_be_subject(phrase, cue, is_known):
            continue
        if names_person(phrase.head) or phrase.head is None or not _is_within(row, first):
            return without_doubt(phrase)
    return None


def _is_within(row: TokenRow, first: int) -> bool:
    """Whether a phrase stands behind a preposition by which nothing comes from it: a member *in* the council."""
    speech, before = row.language.speech, row.at(first - 1)
    return before in speech.prepositions and before not in speech.parts and before not in speech.relayed_from


def _may_be_subject(phrase: Phrase, cue: CueWord, is_known: IsKnown) -> bool:
    if phrase.head is None:
        joined = phrase.row.language.speech.joined
        is_one = not any(word.startswith(joined) for word in phrase.row.tokens[phrase.first + 1 : phrase.last])
        return (cue.number in (None, "one") or not is_one) and (phrase.is_certain or is_known(phrase))
    return may_be_subject(phrase.head, cue.gender, cue.number)


def _sentence_subject(row: TokenRow, at: int, cue: CueWord, is_known: IsKnown) -> Phrase | None:
    """The first noun of a speaker in the sentence that agrees with the word."""
    for phrase in _subjects(row, row.sentence_start(at), at):
        if phrase.end <= at and _may_be_subject(phrase, cue, is_known):
            return without_doubt(phrase)
    return None


def _subjects(row: TokenRow, start: int, at: int) -> Iterator[Phrase]:
    """The phrases in a sentence before a word of saying that no preposition or link word stands before."""
    speech, limit = row.language.speech, row.sentence_end(start)
    for token in upto(start, at, _SUBJECT):
        if not _may_name(row, token):
            continue
        before = row.at(token - 1)
        if before in speech.prepositions or before in speech.stops:
            continue
        phrase = phrase_at(row, token, limit)
        if phrase is not None:
            yield phrase
