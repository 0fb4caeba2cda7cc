"""Which software a site is built with: this program's distribution, those it needs, and those of other plugins."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, distribution, packages_distributions, version

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

DISTRIBUTION = "pelican-dossier"
PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"
"""What of Python's version tells in a site: its tables of letters go by this."""


def lock(plugins: Iterable[str], *, prints: bool) -> bytes:
    """The versions of all that is installed and needed, as pip reads them; this program is not among them.

    ``plugins`` are the names of other modules that Pelican loads.
    """
    needed = dict(_needed(DISTRIBUTION, {"print"} if prints else set(), set()))
    if others := set(plugins):
        of_modules = packages_distributions()
        for name in sorted({each for plugin in others for each in of_modules.get(plugin.partition(".")[0], ())}):
            needed[canonicalize_name(name)] = version(name)
            needed |= _needed(name, set(), set())
    needed.pop(DISTRIBUTION, None)
    return "".join(f"{name}=={needed[name]}\n" for name in sorted(needed)).encode()


def _needed(name: str, extras: set[str], seen: set[tuple[str, frozenset[str]]]) -> Iterator[tuple[str, str]]:
    """Name and version of what a distribution needs here, directly or not; what is not installed is passed over."""
    if (name, frozenset(extras)) in seen:
        return
    seen.add((name, frozenset(extras)))
    with suppress(PackageNotFoundError):
        for line in distribution(name).requires or ():
            wanted = Requirement(line)
            asked = [{"extra": extra} for extra in ("", *sorted(extras))]
            if wanted.marker is None or any(map(wanted.marker.evaluate, asked)):
                with suppress(PackageNotFoundError):
                    yield canonicalize_name(wanted.name), version(wanted.name)
                    yield from _needed(canonicalize_name(wanted.name), wanted.extras, seen)


def locked(data: bytes) -> Mapping[str, str]:
    """Name -> version, of a lock that was packed."""
    return dict(line.split("==", 1) for line in data.decode("utf-8", "replace").splitlines() if "==" in line)


def departures(packed: Mapping[str, str], python: str) -> Iterator[str]:
    """What is installed here in another version than was packed, in words."""
    if python != PYTHON:
        yield f"Python {PYTHON} instead of {python}"
    for name, wanted in packed.items():
        try:
            here = version(name)
        except PackageNotFoundError:
            yield f"no {name}"
            continue
        if here != wanted:
            yield f"{name} {here} instead of {wanted}"
