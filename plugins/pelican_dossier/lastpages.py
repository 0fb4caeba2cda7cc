"""The pages of the last site, taken over where nothing that they are drawn from has changed.

A page is told by the digest of its data and of all that templates have in common. It stays where it stands: the new
site has the same file, and nothing is written. What somebody has changed since is drawn anew.
"""

import hashlib
import io
import json
import pickle
import shutil
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import fields, is_dataclass
from importlib.metadata import version
from operator import attrgetter
from pathlib import Path
from typing import Any

from pelican_dossier.cache import SiteNotes
from pelican_dossier.editions.corrections import score_view
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.links import credits_of
from pelican_dossier.editions.mastheadstrip import masthead_strip
from pelican_dossier.keeping import digest_of, rules

LEDGERS = "pages"
"""The folder of the cache that has a file for each site, which tells what its pages were drawn from."""
_LIBRARIES = ("babel", "jinja2", "markupsafe", "pelican")
"""What draws, beside our own code."""
_TEMPLATE, _CATALOGS = ".html", Path(__file__).parent / "locale"
_State = tuple[str, int, int]
"""The key of a page; size and time of its file."""


class LastPages:
    """What of the last site may stand in the new one."""

    def __init__(self, cache: Path, site: Path, theme: Path, common: object) -> None:
        """``site`` is the last one's folder, ``theme`` that of the templates.

        ``common`` is what any page may show beside its own data.
        """
        self._site = site
        self._notes = SiteNotes(cache / LEDGERS, site)
        self._common = hashlib.sha256(rules() + repr([version(name) for name in _LIBRARIES]).encode())
        self._common.update(digest_of(theme, _TEMPLATE) + digest_of(_CATALOGS, ".po") + _pickled(common))
        self._last: dict[str, _State] = {}
        with suppress(ValueError, AttributeError):
            said = json.loads(self._notes.get() or b"{}")
            self._last = {str(path): (str(key), int(size), int(time)) for path, (key, size, time) in said.items()}
        self.drawn: dict[str, str] = {}
        """Path -> key of each page that was asked for."""

    def key(self, *drawn_from: Any) -> str | None:
        """By which a page is known; None where what it is drawn from cannot be told."""
        try:
            told = _pickled(drawn_from)
        except (pickle.PicklingError, TypeError, AttributeError):
            return None
        digest = self._common.copy()
        digest.update(told)
        return digest.hexdigest()

    def stands(self, path: str, key: str | None, output: Path) -> bool:
        """Has the page of the last site stand in the new one, in ``output``; false where it has to be drawn."""
        if key is None:
            return False
        self.drawn[path] = key
        last = self._site / path
        try:
            state = last.stat()
            if self._last.get(path) != (key, state.st_size, state.st_mtime_ns):
                return False
            output.parent.mkdir(parents=True, exist_ok=True)
            try:
                output.hardlink_to(last)
            except OSError:
                shutil.copy2(last, output)
        except OSError:
            return False
        return True

    def remember(self, output: Path) -> None:
        """Writes down what the pages in the folder of the new site were drawn from."""
        states: dict[str, _State] = {}
        for path, key in self.drawn.items():
            with suppress(OSError):
                state = (output / path).stat()
                states[path] = key, state.st_size, state.st_mtime_ns
        self._notes.put(json.dumps(states).encode())


def common(editions: Sequence[Edition], more: object) -> object:
    """What every page of a dossier may show: of each edition how it speaks, what its masthead and its foot have."""
    return (
        more,
        [
            (
                edition.language,
                edition.settings,
                credits_of(edition),
                masthead_strip(edition) is None,
                score_view(edition),
            )
            for edition in editions
        ],
    )


def draws_alone(settings: Mapping[str, Any], ours: Path) -> bool:
    """Whether the templates in ``ours`` alone draw a site with these settings, and no other plugin waits for pages."""
    theme = Path(settings["THEME"])
    is_ours = theme.resolve() == ours.resolve() or digest_of(theme, _TEMPLATE) == digest_of(ours, _TEMPLATE)
    return is_ours and not settings["THEME_TEMPLATES_OVERRIDES"] and not {*settings["PLUGINS"]} - {"pelican_dossier"}


class _Reducers(dict[type, Callable[[Any], Any]]):
    """How an object is told: by its class and its fields, by far faster than ``dataclasses`` does it."""

    def __missing__(self, cls: type) -> Callable[[Any], Any]:
        if not is_dataclass(cls) or not (names := [field.name for field in fields(cls)]):
            raise KeyError(cls)
        values = attrgetter(*names)
        self[cls] = reduced = lambda one: (cls, (values(one),))
        return reduced


_REDUCERS = _Reducers()


def _pickled(data: Any) -> bytes:
    """What data are, to the last bit, to be compared and never to be read.

    The same may be told in two ways, by what in it is one and what is merely alike: that costs a drawing.
    """
    told = io.BytesIO()
    pickler = pickle.Pickler(told, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _REDUCERS
    pickler.dump(data)
    return told.getvalue()
