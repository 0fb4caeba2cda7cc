"""Findings as readers see them: what cannot be, on what grounds, where it stands, and what the editors decided."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.finding_words import KINDS, SEVERITY, TITLES, finding_sentence, likely_sentence
from pelican_dossier.editions.interface import marked
from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.model import Finding, FindingStatus, Passage, Reading
from pelican_dossier.model.langstring import LangString

_DECISIONS: Mapping[FindingStatus, str] = {
    "accepted": marked("The editors accept it"),
    "answered": marked("The editors have answered it"),
    "dismissed": marked("The editors have dismissed it"),
}


@dataclass(frozen=True, slots=True)
class FindingPassage:
    """One place that a finding names."""

    href: str
    paragraph: int
    words: LangString
    """As received: the passage, or the sentence around it where no translation tells it."""
    sentence: LangString | None
    """The sentence around it in the edition's language, where it is translated."""


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
    kind: str
    kind_id: str
    severity: str
    sentence: str
    likely: str | None
    sources: tuple[FindingSource, ...]
    href: str
    question_href: str | None
    """The page of the question that its passages answer."""
    decision: str | None
    """What the editors decided; None while it is open."""
    reason: LangString | None
    decided: str | None
    is_dismissed: bool


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


def _view(edition: Edition, finding: Finding) -> FindingView:
    interface = edition.interface
    return FindingView(
        id=finding.id,
        title=interface.catalog.gettext(TITLES[finding.rule]),
        kind=interface.catalog.gettext(KINDS[finding.kind]),
        kind_id=finding.kind.replace(" ", "-"),
        severity=SEVERITY[finding.kind],
        sentence=finding_sentence(interface, finding),
        likely=likely_sentence(interface, finding),
        sources=tuple(_sources(edition, finding)),
        href=addresses.finding(edition.language, finding.id),
        question_href=_question_href(edition, finding),
        decision=interface.catalog.gettext(_DECISIONS[finding.status]) if finding.status != "open" else None,
        reason=edition.words(finding.reason) if finding.reason else None,
        decided=edition.formats.day(finding.decided) if finding.decided else None,
        is_dismissed=finding.status == "dismissed",
    )


def _question_href(edition: Edition, finding: Finding) -> str | None:
    question = finding.ground.args.get("question")
    return addresses.question(edition.language, str(question)) if question else None


def _sources(edition: Edition, finding: Finding) -> Iterator[FindingSource]:
    by_source: dict[str, list[Passage]] = {}
    for passage in finding.passages:
        by_source.setdefault(passage.source, []).append(passage)
    for id_, passages in by_source.items():
        link = source_link(edition, edition.readings[id_])
        places = {passage.paragraph: passage for passage in reversed(passages)}
        yield FindingSource(link, tuple(_passage(edition, places[at]) for at in sorted(places)))


def _passage(edition: Edition, passage: Passage) -> FindingPassage:
    dispatch = edition.readings[passage.source].dispatch
    words = LangString(edition.passage_text(passage), dispatch.language)
    sentence, place = edition.sentence(dispatch, passage.paragraph, passage.start) if words.text else (None, None)
    if sentence is not None and place is not None:  # it is the original's own: few words alone say little
        words, sentence = max(words, sentence, key=lambda w: len(w.text)), None
    return FindingPassage(
        href=addresses.source(edition.language, passage.source, passage.paragraph),
        paragraph=passage.paragraph,
        words=words,
        sentence=sentence,
    )
