"""``dossier record`` and ``dossier compare``: a published state is kept, and two of them are held together."""

import argparse
from datetime import date
from pathlib import Path

from pelican_dossier.addresses import CHOICE
from pelican_dossier.commands.command import Command, content_option, day, settings_option
from pelican_dossier.problems import Exit, WrongUsage


def _record_options(parser: argparse.ArgumentParser) -> None:
    help_ = "an earlier dossier.json, or a site or bag that holds it (default: what content/ makes now)"
    parser.add_argument("data", nargs="?", type=Path, metavar="PATH", help=help_)
    parser.add_argument("--when", type=day, metavar="DATE", help="the day on which it was published (default: today)")
    forget = "keep nothing, and take the words out of all kept versions of a dispatch, whose digests stay"
    parser.add_argument("--forget", metavar="ID", help=forget)
    settings_option(parser)
    content_option(parser)


def _compare_options(parser: argparse.ArgumentParser) -> None:
    what = "a site, a bag, a dossier.json or a file of content/states/"
    parser.add_argument("before", type=Path, metavar="BEFORE", help=what)
    parser.add_argument("after", type=Path, metavar="AFTER", help="another")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print the changes as JSON")
    markdown = "print them as Markdown, with the pages that differ where both are sites, for a comment on a change"
    form.add_argument("--markdown", action="store_true", help=markdown)


def _record(arguments: argparse.Namespace) -> int:
    """Keeps a state, unless the one before it is the same, and words that are not kept yet. Raises ProblemsFound."""
    from pelican_dossier.build import build
    from pelican_dossier.desk.past import published_at
    from pelican_dossier.desk.states import STATES, appeared_after, keep, note_files, read_states
    from pelican_dossier.desk.tree import editors_files
    from pelican_dossier.desk.versions import VERSIONS, forget_words, keep_versions
    from pelican_dossier.turns import scratch

    versions, shown_as = arguments.content / VERSIONS, f"{arguments.content.name}/{VERSIONS}"
    if arguments.forget is not None:
        count = forget_words(versions, arguments.forget, shown_as)
        print(f"took the words out of {count} of the versions kept of {arguments.forget}; their digests stay")
        return Exit.DONE
    when = arguments.when or date.today()
    with scratch() as folder:
        site = arguments.data or build(arguments.settings, folder / "site")
        published = published_at(site, when)
    if arguments.when and (late := appeared_after(published.state, when)):
        id_, last = late
        raise WrongUsage(f"{id_} appeared on {last}, so this was not published on {when}; name a later day by --when")
    states, told_as = arguments.content / STATES, f"{arguments.content.name}/{STATES}"
    new = keep_versions(versions, published.versions.values(), shown_as)
    known = [one.state for one in read_states(states, told_as)]
    earlier = [one for one in known if one.day and one.day <= when]
    later = [one for one in known if one.day and one.day > when]
    is_like = bool(earlier) and earlier[-1].is_like(published.state) and not new
    path = None if is_like else keep(states, published.state)
    is_noted = not arguments.data and note_files(states, told_as, editors_files(arguments.content))
    if path and later:
        print(f"kept {path}; the page of what changed still counts from the last state, that of {later[-1].day}")
    elif path:
        print(f"kept {path}; from now on the page of what changed counts from this state")
    else:
        written = "only which files there are was noted" if is_noted else "nothing was written"
        print(f"nothing has changed since {earlier[-1].day}: {written}")
    if new:
        print(f"new versions of sources, kept in {versions} for addresses that stay: {len(new)}")
    return Exit.DONE


def _compare(arguments: argparse.Namespace) -> int:
    """Prints what changed. Raises ProblemsFound."""
    from pelican_dossier.comparing.states import changes
    from pelican_dossier.desk.changereport import lines, page_changes, report, told_of
    from pelican_dossier.desk.data import as_json
    from pelican_dossier.desk.past import published_at

    sites = (arguments.before, arguments.after)
    before, after = map(published_at, sites)
    found = told_of(changes(before.state, after.state), before.versions, after.versions)
    if arguments.json:
        print(as_json([told.data for told in found], indent=1))
        return Exit.DONE
    pages = page_changes(*sites) if all((site / CHOICE).is_file() for site in sites) else None
    print("\n".join(report(found, pages) if arguments.markdown else lines(found, pages)))
    return Exit.DONE


RECORD = Command(
    "record",
    "Keep the dossier's state as it is published, from which the page of what changed counts.",
    _record_options,
    _record,
    ("dossier record", "dossier record snapshots/2025-11 --when 2025-11-07"),
)
COMPARE = Command(
    "compare",
    "Tell what changed between two published states of a dossier, a change a line.",
    _compare_options,
    _compare,
    ("dossier compare snapshots/2025-11 output", "dossier compare base/output output --markdown"),
)
