"""The ``dossier`` command: the parser, made from the list of commands, and what becomes of their errors."""

import argparse
import os
import sys
import traceback
from collections.abc import Callable, Sequence

from pelican_dossier import __version__
from pelican_dossier.commands import COMMANDS
from pelican_dossier.problems import Exit, MachineFailed, ProblemsFound, WrongUsage, failed


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


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    whole = argparse.ArgumentParser(
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
