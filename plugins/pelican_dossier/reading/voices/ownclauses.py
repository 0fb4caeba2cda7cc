"""Where the dispatch's own clause goes on behind what is said in a clause within it: «after he said so, the town …»."""

from collections.abc import Container

from pelican_dossier.reading.voices.clauses import is_beside
from pelican_dossier.reading.voices.passives import is_charge
from pelican_dossier.reading.voices.phrase import Attribution
from pelican_dossier.reading.voices.tokens import TokenRow


def before_own_clause(row: TokenRow, attribution: Attribution, start: int, end: int) -> int:
    """The token behind what is said: the comma before the main clause, where the words of saying stand in a clause
    that opens the sentence, or behind an agent; else ``end``."""
    is_bounded = is_charge(attribution) or _opens_sentence(row, attribution, start)
    if not is_bounded:
        return end
    commas = (at for at in range(start + 1, end) if row.at(at) in row.commas and row.quotation(at) is None)
    if is_charge(attribution):
        return next(commas, end)
    return next((comma for comma in commas if _begins_clause(row, comma + 1, end)), end)


def before_main_verb(row: TokenRow, at: int) -> int | None:
    """The comma that ends «, who denied it, said …», where a verb stands behind it; None where none is seen."""
    clauses = row.language.speech.clauses
    for comma in (token for token in range(at + 1, row.sentence_end(at)) if row.at(token) in row.commas):
        cue, word = row.cue(comma + 1), row.at(comma + 1)
        is_verb = (cue is not None and cue.form == "verb") or word in clauses.finite or word in clauses.passives
        if row.quotation(comma) is None and (is_verb or word.endswith(clauses.past_endings)):
            return comma
    return None


def _opens_sentence(row: TokenRow, attribution: Attribution, start: int) -> bool:
    """Whether a sentence begins with a word that opens a clause («after the office said»), and nothing ends that
    before the words of saying."""
    speech, opens = row.language.speech, row.sentence_start(attribution.at)
    while row.at(opens) in speech.clauses.joining_verbs or is_beside(row, opens, speech.clauses.adverbs):
        opens += 1
    if row.at(opens) not in speech.clauses.sentence_subordinating:
        return False
    first = attribution.phrase.first if attribution.phrase is not None else attribution.at
    return not any(_begins_clause(row, at + 1, start) for at in range(opens, first) if row.at(at) in row.commas)


def _begins_clause(row: TokenRow, first: int, end: int) -> bool:
    """Whether a subject stands behind a comma: a pronoun, an article, a name, and no «and» or «who»."""
    speech, word = row.language.speech, row.at(first)
    if first >= end or word in speech.clauses.asides or word in speech.clauses.joining:
        return False
    clauses = speech.clauses
    if not (row.is_capital(first) or word in speech.heads or any(word in words for words in _subjects(row))):
        return False
    comma = next((at for at in range(first, end) if row.at(at) in row.commas), end)
    return row.at(comma + 1) not in clauses.finite | clauses.passives  # the dam, the largest here, was safe


def _subjects(row: TokenRow) -> tuple[Container[str], ...]:
    """Words with which a subject may begin."""
    speech = row.language.speech
    return speech.pronouns, speech.clauses.determiners, speech.articles, speech.clauses.quantities
