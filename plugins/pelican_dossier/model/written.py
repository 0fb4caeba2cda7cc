"""How the editors' values must be written: stated beside the fields that hold them, and nowhere else."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pelican_dossier.model.langstring import is_code, nearest_code


@dataclass(frozen=True, slots=True)
class Written:
    """Of a text: what stands in it."""

    pattern: str
    """A regular expression that is found in it, as JSON Schema has it."""
    remedy: str
    """What an editor is told to do where it is not."""

    def holds(self, value: object) -> bool:
        """Whether a value is written so; what is no text is refused elsewhere."""
        return not isinstance(value, str) or re.search(self.pattern, value) is not None


@dataclass(frozen=True, slots=True)
class OfLanguage:
    """Of a text: that it is the code of a language."""

    remedy: str

    def holds(self, value: object) -> bool:
        """Whether there is such a language; what is no text is refused elsewhere."""
        return not isinstance(value, str) or is_code(value)

    def remedy_for(self, value: object) -> str:
        """What an editor is told to do with one that is none."""
        near = nearest_code(str(value))
        return f"write `{near}` if that is meant" if near else self.remedy


@dataclass(frozen=True, slots=True)
class Filled:
    """Of a list or a mapping: that something stands in it."""

    remedy: str
    is_distinct: bool = False
    """Nothing stands in it twice."""

    def holds(self, value: object) -> bool:
        """Whether it does; what is no list and no mapping is refused elsewhere."""
        if isinstance(value, list) and self.is_distinct and any(value.count(one) > 1 for one in value):
            return False
        return not isinstance(value, list | dict) or bool(value)


@dataclass(frozen=True, slots=True)
class Bounded:
    """Of a list of numbers: between which bounds each lies, those included."""

    bounds: tuple[tuple[float, float], ...]
    remedy: str

    def holds(self, value: object) -> bool:
        """Whether there is one number for each pair of bounds, and lies between them."""
        if not isinstance(value, list) or len(value) != len(self.bounds):
            return False
        pairs = zip(value, self.bounds, strict=True)
        return all(type(number) in (int, float) and least <= number <= most for number, (least, most) in pairs)


_CODES = "write a code such as ar, en, ckb"
LanguageCode = Annotated[str, OfLanguage(_CODES), Written(r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$", _CODES)]
Multilingual = Mapping[LanguageCode, Annotated[str, Written(r"\S", "write some words, or leave the key out")]]
"""One text in several languages: language code -> text."""
RequiredText = Annotated[Multilingual, Filled("write it in one language at least")]
"""A text that cannot be left out."""
Phrases = Annotated[
    tuple[Annotated[str, Written(r"\S", "write some words, or leave the item out")], ...],
    Filled("write one at least, or leave the key out"),
]
PhrasesByLanguage = Mapping[LanguageCode, Phrases]
Name = Annotated[str, Written(r"\S", "write a name, or leave the key out")]
EntryId = Annotated[str, Written(r"^[a-z0-9][a-z0-9-]*$", "write small Latin letters, digits and -")]
"""Of what the editors name in their own files."""
DispatchId = Annotated[str, Written(r"^[a-z0-9][a-z0-9_-]*$", "write small Latin letters, digits, - and _")]
Digest = Annotated[str, Written(r"^[0-9a-f]{64}$", "write the 64 digits of the file's SHA-256")]
PartOfADate = Annotated[
    str,
    Written(
        r"^\d{4}(-\d\d(-\d\d)?)?$",
        "write a year, a month or a day (2022, 2022-10, 2022-10-27), or leave the key out",
    ),
]
Coordinates = Annotated[
    tuple[float, float], Bounded(((-90, 90), (-180, 180)), "write [latitude, longitude] in degrees, or null")
]
"""Latitude and longitude in degrees, WGS 84."""
TimeZone = Annotated[
    str, Written(r"^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$", "write a name of the tz database, such as Asia/Baghdad")
]
WebAddress = Annotated[str, Written(r"^https?://[^\s/]+", "write an address that begins with https://")]
