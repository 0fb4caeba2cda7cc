"""Where the time of a build goes: told by stages, and kept call by call for programs that draw it."""

import cProfile
from collections.abc import Callable, Iterator
from pathlib import Path
from pstats import Stats
from typing import TypeVar

_Done = TypeVar("_Done")
_Function = tuple[str, str]
"""Module, by its place in the package, and name."""

STAGES: tuple[tuple[str, tuple[_Function, ...]], ...] = (
    ("read the dispatches", (("desk/dispatches.py", "read_dispatches"), ("desk/correcting.py", "read_all_corrected"))),
    ("hold translations", (("translation/checking.py", "read_translations"), ("translation/checking.py", "checked"))),
    ("compare", (("comparing/__init__.py", "compare"),)),
    ("make data and downloads", (("publishing/exports/__init__.py", "exports"),)),
    ("say what pages show", (("publishing/pages/__init__.py", "pages"),)),
    ("tell what has changed", (("lastpages.py", "key"),)),
    ("draw pages", (("templating/unseen.py", "render"),)),
)
"""The stages of a build in their order, with the functions that do all of each; none of them calls one of another."""
_COUNTED: _Function = "desk/correcting.py", "_corrected"
"""What is called once a dispatch."""
_REST, _ALL = "all else", "together"


def profiled(work: Callable[[], _Done], file: Path) -> tuple[_Done, Iterator[str]]:
    """What ``work`` returns, and the lines that tell where its time went; all of its calls go to ``file``.

    The file is one of Python's own profiler, which makes what calls much look slower than it is. Raises what ``work``
    does, and OSError where the file cannot be written.
    """
    file.write_bytes(b"")  # what cannot be written is told before the work
    profile = cProfile.Profile()
    done = profile.runcall(work)
    profile.dump_stats(file)
    return done, _told(Stats(profile))


def _told(stats: Stats) -> Iterator[str]:
    seconds = {stage: sum(_of(stats, one)[1] for one in functions) for stage, functions in STAGES}
    whole, dispatches = stats.total_tt, _of(stats, _COUNTED)[0]  # type: ignore[attr-defined]  # typeshed lacks it
    yield f"{'stage':24}{'seconds':>9}{'ms a dispatch':>15}{'share':>7}"
    for stage, taken in (*seconds.items(), (_REST, whole - sum(seconds.values())), (_ALL, whole)):
        each = f"{1000 * taken / dispatches:.1f}" if dispatches else "–"
        yield f"{stage:24}{taken:9.2f}{each:>15}{taken / whole:7.0%}"


def _of(stats: Stats, function: _Function) -> tuple[int, float]:
    """How often a function was called, and the seconds that it and what it calls took."""
    module, name = function
    for (file, _, called), (_, calls, _, taken, _) in stats.stats.items():  # type: ignore[attr-defined]  # the same
        if called == name and Path(file) == Path(__file__).parent / module:
            return calls, taken
    return 0, 0.0
