"""Documents that say something in a clause behind them: «reports circulated last week that say that»."""

from bisect import bisect_left
from operator import itemgetter

from pelican_dossier.languages.heads import names_statement
from pelican_dossier.languages.speechrules import CueWord
from pelican_dossier.reading.voices.around import leading_to, upto
from pelican_dossier.reading.voices.candidates import ending
from pelican_dossier.reading.voices.content import CLAUSE, is_a_name
from pelican_dossier.reading.voices.phrase import Attribution, IsKnown, Phrase, by_word, without_doubt
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.reading.voices.wordforms import first_head

_NEAR = 6
"""Words between such a noun and its verb: an adjective, a date."""


def reported(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«Press reports … say that»: the reports, where nobody else says anything before in the sentence."""
    from_, to = (bisect_left(row.cues, token, key=itemgetter(0)) for token in (row.sentence_start(at), at))
    phrase = None if any(other.form != "noun" for _, other in row.cues[from_:to]) else _reports(row, at, cue)
    return None if phrase is None else by_word("reported", at, phrase, cue.gender, cue.number)


def surveyed(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«A poll made by the university and published on Monday showed that», its clause behind it without «which»."""
    speech, limit = row.language.speech, row.sentence_end(at)
    if cue.form != "verb" or cue.refers or not names_statement(speech.heads.get(row.at(at + 1))):
        return None
    phrase = phrase_at(row, at + 1, limit)
    if phrase is None or not names_statement(phrase.head) or phrase.is_definite:
        return None
    last = next(
        (token for token in upto(at + 2, phrase.end + 1, CLAUSE) if row.at(token) in speech.documents.made), None
    )
    if last is None:
        return None
    opens = next((token for token in upto(last, limit, CLAUSE) if _is_that(row, token)), None)
    if opens is None or any(row.at(token) in row.commas for token in range(last, opens)):
        return None
    return Attribution("surveyed", at, last, _made_by(phrase, last), opens, cue.gender, cue.number)


def _made_by(phrase: Phrase, verb: int) -> Phrase:
    """The phrase with who made it, which the token of a verb tells; without the verb where nobody is told."""
    row, objects = phrase.row, phrase.row.language.speech.objects
    quoted = (
        row.quotation(verb + 1) if row.opens_quotation(verb + 1) and row.at(verb).endswith(objects.pronouns) else None
    )
    end = max(phrase.end, row.after(quoted.end) if quoted is not None and is_a_name(row, verb + 1) else 0)
    end = end if end > verb + 1 else verb
    return phrase._replace(last=end, end=end)


def issued_that(row: TokenRow, at: int, cue: CueWord, is_known: IsKnown) -> Attribution | None:
    """«The organisation had issued a report that prices rise», «… a report saying that»: the organisation."""
    speech, limit = row.language.speech, row.sentence_end(at)
    if cue.form != "verb" or cue.refers or cue.lemma not in speech.documents.issues:
        return None
    behind = phrase_at(row, at + 1, limit)
    if behind is None:
        return None
    document = at + 1 if names_statement(behind.head) else behind.end
    opens = document + 1
    while (
        opens < limit and row.at(opens).endswith(speech.objects.ending) and row.at(opens) not in speech.complementizers
    ):
        opens += 1  # a new report
    opens += row.at(opens) in speech.documents.telling
    if not names_statement(first_head(speech, row.at(document))) or not _is_that(row, opens):
        return None
    issuer = (
        without_doubt(behind) if document > at + 1 else ending(row, at - (row.at(at - 1) in speech.skipped), is_known)
    )
    return (
        None
        if issuer is None or issuer.head is None
        else Attribution("issued-that", at, opens, issuer, opens, cue.gender, cue.number)
    )


def _is_that(row: TokenRow, token: int) -> bool:
    return row.at(token) in row.language.speech.complementizers


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
