"""Statements side by side: what a carrier changes is marked, what it leaves out is a gap of so many words."""

from datetime import date

import pytest

from pelican_dossier.editions.alignment import CarrierView
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.statements import statement_views
from pelican_dossier.editions.statementtable import StatementCell, statement_table
from pelican_dossier.editions.statementunits import units_of
from pelican_dossier.publishing.pages.kind import SitePage
from pelican_dossier.publishing.pages.statements import statement_pages
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


def pages(edition: Edition) -> list[SitePage]:
    (view,), (statement,) = statement_views(edition), edition.dossier.statements
    return list(statement_pages(edition, view, statement))


def test_any_carrier_can_be_the_base() -> None:
    made = pages(dam(FIRST, REWORDED, COPY))
    assert {page.variables["table"].columns[0].source.id for page in made} == {"d0", "d1", "d2"}
    assert [len(page.variables["table"].columns) for page in made] == [3, 3, 3]
    assert [page.stands_for_itself for page in made].count(True) == 1


def test_from_five_carriers_on_three_stand_beside_the_base_on_a_page() -> None:
    made = pages(dam(FIRST, *[REWORDED] * 4))
    assert len(made) == 10
    assert {len(page.variables["table"].columns) for page in made} == {4, 2}


def test_of_many_carriers_all_stand_beside_the_first_base_and_the_nearest_beside_others() -> None:
    made = pages(dam(FIRST, *[REWORDED] * 9))
    beside = {page.path: page for page in made}
    assert len(beside) == len(made) == 3 + 9
    first = {
        column.source.id for page in made if "beside" not in page.path for column in page.variables["table"].columns
    }
    assert len(first) == 10


def cells(edition: Edition, base: int = 0) -> list[tuple[StatementCell, ...]]:
    (statement,) = edition.dossier.statements
    others = [carrier for at, carrier in enumerate(statement.carriers) if at != base]
    return list(statement_table(edition, statement.carriers[base], others).rows)


def test_the_same_words_say_so_and_the_base_is_dotted_where_one_differs() -> None:
    (row,) = cells(dam(REWORDED, REWORDED, COPY))
    base, same, near = row
    assert (base.kind, same.kind, near.kind) == ("base", "same", "near")
    assert [piece.text for piece in base.pieces if piece.kind == "own"] == ["رويداً"]
    assert [piece.text for piece in near.pieces if piece.kind == "own"] == ["ببطء"]
    assert " ".join(piece.text for piece in base.pieces) == f"وقال صباح النعمان إن «{REWORDED}»."


def test_what_is_absent_has_its_length_and_what_the_base_lacks_a_row_of_its_own() -> None:
    made = dam(
        f"{FIRST}». وأضاف أن «المهندسين سيراقبون المنسوب كل ساعة من الليل والنهار",
        f"{FIRST}». وقال إن «المدارس ستُغلق أبوابها أسبوعاً",
    )
    assert [tuple(cell.kind for cell in row) for row in cells(made)] == [
        ("base", "same"),
        ("base", "absent"),
        ("absent", "added"),
    ]
    assert cells(made)[1][1].missing == 10


def test_no_word_is_cut_out_of_a_sentence_in_which_a_statement_stands() -> None:
    received = [paragraph.text for dispatch in project().dispatches for paragraph in dispatch.paragraphs]
    for language in ("ar", "en"):
        edition = Edition(language, project().settings, five(), project().translations)
        for statement in edition.dossier.statements:
            table = statement_table(edition, statement.carriers[0], statement.carriers[1:])
            for words in (cell.words for row in table.rows for cell in row if cell.words and len(cell.places) == 1):
                assert any((words.original or words).text in text for text in received)


def test_what_a_dispatch_says_beside_the_statement_is_not_called_absent() -> None:
    edition = Edition("ar", project().settings, five(), project().translations)
    (statement,) = (one for one in edition.dossier.statements if len(one.carriers) == 3)
    relaying, base, other = statement.carriers  # the first has the statement from somebody who retells it
    rows = statement_table(edition, base, [relaying, other]).rows
    assert [[place.counted for place in row[1].places] for row in rows if row[1].kind == "absent"][:2] == [
        [],
        ["4", "5"],
    ]


def test_two_who_are_credited_with_one_statement_are_both_named() -> None:
    edition = Edition("en", project().settings, five(), project().translations)
    said = {one.title.text: [(by.name.text, by.dispatches) for by in one.speakers] for one in statement_views(edition)}
    (credited,) = (speakers for title, speakers in said.items() if "Sabah al-Numan" in title)
    assert credited == [("Sabah al-Numan", 2), ("Iraqi Armed Forces Command", 1)]
    assert "Statement by an Iraqi government source" in said  # and not *on Iraqi government*


def test_in_another_edition_the_wording_is_the_translations_and_the_original_behind_it() -> None:
    edition = Edition("en", project().settings, five(), project().translations)
    for statement in edition.dossier.statements:
        table = statement_table(edition, statement.carriers[0], statement.carriers[1:])
        assert table.is_translated
        said = [cell.words for row in table.rows for cell in row if cell.words]
        assert {words.language for words in said} == {"en"}
        assert all(words.original and words.original.language == "ar" for words in said)


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


def test_what_is_quoted_in_a_wording_has_its_quotation_marks_in_pairs() -> None:
    edition = Edition("ar", project().settings, five(), project().translations)
    for statement in edition.dossier.statements:
        for carrier in statement.carriers:
            assert all(unit.words.text.count('"') % 2 == 0 for unit in units_of(edition, carrier))
