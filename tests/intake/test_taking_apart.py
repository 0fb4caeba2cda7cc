"""A dispatch is taken apart into header, summary, headings, article and standing lines; nothing of it is lost."""

from collections.abc import Iterator
from datetime import date

from pelican_dossier.intake import receive
from pelican_dossier.model import Dispatch
from tests.fixtures import Case, cases


def told(dispatch: Dispatch) -> Iterator[str]:
    """A dispatch in the words of the fixtures."""
    if dispatch.publisher:
        yield f"publisher: {dispatch.publisher}"
    if dispatch.via:
        yield f"via: {dispatch.via}"
    if dispatch.dateline:
        yield f"dateline: {' | '.join(dispatch.dateline)}"
    if dispatch.author:
        yield f"author: {dispatch.author}"
    if dispatch.published.value:
        yield f"published: {dispatch.published.value} ({dispatch.published.source})"
    if dispatch.title:
        yield f"title: {dispatch.title}"
    for paragraph in dispatch.paragraphs:
        for part in paragraph.parts:
            yield f"{paragraph.index} {part.kind}: {paragraph.part_text(part).rstrip()}"


def received(case: Case, name: str) -> Iterator[str]:
    given = date.fromisoformat(case.keys["given"]) if "given" in case.keys else None
    return told(receive(case.text.encode(), case.keys.get("name", name), given=given))


@cases(__file__, "header", keys=["given"])
def test_the_first_lines(case: Case) -> None:
    case.check(received(case, "text.txt"))


@cases(__file__, "headings")
def test_headings(case: Case) -> None:
    case.check(received(case, "text.txt"))


@cases(__file__, "boilerplate")
def test_standing_lines(case: Case) -> None:
    case.check(received(case, "text.txt"))


@cases(__file__, "page", keys=["given", "name"])
def test_saved_pages(case: Case) -> None:
    case.check(received(case, "page.html"))
