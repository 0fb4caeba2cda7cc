"""Who is named behind «as for», and says something in the clause behind it."""

from pelican_dossier.reading.voices.around import leading_to
from pelican_dossier.reading.voices.content import CLAUSE
from pelican_dossier.reading.voices.phrase import IsKnown, Phrase
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.positions import clause_start
from pelican_dossier.reading.voices.tokens import TokenRow


def follows_topic(row: TokenRow, at: int) -> bool:
    """«as for the minister, he said»."""
    speech, first = row.language.speech, clause_start(row, at)
    has_then = speech.then != "" and row.at(at).startswith(speech.then)
    return has_then and first is not None and row.at(first - 1) in speech.topic_markers


def topic_of(row: TokenRow, at: int, is_known: IsKnown) -> Phrase | None:
    """«As for the movement, it has announced»: what stands between «as for» and «so it has»."""
    speech = row.language.speech
    before = at - (row.at(at - 1) in speech.content.behind_topics)
    word = row.at(at)
    if before == at and not (word[:1] == speech.then and word[1:] in speech.cues):
        return None
    topics = (token for token in reversed(leading_to(row, before, CLAUSE)) if row.at(token) in speech.topic_markers)
    first = next(topics, None)
    phrase = phrase_at(row, first + 1, row.sentence_end(at)) if first is not None else None
    is_right_before = phrase is not None and phrase.end + (row.at(phrase.end) in row.commas) == before
    is_speaker = phrase is not None and (phrase.is_certain or is_known(phrase) or row.opens_quotation(phrase.first - 1))
    return phrase if is_right_before and is_speaker else None
