"""``dossier new``: a dossier that can be checked, built and published as it stands, and harms nothing that is there."""

import json
import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
import yaml
from bs4 import BeautifulSoup
from check_jsonschema.builtin_schemas import get_builtin_schema

from pelican_dossier.desk.content import load
from pelican_dossier.starting import begin
from pelican_dossier.starting.asking import Said, asked
from pelican_dossier.starting.program import Program, recorded
from pelican_dossier.starting.words import filled
from tests.conftest import ROOT, Shared
from tests.inprocess import dossier
from tests.site.judges import actionlint


@pytest.fixture(scope="module")
def bridge(shared: Shared) -> Path:
    """A new dossier, built."""

    def fill(folder: Path) -> None:
        titles = ("--title", "A bridge: “shut”", "--title", "ar=جسر، [مغلق]")
        said = ("--languages", "ar,en", *titles, "--editor", "Salma Haddad", "--licence", "CC-BY-4.0", "--yes")
        assert dossier("new", "bridge", *said, cwd=folder).returncode == 0
        run = dossier("build", cwd=folder / "bridge", SITEURL="https://example.org/bridge")
        assert run.returncode == 0, run.stderr

    return shared("new", fill) / "bridge"


def test_it_has_no_problems_and_names_what_is_next(tmp_path: Path) -> None:
    run = dossier("new", "bridge", "--yes", cwd=tmp_path)
    assert run.stdout.endswith("go on with: cd bridge; dossier check; dossier serve\n")
    assert dossier("check", cwd=tmp_path / "bridge").returncode == 0


@pytest.mark.parametrize(("language", "title"), [("ar", "جسر، [مغلق]"), ("en", "A bridge: “shut”")])
def test_its_site_has_the_first_page_and_the_sample_in_each_language(bridge: Path, language: str, title: str) -> None:
    pages = bridge / "output" / language
    home = BeautifulSoup((pages / "index.html").read_text("utf-8"), "lxml")
    assert title in home.get_text()
    assert "Salma Haddad" in (pages / "about/index.html").read_text("utf-8")
    assert "CC-BY-4.0" in (pages / "about/index.html").read_text("utf-8")
    assert "ليلى منصور" in (pages / "sources/sample/index.html").read_text("utf-8")


def test_the_sample_can_be_removed(tmp_path: Path) -> None:
    start = asked(Said("en"), "library")
    begin(tmp_path, start)
    for path in (tmp_path / "content/dispatches").glob("sample.*"):
        path.unlink()
    assert not load(tmp_path / "content").dispatches
    without = tmp_path / "without"
    begin(without, asked(Said("en", has_sample=False), "library"))
    assert not load(without / "content").dispatches


@pytest.mark.parametrize("language", ["ar", "en"])
def test_what_the_sample_says_is_read(tmp_path: Path, language: str) -> None:
    begin(tmp_path, asked(Said(language), "library"))
    (reading,) = load(tmp_path / "content").readings
    assert str(reading.published.value) == "2025-01-05"
    assert {str(date.value) for date in reading.dates} >= {"2025-01-09", "2025-04-30"}
    assert reading.voices
    assert reading.dispatch.publisher


def test_every_example_in_the_comments_can_be_used_as_it_stands(tmp_path: Path) -> None:
    begin(tmp_path, asked(Said("en"), "library"))
    content = tmp_path / "content"
    for path in (content / "dossier.yaml", content / "registry/names.yaml", content / "registry/terms.yaml"):
        text = path.read_text("utf-8").replace("entities: []", "entities:").replace("terms: []", "terms:")
        head: list[str] = []
        examples: list[str] = []
        for line in text.splitlines():
            used = re.match(r"# ((?:- |  )?\w+:.*|  .*)", line)
            (examples if used else head).append(used[1] if used else line)
        path.write_text("\n".join([*head, *examples]) + "\n", "utf-8")
    loaded = load(content)
    assert [question.id for question in loaded.settings.questions] == ["opening"]
    assert loaded.settings.imprint
    assert loaded.settings.description
    assert [entity.id for entity in loaded.registry.entities] == ["layla-mansour"]
    assert [term.id for term in loaded.registry.terms] == ["trial-season"]


