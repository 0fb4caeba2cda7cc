"""Counts as sentences and headlines have them: up to ten in words, beyond in digits."""

from babel.support import NullTranslations

from pelican_dossier.editions.edition import Edition
from pelican_dossier.model.langstring import marked

_NUMBERS = (
    *(marked("one"), marked("two"), marked("three"), marked("four"), marked("five")),
    *(marked("six"), marked("seven"), marked("eight"), marked("nine"), marked("ten")),
)
_OUTLETS = (
    *(marked("one outlet"), marked("two outlets"), marked("three outlets"), marked("four outlets")),
    *(marked("five outlets"), marked("six outlets"), marked("seven outlets"), marked("eight outlets")),
    *(marked("nine outlets"), marked("ten outlets")),
)
"""Each whole: the word of a number may follow the gender of what is counted."""
_PHASES = (
    *(marked("first phase"), marked("second phase"), marked("third phase"), marked("fourth phase")),
    *(marked("fifth phase"), marked("sixth phase"), marked("seventh phase"), marked("eighth phase")),
    *(marked("ninth phase"), marked("tenth phase")),
)


def counted(edition: Edition, number: int, said: str) -> str:
    """So many of something; ``said`` is the form of a message of the catalogs for that number."""
    by = edition.interface
    return said % {"count": _written(by.catalog, _NUMBERS, number) or by.formats.number(number)}


def counted_outlets(edition: Edition, number: int) -> str:
    """So many outlets."""
    by = edition.interface
    digits = by.catalog.ngettext("%(count)s outlet", "%(count)s outlets", number)
    return _written(by.catalog, _OUTLETS, number) or digits % {"count": by.formats.number(number)}


def phase_words(edition: Edition, number: int) -> str:
    """The phase of that number."""
    by = edition.interface
    numbered = by.catalog.gettext("phase %(number)s") % {"number": by.formats.number(number)}
    return _written(by.catalog, _PHASES, number) or numbered


def _written(catalog: NullTranslations, words: tuple[str, ...], number: int) -> str | None:
    return catalog.gettext(words[number - 1]) if 0 < number <= len(words) else None
