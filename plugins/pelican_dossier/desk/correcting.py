"""Dispatches and readings as editors have put them right; what the program has by itself stays on record."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pelican_dossier.desk.annotated import annotated
from pelican_dossier.desk.corrections import Annotations, Located
from pelican_dossier.desk.scoring import items_of, tallies
from pelican_dossier.keeping import Kept
from pelican_dossier.model import (
    Correction,
    CorrectionRecord,
    DateExpression,
    Dispatch,
    Entity,
    Figure,
    Finding,
    Mention,
    Paragraph,
    Part,
    Reading,
    ReadItem,
    Review,
    Voice,
)
from pelican_dossier.reading import read, read_words, with_names
from pelican_dossier.registry import Registry

PUT_RIGHT = "put-right"
"""The rule of a part that an editor has told."""
_Changed = tuple[Dispatch, Sequence[str], Sequence[str]]
"""A dispatch with something put right, and the words before and after."""


@dataclass(frozen=True, slots=True)
class ThreeReadings:
    """One dispatch, read."""

    own: Reading
    """What the program reads by itself."""
    of_parts: Reading
    """What it reads where the parts are as people have put them right; a translation is read so too."""
    published: Reading
    """What is published: everything as people have put it right."""


def read_all_corrected(
    dispatches: Iterable[Dispatch],
    registry: Registry,
    annotations: Mapping[str, Annotations],
    timezone: str | None,
    kept: Kept,
) -> tuple[ThreeReadings, ...]:
    """Each dispatch read as ``read_corrected`` does, its words only where they were not read before."""
    jobs = [(dispatch, registry.zone_of(dispatch.publisher) or timezone) for dispatch in dispatches]
    return tuple(
        _corrected(with_names(dispatch, words, registry), registry, annotations.get(dispatch.id), timezone)
        for (dispatch, _), words in zip(jobs, kept.each(read_words, jobs), strict=True)
    )


def read_corrected(
    dispatch: Dispatch, registry: Registry, annotations: Annotations | None, timezone: str | None
) -> ThreeReadings:
    """A dispatch, read; twice only where its parts were put right. ``timezone`` is that of the dossier's outlets."""
    return _corrected(read(dispatch, registry, timezone), registry, annotations, timezone)


def _corrected(
    own: Reading, registry: Registry, annotations: Annotations | None, timezone: str | None
) -> ThreeReadings:
    dispatch, reading = own.dispatch, own
    if annotations is None:
        return ThreeReadings(own, own, own)
    now, records = put_right(dispatch, annotations)
    if now.paragraphs != dispatch.paragraphs:
        reading = read(now, registry, timezone)
    of_parts = replace(reading, dispatch=now)
    reading = corrected(of_parts, annotations, registry.by_id, records)
    if annotations.reviewed:
        reading = replace(reading, review=replace(reading.review, tallies=tallies(items_of(own), items_of(reading))))
    return ThreeReadings(own, of_parts, reading)


# --- before a dispatch is read -------------------------------------------------------------------------
def put_right(dispatch: Dispatch, annotations: Annotations) -> tuple[Dispatch, tuple[CorrectionRecord, ...]]:
    """The dispatch with its parts, headline, outlet and places as the editors have them, and what was other before."""
    records: list[CorrectionRecord] = []
    for one in annotations.corrections:
        if changed := _stated(dispatch, one):
            now, before, after = changed
            if now != dispatch:
                records.append(_record(one, before, after))
            dispatch = now
    return dispatch, tuple(records)


def _stated(dispatch: Dispatch, one: Located) -> _Changed | None:
    """None where an annotation is about something read in words."""
    told = one.annotation
    if told.part and one.paragraph is not None:
        return _with_part(dispatch, one.paragraph, Part(one.start, one.end, told.part, PUT_RIGHT))
    for words, field in ((told.headline, "title"), (told.publisher, "publisher"), (told.author, "author")):
        if words:
            now = None if words == "none" else words
            changed: Dispatch = replace(dispatch, **{field: now})  # type: ignore[arg-type]  # all three are texts
            return changed, _given(getattr(dispatch, field)), _given(now)
    if told.dateline is not None:
        return replace(dispatch, dateline=told.dateline), dispatch.dateline, told.dateline
    return None


def _given(words: str | None) -> tuple[str, ...]:
    return () if words is None else (words,)


def _with_part(dispatch: Dispatch, number: int, part: Part) -> _Changed:
    paragraph = dispatch.paragraphs[number]
    before = tuple(dict.fromkeys(p.kind for p in paragraph.parts if p.start < part.end and part.start < p.end))
    if before == (part.kind,):
        return dispatch, before, before
    paragraphs = list(dispatch.paragraphs)
    paragraphs[number] = replace(paragraph, parts=tuple(_parts(paragraph, part)))
    return replace(dispatch, paragraphs=tuple(paragraphs)), before, (part.kind,)


