"""What shows that a verb with other meanings says something: «that», quoted words, a clause, who is asked."""

from pelican_dossier.languages.speechrules import CueWord
from pelican_dossier.reading.voices.around import upto
from pelican_dossier.reading.voices.clauses import says_clause
from pelican_dossier.reading.voices.content import FEW, opening
from pelican_dossier.reading.voices.phrase import Phrase
from pelican_dossier.reading.voices.positions import behind_asides
from pelican_dossier.reading.voices.tokens import TokenRow

_ENDS = frozenset(",.?!…-–—")
"""Marks at the end of a quotation behind which its speaker may follow without a comma."""
_ASKED = 14
"""Words between «asked» and «whether», with whom."""
NEAR = 8
"""Words between a verb with other meanings and what is said."""


def has_words(row: TokenRow, at: int, cue: CueWord, first: int) -> bool:
    """Whether what is said stands right behind a verb, or in quotation marks before its subject."""
    speech = row.language.speech
    limit = row.sentence_end(at)
    opens = opening(row, at + 1, limit)
    if (particle := speech.clauses.particles.get(cue.lemma)) is not None:
        return row.at(at + 1) == particle and opens is not None and opens <= at + 1 + FEW
    if opens is not None and opens <= at + NEAR:
        return True
    if cue.lemma in speech.clauses.issuing_cues:
        return not speech.occasions.isdisjoint(row.tokens[at + 1 : at + NEAR])
    asked = speech.clauses.openers_behind_object.get(cue.lemma, frozenset())
    if not asked.isdisjoint(map(row.at, upto(at, limit, _ASKED))):
        return True
    if row.at(first - 1) in speech.quoting and row.at(at + 1) in row.commas:  # as the paper reports, …
        return True
    behind = behind_asides(row, at + 1, limit)
    if row.at(first - 1) in row.commas and (row.at(at + 1) in row.commas or behind + 1 >= limit):  # «…, he noted»
        return True
    if row.at(at + 1) in speech.clauses.openers_by_cue.get(cue.lemma, ()) or _opens_clause(row, at, cue, first):
        return True
    return is_behind_quotation(row, first)


def _opens_clause(row: TokenRow, at: int, cue: CueWord, first: int) -> bool:
    """Whether a clause stands behind a verb though no «that» opens it: «hinted he would stay», «report seeing it»."""
    speech, behind = row.language.speech, row.at(at + 2)
    if cue.lemma in speech.clauses.gerund_cues and row.at(at + 1).endswith(speech.clauses.gerund_endings):
        return True
    is_noun = row.at(at + 1) in speech.clauses.finite and row.at(first - 1) not in speech.clauses.asides
    if cue.lemma in speech.clauses.clausal_cues and not is_noun and says_clause(row, at):
        return True
    return row.at(at + 1) in speech.pronouns and (
        behind in speech.clauses.modals or behind in speech.clauses.passives or behind in speech.skipped
    )


def has_object(row: TokenRow, at: int) -> bool:
    """Whether what stands behind a form that is a noun too shows it to be a verb."""
    speech, word = row.language.speech, row.at(at + 1)
    return word in speech.articles or word in speech.clauses.determiners or row.is_capital(at + 1)


def is_object(row: TokenRow, at: int, subject: Phrase) -> bool:
    """Whether a form that is a noun too is the object of a verb before it that no list has: «Brown ignored claims»."""
    speech, last = row.language.speech, subject.last - 1
    is_small = last > subject.first and not row.is_capital(last) and row.at(last) not in speech.heads
    ends = (*speech.clauses.past_endings, *speech.clauses.plural_endings)
    is_plural = row.at(at).endswith(speech.clauses.plural_endings)  # several people claim, and claims are several
    return is_small and is_plural and row.is_capital(last - 1) and row.at(last).endswith(ends)


def is_behind_quotation(row: TokenRow, first: int) -> bool:
    """Whether quoted words end right before a token, with a comma or the mark of a sentence."""
    comma = row.at(first - 1) in row.commas
    before = first - 1 - comma
    quoted = row.quotation(before) if before >= 0 else None
    if quoted is None or quoted is row.quotation(first):
        return False
    return comma or any(
        mark in _ENDS for mark in row.layer.folded.text[max(quoted.first, quoted.last - 2) : quoted.last]
    )
