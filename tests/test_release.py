"""What is released: the same bytes wherever it is built, with a bill of what it is made of, and licences that go together."""

import hashlib
import json
import os
import re
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import yaml
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from hatchling.build import build_sdist, build_wheel

from tests.conftest import ROOT
from tools import bill

LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
NPM = sorted((ROOT / "requirements").glob("*/package-lock.json"))
RELEASED = ("plugins", "theme", "requirements", "README.md", "CHANGELOG.md", "LICENSE", "pyproject.toml", ".gitignore")


@contextmanager
def inside(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def built(folder: Path, into: Path) -> dict[str, str]:
    """Name -> digest of what a release is, built in a folder."""
    into.mkdir()
    with inside(folder):
        build_wheel(str(into))
        build_sdist(str(into))
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in into.iterdir()}


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel and a source distribution, built from a copy with other times and rights."""
    base = tmp_path_factory.mktemp("release")
    for name in RELEASED:
        source, target = ROOT / name, base / "copy" / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"), copy_function=shutil.copy)
        else:
            target.parent.mkdir(exist_ok=True)
            shutil.copy(source, target)
    for path in (base / "copy").rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
        path.chmod(0o700 if path.is_dir() else 0o600)
    built(base / "copy", base / "dist")
    return base / "dist"


def test_a_release_is_the_same_bytes_wherever_it_is_built(release: Path, tmp_path: Path) -> None:
    again = built(ROOT, tmp_path / "dist")
    assert again == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in release.iterdir()}
    assert len(again) == 2


def test_the_wheel_carries_its_bill_of_materials(release: Path) -> None:
    (wheel,) = release.glob("*.whl")
    with zipfile.ZipFile(wheel) as files:
        (name,) = [one for one in files.namelist() if "/sboms/" in one]
        assert files.read(name) == bill.BILL.read_bytes()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill.BILL.read_text("utf-8")) is None


def test_the_bill_and_the_licences_are_those_of_the_locks() -> None:
    said = "what is locked has changed: run .venv/bin/python tools/bill.py"
    assert bill.BILL.read_text("utf-8") == bill.bill(), said
    assert bill.LICENCES.read_text("utf-8") == bill.licences(), said
    named = {(one["name"], one["version"]) for one in json.loads(bill.BILL.read_text("utf-8"))["components"]}
    locked = re.findall(
        r"^([a-z0-9._-]+)==([^ ;\\]+)", (ROOT / "requirements/site.txt").read_text("utf-8"), re.MULTILINE
    )
    assert named == set(locked)


def test_every_licence_is_allowed() -> None:
    assert list(bill.not_allowed()) == []


@pytest.mark.parametrize(
    ("expression", "is_allowed"),
    [
        ("MIT", True),
        ("MIT AND Apache-2.0", True),
        ("MIT AND SSPL-1.0", False),
        ("SSPL-1.0 OR (MIT AND ISC)", True),
        ("GPL-2.0-only", False),
        ("not stated", False),
        ("see the file", False),
    ],
)
def test_a_licence_is_allowed_where_one_way_to_take_it_is(expression: str, is_allowed: bool) -> None:
    assert bill.is_allowed(expression, bill.ALLOWED) is is_allowed


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_locked_package_has_its_hashes(lock: Path) -> None:
    text = lock.read_text("utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    assert [line for line in lines if not re.match(r"\S+==\S+ .*--hash=sha256:[0-9a-f]{64}", line)] == []
    assert len(bill.packages(lock.stem)) == len(lines)
    assert all(package.hashes for package in bill.packages(lock.stem))


@pytest.mark.parametrize("lock", NPM, ids=lambda path: path.parent.name)
def test_every_package_of_npm_has_its_digest_and_no_address(lock: Path) -> None:
    held = json.loads(lock.read_text("utf-8"))["packages"]
    assert [place for place, one in held.items() if place and not one.get("integrity", "").startswith("sha512-")] == []
    assert [place for place, one in held.items() if "resolved" in one] == []


WORKFLOWS = [
    *sorted((ROOT / ".github/workflows").glob("*.yml")),
    ROOT / "plugins/pelican_dossier/starting/files/github.txt",
]


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_named_by_its_digest(workflow: Path) -> None:
    used = re.findall(r"uses: (\S+)(.*)", workflow.read_text("utf-8"))
    foreign = [(name, version) for name, version in used if not name.startswith("./")]
    assert [name for name, version in foreign if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", name)] == []
    assert [name for name, version in foreign if not re.fullmatch(r" # v\d+\.\d+\.\d+", version)] == []


def test_one_action_has_one_digest() -> None:
    used = {
        one for path in WORKFLOWS for one in re.findall(r"uses: ([\w./-]+)@([0-9a-f]{40})", path.read_text("utf-8"))
    }
    assert len({name for name, _ in used}) == len(used) > 0


def test_a_release_is_tested_attested_and_published_without_a_password() -> None:
    said = yaml.safe_load((ROOT / ".github/workflows/release.yml").read_text("utf-8"))
    jobs = said["jobs"]
    assert said[True] == {"push": {"tags": ["v*"]}}  # YAML reads `on` as true
    assert jobs["publish"]["needs"] == "build"
    assert set(jobs["build"]["needs"]) == {"test", "vulnerabilities"}
    assert jobs["publish"]["permissions"] == {"id-token": "write"}
    assert "secrets" not in (ROOT / ".github/workflows/release.yml").read_text("utf-8")
