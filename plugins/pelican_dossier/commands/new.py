"""``dossier new``: asks what is not said, and begins a dossier."""

import argparse
import sys
from pathlib import Path
from shlex import quote

from pelican_dossier.commands.command import Command
from pelican_dossier.problems import Exit, WrongUsage


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR", help="where the dossier goes; a Pelican site may be there")
    parser.add_argument("--languages", metavar="CODES", help="the editions, the first one leading, such as ar,en")
    parser.add_argument(
        "--title",
        action="append",
        metavar="[LANG=]WORDS",
        help="once for each language, in their order or named",
    )
    parser.add_argument(
        "--editor",
        action="append",
        metavar="[LANG=]NAME",
        help="who edits it, for the imprint and the first page; once for each language, as the title",
    )
    parser.add_argument("--licence", metavar="NAME", help="of what the editors write, such as CC-BY-4.0")
    parser.add_argument("--timezone", metavar="ZONE", help="the clock of the outlets, such as Asia/Baghdad")
    parser.add_argument("--address", metavar="URL", help="at which readers will find the site")
    parser.add_argument(
        "--program",
        metavar="REQUIREMENT",
        help="what pip installs the program from (default: its name); a wheel goes along into wheels/",
    )
    parser.add_argument("--no-sample", action="store_true", help="without the sample dispatch")
    parser.add_argument("--yes", action="store_true", help="ask and read nothing; what is not said has its default")


def _new(arguments: argparse.Namespace) -> int:
    from pelican_dossier.starting import begin
    from pelican_dossier.starting.answers import LinesOfAnswers, typed
    from pelican_dossier.starting.asking import Said, asked

    said = Said(
        arguments.languages,
        tuple(arguments.title or ()),
        tuple(arguments.editor or ()),
        *(arguments.licence, arguments.timezone, arguments.address, arguments.program),
        has_sample=not arguments.no_sample,
    )
    lines = None if arguments.yes or sys.stdin is None or sys.stdin.isatty() else LinesOfAnswers(sys.stdin)
    try:
        start = asked(said, arguments.folder.resolve().name, None if arguments.yes else lines or typed, lines is None)
    except ValueError as error:
        raise WrongUsage(str(error)) from None
    if lines and (left := lines.left()):
        raise WrongUsage(f"no question is left for the answer {left!r}; write a line for each, an empty one for none")
    if lines and lines.unanswered:
        print(f"note: no answer to {lines.unanswered!r} and what follows: the input has ended; defaults stand there")
    begun = begin(arguments.folder, start)
    print(f"made {len(begun.made)} files in {arguments.folder}")
    for path in begun.kept:
        print(f"kept {path} as it was")
    for note in begun.notes:
        print(f"note: {note}")
    print(f"go on with: cd {quote(str(arguments.folder))}; dossier check; dossier serve")
    return Exit.DONE


NEW = Command(
    "new",
    "Begin a dossier: content, registry, settings, first pages, workflows, hooks, a sample dispatch.",
    _options,
    _new,
    (
        "dossier new bridge",
        "dossier new bridge --languages en,ar --title 'The Palm Bridge' --editor 'Salma Haddad' --yes",
    ),
)
