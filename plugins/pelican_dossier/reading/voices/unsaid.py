"""Words of saying by which nobody is told anything, whoever stands beside them."""

from pelican_dossier.languages.speechrules import CueWord
from pelican_dossier.reading.voices.around import upto
from pelican_dossier.reading.voices.content import CLAUSE, FEW, opening
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.positions import subject_at
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.reading.voices.wordforms import is_attached

_SUBJECT = 5
"""Words of who promises, before what."""


def is_unsaid(row: TokenRow, at: int, cue: CueWord) -> bool:
    """«calling on God to», «without an accusation of»: nobody is told anything."""
    speech = row.language.speech
    if cue.form == "noun" and row.at(at - 1) in speech.homographs.absent:
        return True
    if row.at(at) in speech.homographs.turning_out and not _has_noun_behind(row, at):
        return True
    if cue.form == "verb" and cue.lemma in speech.objects.of_others and not cue.refers and _is_done_to(row, at):
        return True
    promised = speech.objects.promised.get(row.at(at))
    if promised is not None and not _has_promise(row, at, promised):
        return True
    idle = speech.objects.idle.get(cue.lemma)
    if idle is not None and not idle.isdisjoint(row.tokens[at + 1 : at + 1 + CLAUSE]):
        return True
    if cue.form == "participle" and cue.lemma in speech.objects.announcing:
        return any(speech.bare(row.at(near)) in speech.objects.played for near in upto(at + 1, len(row), FEW))
    return cue.lemma in speech.homographs.praying and row.at(at + 1) in speech.address.deities


def _has_noun_behind(row: TokenRow, at: int) -> bool:
    """Whether the noun of a speaker stands behind a verb: «*the papers* make clear», and not «it turned out that»."""
    limit = row.sentence_end(at)
    subject = subject_at(row, at + 1, limit)
    phrase = phrase_at(row, subject, limit) if subject < limit else None
    return phrase is not None and phrase.head is not None


def _is_done_to(row: TokenRow, at: int) -> bool:
    """Whether what somebody is accused of stands right behind the verb, which so is passive: «and was accused of»."""
    speech, word = row.language.speech, row.at(at + 1)
    if word in speech.quoting and row.opens_quotation(at + 2):
        return True
    is_onto = word.startswith(tuple(speech.quoting)) and word not in speech.given_names
    return is_onto and (word in speech.complementizers or is_attached(speech, word))


def _has_promise(row: TokenRow, at: int, preposition: str) -> bool:
    """Whether what is promised stands behind a verb: «that», or a noun with its preposition; else it counted as."""
    limit = row.sentence_end(at)
    if opening(row, at + 1, limit) is not None:
        return True
    return any(row.at(token).startswith(preposition) for token in upto(at + 2, limit, _SUBJECT))
