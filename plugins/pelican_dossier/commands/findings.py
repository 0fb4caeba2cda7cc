"""``dossier findings``: findings are listed, shown, and decided on."""

import argparse
from datetime import date
from typing import TYPE_CHECKING

from pelican_dossier.commands.command import Command, content_option, day, settings_beside_option
from pelican_dossier.problems import Exit, WrongUsage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pelican_dossier.deciding import FindingsDesk
    from pelican_dossier.model import Finding
    from pelican_dossier.model.findings import EditorsStatus

_STATUSES = ("open", "accepted", "answered", "dismissed")
_NONE = "no finding is so"
_KINDS = ("contradiction", "impossible", "differing accounts", "not comparable", "unreadable", "missing")


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="*", metavar="ID", help="ids or their beginnings: these are told whole")
    parser.add_argument("--status", choices=_STATUSES, help="only those that are so")
    parser.add_argument("--kind", choices=_KINDS, help="only those of one kind")
    parser.add_argument("--source", metavar="ID", help="only those of one dispatch, by its id or its beginning")
    parser.add_argument("--decide", action="store_true", help="go through them and ask what is decided")
    decision = parser.add_mutually_exclusive_group()
    told = {"accepted": "the source is wrong so", "answered": "it is settled", "dismissed": "it is none"}
    for name, status in (("accept", "accepted"), ("answer", "answered"), ("dismiss", "dismissed")):
        help_ = f"decide that {told[status]}"
        decision.add_argument(f"--{name}", dest="decision", action="store_const", const=status, help=help_)
    decision.add_argument("--reopen", dest="decision", action="store_const", const="open", help="take a decision back")
    reason = "why, which is published; in each language once, as LANG=WORDS where its letters do not tell"
    parser.add_argument("--reason", action="append", default=[], metavar="[LANG=]WORDS", help=reason)
    parser.add_argument("--when", type=day, metavar="DATE", help="the day of it (default: today)")
    settings_beside_option(parser)
    content_option(parser)


def _findings(arguments: argparse.Namespace) -> int:
    from rich.console import Console

    from pelican_dossier.deciding import FindingsDesk, Wanted

    arguments.when = arguments.when or date.today()
    if arguments.decision and not arguments.ids:
        raise WrongUsage("name the findings that are decided")
    if arguments.decision and arguments.decision != "open" and not arguments.reason:
        raise WrongUsage("say why: --reason WORDS stands on the finding's page")
    desk = FindingsDesk(arguments.content, arguments.settings)
    wanted = Wanted(arguments.ids, arguments.status, arguments.kind, arguments.source)
    if arguments.decision == "open":
        return _decided(arguments, desk, desk.wanted_decisions(wanted))
    findings, differences = desk.wanted(wanted), desk.wanted_differences(wanted)
    if differences and (arguments.decide or arguments.decision not in (None, "accepted")):
        raise WrongUsage("a translation that differs is put right, or accepted by --accept")
    if arguments.decision:
        return _decided(arguments, desk, [*(one.id for one in findings), *(one.id for one in differences)])
    if arguments.decide:
        return _looked_through(arguments, desk, [one for one in findings if one.status == "open"])
    console = Console(highlight=False)
    if findings and console.is_terminal and not arguments.ids:
        console.print(desk.table(findings))
        return Exit.DONE
    for finding in findings:
        for line in desk.told_whole(finding) if arguments.ids else desk.told(finding):
            print(line)
    for difference in differences:
        for line in difference.told():
            print(line)
    if not findings and not differences:
        is_narrowed = any((arguments.status, arguments.kind, arguments.source))
        print(_NONE if is_narrowed else "there are no findings")
    return Exit.DONE


def _decided(arguments: argparse.Namespace, desk: "FindingsDesk", ids: list[str]) -> int:
    from pelican_dossier.desk.asking import by_language
    from pelican_dossier.desk.decisions import DecisionsWriter

    writer = DecisionsWriter(arguments.content)
    said = by_language(arguments.reason, desk.content.settings.languages)
    reason = {language: " ".join(words) for language, words in said.items()}
    for id_ in ids:
        if arguments.decision != "open":
            writer.decide(id_, arguments.decision, reason, arguments.when)
        else:
            writer.reopen(id_)
        print(f"{id_}: {arguments.decision}, written into {writer.path}")
    if not ids:
        print(_NONE)
    return Exit.DONE


def _looked_through(arguments: argparse.Namespace, desk: "FindingsDesk", findings: "list[Finding]") -> int:
    from pelican_dossier.deciding import look_through
    from pelican_dossier.desk.decisions import DecisionsWriter

    writer = DecisionsWriter(arguments.content)

    def decide(finding: "Finding", status: "EditorsStatus", reason: "Mapping[str, str]") -> None:
        writer.decide(finding.id, status, reason, arguments.when)

    decided = look_through(desk, findings, decide, input)
    print(f"{decided} of {len(findings)} decided")
    return Exit.DONE


FINDINGS = Command(
    "findings",
    "List what contradicts, differs or is missing in the sources, and decide on it.",
    _options,
    _findings,
    (
        "dossier findings",
        "dossier findings --status open --kind contradiction",
        "dossier findings --decide",
    ),
)
