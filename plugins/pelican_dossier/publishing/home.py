"""What the home page of an edition is given: the story, what is in dispute, the latest, how much there is."""

from collections.abc import Mapping
from typing import Any

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.links import source_link
from pelican_dossier.editions.questions import question_views
from pelican_dossier.editions.story import told_by_data, written_story
from pelican_dossier.publishing.data import updated_on

_LATEST, _VALUES = 3, 6
"""Sources that are named as the newest; values in dispute that are named of one question."""


def home(edition: Edition, paths: Mapping[str | None, str]) -> dict[str, Any]:
    """The variables of the home page; ``paths`` are the pages of the timeline's events."""
    dossier = edition.dossier
    updated, formats = updated_on(dossier, edition.settings), edition.interface.formats
    days = [(r.published.earliest, r.published.latest, r) for r in dossier.readings]
    first = min((earliest for earliest, _, _ in days if earliest), default=None)
    dated = sorted(((latest, r.dispatch.id, r) for _, latest, r in days if latest), key=lambda d: d[:2], reverse=True)
    last = dated[0][0] if dated else None
    newest = [reading for _, _, reading in dated] or dossier.readings
    story = written_story(edition)
    return {
        "story": story,
        "told": None if story else told_by_data(edition, last, paths),
        "sources": len(dossier.readings),
        "latest": [source_link(edition, reading) for reading in newest[:_LATEST]],
        "first_day": formats.day(first) if first else None,
        "last_day": formats.day(last) if last else None,
        "undated": sum(1 for r in dossier.readings if not r.published.value),
        "shared": len(dossier.shared_passages),
        "statements": len(dossier.statements),
        "questions": sorted(question_views(edition), key=lambda question: not question.conflicts),
        "most_values": _VALUES,
        "findings": len(dossier.findings),
        "updated": formats.day(updated) if updated else None,
    }
