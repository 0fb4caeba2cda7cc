"""What a reader of YAML complains of, told of the line that an editor has to mend."""

import re
from contextlib import suppress
from typing import Literal

import yaml

from pelican_dossier.problems import NOWHERE, Place

_KEY = re.compile(r"""\s*(?:- +)*(?:[^\s:"'#][^:]*)?""")
"""A line as far as its key or the colon of that, behind the dashes of lists."""
_BEFORE_A_BRACKET = re.compile(r"\s*(?:- +)*[\[{]*\w[\w-]* +[\[{]")
"""A key that a value in brackets stands behind without a colon."""
_DASHED = re.compile(r"\s*-[^\s-]")
_HAS_COLON = re.compile(r":(?:\s|$)")
_LACKING = "this is not YAML (a key is without its colon)"
_COLON = "put a colon and a space behind the key, or quotation marks around a text of several lines"
_MARKS = "put a text that holds one of , : ? { } [ ] & * # @ in quotation marks, and close every bracket"
_COLUMN = "begin it in the column of the keys above"
_LIST = "begin each item with a dash and a space in a line of its own, below the key that the list is of"
_QUOTED = "close every quotation mark, and put a text that holds one between marks of the other kind"

CUT = "a comma ends the text before this"
"""The complaint of the loader’s own where a text in brackets goes on behind a comma."""
_CUT = "put a text that holds a comma in quotation marks, or a colon and a space behind this if it is a key"

_Where = Literal["there", "begun"]
"""Where the reader stands when it complains, or where what it was reading began."""
_SAID: tuple[tuple[str, _Where, str, str], ...] = (
    (CUT, "there", "", _CUT),
    ("could not find expected ':'", "begun", "a key is without its colon", _COLON),
    ("found unexpected end of stream", "begun", "a quotation mark is not closed", _QUOTED),
    ("but got ':'", "begun", "a bracket is not closed", _MARKS),
    ("but got '<stream end>'", "begun", "a bracket is not closed", _MARKS),
    (r"'\t'", "there", "", "put spaces in the place of the tab"),
    ("but found '<scalar>'", "there", "", _QUOTED),
    ("but found '<block mapping start>'", "there", "it begins in no column of the keys above", _COLUMN),
    ("but found '<block sequence start>'", "there", "it begins in no column of the keys above", _COLUMN),
    ("but found '-'", "there", "a list begins where none can", _LIST),
    ("but found '?'", "there", "a key begins where none can", _LIST),
    ("sequence entries are not allowed", "there", "a list begins where none can", _LIST),
    ("expected ','", "there", "", _MARKS),
    ("mapping values are not allowed", "there", "", _MARKS),
    ("cannot start any token", "there", "", _MARKS),
    ("expected alphabetic", "there", "", _MARKS),
)
"""A part of the complaint, where it is to be told, what it means where its own words do not say so, what to do."""

_READ_ON = ("mapping values are not allowed", "expected '<document start>'")
"""Where a line may be right, and the one above it is not."""


def of_mark(mark: yaml.Mark | None) -> Place:
    """The place of a mark of the reader's, which counts from 0."""
    return Place(mark.line + 1, mark.column + 1) if mark else NOWHERE


def told(error: yaml.MarkedYAMLError, text: str) -> tuple[Place, str, str]:
    """The place, by its line alone where no column is known, what is wrong there, and what to do.

    ``text`` is the whole file.
    """
    said, mark, lines = str(error.problem), error.problem_mark, text.splitlines()
    if mark and _BEFORE_A_BRACKET.match("".join(lines[mark.line : mark.line + 1])):
        return Place(mark.line + 1), _LACKING, _COLON
    if mark and any(sign in said for sign in _READ_ON) and (found := _read_on(lines, mark)):
        return found
    if mark and "but found '<scalar>'" in said and (opened := _opened_before(text, mark)):
        return of_mark(opened), "this is not YAML (a quotation mark is not closed)", _QUOTED
    for sign, where, meant, remedy in _SAID:
        if sign in said:
            at = (error.context_mark if where == "begun" else mark) or mark
            if at and where == "begun" and _DASHED.match("".join(lines[at.line : at.line + 1])):
                return of_mark(at), "this is not YAML (a dash is without its space)", "put a space behind the dash"
            return of_mark(at), f"this is not YAML ({meant or said})", remedy
    return of_mark(mark), f"this is not YAML ({said})", "correct the line"


def _opened_before(text: str, mark: yaml.Mark) -> yaml.Mark | None:
    """Where the quotation began that ends before a place, if it has several lines: another mark may have closed it."""
    before = None
    with suppress(yaml.YAMLError):
        for token in yaml.scan(text):
            if token.start_mark.index >= mark.index:
                break
            before = token
    is_quoted = isinstance(before, yaml.ScalarToken) and before.style in ("'", '"')
    return before.start_mark if before and is_quoted and before.start_mark.line < before.end_mark.line else None


def _read_on(lines: list[str], mark: yaml.Mark) -> tuple[Place, str, str] | None:
    """What is wrong where a key was read on as the text before it; None of a key that has a second colon behind it."""
    if not _KEY.fullmatch(lines[mark.line][: mark.column]):
        return None
    for at in range(mark.line - 1, -1, -1):
        line = lines[at].strip()
        if line and not line.startswith("#"):
            if not _HAS_COLON.search(line):
                return Place(at + 1), _LACKING, _COLON
            what = "this is not YAML (it is indented as if it belonged to the text above)"
            return Place(mark.line + 1), what, _COLUMN
    return None
