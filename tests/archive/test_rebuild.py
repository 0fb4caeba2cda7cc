"""Years later, the site is built again from the snapshot, and every byte is compared."""

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from bench.tampering import tree
from pelican_dossier.archive.bag import write_bag
from pelican_dossier.archive.recipe import recipe_files
from pelican_dossier.archive.software import departures, lock, locked
from pelican_dossier.conf import read_conf
from pelican_dossier.starting import begin
from pelican_dossier.starting.asking import Said, asked
from tests.archive.dossiers import pack, put
from tests.conftest import Shared, run_dossier
from tests.inprocess import dossier

PLUGIN = """\
from pathlib import Path
from pelican import signals

def shout(pelican):
    Path(pelican.output_path, "shout.txt").write_text("!")

def register():
    signals.finalized.connect(shout)
"""

CLOCK = """\
import datetime, time

SECONDS, real, now = 26 * 365 * 86400, datetime.datetime, time.time
time.time = lambda: now() - SECONDS  # which date.today() asks, too

class AnyMoment(type):
    def __instancecheck__(cls, moment):
        return isinstance(moment, real)

class Moment(real, metaclass=AnyMoment):
    @classmethod
    def now(cls, tz=None):
        return real.now(tz) - datetime.timedelta(seconds=SECONDS)

datetime.datetime = Moment
"""
"""Loaded by Python at its start: a clock that is 26 years late."""


@pytest.fixture(scope="session")
def two(shared: Shared) -> Path:
    """A dossier with a theme, a plugin and a module of its own, on two paths, and a snapshot of each, ``bag``."""

    def fill(folder: Path) -> None:
        put(folder / "clock/sitecustomize.py", CLOCK)
        elsewhere = {
            "PYTHONPATH": os.pathsep.join([str(folder / "clock"), *filter(None, [os.environ.get("PYTHONPATH")])])
        }
        for at, environment in (
            ("one", {"TZ": "America/Caracas", "PYTHONHASHSEED": "1"}),
            ("somewhere/deeper", {**elsewhere, "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7", "LC_ALL": "C.UTF-8"}),
        ):
            project = folder / at
            begin(project, asked(Said("ar,en"), "library"))
            with (project / "pelicanconf.py").open("a") as conf:
                conf.write('from ourname import SITENAME\nPLUGIN_PATHS = ["more"]\nPLUGINS = [*PLUGINS, "shout"]\n')
                conf.write('THEME = "look"\n')
            put(project / "ourname.py", 'SITENAME = "Ours"\n')
            put(project / "more/shout.py", PLUGIN)
            put(project / "look/templates/page.html", "<!doctype html><title>{{ SITENAME }}: {{ page.title }}</title>")
            put(project / "look/static/look.css", "p { color: red }")
            run = run_dossier("snapshot", "bag", cwd=project, SITEURL="https://example.org/library", **environment)
            assert run.returncode == 0, run.stderr

    return shared("two-snapshots", fill)


def test_one_dossier_on_two_paths_with_other_clocks_zones_and_seeds_is_one_snapshot(two: Path) -> None:
    one = tree(two / "one/bag")
    assert one == tree(two / "somewhere/deeper/bag")
    assert {"data/site/shout.txt", "data/site/theme/look.css", "data/build/settings/ourname.py"} <= one.keys()
    assert not [path for path in one if "__pycache__" in path]


def test_the_rebuilt_site_is_the_packed_one(two: Path, tmp_path: Path) -> None:
    run = dossier(
        "rebuild", str(two / "one/bag"), "--output", "again", "--files", cwd=tmp_path, SITEURL="", TZ="Asia/Tokyo"
    )
    assert (run.returncode, run.stderr) == (0, "")
    packed = tree(two / "one/bag/data/site")
    assert tree(tmp_path / "again") == packed
    *files, counted = run.stdout.splitlines()
    assert sorted(line.split(maxsplit=1)[1] for line in files) == sorted(packed)
    assert {line.split()[0] for line in files} == {"same"}
    assert counted == f"{len(packed)} same"


@pytest.mark.thorough
def test_with_the_very_versions_of_its_lock_it_is_the_same_too(two: Path, tmp_path: Path) -> None:
    """It asks a package index, as whoever has nothing but the snapshot must."""
    run = dossier("rebuild", str(two / "one/bag"), "--fresh", cwd=tmp_path)
    assert (run.returncode, run.stderr) == (0, "")


# Snapshots whose program is a few lines, and builds in no time


COPIES = """\
import shutil

def main(arguments):
    shutil.copytree("content/copied", arguments[arguments.index("--output") + 1])
"""
RECIPE = {
    **{"settings": "pelicanconf.py", "siteurl": "", "theme": "program", "prints": False},
    **{"program": "pelican-dossier 0", "python": "3.11", "format": 1},
}


