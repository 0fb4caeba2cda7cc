"""The whole dossier as one volume, or as several where one would be too large to draw and to hold."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.findings import FindingView, finding_views
from pelican_dossier.editions.glossary import TermView, glossary
from pelican_dossier.editions.links import SourceLink, withdrawn_link
from pelican_dossier.editions.questions import QuestionView, question_views
from pelican_dossier.editions.sources import SourceView, withdrawn_view
from pelican_dossier.editions.statements import StatementView, statement_views
from pelican_dossier.editions.story import StoryView, written_story
from pelican_dossier.editions.timeline import Entry, timeline


@dataclass(frozen=True, slots=True)
class Volume:
    """What one volume holds; the parts that it lacks are empty."""

    story: StoryView | None = None
    questions: Sequence[QuestionView] = ()
    entries: Sequence[Entry] = ()
    sources: Sequence[SourceView] = ()
    withdrawn: Sequence[tuple[SourceLink, SourceView]] = ()
    statements: Sequence[StatementView] = ()
    findings: Sequence[FindingView] = ()
    terms: Sequence[TermView] = ()

    @property
    def pages(self) -> Iterator[str]:
        """The pages of the site that the volume holds, the timeline and the glossary aside."""
        yield from (source.link.href for source in self.sources)
        for views in (self.questions, self.statements, self.findings):
            yield from (view.href for view in views)


_MOST: dict[str, int] = {"entries": 600, "sources": 40, "statements": 120, "findings": 200}
"""Part -> how many of its items one volume holds, some 250 pages, which take half a gigabyte to draw."""


def volumes(edition: Edition, sources: Sequence[SourceView]) -> tuple[Volume, ...]:
    """One volume where each part fits, else the story, the questions and the glossary, then each part by itself."""
    whole = Volume(
        story=written_story(edition),
        questions=question_views(edition),
        entries=timeline(edition),
        sources=sources,
        withdrawn=[(withdrawn_link(edition, one), withdrawn_view(edition, one)) for one in edition.dossier.withdrawn],
        statements=statement_views(edition),
        findings=tuple(finding_views(edition).values()),
        terms=glossary(edition),
    )
    if all(len(getattr(whole, part)) <= most for part, most in _MOST.items()):
        return (whole,)
    first = Volume(story=whole.story, questions=whole.questions, withdrawn=whole.withdrawn, terms=whole.terms)
    return (first, *(volume for part in _MOST for volume in _cut(getattr(whole, part), part)))


def _cut(items: Sequence[Any], part: str) -> Iterator[Volume]:
    most = _MOST[part]
    for start in range(0, len(items), most):
        parts: dict[str, Any] = {part: items[start : start + most]}
        yield Volume(**parts)
