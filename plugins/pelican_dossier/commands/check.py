"""``dossier check``: every problem in the editors' files."""

import argparse

from pelican_dossier.commands.command import Command, content_option
from pelican_dossier.problems import Exit


def _check(arguments: argparse.Namespace) -> int:
    from pelican_dossier.conf import beside, read_conf
    from pelican_dossier.desk.content import kept_beside, load

    if (settings := beside(arguments.content)).is_file():
        read_conf(settings)
    content = load(arguments.content, kept_beside(arguments.content))
    for note in content.notes():
        print(f"note: {note}")
    print(f"{len(content.dispatches)} dispatches, {len(content.registry.entities)} names: no problems")
    return Exit.DONE


CHECK = Command(
    "check",
    "Name every problem in the editor's files.",
    content_option,
    _check,
    ("dossier check",),
)
