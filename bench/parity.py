"""``python -m bench.parity FILE…``: parity on other people's translations, JSON lines with ``ar`` and ``en``.

On how many pairs an alarm is raised (``--show`` prints each, to be looked at), and of the slips that are made in the
English lines, at most one of each kind in a line, how many are noticed. ``--half`` takes the documents of one half,
by their names: rules are tuned on the first and judged by the second.
"""

import argparse
import hashlib
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from bench.senseslips import names_of, sense_slips
from bench.site import PROJECT
from bench.slips import slips
from pelican_dossier.desk.registry import read_registry
from pelican_dossier.model import Dispatch, Original, Paragraph, Part, Published
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry
from pelican_dossier.translation.parity import Difference, differences_between
from pelican_dossier.translation.parity.contents import PartContent, contents, on_day

Pair = tuple[str, str]
"""Arabic, English."""
_SEED = 1
_KINDS = ("digit", "month", "weekday", "word")
"""The slips that a reader of any text would see; what «about» and «last» mean, only its own translation tells."""


def differences(
    pairs: Sequence[tuple[str, str]], language: str, other: str, day: date | None, registry: Registry
) -> Iterator[tuple[int, Difference]]:
    """What differs between lines and their translations, each with the number of its pair.

    ``day`` is that of publication, where one is known: «last August» is the same on both sides whatever it is.
    """
    sides = zip(*pairs, strict=True) if pairs else ((), ())
    original, translation = (
        read(as_dispatch(lines, code, day), registry) for lines, code in zip(sides, (language, other), strict=True)
    )
    yield from differences_between(original, translation, registry)


def as_dispatch(lines: Sequence[str], language: str, day: date | None) -> Dispatch:
    """Lines as a dispatch of one paragraph each, all of it body."""
    paragraphs = tuple(Paragraph(at, line, (Part(0, len(line), "body"),)) for at, line in enumerate(lines))
    nothing = Original("parity", b"", "", "utf-8")
    return on_day(Dispatch("parity", nothing, language, None, None, None, (), Published(), paragraphs), day)


def main() -> int:
    """Prints both rates."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--half", type=int, choices=(1, 2), help="only the documents of this half")
    parser.add_argument("--show", action="store_true", help="print every alarm and every slip that is not noticed")
    arguments = parser.parse_args()
    registry = Registry(*read_registry(PROJECT / "content/registry", "registry"))
    lines = [json.loads(line) for file in arguments.files for line in file.read_text("utf-8").splitlines()]
    pairs = [(line["ar"], line["en"]) for line in lines if arguments.half in (None, _half(line))]
    holding = sum(_hold(pairs, registry))
    alarms = _alarms(pairs, registry)
    print(
        f"{len(pairs)} pairs, {holding} with figures, dates or names of the registry: "
        f"alarms on {len(alarms)} ({len(alarms) / len(pairs):.1%})"
    )
    for rule, count in Counter(found.rule for rows in alarms.values() for found in rows).most_common():
        print(f"    {rule}: {count}")
    for at, found in alarms.items() if arguments.show else ():
        print(*found, *pairs[at], sep="\n    ")
    _report_slips([pair for at, pair in enumerate(pairs) if at not in alarms], registry, is_shown=arguments.show)
    return 0


def _half(line: dict[str, Any]) -> int:
    name = line.get("document") or line.get("doc") or ""
    return 1 + hashlib.sha256(name.encode()).digest()[0] % 2


def _hold(pairs: Sequence[Pair], registry: Registry) -> Iterator[bool]:
    sides = (_contents([pair[side] for pair in pairs], code, registry) for side, code in enumerate(("ar", "en")))
    for original, translation in zip(*sides, strict=True):
        yield _holds(original) or _holds(translation)


def _contents(lines: Sequence[str], code: str, registry: Registry) -> Iterator[PartContent]:
    reading = read(as_dispatch(lines, code, None), registry)
    return contents(reading, reading.layer.all, registry)


def _holds(part: PartContent) -> bool:
    return bool(part.dates or part.figures or part.mentions or any(atom.is_needed for atom in part.atoms))


def _alarms(pairs: Sequence[Pair], registry: Registry) -> dict[int, list[Difference]]:
    found: dict[int, list[Difference]] = {}
    for at, difference in differences(pairs, "ar", "en", None, registry):
        found.setdefault(at, []).append(difference)
    return found


def _report_slips(pairs: Sequence[Pair], registry: Registry, *, is_shown: bool) -> None:
    """Changes one thing in the English of each pair, where it has one; pairs that differ already are left out."""
    chance, names = random.Random(_SEED), names_of([english for _, english in pairs])
    changed = [
        (kind, (arabic, slip)) for arabic, english in pairs for kind, slip in _one_a_kind(english, names, chance)
    ]
    noticed = _alarms([pair for _, pair in changed], registry)
    made = Counter(kind for kind, _ in changed)
    caught = Counter(kind for at, (kind, _) in enumerate(changed) if at in noticed)
    print(f"{made.total()} slips, noticed: {caught.total() / made.total():.1%}")
    for kind, count in made.items():
        print(f"    {kind}: {caught[kind]} of {count} ({caught[kind] / count:.2f})")
    for at, (kind, pair) in enumerate(changed) if is_shown else ():
        if at not in noticed:
            print(f"not noticed: {kind}", *pair, sep="\n    ")


def _one_a_kind(line: str, names: Sequence[str], chance: random.Random) -> Iterator[tuple[str, str]]:
    """One slip of every kind that can be made in a line."""
    made: dict[str, list[str]] = {}
    for kind, _, slip in slips(line):
        if kind in _KINDS:
            made.setdefault(kind, []).append(slip)
    for kind, slip in sense_slips(line, names):
        made.setdefault(kind, []).append(slip)
    for kind, rows in made.items():
        yield kind, chance.choice(rows)


if __name__ == "__main__":
    sys.exit(main())
