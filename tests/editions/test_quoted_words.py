"""A statement's own words, in quotation marks, told apart from what the dispatch tells around them."""

import pytest

from pelican_dossier.editions.passages import WordingPiece
from pelican_dossier.editions.quotedwords import quoted_in, with_quotes


def told(text: str, *, goes_on: bool = False, kinds: tuple[WordingPiece, ...] = ()) -> list[tuple[str, bool]]:
    quoted, _ = quoted_in(text, goes_on=goes_on)
    pieces = with_quotes(kinds or (WordingPiece(text, "same"),), text, quoted)
    return [(piece.text, piece.is_quoted) for piece in pieces]


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        (
            "The minister said “the bridge opens soon”, on Monday.",
            [("The minister said", False), ("“the bridge opens soon”,", True), ("on Monday.", False)],
        ),
        (
            "أكد الوزير أن «الجسر يُفتتح قريباً» بعد أعوام.",
            [("أكد الوزير أن", False), ("«الجسر يُفتتح قريباً»", True), ("بعد أعوام.", False)],
        ),
        ("They fight “Daesh” in the hills.", [("They fight “Daesh” in the hills.", False)]),
        ("He said that it opens.", [("He said that it opens.", False)]),
    ],
)
def test_quoted_words_are_cut_from_what_is_told_around_them(text: str, apart: list[tuple[str, bool]]) -> None:
    assert told(text) == apart


def test_a_quotation_runs_on_over_sentences() -> None:
    first, second = "He said: “We leave.", "Nobody stays,” and left."
    _, is_open = quoted_in(first, goes_on=False)
    assert is_open
    assert told(second, goes_on=is_open) == [("Nobody stays,”", True), ("and left.", False)]


def test_words_that_differ_stay_told_apart_within_a_quotation() -> None:
    text = "They said “it opens soon”."
    kinds = (WordingPiece("They said “it", "same"), WordingPiece("opens soon”.", "own"))
    assert told(text, kinds=kinds) == [("They said", False), ("“it", True), ("opens soon”.", True)]
