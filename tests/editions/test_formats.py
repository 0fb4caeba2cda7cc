"""Dates and numbers as each edition writes them."""

from datetime import date

import pytest

from pelican_dossier.editions.formats import Formats
from pelican_dossier.model import Settings
from pelican_dossier.model.edtf import parse
from pelican_dossier.model.langstring import direction


def formats(language: str, **settings: str) -> Formats:
    return Formats(language, Settings({}, (language,), **settings))  # type: ignore[arg-type]


CASES = [
    ("en", {}, "2025-11-06", "6 November 2025"),
    ("en", {}, "2025-11", "November 2025"),
    ("en", {}, "2026", "2026"),
    ("en", {}, "2024-W40", "the week from 30 September 2024 to 6 October 2024"),
    ("en", {}, "2024-09-27/2025-09-27", "27 September 2024 to 27 September 2025"),
    ("ar", {}, "2025-11-06", "6 تشرين الثاني/نوفمبر 2025"),
    ("ar", {"month_style": "levantine"}, "2025-11-06", "6 تشرين الثاني 2025"),
    ("ar", {"month_style": "gregorian"}, "2025-11", "نوفمبر 2025"),
    ("ar", {"month_style": "gregorian", "digits": "native"}, "2025-11-06", "٦ نوفمبر ٢٠٢٥"),
    ("ar", {"digits": "native"}, "2026", "٢٠٢٦"),
    ("ar", {}, "2024-09-27/2025-09-27", "من 27 أيلول/سبتمبر 2024 إلى 27 أيلول/سبتمبر 2025"),
    ("en", {}, "2014-22", "summer 2014"),
    ("en", {}, "2024-34", "the second quarter of 2024"),
    ("en", {}, "2024-40", "the first half of 2024"),
    ("en", {}, "199X", "the decade from 1990 to 1999"),
    ("en", {}, "18XX", "the century from 1800 to 1899"),
    ("en", {}, "-0489", "490 BC"),
    ("en", {}, "-0498/-0448", "499 BC to 449 BC"),
    ("ar", {}, "2024-33", "الربع الأول من 2024"),
    ("ar", {"digits": "native"}, "2014-24", "شتاء ٢٠١٤"),
    ("ckb", {}, "2025-11-06", "6ی تشرینی دووەمی 2025"),
]


@pytest.mark.parametrize(("language", "settings", "value", "written"), CASES)
def test_a_value_is_written_at_its_own_precision(
    language: str, settings: dict[str, str], value: str, written: str
) -> None:
    assert formats(language, **settings).edtf(parse(value)) == written


def test_a_modifier_and_a_bound_are_both_said() -> None:
    assert formats("en").dated(parse("2026"), "END", "ON_OR_BEFORE") == "by the end of 2026"
    assert formats("en").dated(parse("2025-09"), "ON_OR_BEFORE", "ON_OR_BEFORE") == "by September 2025"
    assert formats("en").dated(parse("2026"), "AFTER", "AFTER") == "after 2026"
    assert formats("ar").dated(parse("2026"), "END", "ON_OR_BEFORE") == "في موعد أقصاه نهاية 2026"


def test_numbers_and_lists() -> None:
    assert formats("en").number(12345) == "12,345"
    assert formats("ar", digits="native").number(12345) == "١٢٬٣٤٥"
    assert formats("en").list(["a", "b", "c"]) == "a, b and c"
    assert formats("ar").list(["أ", "ب", "ج"]) == "أ وب وج"


def test_days_of_the_year_one() -> None:
    assert formats("en").day(date(1, 2, 3)) == "3 February 1"


@pytest.mark.parametrize(("language", "expected"), [("ar", "rtl"), ("ckb", "rtl"), ("en", "ltr"), ("xx", "ltr")])
def test_each_language_has_its_direction(language: str, expected: str) -> None:
    assert direction(language) == expected
