"""Sentences are offsets in the text, and together they are all of it but the space between them."""

from hypothesis import given

from pelican_dossier.languages import LANGUAGE_PACKS, detect
from pelican_dossier.text.sentences import sentences
from tests.fixtures import Case, cases
from tests.intake.strategies import texts


@cases(__file__, "sentences")
def test_sentences(case: Case) -> None:
    orthography = LANGUAGE_PACKS[detect(case.text)].orthography
    case.check(case.text[start:end] for start, end in sentences(case.text, orthography))


@given(text=texts)
def test_nothing_but_space_falls_between_sentences(text: str) -> None:
    at = 0
    for start, end in sentences(text, LANGUAGE_PACKS["ar"].orthography):
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()
