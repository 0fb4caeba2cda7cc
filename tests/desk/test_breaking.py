"""A working dossier, broken: whatever line is broken, and however, the editor is told where and what to do."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
import yaml

from pelican_dossier.checking import OF_THE_REST, remarks
from pelican_dossier.conf import beside, read_conf
from pelican_dossier.desk import yamldefects
from pelican_dossier.desk.content import ContentProblems, kept_beside, load
from pelican_dossier.problems import Problem, ProblemsFound
from pelican_dossier.starting import begin
from pelican_dossier.starting.asking import Said, asked
from tests.conftest import Shared
from tests.inprocess import dossier

FILES = {
    "content/dispatches/bridge.txt": "The bridge is shut\nMarch 3, 2025\nThe bridge is shut, said Huda Salim on Monday.\n",
    "content/dispatches/bridge.yaml": "url: https://example.org/bridge\nrights: unknown\nshow: full\nheadline:\n  ar: الجسر مغلق\n",
    "content/dispatches/ferry.txt": "The ferry is shut\nMarch 4, 2025\nThe ferry is shut, too, said Huda Salim on Tuesday.\n",
    "content/dispatches/ferry.yaml": "status: draft\n",
    "content/registry/people.yaml": (
        "format: 1\nentities:\n- id: huda-salim\n  kind: person\n  names: {en: Huda Salim, ar: هدى سالم}\n"
        "  roles:\n  - {title: {en: engineer}, from: '2024'}\n"
    ),
    "content/decisions.yaml": (
        "format: 1\ndecisions:\n- id: gone-0123456789\n  decision: dismissed\n  reason: {en: No date}\n  date: 2025-03-04\n"
    ),
    "content/corrections/bridge.yaml": (
        "format: 1\ncorrections:\n- date: {value: 2025-03-03}\n  paragraph: p2\n  words: Monday\n  reason: {en: That day}\n"
        "  who: Mona\n  when: 2025-03-05\nreviewed: {who: Mona, when: 2025-03-05}\n"
    ),
    "content/translations/ar/bridge.po": (
        'msgid ""\nmsgstr ""\n"Language: ar\\n"\n"X-Translator: Mona\\n"\n\nmsgctxt "p0"\nmsgid "The bridge is shut"\n'
        'msgstr "الجسر مغلق"\n'
    ),
    "content/pages/method.ar.md": "Title: المنهج\nLang: ar\nSlug: method\n\nأُغلق [الجسر](dispatch:bridge#p2).\n",
    "content/pages/method.en.md": "Title: Method\nLang: en\nSlug: method\n\nIt [was shut](dispatch:bridge#p2) in March.\n",
}
SAID = """questions:
- id: shut
  ask: {en: 'When was the bridge shut?', ar: متى أُغلق الجسر؟}
  kind: date
  marks: {en: [bridge, shut]}
story:
  text: {en: "It [was shut](dispatch:bridge#p2).", ar: "أُغلق [الجسر](dispatch:bridge#p2)."}
  author: Mona
  written: 2025-03-06
