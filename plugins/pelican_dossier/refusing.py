"""What is said of a value that is of another kind than its field, in words of those who write it."""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from math import isfinite
from typing import Any, get_args, get_origin

from pelican_dossier.model import Decision, Role
from pelican_dossier.model.written import LanguageCode

IN_FILES: Mapping[type, Mapping[str, str]] = {Decision: {"status": "decision"}, Role: {"since": "from"}}
"""Class -> its fields that have another name there."""
_KINDS: Mapping[type, tuple[str, str]] = {
    dict: ("has no keys", "write it with its keys: {key: value}"),
    list: ("is no list", "write a list: [one, another]"),
    str: ("is no text", "write a text, in quotation marks"),
    int: ("is no whole number", "write it in digits"),
    float: ("is no number", "write it in digits"),
    bool: ("is neither true nor false", "write true or false"),
}
"""Kind of value -> what is said of another, and what to do."""
_MOST_QUOTED = 120
"""Signs of a value that a message quotes."""


class Refused(Exception):
    """One value: what is wrong, which follows its name, and what to do."""

    def __init__(self, what: str, remedy: str) -> None:
        self.what, self.remedy = what, remedy
        super().__init__(what)


def quoted(value: object) -> str:
    """A value as messages quote it, cut where it is long."""
    written = {True: "true", False: "false"}[value] if isinstance(value, bool) else repr(value)
    return written if len(written) <= _MOST_QUOTED else f"{written[:_MOST_QUOTED]}…"


def check_kind(kind: type, value: object, shape: str | None = None) -> None:
    """Refuses what is of another kind; ``shape`` tells how the value looks that belongs there."""
    if type(value) is not kind and not (kind is float and type(value) is int):
        what, remedy = _KINDS[kind]
        if shape is not None:
            remedy = f"write it so: {shape}"
        elif kind is list and isinstance(value, str):
            remedy = f"write a list: [{value}]"
        if value is None:
            raise Refused("is empty", f"{remedy}, or take it out")
        if kind is str and isinstance(value, bool):
            remedy = "put the word that stands there in quotation marks; without them it is a yes or a no, and no text"
        elif kind is str and isinstance(value, int | float):
            remedy = f'put it in quotation marks: "{quoted(value)}"'
        raise Refused(f"is {quoted(value)}, which {what}", remedy)
    if isinstance(value, float) and not isfinite(value):
        raise Refused(f"is {quoted(value)}, which is no number", "write it in digits")


def shape_of(kind: Any) -> str | None:
    """How an object looks: the keys that it must have, or, by language, one."""
    if not (isinstance(kind, type) and is_dataclass(kind)):
        return "{en: …}" if get_origin(kind) is Mapping and get_args(kind)[0] == LanguageCode else None
    names = IN_FILES.get(kind, {})
    needed = (field for field in fields(kind) if field.default is MISSING and field.default_factory is MISSING)
    keys = [f"{names.get(field.name, field.name)}: …" for field in needed]
    return f"{{{', '.join(keys)}}}" if keys else None
