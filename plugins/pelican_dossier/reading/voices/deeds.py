"""Deeds that are admitted or denied without «that»: «the army admitted to the killing of», «but he denied his part»."""

from pelican_dossier.languages.speechrules import CueWord
from pelican_dossier.reading.voices.objects import is_object
from pelican_dossier.reading.voices.phrase import Attribution, IsKnown, by_word, without_doubt
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.positions import subject_at
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.reading.voices.verbs import agrees
from pelican_dossier.reading.voices.wordforms import is_attached, is_event_noun


def admitted(row: TokenRow, at: int, cue: CueWord, is_known: IsKnown) -> Attribution | None:
    """«The company admitted (to) the existence of a flaw»: a verb that decides where no such preposition stands."""
    speech, limit = row.language.speech, row.sentence_end(at)
    preposition = speech.objects.admitting.get(cue.lemma)
    if preposition is None or cue.form != "verb" or cue.refers:
        return None
    subject = subject_at(row, at + 1, limit)
    phrase = phrase_at(row, subject, limit) if subject < limit else None
    if phrase is None or is_object(row, phrase, cue) or not agrees(phrase, cue):
        return None
    phrase = without_doubt(phrase)
    if not (phrase.is_certain or is_known(phrase)) or not _is_deed_with(row, phrase.end, preposition):
        return None
    return Attribution("admitted", at, phrase.end, phrase, phrase.end, cue.gender, cue.number)


def _is_deed_with(row: TokenRow, at: int, preposition: str) -> bool:
    speech, word = row.language.speech, row.at(at)
    if not word.startswith(preposition) or is_attached(speech, word):
        return False
    deed = word[len(preposition) :]
    return is_event_noun(speech, deed) and deed not in speech.objects.of_votes


def denied(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«…, but he denied his part in it»: the subject of the sentence, where a deed of his stands behind the verb."""
    speech = row.language.speech
    if cue.form != "verb" or cue.refers or cue.lemma not in speech.denials or row.is_headline:
        return None
    begins = at == row.sentence_start(at)
    if not (cue.proclitics or begins or row.at(at - 1) in speech.before_understood) or not _is_his_deed(row, at + 1):
        return None
    return by_word("denied", at, None, cue.gender, cue.number, follows=not begins)


def _is_his_deed(row: TokenRow, at: int) -> bool:
    """Whether a noun of a deed has a pronoun on it."""
    speech, word, received = row.language.speech, row.at(at), row.received(at, at + 1) if at < len(row) else ""
    pronoun = next((one for one in speech.objects.pronouns if received.endswith(one)), None)
    if pronoun is None or speech.head_of(word) is not None:
        return False
    stem = word[: -len(pronoun)]
    tied = stem.removesuffix(speech.objects.tied) + speech.feminine_ending
    return speech.event_nouns.fullmatch(tied if stem.endswith(speech.objects.tied) else stem) is not None
