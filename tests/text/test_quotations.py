"""Quotations, by every pair of marks that newspapers of both languages use; apostrophes are none of them."""

from hypothesis import given

from pelican_dossier.text.quotations import quotations, quotations_of
from tests.fixtures import Case, cases
from tests.intake.strategies import texts


@cases(__file__, "quotations")
def test_quotations(case: Case) -> None:
    paragraphs = case.text.splitlines()
    case.check(
        text[quotation.start : quotation.end]
        for text, found in zip(paragraphs, quotations_of(paragraphs), strict=True)
        for quotation in found
    )


@given(text=texts)
def test_quotations_follow_one_another_and_hold_their_words(text: str) -> None:
    at = 0
    for quotation in quotations(text):
        assert at <= quotation.start < quotation.first <= quotation.last <= quotation.end <= len(text)
        at = quotation.end
