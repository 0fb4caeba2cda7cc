"""Dataclasses made of what editors write.

A field is spelt where its class is, with how its values must be written. Where files have another name for it, that
stands in ``refusing.py``.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from difflib import get_close_matches
from functools import reduce
from math import isfinite
from operator import or_
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from cattrs import (
    BaseValidationError,
    ClassValidationError,
    Converter,
    ForbiddenExtraKeysError,
    IterableValidationError,
)
from cattrs.cols import homogenous_tuple_structure_factory, mapping_structure_factory
from cattrs.gen import make_dict_structure_fn, override

from pelican_dossier.model.corrections import Absent
from pelican_dossier.model.edtf import Edtf, parse
from pelican_dossier.model.written import OfLanguage
from pelican_dossier.refusing import IN_FILES, Refused, check_kind, quoted, shape_of

_Made = TypeVar("_Made")
_Factory = Callable[[Any, Converter], Callable[[Any, Any], Any]]

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOST_TOLD = 10
"""Complaints that a sentence about a whole file tells; each has a line of its own elsewhere."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """What keeps a value from being what its field asks for."""

    path: tuple[str | int, ...]
    """The keys and numbers that lead to it."""
    key: str | None
    """The key that is meant, where it is one that should not be there."""
    what: str
    remedy: str


class Malformed(Exception):
    """Data that are no such object, with all that is to be said against them."""

    def __init__(self, complaints: tuple[Complaint, ...]) -> None:
        self.complaints = complaints
        told = [complaint.what for complaint in complaints[:_MOST_TOLD]]
        rest = [f"and {len(complaints) - _MOST_TOLD} more"] if len(complaints) > _MOST_TOLD else []
        super().__init__("; ".join([*told, *rest]))


def structured(data: object, kind: type[_Made]) -> _Made:
    """An object of ``kind``, as strict as its fields are. Raises Malformed with every complaint."""
    try:
        return _FILES.structure(data, kind)
    except (BaseValidationError, Refused) as error:
        raise Malformed(tuple(_complaints(error, ()))) from None


def _as_it_is(value: object, kind: type) -> object:
    check_kind(kind, value)
    return value


def _day(value: object, _: object) -> date:
    check_kind(str, value)
    try:
        if _DAY.fullmatch(str(value)):
            return date.fromisoformat(str(value))
    except ValueError:
        pass
    raise Refused(f"cannot be {quoted(value)}", "write a day as 2025-11-07")


def _date(value: Any, _: object) -> Edtf:
    check_kind(str, value)
    try:
        return parse(value)
    except ValueError:
        raise Refused(f"holds {quoted(value)}, which is no day", "write a day of the calendar") from None


def _one_of(value: object, kind: Any) -> object:
    choices = get_args(kind)
    if not any(type(value) is type(choice) and value == choice for choice in choices):
        raise Refused(f"cannot be {quoted(value)}", f"write one of {', '.join(map(str, choices))}")
    return value


def _or_absent(kind: Any) -> Callable[[Any, Any], Any]:
    """A value, or the word that says that there is none; left out it is None."""
    inner: Any = reduce(or_, (one for one in get_args(kind) if one != Absent))
    made = _FILES.get_structure_hook(inner)
    return lambda value, _: value if value == get_args(Absent)[0] else made(value, inner)


def _is_or_absent(kind: Any) -> bool:
    return get_origin(kind) in (Union, UnionType) and Absent in get_args(kind)


def _is_figure(kind: Any) -> bool:
    return get_origin(kind) in (Union, UnionType) and {*get_args(kind)} - {NoneType} == {int, float, str}


def _figure(value: object, _: object) -> object:
    if type(value) not in (int, float, str, NoneType) or (isinstance(value, float) and not isfinite(value)):
        raise Refused(f"is {quoted(value)}", "write a number, a duration such as P8W, or a range such as 10/12")
    return value


def _ruled(kind: Any) -> Callable[[Any, Any], Any]:
    """A type with what ``model/written.py`` asks of its values."""
    inner, *rules = get_args(kind)
    made = _FILES.get_structure_hook(inner)

    def structure(value: object, _: object) -> object:
        for rule in rules:
            if isinstance(rule, OfLanguage) and not rule.holds(value):
                raise Refused(f"names no language ({quoted(value)})", rule.remedy_for(value))
            if not rule.holds(value):
                raise Refused(f"cannot be {quoted(value)}", rule.remedy)
        return made(value, inner)

    return structure


def _made_of(container: type, factory: _Factory) -> Callable[[Any], Callable[[Any, Any], Any]]:
    """Hooks that take what YAML has for a container, and nothing that only behaves like it."""

    def checked(kind: Any) -> Callable[[Any, Any], Any]:
        made, shape = factory(kind, _FILES), shape_of(kind)

        def structure(value: object, _: object) -> object:
            check_kind(container, value, shape)
            return made(value, kind)

        return structure

    return checked


def _object(kind: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    renamed: dict[str, Any] = {name: override(rename=other) for name, other in IN_FILES.get(kind, {}).items()}
    return make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True, **renamed)


def _complaints(error: Exception, path: tuple[str | int, ...]) -> Iterator[Complaint]:
    if isinstance(error, ClassValidationError):
        noted, others = error.group_exceptions()
        names = IN_FILES.get(error.cl, {})
        for one, note in noted:
            key = names.get(note.name, note.name)
            if isinstance(one, KeyError):
                yield Complaint(path, None, f"the key `{key}` is missing", "add it")
            else:
                yield from _complaints(one, (*path, key))
        for one in others:
            yield from _complaints(one, path)
    elif isinstance(error, IterableValidationError):
        for one, at in error.group_exceptions()[0]:
            yield from _complaints(one, (*path, at.index))
    elif isinstance(error, ForbiddenExtraKeysError):
        yield from _unknown(error, path)
    elif isinstance(error, Refused):
        here = f"`{path[-1]}`" if path and isinstance(path[-1], str) else "this"
        yield Complaint(path, None, f"{here} {error.what}", error.remedy)
    else:
        raise error


def _unknown(error: ForbiddenExtraKeysError, path: tuple[str | int, ...]) -> Iterator[Complaint]:
    names = IN_FILES.get(error.cl, {})
    known = sorted(names.get(field.name, field.name) for field in fields(error.cl))
    for key in sorted(error.extra_fields):
        near = get_close_matches(key, known, n=1, cutoff=0.5)
        remedy = f"write `{near[0]}` if that is meant" if near else f"use one of {', '.join(known)}"
        yield Complaint(path, key, f"the key `{key}` is unknown", remedy)


def _is_of(origin: object) -> Callable[[Any], bool]:
    return lambda kind: get_origin(kind) is origin


_FILES = Converter()
for _kind in (str, int, float, bool):
    _FILES.register_structure_hook(_kind, _as_it_is)
_FILES.register_structure_hook(date, _day)
_FILES.register_structure_hook(Edtf, _date)
_FILES.register_structure_hook_factory(is_dataclass, _made_of(dict, _object))
_FILES.register_structure_hook_factory(_is_of(Mapping), _made_of(dict, mapping_structure_factory))
_FILES.register_structure_hook_factory(
    lambda kind: _is_of(tuple)(kind) and get_args(kind)[-1] is ...,
    _made_of(list, homogenous_tuple_structure_factory),
)
_FILES.register_structure_hook_func(_is_of(Literal), _one_of)
_FILES.register_structure_hook_factory(_is_of(Annotated), _ruled)
_FILES.register_structure_hook_func(_is_figure, _figure)
_FILES.register_structure_hook_factory(_is_or_absent, _or_absent)
