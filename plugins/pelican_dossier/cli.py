"""The ``dossier`` command: the parser, made from the list of commands, and what becomes of their errors."""

import argparse
import os
import re
import sys
import traceback
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from pelican_dossier import __version__
from pelican_dossier.commands import COMMANDS
from pelican_dossier.problems import Exit, MachineFailed, ProblemsFound, WrongUsage, failed

_CHOICE = re.compile(r"invalid choice: '([^']*)'")
_OPTION = re.compile(r"unrecognized arguments: (?:.* )?(--?[\w-]+)")


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one subcommand and returns its exit status."""
    whole = parser()
    if not (sys.argv[1:] if argv is None else argv):
        whole.print_help(sys.stderr)
        return Exit.USAGE
    arguments = whole.parse_args(argv)
    run: Callable[[argparse.Namespace], int] = arguments.run
    try:
        return run(arguments)
    except ProblemsFound as found:
        for problem in found.problems:
            print(problem, file=sys.stderr)
        return Exit.PROBLEMS
    except BrokenPipeError:  # whoever read has seen enough, as head does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.DONE
    except WrongUsage as error:
        print(f"dossier {arguments.command}: {error}", file=sys.stderr)
        return Exit.USAGE
    except (MachineFailed, OSError, MemoryError) as error:
        print(failed(error), file=sys.stderr)
        return Exit.MACHINE
    except KeyboardInterrupt:
        return 130
    except Exception:
        traceback.print_exc()
        print("this is a defect of pelican-dossier or of another plugin; please report it", file=sys.stderr)
        return Exit.MACHINE


class SuggestingParser(argparse.ArgumentParser):
    """Says of a command, an option or a choice that is none which one is likely meant."""

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        """What is left over is told by the parser of its command, which knows the options."""
        said, left = self.parse_known_args(args, namespace)
        if left:
            commands = (action.choices for action in self._actions if isinstance(action.choices, dict))
            own = next((each[said.command] for each in commands if said.command in each), self)
            own.error(f"unrecognized arguments: {' '.join(left)}")
        return said

    def error(self, message: str) -> NoReturn:
        """Ends the program with the message, and with what is likely meant."""
        from difflib import get_close_matches

        choices = [str(choice) for action in self._actions for choice in action.choices or ()]
        wrong = _CHOICE.search(message) or _OPTION.search(message)
        known = choices if _CHOICE.search(message) else [*self._option_string_actions]
        near = get_close_matches(wrong[1], known, n=1) if wrong else []
        super().error(f"{message}; did you mean {near[0]}?" if near else message)


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    whole = SuggestingParser(
        prog="dossier",
        description="News dispatches in, a bilingual, citable and checkable static dossier out.",
        epilog="Exit status: 0 done, 1 problems in the editor's files, 2 wrong command line, 3 the machine failed.",
    )
    whole.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = whole.add_subparsers(required=True, metavar="COMMAND", dest="command")
    for command in COMMANDS:
        added = commands.add_parser(
            command.name,
            help=command.help,
            description=command.help,
            epilog="\n".join(["examples:", *(f"  {example}" for example in command.examples)]),
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        command.options(added)
        added.set_defaults(run=command.run)
    return whole


if __name__ == "__main__":
    sys.exit(main())
