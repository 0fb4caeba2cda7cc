"""Cases in text files, so that a linguist can add one without knowing Python.

A file ``NAME.fixtures.txt`` beside the tests holds any number of cases::

    What the case shows, in one line
    .
    published: 2025-11-07
    The text that is read, on as many lines as it needs
    .
    What is expected of it, a line each, or the word nothing
    .

A line that holds a single dot closes each of the three. Before the text stand as many ``key: value`` lines as the
case needs; the test that runs the file says which keys there are, and an empty line ends them where the text itself
begins like one. Between cases, empty lines and lines that begin with ``#`` are free.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import ndiff
from pathlib import Path
from typing import TypeVar

import pytest

NOTHING = "nothing"
_KEY = re.compile(r"([a-z]+): ?(.*)")
_Test = TypeVar("_Test", bound=Callable[..., object])


class MalformedError(Exception):
    """A fixtures file that cannot be read: file, line, what is wrong and what to do."""

    def __init__(self, path: Path, line: int, what: str) -> None:
        super().__init__(f"{path.name}:{line}: {what}")


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a fixtures file."""

    title: str
    keys: Mapping[str, str]
    text: str
    expected: tuple[str, ...]
    where: str
    """File and line, to be named where the case fails."""

    def check(self, found: Iterable[str]) -> None:
        """Fails with file and line where what was found is not what the file expects."""
        lines = [line.rstrip() for line in found]
        if lines != list(self.expected):
            difference = "\n".join(ndiff(self.expected, lines))
            pytest.fail(f"{self.where}: {self.title}\n- expected, + found:\n{difference}", pytrace=False)


def load(path: Path, keys: Iterable[str] = ()) -> list[Case]:
    """The cases of one file. Raises MalformedError."""
    known = frozenset(keys)
    lines = path.read_text("utf-8").splitlines()
    found: list[Case] = []
    titles: dict[str, int] = {}
    at = 0
    while (at := _next_title(lines, at)) < len(lines):
        begun, title = at + 1, lines[at]
        if title == ".":
            raise MalformedError(path, begun, "a dot, but no title before it")
        if at + 1 == len(lines) or lines[at + 1] != ".":
            raise MalformedError(path, begun, f"after the title {title!r} comes a line with a single dot")
        if title in titles:
            raise MalformedError(path, begun, f"the title {title!r} stands already in line {titles[title]}")
        titles[title] = begun
        text, at = _until_dot(path, lines, at + 2, f"the text of {title!r}")
        given, text = _split_keys(path, begun + 2, text, known)
        expected, at = _until_dot(path, lines, at, f"what {title!r} expects")
        if not expected:
            raise MalformedError(path, at, f"{title!r} expects no line; write {NOTHING!r}")
        found.append(Case(title, given, "\n".join(text), _expected(expected), f"{path.name}:{begun}"))
    if not found:
        raise MalformedError(path, 1, "there is no case in it")
    return found


def cases(test_file: str, name: str, *, keys: Iterable[str] = ()) -> Callable[[_Test], _Test]:
    """Runs a test that takes a ``case`` with every case of ``name.fixtures.txt`` beside it."""
    found = load(Path(test_file).with_name(f"{name}.fixtures.txt"), keys)
    return pytest.mark.parametrize("case", found, ids=[case.title for case in found])


def _next_title(lines: list[str], at: int) -> int:
    while at < len(lines) and (not lines[at].strip() or lines[at].startswith("#")):
        at += 1
    return at


def _until_dot(path: Path, lines: list[str], at: int, what: str) -> tuple[list[str], int]:
    try:
        end = lines.index(".", at)
    except ValueError:
        raise MalformedError(path, len(lines), f"the file ends within {what}; close it with a single dot") from None
    return lines[at:end], end + 1


def _split_keys(path: Path, line: int, text: list[str], known: frozenset[str]) -> tuple[dict[str, str], list[str]]:
    given: dict[str, str] = {}
    for at, words in enumerate(text):
        match = _KEY.fullmatch(words)
        if match is None:
            return given, text[at + (not words) :]
        key, value = match.groups()
        if key not in known or key in given:
            why = "is given twice" if key in given else f"is none of {', '.join(sorted(known)) or 'those known: none'}"
            remedy = "; an empty line before the text tells it from a key"
            raise MalformedError(path, line + at, f"the key {key!r} {why}{remedy}")
        given[key] = value
    return given, []


def _expected(lines: list[str]) -> tuple[str, ...]:
    return () if lines == [NOTHING] else tuple(lines)
