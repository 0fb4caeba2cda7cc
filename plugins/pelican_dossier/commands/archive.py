"""``dossier snapshot`` and what is done with one: verified, signed, stamped, built from again."""

import argparse
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pelican_dossier.commands.command import Command, content_option, print_option, settings_option
from pelican_dossier.problems import Exit, ProblemsFound, WrongUsage

if TYPE_CHECKING:
    from pelican_dossier.archive.verdicts import Verification


def _snapshot_options(parser: argparse.ArgumentParser) -> None:
    made = "the bag to make (default: snapshots/ and its date)"
    parser.add_argument("target", type=Path, nargs="?", metavar="FOLDER", help=made)
    packed = "make one file of it; FOLDER is then that file's name"
    parser.add_argument("--pack", choices=("tar", "tar.gz", "zip"), help=packed)
    store = "keep it as the next version in an OCFL store, in which each file is kept once, and make no FOLDER"
    parser.add_argument("--store", type=Path, metavar="STORE", help=store)
    parser.add_argument("--private", action="store_true", help="with what `show` and `status` withhold")
    print_option(parser)
    settings_option(parser)
    content_option(parser)


def _snapshot(arguments: argparse.Namespace) -> int:
    from pelican_dossier.archive.recipe import recipe_files
    from pelican_dossier.archive.snapshot import name_of, snapshot, store_snapshot
    from pelican_dossier.build import build
    from pelican_dossier.conf import read_conf
    from pelican_dossier.opening import opened_content
    from pelican_dossier.turns import scratch

    if arguments.store and (arguments.target or arguments.pack):
        raise WrongUsage("--store makes no FOLDER and packs nothing: name a store alone")
    # Built anew, because a site of yesterday may show what has been withheld since.
    with scratch() as folder:
        site = build(arguments.settings, folder / "site", prints=arguments.print)
        ending = f".{arguments.pack}" if arguments.pack else ""
        target = arguments.target or Path("snapshots", name_of(site, private=arguments.private) + ending)
        content = opened_content(arguments.content, settings=arguments.settings)
        conf = read_conf(arguments.settings)
        recipe = recipe_files(conf, prints=arguments.print)
        how = {"siteurl": conf.siteurl, "private": arguments.private}
        if arguments.store:
            version, is_new = store_snapshot(content, site, arguments.store, recipe, **how)
            of = f"{version.files:,} files, {version.new:,} of them new"
            kept = f"kept {version.name} in {arguments.store}: {of}"
            print(kept if is_new else f"nothing has changed since {version.name}: nothing was written")
            return Exit.DONE
        snapshot(content, site, target, recipe, kind=arguments.pack, **how)
    print(f"packed {target}; check it with `dossier verify {target}` or any BagIt tool")
    return Exit.DONE


def _verify_options(parser: argparse.ArgumentParser) -> None:
    held = "a bag: a folder, a tar (compressed or not) or a zip; or with --against the folder of a site"
    parser.add_argument("path", type=Path, metavar="PATH", help=held)
    against = "hold a site's folder against the manifests of this snapshot"
    parser.add_argument("--against", type=Path, metavar="SNAPSHOT", help=against)
    signers = "require a signature by one of these, a file of OpenSSH's allowed signers"
    parser.add_argument("--signers", type=Path, metavar="FILE", help=signers)
    authorities = "require a time stamp by one of these, certificates in PEM"
    parser.add_argument("--authorities", type=Path, metavar="FILE", help=authorities)
    blocks = (
        "require a receipt of OpenTimestamps that one of these attests, headers of Bitcoin's blocks by their height"
    )
    parser.add_argument("--blocks", type=Path, metavar="FILE", help=blocks)
    parser.add_argument("--files", action="store_true", help="say of each file what is known of it")
    parser.add_argument("--json", action="store_true", help="print all that is found as one JSON object")


def _verify(arguments: argparse.Namespace) -> int:
    from pelican_dossier.archive.verifying import Trusted, told, verification

    trusted = Trusted(arguments.signers, arguments.authorities, arguments.blocks)
    for asked in (trusted.signers, trusted.authorities, trusted.blocks):
        if asked and not asked.is_file():
            raise WrongUsage(f"there is no file {asked}")
    found = verification(arguments.path, arguments.against, trusted)
    return _tell(found, told(found, str(arguments.path), files=arguments.files, as_json=arguments.json))


def _tell(found: "Verification", lines: Iterable[str]) -> int:
    """What was found of a snapshot's files, its notes, and its problems as such."""
    for line in lines:
        print(line)
    for note in found.notes:
        print(f"note: {note}", file=sys.stderr)
    if found.problems:
        raise ProblemsFound(found.problems)
    return Exit.DONE


def _sign_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", type=Path, metavar="PATH", help="a snapshot, in a folder or one file")
    parser.add_argument("--key", type=Path, required=True, metavar="FILE", help="a private key of OpenSSH")


