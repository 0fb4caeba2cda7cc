"""A source language that nobody speaks: letters, digits and months, and nothing else. What it lacks is not read."""

from collections.abc import Iterator
from contextlib import contextmanager

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.base import LanguagePack

_MONTHS = "სამო ორამო კინო დარო ვეთო მუხო ზარო ჰილო წიფო ქორო ბელო თოვო"
TOY = LanguagePack(
    code="qaa",
    letters="ა-ჰ",
    digits="०१२३४५६७८९",
    months={name: number for number, name in enumerate(_MONTHS.split(), 1)},
)
TEXT = """ერბილი ვანა სორე თავი
ნუმა ქარი ६ ბელო २०२५ სორე ვანა, თუმა ბაღდადი ერბილი ნარო. ქარი १२ თოვო ვანა სორე.
ლარი ვანა ნუმა २००० თავი სორე: «ქარი ნარო ვანა», თუმა ბაღდადი. ბელო २०२६ სორე ნარო."""
"""Three lines: a headline, and two paragraphs with three dates and a number."""


@contextmanager
def registered() -> Iterator[LanguagePack]:
    """The language among those that are read, for as long as it is needed."""
    LANGUAGE_PACKS[TOY.code] = TOY
    try:
        yield TOY
    finally:
        del LANGUAGE_PACKS[TOY.code]
