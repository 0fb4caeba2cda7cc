"""What of a source may be published, by its sidecar's ``show`` and ``status``."""

from collections.abc import Mapping
from dataclasses import replace

from pelican_dossier.model import Dispatch, Dossier, Finding, Ground, Paragraph, Reading, Voice


def published(dossier: Dossier) -> Dossier:
    """The dossier without anything that may not be published, so that no page or file can let it out.

    A withheld paragraph keeps its number and loses its words, its dates, its names and the grounds that quote
    it; a withdrawn dispatch loses its text and its headline. A headline is part of the citation and stays.
    """
    showing = Showing(dossier)
    return replace(
        dossier,
        readings=tuple(_published(reading, showing) for reading in dossier.readings),
        findings=tuple(finding for finding in dossier.findings if _may_stand(finding, showing)),
        withdrawn=tuple(replace(dispatch, title=None, paragraphs=()) for dispatch in dossier.withdrawn),
    )


def _may_stand(finding: Finding, showing: "Showing") -> bool:
    """A finding quotes its passages, but for one that only says what is missing."""
    shown = all(showing.paragraph(passage.source, passage.paragraph) for passage in finding.passages)
    return shown or finding.kind == "missing"


def _published(reading: Reading, showing: "Showing") -> Reading:
    dispatch = reading.dispatch

    def is_shown(paragraph: int) -> bool:
        return showing.paragraph(dispatch.id, paragraph)

    def may_quote(ground: Ground) -> bool:
        paragraph = ground.args.get("paragraph")
        return not isinstance(paragraph, int) or is_shown(paragraph)

    shown = {paragraph.index: paragraph.text for paragraph in dispatch.paragraphs if is_shown(paragraph.index)}
    return replace(
        reading,
        dispatch=_without_withheld(dispatch, showing),
        published=replace(reading.published, grounds=tuple(filter(may_quote, reading.published.grounds))),
        dates=tuple(expression for expression in reading.dates if is_shown(expression.paragraph)),
        figures=tuple(figure for figure in reading.figures if is_shown(figure.paragraph)),
        voices=tuple(_heard(voice, shown) for voice in reading.voices if is_shown(voice.paragraph)),
        mentions=tuple(mention for mention in reading.mentions if is_shown(mention.paragraph)),
    )


def _heard(voice: Voice, shown: Mapping[int, str]) -> Voice:
    """A voice without what only a withheld paragraph tells of it: its name, its role, who relays it."""

    def told(words: str | None) -> str | None:
        return words if words and any(words in text for text in shown.values()) else None

    said_here = shown[voice.paragraph][voice.start : voice.end]
    return replace(voice, speaker=told(voice.speaker) or said_here, role=told(voice.role), via=told(voice.via))


def _without_withheld(dispatch: Dispatch, showing: "Showing") -> Dispatch:
    paragraphs = tuple(
        paragraph if showing.paragraph(dispatch.id, paragraph.index) else Paragraph(paragraph.index, "", ())
        for paragraph in dispatch.paragraphs
    )
    return replace(dispatch, paragraphs=paragraphs)


class Showing:
    """Which paragraphs of which sources stand in the open."""

    def __init__(self, dossier: Dossier) -> None:
        self._sources: Mapping[str, Reading] = {reading.dispatch.id: reading for reading in dossier.readings}
        self._cited: dict[str, set[int]] = {}
        for shared in dossier.shared_passages:
            for passage in shared.passages:
                self._cited.setdefault(passage.source, set()).add(passage.paragraph)
        for finding in dossier.findings:
            if finding.kind != "missing":
                for passage in finding.passages:
                    self._cited.setdefault(passage.source, set()).add(passage.paragraph)

    def paragraph(self, source: str, index: int) -> bool:
        """Whether a paragraph's words may be printed, in the original or in translation."""
        reading = self._sources.get(source)
        if reading is None:
            return False
        show = reading.dispatch.sidecar.show
        return show == "full" or (show == "passages" and index in self._cited.get(source, ()))

    def whole(self, source: str) -> bool:
        """Whether the original may be downloaded."""
        reading = self._sources.get(source)
        return reading is not None and reading.dispatch.sidecar.show == "full"
