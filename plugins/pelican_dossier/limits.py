"""How far a dossier reaches: which folders beside its own are read, and how large a file may be."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LARGEST = 64_000_000
"""Bytes of a file: a saved page has some hundred thousand, a PDF with pictures some millions."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What the settings of a site allow."""

    outside: tuple[Path, ...] = ()
    """Folders that links may lead to, besides the editors' own."""
    largest: int = LARGEST
    """Bytes of a file that is read."""


def limits_from(values: Mapping[str, Any], folder: Path) -> Limits:
    """What settings of Pelican's allow: ``DOSSIER_OUTSIDE``, paths from the folder, and ``DOSSIER_LARGEST``."""
    outside = tuple(folder / str(one) for one in values.get("DOSSIER_OUTSIDE") or ())
    return Limits(outside, int(values.get("DOSSIER_LARGEST") or LARGEST))
