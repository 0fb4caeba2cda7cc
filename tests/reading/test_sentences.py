"""Sentences are offsets in the text, and together they are all of it but the space between them."""

from hypothesis import given

from pelican_dossier.reading.stretches import sentences
from tests.fixtures import Case, cases
from tests.intake.strategies import texts


@cases(__file__, "sentences")
def test_sentences(case: Case) -> None:
    case.check(case.text[start:end] for start, end in sentences(case.text))


@given(text=texts)
def test_nothing_but_space_falls_between_sentences(text: str) -> None:
    at = 0
    for start, end in sentences(text):
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


@given(text=texts)
def test_sentences_of_a_stretch_lie_within_it(text: str) -> None:
    start, end = len(text) // 3, 2 * len(text) // 3
    found = list(sentences(text, start, end))
    assert all(start <= first < last <= end for first, last in found)
    assert sum(not sign.isspace() for a, b in found for sign in text[a:b]) == sum(
        not sign.isspace() for sign in text[start:end]
    )
