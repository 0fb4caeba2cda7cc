"""``dossier ask``: a question tried before it is saved."""

import argparse

from pelican_dossier.commands.command import Command, content_option, settings_beside_option
from pelican_dossier.problems import Exit, WrongUsage

_KINDS = ("date", "figure", "place", "destination")


def _options(parser: argparse.ArgumentParser) -> None:
    asked = "the question, in each language as words of their own, or the id of one that the dossier asks"
    parser.add_argument("words", nargs="+", metavar="WORDS", help=asked)
    parser.add_argument("--kind", choices=_KINDS, help="what its answers are")
    marks = "words by which an answer is known, such as 'en=the opening of the bridge'; repeatable"
    parser.add_argument("--mark", action="append", default=[], metavar="[LANG=]WORDS", help=marks)
    units = "what the figures of an answer count; repeatable"
    parser.add_argument("--unit", action="append", default=[], metavar="[LANG=]WORDS", help=units)
    parser.add_argument("--id", metavar="ID", help="under which it is saved (default: made of its words)")
    parser.add_argument("--save", action="store_true", help="write it into dossier.yaml")
    settings_beside_option(parser)
    content_option(parser)


def _ask(arguments: argparse.Namespace) -> int:
    from pelican_dossier.comparing.trials import tried
    from pelican_dossier.desk.asking import as_yaml, question_of, save, told
    from pelican_dossier.opening import opened_content

    content = opened_content(arguments.content, "left", arguments.settings)
    about = (arguments.words, arguments.kind, arguments.mark, arguments.unit, arguments.id)
    question = question_of(content, *about)
    if arguments.save and not question.marks:
        raise WrongUsage("give marks before you save it: --mark WORDS")
    public = [reading for reading in content.readings if reading.dispatch.sidecar.status == "public"]
    for line in told(tried(question, public, content.registry.entities), content):
        print(line)
    if arguments.save:
        print(f"wrote it into {save(arguments.content, question)}")
    elif question.marks:
        print(f"not saved; --save writes it into dossier.yaml:\n{as_yaml(question)}", end="")
    return Exit.DONE


ASK = Command(
    "ask",
    "Try a question: the answers that it gets, the sentences that it misses, the marks that would find them.",
    _options,
    _ask,
    (
        "dossier ask 'When does the trial season end?' --kind date",
        "dossier ask 'When does the trial season end?' --kind date --mark 'trial season ends' --save",
    ),
)
