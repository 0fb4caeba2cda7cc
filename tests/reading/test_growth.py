"""Texts made to be slow: twice the text takes about twice the time, whatever it is made of."""

import time
from collections.abc import Callable
from datetime import date

import pytest

from pelican_dossier.comparing import compare
from pelican_dossier.intake import receive, receive_text
from pelican_dossier.model import Reading
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry

# Seconds are no measure while lines are counted.
pytestmark = pytest.mark.no_cover

HOSTILE: dict[str, Callable[[int], str]] = {
    "stops without an end": lambda n: "قال " + "." * n + "س",
    "initials in a row": lambda n: "A. " * n,
    "stretches in sentences": lambda n: "خلال الأسبوعين الماضيين قال. " * (n // 8),
    "dates without a stop": lambda n: "يوم الجمعة 7 تشرين الثاني 2025 " * (n // 8),
    "digits and slashes": lambda n: "1/" * n,
    "names of months": lambda n: "تشرين الثاني/ نوفمبر " * (n // 8),
    "quotations": lambda n: '"قال ذلك" ' * (n // 4),
    "boilerplate before any text": lambda n: "قد يهمك أيضا:\n" + "سطر قصير\n" * (n // 8),
    "short lines": lambda n: "سطر قصير\n" * (n // 8),
    "clitics": lambda n: "وبال" * n,
    "one quotation mark": lambda n: '"' * n,
    "guillemets that open": lambda n: "«" * n,
    "verbs of saying": lambda n: "قال " * (n // 4),
    "speakers without an end": lambda n: "قال المتحدث باسم " * (n // 16),
    "numbers in words without an end": lambda n: "خمسة وعشرون ألف " * (n // 16),
    "paragraphs of speech": lambda n: "وأضاف أن الوضع هادئ.\n" * (n // 20),
    "announcements": lambda n: "أعلنت بغداد وواشنطن في 6 تشرين الثاني 2025 إنهاء المهمة. " * (n // 60),
    "words that repeat": lambda n: "ألف باء تاء ثاء جيم " * (n // 20),
    "quotations that repeat": lambda n: "«ألف باء تاء ثاء جيم حاء خاء دال ذال راء زاي سين شين» " * (n // 55),
    "speakers": lambda n: "\n".join(f"قال المتحدث باسم الشركة {i} إن ذلك صحيح." for i in range(n // 300)),
}


def seconds(text: str) -> float:
    started = time.process_time()
    readings: list[Reading] = [read(receive(text.encode(), f"{id_}.txt"), Registry()) for id_ in "ab"]
    compare(readings, (), ())
    return time.process_time() - started


REPEATED = {
    "digits": "1",
    "numbers": "12 ",
    "slashes": "1/",
    "names of months": "تشرين الثاني/ نوفمبر ",
    "bare months": "أيلول ",
    "weekdays": "الجمعة ",
    "numbers in words": "خمسة وعشرين ",
    "words that lead to dates": "قبل نهاية منذ ",
    "years in a list": "2013 و",
    "English months": "May 7 (",
    "one quotation mark": '"',
    "opening marks": "«",
    "clitics": "و",
    "hedges": "أكثر من نحو ",
    "verbs of saying": "قال إن ",
    "speakers": "قال المتحدث باسم ",
    "according to": "بحسب ",
    "duals": "قاعدتين ",
    "colons": "الوزير: ",
    "English speech": "he said, ",
}


@pytest.mark.parametrize("unit", REPEATED.values(), ids=list(REPEATED))
def test_no_pattern_backtracks_over_a_long_text(unit: str) -> None:
    dispatch = receive_text(unit * (200_000 // len(unit)), "x", None, date(2025, 11, 7))
    started = time.process_time()
    read(dispatch, Registry())
    # four times what the slowest takes; what backtracks would take many minutes
    assert time.process_time() - started < 40


@pytest.mark.parametrize("made", HOSTILE.values(), ids=list(HOSTILE))
def test_a_hostile_text_costs_no_more_than_its_length(made: Callable[[int], str]) -> None:
    # not a measurement, which is the bench's: quadratic work on the longer text would take minutes
    assert seconds("نص\n" + made(60_000)) < 20
