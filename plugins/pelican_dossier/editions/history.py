"""What changed between the published states of a dossier, as readers see it: state by state, kind by kind."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from pelican_dossier import addresses
from pelican_dossier.addresses import Folder
from pelican_dossier.desk.states import state_id
from pelican_dossier.editions.changed import ChangeView, change_view
from pelican_dossier.editions.edition import Edition
from pelican_dossier.model.langstring import marked
from pelican_dossier.model.states import ChangeKind, StateChange, Step

HEADINGS: Mapping[ChangeKind, str] = {
    "source-added": marked("Sources added"),
    "source-withdrawn": marked("Sources withdrawn"),
    "source-gone": marked("Sources removed"),
    "source-altered": marked("Sources whose text was replaced"),
    "source-redated": marked("Publication dates changed"),
    "translation-added": marked("Translations added"),
    "translation-revised": marked("Translations revised"),
    "translation-reviewed": marked("Translations reviewed"),
    "translation-gone": marked("Translations removed"),
    "reading-corrected": marked("Readings corrected by the editors"),
    "correction-gone": marked("Corrections taken back"),
    "reading-changed": marked("Dates and figures read differently"),
    "voices-changed": marked("Sources whose speakers are read differently"),
    "event-added": marked("Events added"),
    "event-moved": marked("Events with another date"),
    "event-gone": marked("Events removed"),
    "answer-added": marked("Answers added"),
    "answer-changed": marked("Answers changed"),
    "answer-gone": marked("Answers removed"),
    "finding-opened": marked("New findings"),
    "finding-decided": marked("Findings decided"),
    "finding-reopened": marked("Findings reopened"),
    "finding-gone": marked("Findings that no longer hold"),
}
A_PAGE = 20
"""States of one page of their list."""
_MOST = 100
"""Changes of one kind that a state shows; ``dossier compare`` tells all."""


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """The changes of one kind."""

    kind: ChangeKind
    heading: str
    count: int
    changes: tuple[ChangeView, ...]
    more: int
    """Those that are not shown."""


@dataclass(frozen=True, slots=True)
class StepView:
    """One published state, with what it changed."""

    id: str
    """The same before and after the state is kept."""
    href: str
    """Its place in the list."""
    day: str | None
    """None of the present one, while it is not kept."""
    datetime: str | None
    since: str | None
    """The day of the state before it; None of the first."""
    groups: tuple[ChangeGroup, ...]
    sources: int
    """That were public in it."""


@dataclass(frozen=True, slots=True)
class HistoryView:
    """All states, the newest first."""

    steps: tuple[StepView, ...] = ()
    first: str | None = None
    """The day of the first state that was kept; None where none was."""
    latest: StepView | None = None
    """The newest state that changed anything."""


def history_view(edition: Edition, steps: Sequence[Step], places: Mapping[str, str]) -> HistoryView:
    """The states with what each changed; ``places`` has where the timeline has its events."""
    views = tuple(_views(edition, steps, places))
    days = [step.state.day for step in steps if step.state.day]
    return HistoryView(
        steps=views,
        first=edition.interface.formats.day(days[-1]) if days else None,
        latest=next((view for view in views if view.groups), None),
    )


def state_ids(steps: Sequence[Step]) -> tuple[str, ...]:
    """An id for each state, the newest first; each rests on that of the state before it."""
    ids = [""]
    for step in reversed(steps):
        ids.append(state_id(step.state, ids[-1]))
    return tuple(reversed(ids[1:]))


def state_address(language: str, at: int, id_: str) -> str:
    """Where the list has a state, ``at`` counted from the newest."""
    return f"{addresses.numbered(addresses.listing(language, Folder.CHANGES), at // A_PAGE + 1)}#{id_}"


def changes_by_heading(edition: Edition, step: Step) -> Iterator[tuple[str, list[StateChange]]]:
    """What a state changed, kind by kind, each under its heading."""
    for kind, changes in groupby(step.changes, key=lambda change: change.kind):
        yield edition.interface.catalog.gettext(HEADINGS[kind]), list(changes)


def _views(edition: Edition, steps: Sequence[Step], places: Mapping[str, str]) -> Iterator[StepView]:
    formats = edition.interface.formats
    for at, (step, id_) in enumerate(zip(steps, state_ids(steps), strict=True)):
        day, since = step.state.day, step.before.day if step.before else None
        yield StepView(
            id=id_,
            href=state_address(edition.language, at, id_),
            day=formats.day(day) if day else None,
            datetime=day.isoformat() if day else None,
            since=formats.day(since) if since else None,
            groups=tuple(_groups(edition, step, places)),
            sources=sum(source.status == "public" for source in step.state.sources),
        )


def _groups(edition: Edition, step: Step, places: Mapping[str, str]) -> Iterator[ChangeGroup]:
    for heading, found in changes_by_heading(edition, step):
        yield ChangeGroup(
            kind=found[0].kind,
            heading=heading,
            count=len(found),
            changes=tuple(change_view(edition, step, change, places) for change in found[:_MOST]),
            more=max(0, len(found) - _MOST),
        )
