"""What is inferred is inferred everywhere: dates that rest on a day of publication which no dispatch states."""

from collections.abc import Iterable
from datetime import date

from pelican_dossier.editions.bounds import told_bound
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.formats import needs_no_words
from pelican_dossier.model import DateExpression, Passage, Published, Reading
from pelican_dossier.model.edtf import Edtf, of_day
from pelican_dossier.model.langstring import LangString


def published_words(edition: Edition, published: Published) -> LangString | None:
    """The day of publication; None where none is known."""
    if published.value is None:
        return None
    return edition.dated(published.value, is_inferred=published.source == "inferred")


def rests_on_inference(reading: Reading, read: DateExpression) -> bool:
    """Whether an expression is counted from a day of publication that was inferred."""
    return read.anchor != "absolute" and reading.published.source == "inferred"


def is_inferred(edition: Edition, value: Edtf, passages: Iterable[Passage]) -> bool:
    """Whether every expression of a value beside some passages rests on an inferred day, and there is one."""
    found = False
    for passage in passages:
        reading = edition.readings[passage.source]
        for read in reading.dates:
            if read.paragraph == passage.paragraph and read.value == value:
                if not rests_on_inference(reading, read):
                    return False
                found = True
    return found


def dated_at(
    edition: Edition, value: Edtf, mod: str | None, bound: str | None, passages: Iterable[Passage]
) -> LangString:
    """A date that stands in some passages, said to be inferred where it is so in all of them."""
    passages = tuple(passages)
    told = told_bound(edition, bound, passages)
    return edition.dated(value, mod, told, is_inferred=is_inferred(edition, value, passages))


def within_year(edition: Edition, value: Edtf, mod: str | None, bound: str | None, *, is_inferred: bool) -> LangString:
    """A date below the head of its year, which it then need not tell."""
    by = edition if needs_no_words(value, mod, bound) and not is_inferred else edition.interface
    return LangString(by.formats.within_year(value, mod, bound, is_inferred=is_inferred), by.language)


def in_short(edition: Edition, value: Edtf, mod: str | None, bound: str | None, *, is_inferred: bool) -> LangString:
    """A date with its month in short."""
    by = edition if needs_no_words(value, mod, bound) and not is_inferred else edition.interface
    return LangString(by.formats.in_short(value, mod, bound, is_inferred=is_inferred), by.language)


def day_words(edition: Edition, day: date) -> str:
    """A day on which dispatches were published, in the words of the interface; inferred where it is so of all."""
    published = [r.published for r in edition.dossier.readings if day in (r.published.earliest, r.published.latest)]
    inferred = bool(published) and all(one.source == "inferred" for one in published)
    return edition.interface.dated(of_day(day), is_inferred=inferred).text
