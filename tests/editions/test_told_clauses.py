"""Who is told of beside a date: the speaker, also where the clause itself has him; nobody where it says who does it."""

from datetime import date

import pytest

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.timeline import Entry, timeline
from pelican_dossier.editions.toldclauses import event_words
from tests.comparing.desk import project, small


def entry(words: str) -> Entry:
    dossier = small(("one", date(2024, 6, 3), f"بغداد - وكالة الخبر\n{words}"))
    (found,) = (one for one in timeline(Edition("ar", project().settings, dossier, {})) if one.kind == "event")
    return found


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("أعلنت وزارة النقل في 12 أيار 2024 أن الجسر سيُفتتح قريباً.", "وزارة النقل"),
        ("وقال مصدر أمني في 9 نيسان 2024 إن الطريق أُغلق أمام الشاحنات.", "مصدر أمني"),
    ],
)
def test_a_clause_that_has_its_speaker_is_told_of_him(words: str, speaker: str) -> None:
    found = entry(words)
    assert found.voice is not None
    assert found.voice.speaker.text == speaker
    assert not found.is_unattributed


def test_what_nobody_says_and_nobody_named_does_is_unattributed() -> None:
    found = entry("افتُتح الجسر الجديد فوق النهر في 12 أيار 2024 بعد أعوام من العمل.")
    assert found.voice is None
    assert found.is_unattributed


def test_the_home_page_tells_an_event_in_the_clause_of_its_day_alone() -> None:
    charged = "وكانت النيابة العامة وجهت في 14 يوليو الماضي الاتهام إلى هؤلاء، وأحالتهم إلى محكمة الجنايات."
    dossier = small(
        ("one", date(2015, 8, 4), f"الكويت - عين اليوم\nويمثل أمام المحكمة 29 متهما في التفجير، {charged}"),
        ("two", date(2015, 8, 6), f"الكويت - اليوم\n{charged}"),
    )
    edition = Edition("ar", project().settings, dossier, {})
    (event,) = dossier.events
    assert "ويمثل أمام المحكمة" not in event_words(edition, event).text
    assert "وجهت في 14 يوليو" in event_words(edition, event).text
