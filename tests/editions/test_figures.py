"""A figure's value in both languages."""

import pytest

from pelican_dossier.editions.formats import Formats
from pelican_dossier.model import Hedge, Settings

SETTINGS = Settings({"ar": "ملف"}, ("ar", "en"))


@pytest.mark.parametrize(
    ("value", "mod", "arabic", "english"),
    [
        (2000, "APPROX", "نحو 2000", "about 2,000"),
        (500, "LESS_THAN", "أقل من 500", "under 500"),
        (17, "EQUAL_OR_MORE", "17 على الأقل", "at least 17"),
        ("P8W", None, "8 أسابيع", "8 weeks"),
        ("P2W", None, "أسبوعان", "2 weeks"),
        ("P3Y6M", "MORE_THAN", "أكثر من 3 سنوات و6 أشهر", "more than 3 years and 6 months"),
        ("PT2H", "EQUAL_OR_LESS", "ساعتان على الأكثر", "at most 2 hours"),
        ("20000/30000", None, "من 20,000 إلى 30,000", "20,000 to 30,000"),
        ("P4W/P6W", None, "من 4 أسابيع إلى 6 أسابيع", "4 weeks to 6 weeks"),
        (2.5, None, "2.5", "2.5"),
    ],
)
def test_a_value_in_words(value: int | float | str, mod: Hedge | None, arabic: str, english: str) -> None:
    said = [Formats(language, SETTINGS).figure(value, mod) for language in ("ar", "en")]
    assert said == [arabic, english]
