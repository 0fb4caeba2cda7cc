"""The sign of a date on the rail of the timeline: how precisely it is known, and what is doubtful about it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.questions import TAGS
from pelican_dossier.model.findingkinds import FindingKind
from pelican_dossier.model.langstring import LangString, marked

_PARTS: Mapping[str | None, str] = {"START": "start", "MID": "middle", "END": "end", "APPROX": "about"}
_BOUNDS: Mapping[str | None, str] = {
    "BEFORE": "until",
    "ON_OR_BEFORE": "until",
    "AFTER": "onward",
    "ON_OR_AFTER": "onward",
}
_SHAPES: Mapping[str, str] = {
    "day": marked("a day"),
    "week": marked("a week"),
    "month": marked("a month"),
    "long": marked("a year, or another period"),
    "start": marked("its beginning"),
    "middle": marked("its middle"),
    "end": marked("its end"),
    "about": marked("about then"),
    "until": marked("no later than"),
    "onward": marked("no earlier than"),
    "published": marked("published"),
}
"""Every shape, with what it says in the key; the last of those that fit a date is its shape."""
_WAYS: Mapping[str, str] = {
    "contradiction": TAGS["contradiction"],
    "differing": TAGS["differing accounts"],
    "doubtful": marked("doubtful"),
    "inferred": marked("worked out or inferred"),
}
"""Every way in which a shape is drawn otherwise."""


@dataclass(frozen=True, slots=True)
class DateSign:
    """How a date is drawn."""

    shape: str
    ways: tuple[str, ...] = ()
    """``contradiction`` and ``differing`` are broken, ``doubtful`` is hollow, ``inferred`` hollow and dashed."""


@dataclass(frozen=True, slots=True)
class DateKey:
    """A sign with what it says."""

    sign: DateSign
    words: LangString


def date_sign(
    precision: str,
    mod: str | None,
    bound: str | None,
    *,
    dispute: FindingKind | None,
    is_doubtful: bool,
    is_inferred: bool,
) -> DateSign:
    """The sign of a date; ``precision`` is ``day``, ``week``, ``month``, ``year`` or ``range``."""
    named = precision if precision in _SHAPES else "long"
    says = {
        "contradiction": dispute == "contradiction",
        "differing": dispute == "differing accounts",
        "doubtful": is_doubtful,
        "inferred": is_inferred,
    }
    shape = _BOUNDS.get(bound) or _PARTS.get(mod) or named
    return DateSign(shape, tuple(way for way, holds in says.items() if holds))


def key_of(edition: Edition, signs: Iterable[DateSign]) -> Iterator[DateKey]:
    """A key to signs: each shape among them, and each way of drawing one."""
    drawn = list(signs)
    shapes, ways = {sign.shape for sign in drawn}, {way for sign in drawn for way in sign.ways}
    by = edition.interface
    for shape, words in _SHAPES.items():
        if shape in shapes:
            yield DateKey(DateSign(shape), LangString(by.catalog.gettext(words), by.language))
    for way, words in _WAYS.items():
        if way in ways:
            yield DateKey(DateSign("day", (way,)), LangString(by.catalog.gettext(words), by.language))
