"""Whatever an editor changes, a build that keeps what has not changed writes the bytes of a clean one."""

import random
import re
import shutil
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.conftest import copy_of_the_project, without_the_editors_texts
from tests.inprocess import dossier

_FIRST = ("000", "003")
"""Two of the project's dispatches, which a build reads in a moment."""
_WORDS = "السلام الحرب القاعدة غداً أيلول 2027 بغداد مستشار".split()


class Editing:
    """A project that editors work on, built after each edit; beside it, one that is built anew each time."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        """With few dispatches and none of the editors' texts, which cite the others."""
        self._folder, self._chance, self._count = folder, chance, 0
        self.project = copy_of_the_project(self._folder / "project")
        without_the_editors_texts(self.project)
        for path in [*self._dispatches(), *self._dispatches("*.yaml"), *self._content("translations/en", "*.po")]:
            if not path.name.startswith(_FIRST):
                path.unlink()

    def change_a_word(self) -> None:
        """Of a dispatch."""
        path = self._chance.choice(self._dispatches())
        words = path.read_text("utf-8").split(" ")
        words[self._chance.randrange(len(words) // 4, len(words))] = self._chance.choice(_WORDS)
        path.write_text(" ".join(words), "utf-8")

    def add_a_dispatch(self) -> None:
        """Much like another."""
        path = self._chance.choice(self._dispatches())
        self._count += 1
        text = path.read_text("utf-8") + "\n\n" + " ".join(self._chance.sample(_WORDS, len(_WORDS))) + ".\n"
        path.with_name(f"new-{self._count}.txt").write_text(text, "utf-8")
        path.with_name(f"new-{self._count}.yaml").write_text("show: full\n", "utf-8")

    def delete_a_dispatch(self) -> None:
        """With its sidecar and its translation."""
        if len(self._dispatches()) > 1:
            path = self._chance.choice(self._dispatches())
            for one in (path, path.with_suffix(".yaml"), self._catalog(path)):
                one.unlink(missing_ok=True)

    def rename_a_dispatch(self) -> None:
        """With its sidecar; its translation is lost."""
        path = self._chance.choice(self._dispatches())
        self._count += 1
        self._catalog(path).unlink(missing_ok=True)
        for one in (path, path.with_suffix(".yaml")):
            if one.exists():
                one.rename(path.with_name(f"renamed-{self._count}{one.suffix}"))

    def change_a_translation(self) -> None:
        """By a word, or to one that was reviewed."""
        if catalogs := self._content("translations/en", "*.po"):
            path = self._chance.choice(catalogs)
            change = self._chance.choice([("Iraq", "Irak"), ('"X-Reviewed-By: ', '"X-Reviewed-By: Somebody ')])
            path.write_text(path.read_text("utf-8").replace(*change, 3), "utf-8")

    def decide_the_day_of_a_dispatch(self) -> None:
        """In its sidecar."""
        path = self._dispatches("*.yaml")[0]
        kept = re.sub(r"^published:.*\n", "", path.read_text("utf-8"), flags=re.MULTILINE)
        path.write_text(f"{kept}published: {date(2024, 1, 1) + timedelta(self._chance.randrange(800))}\n", "utf-8")

    def name_somebody(self) -> None:
        """In the registry."""
        self._count += 1
        name = self._chance.choice(["Iraq", "the Coalition", "Erbil"])
        entity = (
            f"format: 1\nentities:\n  - id: new-{self._count}\n    kind: person\n    names: {{en: {name}, ar: بغداد}}\n"
        )
        (self.project / f"content/registry/new-{self._count}.yaml").write_text(entity, "utf-8")

    def change_the_settings(self) -> None:
        """The dossier's title, and where the site will stand."""
        title, url = self._chance.choice(["One", "Two"]), self._chance.choice(["", "https://example.org"])
        path = self.project / "content/dossier.yaml"
        path.write_text(re.sub(r"(?m)^  en: .*$", f"  en: {title}", path.read_text("utf-8"), count=1), "utf-8")
        path = self.project / "pelicanconf.py"
        path.write_text(re.sub(r"(?m)^SITEURL = .*$", f"SITEURL = {url!r}", path.read_text("utf-8")), "utf-8")

    def change_the_theme(self) -> None:
        """A template and a sheet."""
        template = self._chance.choice(["base", "source", "macros"])
        for name in (f"templates/dossier/{template}.html", "static/dossier/dossier.css"):
            path = self.project / "theme" / name
            path.write_text(path.read_text("utf-8") + "\n", "utf-8")

    def _content(self, folder: str, which: str) -> list[Path]:
        return sorted((self.project / "content" / folder).glob(which))

    def _dispatches(self, which: str = "*.txt") -> list[Path]:
        return self._content("dispatches", which)

    def _catalog(self, dispatch: Path) -> Path:
        return self.project / "content/translations/en" / f"{dispatch.stem}.po"

    def build_both(self, edit: str) -> bool:
        """Holds the two sites against each other; whether there is one."""
        clean = self._folder / "clean"
        shutil.rmtree(clean, ignore_errors=True)
        shutil.copytree(self.project, clean, ignore=shutil.ignore_patterns(".cache", "output", ".output*"))
        kept, anew = dossier("build", cwd=self.project), dossier("build", cwd=clean)
        assert (edit, kept.returncode) == (edit, anew.returncode), (kept.stderr, anew.stderr)
        if anew.returncode:
            return False
        assert _differing(self.project / "output", clean / "output") == []
        return True


def _differing(one: Path, other: Path) -> list[str]:
    def files(folder: Path) -> dict[str, bytes]:
        return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    ours, theirs = files(one), files(other)
    return sorted(path for path in {*ours, *theirs} if ours.get(path) != theirs.get(path))


EDITS = (
    Editing.change_a_word,
    Editing.add_a_dispatch,
    Editing.change_a_translation,
    Editing.rename_a_dispatch,
    Editing.decide_the_day_of_a_dispatch,
    Editing.name_somebody,
    Editing.change_the_settings,
    Editing.change_the_theme,
    Editing.delete_a_dispatch,
)


def _edited(folder: Path, edits: Sequence[Callable[[Editing], None]], chance: random.Random) -> None:
    editing = Editing(folder, chance)
    assert dossier("build", cwd=editing.project).returncode == 0
    sites = []
    for edit in edits:
        edit(editing)
        sites.append(editing.build_both(edit.__name__))
    assert sum(sites) > len(sites) // 2, "most edits leave something that can be built"


def test_some_edits(tmp_path: Path) -> None:
    _edited(tmp_path, (Editing.change_a_word, Editing.add_a_dispatch, Editing.change_a_translation), random.Random(1))


@pytest.mark.thorough
def test_a_hundred_edits(tmp_path: Path) -> None:
    chance = random.Random(2)
    _edited(tmp_path, EDITS + tuple(chance.choices(EDITS, k=100 - len(EDITS))), chance)
