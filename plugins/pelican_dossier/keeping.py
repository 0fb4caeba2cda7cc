"""What is made of the same things each time, kept between builds; and made by several processes where there is much.

A build may ask for it in any order and by any number of workers: the results are the same.
"""

import hashlib
import io
import os
import pickle
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

from pelican_dossier.cache import Cache

_Made = TypeVar("_Made")
Job = tuple[Any, ...]
"""The arguments of one call. Their ``repr`` tells them whole: it is what the result is kept by."""

_PACKAGE = Path(__file__).parent
_LIBRARIES = ("beautifulsoup4", "htmldate", "lxml", "mammoth", "numpy", "pypdfium2", "trafilatura")
"""What intake and reading go by, beside our own rules."""
_DATA = (
    "pelican_dossier.maps.plate.",
    "pelican_dossier.model.",
    "pelican_dossier.translation.parity.difference.",
    "pelican_dossier.translation.speakers.",
    "datetime.",
)
"""Where the classes are that may be found in what was kept, and nothing else: a foreign file must not run anything."""
_CHUNK = 20
"""Jobs that are sent at once; what they have in common is sent with each chunk once."""
_PAYS_FROM = 200
"""Jobs a worker: a process takes a second to start, and a dispatch some 15 ms to be read."""


class Kept:
    """What earlier builds have made; without a folder, what is made now."""

    def __init__(self, folder: Path | None = None, workers: int = 1) -> None:
        self._cache = Cache(folder) if folder else None
        self._workers = workers
        self.asked: set[str] = set()
        """The keys of what this build has asked for."""

    def each(self, make: Callable[..., _Made], jobs: Iterable[Job], by: Callable[[Job], object] = tuple) -> list[_Made]:
        """``make(*job)`` of each job, in their order. ``make`` stands at the top of a module and is pure.

        ``by`` tells what of a job its result depends on, if that is less than all of it.
        """
        jobs = list(jobs)
        if self._cache is None:
            return _all(make, jobs, self._workers)
        keys = [_key(make, by(job)) for job in jobs]
        self.asked.update(keys)
        found: dict[str, Any] = {}
        for key in keys:
            if (kept := self._cache.get(key)) is not None and (made := _loaded(kept)) is not None:
                found[key] = made[0]
        missing = {key: job for key, job in zip(keys, jobs, strict=True) if key not in found}
        for key, one in zip(missing, _all(make, list(missing.values()), self._workers), strict=True):
            kept = pickle.dumps((one,), pickle.HIGHEST_PROTOCOL)
            self._cache.put(key, kept)
            # as a later build finds it, in which parts are one that were two: pages are told from others by that too
            found[key] = (_loaded(kept) or (one,))[0]
        return [found[key] for key in keys]

    def forget_the_rest(self) -> None:
        """Removes what this build has not asked for."""
        if self._cache is not None:
            self._cache.keep_only(self.asked)


def processors() -> int:
    """How many processes the machine can run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _all(make: Callable[..., _Made], jobs: Sequence[Job], workers: int) -> list[_Made]:
    workers = min(workers, len(jobs) // _PAYS_FROM)
    if workers < 2:
        return [make(*job) for job in jobs]
    from joblib import Parallel, delayed  # a tenth of a second, which a small dossier need not wait for
    from joblib.externals.loky import get_reusable_executor

    chunks = [jobs[at : at + _CHUNK] for at in range(0, len(jobs), _CHUNK)]
    made = Parallel(n_jobs=workers, batch_size=1)(delayed(_made)(make, chunk) for chunk in chunks)
    # a copy of this process could not use what is left of them
    get_reusable_executor().shutdown()
    return [one for chunk in made for one in chunk]


def _made(make: Callable[..., _Made], jobs: Sequence[Job]) -> list[_Made]:
    return [make(*job) for job in jobs]


def _key(make: Callable[..., Any], by: object) -> str:
    told = repr((make.__module__, make.__qualname__, by))
    return hashlib.sha256(rules() + told.encode("utf-8", "surrogatepass")).hexdigest()


@cache
def rules() -> bytes:
    """The digest of all that tells how things are made: this package, word for word, and the libraries it goes by."""
    versions = "".join(f"{name} {version(name)}\n" for name in _LIBRARIES).encode()
    return hashlib.sha256(versions + digest_of(_PACKAGE, ".py", ".txt", ".json")).digest()


def digest_of(folder: Path, *endings: str) -> bytes:
    """The digest of a folder's files with these endings, by their places and bytes."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.suffix in endings and path.is_file():
            place = os.fsencode(path.relative_to(folder))
            digest.update(place + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.digest()


class _DataAlone(pickle.Unpickler):
    """Reads our own data, and refuses whatever else a file may hold."""

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name) if f"{module}.".startswith(_DATA) else None
        if not isinstance(found, type):
            raise pickle.UnpicklingError(f"{module}.{name} is no data of a dossier")
        return found


def _loaded(kept: bytes) -> tuple[Any] | None:
    """What was kept, in a tuple of one; None where it cannot be read."""
    try:
        made = _DataAlone(io.BytesIO(kept)).load()
    except Exception:  # a foreign file may fail in any way
        return None
    return made if isinstance(made, tuple) and len(made) == 1 else None
