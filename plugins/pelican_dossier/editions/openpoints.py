"""What is open in a dossier, tier by tier: the questions with their values, and the findings that no question asks."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.findings import FindingView, finding_views
from pelican_dossier.editions.links import SourceLink
from pelican_dossier.editions.questions import QuestionView, question_views
from pelican_dossier.editions.rivallabels import more_words
from pelican_dossier.languages import comma
from pelican_dossier.model.findingkinds import Conflict
from pelican_dossier.model.langstring import LangString, capitalised, isolated, marked

_HEADINGS: Mapping[Conflict | None, str] = {
    "contradiction": marked("Contradiction"),
    "differing accounts": marked("Differing accounts"),
    None: marked("Also asked"),
}
_FACTS: Mapping[Conflict | None, int] = {"contradiction": 1, "differing accounts": 2, None: 0}
_VALUES, _FINDINGS = 4, 3
"""Values that are named of one question; findings of one tier."""


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """A question, or a finding that answers to none."""

    title: LangString
    href: str
    words: LangString
    """The values that are given, or the finding in a sentence."""
    sources: tuple[SourceLink, ...]
    """One an outlet."""


@dataclass(frozen=True, slots=True)
class OpenTier:
    """What is open in one way."""

    heading: str
    conflict: Conflict | None
    points: tuple[OpenPoint, ...]

    @property
    def first(self) -> tuple[OpenPoint, ...]:
        """Those that stand among the facts: one that cannot be, two on which accounts differ."""
        return self.points[: _FACTS[self.conflict]]


def open_tiers(edition: Edition) -> tuple[OpenTier, ...]:
    """The gravest first; a tier in which nothing stands is none."""
    found = ((conflict, tuple(_points(edition, conflict))) for conflict in _HEADINGS)
    gettext = edition.interface.catalog.gettext
    return tuple(OpenTier(gettext(_HEADINGS[conflict]), conflict, points) for conflict, points in found if points)


def _points(edition: Edition, conflict: Conflict | None) -> Iterator[OpenPoint]:
    for view in question_views(edition):
        if view.conflict == conflict:
            yield _question(edition, view)
    findings = [view for view in finding_views(edition).values() if _stands_by_itself(view, conflict)]
    for finding in findings[:_FINDINGS]:
        by = edition.interface
        title, sentence = LangString(finding.heading, by.language), LangString(finding.sentence, by.language)
        sources = _one_an_outlet(one.source for one in finding.sources)
        yield OpenPoint(title, finding.href, sentence, sources)


def _stands_by_itself(view: FindingView, conflict: Conflict | None) -> bool:
    is_of_tier = conflict is not None and view.kind_id == conflict.replace(" ", "-")
    return is_of_tier and not view.is_dismissed and view.question_href is None


def _question(edition: Edition, view: QuestionView) -> OpenPoint:
    answers = (*view.comparable, *view.apart)
    values = view.rivals or tuple(
        dict.fromkeys(_scoped(edition, answer.group.value, answer.group.scope) for answer in answers)
    )
    by, shown = edition.interface, [value.set_apart() for value in values[:_VALUES]]
    if len(values) > _VALUES:
        shown.append(more_words(edition, len(values) - _VALUES).text)
    together = by.formats.list(shown) if view.rivals else " · ".join(shown)
    said = together or by.catalog.gettext("No dispatch answers this.")
    sources = _one_an_outlet(answer.source for answer in answers if answer.tier or not view.conflict)
    return OpenPoint(view.ask, view.href, LangString(capitalised(said), by.language), sources)


def _scoped(edition: Edition, value: LangString, scope: tuple[str, ...]) -> LangString:
    if not scope:
        return value
    by = edition.interface
    told = {"value": isolated(value.text), "scope": comma(by.language).join(scope)}
    return LangString(by.catalog.gettext("%(value)s (%(scope)s)") % told, by.language)


def _one_an_outlet(links: Iterable[SourceLink]) -> tuple[SourceLink, ...]:
    return tuple({link.publisher: link for link in links if link.publisher}.values())
