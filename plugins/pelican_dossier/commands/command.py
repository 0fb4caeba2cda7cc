"""What a command is to the command line, and the options that several of them have."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Command:
    """One subcommand of ``dossier``."""

    name: str
    help: str
    """One sentence, for the list of commands and at the head of its own help."""
    options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]
    """Returns the exit status. It imports the rooms that it needs, so that no command waits for another's."""
    examples: tuple[str, ...]
    """Whole command lines, the most common first; shown below its help."""


def content_option(parser: argparse.ArgumentParser) -> None:
    """Where the editors' files are."""
    where = "the editors' files"
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="FOLDER", help=where)


def settings_option(parser: argparse.ArgumentParser) -> None:
    """Where Pelican's settings are."""
    where = "Pelican's settings"
    parser.add_argument("--settings", type=Path, default=Path("pelicanconf.py"), metavar="FILE", help=where)


def settings_beside_option(parser: argparse.ArgumentParser) -> None:
    """Where Pelican's settings are, of commands that can do without."""
    where = "Pelican's settings (default: pelicanconf.py beside the editors' files)"
    parser.add_argument("--settings", type=Path, metavar="FILE", help=where)


def print_option(parser: argparse.ArgumentParser) -> None:
    """Whether PDFs are made too."""
    parser.add_argument("--print", action="store_true", help="with a PDF of each source and of the whole dossier")


def count(text: str) -> int:
    """A number of things. Raises ArgumentTypeError."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 on")
    return int(text)


def day(text: str) -> date:
    """A day. Raises ArgumentTypeError."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it like 2025-03-01") from None
