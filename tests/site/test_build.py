"""``dossier build``: whole or not at all, the same bytes for the same dossier, and exit statuses that tell why not."""

import json
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from subprocess import CompletedProcess
from time import sleep

import pytest

from pelican_dossier.build import build
from pelican_dossier.problems import ProblemsFound
from tests.conftest import ROOT, copy_of_the_project, run_dossier, without_the_editors_texts
from tests.inprocess import dossier

TEXT = "content/dispatches/000_8bfb806fada896e9.txt"
SIDECAR = "content/dispatches/000_8bfb806fada896e9.yaml"
CATALOG = "content/translations/en/000_8bfb806fada896e9.po"


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What happens while sites of four files are built in the place of real ones, each file a moment after the other."""
    happened: list[str] = []

    def run_pelican(_: Path, output: Path, *__: object, **___: object) -> None:
        happened.append("begun")
        for name in ("data/dossier.json", "index.html", "404.html", "ar/index.html"):
            (output / name).parent.mkdir(parents=True, exist_ok=True)
            (output / name).write_text(str(len(happened)))
            sleep(0.05)
        happened.append("done")

    monkeypatch.setattr("pelican_dossier.site.run_pelican", run_pelican)
    monkeypatch.setattr("pelican_dossier.build.Stamp.holds", lambda _: False)  # something has changed each time
    return happened


def test_two_builds_at_once_make_two_whole_sites_one_after_the_other(
    tmp_path: Path, made: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    settings, output = ROOT / "pelicanconf.py", tmp_path / "output"
    with ThreadPoolExecutor() as pool:
        for building in [pool.submit(build, settings, output) for _ in range(3)]:
            assert building.result() == output
    assert made == ["begun", "done"] * 3
    assert (len(tree(output)), {*tree(output).values()}) == (4, {b"5"})
    assert [path.name for path in tmp_path.iterdir()] == ["output"]
    assert f"waiting for another build of {output} to end" in capsys.readouterr().err


@pytest.mark.usefixtures("made")
def test_a_build_that_was_killed_bars_nobody_and_its_last_site_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings, output = ROOT / "pelicanconf.py", tmp_path / "output"
    build(settings, output)
    dying = f"import fcntl, os; fcntl.flock(open({str(tmp_path / '.output-lock')!r}, 'a'), 2); os.kill(os.getpid(), 9)"
    assert subprocess.run([sys.executable, "-c", dying], check=False).returncode == -9
    assert (tmp_path / ".output-lock").exists()
    output.rename(tmp_path / ".output-last")

    def found(*_: object, **__: object) -> None:
        raise ProblemsFound([])

    monkeypatch.setattr("pelican_dossier.site.run_pelican", found)
    with pytest.raises(ProblemsFound):
        build(settings, output)
    assert len(tree(output)) == 4
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


@pytest.mark.usefixtures("made")
def test_what_killed_builds_left_is_gone_after_the_next(tmp_path: Path) -> None:
    settings, output, theirs = ROOT / "pelicanconf.py", tmp_path / "output", tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "notes.txt").write_text("x")
    for name in (".output-new-01234567/ar", ".output-last-89abcdef/data", ".output-last"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / ".output-last-89abcdef/data/dossier.json").write_text("the last site's")
    (tmp_path / ".output-new").symlink_to(theirs)
    build(settings, output)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["output", "theirs"]
    assert [path.name for path in theirs.iterdir()] == ["notes.txt"]


def test_a_site_that_a_killed_build_took_away_is_put_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    last = tmp_path / ".output-last-89abcdef/data/dossier.json"
    last.parent.mkdir(parents=True)
    last.write_text("the last site's")

    def failed(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pelican_dossier.site.run_pelican", failed)
    with pytest.raises(OSError, match="No space left"):
        build(ROOT / "pelicanconf.py", tmp_path / "output")
    assert [path.name for path in tmp_path.iterdir()] == ["output"]
    assert (tmp_path / "output/data/dossier.json").read_text() == "the last site's"


def test_another_machine_with_more_processors_gives_the_same_bytes(built: Path, tmp_path: Path) -> None:
    project = copy_of_the_project(tmp_path / "elsewhere" / "b c")
    abroad = {"PYTHONHASHSEED": "2", "TZ": "Asia/Baghdad", "LANG": "ar_IQ.UTF-8", "LC_ALL": "C"}
    run = run_dossier("build", "--workers", "3", cwd=project, **abroad)
    assert (run.returncode, run.stderr) == (0, "")
    assert (project / "output" / "index.html").as_uri() in run.stdout
    assert tree(project / "output") == tree(built)


@pytest.fixture
def published(project: Path, built: Path) -> Path:
    """A copy of the project with its site."""
    shutil.copytree(built, project / "output")
    return project


def test_a_rebuild_leaves_nothing_of_what_is_gone(published: Path) -> None:
    project = published
    without_the_editors_texts(project)
    (project / TEXT).unlink()
    (project / SIDECAR).unlink()
    (project / CATALOG).unlink()
    assert (project / "output/en/sources/000_8bfb806fada896e9").is_dir()
    assert dossier("build", cwd=project).returncode == 0
    assert not (project / "output/en/sources/000_8bfb806fada896e9").exists()
    assert sorted(path.name for path in project.iterdir() if path.name.startswith(".")) == [".cache"]


def spoiled(path: str, data: bytes) -> Callable[[Path], None]:
    def spoil(project: Path) -> None:
        (project / path).write_bytes(data)

    return spoil


def appended(path: str, data: bytes) -> Callable[[Path], None]:
    def spoil(project: Path) -> None:
        with (project / path).open("ab") as file:
            file.write(data)

    return spoil


EDITORS_PROBLEMS = [
    ("a dispatch that is no text", spoiled(TEXT, b"one\ntwo \x00\x01"), f"{TEXT}:2: ", "save it in UTF-8"),
    ("an empty dispatch", spoiled(TEXT, b" \n"), f"{TEXT}: there is no text in it", "remove it"),
    ("a catalog that does not parse", appended(CATALOG, b'msgid "x\n'), f"{CATALOG}:", 'end the line with "'),
    ("a catalog with a stray line", appended(CATALOG, b"\n<<<<<<< HEAD\n"), f"{CATALOG}:", "correct the line"),
    ("an unknown key in a sidecar", appended(SIDECAR, b"pubisher: x\n"), f"{SIDECAR}:6:1: ", "write `publisher`"),
    (
        "an unknown key in dossier.yaml",
        appended("content/dossier.yaml", b"tite: x\n"),
        "content/dossier.yaml:",
        "`title`",
    ),
    (
        "an unknown key in decisions.yaml",
        appended("content/decisions.yaml", b"x: 1\n"),
        "content/decisions.yaml:",
        "",
    ),
    (
        "an unknown key in the registry",
        appended("content/registry/people.yaml", b"kind: x\n"),
        "registry/people.yaml:",
        "",
    ),
    (
        "a Markdown page that cites nothing",
        appended("content/pages/about.en.md", b"[x](dispatch:9)\n"),
        "about.en.md:",
        "",
    ),
]


@pytest.mark.parametrize(
    ("spoil", "where", "remedy"), [case[1:] for case in EDITORS_PROBLEMS], ids=[case[0] for case in EDITORS_PROBLEMS]
)
def test_a_problem_names_file_line_and_remedy_and_leaves_the_last_site(
    published: Path, spoil: Callable[[Path], None], where: str, remedy: str
) -> None:
    project = published
    before = tree(project / "output")
    spoil(project)
    for command in ("check", "build"):
        run = dossier(command, cwd=project)
        assert run.returncode == 1, run.stderr
        (line,) = run.stderr.splitlines()
        assert where in line
        assert remedy in line
    assert tree(project / "output") == before
    assert not list(project.glob(".output*"))


def test_a_folder_that_holds_no_site_is_not_overwritten(project: Path) -> None:
    run = dossier("build", "--output", "content", cwd=project)
    assert run.returncode == 1
    assert (project / TEXT).is_file()


@pytest.mark.parametrize("fault", ["import", "register"])
def test_a_plugin_that_cannot_be_loaded_is_the_machines_failure(project: Path, fault: str) -> None:
    if fault == "register":
        (project / "plugins/other.py").write_text("def register():\n    raise ValueError\n")
    conf = project / "pelicanconf.py"
    conf.write_text(conf.read_text().replace('["pelican_dossier"]', '["pelican_dossier", "other"]'))
    run = run_dossier("build", cwd=project)
    assert run.returncode == 3
    assert "`other`" in run.stderr
    assert not (project / "output").exists()


def build_where_files_end_at(size: int, project: Path) -> CompletedProcess[str]:
    """A build whose files can grow to so many bytes and no further: a write fails as it does on a full disk."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        return dossier("build", cwd=project)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_a_full_disk_is_the_machines_failure(published: Path) -> None:
    project = published
    before = tree(project / "output")
    run = build_where_files_end_at(8192, project)
    assert run.returncode == 3, run.stderr
    assert "the machine failed" in run.stderr
    assert tree(project / "output") == before
    assert not list(project.glob(".output*"))


