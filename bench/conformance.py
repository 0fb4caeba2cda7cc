"""``python -m bench.conformance FOLDER``: a checkout of the BagIt conformance suite through ``dossier verify``."""

import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import bagit

from pelican_dossier.archive.verify import verify
from pelican_dossier.problems import ProblemsFound

_KINDS = ("valid", "invalid", "warning")
"""Folders of the suite below each version's; what is for one system only is not judged."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One bag of the suite."""

    kind: str
    name: str
    is_right: bool
    """By ``dossier verify``: accepted, refused, or not accepted without a word."""
    is_right_elsewhere: bool
    """By ``bagit.py``, which gives no warnings: accepted or refused."""


def judged(suite: Path) -> Iterator[Judged]:
    """Each bag of the suite, version by version."""
    for kind in _KINDS:
        for bag in sorted(suite.glob(f"v*/{kind}/*/")):
            said = _said(bag)
            is_right = {"valid": said != "refused", "invalid": said == "refused", "warning": said != "accepted"}[kind]
            is_valid = _is_valid_elsewhere(bag)
            yield Judged(kind, bag.relative_to(suite).as_posix(), is_right, is_valid != (kind == "invalid"))


def _said(bag: Path) -> str:
    try:
        found = verify(bag)
    except ProblemsFound:
        return "refused"
    return "refused" if found.problems else "noted" if found.notes else "accepted"


def _is_valid_elsewhere(bag: Path) -> bool:
    logging.disable()
    try:
        bagit.Bag(str(bag)).validate()
    except Exception:  # whatever it raises, it does not accept the bag
        return False
    return True


def main(argv: Sequence[str] | None = None, tell: Callable[[str], object] = print) -> int:
    """Prints the counts and what is judged otherwise; exit status 1 where anything is."""
    arguments = sys.argv[1:] if argv is None else argv
    bags = list(judged(Path(arguments[0]))) if len(arguments) == 1 else []
    if not bags:
        print("name the folder of a checkout of the BagIt conformance suite", file=sys.stderr)
        return 2
    tell("| bags | all | as they should be | by bagit.py |\n| --- | --- | --- | --- |")
    for kind in _KINDS:
        these = [bag for bag in bags if bag.kind == kind]
        right, elsewhere = sum(bag.is_right for bag in these), sum(bag.is_right_elsewhere for bag in these)
        tell(f"| {kind} | {len(these)} | {right} | {elsewhere} |")
    for bag in bags:
        if not bag.is_right:
            tell(f"judged otherwise: {bag.name}")
    return 0 if all(bag.is_right for bag in bags) else 1


if __name__ == "__main__":
    sys.exit(main())
