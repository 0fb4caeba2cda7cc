"""What was measured, as aligned tables and as JSON, and whether it grows faster than the dispatches."""

import os
import platform
import statistics
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from bench.measure import Series, Work

OWN_TARGET = 3.0
"""Seconds that a cold build of the project's own site may take."""
FROM = 250
"""Dispatches from which growth is judged: below, starting up hides it."""
AT_MOST = 1.5
"""How much more a dispatch may take at the largest size than at the smallest one judged."""
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Results:
    """Everything of one call."""

    corpus: str
    """``made up``, or ``given`` where the dispatches came from a folder."""
    own: Series
    growth: Sequence[Series]
    """Every size of every program, the smallest first."""
    work: Sequence[Work]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A dispatch at the largest size against one at the smallest that is judged."""

    smallest: int
    largest: int
    time: float
    memory: float

    @property
    def is_well(self) -> bool:
        """Whether neither grows faster than it may."""
        return max(self.time, self.memory) <= AT_MOST


def verdict(growth: Sequence[Series]) -> Verdict | None:
    """The dossier's growth; None where fewer than two sizes can be judged."""
    judged = [series for series in _of("dossier", growth) if series.command.dispatches >= FROM]
    if len(judged) < 2:
        return None
    first, last = judged[0], judged[-1]
    return Verdict(
        first.command.dispatches,
        last.command.dispatches,
        time=_each(last, last.processor) / _each(first, first.processor),
        memory=_each(last, last.peak) / _each(first, first.peak),
    )


# --- as text -----------------------------------------------------------------------------------------
def as_text(results: Results) -> str:
    """All tables, and the verdict in a sentence."""
    blocks = [
        _told(results),
        _table("The project’s own site, cold", _own_rows(results.own)),
        *_pair_block(results.growth),
        *(
            _table(f"{program}: cold builds by size", _growth_rows(_of(program, results.growth)))
            for program in _programs(results.growth)
        ),
        _table("What was built", _work_rows(results.work)),
        _sentence(verdict(results.growth)),
    ]
    return "\n\n".join(blocks)


def _told(results: Results) -> str:
    versions = ", ".join(f"{name} {number}" for name, number in _versions().items())
    return f"{versions}; {_processors()} processors; dispatches {results.corpus}"


def _own_rows(own: Series) -> Iterator[Sequence[str]]:
    yield "dispatches", "min s", "median s", "max s", "processor s", "peak MB", f"within {OWN_TARGET:g} s"
    within = "yes" if statistics.median(own.of(lambda run: run.seconds)) <= OWN_TARGET else "NO"
    yield str(own.command.dispatches), *_spread(own), f"{own.processor:.2f}", f"{own.peak / 1e6:.1f}", within


def _growth_rows(rows: Sequence[Series]) -> Iterator[Sequence[str]]:
    head = ("dispatches", "min s", "median s", "max s", "processor s", "peak MB")
    yield *head, "ms each", "× before", "ms more", "kB each", "× before", "kB more"
    for before, row in zip((None, *rows), rows, strict=False):
        seconds = _grown(row, before, lambda series: series.processor * 1e3, 2)
        memory = _grown(row, before, lambda series: series.peak / 1e3, 0)
        plain = (str(row.command.dispatches), *_spread(row), f"{row.processor:.2f}", f"{row.peak / 1e6:.1f}")
        yield *plain, *seconds, *memory


def _grown(row: Series, before: Series | None, of: Callable[[Series], float], digits: int) -> tuple[str, str, str]:
    """An amount a dispatch, its ratio to the size before, and what each dispatch beyond that size added."""
    each = _each(row, of(row))
    if before is None:
        return f"{each:.{digits}f}", "", ""
    added = (of(row) - of(before)) / (row.command.dispatches - before.command.dispatches)
    return f"{each:.{digits}f}", f"{each / _each(before, of(before)):.2f}", f"{added:.{digits}f}"


def _pair_block(growth: Sequence[Series]) -> Iterator[str]:
    rows = list(_pair_rows(growth))
    if len(rows) > 1:
        yield _table("The dossier’s seconds to Hugo’s, pair by pair", rows)


