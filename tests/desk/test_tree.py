"""The editors' folder on the disk: what cannot be read is told by its name, and nothing of elsewhere is read."""

import os
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from pelican_dossier.desk.content import load
from pelican_dossier.limits import Limits, limits_from
from pelican_dossier.problems import ProblemsFound

DOSSIER = "format: 1\ntitle: {ar: ملف, en: A dossier}\nlanguages: [ar, en]\n"
SECRET = "root:x:0:0: a line of the machine's"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with one dispatch, and a file beside it that is none of the editors'."""
    folder = tmp_path / "content"
    for name in ("dispatches", "registry", "translations/en", "pages", "images", "corrections", "states", "analyses"):
        (folder / name).mkdir(parents=True)
    (folder / "dossier.yaml").write_text(DOSSIER, "utf-8")
    (folder / "dispatches/one.txt").write_text("بغداد ـ وكالة الأنباء\nقال مسؤول إن الاجتماع انتهى.\n", "utf-8")
    (tmp_path / "secret").write_text(SECRET, "utf-8")
    return folder


def problems(content: Path, limits: Limits | None = None) -> list[str]:
    try:
        load(content, limits=limits)
    except ProblemsFound as found:
        return [str(problem) for problem in found.problems]
    return []


def link(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


def pipe(path: Path) -> None:
    os.mkfifo(path)


def unix_socket(path: Path) -> None:
    folder = Path.cwd()
    os.chdir(path.parent)
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(path.name)
    os.chdir(folder)


LEADS_OUT = "this link leads out of the editors' folder; put the file itself in its place, or name the folder it is in"
NOWHERE = "this link leads nowhere; put the file itself in its place, or remove the link."
NO_FILE = "this is no file but a pipe, a socket or a device; move it away."
KINDS = [
    ("a dispatch of the machine's", "dispatches/two.txt", link("../../secret"), LEADS_OUT),
    ("a registry of the machine's", "registry/people.yaml", link("../../secret"), LEADS_OUT),
    ("a sidecar of the machine's", "dispatches/one.yaml", link("/etc/hostname"), LEADS_OUT),
    ("a catalog of the machine's", "translations/en/one.po", link("../../../secret"), LEADS_OUT),
    ("a page of the machine's", "pages/one.md", link("../../secret"), LEADS_OUT),
    ("images of the machine's", "images/x", link("/etc"), LEADS_OUT),
    ("decisions of the machine's", "decisions.yaml", link("../secret"), LEADS_OUT),
    ("a sidecar that leads nowhere", "dispatches/one.yaml", link("gone.yaml"), NOWHERE),
    ("decisions that lead nowhere", "decisions.yaml", link("gone.yaml"), NOWHERE),
    ("a state that leads round", "states/2025-01-01.json", link("2025-01-01.json"), NOWHERE),
    ("corrections that lead nowhere", "corrections/one.yaml", link("gone.yaml"), NOWHERE),
    ("a folder that it is in", "images/all", link("../images"), "this link leads to a folder that it is in; remove it."),
    ("a pipe for a dispatch", "dispatches/two.txt", pipe, NO_FILE),
    ("a pipe for a sidecar", "dispatches/one.yaml", pipe, NO_FILE),
    ("a pipe for a page", "pages/one.md", pipe, NO_FILE),
    ("a socket among the images", "images/s", unix_socket, NO_FILE),
    ("decisions that are a folder", "decisions.yaml", Path.mkdir, "this is a folder; write a file of this name or move it away."),
]  # fmt: skip


@pytest.mark.parametrize(("name", "make", "told"), [kind[1:] for kind in KINDS], ids=[kind[0] for kind in KINDS])
def test_what_is_no_file_of_theirs_is_named(content: Path, name: str, make: Callable[[Path], None], told: str) -> None:
    make(content / name)
    (problem,) = problems(content)
    assert problem.startswith(f"content/{name}: {told}")
    assert SECRET not in problem


@pytest.mark.parametrize("name", ["registry", "translations", "pages", "states", "corrections"])
def test_a_file_in_a_folders_place_is_not_taken_for_none(content: Path, name: str) -> None:
    shutil.rmtree(content / name)
    (content / name).write_text("")
    assert problems(content) == [f"content/{name}: this is no folder; make it one or move it away."]


@pytest.mark.parametrize("name", ["registry", "translations", "translations/en", "pages", "dispatches", "images"])
def test_a_folder_that_cannot_be_looked_into_is_not_taken_for_empty(
    content: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    real = os.scandir

    def scandir(path: Path) -> object:
        if Path(path) == content / name:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    (problem,) = problems(content)
    assert problem.startswith(f"content/{name}: it cannot be read (permission denied); let yourself read it")


def test_a_file_that_vanishes_while_it_is_read_is_named(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (content / "states/2025-01-01.json").write_text("{}")
    monkeypatch.setattr("pelican_dossier.desk.content.check_tree", lambda *_: (content / "dispatches/one.txt").unlink())
    real = Path.glob
    monkeypatch.setattr(
        Path, "glob", lambda self, *a: [self / "one.txt"] if self.name == "dispatches" else [*real(self, *a)]
    )
    (problem,) = problems(content)
    assert problem.startswith("content/dispatches/one.txt: it cannot be read (no such file or directory)")


def test_a_name_that_is_not_utf_8(content: Path) -> None:
    Path(os.fsdecode(os.fsencode(content) + b"/images/\xff.png")).write_text("x")
    assert problems(content) == ["content/images/\\xff.png: its name is not in UTF-8; rename it."]


def test_a_file_larger_than_is_read(content: Path) -> None:
    (content / "dispatches/two.txt").write_text("x" * 3000)
    (content / "images/film.webm").write_text("x" * 3000)
    assert problems(content, Limits(largest=2000)) == [
        "content/dispatches/two.txt: it has 3,000 bytes, and no more than 2,000 are read; "
        "split it, or raise DOSSIER_LARGEST in pelicanconf.py."
    ]


def test_what_the_settings_name_is_read(content: Path, tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared/names.yaml").write_text("format: 1\n")
    (content / "registry/names.yaml").symlink_to("../../shared/names.yaml")
    (content / "images/here.svg").symlink_to("../dossier.yaml")
    assert problems(content)[0].startswith("content/registry/names.yaml: this link leads out")
    assert problems(content, limits_from({"DOSSIER_OUTSIDE": ["shared"]}, tmp_path)) == []


def test_editors_programs_leave_links_that_are_nobodys(content: Path) -> None:
    (content / "dispatches/.#one.txt").symlink_to("somebody@somewhere.1234")
    assert problems(content) == []


def test_the_folder_may_be_a_link_itself(content: Path) -> None:
    here = content.with_name("here")
    here.symlink_to("content")
    assert problems(here) == []


@pytest.mark.parametrize(
    "target", ["{attach}../../secret", "{static}/../secret", "|static|../../secret", "{static}%2e%2e/../x"]
)
def test_a_link_of_a_page_that_leads_out_is_a_problem(content: Path, target: str) -> None:
    (content / "pages/one.md").write_text(f"Title: On\nLang: en\nSlug: on\n\nAn [aside]({target}).\n")
    (problem,) = problems(content)
    assert problem.startswith("content/pages/one.md:5:12: the link to '")
    assert problem.endswith(" leads out of the editors' folder; put the file into the folder, and link to it there.")


def test_a_link_of_a_page_to_an_image_of_theirs(content: Path) -> None:
    text = "Title: On\nLang: en\nSlug: on\n\n![A map]({static}/images/map.svg) ![]({attach}../images/map.svg)\n"
    (content / "pages/one.md").write_text(text)
    assert problems(content) == []
