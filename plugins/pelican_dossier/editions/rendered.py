"""The words of a dispatch in an edition's language: as its translation has them, with those received behind them.

Only what is found in the translation is shown in its words; all else stays as received, and says in which language.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.segments import whole_words
from pelican_dossier.editions.wholeclauses import clause_whole
from pelican_dossier.model import Passage, Reading
from pelican_dossier.model.langstring import LangString, direction
from pelican_dossier.model.text import Span
from pelican_dossier.text.sentences import around
from pelican_dossier.translation.located import Locating


@dataclass(frozen=True, slots=True)
class QuotedClause:
    """A clause with the words in it that are spoken of; the three, one after the other, are the clause."""

    before: str
    words: str
    """Empty where a translation has them in other words."""
    after: str
    language: str
    original: "QuotedClause | None" = None
    """The clause as received, where this is its translation."""

    @property
    def direction(self) -> str:
        """The direction in which it is read."""
        return direction(self.language)


@once
def _locating(edition: Edition, reading: Reading) -> Locating | None:
    translation = edition.translation(reading.dispatch)
    return Locating(reading, translation.reading) if translation and translation.reading else None


def rendered(edition: Edition, passage: Passage) -> LangString:
    """The words of a date, a figure, a name, or of what holds some, as the translation has them; else as received."""
    reading = edition.readings[passage.source]
    received = LangString(edition.passage_text(passage), reading.dispatch.language)
    found = _found(edition, passage)
    if found is None or not received.text:
        return received
    theirs, span = found
    start, end = whole_words(theirs.dispatch.paragraphs[passage.paragraph].text, *span)
    text = theirs.dispatch.paragraphs[passage.paragraph].text[start:end]
    return LangString(text, edition.language, original=received)


def rendered_words(edition: Edition, reading: Reading, words: str) -> LangString:
    """Words that a finding or a ground quotes from a dispatch, where they stand in it first."""
    for paragraph in reading.dispatch.paragraphs:
        if (start := paragraph.text.find(words)) >= 0:
            return rendered(edition, Passage(reading.dispatch.id, paragraph.index, start, start + len(words)))
    return LangString(words, reading.dispatch.language)


def quoted_clause(edition: Edition, passage: Passage) -> QuotedClause:
    """The clause around a passage in the edition's language; a sentence where the translation is divided otherwise."""
    return _quoted(edition, passage, _clause)


def quoted_sentence(edition: Edition, passage: Passage) -> QuotedClause:
    """The sentence around a passage in the edition's language, with the passage's words where they are told in it."""
    return _quoted(edition, passage, _sentence)


def _quoted(edition: Edition, passage: Passage, of: Callable[[Reading, int, Span], QuotedClause]) -> QuotedClause:
    reading = edition.readings[passage.source]
    if not edition.passage_text(passage):
        return QuotedClause("", "", "", reading.dispatch.language)
    received = of(reading, passage.paragraph, (passage.start, passage.end))
    found = _found(edition, passage)
    if found is not None:
        theirs, span = found
        return replace(of(theirs, passage.paragraph, span), original=received)
    return _told_otherwise(edition, passage, received)


def _told_otherwise(edition: Edition, passage: Passage, received: QuotedClause) -> QuotedClause:
    """What a translation has where it tells the words of a passage in others; as received where there is none."""
    sentence, place = edition.sentence(edition.readings[passage.source].dispatch, passage.paragraph, passage.start)
    if place or sentence.original is None:
        return received
    whole = sentence.original.text.partition(edition.passage_text(passage))
    return QuotedClause(sentence.text, "", "", sentence.language, QuotedClause(*whole, received.language))


def _found(edition: Edition, passage: Passage) -> tuple[Reading, Span] | None:
    """The translation's reading, and where in it the words of a passage are."""
    reading = edition.readings[passage.source]
    locating, translation = _locating(edition, reading), edition.translation(reading.dispatch)
    span = locating.span(passage) if locating else None
    return (translation.reading, span) if span and translation and translation.reading else None


def _clause(reading: Reading, paragraph: int, span: Span) -> QuotedClause:
    text = reading.dispatch.paragraphs[paragraph].text
    start, end = span = whole_words(text, *span)
    layer = reading.layer.at(paragraph, start)
    whole = clause_whole(Sentence(reading, layer, *layer.sentence_at(start)), span)
    first, last = min(whole.start, start), max(whole.end, end)
    before, after = f"{whole.opening}{text[first:start]}", f"{text[end:last]}{whole.closing}"
    return QuotedClause(before, text[start:end], after, reading.dispatch.language)


def _sentence(reading: Reading, paragraph: int, span: Span) -> QuotedClause:
    text = reading.dispatch.paragraphs[paragraph].text
    start, end = whole_words(text, *span)
    first, last = around(text, *reading.layer.at(paragraph, start).sentence_at(start), start)
    if start <= first and last <= end:  # all of it is meant, and nothing stands around it
        return QuotedClause(text[start:end], "", "", reading.dispatch.language)
    first, last = min(first, start), max(last, end)
    return QuotedClause(text[first:start], text[start:end], text[end:last], reading.dispatch.language)