def _pair_rows(growth: Sequence[Series]) -> Iterator[Sequence[str]]:
    yield "dispatches", "min", "median", "max", "dossier s", "Hugo s", "dossier MB", "Hugo MB"
    hugo = {series.command.dispatches: series for series in _of("Hugo", growth)}
    for ours in _of("dossier", growth):
        theirs = hugo.get(ours.command.dispatches)
        if theirs is None:
            continue
        pairs = zip(ours.runs, theirs.runs, strict=True)
        ratios = [our.seconds / their.seconds for our, their in pairs]
        spread = (f"{value:.1f}" for value in (min(ratios), statistics.median(ratios), max(ratios)))
        seconds = (f"{statistics.median(row.of(lambda run: run.seconds)):.2f}" for row in (ours, theirs))
        peaks = (f"{row.peak / 1e6:.1f}" for row in (ours, theirs))
        yield str(ours.command.dispatches), *spread, *seconds, *peaks


def _work_rows(rows: Sequence[Work]) -> Iterator[Sequence[str]]:
    yield "dispatches", "program", "pages", "MB", "kB each", "dates each", "names each", "shared passages"
    for row in rows:
        read = [row.dates, row.mentions]
        each = ["" if count is None else f"{count / row.dispatches:.1f}" for count in read]
        shared = "" if row.shared is None else str(row.shared)
        size = f"{row.size / 1e6:.1f}", f"{row.size / 1e3 / row.dispatches:.0f}"
        yield str(row.dispatches), row.program, str(row.pages), *size, *each, shared


def _sentence(found: Verdict | None) -> str:
    if found is None:
        return f"Growth is not judged: that takes two sizes of {FROM} dispatches or more."
    what = f"{found.time:.2f} times the time and {found.memory:.2f} times the memory"
    more = f"A dispatch of {found.largest:,} takes {what} of one of {found.smallest:,}"
    return f"{more}; {AT_MOST:g} times are allowed: {'well' if found.is_well else 'TOO MUCH'}."


def _table(title: str, rows: Iterator[Sequence[str]] | Sequence[Sequence[str]]) -> str:
    cells = list(rows)
    widths = [max(len(row[at]) for row in cells) for at in range(len(cells[0]))]
    lines = ("  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)) for row in cells)
    return "\n".join((title, *lines))


def _spread(series: Series) -> Iterator[str]:
    seconds = series.of(lambda run: run.seconds)
    return (f"{value:.2f}" for value in (min(seconds), statistics.median(seconds), max(seconds)))


def _each(series: Series, amount: float) -> float:
    return amount / series.command.dispatches


def _of(program: str, growth: Sequence[Series]) -> list[Series]:
    return [series for series in growth if series.command.program == program]


def _programs(growth: Sequence[Series]) -> list[str]:
    return list(dict.fromkeys(series.command.program for series in growth))


# --- as data -----------------------------------------------------------------------------------------
def as_data(results: Results) -> dict[str, Any]:
    """Every run, without a clock's time or a path of the machine."""
    found = verdict(results.growth)
    return {
        "format": FORMAT,
        "versions": _versions(),
        "processors": _processors(),
        "corpus": results.corpus,
        "own": _series(results.own),
        "growth": [_series(series) for series in results.growth],
        "work": [asdict(row) for row in results.work],
        "verdict": asdict(found) | {"is_well": found.is_well} if found else None,
    }


def _series(series: Series) -> dict[str, Any]:
    runs = [asdict(run) for run in series.runs]
    return {"program": series.command.program, "dispatches": series.command.dispatches, "runs": runs}


def _versions() -> dict[str, str]:
    packages = {"pelican-dossier": "pelican-dossier", "Pelican": "pelican", "Hugo": "hugo"}
    found = {"Python": platform.python_version()}
    for name, package in packages.items():
        try:
            found[name] = version(package)
        except PackageNotFoundError:
            continue
    return found


def _processors() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
