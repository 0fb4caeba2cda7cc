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
_VALUES, _OUTLETS, _FINDINGS = 4, 3, 3
"""Values that are named of one question, outlets of one value; findings of one tier."""


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """A question, or a finding that answers to none."""

    title: LangString
    href: str
    words: LangString
    """The values with the outlets that give them, or the finding in a sentence, with what is likely."""
    sources: tuple[SourceLink, ...]
    """One an outlet."""
    matters: LangString | None
    """Why; None where the point before it says the same."""


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
    findings, by, told = finding_views(edition).values(), edition.interface, set[str]()

    def why(finding: FindingView | None) -> LangString | None:
        reason = finding.matters if finding and finding.matters not in told else None
        told.add(reason or "")
        return LangString(reason, by.language) if reason else None

    for view in question_views(edition):
        if view.conflict == conflict:
            own = next((one for one in findings if one.question_href == view.href and _is_of(one, conflict)), None)
            yield _question(edition, view, why(own))
    for finding in [one for one in findings if _is_of(one, conflict) and one.question_href is None][:_FINDINGS]:
        said = " ".join(filter(None, (finding.sentence, finding.likely)))
        title, sentence = LangString(finding.heading, by.language), LangString(said, by.language)
        sources = _one_an_outlet(one.source for one in finding.sources)
        yield OpenPoint(title, finding.href, sentence, sources, why(finding))


def _is_of(view: FindingView, conflict: Conflict | None) -> bool:
    return conflict is not None and view.kind_id == conflict.replace(" ", "-") and not view.is_dismissed


def _question(edition: Edition, view: QuestionView, matters: LangString | None) -> OpenPoint:
    answers = (*view.comparable, *view.apart)
    values = view.rivals or tuple(
        dict.fromkeys(_scoped(edition, answer.group.value, answer.group.scope) for answer in answers)
    )
    by = edition.interface
    shown = [_by_outlets(edition, view, value) if view.rivals else value.set_apart() for value in values[:_VALUES]]
    if len(values) > _VALUES:
        shown.append(more_words(edition, len(values) - _VALUES).text)
    together = by.formats.list(shown) if view.rivals else " · ".join(shown)
    said = together or by.catalog.gettext("No dispatch answers this.")
    sources = _one_an_outlet(answer.source for answer in answers if answer.tier or not view.conflict)
    return OpenPoint(view.ask, view.href, LangString(capitalised(said), by.language), sources, matters)


def _by_outlets(edition: Edition, view: QuestionView, value: LangString) -> str:
    """One of the values in conflict, with the outlets that give it."""
    by, told = edition.interface, value.text.casefold()
    given = (one for one in view.comparable if one.tier and one.group.value.text.casefold() == told)
    named = [*dict.fromkeys(isolated(one.source.name.text) for one in given)]
    if len(named) > _OUTLETS:
        named = [*named[:_OUTLETS], more_words(edition, len(named) - _OUTLETS).text]
    if not named:
        return value.set_apart()
    both = {"value": value.set_apart(), "outlets": by.formats.list(named)}
    return by.catalog.gettext("%(value)s (%(outlets)s)") % both


def _scoped(edition: Edition, value: LangString, scope: tuple[str, ...]) -> LangString:
    if not scope:
        return value
    by = edition.interface
    told = {"value": isolated(value.text), "scope": comma(by.language).join(scope)}
    return LangString(by.catalog.gettext("%(value)s (%(scope)s)") % told, by.language)


def _one_an_outlet(links: Iterable[SourceLink]) -> tuple[SourceLink, ...]:
    return tuple({link.outlet: link for link in links if link.outlet}.values())
