"""Readings -> Dossier: what the dispatches have in common."""

from collections.abc import Iterable
from datetime import date

from pelican_dossier.comparing.shared import shared_passages
from pelican_dossier.model import Dispatch, Dossier, Entity, Reading


def compare(readings: Iterable[Reading], withdrawn: Iterable[Dispatch], entities: Iterable[Entity]) -> Dossier:
    """The dossier of all public readings; withdrawn dispatches are listed and not compared."""
    ordered = tuple(sorted(readings, key=_by_publication))
    return Dossier(
        readings=ordered,
        withdrawn=tuple(sorted(withdrawn, key=lambda dispatch: dispatch.id)),
        entities=tuple(entities),
        shared_passages=shared_passages(ordered),
        findings=tuple(finding for reading in ordered for finding in reading.findings),
    )


def _by_publication(reading: Reading) -> tuple[date, str]:
    return reading.published.earliest or date.max, reading.dispatch.id
