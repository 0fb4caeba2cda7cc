"""The ``dossier`` command: thin, each subcommand a call into the rooms."""

import argparse
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from pelican_dossier import __version__, addcommand, statescommand
from pelican_dossier.problems import Exit, MachineFailed, ProblemsFound, WrongUsage


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one subcommand and returns its exit status."""
    arguments = _parser().parse_args(argv)
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
        print(f"the machine failed: {error}", file=sys.stderr)
        return Exit.MACHINE
    except KeyboardInterrupt:
        return 130
    except Exception:
        traceback.print_exc()
        print("this is a defect of pelican-dossier or of another plugin; please report it", file=sys.stderr)
        return Exit.MACHINE


# --- the commands ------------------------------------------------------------------------------------
def _build(arguments: argparse.Namespace) -> int:
    from pelican_dossier.build import build, first_page, what_is_missing

    output = build(arguments.settings, arguments.output, prints=arguments.print, workers=arguments.workers)
    print(f"built {output}; open {first_page(output).as_uri()}{what_is_missing(arguments.settings)}")
    return Exit.DONE


def _serve(arguments: argparse.Namespace) -> int:
    from pelican_dossier.serving import serve

    serve(arguments.settings, arguments.port)
    return Exit.DONE


def _check(arguments: argparse.Namespace) -> int:
    from pelican_dossier.desk.content import kept_beside, load

    content = load(arguments.content, kept_beside(arguments.content))
    for note in content.notes():
        print(f"note: {note}")
    print(f"{len(content.dispatches)} dispatches, {len(content.registry.entities)} names: no problems")
    return Exit.DONE


def _read(arguments: argparse.Namespace) -> int:
    from pelican_dossier import readcommand

    if bool(arguments.files) == arguments.batch:
        raise WrongUsage("name files, or give --batch and lines on standard input")
    registry = readcommand.registry(arguments.registry)
    if arguments.batch:
        return readcommand.batch(sys.stdin.buffer, registry)
    return readcommand.files(arguments, registry)


def _review(arguments: argparse.Namespace) -> int:
    from pelican_dossier import reviewing

    return reviewing.review(arguments)


def _score(arguments: argparse.Namespace) -> int:
    from pelican_dossier import reviewing

    return reviewing.score(arguments)


def _names(arguments: argparse.Namespace) -> int:
    from pelican_dossier.desk.content import load
    from pelican_dossier.desk.naming import entries, propose, told

    content = load(arguments.content)
    proposals = propose(content.readings)[: arguments.most]
    if arguments.yaml:
        print(entries(proposals, (entity.id for entity in content.registry.entities)), end="")
        return Exit.DONE
    for line in told(proposals, content.dispatches):
        print(line)
    if not proposals:
        print("nothing looks like a name that the registry lacks")
    return Exit.DONE


def _translate(arguments: argparse.Namespace) -> int:
    from pelican_dossier.desk.content import TRANSLATIONS, load
    from pelican_dossier.desk.dispatches import resolve_id
    from pelican_dossier.translation.renewing import progress, renew, told

    content = load(arguments.content, translations_are="read" if arguments.status else "left")
    languages = arguments.to or content.settings.languages
    ids = [resolve_id(prefix, [one.id for one in content.dispatches]) for prefix in arguments.dispatches]
    if lacking := [language for language in languages if language not in content.settings.languages]:
        raise WrongUsage(f"the dossier has no edition {lacking[0]!r}")
    folder = arguments.content / TRANSLATIONS
    if not arguments.status:
        for language in languages:
            for path in renew(folder, language, content.readings, content.registry, ids):
                print(f"wrote {path}")
        content = load(arguments.content, translations_are="read")
    asked = [dispatch for dispatch in content.dispatches if not ids or dispatch.id in ids]
    for line in told(progress(asked, languages, content.translations), str(folder)):
        print(line)
    return Exit.DONE


def _snapshot(arguments: argparse.Namespace) -> int:
    from pelican_dossier.archive.snapshot import name_of, snapshot
    from pelican_dossier.build import build
    from pelican_dossier.desk.content import load

    # Built anew, because a site of yesterday may show what has been withheld since.
    with TemporaryDirectory() as folder:
        site = build(arguments.settings, Path(folder, "site"), prints=arguments.print)
        target = arguments.target or Path("snapshots", name_of(site, private=arguments.private))
        snapshot(load(arguments.content), site, target, private=arguments.private)
    print(f"packed {target}; check it with `dossier verify {target}` or any BagIt tool")
    return Exit.DONE


def _verify(arguments: argparse.Namespace) -> int:
    from pelican_dossier.archive.verify import verify

    if problems := verify(arguments.bag):
        raise ProblemsFound(problems)
    print(f"{arguments.bag}: whole, every byte as it was packed")
    return Exit.DONE


# --- the command line --------------------------------------------------------------------------------
def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dossier",
        description="News dispatches in, a bilingual, citable and checkable static dossier out.",
        epilog="Exit status: 0 done, 1 problems in the editor's files, 2 wrong command line, 3 the machine failed.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", dest="command")

    def command(name: str, run: Callable[[argparse.Namespace], int], help_: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=help_, description=help_)
        added.set_defaults(run=run)
        return added

    build = command("build", _build, "Build the site, whole or not at all.")
    build.add_argument("--output", type=Path, metavar="FOLDER", help="where the site goes (default: pelicanconf's)")
    build.add_argument("--workers", type=_count, metavar="N", help="how many processes read (default: all)")
    serve = command("serve", _serve, "Build the site, show it in a browser, rebuild when a file changes.")
    serve.add_argument("--port", type=int, default=8000, metavar="N", help="the port it is shown on")
    check = command("check", _check, "Name every problem in the editor's files.")
    read = command("read", _read, "Print what is read from dispatches, a JSON object a line.")
    _read_options(read)
    adding = command("add", addcommand.add, "Take dispatches in: keep the bytes, write sidecars, print what was read.")
    addcommand.options(adding)
    _review_options(command("review", _review, "Accept or put right what was read of a dispatch, the doubtful first."))
    score = command("score", _score, "Hold the program's readings against those that a person has reviewed.")
    score.add_argument("--gold", type=Path, metavar="FILE", help="write the reviewed readings, as `read` prints them")
    names = command("names", _names, "Propose names that the registry lacks, the likeliest first, with their passages.")
    names.add_argument("--yaml", action="store_true", help="print them as entries for a file in the registry")
    names.add_argument("--most", type=_count, metavar="N", help="print no more than so many")
    translate = command("translate", _translate, "Write or renew the translators' catalogs; say what is left to do.")
    translate.add_argument("dispatches", nargs="*", metavar="ID", help="ids or their beginnings (default: all)")
    translate.add_argument("--to", action="append", metavar="LANG", help="a language (default: all of the dossier's)")
    translate.add_argument("--status", action="store_true", help="write nothing, only say what is left to do")
    snapshot = command("snapshot", _snapshot, "Pack the site, the bytes as received and the editors' files in a bag.")
    snapshot.add_argument(
        "target", type=Path, nargs="?", metavar="FOLDER", help="the bag to make (default: snapshots/ and its date)"
    )
    snapshot.add_argument("--private", action="store_true", help="with what `show` and `status` withhold")
    verify = command("verify", _verify, "Check a bag, byte by byte.")
    verify.add_argument("bag", type=Path, metavar="FOLDER", help="what `dossier snapshot` made")
    statescommand.options_of_record(command("record", statescommand.record, statescommand.RECORD))
    statescommand.options_of_compare(command("compare", statescommand.compare, statescommand.COMPARE))
    for printing in (build, snapshot):
        printing.add_argument("--print", action="store_true", help="with a PDF of each source and of the whole dossier")
    for of_site in (build, serve, snapshot):
        where = "Pelican's settings"
        of_site.add_argument("--settings", type=Path, default=Path("pelicanconf.py"), metavar="FILE", help=where)
    for of_content in (check, adding, score, names, translate, snapshot):
        where = "the editors' files"
        of_content.add_argument("--content", type=Path, default=Path("content"), metavar="FOLDER", help=where)
    return parser


def _count(text: str) -> int:
    """A number of things. Raises ArgumentTypeError."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 on")
    return int(text)


