"""What of a source may be published, by its sidecar's ``show`` and ``status``."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from typing import get_args

from pelican_dossier.model import (
    Answer,
    AnsweredQuestion,
    Carrier,
    Dispatch,
    Dossier,
    Finding,
    Ground,
    Paragraph,
    PartKind,
    Passage,
    Reading,
    ReadItem,
    Review,
    Statement,
    Voice,
)
from pelican_dossier.model.text import TextLayer


def published(dossier: Dossier) -> Dossier:
    """The dossier without anything that may not be published, so that no page or file can let it out.

    A withheld paragraph keeps its number and loses its words, its dates, its names and the grounds that quote
    it; a withdrawn dispatch loses its text and its headline. A headline is part of the citation and stays.
    """
    showing = Showing(dossier)
    return replace(
        dossier,
        readings=tuple(_published(reading, showing) for reading in dossier.readings),
        statements=tuple(filter(None, (_statement(statement, showing) for statement in dossier.statements))),
        events=tuple(
            replace(event, passages=passages)
            for event in dossier.events
            if (passages := _shown(event.passages, showing))
        ),
        questions=tuple(_question(asked, showing) for asked in dossier.questions),
        findings=_findings(dossier, showing),
        withdrawn=tuple(replace(dispatch, title=None, paragraphs=(), stated=()) for dispatch in dossier.withdrawn),
    )


def _findings(dossier: Dossier, showing: "Showing") -> tuple[Finding, ...]:
    """Those that may stand, which lead to nothing that is withheld."""
    kept = [finding for finding in dossier.findings if _may_stand(finding, showing)]
    findings = {finding.id for finding in kept}
    events = {event.id for event in dossier.events if _shown(event.passages, showing)}
    return tuple(
        replace(
            finding,
            events=tuple(id_ for id_ in finding.events if id_ in events),
            yields_to=finding.yields_to if finding.yields_to in findings else None,
        )
        for finding in kept
    )


def _may_stand(finding: Finding, showing: "Showing") -> bool:
    """A finding quotes its passages, but for one that only says what is missing."""
    shown = all(showing.paragraph(passage.source, passage.paragraph) for passage in finding.passages)
    return shown or finding.kind == "missing"


def _statement(statement: Statement, showing: "Showing") -> Statement | None:
    """The statement with the carriers whose words are shown; None where one alone is left."""
    carriers = tuple(
        replace(
            carrier,
            passages=passages,
            speaker=showing.told(carrier.source, carrier.speaker),
            role=showing.told(carrier.source, carrier.role),
            via=showing.told(carrier.source, carrier.via),
        )
        for carrier in statement.carriers
        if (passages := _shown(carrier.passages, showing))
    )
    left = {carrier.source for carrier in carriers}
    return replace(statement, carriers=tuple(_beside(c, left) for c in carriers)) if len(left) > 1 else None


def _beside(carrier: Carrier, left: Collection[str]) -> Carrier:
    """A carrier that is told to be near to none that is withheld."""
    return carrier if carrier.nearest in left else replace(carrier, nearest=None, beside_nearest=None)


def _question(asked: AnsweredQuestion, showing: "Showing") -> AnsweredQuestion:
    kept = [at for at, answer in enumerate(asked.answers) if _shown((answer.passage,), showing)]
    number = {at: new for new, at in enumerate(kept)}

    def renumbered(pairs: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
        return tuple((number[a], number[b]) for a, b in pairs if a in number and b in number)

    return replace(
        asked,
        answers=tuple(_answer(asked.answers[at], showing) for at in kept),
        conflicts=renumbered(asked.conflicts),
        contradictions=renumbered(asked.contradictions),
        incomparable=renumbered(asked.incomparable),
        groups=tuple(
            replace(group, answers=shown)
            for group in asked.groups
            if (shown := tuple(number[at] for at in group.answers if at in number))
        ),
    )


def _answer(answer: Answer, showing: "Showing") -> Answer:
    source = answer.passage.source
    return replace(answer, speaker=showing.told(source, answer.speaker), via=showing.told(source, answer.via))


def _shown(passages: Iterable[Passage], showing: "Showing") -> tuple[Passage, ...]:
    return tuple(passage for passage in passages if showing.paragraph(passage.source, passage.paragraph))


def _layer(layer: TextLayer, is_shown: Callable[[int], bool]) -> TextLayer:
    shown = tuple(part for part in layer.all if is_shown(part.paragraph.index))
    return TextLayer(shown, tuple(part for part in layer.parts if is_shown(part.paragraph.index)))


def _published(reading: Reading, showing: "Showing") -> Reading:
    dispatch = reading.dispatch

    def is_shown(paragraph: int) -> bool:
        return showing.paragraph(dispatch.id, paragraph)

    def may_quote(ground: Ground) -> bool:
        paragraph = ground.args.get("paragraph")
        return not isinstance(paragraph, int) or is_shown(paragraph)

    # what editors say of a voice are their own words, which need not stand in the text
    stated = [one for record in reading.review.corrections if record.what == "voice" for one in record.after]
    shown = {paragraph.index: paragraph.text for paragraph in dispatch.paragraphs if is_shown(paragraph.index)}
    return replace(
        reading,
        dispatch=_without_withheld(dispatch, showing),
        layer=_layer(reading.layer, is_shown),
        published=replace(reading.published, grounds=tuple(filter(may_quote, reading.published.grounds))),
        dates=tuple(expression for expression in reading.dates if is_shown(expression.paragraph)),
        figures=tuple(figure for figure in reading.figures if is_shown(figure.paragraph)),
        voices=tuple(
            voice if voice in stated else _heard(voice, shown, dispatch.id, showing)
            for voice in reading.voices
            if is_shown(voice.paragraph)
        ),
        mentions=tuple(mention for mention in reading.mentions if is_shown(mention.paragraph)),
        review=_review(reading, showing),
    )


def _review(reading: Reading, showing: "Showing") -> Review:
    """What people say of words that are shown; a headline that was cut wrongly may be words that are withheld."""
    id_, review = reading.dispatch.id, reading.review
    return replace(
        review,
        accepted=tuple(item for item in review.accepted if showing.paragraph(id_, item.paragraph)),
        corrections=tuple(
            replace(record, before=tuple(one for one in record.before if _may_tell(one, id_, showing)))
            for record in review.corrections
            if record.paragraph is None or showing.paragraph(id_, record.paragraph)
        ),
    )


def _may_tell(one: ReadItem | str, source: str, showing: "Showing") -> bool:
    return not isinstance(one, str) or one in get_args(PartKind) or not showing.is_withheld(source, one)


def _heard(voice: Voice, shown: Mapping[int, str], source: str, showing: "Showing") -> Voice:
    """A voice without what only a withheld paragraph tells of it: its name, its role, who relays it."""
    said_here = shown[voice.paragraph][voice.start : voice.end]
    return replace(
        voice,
        speaker=showing.told(source, voice.speaker) or said_here,
        role=showing.told(source, voice.role),
        via=showing.told(source, voice.via),
    )


def _without_withheld(dispatch: Dispatch, showing: "Showing") -> Dispatch:
    paragraphs = tuple(
        paragraph if showing.paragraph(dispatch.id, paragraph.index) else _withheld(paragraph)
        for paragraph in dispatch.paragraphs
    )
    sidecar = dispatch.sidecar
    if sidecar.supersedes not in showing.public:  # a draft's id is nobody's business
        sidecar = replace(sidecar, supersedes=None)
    return replace(dispatch, paragraphs=paragraphs, sidecar=sidecar)


def _withheld(paragraph: Paragraph) -> Paragraph:
    """Its place, and whether it belongs to the article: a site's menu is none of it, withheld or not."""
    is_boilerplate = all(part.kind == "boilerplate" for part in paragraph.parts)
    kept = paragraph.parts[:1] if is_boilerplate else ()
    return Paragraph(paragraph.index, "", tuple(replace(part, start=0, end=0) for part in kept))


