"""``dossier names``: what looks like a name and is none of the registry's."""

import argparse

from pelican_dossier.commands.command import Command, content_option, count
from pelican_dossier.problems import Exit


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--yaml", action="store_true", help="print them as entries for a file in the registry")
    parser.add_argument("--most", type=count, metavar="N", help="print no more than so many")
    content_option(parser)


def _names(arguments: argparse.Namespace) -> int:
    from pelican_dossier.conf import limits_of
    from pelican_dossier.desk.content import load
    from pelican_dossier.desk.naming import entries, propose, told

    content = load(arguments.content, limits=limits_of(arguments.content))
    proposals = propose(content.readings)[: arguments.most]
    if arguments.yaml:
        print(entries(proposals, (entity.id for entity in content.registry.entities)), end="")
        return Exit.DONE
    for line in told(proposals, content.dispatches):
        print(line)
    if not proposals:
        print("nothing looks like a name that the registry lacks")
    return Exit.DONE


NAMES = Command(
    "names",
    "Propose names that the registry lacks, the likeliest first, with their passages.",
    _options,
    _names,
    ("dossier names --most 20", "dossier names --yaml > content/registry/new.yaml"),
)
