"""A stretch of an original, cut where something was read in it: dates, figures, names. Whole words only."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from pelican_dossier import addresses
from pelican_dossier.editions.bounds import told_bound
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.inferred import rests_on_inference
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import DateExpression, Entity, Figure, Mention, Multilingual, Reading, Term
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.findingkinds import Conflict
from pelican_dossier.model.langstring import LangString
from pelican_dossier.registry import Registry


@dataclass(frozen=True, slots=True)
class Segment:
    """Words in a row, and what was read in them."""

    text: str
    kind: str | None = None
    """``date``, ``figure``, ``mention``, ``term`` or ``voice``; None for plain words."""
    read: DateExpression | Figure | Mention | None = None
    """What was read there."""
    note: str | None = None
    """What a date or a figure was read as, in the words of the interface."""
    datetime: str | None = None
    """The date's value where HTML's ``<time datetime>`` can hold it."""
    href: str | None = None
    """The page of what is mentioned; on a source's page, the place that explains it."""
    is_doubtful: bool = False
    in_voice: bool = False
    """Part of the phrase that names a speaker."""
    tip: LangString | None = None
    """What is said of it where it is pointed at."""
    put_right: str | None = None
    """Where it stands on record that editors have put this reading right."""
    tier: Conflict | None = None
    """How far other sources conflict with it."""


@dataclass(frozen=True, slots=True)
class TermMark:
    """A term of the glossary where it stands."""

    paragraph: int
    start: int
    end: int
    id: str


_TermSpan = tuple[int, int, str]
"""Start, end and the id of a term."""
_Mark = DateExpression | Figure | Mention | TermMark


class Terms:
    """The terms of a registry in texts, and what the glossary says."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        defined: tuple[Entity | Term, ...] = (*registry.entities, *registry.terms)
        self.definitions: Mapping[str, Multilingual] = {one.id: one.definition for one in defined if one.definition}
        """What the glossary says, by the id of an entity or a term."""

        self._found: dict[tuple[str, str], tuple[_TermSpan, ...]] = {}

    def spans(self, text: str, language: str) -> tuple[_TermSpan, ...]:
        """Where terms stand in a text, each once; none in a language that is not read.

        Several pages show one text, which is looked through once.
        """
        if not self._registry.terms or language not in LANGUAGE_PACKS:
            return ()
        if (text, language) not in self._found:
            self._found[text, language] = tuple(self._spans(text, language))
        return self._found[text, language]

    def _spans(self, text: str, language: str) -> Iterator[_TermSpan]:
        folded = LANGUAGE_PACKS[language].fold(text)
        seen: set[str] = set()
        for start, end, term in self._registry.terms_in(folded.text, language):
            if term.id not in seen:
                seen.add(term.id)
                yield *folded.span(start, end), term.id


@once
def terms_of(edition: Edition) -> Terms:
    """The terms of the glossary."""
    return Terms(edition.registry)


class Segments:
    """Cuts the stretches of one reading for one edition."""

    def __init__(self, edition: Edition, reading: Reading) -> None:
        self._edition = edition
        self._reading = reading
        self._texts = [paragraph.text for paragraph in reading.dispatch.paragraphs]
        self._put_right: dict[tuple[int | None, int | None, int | None, str | None], str] = {
            (record.paragraph, record.start, record.end, record.what): addresses.correction(
                edition.language, reading.dispatch.id, record
            )
            for record in reading.review.corrections
            if record.after
        }
        self._marks: dict[int, list[_Mark]] = {}
        self._cut: dict[tuple[int, int, int], tuple[Segment, ...]] = {}
        marks: list[_Mark] = [*reading.dates, *reading.figures, *reading.mentions]
        for paragraph in reading.dispatch.paragraphs:
            spans = terms_of(edition).spans(paragraph.text, reading.dispatch.language)
            marks += [TermMark(paragraph.index, start, end, id_) for start, end, id_ in spans]
        for mark in sorted(marks, key=lambda m: (m.paragraph, m.start, -m.end)):
            self._marks.setdefault(mark.paragraph, []).append(mark)

    def of(self, paragraph: int, start: int, end: int) -> tuple[Segment, ...]:
        """The segments of ``start`` to ``end`` of a paragraph; their texts add up to it.

        A sentence is shown by everything that it names and dates, and cut once.
        """
        key = paragraph, start, end
        if key not in self._cut:
            self._cut[key] = tuple(self._segments(paragraph, start, end))
        return self._cut[key]

    def _segments(self, paragraph: int, start: int, end: int) -> Iterator[Segment]:
        text = self._texts[paragraph]
        at = start
        marks = self._marks.get(paragraph, [])
        for mark in islice(marks, bisect_left(marks, start, key=lambda m: m.start), None):
            if mark.start >= end:
                break
            first, last = whole_words(text, mark.start, mark.end)
            if first < at or last > end:
                continue
            if at < first:
                yield Segment(text[at:first])
            segment = self._segment(mark, text[first:last])
            known = self._put_right.get((mark.paragraph, mark.start, mark.end, segment.kind))
            yield replace(segment, put_right=known) if known else segment
            at = last
        if at < end:
            yield Segment(text[at:end])

    def _segment(self, mark: _Mark, words: str) -> Segment:
        if isinstance(mark, Mention):
            entity = self._edition.entities.get(mark.entity or "")
            href = addresses.entity(self._edition.language, entity) if entity else None
            tip = self._edition.words(entity.definition) if entity else None
            return Segment(words, "mention", mark, _name(self._edition, entity, words), href=href, tip=tip)
        if isinstance(mark, TermMark):
            tip = self._edition.words(terms_of(self._edition).definitions.get(mark.id, {}))
            return Segment(words, "term", href=addresses.term(self._edition.language, mark.id), tip=tip)
        interface = self._edition.interface
        if isinstance(mark, Figure):
            return Segment(
                words, "figure", mark, interface.formats.figure(mark.value, mark.mod), is_doubtful=mark.doubtful
            )
        inferred = rests_on_inference(self._reading, mark)
        bound = told_bound(self._edition, mark.bound, [self._reading.passage(mark)])
        note = interface.formats.dated(mark.value, mark.mod, bound, is_inferred=inferred) if mark.value else None
        return Segment(words, "date", mark, note, html_datetime(mark.value), is_doubtful=mark.doubtful)


@once
def segments_of(edition: Edition, reading: Reading) -> Segments:
    """What cuts the stretches of a reading."""
    return Segments(edition, reading)


def _name(edition: Edition, entity: Entity | None, words: str) -> str | None:
    """How the edition names it, where that is not what stands there."""
    name = edition.words(entity.names) if entity else None
    return name.text if name and name.language == edition.language and name.text != words else None


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the letters written onto it: a mark inside a word would break its joined letters."""
    while start and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return start, end


_IN_HTML = frozenset({"day", "week", "month", "year"})


def html_datetime(value: Edtf | None) -> str | None:
    """A date where HTML has a datetime for it."""
    return str(value) if value and value.precision in _IN_HTML and value.year > 0 else None
