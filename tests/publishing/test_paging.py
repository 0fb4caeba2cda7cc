"""Long lists in pages: none holds too much, together they hold all, in their order."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from pelican_dossier.editions.edition import Edition
from pelican_dossier.model import Question, Settings
from pelican_dossier.publishing.pages import SitePage, pages
from pelican_dossier.publishing.references import references
from tests.comparing.desk import small

MANY = 320
DAY = date(2025, 1, 1)
WHEN = Question(
    id="when",
    ask={"en": "When do the forces leave?", "ar": "متى تغادر القوات؟"},
    kind="date",
    marks={"ar": ("تغادر القوات",)},
    units={},
)


@pytest.fixture(scope="module")
def drawn() -> tuple[Edition, list[SitePage]]:
    """One edition of many dispatches, each with an answer of its own to one question, and its pages."""
    texts = [
        (
            f"d{number:03}",
            DAY + timedelta(number),
            f"قال مسؤول عراقي إن القوات ستغادر البلاد وإنه تغادر القوات في عام {2030 + number}.",
        )
        for number in range(MANY)
    ]
    settings = Settings({"ar": "اختبار"}, ("ar",), questions=(WHEN,))
    edition = Edition("ar", settings, small(*texts, questions=[WHEN]), {})
    return edition, list(pages(edition, (), references(edition, "")))


def at(drawn: tuple[Edition, list[SitePage]], start: str) -> Iterator[SitePage]:
    return (page for page in drawn[1] if page.path.startswith(start))


def test_the_answers_to_a_question_go_on_from_page_to_page(drawn: tuple[Edition, list[SitePage]]) -> None:
    (asked,) = drawn[0].dossier.questions
    assert len(asked.answers) > 300
    of_question = list(at(drawn, "ar/questions/when/"))
    rows = [(len(page.variables["comparable"]), len(page.variables["apart"])) for page in of_question]
    assert sum(map(sum, rows)) == len(asked.answers)
    assert max(map(sum, rows)) <= 150
    assert sorted(rows, key=lambda row: row[1] > 0) == rows  # what is set apart comes last


def test_the_sources_of_a_finding_go_on_from_page_to_page(drawn: tuple[Edition, list[SitePage]]) -> None:
    conflict = next(f for f in drawn[0].dossier.findings if f.rule == "answers-conflict")
    of_finding = list(at(drawn, f"ar/findings/{conflict.id}/"))
    assert len(of_finding) > 1
    named = [named.source.id for page in of_finding for named in page.variables["sheet"].items]
    assert len(named) == len(set(named))
    assert set(named) == {passage.source for passage in conflict.passages}
