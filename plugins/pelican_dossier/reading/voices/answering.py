"""Who answers what he is asked, who tells another, who says something while he acts: a word of saying behind its
speaker, who stands beside another verb."""

from bisect import bisect_left
from operator import itemgetter

from pelican_dossier.languages.speechrules import CueWord
from pelican_dossier.reading.voices.acting import acting_subject, leading_subject
from pelican_dossier.reading.voices.phrase import Attribution, IsKnown, Phrase, by_word, without_doubt
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.positions import clause_start
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.reading.voices.wordforms import is_definite

_FAR = 30
"""Words of a sentence before its participle."""


def answered(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«The minister was asked about his plans, so he answered: …»: who was asked, in the sentence or before it."""
    speech, first = row.language.speech, row.sentence_start(at)
    has_then = speech.then != "" and row.at(at).startswith(speech.then)
    if cue.refers or not has_then or not row.opens_at_once(at + 1):
        return None
    asked = next((token for token in range(first, at) if row.at(token) in speech.objects.asked), None)
    if asked is None:
        return None
    if row.at(asked + 1) in speech.complementizer_prepositions:
        return by_word("answered", at, None, cue.gender, cue.number)
    return _said_by(phrase_at(row, asked + 1, at), "answered", at, cue) if asked == first else None


def told(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«… that the head of the committee told him that»: the teller, who stands before a verb with its hearer on it."""
    speech = row.language.speech
    if not cue.refers or cue.proclitics or cue.lemma not in speech.objects.told:
        return None
    first = clause_start(row, at) if row.at(at + 1) in speech.complementizers else None
    phrase = phrase_at(row, first, row.sentence_end(at)) if first is not None and first < at else None
    return _said_by(phrase if phrase is not None else None, "told", at, cue)


def acting(row: TokenRow, at: int, cue: CueWord, is_known: IsKnown) -> Attribution | None:
    """«The minister opened the bridge, pointing out that»: the subject of a sentence in which nobody has said anything
    before; its first verb may be one that says something elsewhere."""
    first = row.sentence_start(at)
    if cue.form != "participle" or row.at(at - 1) not in row.commas or at - first > _FAR:
        return None
    from_, to = (bisect_left(row.cues, token, key=itemgetter(0)) for token in (first, at))
    if not row.opens_at_once(at + 1) or any(
        other.form != "noun" and token > first for token, other in row.cues[from_:to]
    ):
        return None
    phrase = acting_subject(row, at, cue, is_known) or leading_subject(row, at, cue)
    return None if phrase is None else _said_by(_before_object(phrase), "acting", at, cue)


def _before_object(phrase: Phrase) -> Phrase:
    """An office without what its holder does something to: behind a definite noun another that is no adjective."""
    row, speech = phrase.row, phrase.row.language.speech
    if phrase.name is not None:
        return phrase
    for at in range(phrase.first + 1, phrase.last):
        word = row.at(at)
        is_noun = word.startswith(speech.article) and not word.endswith(speech.adjective_ending)
        if is_noun and is_definite(speech, row.at(at - 1)):
            return phrase._replace(last=at, end=at, role=None)
    return phrase


def _said_by(phrase: Phrase | None, rule: str, at: int, cue: CueWord) -> Attribution | None:
    if phrase is None or (phrase.head is None and phrase.name is None):
        return None
    return by_word(rule, at, without_doubt(phrase), cue.gender, cue.number)
