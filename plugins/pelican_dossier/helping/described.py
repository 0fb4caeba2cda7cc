"""What is known of a command and its options, whoever asks."""

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OptionHelp:
    """An option of a command."""

    names: tuple[str, ...]
    value: str | None
    """What stands behind it; None where nothing does."""
    choices: tuple[str, ...]
    help: str


@dataclass(frozen=True, slots=True)
class CommandHelp:
    """A command."""

    name: str
    help: str
    usage: str
    operands: tuple[tuple[str, str], ...]
    """What it takes without an option, each with what it is."""
    options: tuple[OptionHelp, ...]
    examples: tuple[str, ...]


def described(name: str, help_: str, parser: argparse.ArgumentParser, examples: Sequence[str]) -> CommandHelp:
    """What a command's parser says of it."""
    options = [action for action in parser._actions if action.option_strings and action.dest != "help"]
    operands = [action for action in parser._actions if not action.option_strings]
    return CommandHelp(
        name,
        help_,
        " ".join(parser.format_usage().split()).removeprefix("usage: "),
        tuple((str(one.metavar or one.dest), one.help or "") for one in operands),
        tuple(_option(one) for one in options),
        tuple(examples),
    )


def _option(action: argparse.Action) -> OptionHelp:
    choices = tuple(map(str, action.choices or ()))
    value = None if action.nargs == 0 else str(action.metavar or "|".join(choices) or action.dest.upper())
    return OptionHelp(tuple(action.option_strings), value, choices, action.help or "")


def all_options(command: CommandHelp) -> Iterable[str]:
    """The names of a command's options."""
    return (name for option in command.options for name in option.names)
