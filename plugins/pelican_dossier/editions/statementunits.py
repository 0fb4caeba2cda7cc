"""The wording of a statement in one dispatch, sentence by sentence in the reader's language, and which go together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import LCSseq

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.links import ParagraphLink, paragraph_link
from pelican_dossier.editions.passages import levelled
from pelican_dossier.editions.quotedwords import quoted_in
from pelican_dossier.model import Carrier, Passage, Reading
from pelican_dossier.model.langstring import LangString
from pelican_dossier.model.text import Span

_PAIRED = 0.3
"""Share of the words of the shorter of two sentences that they have in common at least where they go together."""


@dataclass(frozen=True, slots=True)
class StatementUnit:
    """A sentence of a statement, as far as it belongs to it."""

    words: LangString
    """In the edition's language where it is translated, then with what was received."""
    place: ParagraphLink
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
        if units and units[-1].words.original and units[-1].words.text == unit.words.text and unit.words.original:
            both = f"{units[-1].words.original.text} {unit.words.original.text}"
            received = replace(unit.words.original, text=both)
            units[-1] = replace(units[-1], words=replace(unit.words, original=received))
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
        part = _with_marks(reading, passage, part)
        received = LangString(edition.passage_text(part).strip(), reading.dispatch.language)
        if received.text:
            sentence, is_own = edition.sentence(reading.dispatch, passage.paragraph, at)
            words = received if is_own else LangString(sentence.text.strip(), sentence.language, original=received)
            yield StatementUnit(words, place)
        at = end


def _with_marks(reading: Reading, passage: Passage, part: Passage) -> Passage:
    """A sentence of a passage with the quotation marks that stand right before and behind it: what is said is kept
    without. A quotation from which the passage is cut has none."""
    layer = reading.layer.at(part.paragraph, part.start)
    for quotation in layer.quotations:
        (start, end), (first, last) = layer.span(*quotation[:2]), layer.span(quotation.first, quotation.last)
        if passage.start <= first and last <= passage.end:
            part = replace(part, start=start if part.start == first else part.start)
            part = replace(part, end=end if part.end == last else part.end)
    return part


def paired(base: Sequence[StatementUnit], others: Sequence[StatementUnit]) -> list[int | None]:
    """Beside which sentence of the base each of the others stands; None beside none."""
    levels = [unit.level for unit in base]
    return [_nearest(unit, base, levels) for unit in others]


def _nearest(unit: StatementUnit, base: Sequence[StatementUnit], levels: Sequence[list[str]]) -> int | None:
    ours = unit.level
    shares = [
        (_common(ours, theirs), -at)
        for at, theirs in enumerate(levels)
        if base[at].words.language == unit.words.language
    ]
    share, at = max(shares, default=(0.0, 0))
    return -at if share >= _PAIRED else None


def _common(one: list[str], other: list[str]) -> float:
    """The share of the shorter one's words that stand in the other in the same order."""
    return LCSseq.similarity(one, other) / max(1, min(len(one), len(other)))