# --- what is there stays ----------------------------------------------------------------------------
def test_a_dossier_is_not_begun_twice(tmp_path: Path) -> None:
    assert dossier("new", ".", "--yes", cwd=tmp_path).returncode == 0
    run = dossier("new", ".", "--yes", cwd=tmp_path)
    assert (run.returncode, run.stderr.count("\n")) == (1, 1)
    assert "there is a dossier here already; name another folder" in run.stderr


def test_files_that_are_there_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine\n", "utf-8")
    run = dossier("new", ".", "--yes", cwd=tmp_path)
    assert "kept README.md as it was" in run.stdout
    assert (tmp_path / "README.md").read_text("utf-8") == "mine\n"


def test_a_pelican_site_gets_the_content_alone(tmp_path: Path) -> None:
    settings = 'PATH = "texts"\nPLUGINS = ["sitemap"]\n'
    (tmp_path / "pelicanconf.py").write_text(settings, "utf-8")
    run = dossier("new", ".", "--yes", cwd=tmp_path)
    assert 'note: add "pelican_dossier" to PLUGINS in pelicanconf.py' in run.stdout
    assert (tmp_path / "pelicanconf.py").read_text("utf-8") == settings
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pelicanconf.py", "texts"]
    assert load(tmp_path / "texts").dispatches


def test_a_file_is_no_place_for_a_dossier(tmp_path: Path) -> None:
    (tmp_path / "bridge").touch()
    run = dossier("new", "bridge", "--yes", cwd=tmp_path)
    assert (run.returncode, run.stderr) == (1, "bridge: this is a file; name a folder.\n")


# --- what is asked ----------------------------------------------------------------------------------
def test_what_is_not_said_is_asked() -> None:
    answers = iter(["en ckb", "", "پردی خورما", "Mona", "مونا", "", "Asia/Baghdad", "https://example.org/x/"])
    questions: list[str] = []

    def answer(question: str) -> str:
        questions.append(question)
        return next(answers)

    start = asked(Said(), "bridge", answer)
    assert start.languages == ("en", "ckb")
    assert start.title == {"en": "bridge", "ckb": "پردی خورما"}
    assert start.editor == {"en": "Mona", "ckb": "مونا"}
    assert (start.licence, start.timezone) == (None, "Asia/Baghdad")
    assert start.address == "https://example.org/x"
    assert len(questions) == 8


def test_answers_are_taken_from_a_file_a_line_for_each_question(tmp_path: Path) -> None:
    answers = "en,ar\nThe Palm Bridge\nجسر النخيل\n\n\nCC-BY-4.0\n"
    run = dossier("new", "bridge", cwd=tmp_path, answers=answers)
    assert run.returncode == 0, run.stderr
    assert "Title in ar [none]: جسر النخيل\n" in run.stdout
    assert "note: no answer to 'Clock of the outlets, such as Asia/Baghdad' and what follows" in run.stdout
    settings = load(tmp_path / "bridge/content").settings
    assert dict(settings.title) == {"en": "The Palm Bridge", "ar": "جسر النخيل"}


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        (
            "arabic\nBridge\n",
            "the answer to 'Languages of the editions, the first one leading': 'arabic' is no language",
        ),
        ("en\nBridge\n\n\n\n\n\nyes\n", "no question is left for the answer 'yes'; write a line for each"),
    ],
)
def test_answers_in_a_file_that_do_not_fit_the_questions_begin_nothing(
    tmp_path: Path, answers: str, message: str
) -> None:
    run = dossier("new", "bridge", cwd=tmp_path, answers=answers)
    assert (run.returncode, run.stderr.count("\n")) == (2, 1)
    assert message in run.stderr
    assert not list(tmp_path.iterdir())


def test_a_wrong_answer_is_asked_for_again_and_nothing_that_was_answered_is_lost() -> None:
    answers = iter(["arabic", "ar", "", "", "", "Bagdad", "Asia/Baghdad", "example.org", "https://example.org"])
    questions: list[str] = []

    def answer(question: str) -> str:
        questions.append(question)
        return next(answers)

    start = asked(Said(), "bridge", answer)
    assert (start.languages, start.timezone, start.address) == (("ar",), "Asia/Baghdad", "https://example.org")
    assert questions[1].startswith("'arabic' is no language that is known; write codes such as ar,en\nLanguages of")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (Said("ar,xx"), "'xx' is no language that is known"),
        (Said("ar,ar"), "name each language of the editions once"),
        (Said("ar", titles=("a", "b")), "'b' is one too many; give one for each language"),
        (Said(program="./gone.whl"), "there is no file './gone.whl' from which the program could be installed"),
        (Said(timezone="Baghdad"), "'Baghdad' is no time zone"),
        *(
            (Said(address=wrong), f"{wrong!r} cannot be the address of a site")
            for wrong in ("example.org", "https://bad address", "https://", "https://example.org/a?x=1#f")
        ),
    ],
)
def test_a_wrong_answer_is_told_in_a_sentence(said: Said, told: str) -> None:
    with pytest.raises(ValueError, match=re.escape(told)):
        asked(said, "bridge")


