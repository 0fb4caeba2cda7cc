"""``dossier review`` and ``dossier score``: what a person says of the readings, and how well the program reads."""

import argparse
from pathlib import Path

from pelican_dossier.commands.command import Command, content_option, day, settings_beside_option


def _review_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("dispatch", nargs="?", metavar="ID", help="an id or its beginning")
    parser.add_argument("--status", action="store_true", help="only say how much of which dispatches was looked at")
    parser.add_argument("--who", metavar="NAME", help="who reviews, as the site shows it")
    parser.add_argument("--when", type=day, metavar="DATE", help="the day of it (default: today)")
    kinds = ("date", "figure", "voice", "mention", "part")
    parser.add_argument("--only", choices=kinds, help="in the terminal, only readings of one kind")
    parser.add_argument("--page", action="store_true", help="in a browser on this machine, not in the terminal")
    parser.add_argument("--port", type=int, default=8001, metavar="N", help="where the page is shown")
    parser.add_argument(
        "--with",
        dest="command_line",
        metavar="COMMAND",
        help="offer what this program reads: it gets a dispatch as `read` prints it and answers in the same form",
    )
    parser.add_argument(
        "--from", dest="carried_from", metavar="ID", help="offer the corrections of a dispatch that this one replaces"
    )
    settings_beside_option(parser)
    content_option(parser)


def _review(arguments: argparse.Namespace) -> int:
    from pelican_dossier import reviewing

    return reviewing.review(arguments)


def _score_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--gold", type=Path, metavar="FILE", help="write the reviewed readings, as `read` prints them")
    settings_beside_option(parser)
    content_option(parser)


def _score(arguments: argparse.Namespace) -> int:
    from pelican_dossier import reviewing

    return reviewing.score(arguments)


REVIEW = Command(
    "review",
    "Accept or put right what was read of a dispatch, the doubtful first.",
    _review_options,
    _review,
    ("dossier review 000 --who Mona", "dossier review 000 --who Mona --page", "dossier review --status"),
)
SCORE = Command(
    "score",
    "Hold the program's readings against those that a person has reviewed.",
    _score_options,
    _score,
    ("dossier score", "dossier score --gold reviewed.jsonl"),
)
