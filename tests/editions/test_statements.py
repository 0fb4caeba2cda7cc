"""Statements side by side: what a carrier changes is marked, what it leaves out is a gap of so many words."""

from datetime import date

import pytest

from pelican_dossier.editions.alignment import CarrierView
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.statements import statement_views
from tests.comparing.desk import five, project, small


@pytest.fixture(scope="module")
def carriers() -> list[tuple[str, CarrierView]]:
    """Every later carrier that is held against the first, with what the first one prints."""
    edition = Edition("ar", project().settings, five(), {})
    found = []
    for view in statement_views(edition):
        base = " ".join(piece.text for said in view.carriers[0].said for piece in said.pieces)
        found += [(base, carrier) for carrier in view.carriers[1:] if carrier.left_out and carrier.beside is None]
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


FIRST = (
    "سنفتح بوابات السد الكبير تدريجياً حتى نهاية الشهر المقبل بعد أن بلغ منسوب المياه في البحيرة أعلى حد له منذ عشرين "
    "عاماً ولن يتضرر أي من سكان القرى القريبة منه"
)
REWORDED = (
    "سوف نفتح كل بوابات السد الكبير رويداً بعد أن بلغ منسوب المياه في البحيرة أعلى حد له منذ عشرين عاماً "
    "ولن يلحق ضرر بأحد من سكان القرى"
)
COPY = REWORDED.replace("رويداً", "ببطء")


def dam(*said: str) -> Edition:
    """An edition of a dossier in which each of some outlets carries one statement."""
    outlets = (
        "رويترز",
        "الأناضول",
        "واع",
        "شفق نيوز",
        "السومرية",
        "فرانس برس",
        "روداو",
        "بغداد اليوم",
        "المدى",
        "الصباح",
    )
    texts = (
        (f"d{at}", date(2025, 11, 1 + at), f"بغداد - {outlet}\nوقال صباح النعمان إن «{words}».")
        for at, (outlet, words) in enumerate(zip(outlets, said, strict=False))
    )
    return Edition("ar", project().settings, small(*texts), {})


def test_any_carrier_can_be_the_base() -> None:
    (view,) = statement_views(dam(FIRST, REWORDED, COPY))
    assert [one.base.id for one in view.alignments] == ["d0", "d1", "d2"]
    assert all(one.carriers[0].source.id == one.base.id and len(one.carriers) == 3 for one in view.alignments)


def test_of_many_carriers_few_are_bases() -> None:
    (view,) = statement_views(dam(FIRST, *[REWORDED] * 9))
    assert [one.base.id for one in view.alignments][:2] == ["d0", "d1"]
    assert len(view.alignments) == 7
    assert all(len(one.carriers) == 10 for one in view.alignments)


def test_copies_of_a_rewording_are_held_against_each_other() -> None:
    (view,) = statement_views(dam(FIRST, REWORDED, COPY))
    _, reworded, copy = view.carriers
    assert reworded.beside is None
    assert copy.beside is not None
    assert copy.beside.id == "d1"
    own = [(piece.instead, piece.text) for said in copy.said for piece in said.pieces if piece.kind == "own"]
    assert own == [("رويداً", "ببطء")]


def test_a_carrier_that_is_nearer_to_the_base_is_held_against_it() -> None:
    (view,) = statement_views(dam(FIRST, REWORDED, FIRST))
    assert [carrier.beside for carrier in view.carriers] == [None, None, None]
    assert view.carriers[2].left_out == 0


def test_the_nearest_carrier_is_told_with_the_wording_beside_it() -> None:
    (statement,) = dam(FIRST, REWORDED, COPY).dossier.statements
    assert [(one.nearest, one.beside_nearest) for one in statement.carriers][1:] == [
        ("d2", "reworded"),
        ("d1", "reworded"),
    ]
