"""Lists of words that are too long for a module, as they stand in the text files of a language's package."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files

_NOTE = "#"
_DIVIDER = "."
"""A line by itself between the two sections of a file."""


@cache
def sections(package: str, name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words above the dividing line of a file of a package, and those below it."""
    text = files(package).joinpath(name).read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith(_NOTE)]
    divided = lines.index(_DIVIDER) if _DIVIDER in lines else len(lines)
    return tuple(" ".join(lines[:divided]).split()), tuple(" ".join(lines[divided + 1 :]).split())


@cache
def countries(package: str) -> frozenset[str]:
    """The countries of a language's gazetteer, their words parted by spaces."""
    return frozenset(name.replace("_", " ") for name in sections(package, "places.txt")[0])


@cache
def gazetteer(package: str, is_other_word: Callable[[str], bool]) -> Mapping[str, bool]:
    """The places of a language, their words parted by spaces, and whether each is sure to be one.

    Countries are, and names of several words; another is sure unless it is a word or somebody's name too.
    """
    _, cities = sections(package, "places.txt")
    found = {name.replace("_", " "): "_" in name or not is_other_word(name) for name in cities}
    return found | dict.fromkeys(countries(package), True)
