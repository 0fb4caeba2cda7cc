"""How one page leads to another, wherever the site stands."""

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_dossier import addresses

CASES = [
    ("ar/index.html", "index.html", "ar/index.html"),
    ("index.html", "ar/sources/x/index.html", "../../../index.html"),
    ("ar/sources/x/index.html#p8", "ar/timeline/index.html", "../sources/x/index.html#p8"),
    ("ar/sources/x/index.html#p8", "ar/sources/x/index.html", "#p8"),
    ("ar/sources/x/index.html", "ar/sources/x/index.html", "index.html"),
    ("en/sources/x/index.html", "ar/sources/x/index.html", "../../../en/sources/x/index.html"),
]


@pytest.mark.parametrize(("target", "page", "link"), CASES)
def test_links_are_relative_to_the_page(target: str, page: str, link: str) -> None:
    assert addresses.relative(target, page) == link


_PATHS = st.lists(st.sampled_from(["a", "b", "c"]), max_size=4).map(lambda folders: "/".join([*folders, "index.html"]))


@given(_PATHS, _PATHS)
def test_a_link_always_leads_to_its_target(target: str, page: str) -> None:
    link = addresses.relative(target, page)
    assert posixpath.normpath(posixpath.join(posixpath.dirname(page), link)) == target


def test_a_saved_page_is_served_as_text() -> None:
    assert addresses.original("x.HTML") == "originals/x.HTML.txt"
    assert addresses.original("x.mhtml") == "originals/x.mhtml.txt"
    assert addresses.original("x.txt") == "originals/x.txt"
    assert {addresses.media_type(name) for name in ("x.HTML", "x.mht", "x.txt", "x.text")} == {"text/plain"}


def test_a_document_is_served_as_what_it_is() -> None:
    assert (addresses.original("x.PDF"), addresses.media_type("x.PDF")) == ("originals/x.PDF", "application/pdf")
    assert addresses.original("x.docx") == "originals/x.docx"
    assert addresses.media_type("x.docx").endswith("wordprocessingml.document")
