"""The clause of a date as an edition tells it: in its language, with the words of the date in it, and who says so."""

from dataclasses import dataclass

from pelican_dossier.comparing.eventdating import mention_in
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.segments import whole_words
from pelican_dossier.editions.voices import VoiceView, voices_in
from pelican_dossier.editions.wholeclauses import told_whole
from pelican_dossier.model import DateExpression, Event, Passage, Reading
from pelican_dossier.model.langstring import LangString
from pelican_dossier.model.text import Span


@dataclass(frozen=True, slots=True)
class ClausePiece:
    """Words in a row; the pieces of a clause add up to it."""

    text: str
    is_date: bool = False


@dataclass(frozen=True, slots=True)
class ToldClause:
    """What a dispatch tells to happen on a date."""

    words: LangString
    """Of the translation where the same date stands in it, else all of the sentence that is translated, else as
    received."""
    pieces: tuple[ClausePiece, ...]
    voice: VoiceView | None
    """Who says so; None where the dispatch itself does."""
    is_unattributed: bool
    """Nobody is told to say so, and the clause names nobody who does what it tells."""

    @property
    def date_words(self) -> LangString | None:
        """The words of the date in it; None where they stand beside it."""
        text = next((piece.text for piece in self.pieces if piece.is_date), None)
        return LangString(text, self.words.language) if text else None


def told_clause(
    edition: Edition, read: DateExpression, passage: Passage, clause: Passage, *, is_said: bool
) -> ToldClause:
    """The clause of a date in the edition's language; ``is_said``: it tells that somebody says something."""
    reading = edition.readings[passage.source]
    words, dates = _told(edition, reading, read, clause)
    voice = _voice(edition, reading, passage) or (_speaking_in(edition, reading, clause) if is_said else None)
    return ToldClause(words, _pieces(words.text, dates), voice, voice is None and not _names_somebody(reading, clause))


def event_words(edition: Edition, event: Event) -> LangString:
    """What happens: in the editors' words, else in the clause of its date alone; others of the sentence may tell of
    other days."""
    passage, clause = event.passages[0], event.clauses[0]
    dates = edition.readings[passage.source].dates
    read = next(one for one in dates if (one.paragraph, one.start) == (passage.paragraph, passage.start))
    return edition.words(event.title) or told_clause(edition, read, passage, clause, is_said=False).words


def _told(edition: Edition, reading: Reading, read: DateExpression, clause: Passage) -> tuple[LangString, list[Span]]:
    """The words, and where in them the date stands, as pairs of offsets."""
    translation = edition.translation(reading.dispatch)
    theirs = translation.reading if translation else None
    for one in theirs.dates if theirs else ():
        if theirs and one.paragraph == read.paragraph and (one.value, one.mod) == (read.value, read.mod):
            return _whole(edition.language, theirs, one)
    sentence, place = edition.sentence(reading.dispatch, read.paragraph, read.start)
    if place is None:
        return sentence, []
    if (clause.start, clause.end) == place:  # there is nothing around it
        return sentence, [(read.start - clause.start, read.end - clause.start)]
    return _whole(reading.dispatch.language, reading, read)


def _whole(language: str, reading: Reading, date: DateExpression) -> tuple[LangString, list[Span]]:
    told = told_whole(mention_in(reading, date))
    text = reading.dispatch.paragraphs[date.paragraph].text[told.start : told.end]
    first = told.start - len(told.opening)
    return LangString(f"{told.opening}{text}{told.closing}", language), [(date.start - first, date.end - first)]


def _pieces(text: str, dates: list[Span]) -> tuple[ClausePiece, ...]:
    pieces, at = [], 0
    for start, end in dates:
        if not at <= start < end <= len(text):
            continue  # the date stands beside the clause that it is told by
        start, end = whole_words(text, start, end)
        pieces += [ClausePiece(text[at:start]), ClausePiece(text[start:end], is_date=True)]
        at = end
    return tuple(piece for piece in (*pieces, ClausePiece(text[at:])) if piece.text)


def _voice(edition: Edition, reading: Reading, passage: Passage) -> VoiceView | None:
    """The nearest of the voices in whose words the date stands."""
    around = [
        (said.end - said.start, at, voice)
        for at, voice in enumerate(voices_in(edition, reading).get(passage.paragraph, ()))
        for said in voice.read.said
        if said.start <= passage.start < said.end
    ]
    return min(around, key=lambda one: one[:2])[2] if around else None


def _speaking_in(edition: Edition, reading: Reading, clause: Passage) -> VoiceView | None:
    """The first whose phrase stands in a clause: «the ministry confirmed on Friday …» is told of the ministry."""
    voices = voices_in(edition, reading).get(clause.paragraph, ())
    return next((voice for voice in voices if clause.start <= voice.read.start < clause.end), None)


def _names_somebody(reading: Reading, clause: Passage) -> bool:
    return any(
        mention.kind != "place" and mention.paragraph == clause.paragraph and clause.start <= mention.start < clause.end
        for mention in reading.mentions
    )
