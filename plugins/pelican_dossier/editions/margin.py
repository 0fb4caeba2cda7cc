"""The margin of a source's paragraph: a line a kind of note, so that the notes are never longer than the words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from pelican_dossier.editions.corrections import CorrectionView
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.findings import FindingView
from pelican_dossier.editions.marking import Note
from pelican_dossier.editions.passages import AlsoIn
from pelican_dossier.editions.voices import VoiceView
from pelican_dossier.maps.labels import width_of
from pelican_dossier.model.langstring import LangString, script

_ROOM = 6.4
"""Sizes of its type that a line of the margin leaves to what it says."""
_LARGER = {"Arab": 1.2}
"""Scripts that are set larger than Latin in it."""

MarginKind = Literal["dates", "figures", "names", "speakers", "shared", "findings", "corrections"]


@dataclass(frozen=True, slots=True)
class MarginLine:
    """The notes of one kind beside one paragraph, folded into a line."""

    kind: MarginKind
    count: int
    """Of notes; of what is shared, the dispatches that have it too."""
    brief: LangString | None
    """Where it is one, what it says, as far as the line has room for all of it."""
    is_contradiction: bool = False
    """Whether what is told of cannot be true together."""


def margin_lines(
    edition: Edition,
    notes: Sequence[Note],
    voices: Sequence[VoiceView],
    also_in: Sequence[AlsoIn],
    findings: Sequence[FindingView],
    corrections: Sequence[CorrectionView],
) -> tuple[MarginLine, ...]:
    """The lines of one paragraph in their order; none of a kind of which there is nothing to tell."""
    return tuple(
        line
        for line in (
            *_of_notes(edition, notes),
            _line("speakers", [voice.speaker for voice in voices]),
            _line("shared", _elsewhere(also_in)),
            _of_findings(edition, findings),
            _line("corrections", [LangString(one.what, edition.interface.language) for one in corrections]),
        )
        if line.count
    )


def _line(kind: MarginKind, told: Sequence[LangString]) -> MarginLine:
    return MarginLine(kind, len(told), _fitted(told[0]) if len(told) == 1 else None)


def _fitted(said: LangString) -> LangString | None:
    """Words that are told whole or not at all: they stand in what the line opens."""
    return said if width_of(said.text) * _LARGER.get(script(said.language), 1) <= _ROOM else None


def _of_notes(edition: Edition, notes: Sequence[Note]) -> Iterator[MarginLine]:
    language = edition.interface.language
    for kind in ("dates", "figures", "names"):
        yield _line(kind, [LangString(note.reading, language) for note in notes if note.kind == kind])


def _elsewhere(also_in: Sequence[AlsoIn]) -> list[LangString]:
    """The outlets, or headlines, of the dispatches that have the same words, each dispatch once."""
    return list({place.source.id: place.source.name for place in also_in}.values())


def _of_findings(edition: Edition, findings: Sequence[FindingView]) -> MarginLine:
    titles = [LangString(finding.title, edition.interface.language) for finding in findings]
    brief = _fitted(titles[0]) if len(titles) == 1 else None
    is_contradiction = any(finding.kind_id == "contradiction" for finding in findings)
    return MarginLine("findings", len(titles), brief, is_contradiction)
