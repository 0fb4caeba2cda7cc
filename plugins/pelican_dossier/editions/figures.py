"""A figure's value in one language: «about 2,000», «more than 6 months»."""

import re

from babel.support import NullTranslations

from pelican_dossier.editions.formats import Formats
from pelican_dossier.model import Figure
from pelican_dossier.model.langstring import marked

_HEDGED = {
    "APPROX": marked("about %(figure)s"),
    "LESS_THAN": marked("less than %(figure)s"),
    "MORE_THAN": marked("more than %(figure)s"),
    "EQUAL_OR_LESS": marked("%(figure)s at most"),
    "EQUAL_OR_MORE": marked("%(figure)s at least"),
}
_DURATION = re.compile(
    r"P(?:(?P<year>[\d.]+)Y)?(?:(?P<month>[\d.]+)M)?(?:(?P<week>[\d.]+)W)?(?:(?P<day>[\d.]+)D)?"
    r"(?:T(?:(?P<hour>[\d.]+)H)?(?:(?P<minute>[\d.]+)M)?(?:(?P<second>[\d.]+)S)?)?"
)


def figure_words(figure: Figure, formats: Formats, catalog: NullTranslations) -> str:
    """The value with its hedge; what is counted stays with the original's words."""
    return value_words(figure.value, figure.mod, formats, catalog)


def value_words(value: str | float, mod: str | None, formats: Formats, catalog: NullTranslations) -> str:
    """A number, a duration or a range of either, with its hedge."""
    values: list[str] | list[float] = value.split("/") if isinstance(value, str) else [value]
    said = [_value(value, formats) for value in values]
    words = said[0]
    if len(said) == 2:
        words = catalog.gettext("%(first)s to %(last)s") % {"first": said[0], "last": said[1]}
    return catalog.gettext(_HEDGED[mod]) % {"figure": words} if mod else words


def _value(value: str | float, formats: Formats) -> str:
    match = _DURATION.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        return formats.number(float(value))
    return formats.list(formats.duration(float(amount), unit) for unit, amount in match.groupdict().items() if amount)
