"""A whole site or none."""

import contextlib
import gc
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

from pelican_dossier.addresses import CHOICE, DATA
from pelican_dossier.conf import LAST, PRINTS, WORKERS, read_conf, refuse_without_dossier
from pelican_dossier.problems import MachineFailed, Problem, ProblemsFound
from pelican_dossier.turns import in_turn, left_behind, own_name, remove, scratch
from pelican_dossier.unchanged import Stamp

_NEW, _LAST = "new", "last"
"""The folders of a build's work: the site that is being made, and the one that stood there before."""
_SELDOM = 200_000, 50, 100
"""Objects made, then rounds, after which Python looks for cycles among them. A build makes few cycles and keeps most of
what it makes: at the usual 700, 10 and 10 a tenth of its time goes into looking."""


def build(settings: Path, output: Path | None = None, *, prints: bool = False, workers: int | None = None) -> Path:
    """Builds the site of a ``pelicanconf.py``, with its PDFs if asked to, and returns its output folder.

    ``workers`` is how many processes read and draw, all processors by default where it pays; their number changes
    nothing in the site.
    Raises ProblemsFound for defects of the editor's files and MachineFailed for everything else; in both
    cases the last site stays as it was. A build of a site that is being built waits its turn. Where nothing has changed
    since the last one, that one's site is left as it is.
    """
    conf = read_conf(settings)
    refuse_without_dossier(conf)
    target = output.resolve() if output else conf.output
    with in_turn(target, "build"):
        _heal(target)
        _refuse_to_overwrite(target)
        stamp = Stamp(conf, target, prints=prints)
        if stamp.holds():
            return target
        # Pelican is heavy, and what needs none of it must not pay for it.
        from pelican_dossier.site import run_pelican

        fresh, log = own_name(target, _NEW), _Log()
        more: dict[str, object] = {LAST: target, PRINTS: prints} | ({WORKERS: workers} if workers else {})
        try:
            with _seldom_collected():
                run_pelican(settings, fresh, log, **more)
            log.raise_if_failed()
            _switch(fresh, target)
            if not log.has_warned:
                stamp.set()
        finally:
            remove(fresh)
    return target


def warm_up(settings: Path) -> None:
    """Has this process load and compile what a build needs, by a site that nobody sees; fails as ``build`` does."""
    from pelican_dossier.site import run_pelican

    with scratch() as folder:
        more = {"CACHE_PATH": str(folder), WORKERS: 1, "DOSSIER_SEARCH": False}
        run_pelican(settings, folder / "site", _Log(), **more)


def first_page(output: Path) -> Path:
    """The page that a reader opens."""
    return output / CHOICE


def what_is_missing(settings: Path) -> str:
    """What editors should know before they publish, behind a line break; empty where nothing is missing."""
    if read_conf(settings).values.get("SITEURL"):
        return ""
    return (
        f"\nnote: {settings} has no SITEURL, so citations name the paragraph and give no address; "
        "set SITEURL to the address at which readers will find the site, such as https://example.org/dossier"
    )


def last_site(settings: Path) -> Path:
    """The output folder of a ``pelicanconf.py``, whether there is a site in it or not. Raises ProblemsFound."""
    return read_conf(settings).output


def _refuse_to_overwrite(target: Path) -> None:
    """The target is replaced as a whole: a folder that holds anything but a site must not be."""
    is_site = target.is_dir() and (not any(target.iterdir()) or (target / DATA).is_file())
    if target.exists() and not is_site:
        remedy = "name another folder or move it away"
        raise ProblemsFound([Problem(str(target), None, "what stands here is no built site", remedy)])


def _heal(target: Path) -> None:
    """Puts the last site back where a build was killed before its own stood there, and takes away what it left."""
    for left in left_behind(target, _NEW, _LAST):
        is_last = left.name.startswith(f".{target.name}-{_LAST}") and not left.is_symlink() and (left / DATA).is_file()
        if is_last and not target.exists():
            left.rename(target)
        else:
            remove(left)


def _switch(fresh: Path, target: Path) -> None:
    """Puts the new site where the last one was; if that fails, the last one is put back."""
    last = own_name(target, _LAST)
    if target.exists():
        target.rename(last)
    try:
        fresh.rename(target)
    except OSError:
        if last.exists():
            last.rename(target)
        raise
    remove(last)


@contextlib.contextmanager
def _seldom_collected() -> Iterator[None]:
    usual = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


class _Log(logging.Handler):
    """What Pelican logs: shown, and kept, because it goes on after errors and exits with 0."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps a warning or an error. Raises MachineFailed for a plugin that Pelican would do without."""
        message = record.getMessage()
        if record.levelno >= logging.ERROR and ("load plugin" in message or "register plugin" in message):
            raise MachineFailed(f"{_one_line(message)}; install it or take it out of PLUGINS.")
        self._records.append(record)

    @property
    def has_warned(self) -> bool:
        """Whether anything was logged: a build that has something to say says it each time."""
        return bool(self._records)

    def raise_if_failed(self) -> None:
        """Errors fail the build. So does a file that Pelican could not copy, which it only warns of."""
        for record in self._records:
            message = record.getMessage()
            if record.name == "pelican.utils" and "copying" in message.lower():
                raise MachineFailed(f"{_one_line(message)}.")
        errors = [r for r in self._records if r.levelno >= logging.ERROR]
        if errors:
            raise ProblemsFound(
                [Problem("pelican", None, _one_line(r.getMessage()), "correct the file it names") for r in errors]
            )
        for record in self._records:
            print(f"warning: {_one_line(record.getMessage())}", file=sys.stderr)


def _one_line(message: str) -> str:
    return " ".join(message.split())
