"""Sidecars: what an editor knows of a dispatch beyond its bytes."""

from datetime import date
from pathlib import Path
from typing import Any

from pelican_dossier.desk import yamlfile
from pelican_dossier.model import Sidecar, Withdrawal
from pelican_dossier.model.edtf import Edtf, parse
from pelican_dossier.problems import Problem, ProblemsFound


def read_sidecar(path: Path, shown_as: str, ids: set[str]) -> Sidecar:
    """What stands beside a dispatch; an empty sidecar where there is no file."""
    if not path.is_file():
        return Sidecar()
    data, lines = yamlfile.read(path, "sidecar", shown_as)
    superseded = data.get("supersedes")
    if superseded is not None and superseded not in ids:
        what = f"there is no dispatch {superseded!r} to supersede"
        raise ProblemsFound([Problem(shown_as, lines.of("supersedes"), what, "write the id of one that is there")])
    if superseded is not None and superseded == path.stem:
        what = "a dispatch cannot supersede itself"
        raise ProblemsFound([Problem(shown_as, lines.of("supersedes"), what, "write the id of the one it replaces")])
    stated = data.get("published")
    return _sidecar(data, _published(stated, shown_as, lines.of("published")) if stated else None)


def _published(stated: str, shown_as: str, line: int) -> Edtf:
    try:
        value = parse(stated)
    except ValueError as error:
        what = f"`published` holds {stated!r}, which is no day"
        raise ProblemsFound([Problem(shown_as, line, what, "write a day of the calendar")]) from error
    if value.days.order != tuple(sorted(value.days.order)):
        what = f"`published` ends before it begins ({stated})"
        raise ProblemsFound([Problem(shown_as, line, what, "write the earlier day first")])
    return value


def _sidecar(data: dict[str, Any], published: Edtf | None) -> Sidecar:
    withdrawn = data.get("withdrawn")
    return Sidecar(
        url=data.get("url"),
        retrieved=_day(data.get("retrieved")),
        rights=data.get("rights"),
        publisher=data.get("publisher"),
        via=data.get("via"),
        published=published,
        language=data.get("language"),
        encoding=data.get("encoding"),
        headline=data.get("headline", {}),
        show=data.get("show", "passages"),
        status=data.get("status", "public"),
        supersedes=data.get("supersedes"),
        date_order=data.get("date_order"),
        withdrawn=Withdrawal(date.fromisoformat(withdrawn["date"]), withdrawn["reason"]) if withdrawn else None,
    )


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
