"""Words of saying by which nobody is told anything, whoever stands beside them."""

from pelican_dossier.languages.speechrules import CueWord
from pelican_dossier.reading.voices.around import upto
from pelican_dossier.reading.voices.content import CLAUSE, FEW
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.positions import subject_at
from pelican_dossier.reading.voices.tokens import TokenRow


def is_unsaid(row: TokenRow, at: int, cue: CueWord) -> bool:
    """«calling on God to», «without an accusation of»: nobody is told anything."""
    speech = row.language.speech
    if cue.form == "noun" and row.at(at - 1) in speech.homographs.absent:
        return True
    if row.at(at) in speech.homographs.turning_out and not _has_noun_behind(row, at):
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
