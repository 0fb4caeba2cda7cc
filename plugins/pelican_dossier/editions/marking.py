"""What a source's page marks in the words: dates, figures, names and voices, each explained and led on from.

A translation is read as the original is, and marked where the original says the same in that paragraph; what only
the translation says is a matter for parity, not for readers.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from pelican_dossier import addresses
from pelican_dossier.editions.disputes import disputed_passages
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.rendered import rendered
from pelican_dossier.editions.segments import Segment, segments_of, whole_words
from pelican_dossier.editions.voices import VoiceView, voices_in
from pelican_dossier.model import DateExpression, Figure, Mention, Part, Passage, Reading
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.langstring import LangString
from pelican_dossier.translation.catalogs import Translation

_Read = DateExpression | Figure | Mention
_KINDS: Mapping[type, Literal["dates", "figures", "names"]] = {
    DateExpression: "dates",
    Figure: "figures",
    Mention: "names",
}
_Key = tuple[int, type, Edtf | str | float | None]


@dataclass(frozen=True, slots=True)
class Note:
    """What a date, a figure or a name was read as, told beside its paragraph."""

    id: str
    expression: LangString
    """In the edition's language, where the translation has it."""
    reading: str
    """In the words of the interface."""
    is_doubtful: bool
    kind: Literal["dates", "figures", "names"]


@dataclass(frozen=True, slots=True)
class Marked:
    """A part of a paragraph in both languages, and what is told of it beside."""

    segments: tuple[Segment, ...]
    translated: tuple[Segment, ...]
    notes: tuple[Note, ...]


class Marking:
    """The marked words of one source."""

    def __init__(
        self, edition: Edition, reading: Reading, events: Mapping[Passage, str], translation: Translation | None
    ) -> None:
        """``events`` tells of a date where the timeline has it; the translation is marked beside the original."""
        self._edition, self._dispatch, self._events = edition, reading.dispatch, events
        self._original = _Side(edition, reading)
        self.voices = self._original.voices
        """The voices of each paragraph."""
        read: list[_Read] = [*reading.dates, *reading.figures, *reading.mentions]
        self._known = {_key(one.paragraph, one): one for one in reversed(read)}
        self._put_right = dict(_put_right(edition, reading))
        self._noted: dict[tuple[int, str], Note] = {}
        self._translated = _Side(edition, translation.reading) if translation and translation.reading else None

    def part(self, paragraph: int, which: int, part: Part, translation: LangString | None) -> Marked:
        """One part of a paragraph."""
        cut = tuple(self._original.cut(paragraph, part.start, part.end, self.voices.get(paragraph, ())))
        notes = tuple(self._notes(cut, is_translated=translation is not None))
        return Marked(
            segments=tuple(self._explained(paragraph, segment) for segment in cut),
            translated=tuple(self._translation(paragraph, which, translation)) if translation else (),
            notes=notes,
        )

    def _translation(self, paragraph: int, which: int, words: LangString) -> Iterator[Segment]:
        if self._translated is None:
            yield Segment(words.text)
            return
        part = self._translated.paragraphs[paragraph].parts[which]
        for segment in self._translated.cut(paragraph, part.start, part.end, self.voices.get(paragraph, ())):
            yield self._explained(paragraph, segment)

    def _notes(self, segments: Iterable[Segment], *, is_translated: bool) -> Iterator[Note]:
        """Readings that the words themselves do not tell, the same words once a paragraph."""
        for segment in segments:
            mark = segment.read
            if mark is None or segment.note is None or segment.note in segment.text:
                continue
            is_told = segment.kind == "mention" and (is_translated or self._dispatch.language == self._edition.language)
            if is_told or (mark.paragraph, mark.text) in self._noted:
                continue
            id_ = f"n{mark.paragraph}-{mark.start}-{mark.end}"
            words = rendered(self._edition, Passage(self._dispatch.id, mark.paragraph, mark.start, mark.end))
            if segment.note in words.text and not segment.is_doubtful:  # the translation tells it
                continue
            note = Note(id_, words, segment.note, segment.is_doubtful, _KINDS[type(mark)])
            self._noted[mark.paragraph, mark.text] = note
            yield note

    def _explained(self, paragraph: int, segment: Segment) -> Segment:
        """A mark with what it is and where it leads; plain words where the original does not say the same."""
        if segment.read is None:
            return segment
        key = _key(paragraph, segment.read)
        known = self._known.get(key)
        if known is None and key in self._put_right:
            return Segment(segment.text, segment.kind, put_right=self._put_right[key])
        if known is None:
            return Segment(segment.text)
        if segment.kind == "mention":
            tip = segment.tip or self._presented(segment, segment.read)
            return segment if tip is None else replace(segment, tip=tip)
        note = self._noted.get((known.paragraph, known.text))
        passage = Passage(self._dispatch.id, known.paragraph, known.start, known.end)
        href, tier = self._events.get(passage), disputed_passages(self._edition).get(passage)
        if note and not href:
            href = f"{addresses.source(self._edition.language, self._dispatch.id)}#{note.id}"
        if not (note or href or tier):
            return segment
        interface = self._edition.interface
        said = interface.catalog.gettext("Read as: %(date)s") % {"date": note.reading} if note else None
        return replace(segment, href=href, tip=LangString(said, interface.language) if said else None, tier=tier)

    def _presented(self, segment: Segment, mention: _Read) -> LangString | None:
        """A name with its last role, as far as the words themselves do not say it."""
        entity = self._edition.entities.get(mention.entity or "") if isinstance(mention, Mention) else None
        role = self._edition.role(entity) if entity else None
        if role is None or role.language != self._edition.language or role.text in segment.text:
            return LangString(segment.note, self._edition.language) if segment.note else None
        if segment.note is None:
            return role
        both = self._edition.catalog.gettext("%(speaker)s, %(role)s")
        return LangString(both % {"speaker": segment.note, "role": role.text}, self._edition.language)