def _sign(arguments: argparse.Namespace) -> int:
    from pelican_dossier.archive.signatures import sign

    print(f"wrote {sign(arguments.path, arguments.key)}; keep it beside the snapshot")
    return Exit.DONE


def _stamp_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", type=Path, metavar="PATH", help="a snapshot, in a folder or one file")
    authority = "the address of an authority of RFC 3161, which gets a digest and nothing else"
    parser.add_argument("--authority", metavar="URL", help=authority)
    calendar = "the address of a calendar of OpenTimestamps, which gets a digest, too; may be given again"
    parser.add_argument("--calendar", action="append", default=[], metavar="URL", help=calendar)
    content_option(parser)


def _stamp(arguments: argparse.Namespace) -> int:
    """Stamps by what is named, or by what the settings name where nothing is; what is stamped already stays."""
    from pelican_dossier.archive.calendars import stamp_by_calendars
    from pelican_dossier.archive.timestamps import is_stamped, stamp
    from pelican_dossier.desk.settings import stamps_of
    from pelican_dossier.model import Stamps

    asked = Stamps(arguments.authority, tuple(arguments.calendar))
    if asked == Stamps():
        asked = stamps_of(arguments.content)
        if asked == Stamps():
            raise WrongUsage("name an authority or a calendar: --authority, --calendar, or `stamps` in dossier.yaml")
        if asked.authority and is_stamped(arguments.path):
            asked = replace(asked, authority=None)
    if asked.authority:
        print(f"wrote {stamp(arguments.path, asked.authority)}; keep it beside the snapshot")
    if asked.calendars:
        made = stamp_by_calendars(arguments.path, asked.calendars)
        for note in made.notes:
            print(f"note: {note}", file=sys.stderr)
        print(f"wrote {made.file}; keep it beside the snapshot: {_attested(made.blocks)}")
    return Exit.DONE


def _attested(blocks: Sequence[int]) -> str:
    """What is to be done with a receipt, by the heights of the blocks that attest it."""
    if blocks:
        return f"block {' and '.join(map(str, blocks))} of Bitcoin attests it; keep its header, too"
    return "it is promised and proves nothing yet; run the same command again in a day"


def _rebuild_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("snapshot", type=Path, metavar="SNAPSHOT", help="a snapshot, in a folder or one file")
    kept = "keep the site that is built in this folder (default: it is thrown away when it has been compared)"
    parser.add_argument("--output", type=Path, metavar="FOLDER", help=kept)
    fresh = "build with the very versions of the snapshot's lock, in a new environment; needs a network"
    parser.add_argument("--fresh", action="store_true", help=fresh)
    parser.add_argument("--files", action="store_true", help="say of each file how it comes out")


def _rebuild(arguments: argparse.Namespace) -> int:
    from pelican_dossier.archive.rebuilding import rebuild, told
    from pelican_dossier.turns import scratch

    if not arguments.snapshot.exists():
        raise WrongUsage(f"there is no snapshot {arguments.snapshot}")
    with scratch() as folder:
        work, output = folder / "work", arguments.output or folder / "site"
        work.mkdir()
        found = rebuild(arguments.snapshot, work, output, fresh=arguments.fresh)
    return _tell(found, told(found, files=arguments.files))


SNAPSHOT = Command(
    "snapshot",
    "Pack the site, the bytes as received and the editors' files in a bag.",
    _snapshot_options,
    _snapshot,
    (
        "dossier snapshot",
        "dossier snapshot snapshots/2025-11 --print",
        "dossier snapshot --pack tar.gz",
        "dossier snapshot --store store",
    ),
)
VERIFY = Command(
    "verify",
    "Check a bag, byte by byte, or a site against its snapshot.",
    _verify_options,
    _verify,
    (
        "dossier verify snapshots/2025-11",
        "dossier verify bag.tar.gz --files",
        "dossier verify output --against bag.zip",
    ),
)
SIGN = Command(
    "sign",
    "Sign a snapshot, so that a change to it and to its manifests together is noticed.",
    _sign_options,
    _sign,
    ("dossier sign snapshots/2025-11 --key ~/.ssh/id_ed25519",),
)
STAMP = Command(
    "stamp",
    "Have a time stamp made for a snapshot, which proves that it was there by then.",
    _stamp_options,
    _stamp,
    (
        "dossier stamp snapshots/2025-11",
        "dossier stamp snapshots/2025-11 --authority https://tsa.example.org/",
        "dossier stamp snapshots/2025-11 --calendar https://calendar.example.org/",
    ),
)
REBUILD = Command(
    "rebuild",
    "Build the site again from what a snapshot holds, and compare every byte.",
    _rebuild_options,
    _rebuild,
    ("dossier rebuild snapshots/2025-11", "dossier rebuild snapshots/2025-11 --fresh --output again"),
)
