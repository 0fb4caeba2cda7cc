"""What editors put into a site beside the dossier, and never in its place."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from pelican_dossier.ownpages import OwnPlaces, files_of_their_own
from pelican_dossier.problems import ProblemsFound


@dataclass
class Content:
    """A text or a file, as Pelican has it."""

    source: str
    save_as: str
    source_path: str = "/content/x"

    def get_relative_source_path(self) -> str:
        return self.source


def context(*contents: Content | None) -> dict[str, Any]:
    return {"generated_content": dict(enumerate(contents)), "static_content": {}}


def places(found: dict[str, Any], **settings: Any) -> OwnPlaces:
    return OwnPlaces(found, {"PATH": "/content", "STATIC_PATHS": ["images"], **settings})


@pytest.mark.parametrize(
    "path", ["en/findings/index.html", "EN/Findings/index.html", "en/findings", "en", "en/findings/index.html/x"]
)
def test_what_would_stand_in_the_dossiers_place_is_told(path: str) -> None:
    theirs = places(context(Content("pages/mine.html", path)))
    assert theirs.is_free("ar/findings/index.html")
    assert not theirs.is_free("en/findings/index.html")
    with pytest.raises(
        ProblemsFound, match=r"pages/mine\.html: it would stand at en/findings/index\.html, and the dossier"
    ):
        theirs.raise_if_taken()


@pytest.mark.parametrize("other", ["notes/a.html", "Notes/A.html", "notes", "notes/a.html/b"])
def test_two_of_theirs_in_one_place_are_told(other: str) -> None:
    with pytest.raises(ProblemsFound, match="and pages/a stands there; give it another slug or place"):
        places(context(Content("pages/a", "notes/a.html"), Content("pages/b", other)))


def test_marks_apart_and_joined_are_one_place() -> None:
    with pytest.raises(ProblemsFound):
        places(context(Content("a", "caf\u00e9.html"), Content("b", "cafe\u0301.html")))


def test_a_text_that_pelican_could_not_read_stands_nowhere() -> None:
    settings: dict[str, Any] = {"DIRECT_TEMPLATES": [], "TEMPLATE_PAGES": {}}
    nothing = context(None, Content("pages/draft", ""))
    assert list(files_of_their_own(settings, nothing)) == []
    assert places(nothing).is_free("en/index.html")


def test_a_file_from_elsewhere_is_not_published(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "images").mkdir(parents=True)
    (tmp_path / "media").mkdir()
    (content / "images/link.svg").symlink_to(tmp_path / "secret.svg")
    for source in (content / "../secret.svg", content / "images/link.svg"):
        found = context() | {"static_content": {"x": Content("x.svg", "x.svg", str(source))}}
        with pytest.raises(
            ProblemsFound, match=r"x\.svg: a page links to it from the editors' folder, and it lies outside"
        ):
            places(found, PATH=str(content))
    named = {"static_content": {"x": Content("x.svg", "x.svg", str(tmp_path / "media/x.svg"))}}
    assert places(context() | named, PATH=str(content), STATIC_PATHS=["../media"]).is_free("en/index.html")
    assert places(context() | named, PATH=str(content), DOSSIER_OUTSIDE=["media"]).is_free("en/index.html")
