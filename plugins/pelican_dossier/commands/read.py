"""``dossier read``: what is read from dispatches, as JSON; the work is that of ``readcommand.py``."""

import argparse
import sys
from pathlib import Path

from pelican_dossier.commands.command import Command, day
from pelican_dossier.problems import WrongUsage


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="a text or a saved page, or an id")
    parser.add_argument("--json", action="store_true", help="the default and only form; named for scripts' sake")
    parser.add_argument("--corrections", type=Path, metavar="FILE", help="apply what editors have put right")
    parser.add_argument("--batch", action="store_true", help='read JSON lines {"id", "text", "published", "language"}')
    parser.add_argument("--published", type=day, metavar="DATE", help="for files that state none")
    parser.add_argument("--sidecar", action="store_true", help="read the sidecar beside each file too")
    parser.add_argument("--registry", type=Path, metavar="FOLDER", help="names to find")


def _read(arguments: argparse.Namespace) -> int:
    from pelican_dossier import readcommand

    if bool(arguments.files) == arguments.batch:
        raise WrongUsage("name files, or give --batch and lines on standard input")
    registry = readcommand.registry(arguments.registry)
    if arguments.batch:
        return readcommand.batch(sys.stdin.buffer, registry)
    return readcommand.files(arguments, registry)


READ = Command(
    "read",
    "Print what is read from dispatches, a JSON object a line.",
    _options,
    _read,
    ("dossier read article.txt", "dossier read page.html --published 2025-11-07 --registry content/registry"),
)