def bag_of(folder: Path, program: str = COPIES, recipe: Mapping[str, object] | None = None) -> Path:
    """A snapshot of a site of two pages, built by ``program``."""
    files = {
        "dossier.json": b"{}",
        "site/data/dossier.json": b"{}",
        "site/index.html": b"home",
        "content/copied/data/dossier.json": b"{}",
        "content/copied/index.html": b"home",
        "dispatches/one.txt": b"words",
        "dispatches/one.yaml": b"",
        "build/recipe.json": json.dumps(RECIPE | dict(recipe or {})).encode(),
        "build/requirements.txt": b"",
        "build/settings/pelicanconf.py": b"",
        "build/program/pelican_dossier/__init__.py": b"",
        "build/program/pelican_dossier/cli.py": program.encode(),
    }
    write_bag(folder, files, [("Bag-Software-Agent", "pelican-dossier 0")], None)
    return folder


def pack_again(bag: Path, to: Path) -> Path:
    """As whoever changes a bag and its manifests together."""
    files: dict[str, Path | bytes] = dict(tree(bag / "data"))
    write_bag(to, files, [("Bag-Software-Agent", "pelican-dossier 0")], None)
    return to


def complaints(*arguments: str, cwd: Path) -> Iterator[str]:
    run = dossier("rebuild", *arguments, cwd=cwd)
    assert run.returncode == 1
    yield from run.stderr.splitlines()


def test_a_file_that_comes_out_otherwise_is_named_with_how(tmp_path: Path) -> None:
    bag = bag_of(tmp_path / "bag")
    put(bag / "data/site/index.html", "forged")
    put(bag / "data/site/added.html", "forged")
    put(bag / "data/content/copied/taken.html", "out of the site")
    forged = pack_again(bag, tmp_path / "forged")
    run = dossier("rebuild", str(forged), "--files", cwd=tmp_path)
    assert run.returncode == 1
    assert [line.split(maxsplit=1) for line in run.stdout.splitlines()[:-1]] == [
        ["missing", "added.html"],
        ["same", "data/dossier.json"],
        ["differs", "index.html"],
        ["extra", "taken.html"],
    ]
    assert run.stdout.endswith("\n1 same, 1 differs, 1 missing, 1 extra\n")
    for said in (
        "added.html: it does not come out, and the snapshot has it",
        "index.html: it comes out with other bytes than the snapshot has",
        "taken.html: it comes out, and the snapshot has no such file",
    ):
        assert said in run.stderr


def test_a_damaged_page_does_not_keep_the_others_from_being_rebuilt(tmp_path: Path) -> None:
    bag = bag_of(tmp_path / "bag")
    put(bag / "data/site/index.html", "spoilt on the disk")
    assert dossier("rebuild", "bag", "--output", "site", cwd=tmp_path).returncode == 0
    assert (tmp_path / "site/index.html").read_text() == "home"


@pytest.mark.parametrize("file", ["data/dispatches/one.txt", "data/build/requirements.txt", "bag-info.txt"])
def test_nothing_is_run_from_a_snapshot_that_is_not_whole(tmp_path: Path, file: str) -> None:
    bag = bag_of(tmp_path / "bag", "raise SystemExit('it was run')")
    put(bag / file, "spoilt")
    (line,) = complaints("bag", cwd=tmp_path)
    assert line.startswith(file)
    assert "it was run" not in line


def test_a_public_snapshot_that_withholds_something_is_not_rebuilt(tmp_path: Path) -> None:
    bag = bag_of(tmp_path / "bag")
    (bag / "data/dispatches/one.txt").unlink()
    (line,) = complaints(str(pack_again(bag, tmp_path / "public")), cwd=tmp_path)
    assert "which leaves out what one.yaml describes; rebuild one that was packed with --private." in line


def test_a_withdrawn_dispatch_of_which_no_bytes_are_kept_is_no_hindrance(tmp_path: Path) -> None:
    bag = bag_of(tmp_path / "bag")
    (bag / "data/dispatches/one.txt").unlink()
    withdrawn = {"id": "one", "sidecar": {"withdrawn": {"sha256": "0" * 64}}}
    put(bag / "data/dossier.json", json.dumps({"dispatches": [withdrawn]}))
    assert dossier("rebuild", str(pack_again(bag, tmp_path / "again")), cwd=tmp_path).returncode == 0


