"""The house: one street, one direction; Pelican at one door; nothing of the machine in a result."""

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from pelican_dossier.languages import LANGUAGE_PACKS
from tests.conftest import ROOT

# Files are parsed here, and no line of theirs is run.
pytestmark = pytest.mark.no_cover

PACKAGE = ROOT / "plugins" / "pelican_dossier"
STREET = [
    *(
        "model",
        "problems",
        "limits",
        "turns",
        "writing",
        "cache",
        "keeping",
        "addresses",
        "refusing",
        "structuring",
        "text",
        "languages",
        "registry",
        "intake",
        "reading",
    ),
    *("comparing", "translation", "maps", "desk", "editions", "publishing"),
]
"""Each room may import those before it."""
BEFORE_EDITIONS = {*STREET[: STREET.index("editions")]}
BESIDE = {
    "archive": {*BEFORE_EDITIONS, "conf", "editions", "archive", "__version__"},
    "templating": {*BEFORE_EDITIONS, "editions", "templating"},
    "readcommand": {*BEFORE_EDITIONS, "readcommand"},
    "ports": {"problems", "ports"},
    "opening": {*BEFORE_EDITIONS, "conf", "opening"},
    "reviewing": {*BEFORE_EDITIONS, "opening", "ports", "reviewing"},
    "passages": {*BEFORE_EDITIONS, "editions", "opening", "passages"},
    "naming": {*BEFORE_EDITIONS, "naming"},
    "helping": {"helping"},
    "deciding": {*BEFORE_EDITIONS, "editions", "opening", "deciding"},
    "checking": {*BEFORE_EDITIONS, "__version__", "conf", "checking"},
    "commands": {*BEFORE_EDITIONS, "archive", "build", "checking", "conf", "deciding", "opening"}
    | {"readcommand", "__version__", "helping", "naming", "profiling", "reviewing", "serving", "starting", "commands"},
    "starting": {*BEFORE_EDITIONS, "__version__", "conf", "starting"},
    "conf": {"problems", "limits", "conf"},
    "unchanged": {"cache", "conf", "unchanged"},
    "lastpages": {*BEFORE_EDITIONS, "editions", "lastpages"},
    "copies": {"problems", "copies"},
    "drawing": {*STREET, "copies", "drawing"},
    "build": {"problems", "turns", "addresses", "conf", "unchanged", "site", "build"},
    "serving": {"problems", "build", "conf", "copies", "ports", "serving"},
    "ownpages": {*STREET, "ownpages"},
    "site": {*STREET, "conf", "copies", "drawing", "lastpages", "ownpages", "templating", "site"},
    "profiling": {"profiling"},
    "cli": {"__version__", "problems", "commands"},
    "__init__": {"site"},
}
ARABIC = re.compile(r"[\u060c-\u065f\u066e-\u06ef\u06fa-\u06ff]|\\u06(?!6|f[0-9])")
"""Its letters and marks, as they are or escaped; digits stand for themselves."""
DISPLAYED = {
    "editions/interface.py": "a catalog that is not whole falls back to the messages as they are written",
    "editions/edition.py": "an id of a file is no word of any edition, and shown as the fallback is",
    "editions/questions.py": "so is the id of a question without words",
    "editions/formats.py": "which of CLDR’s locales the editors’ settings mean",
    "model/langstring.py": "OpenGraph’s names of languages",
    "publishing/references/rendering.py": "which of CSL’s locales agrees with the pages",
}
"""Where a code of a language that pages are displayed in may stand, and why."""
KNOWS_TODAY = {
    "reviewing/__init__.py": "a judgement is made on the day on which a person makes it",
    "commands/findings.py": "a finding is decided on the day on which a person decides",
    "commands/translate.py": "a catalog is revised on the day on which its words come in",
    "commands/states.py": "a state is published on the day on which a person keeps it",
}
"""Where the clock may be read, and why: what is written down is an editor's file, and no result."""
MOST_FOR_THE_REGISTRY = 40
"""Modules of ours that are loaded when the registry has been read."""
READ_BY_PEOPLE = ("", ".py", ".md", ".html", ".css", ".toml", ".yaml", ".yml", ".po", ".json")
MODULES = sorted(PACKAGE.rglob("*.py"))


def room(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: imports are absolute"
            if node.module == "pelican_dossier":
                yield from (f"pelican_dossier.{name.name}" for name in node.names)
            else:
                yield node.module or ""


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.relative_to(PACKAGE).as_posix())
def test_a_room_imports_only_rooms_before_it(module: Path) -> None:
    here = room(module)
    allowed = BESIDE.get(here) or set(STREET[: STREET.index(here) + 1])
    for name in imports(module):
        if name.startswith("pelican_dossier."):
            there = name.split(".")[1]
            assert there in allowed, f"{here} imports {name}"


