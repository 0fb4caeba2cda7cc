"""What changed between two built sites, as Markdown for a comment on a proposed change."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from pelican_dossier.addresses import anchor, passage_address
from pelican_dossier.comparing.worddifferences import WordDifference, word_differences
from pelican_dossier.desk.data import plain
from pelican_dossier.model.states import (
    AnswerState,
    ChangeKind,
    CorrectionState,
    ReadState,
    SourceState,
    StateChange,
    StatePart,
    TranslationState,
)
from pelican_dossier.model.versions import SourceVersion

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
_NEXT = "\n  "


@dataclass(frozen=True, slots=True)
class PageChanges:
    """Pages of two sites, by their paths."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]

    @property
    def by_kind(self) -> Sequence[tuple[str, str]]:
        """What became of each page, and its path."""
        return [(kind, path) for kind in ("added", "changed", "gone") for path in getattr(self, kind)]


@dataclass(frozen=True, slots=True)
class ToldChange:
    """A change, with the words that differ where a text was replaced or a translation revised."""

    change: StateChange
    words: tuple[WordDifference, ...] = ()

    @property
    def data(self) -> dict[str, Any]:
        """As JSON has it."""
        data: dict[str, Any] = plain(self.change)
        return {**data, "words": plain(self.words)} if self.words else data

    @property
    def lines(self) -> Iterator[str]:
        """Where it is, from what and to what; then the words, as ``git diff --word-diff`` has them."""
        yield " ".join(_place_and_values(self.change))
        for one in self.words:
            was, now = one.was and f"[-{one.was}-]", one.now and f"{{+{one.now}+}}"
            yield f"#{anchor(one.paragraph)} ({one.language}) {' '.join(filter(None, (was, now)))}"


def told_of(
    changes: Iterable[StateChange], before: Mapping[str, SourceVersion], after: Mapping[str, SourceVersion]
) -> Sequence[ToldChange]:
    """The changes with the words of both sides, as far as these hold any."""
    return [ToldChange(change, tuple(_words(change, before, after))) for change in changes]


def _words(
    change: StateChange, before: Mapping[str, SourceVersion], after: Mapping[str, SourceVersion]
) -> Iterator[WordDifference]:
    part = change.after
    match part:
        case SourceState() if change.kind == "source-altered":
            id_, language = part.id, None
        case TranslationState() if change.kind == "translation-revised":
            id_, language = part.source, part.language
        case _:
            return
    if id_ in before and id_ in after:
        own = after[id_].language
        yield from (d for d in word_differences(before[id_], after[id_]) if d.language == (language or own))


def page_changes(before: Path, after: Path) -> PageChanges:
    """The pages that differ between two folders."""
    old, new = ({path.relative_to(one).as_posix() for path in one.rglob(f"*{_PAGE}")} for one in (before, after))
    both = sorted(old & new)
    changed = tuple(path for path in both if (before / path).read_bytes() != (after / path).read_bytes())
    return PageChanges(tuple(sorted(new - old)), changed, tuple(sorted(old - new)))


def report(changes: Sequence[ToldChange], pages: PageChanges | None) -> Iterator[str]:
    """A heading a kind of thing that changed, with a line for each; the pages last, where both are sites."""
    yield "## What this changes"
    for heading, kinds in _HEADINGS.items():
        told = [
            f"{kind.partition('-')[2]}: {_NEXT.join(told.lines)}"
            for kind in kinds
            for told in changes
            if told.change.kind == kind
        ]
        yield from _section(heading, told)
    if pages:
        yield from _section("Pages", [f"{kind}: `{path}`" for kind, path in pages.by_kind])
    if not changes and not (pages and pages.by_kind):
        yield ""
        yield "Nothing."


def _section(heading: str, told: Sequence[str]) -> Iterator[str]:
    if told:
        yield from ("", f"### {heading} ({len(told)})", "")
        yield from (f"- {line}" for line in islice(told, _MOST))
        if len(told) > _MOST:
            yield f"- and {len(told) - _MOST} more"


def _place_and_values(change: StateChange) -> Iterator[str]:
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


def lines(changes: Sequence[ToldChange], pages: PageChanges | None = None) -> Iterator[str]:
    """A change a line, and below it a line for each place where words differ; then what became of pages.

    Pages are named where nothing else has changed, and counted elsewhere, for a change of one source is on many.
    """
    yield from (f"{told.change.kind}: {_NEXT.join(told.lines)}" for told in changes)
    told = pages.by_kind if pages else ()
    if told and changes:
        counts = Counter(kind for kind, _ in told)
        yield "pages: " + ", ".join(f"{count} {kind}" for kind, count in counts.items())
    elif told:
        yield "nothing has changed in the sources and what is read in them; of the pages:"
        yield from (f"page-{kind}: {path}" for kind, path in told[:_MOST])
        if len(told) > _MOST:
            yield f"and {len(told) - _MOST} more"
    elif not changes:
        yield "nothing has changed" if pages else "nothing has changed in the sources and what is read in them"
