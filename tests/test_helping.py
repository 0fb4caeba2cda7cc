"""Shells complete every command and option, and the manual page tells of them."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from pelican_dossier.commands import COMMANDS
from tests.inprocess import dossier


def printed(tmp_path: Path, *arguments: str) -> str:
    run = dossier(*arguments, cwd=tmp_path)
    assert (run.returncode, run.stderr) == (0, "")
    return run.stdout


@pytest.mark.parametrize(
    ("line", "completed"),
    [
        (["dossier", "che"], ["check"]),
        (["dossier", "check", "--f"], ["--format"]),
        (["dossier", "check", "--format", "sa"], ["sarif"]),
        (["dossier", "ask", "--kind", "dat"], ["date"]),
        (["dossier", "add", "art"], ["article.txt"]),
        (["dossier", "findings", "--kind", ""], ["article.txt"]),
    ],
)
def test_bash_completes_commands_options_choices_and_files(
    tmp_path: Path, line: list[str], completed: list[str]
) -> None:
    script = tmp_path / "script"
    script.mkdir()
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk/article.txt").touch()
    (script / "dossier.bash").write_text(printed(tmp_path, "completion", "bash"), "utf-8")
    words = " ".join(f"'{word}'" for word in line)
    asked = f"source {script}/dossier.bash; COMP_WORDS=({words}); COMP_CWORD={len(line) - 1}; _dossier; echo ${{COMPREPLY[@]}}"
    run = subprocess.run(["bash", "-c", asked], cwd=tmp_path / "desk", capture_output=True, text=True, check=True)
    assert run.stdout.split() == completed


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_know_every_command_and_option(tmp_path: Path, shell: str) -> None:
    script = printed(tmp_path, "completion", shell)
    for command in COMMANDS:
        assert command.name in script
    assert "format" in script
    if program := shutil.which(shell):
        subprocess.run([program, "-n"], input=script, text=True, check=True)


def test_the_manual_tells_of_every_command_with_an_example(tmp_path: Path) -> None:
    page = printed(tmp_path, "man")
    assert re.findall(r"^\.SS (.*)$", page, re.M) == [command.name for command in COMMANDS]
    for command in COMMANDS:
        assert command.examples[0].replace("-", "\\-").replace("\\\\", "\\") in page
    if program := shutil.which("man"):
        run = subprocess.run(
            [program, "--warnings", "-l", "-"],
            input=page,
            capture_output=True,
            text=True,
            env={"PATH": "/usr/bin:/bin"},
            check=True,
        )
        assert run.stderr == ""