def loaded_by(statements: str) -> set[str]:
    """Our modules that an interpreter has loaded after these statements, with their rooms."""
    told = f"import sys; {statements}; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True, cwd=ROOT)
    return {name.removeprefix("pelican_dossier.") for name in run.stdout.split() if name.startswith("pelican_dossier.")}


@pytest.mark.parametrize(
    "module", ["desk.content", "desk.dispatches", "desk.naming", "readcommand", "archive.snapshot"]
)
def test_what_reads_the_editors_files_loads_nothing_that_displays_them(module: str) -> None:
    rooms = {name.partition(".")[0] for name in loaded_by(f"import pelican_dossier.{module}")}
    assert rooms <= BEFORE_EDITIONS | {module.partition(".")[0]}


def test_reading_a_text_by_itself_loads_nothing_that_compares_or_translates() -> None:
    rooms = {name.partition(".")[0] for name in loaded_by("import pelican_dossier.readcommand")}
    assert "reading" in rooms
    assert rooms.isdisjoint({"comparing", "translation"})


def test_reading_the_registry_loads_few_modules() -> None:
    folder = (ROOT / "content/registry").as_posix()
    reading = f"from pathlib import Path; from pelican_dossier.desk.registry import read_registry as read; read(Path({folder!r}), '')"
    assert len(loaded_by(reading)) <= MOST_FOR_THE_REGISTRY


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.relative_to(PACKAGE).as_posix())
def test_only_one_module_knows_pelican(module: Path) -> None:
    knows = any(name == "pelican" or name.startswith("pelican.") for name in imports(module))
    assert not knows or module.name == "site.py"


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.relative_to(PACKAGE).as_posix())
def test_no_room_reads_clock_locale_or_environment(module: Path) -> None:
    text = module.read_text("utf-8")
    if module.relative_to(PACKAGE).as_posix() in KNOWS_TODAY:
        text = text.replace("date.today()", "", 1)
    for forbidden in (
        r"\.now\(",
        r"\.today\(",
        r"\btime\.time\(",
        r"os\.environ",
        r"setlocale",
        r"\bset_default_locale",
    ):
        assert not re.search(forbidden, text), f"{module.name}: {forbidden}"


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.relative_to(PACKAGE).as_posix())
def test_only_one_module_knows_how_a_date_is_spelt(module: Path) -> None:
    text = module.read_text("utf-8")
    assert "type: ignore[operator]" not in text
    if module == PACKAGE / "model" / "edtf.py":
        return
    for taking_apart in (
        r"\"-?[WX]\" (not )?in ",
        r"len\([\w.]*(value|date|day|occasion)\) *[=!<>]=? *\d",
        r"len\(\"\d{4}",
        r"\b(value|occasion|day|published)\[-?\d*:-?\d*\]",
        r"isoformat\(\)\[",
        r"(published|occasion|date)\S*\.(r?partition|split)\(\"[/-]\"\)",
        r"(startswith|endswith)\(\"(X+|-W?|0000)\"",
        r"isoformat\(\)\}?[/?~]|\[\{?\w*\}?\.\.[\]{]",
    ):
        assert not re.search(taking_apart, text), f"{module.name}: {taking_apart}"


def test_a_class_name_means_one_thing() -> None:
    names = [name for module in MODULES for name in re.findall(r"^class (\w+)", module.read_text("utf-8"), re.M)]
    assert not [name for name, count in Counter(names).items() if count > 1]


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.relative_to(PACKAGE).as_posix())
def test_a_module_reads_in_one_sitting(module: Path) -> None:
    lines = module.read_text("utf-8").splitlines()
    assert len(lines) <= 250
    assert lines[0].startswith('"""')


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.relative_to(PACKAGE).as_posix())
def test_what_is_particular_to_a_language_stands_in_its_package(module: Path) -> None:
    if room(module) in ("languages", "locale"):
        return
    tree = ast.parse(module.read_text("utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            assert not ARABIC.search(node.value), f"{module.name}:{node.lineno}: {node.value!r}"


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.relative_to(PACKAGE).as_posix())
def test_no_room_asks_which_language_it_is(module: Path) -> None:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and node.value in LANGUAGE_PACKS:
            where = module.relative_to(PACKAGE).as_posix()
            assert room(module) == "languages" or where in DISPLAYED, f"{where}:{node.lineno}: {node.value!r}"


@pytest.mark.parametrize("folder", ["plugins", "theme", "docs", "tests", "bench", "tools", "content", "."])
def test_no_path_of_a_machine_stands_in_the_project(folder: str) -> None:
    files = (ROOT / folder).glob("*") if folder == "." else (ROOT / folder).rglob("*")
    machine = re.compile("|".join(["/" + "root/", "/" + "work/", "/" + "home/[a-z]", "file" + ":///[a-z]"]))
    for path in files:
        # of a worktree .git is a file, and git's own
        if path.is_file() and path.name != ".git" and path.suffix in READ_BY_PEOPLE:
            assert not machine.search(path.read_text("utf-8")), path
