"""Statements side by side: what a carrier changes is marked, what it leaves out is a gap of so many words."""

import pytest

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.voices import CarrierView, statement_views
from tests.comparing.desk import five, project


@pytest.fixture(scope="module")
def carriers() -> list[tuple[str, CarrierView]]:
    """Every later carrier that is held against the first, with what the first one prints."""
    edition = Edition("ar", project().settings, five(), {})
    found = []
    for view in statement_views(edition):
        base = " ".join(piece.text for said in view.carriers[0].said for piece in said.pieces)
        found += [(base, carrier) for carrier in view.carriers[1:] if carrier.left_out]
    assert len(found) >= 3
    return found


def test_the_words_of_a_carrier_stand_whole(carriers: list[tuple[str, CarrierView]]) -> None:
    edition = Edition("ar", project().settings, five(), {})
    passages = {said.href: said for _, carrier in carriers for said in carrier.said}
    for statement in edition.dossier.statements:
        for carrier in statement.carriers:
            for passage in carrier.passages:
                said = passages.get(f"ar/sources/{passage.source}/index.html#p{passage.paragraph}")
                if said is not None and len(carrier.passages) == len({p.paragraph for p in carrier.passages}):
                    shown = " ".join(piece.text for piece in said.pieces if piece.kind != "gap")
                    assert shown in edition.readings[passage.source].dispatch.paragraphs[passage.paragraph].text


def test_what_is_held_and_what_is_left_out_make_the_first_carriers_words(
    carriers: list[tuple[str, CarrierView]],
) -> None:
    for base, carrier in carriers:
        pieces = [piece for said in carrier.said for piece in said.pieces]
        held = sum(len(piece.text.split()) for piece in pieces if piece.kind == "same")
        gaps = sum(piece.missing for piece in pieces)
        assert held + carrier.left_out == len(base.split())
        assert gaps <= carrier.left_out  # what is reworded is no gap
