"""Denials: who denies says the verb and what it denies together, never the denied clause by itself."""

from collections.abc import Iterable, Sequence

from pelican_dossier.model.text import Quotation
from pelican_dossier.reading.voices.around import upto
from pelican_dossier.reading.voices.phrase import Attribution
from pelican_dossier.reading.voices.tokens import TokenRow

_OF_VERBS = frozenset(
    "verb-and-subject subject-and-verb pronoun understood participle "
    "behind before relative sentence-subject nearest last-speaker clause going-on somewhere".split()
)
"""Rules whose first word is the verb, or a pronoun before it."""
_REACH = 40
"""Words between a verb and what is said."""
_FEW = 4
"""Words between «in» and a document."""
_FAR = 12
"""Words between a claim and its «that», with whose it is."""


def denial_at(row: TokenRow, attribution: Attribution, opens: int | None) -> int | None:
    """The token with which the words of a denial begin: its verb, or the «not» before that; None for no denial.

    ``opens`` is the token that opens what is said.
    """
    speech = row.language.speech
    verb = next((token for token in range(attribution.at, attribution.end) if _denies(row, token)), None)
    if verb is None and attribution.rule in _OF_VERBS and opens is not None and _opens_claim(row, attribution, opens):
        verb = next((token for token in range(attribution.at, attribution.end) if row.cue(token)), attribution.at)
    return verb - 1 if verb is not None and row.at(verb - 1) in speech.negations else verb


def _opens_claim(row: TokenRow, attribution: Attribution, opens: int) -> bool:
    """Whether «that» belongs to a claim of others right before it, which is no agency's name and no source."""
    speech, before = row.language.speech, row.at(opens - 2)
    if row.at(opens) not in speech.complementizers:
        return False
    if speech.capitals:
        return _is_of_claim(row, attribution.end, opens)
    if before in speech.heads or before in speech.according_words:
        return False
    return row.at(opens - 1) in speech.claims and opens > attribution.end


def _is_of_claim(row: TokenRow, first: int, that: int) -> bool:
    """«denounced allegations that», «denied an allegation from Brown that»: a noun of a claim before «that», and
    between them nothing but whose it is."""
    speech = row.language.speech
    claim = next((token for token in reversed(upto(first, that, _REACH)) if row.at(token) in speech.claims), None)
    if claim is None or that > claim + _FAR:
        return False
    between = range(claim + 1, that)
    if speech.clauses.within in row.tokens[max(first, claim - _FEW) : claim]:  # said in its report that
        return False
    is_whose = not between or row.at(claim + 1) in speech.clauses.of_claims
    return is_whose and not any(row.at(token) in speech.clauses.finite or row.at(token) in ":;" for token in between)


def _denies(row: TokenRow, token: int) -> bool:
    cue = row.cue(token)
    return cue is not None and cue.lemma in row.language.speech.denials


def denied_clauses(row: TokenRow, first: int, last: int, later: Sequence[Attribution]) -> list[tuple[int, int]]:
    """The tokens of a denial, and of a participle that goes on behind it and says something of its own."""
    last = next((other.first for other in later if first < other.first < last), last)
    goes_on = next((token for token in range(first + 1, last) if _goes_on(row, token)), last)
    return [(first, goes_on), (goes_on, last)]


def _goes_on(row: TokenRow, token: int) -> bool:
    cue = row.cue(token)
    is_participle = row.at(token) in row.language.speech.continuing or (cue is not None and cue.form == "participle")
    return is_participle and row.quotation(token) is None


def may_be_denied(row: TokenRow, quoted: Quotation, denials: Iterable[tuple[int, int]]) -> bool:
    """Whether quoted words may be what is denied: they stand within a denial, and no colon says that they deny."""
    inside = any(start <= quoted.start < end for start, end in denials)
    return inside and row.at(row.after(quoted.start) - 1) != ":"
