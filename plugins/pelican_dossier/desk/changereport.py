"""What changed between two built sites, as Markdown for a comment on a proposed change."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from pelican_dossier.addresses import passage_address
from pelican_dossier.model.states import (
    AnswerState,
    ChangeKind,
    CorrectionState,
    ReadState,
    StateChange,
    StatePart,
    TranslationState,
)

_HEADINGS: dict[str, tuple[ChangeKind, ...]] = {
    "Findings": ("finding-opened", "finding-decided", "finding-reopened", "finding-gone"),
    "Readings": ("reading-corrected", "correction-gone", "reading-changed", "voices-changed"),
    "Answers": ("answer-added", "answer-changed", "answer-gone"),
    "Events": ("event-added", "event-moved", "event-gone"),
    "Sources": ("source-added", "source-withdrawn", "source-gone", "source-altered", "source-redated"),
    "Translations": ("translation-added", "translation-revised", "translation-reviewed", "translation-gone"),
}
_MOST = 20
"""Lines below one heading; what more there is, is counted."""
_PAGE = ".html"


@dataclass(frozen=True, slots=True)
class PageChanges:
    """Pages of two sites, by their paths."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]


def page_changes(before: Path, after: Path) -> PageChanges:
    """The pages that differ between two folders."""
    old, new = ({path.relative_to(one).as_posix() for path in one.rglob(f"*{_PAGE}")} for one in (before, after))
    both = sorted(old & new)
    changed = tuple(path for path in both if (before / path).read_bytes() != (after / path).read_bytes())
    return PageChanges(tuple(sorted(new - old)), changed, tuple(sorted(old - new)))


def report(changes: Sequence[StateChange], pages: PageChanges | None) -> Iterator[str]:
    """A heading a kind of thing that changed, with a line for each; the pages last, where both are sites."""
    yield "## What this changes"
    for heading, kinds in _HEADINGS.items():
        told = [
            f"{change.kind.partition('-')[2]}: {' '.join(place_and_values(change))}"
            for kind in kinds
            for change in changes
            if change.kind == kind
        ]
        yield from _section(heading, told)
    if pages:
        told = [f"{word}: `{path}`" for word in ("added", "changed", "gone") for path in getattr(pages, word)]
        yield from _section("Pages", told)
    if not changes and not (pages and (pages.added or pages.changed or pages.gone)):
        yield ""
        yield "Nothing."


def _section(heading: str, told: Sequence[str]) -> Iterator[str]:
    if told:
        yield from ("", f"### {heading} ({len(told)})", "")
        yield from (f"- {line}" for line in islice(told, _MOST))
        if len(told) > _MOST:
            yield f"- and {len(told) - _MOST} more"


def place_and_values(change: StateChange) -> Iterator[str]:
    """Where something changed, from what and to what."""
    part = change.after or change.before
    match part:
        case AnswerState():
            yield f"{part.question} in {passage_address(part.source, part.paragraph, part.start, part.end)}"
        case TranslationState():
            yield f"{part.source} in {part.language}"
        case ReadState() | CorrectionState():
            place = str(change.source)
            if part.paragraph is not None and part.start is not None and part.end is not None:
                place = passage_address(place, part.paragraph, part.start, part.end)
            yield place
        case _:
            yield part.id if part else ""
    was, now = _value(change.before), _value(change.after)
    if was != now:
        yield f"from {was} to {now}"


def _value(part: StatePart | None) -> str:
    """What a part says, as the data spell it."""
    fields = ("value", "mod", "bound", "published", "status", "reviewer")
    said = [str(value) for name in fields if (value := getattr(part, name, None)) is not None]
    return " ".join(said) or "nothing"


def lines(changes: Iterable[StateChange]) -> Iterator[str]:
    """A change a line."""
    return (f"{change.kind}: {' '.join(place_and_values(change))}" for change in changes)