class Showing:
    """Which paragraphs of which sources stand in the open."""

    def __init__(self, dossier: Dossier) -> None:
        self._sources: Mapping[str, Reading] = {reading.dispatch.id: reading for reading in dossier.readings}
        self.public = frozenset({*self._sources, *(dispatch.id for dispatch in dossier.withdrawn)})
        """The dispatches that may be named."""
        self._cited: dict[str, set[int]] = {}
        shared = [passage for family in dossier.shared_passages for passage in family.passages]
        named = [p for finding in dossier.findings if finding.kind != "missing" for p in finding.passages]
        answers = [answer.passage for asked in dossier.questions for answer in asked.answers]
        for passage in (*shared, *named, *answers):
            self._cited.setdefault(passage.source, set()).add(passage.paragraph)

    def paragraph(self, source: str, index: int) -> bool:
        """Whether a paragraph's words may be printed, in the original or in translation."""
        reading = self._sources.get(source)
        if reading is None:
            return False
        show = reading.dispatch.sidecar.show
        return show == "full" or (show == "passages" and index in self._cited.get(source, ()))

    def told(self, source: str, words: str | None) -> str | None:
        """Words that stand in a paragraph of the source that may be printed; None of others."""
        if words is None or source not in self._sources:
            return None
        paragraphs = self._sources[source].dispatch.paragraphs
        return words if any(words in p.text and self.paragraph(source, p.index) for p in paragraphs) else None

    def is_withheld(self, source: str, words: str) -> bool:
        """Whether words stand in paragraphs of the source, and in none that may be printed."""
        reading = self._sources.get(source)
        stands = any(words in p.text for p in reading.dispatch.paragraphs) if reading else False
        return stands and self.told(source, words) is None

    def whole(self, source: str) -> bool:
        """Whether the original may be downloaded."""
        reading = self._sources.get(source)
        return reading is not None and reading.dispatch.sidecar.show == "full"
