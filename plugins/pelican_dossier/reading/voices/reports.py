"""Documents that say something in a clause behind them: «reports circulated last week that say that»."""

from bisect import bisect_left
from operator import itemgetter

from pelican_dossier.languages.speechrules import CueWord
from pelican_dossier.reading.voices.around import leading_to
from pelican_dossier.reading.voices.phrase import Attribution, IsKnown, Phrase, by_word, without_doubt
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.tokens import TokenRow

_NEAR = 6
"""Words between such a noun and its verb: an adjective, a date."""


def reported(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«Press reports … say that»: the reports, where nobody else says anything before in the sentence."""
    from_, to = (bisect_left(row.cues, token, key=itemgetter(0)) for token in (row.sentence_start(at), at))
    phrase = None if any(other.form != "noun" for _, other in row.cues[from_:to]) else _reports(row, at, cue)
    return None if phrase is None else by_word("reported", at, phrase, cue.gender, cue.number)


def is_of_reports(row: TokenRow, attribution: Attribution, cue: CueWord) -> bool:
    """Whether reports say what an attribution gives to another: «the minister denied reports saying that»."""
    phrase = _reports(row, attribution.at, cue)
    return phrase is not None and (attribution.phrase is None or attribution.phrase.first != phrase.first)


def _reports(row: TokenRow, at: int, cue: CueWord) -> Phrase | None:
    """The documents without an article behind which a verb right before «that» says what stands in them."""
    speech = row.language.speech
    if cue.form != "verb" or cue.refers or cue.proclitics or not row.opens_at_once(at + 1):
        return None
    near = reversed(leading_to(row, at, _NEAR))
    noun = next((token for token in near if row.at(token) in speech.documents.reports), None)
    phrase = phrase_at(row, noun, at) if noun is not None and cue.gender == "f" and cue.number == "one" else None
    if phrase is None:
        return None
    phrase = without_doubt(phrase)
    between = range(phrase.end, at)
    return phrase if all(row.is_dated(token) for token in between) else None
