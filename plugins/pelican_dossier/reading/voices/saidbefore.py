"""Who has said something before now, named by a preposition: «وسبق للوزير أن قال»."""

from pelican_dossier.languages.speechrules import CueWord
from pelican_dossier.reading.voices.around import leading_to
from pelican_dossier.reading.voices.phrase import LONGEST, Attribution, IsKnown, Phrase, by_word, without_doubt
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.positions import subject_at
from pelican_dossier.reading.voices.tokens import TokenRow

_ARTICLE = 2
"""Letters of the preposition where an article is written into it."""


def said_before(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«It has come before of the minister that he said»: whoever stands behind the preposition, or whoever spoke last
    where a pronoun does."""
    speech = row.language.speech
    that = row.at(at - 1).removeprefix("".join(speech.joined))
    if cue.form != "verb" or cue.refers or that not in speech.complementizers:
        return None
    near = reversed(leading_to(row, at, LONGEST))
    verb = next((token for token in near if row.at(token) in speech.objects.happened_before), None)
    if verb is None or row.at(verb - 1) in speech.negations:
        return None
    phrase = None
    if row.at(verb + 1) not in speech.objects.of_whom or verb + 2 < at - 1:
        phrase = _named(row, verb + 1, at - 1)
        if phrase is None:
            return None
    return by_word("said-before", at, phrase, cue.gender, cue.number)


def _named(row: TokenRow, at: int, end: int) -> Phrase | None:
    """The phrase whose first word has the preposition on it, up to «that»."""
    speech, word = row.language.speech, row.at(at)
    preposition = next((one for one in speech.objects.of if word.startswith(one)), None)
    if preposition is None:
        return None
    rest = word[len(preposition) :]
    is_word = rest in speech.heads or rest in speech.given_names
    letters = _ARTICLE if word.startswith(speech.attached_articles) and not is_word else len(preposition)
    phrase = phrase_at(row, at, row.sentence_end(at), letters)
    phrase = without_doubt(phrase) if phrase is not None and phrase.end != end else phrase
    return phrase if phrase is not None and subject_at(row, phrase.end, end) == end else None
