"""What stands in one line, and what may be divided."""

import pytest

from pelican_dossier.text.unbroken import UNBROKEN, UNBROKEN_DATE, unbroken_words


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("في موعد أقصاه 27 أيلول/سبتمبر 2024 على الأكثر", ["27 أيلول/سبتمبر 2024"]),
        ("يوم 7 تشرين الثاني/ نوفمبر 2025", ["7 تشرين الثاني/ نوفمبر 2025"]),
        ("نهاية أيلول/سبتمبر 2026", ["أيلول/سبتمبر 2026"]),
        ("on 27 September 2025, said Al-Araby Al-Jadeed", ["27 September 2025", "Al-Araby", "Al-Jadeed"]),
        ("Ain al-Asad and the US-led Coalition", ["al-Asad", "US-led"]),
        ("2025-11-07", ["2025-11-07"]),
        # what is longer than a date or a name may be divided, and so may an address
        ("2 weeks before the end of the year", []),
        ("a counter-terrorism operation", []),
        ("https://example.org/dossier/sources", []),
        ("250 of 12345 soldiers", []),
    ],
)
def test_what_stands_in_one_line(text: str, held: list[str]) -> None:
    assert [found[0] for found in UNBROKEN.finditer(text)] == held


def test_a_date_by_itself_needs_no_year() -> None:
    assert UNBROKEN.search("27 September") is None
    assert UNBROKEN_DATE.search("about 27 September")[0] == "27 September"  # type: ignore[index]


def test_words_are_divided_at_spaces_but_for_those_within_a_date() -> None:
    assert unbroken_words("said on 27 September 2025 that") == ["said", "on", "27 September 2025", "that"]
