"""``dossier check``: every problem in the editors' files, and what else may want their eye."""

import argparse
from collections import Counter
from typing import TYPE_CHECKING

from pelican_dossier.commands.command import Command, content_option, settings_beside_option
from pelican_dossier.problems import Exit, ProblemsFound

if TYPE_CHECKING:
    from pelican_dossier.checking.remark import Remark
    from pelican_dossier.desk.content import Content

_TEXT = "text"
_STYLES = {"error": "bold red", "warning": "yellow", "hint": "cyan"}
_FORMS = (_TEXT, "json", "github", "sarif", "junit")


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=_FORMS, default=_TEXT, help="how it is told (default: text)")
    parser.add_argument("--hints", action="store_true", help="tell the hints too, which are only counted otherwise")
    settings_beside_option(parser)
    content_option(parser)


def _check(arguments: argparse.Namespace) -> int:
    from pelican_dossier.checking import OF_THE_REST, remarks, untold
    from pelican_dossier.checking.forms import FORMS
    from pelican_dossier.checking.remark import Remark
    from pelican_dossier.conf import beside, read_conf, refuse_without_dossier
    from pelican_dossier.desk.content import ContentProblems
    from pelican_dossier.opening import opened_content

    settings = arguments.settings or beside(arguments.content)
    try:
        content = opened_content(arguments.content, settings=settings)
        refuse_without_dossier(read_conf(settings))
        found = list(remarks(content, settings=settings))
    except ProblemsFound as error:
        rest = error.rest if isinstance(error, ContentProblems) else None
        others = untold(error.problems, remarks(rest, OF_THE_REST, settings)) if rest else []
        problems = [Remark(None, "error", problem) for problem in error.problems]
        if arguments.format == _TEXT:
            _tell([*others, *problems], with_hints=arguments.hints)
            return Exit.PROBLEMS
        content, found = None, [*problems, *others]
    if arguments.format == _TEXT and content:
        return _told(content, found, with_hints=arguments.hints)
    # a service shows what it is told beside the lines of each change, where hints would be too many
    kept = [one for one in found if one.level != "hint" or arguments.hints or arguments.format != "github"]
    for line in FORMS[arguments.format](kept, [*content.notes()] if content else []):
        print(line)
    return _status(found)


def _told(content: "Content", found: "list[Remark]", *, with_hints: bool) -> int:
    """Tells it to a person: what fails the check as problems are told, hints in a line unless they are asked for."""
    from pelican_dossier.desk.saying import counted

    for note in content.notes():
        print(f"note: {note}")
    _tell(found, with_hints=with_hints)
    levels = Counter(one.level for one in found)
    dispatches = counted(len(content.dispatches), "dispatch", "dispatches")
    if drafts := sum(one.sidecar.status == "draft" for one in content.dispatches):
        dispatches += f" ({counted(drafts, 'draft', 'drafts')}, not published before `status: public`)"
    problems = counted(levels["error"], "problem", "problems") if levels["error"] else "no problems"
    print(f"{dispatches}, {counted(len(content.registry.entities), 'name', 'names')}: {problems}")
    if levels["hint"] and not with_hints:
        print(f"{counted(levels['hint'], 'hint', 'hints')}: `dossier check --hints` tells them")
    if begin := _where_to_begin(content):
        print(begin)
    return _status(found)


def _tell(found: "list[Remark]", *, with_hints: bool) -> None:
    """Tells each in a line; in a terminal its weight is seen by the colour of its place."""
    from rich.console import Console

    from pelican_dossier.desk.terminal import say

    said, complained = Console(), Console(stderr=True)
    for one in found:
        if one.level == "hint" and not with_hints:
            continue
        level = "" if one.level == "error" else f"{one.level}: "
        rule = f" [{one.rule}]" if one.rule else ""
        length = len(level + one.problem.where)
        say(said if level else complained, f"{level}{one.problem}{rule}", _STYLES[one.level], length)


def _where_to_begin(content: "Content") -> str | None:
    """A hint, where nobody has looked at any reading of a dossier that has some and does not put its doubts off."""
    from pelican_dossier.desk.scoring import looked_at

    counts = [looked_at(reading) for reading in content.readings]
    is_put_off = content.settings.checks.get("doubtful-reading") == "none"
    if is_put_off or not any(read for read, _ in counts) or any(seen for _, seen in counts):
        return None
    first = next(one.dispatch.id for one, (read, _) in zip(content.readings, counts, strict=True) if read)
    return f"hint: nobody has looked at a reading yet; begin with `dossier review {first} --who NAME`"


def _status(found: "list[Remark]") -> int:
    return Exit.PROBLEMS if any(one.level == "error" for one in found) else Exit.DONE


CHECK = Command(
    "check",
    "Name every problem in the editor's files, and count what else may want an eye.",
    _options,
    _check,
    ("dossier check", "dossier check --hints", "dossier check --format github"),
)
