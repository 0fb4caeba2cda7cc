"""Where the letters of a PDF's line stand tells how it is read, whatever order the file has them in."""

import random
from dataclasses import replace

import pytest

from pelican_dossier.intake.documents.pdflines import lines_of, upright
from pelican_dossier.intake.documents.pdforder import Letter, runs_left, text_of

CASES = [
    ("Arabic as it is drawn, its last letter to the left", "رحبلا ىلع ةنيفس", "سفينة على البحر"),
    ("a number runs to the right", "2026 ماع ةياهن", "نهاية عام 2026"),
    ("a number with its marks", "يدنج 12,500 وحن", "نحو 12,500 جندي"),
    ("two numbers stand as words do", "2025 وأ 2024", "2024 أو 2025"),
    ("a foreign phrase is read as a whole", "انعم ىقبتس Harbour Works ةكرش نإ", "إن شركة Harbour Works ستبقى معنا"),
    ("a foreign phrase in brackets, as they are drawn", "(BBC News) ةديدجلا ةانقلا", "القناة الجديدة )BBC News("),
    ("a code of letters and digits", "ةرئاط F-16 تقلطنا", "انطلقت F-16 طائرة"),
    (
        "Arabic words in an English line",
        "the mosque in ةميدقلا دادغب was closed",
        "the mosque in بغداد القديمة was closed",
    ),
    ("English alone stays as the file has it", "the ferry, opened in 2015", "the ferry, opened in 2015"),
]


def drawn(words: str, *, spaces: bool = True, size: float = 10.0) -> list[Letter]:
    """Letters from left to right, six wide; a space is a letter too, or only a gap."""
    row = [
        Letter(sign, x, x + 0.2, x + 5.8, 100.0, size)
        for x, sign in zip(range(0, 6 * len(words), 6), words, strict=True)
    ]
    return [letter for letter in row if spaces or letter.sign != " "]


@pytest.mark.parametrize("spaces", [True, False], ids=["spaces are drawn", "spaces are gaps"])
@pytest.mark.parametrize(("visual", "logical"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_line_is_read_in_its_order(visual: str, logical: str, spaces: bool) -> None:
    letters = drawn(visual, spaces=spaces)
    to_left = runs_left(letters)
    if visual.isascii():
        assert not spaces or text_of(letters, to_left=to_left) == logical
        return
    for seed in range(3):
        shuffled = random.Random(seed).sample(letters, len(letters)) if seed else letters
        assert text_of(shuffled, to_left=to_left) == logical


def test_letters_that_overlap_stand_in_the_order_in_which_they_are_drawn() -> None:
    lam, jim, alif = (
        Letter("ل", 7.3, 6.6, 9.5, 0, 10),
        Letter("ج", 6.6, 6.3, 12.5, 0, 10),
        Letter("ا", 12.9, 13.5, 14.7, 0, 10),
    )
    assert text_of([alif, lam, jim], to_left=True) == "الج"


def test_a_vowel_sign_stays_with_its_letter() -> None:
    letters = [Letter("ن", 0, 0, 5, 0, 10), Letter("\u064f", 8, 7, 9, 0, 10), Letter("س", 6, 6, 11, 0, 10)]
    assert text_of(letters, to_left=True) == "س\u064fن"


def test_a_line_of_both_is_read_as_those_around_it() -> None:
    rows = [drawn("ربخلا اذه لاق"), [replace(one, y=80.0) for one in drawn("ىقبت Harbour Works ةكرش")]]
    assert [line.text for line in lines_of(rows, 0)] == ["قال هذا الخبر", "شركة Harbour Works تبقى"]


def test_stretches_of_one_line_are_one_and_columns_are_not() -> None:
    words = drawn("لوألا ربخلا يناثلا ربخلا")
    stretches = [words[12:], words[:12]]
    assert [line.text for line in lines_of(stretches, 0)] == ["الخبر الثاني الخبر الأول"]
    column = [replace(one, x=one.x + 90, left=one.left + 90, right=one.right + 90) for one in words[12:]]
    assert [line.text for line in lines_of([column, words[:12]], 0)] == ["الخبر الثاني", "الخبر الأول"]


def test_brackets_and_quotes_are_as_they_are_written_however_they_are_drawn() -> None:
    for visual in ("«دحأ» (ربخلا) «ريخأ»", "»دحأ« )ربخلا( »ريخأ«"):
        ((line,),) = upright([list(lines_of([drawn(visual)], 0))])
        assert line.text == "«أخير» (الخبر) «أحد»"
