"""``dossier add``: its options, its progress, a card for each dispatch, and the problems at the end."""

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pelican_dossier.commands.command import Command, content_option, settings_beside_option
from pelican_dossier.problems import Exit, ProblemsFound

_KEYS = ("publisher", "published", "rights")
"""Options that are keys of the sidecar."""


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="a text, a saved page, a document, an archive or a folder"
    )
    parser.add_argument("--publisher", metavar="NAME", help="the outlet of all of them, for the sidecars")
    parser.add_argument("--published", metavar="DATE", help="their day, or an interval of days, for the sidecars")
    parser.add_argument("--rights", metavar="WORDS", help="what is known of their rights, for the sidecars")
    parser.add_argument("--headline", metavar="WORDS", help="the headline of a single dispatch, in its language")
    parser.add_argument("--id", metavar="ID", help="the id of a single dispatch, in the place of its file's name")
    parser.add_argument("--address", action="append", metavar="URL", help="of an archive, only the page from there")
    settings_beside_option(parser)
    content_option(parser)


def _add(arguments: argparse.Namespace) -> int:
    """Takes in what can be. Raises ProblemsFound with what cannot, when everything else has been."""
    from rich.console import Console

    from pelican_dossier.conf import limits_of
    from pelican_dossier.desk.adding import Filling, add
    from pelican_dossier.desk.cards import show

    stated = {key: value for key in _KEYS if (value := getattr(arguments, key)) is not None}
    filling = Filling(stated, arguments.headline, arguments.id, tuple(arguments.address or ()))
    limits = limits_of(arguments.content, arguments.settings)
    with _progress() as watch:
        added = add(arguments.files, arguments.content, filling, watch, limits)
    console = Console(highlight=False, soft_wrap=False)
    for taken in added.taken:
        show(taken, console)
    for note in added.notes:
        print(f"note: {note}")
    if added.problems:
        raise ProblemsFound(added.problems)
    return Exit.DONE


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    """A bar on a terminal, and nothing elsewhere."""
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("reading", total=None)
        yield lambda done, all_: bar.update(task, completed=done, total=all_)


ADD = Command(
    "add",
    "Take dispatches in: keep the bytes, write sidecars, print what was read.",
    _options,
    _add,
    ("dossier add article.txt page.html", "dossier add articles/ --publisher 'Reuters' --published 2025-11-07"),
)