def test_a_static_file_that_cannot_be_copied_is_not_passed_over(project: Path) -> None:
    (project / "theme/static/dossier/large.bin").write_bytes(b"x" * 400_000)
    run = build_where_files_end_at(350_000, project)
    assert run.returncode == 3, run.stderr
    assert not (project / "output").exists()


def test_plain_pelican_builds_the_same_pages(project: Path, built: Path) -> None:
    command = [sys.executable, "-m", "pelican", "content", "-o", str(project / "plain")]
    assert subprocess.run(command, cwd=project, capture_output=True, check=False).returncode == 0
    assert tree(project / "plain") == tree(built)


def test_the_command_line_is_checked() -> None:
    assert dossier("build", "--nope", cwd=ROOT).returncode == 2
    assert dossier(cwd=ROOT).returncode == 2


def test_a_decision_is_published_with_its_reason_and_one_about_nothing_is_told(project: Path, built: Path) -> None:
    findings = json.loads((built / "data/dossier.json").read_text("utf-8"))["findings"]
    (finding,) = (f for f in findings if f["rule"] == "impossible-deadline")
    (project / "content/decisions.yaml").write_text(
        "format: 1\ndecisions:\n"
        f"- id: {finding['id']}\n"
        "  decision: accepted\n  reason: {en: A slip of the year, ar: زلّة في السنة}\n  date: 2026-01-05\n"
        "- {id: gone-0123456789, decision: dismissed, reason: {en: It was nothing}, date: 2026-01-05}\n",
        "utf-8",
    )
    checked = dossier("check", cwd=project)
    assert checked.returncode == 0
    assert "content/decisions.yaml:7: no finding and no translation has the id 'gone-0123456789'" in checked.stdout
    assert dossier("build", cwd=project).returncode == 0
    page = (project / f"output/ar/findings/{finding['id']}/index.html").read_text("utf-8")
    assert "زلّة في السنة" in page
    findings = json.loads((project / "output/data/dossier.json").read_text("utf-8"))["findings"]
    (decided,) = (f for f in findings if f["id"] == finding["id"])
    assert (decided["status"], decided["decided"]) == ("accepted", "2026-01-05")
