"""The ready sentence: one item's example serves others without a letter's difference."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from pelican_dossier.editions.edition import Edition
from pelican_dossier.model import Dossier, Settings
from pelican_dossier.publishing.references.formats import FORMATS, _bibtex_fields, _ris_fields, csl
from pelican_dossier.publishing.references.item import BibliographicItem, PublicationDay
from pelican_dossier.publishing.references.rendering import ReferenceRenderer

BIBTEX = next(one for one in FORMATS if one.ending == "bib")
SURE = PublicationDay(date(2025, 11, 5), date(2025, 11, 5), is_inferred=False)
TITLES = [
    None,
    "Forces leave",
    "Will they leave?",
    "They leave.",
    "They leave...",
    "رحيل القوات",
    "هل ترحل القوات؟",
    "«رحيل» القوات",
    'The "last" base',
    "ministry’s word",
    "(Updated) forces leave!",
    "a <b>bold</b> step",
    "A: b; c, d",
    "7",
]
PUBLISHERS = [None, "The Example", "Example Inc.", "رووداو", "Yahoo!"]
DAYS = [
    None,
    SURE,
    PublicationDay(date(2025, 11, 5), date(2025, 11, 5), is_inferred=True),
    PublicationDay(date(2025, 10, 1), date(2025, 11, 5), is_inferred=False),
]
URLS = [(None, None), ("https://news.example/a?b=1", None), ("https://news.example/", date(2025, 12, 1))]


def edition(language: str) -> Edition:
    return Edition(language, Settings({"en": "Dossier"}, (language,)), Dossier((), (), (), ()), {})


def item(
    title: str | None, publisher: str | None, day: PublicationDay | None, url: str | None, retrieved: date | None
) -> BibliographicItem:
    return BibliographicItem(
        "id", "en", title, None, publisher, day, url, retrieved, "en/sources/id/index.html", None, (), ""
    )


def of_each_three() -> Iterator[BibliographicItem]:
    """Items in which any three of title, publisher, day and address meet in every way: a third of all that there are."""
    rows = product(enumerate(TITLES), enumerate(PUBLISHERS), enumerate(DAYS), enumerate(URLS))
    for (t, title), (p, publisher), (d, day), (u, (url, retrieved)) in rows:
        if (t + p + d + u) % len(URLS) == 0:
            yield item(title, publisher, day, url, retrieved)


@pytest.mark.no_cover  # the same lines hundreds of times
@pytest.mark.parametrize("language", ["ar", "en"])
def test_an_example_says_what_citeproc_says(language: str) -> None:
    renderer = ReferenceRenderer(edition(language))
    for one in of_each_three():
        assert renderer.of(one).text == renderer._rendered(csl(one) | renderer._dates(one)), one


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "“Forces leave”. The Example, 5 November 2025. https://news.example/."),
        ("ar", "«Forces leave». The Example، 5 تشرين الثاني/نوفمبر 2025. https://news.example/."),
    ],
)
def test_a_sentence_is_in_its_languages_marks(language: str, said: str) -> None:
    one = item("Forces leave", "The Example", SURE, "https://news.example/", None)
    assert ReferenceRenderer(edition(language)).of(one).text == said


def test_an_author_is_told_in_every_format() -> None:
    one = replace(item("Forces leave", "The Example", SURE, None, None), author="S. Writer")
    assert ReferenceRenderer(edition("en")).of(one).text == "“Forces leave” by S. Writer. The Example, 5 November 2025."
    assert csl(one)["author"] == [{"literal": "S. Writer"}]
    assert dict(_bibtex_fields(one))["author"] == "{S. Writer}"
    assert ("AU", "S. Writer") in list(_ris_fields(one))


def test_without_a_day_the_day_of_retrieval_is_said_as_such() -> None:
    one = item("Forces leave", "The Example", None, "https://news.example/", date(2025, 12, 1))
    assert ReferenceRenderer(edition("en")).of(one).text == (
        "“Forces leave”. The Example. Accessed 1 December 2025. https://news.example/."
    )


HOSTILE = ["a { b", "a } b", "}} , url = {x}", "\\", "a\\", "\\{", "{\\", "} @article{x,", '"', "%", "a % b }", "@comment{", "{" * 40, "$x_1^2$ ~ # &", "a,\n}\n@article{y,\n"]  # fmt: skip


def bibtex_fields_of(written: str) -> Iterator[tuple[str, int]]:
    """Each entry's key with how many fields it has, by BibTeX's own rule: braces are counted, whatever stands before."""
    depth, at = 0, 0
    for place, sign in enumerate(written):
        depth += (sign == "{") - (sign == "}")
        assert depth >= 0, written[at:place]
        if depth == 0 and sign == "}":
            entry, at = written[at : place + 1].strip(), place + 1
            assert entry.startswith("@article{")
            yield entry.removeprefix("@article{").partition(",")[0], entry.count(" = {")
    assert (depth, written[at:].strip()) == (0, "")


@pytest.mark.parametrize("words", HOSTILE)
def test_no_word_of_a_source_ends_its_entry_or_takes_in_the_next(words: str) -> None:
    plain = item("Forces leave", "The Example", SURE, "https://news.example/", None)
    hostile = replace(plain, title=words, translated_title=words, author=words, publisher=words, notes=(words,))
    address = replace(plain, url="https://news.example/{a}?b={c\\")
    written = BIBTEX.written([replace(hostile, id="a"), replace(address, id="b"), replace(hostile, id="c")])
    assert list(bibtex_fields_of(written)) == [("a", 10), ("b", 8), ("c", 10)]