def test_who_edits_is_named_in_each_edition_as_it_is_written_there(tmp_path: Path) -> None:
    both = ("--editor", "Mona Saleh", "--editor", "ar=منى صالح")
    assert (
        "the editor's name" not in dossier("new", "both", "--languages", "en,ar", *both, "--yes", cwd=tmp_path).stdout
    )
    imprint = load(tmp_path / "both/content").settings.imprint
    assert (imprint["en"], imprint["ar"]) == ("Edited by Mona Saleh.", "التحرير: منى صالح.")
    assert "منى صالح" in (tmp_path / "both/content/pages/about.ar.md").read_text("utf-8")
    run = dossier("new", "one", "--languages", "en,ar", *both[:2], "--yes", cwd=tmp_path)
    assert "note: the editor's name is written as in en in the ar edition, too; write it for ar" in run.stdout


def test_the_wheel_that_the_program_comes_from_goes_along(tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist/program-1-py3-none-any.whl").write_bytes(b"PK")
    wheel = ("--program", "dist/program-1-py3-none-any.whl[print]")
    run = dossier("new", "bridge", *wheel, "--yes", cwd=tmp_path)
    assert run.returncode == 0
    assert "note:" not in run.stdout
    bridge = tmp_path / "bridge"
    assert (bridge / "requirements.txt").read_text("utf-8").endswith("\n./wheels/program-1-py3-none-any.whl[print]\n")
    assert (bridge / "wheels/program-1-py3-none-any.whl").read_bytes() == b"PK"


def test_a_program_that_no_index_has_is_named_with_what_to_do(tmp_path: Path) -> None:
    gone = json.dumps({"url": "file:///0/pelican_dossier-0.3.0-py3-none-any.whl", "archive_info": {}})
    lacking = recorded(gone, "0.3.0")
    start = replace(asked(Said("en"), "bridge"), program=lacking)
    (note,) = begin(tmp_path / "my bridge", start).notes
    assert note.startswith(
        "no index of packages has pelican-dossier 0.3.0, and requirements.txt names a file that is not"
    )
    assert note.endswith(
        f"before you publish, copy pelican_dossier-0.3.0-py3-none-any.whl to '{tmp_path}/my bridge/wheels'"
    )
    assert (tmp_path / "my bridge/requirements.txt").read_text("utf-8").endswith(f"\n{lacking.line}\n")


def test_the_program_is_installed_from_where_this_one_was(tmp_path: Path) -> None:
    wheel = tmp_path / "a b/pelican_dossier-0.3.0.dev1-py3-none-any.whl"
    wheel.parent.mkdir()
    wheel.touch()

    def line(url: str, version: str = "0.3.0.dev1", **said: object) -> tuple[str, Path | None, bool]:
        program = recorded(json.dumps({"url": url, **said}), version)
        return program.line, program.wheel, program.lacks is not None

    ours = f"./wheels/{wheel.name}"
    assert line(wheel.as_uri(), archive_info={}) == (ours, wheel, False)
    assert line(tmp_path.as_uri(), dir_info={"editable": True}) == (ours, None, True)
    assert f"pip wheel --no-deps --wheel-dir [[wheels]] {tmp_path}" in str(
        recorded(json.dumps({"url": tmp_path.as_uri(), "dir_info": {}}), "0.3.0.dev1").lacks
    )
    assert line(tmp_path.as_uri(), "0.3.0", dir_info={}) == ("pelican-dossier==0.3.0", None, False)
    assert line("https://example.org/a.whl") == ("pelican-dossier @ https://example.org/a.whl", None, False)
    of_git = {"vcs": "git", "commit_id": "abc1"}
    assert (
        line("https://example.org/a.git", vcs_info=of_git)[0] == "pelican-dossier @ git+https://example.org/a.git@abc1"
    )
    assert recorded(None, "0.3.0") == Program("pelican-dossier==0.3.0")
    assert recorded(None, "0.3.0.dev1").line == ours
    assert recorded(None, "0.3.0.dev1").lacks


def test_an_edition_whose_words_the_program_lacks_is_named(tmp_path: Path) -> None:
    run = dossier("new", "bridge", "--languages", "ckb,en", "--yes", cwd=tmp_path)
    assert "note: there is no draft of a page in ckb" in run.stdout
    assert dossier("check", cwd=tmp_path / "bridge").returncode == 0


# --- publishing -------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("file", "schema"),
    [
        (".github/workflows/publish.yml", "vendor.github-workflows"),
        (".gitlab-ci.yml", "vendor.gitlab-ci"),
    ],
)
def test_a_workflow_is_one(bridge: Path, file: str, schema: str) -> None:
    workflow = yaml.safe_load((bridge / file).read_text("utf-8"))
    described = get_builtin_schema(schema)
    checker = jsonschema.validators.validator_for(described)(described)
    # YAML 1.1 reads the key `on` as a truth
    assert not list(checker.iter_errors({"on" if key is True else key: value for key, value in workflow.items()}))


