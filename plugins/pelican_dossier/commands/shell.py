"""``dossier completion`` and ``dossier man``: the command line told to shells, and as a manual page."""

import argparse
from typing import TYPE_CHECKING

from pelican_dossier.commands.command import Command
from pelican_dossier.problems import Exit

if TYPE_CHECKING:
    from pelican_dossier.helping.described import CommandHelp

_SHELLS = ("bash", "zsh", "fish")


def _completion_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", choices=_SHELLS, metavar="SHELL", help="bash, zsh or fish")


def _completion(arguments: argparse.Namespace) -> int:
    from pelican_dossier.helping.completion import SHELLS

    print(SHELLS[arguments.shell](_all()), end="")
    return Exit.DONE


def _man(_arguments: argparse.Namespace) -> int:
    from pelican_dossier import __version__
    from pelican_dossier.helping.manual import manual

    print(manual(_all(), __version__, "news dispatches in, a citable and checkable static dossier out"), end="")
    return Exit.DONE


def _all() -> "list[CommandHelp]":
    """Every command; their list is loaded by now, this module being one of its."""
    from pelican_dossier.commands import COMMANDS
    from pelican_dossier.helping.described import described

    found = []
    for command in COMMANDS:
        parser = argparse.ArgumentParser(prog=f"dossier {command.name}")
        command.options(parser)
        found.append(described(command.name, command.help, parser, command.examples))
    return found


def _nothing(_parser: argparse.ArgumentParser) -> None:
    """It has no options."""


COMPLETION = Command(
    "completion",
    "Print what makes a shell complete commands and options.",
    _completion_options,
    _completion,
    ("dossier completion bash > dossier.bash",),
)
MAN = Command("man", "Print the manual page.", _nothing, _man, ("dossier man > dossier.1",))
