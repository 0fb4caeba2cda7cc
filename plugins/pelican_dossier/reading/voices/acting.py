"""Who acts in a sentence whose first verb says nothing, and so says what its second verb says."""

from pelican_dossier.languages.speechrules import CueWord
from pelican_dossier.reading.voices.phrase import Phrase, may_be_subject, without_doubt
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.positions import subject_at
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.reading.voices.wordforms import is_attached, is_definite, is_event_noun


def acting_subject(row: TokenRow, at: int, cue: CueWord) -> Phrase | None:
    """«And the engineer so-and-so thanked …, and said»: the subject right behind the verb that opens the sentence.

    None where the sentence opens otherwise, or its subject does not agree with the word of saying at the token.
    """
    first = _behind_circumstance(row, row.sentence_start(at))
    if first + 1 >= at or not _may_be_verb(row, first):
        return None
    subject = subject_at(row, first + 1, at)
    phrase = phrase_at(row, subject, row.sentence_end(at)) if subject < at else None
    if phrase is None or not phrase.is_certain or phrase.end > at:
        return None
    if phrase.head is not None and not may_be_subject(phrase.head, cue.gender, cue.number):
        return None
    return without_doubt(phrase)


def _behind_circumstance(row: TokenRow, first: int) -> int:
    """The token behind «for his part,», «on the other hand,» with which a sentence may open."""
    speech = row.language.speech
    if row.at(first) not in speech.prepositions:
        return first
    if row.at(first + 1) in speech.sides and row.at(first + 2) in speech.others:
        first += 1
    elif row.at(first + 1) not in speech.occasions | speech.turning:
        return first
    return first + 2 + (row.at(first + 2) in row.commas)


def _may_be_verb(row: TokenRow, token: int) -> bool:
    """Whether a word is no noun, preposition or link by its form, so that before a speaker's phrase it is a verb."""
    speech, word = row.language.speech, row.at(token)
    bare = word[1:] if word.startswith(speech.joined) else word
    weak = speech.weak_cues.get(word)
    if weak is not None and weak.form == "verb":
        return True
    if any(form in speech.documents.issues or form in speech.documents.giving_verbs for form in (word, bare)):
        return True
    if not bare.isalpha() or row.is_dated(token) or row.is_number(token) or row.opens_quotation(token):
        return False
    for form in (word, bare):
        is_link = form in speech.ends or form in speech.openers or form in speech.prepositions
        is_noun = form in speech.given_names or speech.head_of(form) is not None or is_definite(speech, form)
        if is_link or is_noun or is_attached(speech, form) or is_event_noun(speech, form):
            return False
    rest = bare[1:]
    is_prefixed = bare.startswith(speech.clitics) and (rest in speech.heads or is_event_noun(speech, rest))
    names = row.language.names
    return not is_prefixed and bare not in names.body_nouns and bare not in names.place_nouns
