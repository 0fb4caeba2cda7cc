"""The wording of a statement in one dispatch, sentence by sentence in the reader's language, and which go together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import LCSseq

from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.links import ParagraphLink, paragraph_link
from pelican_dossier.editions.passages import levelled
from pelican_dossier.editions.quotedwords import quoted_in
from pelican_dossier.model import Carrier, Passage, Reading
from pelican_dossier.model.langstring import LangString
from pelican_dossier.model.text import Span

_PAIRED = 0.3
"""Share of the words of the shorter of two sentences that they have in common at least where they go together."""
_ELSEWHERE, _FEWEST = 0.4, 12
"""The same share from which on other words of a dispatch are like a sentence that it lacks in the statement, and of how
many words both are at least: a headline has much in common with many."""

_Levels = tuple[tuple[str, list[str]], tuple[str, list[str]]]


@dataclass(frozen=True, slots=True)
class StatementUnit:
    """A sentence in which a dispatch carries a statement."""

    words: LangString
    """The whole sentence, that nothing be cut out of what was said or written; in the edition's language where it is
    translated."""
    place: ParagraphLink
    said: LangString
    """What of it belongs to the statement, as received."""
    quoted: tuple[Span, ...] = ()
    """Where quotations stand in its words."""

    @property
    def level(self) -> list[str]:
        """Its words without differences of spelling."""
        return levelled(self.words)


def units_of(edition: Edition, carrier: Carrier) -> tuple[StatementUnit, ...]:
    """The sentences in which a dispatch carries a statement; one that several of its words share stands once."""
    units: list[StatementUnit] = []
    for unit in (unit for passage in carrier.passages for unit in _of_passage(edition, passage)):
        if units and (units[-1].place, units[-1].words) == (unit.place, unit.words):
            both = f"{units[-1].said.text} {unit.said.text}"
            units[-1] = replace(units[-1], said=replace(unit.said, text=both))
        else:
            units.append(unit)
    return tuple(_with_quotations(units))


def _with_quotations(units: Iterable[StatementUnit]) -> Iterator[StatementUnit]:
    """A quotation may run on from sentence to sentence of a paragraph."""
    before, is_open = None, False
    for unit in units:
        quoted, is_open = quoted_in(unit.words.text, goes_on=is_open and unit.place == before)
        before = unit.place
        yield replace(unit, quoted=quoted)


def _of_passage(edition: Edition, passage: Passage) -> Iterator[StatementUnit]:
    reading = edition.readings[passage.source]
    if not edition.passage_text(passage):
        return
    place = paragraph_link(edition, passage.source, passage.paragraph)
    at = passage.start
    while at < passage.end:
        start, end = reading.sentence_at(passage.paragraph, at)
        end = max(end, at + 1)
        part = Passage(passage.source, passage.paragraph, max(start, at), min(end, passage.end))
        said = LangString(edition.passage_text(part).strip(), reading.dispatch.language)
        if said.text:
            words, _ = edition.sentence(reading.dispatch, passage.paragraph, at)
            yield StatementUnit(replace(words, text=words.text.strip()), place, said)
        at = end


def paired(base: Sequence[StatementUnit], others: Sequence[StatementUnit]) -> list[int | None]:
    """Beside which sentence of the base each of the others stands; None beside none."""
    levels = [_levels(unit) for unit in base]
    return [_nearest(_levels(unit), levels) for unit in others]


def _levels(unit: StatementUnit) -> _Levels:
    """What was said as received, then as the edition has its sentence, each under its language."""
    return (unit.said.language, levelled(unit.said)), (unit.words.language, unit.level)


def _nearest(unit: _Levels, base: Sequence[_Levels]) -> int | None:
    share, at = max(((_common(unit, other), -at) for at, other in enumerate(base)), default=(0.0, 0))
    return -at if share >= _PAIRED else None


def _common(one: _Levels, other: _Levels) -> float:
    """The share of the shorter one's words that stand in the other in the same order: as received, or as the edition
    has it where that came in two languages."""
    for (language, ours), (another, theirs) in zip(one, other, strict=True):
        if language == another:
            return LCSseq.similarity(ours, theirs) / max(1, min(len(ours), len(theirs)))
    return 0.0


def like_it_elsewhere(edition: Edition, carrier: Carrier, unit: StatementUnit) -> tuple[ParagraphLink, ...]:
    """Paragraphs beside those in which a dispatch carries a statement that say much of a sentence which it lacks there:
    it may tell the same in its own words, or as somebody else's."""
    ours = levelled(unit.said)
    reading = edition.readings[carrier.source]
    if reading.dispatch.language != unit.said.language or len(ours) < _FEWEST:
        return ()
    carried, words = {passage.paragraph for passage in carrier.passages}, frozenset(ours)
    found = []
    for at, theirs in _paragraph_levels(edition, reading):
        most = _ELSEWHERE * min(len(ours), len(theirs))
        # cheap, and enough for nearly all
        if at not in carried and len(words.intersection(theirs)) >= most and LCSseq.similarity(ours, theirs) >= most:
            found.append(paragraph_link(edition, carrier.source, at))
    return tuple(found)


@once
def _paragraph_levels(edition: Edition, reading: Reading) -> tuple[tuple[int, list[str]], ...]:
    """The paragraphs of a dispatch that may be shown, and their words without differences of spelling."""
    dispatch = reading.dispatch
    levels = (
        (at, levelled(LangString(paragraph.text, dispatch.language)))
        for at, paragraph in enumerate(dispatch.paragraphs)
        if edition.showing.paragraph(dispatch.id, at)
    )
    return tuple((at, level) for at, level in levels if len(level) >= _FEWEST)
