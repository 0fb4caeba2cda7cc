"""Findings as readers see them: what cannot be, on what grounds, where it stands, and what the editors decided."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pelican_dossier import addresses
from pelican_dossier.editions.bearings import (
    Bearing,
    events_on,
    finding_title,
    questions_on,
    same_words,
    same_words_label,
    why_it_matters,
)
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.findingheadings import finding_headings
from pelican_dossier.editions.findingwords import finding_sentence, likely_sentence
from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.editions.rendered import QuotedClause, quoted_sentence, rendered
from pelican_dossier.model import Finding, FindingStatus, Passage, Reading
from pelican_dossier.model.findingkinds import TIERS
from pelican_dossier.model.langstring import LangString, marked

_BRIEF = 60
"""Letters of a passage that is quoted where findings are listed: a date or a number with what it counts."""
_DECISIONS: Mapping[FindingStatus, str] = {
    "accepted": marked("Accepted by the editors"),
    "answered": marked("Answered by the editors"),
    "dismissed": marked("Dismissed by the editors"),
}


@dataclass(frozen=True, slots=True)
class FindingPassage:
    """One place that a finding names."""

    href: str
    paragraph: int
    quoted: QuotedClause
    """The sentence around it in the edition's language, with its words; empty where they are withheld."""
    brief: LangString | None
    """The words themselves, where they are few: what this source gives."""


@dataclass(frozen=True, slots=True)
class FindingSource:
    """One dispatch that a finding names, with its places in it."""

    source: SourceLink
    passages: tuple[FindingPassage, ...]


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding with its grounds in the edition's language."""

    id: str
    title: str
    """What its rule finds."""
    heading: str
    """The title with what it is found in, which no other finding has."""
    kind: str
    kind_id: str
    kind_rank: int
    """Where its kind stands among the others, the gravest first."""
    severity: str
    sentence: str
    likely: str | None
    sources: tuple[FindingSource, ...]
    href: str
    question_id: str | None
    question_href: str | None
    """The page of the question that its passages answer."""
    matters: str
    """Why it matters, in one sentence."""
    asked: tuple[Bearing, ...]
    """The questions whose answers stand in its passages."""
    events: tuple[Bearing, ...]
    """The events with an editor's title that its passages date."""
    same_words: tuple[Bearing, ...]
    """The findings that think otherwise of the same words."""
    same_words_label: str
    """Which of them is better grounded."""
    decision: str | None
    """What the editors decided; None while it is open."""
    reason: LangString | None
    decided: str | None
    is_dismissed: bool

    @property
    def is_conflict(self) -> bool:
        """Whether sources conflict in it with one another."""
        return self.kind_id in ("contradiction", "differing-accounts")


@once
def finding_views(edition: Edition) -> Mapping[str, FindingView]:
    """Every finding of the dossier, by its id."""
    return {finding.id: _view(edition, finding) for finding in edition.dossier.findings}


def findings_in(edition: Edition, reading: Reading) -> dict[int, tuple[FindingView, ...]]:
    """Paragraph -> the findings that one dispatch's page shows beside it."""
    places: dict[int, tuple[FindingView, ...]] = {}
    views = finding_views(edition)
    for finding in edition.findings_of.get(reading.dispatch.id, ()):
        here = [passage.paragraph for passage in finding.passages if passage.source == reading.dispatch.id]
        for paragraph in dict.fromkeys(here):
            places[paragraph] = (*places.get(paragraph, ()), views[finding.id])
    return places


def findings_of(edition: Edition, reading: Reading) -> tuple[FindingView, ...]:
    """What one dispatch's page shows above it: each once, the weightiest first, as the dossier has them."""
    views = finding_views(edition)
    return tuple(views[finding.id] for finding in edition.findings_of.get(reading.dispatch.id, ()))


def _view(edition: Edition, finding: Finding) -> FindingView:
    interface = edition.interface
    question = finding.ground.args.get("question")
    return FindingView(
        id=finding.id,
        title=finding_title(interface, finding),
        heading=finding_headings(interface)[finding.id],
        kind=interface.catalog.gettext(TIERS[finding.kind].words),
        kind_id=finding.kind.replace(" ", "-"),
        kind_rank=list(TIERS).index(finding.kind),
        severity=finding.severity,
        sentence=finding_sentence(interface, finding),
        likely=likely_sentence(interface, finding),
        sources=tuple(_sources(edition, finding)),
        href=addresses.finding(edition.language, finding.id),
        question_id=str(question) if question else None,
        question_href=addresses.question(edition.language, str(question)) if question else None,
        matters=why_it_matters(interface, finding),
        asked=questions_on(edition, finding),
        events=events_on(edition, finding),
        same_words=same_words(edition, finding),
        same_words_label=same_words_label(edition, finding),
        decision=interface.catalog.gettext(_DECISIONS[finding.status]) if finding.status != "open" else None,
        reason=edition.words(finding.reason),
        decided=edition.formats.day(finding.decided) if finding.decided else None,
        is_dismissed=finding.status == "dismissed",
    )


def _sources(edition: Edition, finding: Finding) -> Iterator[FindingSource]:
    by_source: dict[str, list[Passage]] = {}
    for passage in finding.passages:
        by_source.setdefault(passage.source, []).append(passage)
    for id_, passages in by_source.items():
        link = source_link(edition, edition.readings[id_])
        places = {passage.paragraph: passage for passage in reversed(passages)}
        yield FindingSource(link, tuple(_passage(edition, places[at]) for at in sorted(places)))


def _passage(edition: Edition, passage: Passage) -> FindingPassage:
    is_brief = 0 < passage.end - passage.start <= _BRIEF and edition.passage_text(passage)
    return FindingPassage(
        href=addresses.source(edition.language, passage.source, passage.paragraph),
        paragraph=passage.paragraph,
        quoted=quoted_sentence(edition, passage),
        brief=rendered(edition, passage) if is_brief else None,
    )
