"""``dossier translate``: the translators' catalogs, and what is left to do."""

import argparse

from pelican_dossier.commands.command import Command, content_option
from pelican_dossier.problems import Exit, WrongUsage


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("dispatches", nargs="*", metavar="ID", help="ids or their beginnings (default: all)")
    parser.add_argument("--to", action="append", metavar="LANG", help="a language (default: all of the dossier's)")
    parser.add_argument("--status", action="store_true", help="write nothing, only say what is left to do")
    content_option(parser)


def _translate(arguments: argparse.Namespace) -> int:
    from pelican_dossier.conf import limits_of
    from pelican_dossier.desk.content import TRANSLATIONS, load
    from pelican_dossier.desk.dispatches import resolve_id
    from pelican_dossier.translation.renewing import progress, renew, told

    limits = limits_of(arguments.content)
    content = load(arguments.content, translations_are="read" if arguments.status else "left", limits=limits)
    languages = arguments.to or content.settings.languages
    ids = [resolve_id(prefix, [one.id for one in content.dispatches]) for prefix in arguments.dispatches]
    if lacking := [language for language in languages if language not in content.settings.languages]:
        raise WrongUsage(f"the dossier has no edition {lacking[0]!r}")
    folder = arguments.content / TRANSLATIONS
    if not arguments.status:
        for language in languages:
            for path in renew(folder, language, content.readings, content.registry, ids):
                print(f"wrote {path}")
        content = load(arguments.content, translations_are="read", limits=limits)
    asked = [dispatch for dispatch in content.dispatches if not ids or dispatch.id in ids]
    for line in told(progress(asked, languages, content.translations), str(folder)):
        print(line)
    return Exit.DONE


TRANSLATE = Command(
    "translate",
    "Write or renew the translators' catalogs; say what is left to do.",
    _options,
    _translate,
    ("dossier translate", "dossier translate 000 --to en", "dossier translate --status"),
)
