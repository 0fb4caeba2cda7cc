"""Measures in words, in the forms and spellings of CLDR: 6 metres, 1 foot."""

from gettext import NullTranslations

from babel import Locale
from babel.numbers import format_decimal
from babel.units import format_unit

_CLDR = {
    "kilometre": "length-kilometer",
    "metre": "length-meter",
    "centimetre": "length-centimeter",
    "millimetre": "length-millimeter",
    "mile": "length-mile",
    "yard": "length-yard",
    "foot": "length-foot",
    "inch": "length-inch",
    "tonne": "mass-tonne",
    "kilogram": "mass-kilogram",
    "gram": "mass-gram",
    "pound": "mass-pound",
    "ounce": "mass-ounce",
    "hectare": "area-hectare",
    "acre": "area-acre",
    "dunam": "area-dunam",
}
"""Units as packs name them -> as CLDR does."""
_MANY = 100
"""By which a number with decimals takes its plural."""


def measured(value: float, measure: str, locale: Locale, numbering: str, catalog: NullTranslations) -> str:
    """A number of some unit of ``parityrules.SCALES``; ``numbering`` names the digits."""
    said = format_unit(value, _CLDR[measure], locale=locale, numbering_system=numbering)
    if _CLDR[measure] not in said:
        return said
    # what Babel writes for a unit that the language's data lack
    number = format_decimal(value, locale=locale, numbering_system=numbering)
    return _in_catalog(catalog, measure, int(value) if value == int(value) else _MANY) % {"count": number}


def _in_catalog(catalog: NullTranslations, measure: str, count: int) -> str:
    match measure:
        case "yard":
            return catalog.ngettext("%(count)s yard", "%(count)s yards", count)
        case "foot":
            return catalog.ngettext("%(count)s foot", "%(count)s feet", count)
        case "inch":
            return catalog.ngettext("%(count)s inch", "%(count)s inches", count)
        case "hectare":
            return catalog.ngettext("%(count)s hectare", "%(count)s hectares", count)
        case "acre":
            return catalog.ngettext("%(count)s acre", "%(count)s acres", count)
    return f"%(count)s {measure}"
