"""``dossier translate``: the translators' catalogs, what is left to do, and the ways out of them and back."""

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pelican_dossier.commands.command import Command, content_option, day, settings_beside_option
from pelican_dossier.problems import Exit, WrongUsage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_dossier.desk.content import Content
    from pelican_dossier.translation.merging import Merged
    from pelican_dossier.translation.renewing import Progress


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("dispatches", nargs="*", metavar="ID", help="ids or their beginnings (default: all)")
    parser.add_argument("--to", action="append", metavar="LANG", help="a language (default: all of the dossier's)")
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--status", action="store_true", help="write nothing, only say what is left to do")
    way.add_argument("--xliff", type=Path, metavar="FOLDER", help="write the catalogs as XLIFF 1.2, too")
    back = "put what was translated in files of XLIFF 1.2 into the catalogs; more files may follow"
    way.add_argument("--from", dest="files", action="append", type=Path, default=[], metavar="FILE", help=back)
    program = "have this program draft what is missing: it reads lines and writes as many; {from}, {to} are languages"
    way.add_argument("--with", dest="command_line", metavar="COMMAND", help=program)
    parser.add_argument("--who", metavar="NAME", help="with --from: the person who translated, as the site shows it")
    parser.add_argument("--when", type=day, metavar="DATE", help="the day of it (default: today)")
    settings_beside_option(parser)
    content_option(parser)


def _translate(arguments: argparse.Namespace) -> int:
    from pelican_dossier.desk.content import TRANSLATIONS
    from pelican_dossier.desk.dispatches import resolve_id
    from pelican_dossier.opening import opened_content
    from pelican_dossier.translation.renewing import progress, renew, told

    arguments.when = arguments.when or date.today()
    content = opened_content(arguments.content, "read" if arguments.status else "left", arguments.settings)
    languages = arguments.to or content.settings.languages
    more = [Path(one) for one in arguments.dispatches if arguments.files and one.endswith(".xlf")]
    arguments.files = [*arguments.files, *more]
    known, named = [one.id for one in content.dispatches], arguments.dispatches
    ids = [resolve_id(prefix, known) for prefix in named if Path(prefix) not in more]
    if lacking := [language for language in languages if language not in content.settings.languages]:
        raise WrongUsage(f"the dossier has no edition {lacking[0]!r}")
    if arguments.who and not arguments.files:
        raise WrongUsage("--who goes with --from")
    folder = arguments.content / TRANSLATIONS
    if not arguments.status:
        received = _received(arguments, content, folder)
        for language in languages:
            for path in renew(folder, language, content.readings, content.registry, ids):
                print(f"wrote {path}")
        for merged in received:
            for line in merged.told():
                print(line)
        content = opened_content(arguments.content, "read", arguments.settings)
    asked = [dispatch for dispatch in content.dispatches if not ids or dispatch.id in ids]
    state = progress(asked, languages, content.translations)
    if arguments.command_line and _draft(arguments, content, folder, state):
        content = opened_content(arguments.content, "read", arguments.settings)
        state = progress(asked, languages, content.translations)
    if arguments.xliff:
        _hand_out(arguments.xliff, content, folder, state)
    for line in told(state, str(folder)):
        print(line)
    return Exit.DONE


def _received(arguments: argparse.Namespace, content: "Content", folder: Path) -> "Iterator[Merged]":
    """What came back, read and found to fit, to be written when the catalogs are there. Raises ProblemsFound."""
    from pelican_dossier.translation.merging import merge
    from pelican_dossier.translation.xliff import read_xliff

    messages = [message for file in arguments.files for message in read_xliff(file)]
    dispatches = {dispatch.id: dispatch for dispatch in content.dispatches}
    languages = content.settings.languages
    return merge(messages, folder, dispatches, languages, arguments.who, arguments.when)


def _draft(arguments: argparse.Namespace, content: "Content", folder: Path, state: "tuple[Progress, ...]") -> bool:
    """Whether anything was drafted. Each catalog is written before the program is asked for the next."""
    from pelican_dossier.translation.drafting import drafts
    from pelican_dossier.translation.merging import add_drafts

    written_in, has_some = {dispatch.id: dispatch.language for dispatch in content.dispatches}, False
    for one in state:
        path, source = folder / one.language / f"{one.dispatch}.po", written_in[one.dispatch]
        wanted = {f"p{paragraph}" for paragraph in one.missing}
        made = drafts(path, wanted, arguments.command_line, source, one.language)
        if made:
            has_some = True
            for line in add_drafts(path, made, arguments.when).told():
                print(line)
    return has_some


def _hand_out(to: Path, content: "Content", folder: Path, state: "tuple[Progress, ...]") -> None:
    import polib

    from pelican_dossier.translation.xliff import as_xliff
    from pelican_dossier.writing import put

    written_in = {dispatch.id: dispatch.language for dispatch in content.dispatches}
    for one in state:
        catalog = polib.pofile(str(folder / one.language / f"{one.dispatch}.po"), encoding="utf-8", wrapwidth=0)
        path = to / one.language / f"{one.dispatch}.xlf"
        path.parent.mkdir(parents=True, exist_ok=True)
        put(path, as_xliff(catalog, one.dispatch, written_in[one.dispatch], one.language))
        print(f"wrote {path}")


TRANSLATE = Command(
    "translate",
    "Write or renew the translators' catalogs, also as XLIFF and from it; say what is left to do.",
    _options,
    _translate,
    (
        "dossier translate",
        "dossier translate 000 --to en",
        "dossier translate --status",
        "dossier translate --xliff for-translators",
        "dossier translate --from 000.xlf --who Mona",
        "dossier translate --with 'apertium -u {from}-{to}'",
    ),
)