def _commands(value: object) -> Iterator[str]:
    """Each line of shell in a workflow."""
    if isinstance(value, dict):
        for key, one in value.items():
            if key in ("run", "script", "before_script"):
                yield from ("\n".join(one) if isinstance(one, list) else one).splitlines()
            else:
                yield from _commands(one)
    elif isinstance(value, list):
        for one in value:
            yield from _commands(one)


@pytest.mark.parametrize("file", [".github/workflows/publish.yml", ".gitlab-ci.yml"])
def test_the_commands_of_a_workflow_are_right(bridge: Path, file: str) -> None:
    from pelican_dossier.cli import parser

    script = "\n".join(_commands(yaml.safe_load((bridge / file).read_text("utf-8"))))
    ours = [shlex.split(call)[1:] for call in re.findall(r"\bdossier (?:[^|>&\n]|>(?=\S))+", script)]
    assert {command[0] for command in ours} == {"check", "build", "compare", "snapshot"}
    assert all(parser().parse_args(command).run for command in ours)


def test_actionlint_objects_to_no_workflow(bridge: Path) -> None:
    workflows = [bridge / ".github/workflows/publish.yml", *sorted((ROOT / ".github/workflows").glob("*.yml"))]
    assert actionlint(*workflows) == []


def test_actionlint_objects_to_what_is_wrong(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yml"
    steps = "steps: [{run: 'echo ${{ github.evnt }}'}]"
    wrong.write_text(f"on: push\njobs: {{a: {{runs-on: ubuntu-latest, {steps}}}}}\n", "utf-8")
    assert [said.partition(" is not")[0] for said in actionlint(wrong)] == ['wrong.yml:2: property "evnt"']


def test_the_commands_of_a_proposed_change_tell_what_it_changes(bridge: Path, tmp_path: Path) -> None:
    for site in ("base/output", "output"):
        shutil.copytree(bridge / "output", tmp_path / site)
    data = tmp_path / "output/data/dossier.json"
    said = json.loads(data.read_text("utf-8"))
    said["dispatches"][0]["published"]["value"] = "2025-01-06"
    data.write_text(json.dumps(said), "utf-8")
    page = tmp_path / "output/en/index.html"
    page.write_text(page.read_text("utf-8") + "\n", "utf-8")
    (tmp_path / "output/en/new.html").touch()
    run = dossier("compare", "base/output", "output", "--markdown", cwd=tmp_path)
    assert run.stdout.splitlines() == [
        "## What this changes",
        "",
        "### Sources (1)",
        "",
        "- redated: sample from 2025-01-05 public to 2025-01-06 public",
        "",
        "### Pages (2)",
        "",
        "- added: `en/new.html`",
        "- changed: `en/index.html`",
    ]
    same = dossier("compare", "output", "output", "--markdown", cwd=tmp_path)
    assert same.stdout == "## What this changes\n\nNothing.\n"


def test_a_push_to_a_server_is_checked_and_built(bridge: Path, tmp_path: Path) -> None:
    """The program is installed when requirements.txt or a file in wheels/ is new or has changed, and only then."""
    home = tmp_path / "home"
    home.mkdir()
    says = 'echo "$*, $(ls content/dossier.yaml)" >> "$HOME/log"'
    builds = '[ "$1" != build ] || { mkdir -p "$3/data"; echo "{}" > "$3/data/dossier.json"; }'
    (home / "ours").write_text(f"#!/bin/sh\n{says}\n{builds}\n", "utf-8")
    (home / "ours").chmod(0o755)
    # stands for the python of the machine, whose environments hold a pip that refuses what is gone
    pip = '#!/bin/sh\n! grep -q gone requirements.txt || exit 1\necho "$*" >> "$HOME/log"\n'
    (home / "pip").write_text(f'{pip}cp "$HOME/ours" .venv/bin/dossier\n', "utf-8")
    (home / "pip").chmod(0o755)
    (tmp_path / "bin").mkdir()
    makes = 'rm -rf .venv; mkdir -p .venv/bin; cp "$HOME/pip" .venv/bin/python'
    (tmp_path / "bin/python3").write_text(f"#!/bin/sh\n{makes}\n", "utf-8")
    (tmp_path / "bin/python3").chmod(0o755)
    path = f"{tmp_path / 'bin'}:{os.environ['PATH']}"
    environment = {"HOME": str(home), "PATH": path, "GIT_CONFIG_NOSYSTEM": "1"}
    script = """
        git init --quiet --bare -b main server.git
        cp BRIDGE/hooks/post-receive server.git/hooks/post-receive
        mkdir mine && cd mine && git init --quiet -b main
        git config user.email a@example.org && git config user.name A
        cp -r BRIDGE/content BRIDGE/.gitignore .
        push() { git add . && git commit --quiet --allow-empty -m "$1" && git push --quiet ../server.git main; }
        echo one > requirements.txt && push one
        push two
        mkdir wheels && echo bytes > wheels/program.whl && push three
        echo gone > requirements.txt && push four
        echo one > requirements.txt && push five
    """.replace("BRIDGE", shlex.quote(str(bridge)))
    run = subprocess.run(
        ["sh", "-e", "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    log = (home / "log").read_text("utf-8").splitlines()
    install = "-m pip install --quiet -r requirements.txt"
    built = ["check, content/dossier.yaml", f"build --output {home}/dossier-site, content/dossier.yaml"]
    compared = f"compare .before {home}/dossier-site, content/dossier.yaml"
    assert log == [install, *built, *built, compared, install, *built, compared, install, *built, compared]
    assert run.stderr.count("installing the program from requirements.txt, which is new or has changed") == 4
    assert run.stderr.count("the program could not be installed, and the last site stays") == 1
    assert not (home / "dossier/.before").exists()


def test_git_checks_a_commit_that_touches_the_content(bridge: Path, tmp_path: Path) -> None:
    (tmp_path / ".venv/bin").mkdir(parents=True)
    ours = tmp_path / ".venv/bin/dossier"
    ours.write_text("#!/bin/sh\necho asked; exit 1\n", "utf-8")
    ours.chmod(0o755)
    script = """
        git init --quiet && git config user.email a@example.org && git config user.name A
        cp -r BRIDGE/hooks BRIDGE/content BRIDGE/README.md .
        git config core.hooksPath hooks
        git add README.md && git commit --quiet -m readme
        git add content && git commit --quiet -m content
    """.replace("BRIDGE", shlex.quote(str(bridge)))
    run = subprocess.run(["sh", "-e", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (1, "asked\n")
    ours.unlink()
    only = tmp_path / "bin"
    only.mkdir()
    for name in ("git", "sh"):
        (only / name).symlink_to(str(shutil.which(name)))
    lone = {"PATH": str(only), "HOME": str(tmp_path)}
    run = subprocess.run(
        ["git", "commit", "-m", "content"], cwd=tmp_path, env=lone, capture_output=True, text=True, check=False
    )
    assert run.returncode == 1
    assert run.stderr.startswith("content/ could not be checked, for there is no program; install it with:\n")
    assert "git commit --no-verify" in run.stderr


@pytest.mark.parametrize(
    ("languages", "words"), [("ar,en", "متى تفتح"), ("en,ar", "When does"), ("fr,ar", "When does")]
)
def test_the_examples_are_in_the_words_of_the_leading_edition(languages: str, words: str) -> None:
    start = asked(Said(languages), "library")
    assert f'#   ask: {{{languages[:2]}: "{words}' in filled("dossier.txt", start, languages[:2])