@pytest.mark.parametrize(
    ("recipe", "said"),
    [
        ({"format": 2}, "this is no recipe that this program knows"),
        ({"settings": "../../pelicanconf.py"}, "this is no recipe that this program knows"),
        ({"siteurl": 1}, "this is no recipe that this program knows"),
        ({"more": 1}, "this is no recipe that this program knows"),
    ],
)
def test_a_recipe_that_is_not_understood_is_told(tmp_path: Path, recipe: dict[str, object], said: str) -> None:
    bag_of(tmp_path / "bag", recipe=recipe)
    (line,) = complaints("bag", cwd=tmp_path)
    assert line.startswith(f"data/build/recipe.json: {said}")


def test_a_snapshot_of_an_earlier_version_is_told_to_hold_too_little(made: Path, tmp_path: Path) -> None:
    (line,) = complaints(str(made / "bag"), cwd=tmp_path)
    assert "the snapshot does not say how its site was built" in line


def test_a_program_that_fails_is_told_in_its_own_last_words(tmp_path: Path) -> None:
    bag_of(tmp_path / "bag", "import sys\nsys.exit('This Python is too new.')\n")
    (line,) = complaints("bag", cwd=tmp_path)
    assert line == (
        "data/build/: the program that the snapshot holds does not build its site: This Python is too new; "
        "rebuild it with --fresh, by the Python that its recipe names."
    )


def test_a_folder_that_holds_something_is_not_built_into(tmp_path: Path) -> None:
    bag_of(tmp_path / "bag")
    put(tmp_path / "site/mine.txt", "x")
    (line,) = complaints("bag", "--output", "site", cwd=tmp_path)
    assert "something is there already" in line


def test_versions_that_differ_from_the_lock_are_told(tmp_path: Path) -> None:
    bag = bag_of(tmp_path / "bag", recipe={"python": "2.7"})
    put(bag / "data/build/requirements.txt", "pelican==0.1\nnot-there==1.0\n")
    run = dossier("rebuild", str(pack_again(bag, tmp_path / "older")), cwd=tmp_path)
    assert run.returncode == 0
    assert "note: built with other versions than the snapshot's lock has: Python " in run.stderr
    assert " instead of 2.7, pelican " in run.stderr
    assert " instead of 0.1, no not-there" in run.stderr


def test_packages_that_cannot_be_fetched_are_told_to_need_a_network(tmp_path: Path) -> None:
    bag = bag_of(tmp_path / "bag")
    put(bag / "data/build/requirements.txt", "pelican==4.12.0\n")
    pack_again(bag, tmp_path / "older")
    run = dossier("rebuild", "older", "--fresh", cwd=tmp_path, PIP_NO_INDEX="1")
    assert run.returncode == 3
    assert "the packages of the snapshot's lock could not be installed, for which a network is needed" in run.stderr


# What is packed


def test_the_lock_has_what_is_needed_and_nothing_else() -> None:
    plain, printed = locked(lock([], prints=False)), locked(lock([], prints=True))
    assert {"pelican", "jinja2", "markupsafe"} <= plain.keys()
    assert not {"pelican-dossier", "pytest", "weasyprint"} & plain.keys()
    assert {*printed} - {*plain} >= {"weasyprint"}
    assert list(plain) == sorted(plain)
    assert list(departures(plain, "3.0"))[1:] == []


def test_a_plugin_that_is_installed_stands_in_the_lock() -> None:
    assert "bagit" in locked(lock(["bagit"], prints=False))


@pytest.mark.parametrize(("theme", "whose"), [("", "other"), ('THEME = "simple"\n', "other")])
def test_only_the_editors_theme_is_packed_beside_the_program(tmp_path: Path, theme: str, whose: str) -> None:
    put(tmp_path / "pelicanconf.py", f'PLUGINS = ["pelican_dossier"]\n{theme}')
    files = recipe_files(read_conf(tmp_path / "pelicanconf.py"), prints=False)
    said = files["recipe.json"]
    assert isinstance(said, bytes)
    assert json.loads(said)["theme"] == whose
    assert not [path for path in files if path.startswith("theme/")]
    assert {"program/pelican_dossier/cli.py", "program/pelican_dossier/theme/templates/dossier/base.html"} <= {*files}


def test_a_name_that_a_bag_cannot_carry_is_told_of_a_theme_too(work: Path) -> None:
    put(work / "look/templates/two\u2028lines.html", "x")
    put(work / "pelicanconf.py", 'PLUGINS = ["pelican_dossier"]\nTHEME = "look"\n')
    recipe = recipe_files(read_conf(work / "pelicanconf.py"), prints=False)
    with pytest.raises(Exception, match=r"build/theme/templates/two.*a bag's manifest cannot hold this name"):
        pack(work, recipe=recipe)
