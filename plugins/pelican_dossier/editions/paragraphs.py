"""A paragraph of a source's page: its words in both languages, marked, and what its margin tells."""

from dataclasses import dataclass

from pelican_dossier import addresses
from pelican_dossier.editions.corrections import CorrectionView
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.findings import FindingView
from pelican_dossier.editions.links import part_reason
from pelican_dossier.editions.margin import MarginLine, margin_lines
from pelican_dossier.editions.marking import Marking, Note
from pelican_dossier.editions.passages import AlsoIn
from pelican_dossier.editions.segments import Segment
from pelican_dossier.editions.voices import VoiceView
from pelican_dossier.model import Dispatch, Paragraph
from pelican_dossier.model.langstring import LangString
from pelican_dossier.translation.catalogs import Translation


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of a paragraph: its role, the words as received, and in another language."""

    kind: str
    reason: str | None
    segments: tuple[Segment, ...]
    translation: LangString | None
    translated: tuple[Segment, ...]
    """The translation, marked where it says what is marked in the original."""


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """A paragraph of a source; ``parts`` is empty where it is withheld."""

    index: int
    anchor: str
    facing: str
    """The HTML id of the column that faces the one read first."""
    is_withheld: bool
    is_dropped: bool
    """All of it is boilerplate."""
    reasons: tuple[str, ...]
    """Why parts of it are none of the article, each reason once."""
    parts: tuple[PartView, ...]
    also_in: tuple[AlsoIn, ...]
    findings: tuple[FindingView, ...]
    voices: tuple[VoiceView, ...]
    notes: tuple[Note, ...]
    corrections: tuple[CorrectionView, ...]
    margin: tuple[MarginLine, ...]
    """What stands beside it, a line a kind."""

    @property
    def shown(self) -> tuple[PartView, ...]:
        """The parts that its place on the page has: what was read in a header is told above the text already."""
        return tuple(part for part in self.parts if part.kind != "header") or self.parts


@dataclass(frozen=True, slots=True)
class Noticed:
    """What was noticed in one paragraph."""

    also_in: tuple[AlsoIn, ...]
    findings: tuple[FindingView, ...]
    corrections: tuple[CorrectionView, ...]


def paragraph_view(
    edition: Edition,
    dispatch: Dispatch,
    paragraph: Paragraph,
    translation: Translation | None,
    marking: Marking,
    noticed: Noticed,
) -> ParagraphView:
    """A paragraph with the translation that faces it."""
    is_shown = edition.showing.paragraph(dispatch.id, paragraph.index)
    parts = paragraph.parts if is_shown else ()
    words = [translation.part(paragraph.index, which) if translation else None for which in range(len(parts))]
    boilerplate = [part for part in paragraph.parts if part.kind == "boilerplate"]
    marked = [marking.part(paragraph.index, which, part, words[which]) for which, part in enumerate(parts)]
    voices = marking.voices.get(paragraph.index, ())
    notes = tuple(note for here in marked for note in here.notes)
    return ParagraphView(
        index=paragraph.index,
        anchor=addresses.anchor(paragraph.index),
        facing=addresses.facing_anchor(paragraph.index),
        is_withheld=not is_shown,
        is_dropped=bool(boilerplate) and len(boilerplate) == len(paragraph.parts),
        reasons=tuple(dict.fromkeys(filter(None, (part_reason(part, edition.catalog) for part in boilerplate)))),
        parts=tuple(
            PartView(part.kind, part_reason(part, edition.catalog), here.segments, translated, here.translated)
            for part, translated, here in zip(parts, words, marked, strict=True)
        ),
        also_in=noticed.also_in,
        findings=noticed.findings,
        voices=voices,
        notes=notes,
        corrections=noticed.corrections,
        margin=margin_lines(edition, notes, voices, noticed.also_in, noticed.findings, noticed.corrections),
    )