"""
"""Behind what ``dossier new`` writes into ``dossier.yaml``."""
WAYS: Mapping[str, Callable[[bytes], bytes]] = {
    "taken out": lambda _: b"",
    "doubled": lambda line: line + line,
    "cut in half": lambda line: line[: len(line) // 2] + b"\n",
    "indented": lambda line: b"   " + line,
    "begun with a tab": lambda line: b"\t" + line,
    "without its colon": lambda line: line.replace(b":", b"", 1),
    "not in UTF-8": lambda line: line[:-1] + b"\xff\n",
    "with a bracket that is left open": lambda line: line[:-1] + b" [\n",
    "with its first word misspelt": lambda line: line.replace(line.strip()[:2], line.strip()[1::-1], 1),
    "with a value that is a list": lambda line: line.partition(b":")[0] + b": [[1], null]\n",
}


@pytest.fixture(scope="module")
def working(shared: Shared) -> Path:
    """A dossier in which every kind of file is, and no problem."""

    def fill(folder: Path) -> None:
        begin(folder, asked(Said("en,ar", ("The bridge",), editors=("Mona",), timezone="Asia/Baghdad"), "bridge"))
        with (folder / "content/dossier.yaml").open("a", encoding="utf-8") as settings:
            settings.write(SAID)
        for name, text in FILES.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, "utf-8")
        assert not problems(folder)
        assert dossier("record", cwd=folder).returncode == 0
        assert not [*told(folder)]

    return shared("working", fill)


def problems(folder: Path) -> tuple[Problem, ...]:
    """What keeps a dossier from being built; the rest of it is looked at all the same."""
    content = folder / "content"
    try:
        read_conf(beside(content))
        load(content, kept_beside(content))
    except ProblemsFound as found:
        if isinstance(found, ContentProblems) and found.rest:
            list(remarks(found.rest, OF_THE_REST))
        return found.problems
    return ()


def told(folder: Path) -> Iterator[Problem]:
    """All that is told of a dossier before it is published, but for the hints."""
    try:
        read_conf(beside(folder / "content"))
        content = load(folder / "content", kept_beside(folder / "content"))
    except ProblemsFound as found:
        yield from found.problems
    else:
        yield from (one.problem for one in remarks(content) if one.level in ("error", "warning"))


def files(folder: Path) -> Iterator[Path]:
    yield folder / "pelicanconf.py"
    yield from sorted(path for path in (folder / "content").rglob("*") if path.is_file())


def assert_told(folder: Path, broken: Path, how: str) -> None:
    """Whatever is told has a file of the dossier, a line where there is one, and a remedy."""
    for one in problems(folder):
        assert one.file.startswith("content/") or one.file.endswith("pelicanconf.py"), f"{how}: {one}"
        assert one.what, how
        assert one.remedy, how
        if broken.is_file() and one.file.endswith(broken.name) and broken.suffix in (".yaml", ".md", ".py"):
            assert one.line is not None, f"{how}: {one}"


def broken_lines(path: Path) -> Iterator[tuple[int, str, bytes]]:
    """Every line of a file broken in every way: its number, how, and the whole file."""
    lines = path.read_bytes().splitlines(keepends=True)
    for at, line in enumerate(lines):
        for how, breaks in WAYS.items():
            yield at, how, b"".join([*lines[:at], breaks(line), *lines[at + 1 :]])


def break_lines(working: Path, folder: Path, every: int) -> int:
    """Breaks one in so many lines and ways; says how many that was."""
    shutil.copytree(working, folder)
    count = 0
    for path in files(folder):
        whole = path.read_bytes()
        of = every if path.suffix != ".json" else 20 * every  # what a command writes has hundreds of lines alike
        for number, (at, how, text) in enumerate(broken_lines(path)):
            if number % of == 0:
                path.write_bytes(text)
                assert_told(folder, path, f"{path.name}:{at + 1} {how}")
                count += 1
        path.write_bytes(whole)
    assert not problems(folder)
    return count


def test_whatever_line_is_broken_the_editor_is_told_where_and_what_to_do(working: Path, tmp_path: Path) -> None:
    assert break_lines(working, tmp_path / "dossier", 23) > 50


@pytest.mark.thorough
def test_every_line_broken_in_ten_ways_is_told(working: Path, tmp_path: Path) -> None:
    assert break_lines(working, tmp_path / "dossier", 1) > 1000


@pytest.mark.parametrize(
    "how",
    ["not in UTF-8", "with a bracket that is left open", "with a value that is a list", "with its first word misspelt"],
)
def test_what_cannot_be_read_is_told_of_the_line_or_of_the_next(working: Path, tmp_path: Path, how: str) -> None:
    folder = tmp_path / "dossier"
    shutil.copytree(working, folder)
    for path, number in ((folder / "content/dossier.yaml", 2), (folder / "content/dispatches/bridge.yaml", 1)):
        whole = path.read_bytes()
        lines = whole.splitlines(keepends=True)
        path.write_bytes(b"".join([*lines[: number - 1], WAYS[how](lines[number - 1]), *lines[number:]]))
        found = problems(folder)
        path.write_bytes(whole)
        assert {one.line for one in found if one.file.endswith(path.name)} <= {number, number + 1, 1}, found
        assert found


def test_a_colon_that_is_missing_is_told_of_its_line(working: Path) -> None:
    count = 0
    for path in (path for path in files(working) if path.suffix == ".yaml"):
        for at, how, broken in broken_lines(path):
            text = broken.decode("utf-8", "replace")
            if how == "without its colon" and not text.splitlines()[at].lstrip().startswith("#"):
                try:
                    yaml.compose(text)
                except yaml.MarkedYAMLError as error:
                    place, what, _ = yamldefects.told(error, text)
                    assert (place.line, what) == (at + 1, "this is not YAML (a key is without its colon)"), text
                    count += 1
    assert count > 20


def test_whatever_file_is_taken_away_the_editor_is_told_of_it(working: Path, tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    shutil.copytree(working, folder)
    taken = set()
    for path in list(files(folder)):
        whole = path.read_bytes()
        path.unlink()
        assert_told(folder, path, f"without {path.name}")
        assert [*told(folder)], f"nothing is told without {path.relative_to(folder)}"
        taken.add(path.relative_to(folder).parts[1] if path.parent != folder else path.name)
        path.write_bytes(whole)
    assert taken >= {"dispatches", "registry", "translations", "corrections", "states", "versions", "pages"}
    assert taken >= {"pelicanconf.py", "dossier.yaml", "decisions.yaml"}
    assert not [*told(folder)]


def test_a_dossier_that_was_never_recorded_misses_what_others_name(working: Path, tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    shutil.copytree(working, folder)
    for name in ("states", "versions"):
        shutil.rmtree(folder / "content" / name)
    needed = set()
    for path in list(files(folder)):
        whole = path.read_bytes()
        path.unlink()
        needed |= {path.name} if [*told(folder)] else set()
        path.write_bytes(whole)
    assert needed >= {"pelicanconf.py", "dossier.yaml", "bridge.txt", "bridge.yaml", "ferry.yaml", "sample.txt"}
