"""Where what is said begins behind its speaker, and where the dispatch's own words go on behind it."""

from pelican_dossier.reading.voices.around import upto
from pelican_dossier.reading.voices.clauses import before_adverbs_of
from pelican_dossier.reading.voices.phrase import Attribution
from pelican_dossier.reading.voices.tokens import TokenRow

_NEAR = 3
"""Words behind a comma within which an occasion is named (in a short reply)."""
_FAR = 24
"""Words of a relative clause of the speaker's, behind which what is said begins."""


def behind_speaker(row: TokenRow, attribution: Attribution, start: int, limit: int) -> int:
    """The token where what is said begins: behind a clause or a place of the speaker's, a day, whom it is told.

    «hinted members of the council, to its need», «expressed the refugees whom I met their thanks».
    """
    while start < limit and (row.is_dated(start) or _leads_to_day(row, start) or _is_told(row, start)):
        start += 1
    cue = row.cue(attribution.at)
    lead = row.language.speech.content.leads.get(cue.lemma) if cue and attribution.has_speaker_behind else None
    if lead is None or row.at(start) == lead or not _belongs_to_speaker(row, start):
        return start
    return next((at for at in upto(start, limit, _FAR) if row.at(at) == lead and row.quotation(at) is None), start)


def _leads_to_day(row: TokenRow, at: int) -> bool:
    """«said *on* Friday the road was closed», where a preposition stands before the day as a word."""
    return row.is_dated(at + 1) and row.at(at) in row.language.speech.content.of_occasion


def _is_told(row: TokenRow, at: int) -> bool:
    """«told *reporters* the bridge was open», and whose rival is none: behind the hearer a noun has its article."""
    return row.at(at) in row.language.speech.addressees and row.at(at + 1) in row.language.speech.articles


def _belongs_to_speaker(row: TokenRow, at: int) -> bool:
    speech, word = row.language.speech, row.at(at)
    return word in speech.relative_pronouns or word in speech.prepositions


def own_words_from(row: TokenRow, first: int, last: int) -> int:
    """The token behind what is said: before an occasion that the dispatch adds, and before a word that joins a clause.

    ``first`` and ``last``, the latter outside, are the tokens between which it stands.
    """
    connectives = row.language.speech.content.connectives | row.commas
    last = next((at for at in range(first + 1, last) if _adds_occasion(row, at, last)), last)
    while last > first + 1 and row.at(last - 1) in connectives:
        last -= 1
    return last


def _adds_occasion(row: TokenRow, comma: int, last: int) -> bool:
    """Whether the words behind a comma tell where it was said: «, in reply to a question», «, and that during …»."""
    if row.at(comma) not in row.commas or row.quotation(comma) is not None:
        return False
    speech, first = row.language.speech, comma + 1
    is_by_the_way = row.at(first) in speech.content.by_the_way
    first += is_by_the_way
    if row.at(first) not in speech.content.of_occasion:
        return False
    near = (speech.bare(row.at(at)) for at in upto(first + 1, len(row), _NEAR))
    goes_to_the_end = all(row.at(at) not in row.commas for at in range(first, last))
    return (is_by_the_way or goes_to_the_end) and any(word in speech.content.occasions for word in near)


def before_provenance(row: TokenRow, first: int, last: int) -> int:
    """The token behind what is said where it ends in «according to what came»; ``first`` where nothing else is said.

    «the papers related what came» on somebody's tongue: his words stand behind him.
    """
    speech, what = row.language.speech, last - 2
    if row.at(what) not in speech.indefinite:
        return last
    if row.at(what - 1) not in speech.according_words:
        return first
    return what - 1 - (row.at(what - 2) in speech.content.by_the_way)


def is_within_clause(row: TokenRow, start: int, opens: int) -> bool:
    """Whether «that» stands within a clause which none opens: «said he doubted that», «says it is a dream that»."""
    speech = row.language.speech
    is_colon = row.at(opens) == ":" and not row.opens_quotation(opens + 1)
    if not speech.capitals or not (is_colon or row.at(opens) in speech.complementizers):
        return False
    verbs = speech.clauses.finite | speech.clauses.contracted
    return row.at(start) in speech.pronouns or any(row.at(at) in verbs for at in range(start, opens))


def before_voice(row: TokenRow, first: int) -> int:
    """The token behind what is said where another voice begins: before its adverbs, and what leads to it («from»)."""
    end = before_adverbs_of(row, first) + 1
    while row.language.speech.capitals and row.at(end - 1) in row.language.speech.prepositions:
        end -= 1
    return end


def complains(row: TokenRow, attribution: Attribution) -> bool:
    """Whether a comma ends the clause of a verb that is not plainly one of saying: «parents complained, the town»."""
    cue, speech = row.cue(attribution.end - 1), row.language.speech
    is_plain = cue is None or cue.lemma in speech.unambiguous_cues or row.at(attribution.first - 1) in speech.quoting
    return attribution.rule == "clause" and not is_plain and row.at(attribution.end) in row.commas


def is_behind_source(row: TokenRow, attribution: Attribution, opens: int) -> bool:
    """«According to the police, the driver that …»: what is said begins behind the comma, and not with «that»."""
    is_source = row.language.speech.capitals and attribution.rule == "according-to"
    return is_source and row.at(attribution.end) in row.commas and row.at(opens) in row.language.speech.complementizers
