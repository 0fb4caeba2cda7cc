"""The story so far: the editors' own, else what the data alone can tell of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from pelican_dossier import addresses
from pelican_dossier.desk.pages import in_html, linked
from pelican_dossier.editions.counts import counted_outlets
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.excerpts import excerpt
from pelican_dossier.editions.inferred import dated_at
from pelican_dossier.editions.links import maker
from pelican_dossier.editions.outlets import outlet_of
from pelican_dossier.editions.toldclauses import event_words
from pelican_dossier.model.langstring import LangString


@dataclass(frozen=True, slots=True)
class StoryView:
    """What the editors wrote, and who did."""

    html: LangString
    """Its links lead to the edition's own pages."""
    is_translated: bool
    """False where the edition shows it in another language, for want of its own."""
    author: str | None
    is_machine: bool
    reviewer: str | None
    written: str | None


@dataclass(frozen=True, slots=True)
class LatestEvent:
    """The latest event that several outlets tell of independently of one another."""

    date: LangString
    what: LangString
    """The editors' title, else the clearest sentence."""
    support: int
    href: str


@dataclass(frozen=True, slots=True)
class ToldByData:
    """What stands in for a story that nobody has written."""

    outlets: str | None
    """How many the dispatches name as their publishers, in words."""
    latest: LatestEvent | None


def written_story(edition: Edition) -> StoryView | None:
    """The editors' story as the home page shows it; None where they wrote none."""
    story = edition.settings.story
    text = edition.words(story.text) if story else None
    if story is None or text is None:
        return None
    ids = {*edition.readings, *edition.withdrawn}
    where, quoted = (addresses.home(edition.language), edition.language), partial(excerpt, edition)
    with_links = linked(in_html(text.text), *where, ids, edition.withdrawn, quoted)
    return StoryView(
        html=LangString(with_links, text.language),
        is_translated=text.language == edition.language,
        author=maker(edition, story.author, is_machine=story.author_kind == "machine"),
        is_machine=story.author_kind == "machine",
        reviewer=story.reviewed_by,
        written=edition.interface.formats.day(story.written) if story.written else None,
    )


def told_by_data(edition: Edition, last: date | None, paths: Mapping[str | None, str]) -> ToldByData:
    """The outlets and the latest event.

    ``last`` is the last day of publication, ``paths`` are the pages of the timeline's events.
    """
    dispatches = [reading.dispatch for reading in edition.dossier.readings]
    known = {outlet for dispatch in dispatches if (outlet := outlet_of(edition, dispatch))}
    outlets = counted_outlets(edition, len(known)) if known else None
    return ToldByData(outlets, latest=_latest(edition, last, paths))


def _latest(edition: Edition, last: date | None, paths: Mapping[str | None, str]) -> LatestEvent | None:
    """Of what had happened when the last dispatch was published, so that no plan is told as done."""
    if last is None:
        return None
    events = [e for e in edition.dossier.events if e.support > 1 and e.bound is None and e.latest <= last]
    if not events:
        return None
    event = max(events, key=lambda e: (e.latest, e.earliest, e.weight.total, e.id))
    return LatestEvent(
        date=dated_at(edition, event.value, event.mod, event.bound, event.passages),
        what=event_words(edition, event),
        support=event.support,
        href=f"{paths[event.id]}#{event.id}",
    )