def _review_options(review: argparse.ArgumentParser) -> None:
    review.add_argument("dispatch", nargs="?", metavar="ID", help="an id or its beginning")
    review.add_argument("--status", action="store_true", help="only say how much of which dispatches was looked at")
    review.add_argument("--who", metavar="NAME", help="who reviews, as the site shows it")
    review.add_argument("--when", type=date.fromisoformat, metavar="DATE", help="the day of it (default: today)")
    kinds = ("date", "figure", "voice", "mention", "part")
    review.add_argument("--only", choices=kinds, help="in the terminal, only readings of one kind")
    review.add_argument("--page", action="store_true", help="in a browser on this machine, not in the terminal")
    review.add_argument("--port", type=int, default=8001, metavar="N", help="where the page is shown")
    review.add_argument(
        "--with",
        dest="command_line",
        metavar="COMMAND",
        help="offer what this program reads: it gets a dispatch as `read` prints it and answers in the same form",
    )
    review.add_argument(
        "--from", dest="carried_from", metavar="ID", help="offer the corrections of a dispatch that this one replaces"
    )
    review.add_argument("--content", type=Path, default=Path("content"), metavar="FOLDER", help="the editors' files")


def _read_options(read: argparse.ArgumentParser) -> None:
    read.add_argument("files", nargs="*", type=Path, metavar="FILE", help="a text or a saved page, or an id")
    read.add_argument("--json", action="store_true", help="the default and only form; named for scripts' sake")
    read.add_argument("--corrections", type=Path, metavar="FILE", help="apply what editors have put right")
    read.add_argument("--batch", action="store_true", help='read JSON lines {"id", "text", "published", "language"}')
    read.add_argument("--published", type=date.fromisoformat, metavar="DATE", help="for files that state none")
    read.add_argument("--sidecar", action="store_true", help="read the sidecar beside each file too")
    read.add_argument("--registry", type=Path, metavar="FOLDER", help="names to find")


if __name__ == "__main__":
    sys.exit(main())
