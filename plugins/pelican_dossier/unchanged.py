"""Whether a site can be left as it is: nothing that a build goes by has changed, and nobody has touched the site.

What a build goes by is told by bytes: settings and what they say, the modules that they load, all files of the folders
that they name, this package with its theme, and which distributions are installed. Plugins of others may go by more, a
clock or a server, so a site that has some is always built.
"""

import hashlib
import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from pelican_dossier.cache import SiteNotes
from pelican_dossier.conf import Conf, theme_path

STAMPS = "built"
"""The folder of the cache that has a file for each site that was built."""
_PACKAGE = Path(__file__).parent
_OURS = {"pelican_dossier"}
"""Plugins of which is known what they go by."""
_PASSED_BY = {"__pycache__", ".git"}
_ADDRESS = re.compile(r" at 0x[0-9a-f]+")
"""Where an object lies in memory, which tells nothing of it."""


class Stamp:
    """What is known of the last build of one site."""

    def __init__(self, conf: Conf, target: Path, *, prints: bool) -> None:
        """Looks at everything that a build goes by: what changes after this has a next build differ."""
        self._target = target
        self._notes = SiteNotes(conf.cache / STAMPS, target)
        self._inputs = _inputs(conf, target, prints=prints)

    def holds(self) -> bool:
        """Whether a build would write the very site that stands there."""
        return self._inputs is not None and self._notes.get() == self._said()

    def set(self) -> None:
        """Remembers the site that was just built."""
        if self._inputs is not None:
            self._notes.put(self._said())

    def _said(self) -> bytes:
        return f"{self._inputs}\n{_site(self._target)}\n".encode()


def _inputs(conf: Conf, target: Path, *, prints: bool) -> str | None:
    """The digest of all that a build goes by; None where that cannot be known."""
    plugins = conf.values.get("PLUGINS")
    if plugins is None or not {str(plugin) for plugin in plugins} <= _OURS:
        return None
    said = sorted((name, _ADDRESS.sub("", repr(value))) for name, value in conf.values.items())
    digest = hashlib.sha256(repr((sys.version, prints, said, sorted(_distributions()))).encode("utf-8", "replace"))
    passed = {target, conf.cache.resolve()}
    try:
        for root in sorted({path.resolve() for path in _roots(conf)} - passed):
            digest.update(f"{root}\n".encode("utf-8", "surrogateescape"))
            for path in _files(root, passed):
                digest.update(os.fsencode(path) + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    except OSError:
        return None
    return digest.hexdigest()


def _roots(conf: Conf) -> Iterator[Path]:
    """Files and folders that a build reads."""
    folder = conf.path.absolute().parent
    yield from (conf.path.absolute(), _PACKAGE, theme_path(), conf.content)
    yield from (folder / path for value in conf.values.values() for path in _paths(value, folder))
    ours = (sys.prefix, sys.base_prefix, str(_PACKAGE))
    for module in list(sys.modules.values()):
        file = getattr(module, "__file__", None)
        if file and not file.startswith(ours):
            yield Path(file)


def _paths(value: Any, folder: Path) -> Iterator[str]:
    """What of a setting is the path of something."""
    if isinstance(value, str):
        with suppress(OSError, ValueError):
            if value and (folder / value).exists():
                yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from (*_paths(key, folder), *_paths(one, folder))
    elif isinstance(value, list | tuple | set):
        for one in value:
            yield from _paths(one, folder)


def _files(root: Path, passed: set[Path]) -> Iterator[Path]:
    """The files below a path, in their order; a build stops at what is no file, and so does this."""
    if root.is_file():
        yield root
    for above, folders, names in os.walk(root, followlinks=True):
        folders[:] = sorted(name for name in folders if name not in _PASSED_BY and Path(above, name) not in passed)
        for name in sorted(names):
            path = Path(above, name)
            if not path.is_file():
                raise OSError(f"{path} is no file")
            yield path


def _distributions() -> Iterator[str]:
    """Name and version of what is installed, as the folders tell them."""
    for folder in map(Path, sys.path):
        with suppress(OSError):
            yield from (one.name for one in folder.iterdir() if one.suffix in {".dist-info", ".egg-info"})


def _site(target: Path) -> str:
    """The digest of which files a site has, how large each is and when it was written."""
    digest = hashlib.sha256()
    for above, folders, names in os.walk(target):
        folders.sort()
        for name in sorted(names):
            state = os.lstat(os.path.join(above, name))  # noqa: PTH118  # thirty times a dispatch
            digest.update(os.fsencode(f"{above}/{name}\0{state.st_size}\0{state.st_mtime_ns}\n"))
    return digest.hexdigest()
