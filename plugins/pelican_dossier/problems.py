"""What can go wrong, and the exit status it has. A finding about a source is no problem."""

import errno
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from typing import NamedTuple

_OBEYED = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Exit(IntEnum):
    """The exit statuses of every command."""

    DONE = 0
    """Done."""
    PROBLEMS = 1
    """Problems in the editor's files; a dispatch that ``read`` cannot read; a bag that ``verify`` finds not whole."""
    USAGE = 2
    """Wrong command line."""
    MACHINE = 3
    """The machine failed: disk, permission, a plugin or program that is missing."""


class Place(NamedTuple):
    """Where something stands in a file; both counted from 1, the column in signs of Unicode, None where not known."""

    line: int | None
    column: int | None = None


NOWHERE = Place(None)
"""Of what is said of a file as a whole."""


def place_at(text: str, offset: int) -> Place:
    """Where a sign of a file's text stands."""
    return Place(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


@dataclass(frozen=True, slots=True)
class Problem:
    """A defect of the editor's files: where, what, and what to do about it."""

    file: str
    line: int | None
    """Counted from 1; None where the file as a whole is meant."""
    what: str
    remedy: str
    column: int | None = field(default=None, kw_only=True)
    """Counted from 1, in signs; None where it is not known, as of what is said of a whole line."""
    is_cause: bool = field(default=False, kw_only=True)
    """Whether others come of it; it is told before them."""

    def __post_init__(self) -> None:
        """What it quotes is shown and not obeyed: half letters, control characters and marks that turn a line round."""
        for name in ("file", "what", "remedy"):
            text = _OBEYED.sub(lambda sign: f"\\u{ord(sign[0]):04x}", getattr(self, name))
            object.__setattr__(self, name, text)

    @classmethod
    def at(cls, file: str, place: Place, what: str, remedy: str) -> "Problem":
        """One of a place, by line and column as far as they are known."""
        return cls(file, place.line, what, remedy, column=place.column)

    @property
    def rank(self) -> tuple[bool, str, int, int, str, str]:
        """What problems are sorted by: causes first, what is said of a file as a whole before what is said of lines."""
        return not self.is_cause, self.file, self.line or 0, self.column or 0, self.what, self.remedy

    @property
    def where(self) -> str:
        """File, line and column, as far as they are known."""
        return ":".join(str(one) for one in (self.file, self.line, self.column) if one is not None)

    def __str__(self) -> str:
        return f"{self.where}: {self.what}; {self.remedy}."


def not_utf8(file: str, error: UnicodeDecodeError, what: str = "file") -> Problem:
    """What is told of a file of the editors' that is in another encoding."""
    before = error.object[: error.start].decode(error.encoding, "replace")
    return Problem.at(file, place_at(before, len(before)), "this is not UTF-8", f"save the {what} in UTF-8")


def unforeseen(file: str, error: Exception) -> Problem:
    """What is told of a file that a library failed on in a way that nobody foresaw."""
    words = " ".join(str(error).split())
    what = f"it cannot be read ({type(error).__name__}{': ' if words else ''}{words})"
    return Problem(file, None, what, "save it anew or in another form, and report this as a defect of pelican-dossier")


class ProblemsFound(Exception):
    """Defects of the editor's files, all of them at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.rank))
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type["ProblemsFound"], tuple[tuple[Problem, ...]]]:
        """Another process hears of them as they are, and not of their words alone."""
        return ProblemsFound, (self.problems,)


class Unreadable(Exception):
    """A dispatch that cannot be read: rule and arguments, as ``dossier read`` prints them."""

    def __init__(self, rule: str, what: str, remedy: str, line: int | None = None, **args: str | int) -> None:
        self.rule, self.what, self.remedy, self.line, self.args_ = rule, what, remedy, line, args
        super().__init__(f"{what}; {remedy}.")


class NeedsSidecar(Unreadable):
    """A dispatch that can be read with a line in its sidecar."""


class MachineFailed(Exception):
    """Disk, permission, a missing program: nothing the editor wrote is at fault."""


_OF_THE_SYSTEM = {
    errno.ENOENT: "there is no such file or folder",
    errno.EEXIST: "a file stands where a folder is needed",
    errno.ENOTDIR: "a file stands where a folder is needed",
    errno.EISDIR: "a folder stands where a file is needed",
    errno.EROFS: "nothing can be written there (the disk is read-only)",
    errno.ENAMETOOLONG: "the name is too long",
}
"""What the system says of a path -> in words."""
_FULL = {errno.ENOSPC, errno.EDQUOT}


def failed(error: Exception) -> str:
    """What the machine failed on, and what to do about it where that is known."""
    if isinstance(error, PermissionError) and error.filename is not None:
        path = Path(os.fsdecode(error.filename))
        where = path if path.exists() else path.parent
        words = "it may not be read or written (permission denied); let yourself do so (`chmod u+rwX`)"
        return f"the machine failed: {where}: {words}"
    if isinstance(error, OSError) and error.errno in _FULL:
        named = f" ({os.fsdecode(error.filename)})" if error.filename is not None else ""
        return f"the machine failed: the disk is full{named}; make room and do it again"
    if isinstance(error, OSError) and error.filename is not None and error.errno in _OF_THE_SYSTEM:
        named, words = os.fsdecode(error.filename), _OF_THE_SYSTEM[error.errno]
        if error.errno == errno.ENOENT and os.path.lexists(named):
            words = "nothing can be made there"
        return f"the machine failed: {named}: {words}; name another place"
    return f"the machine failed: {error}"


class WrongUsage(Exception):
    """A command line that names nothing to do, or what is not there."""
