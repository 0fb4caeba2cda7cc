"""The sign of a date on the rail of the timeline: how precisely it is known, and what is doubtful about it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
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
_PERIODS = ("week", "month", "long", "start", "middle", "end", "about")
_TOLD: Sequence[tuple[str, Collection[str], str]] = (
    ("day", ("day",), marked("a day")),
    ("month", _PERIODS, marked("a longer time")),
    ("until", ("until", "onward"), marked("open at one end")),
)
"""What the key tells of shapes: the sign that stands for several, and its words. How long a time is, or which part of
it is meant, every date says beside its sign; a key of all of them nobody keeps in mind."""
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
    named = precision if precision in ("day", "week", "month") else "long"
    says = {
        "contradiction": dispute == "contradiction",
        "differing": dispute == "differing accounts",
        "doubtful": is_doubtful,
        "inferred": is_inferred,
    }
    shape = _BOUNDS.get(bound) or _PARTS.get(mod) or named
    return DateSign(shape, tuple(way for way, holds in says.items() if holds))


def key_of(edition: Edition, signs: Iterable[DateSign]) -> Iterator[DateKey]:
    """A key to signs: the kinds of shapes among them, and each way of drawing one."""
    drawn = list(signs)
    shapes, ways = {sign.shape for sign in drawn}, {way for sign in drawn for way in sign.ways}
    by = edition.interface
    for shape, told, words in _TOLD:
        if shapes.intersection(told):
            yield DateKey(DateSign(shape), LangString(by.catalog.gettext(words), by.language))
    for way, words in _WAYS.items():
        if way in ways:
            yield DateKey(DateSign("day", (way,)), LangString(by.catalog.gettext(words), by.language))