def _parts(paragraph: Paragraph, new: Part) -> Iterator[Part]:
    """The parts of a paragraph around a new one, which takes what it covers; none begins or ends with a space."""
    text = paragraph.text
    around = [
        replace(part, start=start, end=end)
        for part in paragraph.parts
        for start, end in ((part.start, min(part.end, new.start)), (max(part.start, new.end), part.end))
        if text[start:end].strip()
    ]
    for part in sorted([*around, new], key=lambda part: part.start):
        words = text[part.start : part.end]
        start = part.start + len(words) - len(words.lstrip())
        yield replace(part, start=start, end=start + len(words.strip()))


# --- after it was read ---------------------------------------------------------------------------------
def corrected(
    own: Reading,
    annotations: Annotations,
    entities: Mapping[str, Entity],
    records: Iterable[CorrectionRecord] = (),
) -> Reading:
    """What the program read, ``own``, with every correction applied; ``records`` tell of those applied before."""
    told = list(records)
    items = {kind: list(read) for kind, read in items_of(own).items()}
    removed: list[ReadItem] = []
    for one in annotations.corrections:
        kind = one.annotation.subjects[0]
        if kind not in items:
            continue
        before = _meant(items_of(own)[kind], one)
        after = annotated(one, before, own, entities)
        items[kind] = [*(item for item in items[kind] if item not in before), *after]
        if before != after:
            told.append(_record(one, before, after))
        removed += () if after else before
    accepted = tuple(item for one in annotations.accepted for item in _accepted(own, one, entities))
    return replace(
        own,
        dates=tuple(item for item in _in_order(items["date"]) if isinstance(item, DateExpression)),
        figures=tuple(item for item in _in_order(items["figure"]) if isinstance(item, Figure)),
        voices=tuple(item for item in _in_order(items["voice"]) if isinstance(item, Voice)),
        mentions=tuple(item for item in _in_order(items["mention"]) if isinstance(item, Mention)),
        findings=tuple(finding for finding in own.findings if not _is_of(finding, removed)),
        review=Review(annotations.reviewed, accepted, tuple(sorted(told, key=_place))),
    )


def still_differs(own: Reading, one: Located, entities: Mapping[str, Entity]) -> bool:
    """Whether an annotation says something else than the program reads by itself."""
    if changed := _stated(own.dispatch, one):
        return changed[0] != own.dispatch
    before = _meant(items_of(own)[one.annotation.subjects[0]], one)
    return tuple(map(_looked_at, before)) != tuple(map(_looked_at, annotated(one, before, own, entities)))


def _looked_at(item: ReadItem) -> ReadItem:
    """A reading that a person has looked at, which is in doubt no more."""
    match item:
        case Voice():
            return replace(item, doubtful=False, grounds=())
        case DateExpression() | Figure():
            return replace(item, doubtful=False)
        case _:
            return item


def lacks_a_value(own: Reading, one: Located) -> bool:
    """Whether an annotation adds a figure without saying how many."""
    told = one.annotation.figure
    return told is not None and told.value is None and not _meant(own.figures, one)


def is_turned_round(one: Located) -> bool:
    """Whether the range of a figure ends below its beginning."""
    value = one.annotation.figure.value if one.annotation.figure else None
    low, _, high = value.partition("/") if isinstance(value, str) else ("", "", "")
    return bool(high) and not low.startswith("P") and float(low) > float(high)


def _meant(items: Iterable[ReadItem], one: Located) -> tuple[ReadItem, ...]:
    """The readings that an annotation is about: those of its very words, else those that share some with it."""
    here = [item for item in items if item.paragraph == one.paragraph]
    exact = [item for item in here if (item.start, item.end) == (one.start, one.end)]
    return tuple(exact or [item for item in here if item.start < one.end and one.start < item.end])


def _accepted(own: Reading, one: Located, entities: Mapping[str, Entity]) -> Iterator[ReadItem]:
    """The reading that was accepted, as far as the program still reads so."""
    if one.annotation.subjects[0] in items_of(own) and not still_differs(own, one, entities):
        yield from map(_looked_at, _meant(items_of(own)[one.annotation.subjects[0]], one))


def _in_order(items: Iterable[ReadItem]) -> list[ReadItem]:
    return sorted(items, key=lambda item: (item.paragraph, item.start, item.end))


def _place(record: CorrectionRecord) -> tuple[bool, int, int]:
    """What is told of the dispatch comes first."""
    return record.paragraph is not None, record.paragraph or 0, record.start or 0


def _is_of(finding: Finding, items: Iterable[ReadItem]) -> bool:
    places = {(item.paragraph, item.start, item.end) for item in items}
    return any((passage.paragraph, passage.start, passage.end) in places for passage in finding.passages)


def _record(one: Located, before: Sequence[ReadItem | str], after: Sequence[ReadItem | str]) -> CorrectionRecord:
    correction = one.annotation
    assert isinstance(correction, Correction)
    has_place = one.paragraph is not None
    return CorrectionRecord(
        what=correction.subjects[0],
        paragraph=one.paragraph,
        start=one.start if has_place else None,
        end=one.end if has_place else None,
        text=correction.words,
        before=tuple(before),
        after=tuple(after),
        reason=correction.reason,
        who=correction.who,
        when=correction.when,
        suggested_by=correction.suggested_by,
    )
