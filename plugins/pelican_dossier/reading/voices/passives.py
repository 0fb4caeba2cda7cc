"""Who says something in the passive: «was described by the police as», «figures reported by the agency»."""

from pelican_dossier.languages.speechrules import CueWord
from pelican_dossier.reading.voices.agreement import agreement
from pelican_dossier.reading.voices.around import upto
from pelican_dossier.reading.voices.capitals import capital_phrase
from pelican_dossier.reading.voices.clauses import before_adverbs_of, phrase_start
from pelican_dossier.reading.voices.phrase import Attribution, IsKnown
from pelican_dossier.reading.voices.tokens import TokenRow

_SPEAKER = 12
"""Words of who says it, behind which stands what of."""


def agent(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """What is said stands behind who says it («accused by critics of»), else before the verb, in its own phrase."""
    speech, limit = row.language.speech, row.sentence_end(at)
    if cue.form != "verb" or row.at(at) == cue.lemma or row.at(at + 1) != speech.clauses.agent or row.quotation(at):
        return None
    if cue.lemma not in speech.clauses.agents_cues or at + 2 >= limit:
        return None
    if row.at(at).endswith(speech.clauses.plural_endings):  # reports by the agency
        return None
    until = next((t for t in range(at + 3, limit) if row.at(t) in speech.clauses.determiners), limit)
    phrase = capital_phrase(row, at + 2, min(until, _charge(row, at, cue, limit)))
    if phrase is None or (phrase.head is None and phrase.name is None):
        return None
    tells = row.at(at) in speech.clauses.telling_verbs and _opens_clause(row, phrase.end)
    if tells or row.at(phrase.end) in speech.clauses.charging.get(cue.lemma, ()):
        opens = phrase.end + (row.at(phrase.end) in speech.complementizers)
        return Attribution("agent", at, phrase.end, phrase, opens, *agreement(phrase))
    before = before_adverbs_of(row, at) + 1
    if row.at(before - 1) in speech.clauses.passives:
        before -= 1
    if row.at(before - 1) in speech.clauses.relatives_of_people:
        before -= 1 + (row.at(before - 2) in row.commas)
    first = phrase_start(row, before)
    return Attribution("agent", at, phrase.end, phrase, None, *agreement(phrase), says_from=first)


def _opens_clause(row: TokenRow, first: int) -> bool:
    """Whether what somebody is told begins at a token: «told by police no one is allowed in»."""
    speech, word = row.language.speech, row.at(first)
    opens = (speech.complementizers, speech.clauses.determiners, speech.pronouns, speech.articles)
    return any(word in words for words in opens)


def _charge(row: TokenRow, at: int, cue: CueWord, limit: int) -> int:
    """The token with which begins what somebody is charged with, behind who does it; else the end of the sentence."""
    speech, charging = row.language.speech, row.language.speech.clauses.charging.get(cue.lemma, frozenset())
    near = [token for token in upto(at + 3, limit, _SPEAKER) if row.at(token) in charging]
    deed = (token for token in near if row.at(token + 1).endswith(speech.clauses.gerund_endings))
    bare = (token for token in reversed(near) if row.at(token + 1) not in speech.articles)
    noun = (token for token in bare if not row.is_capital(token + 1))
    return next(deed, next(noun, limit))


def is_charge(attribution: Attribution) -> bool:
    """Whether what is said stands behind an agent: nothing else opens it, and it ends with its clause."""
    return attribution.rule == "agent" and attribution.content_start is not None


def is_passive(row: TokenRow, attribution: Attribution) -> bool:
    """Whether the verb of an agent belongs to what is said: «the killings were condemned», not «figures reported»."""
    before = before_adverbs_of(row, attribution.at)
    return attribution.says_from is not None and row.at(before) in row.language.speech.clauses.passives
