"""``python -m bench.quick``: in two minutes, whether a build has become slower beside Hugo's of the same texts.

Ratios of processor time are held, not seconds: they tell the same on a busy machine, and nearly so on another one.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from bench.corpus import made_up
from bench.measure import BenchFailed, Command, cold, dossier_build, hugo_build, warm
from bench.peers import write_hugo
from bench.site import write_site

DISPATCHES, ROUNDS = 60, 2
LIMITS = {"first build": 104.0, "one word changed": 77.0, "nothing changed": 1.7}
"""What each may take, in builds by Hugo: a quarter more than was measured when it was set."""
TOO_SLOW, FAILED = 1, 3


def main() -> int:
    """Prints a line a kind of build and returns the exit status."""
    try:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            ratios = _ratios(Path(folder).absolute())
    except (BenchFailed, OSError) as error:
        print(f"bench: {error}", file=sys.stderr)
        return FAILED
    for kind, ratio in ratios.items():
        print(f"{kind:17} {ratio:6.1f} builds by Hugo, at most {LIMITS[kind]:.1f}")
    return TOO_SLOW if any(ratio > LIMITS[kind] for kind, ratio in ratios.items()) else 0


def _ratios(folder: Path) -> dict[str, float]:
    """Kind of build -> its least processor time, in Hugo's least."""
    dispatches = list(islice(made_up(), DISPATCHES))
    ours, theirs = folder / "dossier", folder / "hugo"
    write_site(ours, dispatches)
    write_hugo(theirs, dispatches)
    dossier, hugo = dossier_build(ours, DISPATCHES), hugo_build(theirs, DISPATCHES)
    taken: dict[str, list[float]] = {}
    for _ in range(ROUNDS):
        for kind, seconds in _round(dossier, hugo):
            taken.setdefault(kind, []).append(seconds)
    least = {kind: min(seconds) for kind, seconds in taken.items()}
    return {kind: least[kind] / least["Hugo"] for kind in LIMITS}


def _round(dossier: Command, hugo: Command) -> Iterator[tuple[str, float]]:
    """Each kind of build once, one after another: what disturbs the machine falls on all."""
    builds: dict[str, Callable[[], float]] = {
        "first build": lambda: cold(dossier).processor,
        "nothing changed": lambda: warm(dossier).processor,
        "one word changed": lambda: _edited(dossier),
        "Hugo": lambda: cold(hugo).processor,
    }
    for kind, build in builds.items():
        yield kind, build()


def _edited(dossier: Command) -> float:
    text = min((dossier.folder / "content/dispatches").glob("*.txt"))
    text.write_text(f"{text.read_text('utf-8').rstrip()} و\n", "utf-8")
    return warm(dossier).processor


if __name__ == "__main__":
    sys.exit(main())
