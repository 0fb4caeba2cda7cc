"""A ``pelicanconf.py`` read without Pelican, which takes a second to load and need not be asked where a site stands."""

import re
import runpy
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pelican_dossier.limits import Limits, limits_from
from pelican_dossier.problems import Problem, ProblemsFound

LAST, PRINTS, WORKERS = "DOSSIER_LAST", "DOSSIER_PRINT", "DOSSIER_WORKERS"
"""Settings that ``dossier build`` gives: the folder of the last site, whether PDFs are asked for, how many processes
read and draw."""
_OUTPUT, _CACHE = "output", "cache"
"""Pelican's defaults."""
_NAME = "pelicanconf.py"
_DOSSIER = "dossier.yaml"
"""By which the editors' folder is known."""
_ENDS_A_LINK = re.compile(r"[\s\"'<>\\?#\x00-\x1f]")
_PACKAGE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Conf:
    """What the settings of a site say."""

    path: Path
    """The file."""
    values: Mapping[str, Any]
    """All that it sets, as it stands there."""

    @property
    def output(self) -> Path:
        """The folder of the site, whether there is one or not."""
        return self._folder("OUTPUT_PATH", _OUTPUT).resolve()

    @property
    def cache(self) -> Path:
        """The folder of what builds keep for one another."""
        return self._folder("CACHE_PATH", _CACHE)

    @property
    def content(self) -> Path:
        """The folder of what the editors keep; where the settings name none, Pelican takes the one that it runs in."""
        return self._folder("PATH", str(Path.cwd()))

    @property
    def siteurl(self) -> str:
        """The address at which readers find the site; empty where none is known."""
        return str(self.values.get("SITEURL") or "")

    @property
    def limits(self) -> Limits:
        """What may be read beside the editors' folder, and how large a file may be."""
        return limits_from(self.values, self.path.absolute().parent)

    def _folder(self, name: str, otherwise: str) -> Path:
        return self.path.absolute().parent / str(self.values.get(name) or otherwise)


def theme_path() -> Path:
    """The theme: inside the installed package, or at the top of a checkout."""
    packaged = _PACKAGE / "theme"
    return packaged if packaged.is_dir() else _PACKAGE.parent.parent / "theme"


def beside(content: Path) -> Path:
    """Where the settings are of the site that is made of a folder of the editors', unless they are named; told from
    where the command runs, as what shows problems in a repository finds them."""
    settings, here = content.resolve().parent / _NAME, Path.cwd().resolve()
    return settings.relative_to(here) if settings.is_relative_to(here) else settings


def limits_of(content: Path, settings: Path | None = None) -> Limits:
    """What settings allow: those that are named, else those beside a folder, if there are any. Raises ProblemsFound."""
    read = settings or beside(content)
    return read_conf(read).limits if settings or read.is_file() else Limits()


def read_conf(settings: Path) -> Conf:
    """The settings of a file. Raises ProblemsFound where it is missing or fails, or names no address for the site."""
    if not settings.is_file():
        remedy = "run this where pelicanconf.py is, or name the settings by --settings"
        raise ProblemsFound([Problem(str(settings), None, "the file is missing", remedy)])
    try:
        said = runpy.run_path(str(settings.absolute()))
    except Exception as error:
        raise failed(settings, error) from None
    conf = Conf(settings, {name: value for name, value in said.items() if name.isupper()})
    address = conf.values.get("SITEURL")
    if address and not is_address(address):
        what, remedy = f"SITEURL cannot be {address!r}", "write the whole address, such as https://example.org/dossier"
        raise ProblemsFound([Problem(str(settings), _line_of("SITEURL", settings), what, remedy)])
    return conf


def refuse_without_dossier(conf: Conf) -> None:
    """Raises ProblemsFound for settings by which Pelican would make a site, and no dossier in it."""
    plugins = [getattr(one, "__name__", one) for one in conf.values.get("PLUGINS") or ()]
    problems: list[tuple[str, str, str]] = []
    if _PACKAGE.name not in plugins:
        what = f"PLUGINS does not name {_PACKAGE.name}, so that the site would hold no dossier"
        problems.append(("PLUGINS", what, f'write "{_PACKAGE.name}" into it'))
    if defect := _misses_content(conf):
        problems.append(("PATH", *defect))
    if problems:
        raise ProblemsFound(
            Problem(str(conf.path), _line_of(name, conf.path), what, remedy) for name, what, remedy in problems
        )


def _misses_content(conf: Conf) -> tuple[str, str] | None:
    """What is wrong with where the editors' folder is said to be, and what to do."""
    if (conf.content / _DOSSIER).is_file() or (conf.content / "dispatches").is_dir():
        return None  # where the one is missing beside the other, that is told where it is read
    there = sorted(path.parent.name for path in conf.path.absolute().parent.glob(f"*/{_DOSSIER}"))
    stated = str(conf.values.get("PATH") or "")
    near = next(iter(get_close_matches(stated, there, n=1, cutoff=0.0)), "content")
    if not stated:
        return "PATH does not say where the editors' folder is", f'write PATH = "{near}"'
    if not conf.content.is_dir():
        return f"PATH is {stated!r}, and there is no such folder", f'write PATH = "{near}", or make that folder'
    return (f"PATH is {stated!r}, where no {_DOSSIER} is", f'write PATH = "{near}"') if there else None


def is_address(value: object) -> bool:
    """Whether a value is an address that pages can stand below: without a query, and nothing that ends a link."""
    if not isinstance(value, str) or _ENDS_A_LINK.search(value):
        return False
    try:
        address = urlsplit(value)
        is_port = address.port is None or address.port > 0  # asking for one that is no number fails
        return address.scheme in ("http", "https") and bool(address.hostname) and is_port
    except ValueError:
        return False


def _line_of(name: str, settings: Path) -> int | None:
    """Where a setting is made, the last time."""
    lines = settings.read_text("utf-8", "replace").splitlines()
    return max((at for at, line in enumerate(lines, 1) if re.match(rf"\s*{name}\b", line)), default=None)


def failed(settings: Path, error: Exception) -> ProblemsFound:
    """The problem of settings that cannot be run, with the line of theirs that fails."""
    frames = traceback.extract_tb(error.__traceback__)
    line = next((frame.lineno for frame in reversed(frames) if Path(frame.filename).name == settings.name), None)
    if isinstance(error, SyntaxError) and line is None:
        line = error.lineno
    what = f"it fails with {type(error).__name__} ({error})"
    return ProblemsFound([Problem(str(settings), line, what, "correct the line")])