class _Side:
    """The original, or its translation line by line."""

    def __init__(self, edition: Edition, reading: Reading) -> None:
        self.paragraphs = reading.dispatch.paragraphs
        self._segments = segments_of(edition, reading)
        self.voices: Mapping[int, tuple[VoiceView, ...]] = voices_in(edition, reading)

    def cut(self, at: int, start: int, end: int, voices: Sequence[VoiceView]) -> Iterator[Segment]:
        """Segments of a paragraph; what names one of the speakers in ``voices`` says so."""
        spans = [
            (*whole_words(self.paragraphs[at].text, here.read.start, here.read.end), voice)
            for here in self.voices.get(at, ())
            for voice in voices
            if voice.speaker == here.speaker
        ]
        for segment in self._segments.of(at, start, end):
            yield from _voiced(segment, start, spans)
            start += len(segment.text)


def _voiced(segment: Segment, start: int, spans: Iterable[tuple[int, int, VoiceView]]) -> Iterator[Segment]:
    """A segment that begins at ``start``, cut where a speaker's phrase begins or ends; a mark stays whole."""
    end = start + len(segment.text)
    for first, last, voice in spans:
        first, last = max(first, start), min(last, end)
        if first >= last:
            continue
        if segment.kind is not None:
            yield replace(segment, in_voice=True)
            return
        words = segment.text[first - start : last - start]
        if not words.strip():
            continue
        first += len(words) - len(words.lstrip())
        if start < first:
            yield Segment(segment.text[: first - start])
        yield Segment(words.strip(), "voice", href=voice.href, in_voice=True, tip=voice.told)
        rest = first + len(words.strip())
        segment, start = Segment(segment.text[rest - start :]), rest
    if segment.text:
        yield segment


def _put_right(edition: Edition, reading: Reading) -> Iterator[tuple[_Key, str]]:
    """What the program read where editors have it otherwise: a translation is read as the program reads."""
    for record in reading.review.corrections:
        for one in record.before if record.after else ():
            if isinstance(one, DateExpression | Figure | Mention):
                yield _key(one.paragraph, one), addresses.correction(edition.language, reading.dispatch.id, record)


def _key(paragraph: int, one: _Read) -> _Key:
    """Two marks of one paragraph with the same key say the same."""
    return paragraph, type(one), one.entity if isinstance(one, Mention) else one.value
