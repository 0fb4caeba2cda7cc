"""``dossier names``: what looks like a name and is none of the registry's."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pelican_dossier.commands.command import Command, content_option, count, settings_beside_option
from pelican_dossier.problems import Exit, WrongUsage

if TYPE_CHECKING:
    from pelican_dossier.desk.content import Content
    from pelican_dossier.desk.naming import Proposal


def _options(parser: argparse.ArgumentParser) -> None:
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--accept", action="store_true", help="go through them and ask which go into the registry")
    form.add_argument("--yaml", action="store_true", help="print them as entries for a file in the registry")
    parser.add_argument("--most", type=count, metavar="N", help="no more than so many")
    into = "the file of the registry that accepted names go into (default: the one that has most of their kind)"
    parser.add_argument("--into", metavar="NAME.yaml", help=into)
    gazetteer = "offer the records of this file: an extract of GeoNames, or items of Wikidata as JSON; repeatable"
    parser.add_argument("--gazetteer", action="append", type=Path, default=[], metavar="FILE", help=gazetteer)
    settings_beside_option(parser)
    content_option(parser)


def _names(arguments: argparse.Namespace) -> int:
    from rich.console import Console

    from pelican_dossier.desk.naming import as_table, propose, told
    from pelican_dossier.desk.registering import entries
    from pelican_dossier.opening import opened_content

    if (arguments.into or arguments.gazetteer) and not arguments.accept:
        raise WrongUsage("--into and --gazetteer go with --accept")
    if arguments.into and Path(arguments.into).name != arguments.into.removesuffix(".yaml") + ".yaml":
        raise WrongUsage(f"{arguments.into!r} is no name of a file of the registry; write one such as places.yaml")
    content = opened_content(arguments.content, "left", arguments.settings)
    proposals = propose(content.readings, content.registry)[: arguments.most]
    if arguments.accept:
        return _looked_through(arguments, content, proposals)
    if arguments.yaml:
        print(entries(proposals, (entity.id for entity in content.registry.entities)), end="")
        return Exit.DONE
    console = Console(highlight=False)
    if proposals and console.is_terminal:
        console.print(as_table(proposals, content.dispatches))
        return Exit.DONE
    for line in told(proposals, content.dispatches):
        print(line)
    if not proposals:
        print("nothing looks like a name that the registry lacks")
    return Exit.DONE


def _looked_through(arguments: argparse.Namespace, content: "Content", proposals: Sequence["Proposal"]) -> int:
    from pelican_dossier.desk.content import REGISTRY
    from pelican_dossier.desk.records import Records
    from pelican_dossier.desk.registering import RegistryWriter
    from pelican_dossier.naming import NamesDesk

    writer = RegistryWriter(arguments.content / REGISTRY, arguments.into)
    desk = NamesDesk(content, Records(arguments.gazetteer), writer, input)
    print(f"{desk.look_through(proposals)} of {len(proposals)} decided")
    return Exit.DONE


NAMES = Command(
    "names",
    "Propose names that the registry lacks, the likeliest first, and take them into it.",
    _options,
    _names,
    (
        "dossier names --most 20",
        "dossier names --accept --gazetteer IQ.txt",
        "dossier names --yaml > content/registry/new.yaml",
    ),
)
