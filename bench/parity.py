"""``python -m bench.parity FILE…``: parity on other people's translations, JSON lines with ``ar`` and ``en``.

Of the pairs that hold a figure, a date or a name of the registry: on how many an alarm is raised (``--show`` prints
each, to be looked at), and of the figures, months and days that are changed one in each, how many are noticed.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

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
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    registry = Registry(*read_registry(PROJECT / "content/registry", "registry"))
    lines = (json.loads(line) for file in arguments.files for line in file.read_text("utf-8").splitlines())
    pairs = [(line["ar"], line["en"]) for line in lines]
    held = [pair for pair, holds in zip(pairs, _hold(pairs, registry), strict=True) if holds]
    alarms = _alarms(held, registry)
    print(f"{len(pairs)} pairs, {len(held)} hold something: alarms on {len(alarms)} ({len(alarms) / len(held):.1%})")
    for at, found in alarms.items() if arguments.show else ():
        print(*found, *held[at], sep="\n    ")
    _report_slips(held, registry, is_shown=arguments.show)
    return 0


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
    """Changes one thing in the English of each pair that has one."""
    chance = random.Random(_SEED)
    changed = [(kind, (arabic, slip)) for arabic, english in pairs for kind, slip in _one(english, chance)]
    noticed = _alarms([pair for _, pair in changed], registry)
    made = Counter(kind for kind, _ in changed)
    caught = Counter(kind for at, (kind, _) in enumerate(changed) if at in noticed)
    print(f"{made.total()} slips, noticed: {caught.total() / made.total():.1%}")
    for kind, count in made.items():
        print(f"    {kind}: {caught[kind]} of {count}")
    for at, (kind, pair) in enumerate(changed) if is_shown else ():
        if at not in noticed:
            print(f"not noticed: {kind}", *pair, sep="\n    ")


def _one(line: str, chance: random.Random) -> list[tuple[str, str]]:
    """One slip of the line, if any can be made in it."""
    made = [(kind, slip) for kind, _, slip in slips(line) if kind in _KINDS]
    return [chance.choice(made)] if made else []


if __name__ == "__main__":
    sys.exit(main())
