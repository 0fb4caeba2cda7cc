"""The manual page, in the language of troff."""

from collections.abc import Iterator, Sequence

from pelican_dossier.helping.described import CommandHelp

_STATUSES = (
    ("0", "done"),
    ("1", "problems in the editors' files"),
    ("2", "a wrong command line"),
    ("3", "the machine failed"),
)


def manual(commands: Sequence[CommandHelp], version: str, about: str) -> str:
    """The page ``dossier(1)``, which ``man -l`` shows."""
    return "\n".join(_lines(commands, version, about)) + "\n"


def _lines(commands: Sequence[CommandHelp], version: str, about: str) -> Iterator[str]:
    yield f'.TH DOSSIER 1 "" "pelican-dossier {_plain(version)}" "User commands"'
    yield f".SH NAME\ndossier \\- {_plain(about)}"
    yield ".SH SYNOPSIS\n.B dossier\n.I COMMAND\n[options]"
    yield ".SH COMMANDS"
    for command in commands:
        yield f".SS {_plain(command.name)}"
        yield f"{_plain(command.help)}\n.PP\n.B {_plain(command.usage)}"
        for name, help_ in command.operands:
            yield f".TP\n.I {_plain(name)}\n{_plain(help_)}"
        for option in command.options:
            value = f" \\fI{_plain(option.value)}\\fR" if option.value else ""
            yield f".TP\n\\fB{_plain(', '.join(option.names))}\\fR{value}\n{_plain(option.help)}"
        yield ".PP\nFor example:\n.nf"
        yield from (f"    {_plain(example)}" for example in command.examples)
        yield ".fi"
    yield ".SH EXIT STATUS"
    yield from (f".TP\n.B {number}\n{_plain(what)}" for number, what in _STATUSES)


def _plain(words: str) -> str:
    """Words of which no sign is one of troff's own."""
    escaped = words.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped
