"""A machine's drafts, by any program that reads a line and writes a line."""

import re
import shlex
import shutil
import subprocess
from collections.abc import Collection, Sequence
from pathlib import Path

import polib

from pelican_dossier.problems import MachineFailed

_MOST_SECONDS = 3600
"""For one catalog; a model on a machine without a graphics card takes seconds a sentence."""


def drafts(path: Path, wanted: Collection[str], command: str, source: str, target: str) -> dict[str, str]:
    """What a program makes of messages of a catalog (``wanted`` are their paragraphs): paragraph -> words.

    It gets their lines on its standard input, one for each part, and answers each with a line; ``{from}`` and ``{to}``
    in the command are the codes of the languages. What it answers with an empty line stays without a translation.
    Raises MachineFailed where it fails or answers too little or too much.
    """
    catalog = polib.pofile(str(path), encoding="utf-8", wrapwidth=0)
    entries = [entry for entry in catalog if entry.msgctxt in wanted and not (entry.obsolete or entry.msgstr.strip())]
    lines = [line for entry in entries for line in entry.msgid.split("\n")]
    answered = iter(_answered(command, lines, source, target) if lines else ())
    made = {entry.msgctxt: [next(answered).strip() for _ in entry.msgid.split("\n")] for entry in entries}
    return {context: "\n".join(words) for context, words in made.items() if all(words)}


def _program(name: str) -> str:
    """A program by its name, or by a file in the folder in which one stands."""
    is_file_here = Path(name).name == name and shutil.which(name) is None and Path(name).is_file()
    return str(Path(name).absolute()) if is_file_here else name


def _answered(command: str, lines: Sequence[str], source: str, target: str) -> list[str]:
    languages = {"{from}": source, "{to}": target}
    try:
        words = [re.sub(r"\{from\}|\{to\}", lambda match: languages[match[0]], word) for word in shlex.split(command)]
        ran = subprocess.run(
            [_program(words[0]), *words[1:]],
            input="".join(f"{line}\n" for line in lines),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=_MOST_SECONDS,
        )
    except (OSError, ValueError, IndexError, subprocess.TimeoutExpired) as error:
        raise MachineFailed(f"{command!r} could not be run ({error}); no draft of it was written.") from None
    if ran.returncode:
        said = " ".join(ran.stderr.split())[:300]
        raise MachineFailed(f"{command!r} ended with {ran.returncode} ({said or 'and said nothing'}).")
    answers = ran.stdout.removesuffix("\n").split("\n")
    if len(answers) != len(lines):
        raise MachineFailed(f"{command!r} answered {len(answers)} lines to {len(lines)}; none of them was written.")
    return answers
