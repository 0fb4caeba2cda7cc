"""The files of a bag held against the digests that its manifests list."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from pelican_dossier.archive.bagnames import alike
from pelican_dossier.archive.readbag import Listing, ReadBag, is_payload
from pelican_dossier.archive.sealed import TAG_MANIFESTS
from pelican_dossier.archive.tagfiles import BagManifest
from pelican_dossier.archive.verdicts import Verdict, Verification

RESTORE = "restore it from another copy of the bag"
_MOVE = "move it out of the bag"
_WEAK = frozenset({"md5", "sha1"})
"""Algorithms by which two files can be made that have the same digest."""

Accused = dict[str, list[str]]
"""Manifest -> files that are whole, whose digest it has wrong."""


def judge_tags(read: ReadBag, found: Verification, known: Set[str] | None) -> Accused:
    """Judges the files outside of ``data/``. ``known`` are those that the bag was packed with, where that is known."""
    accused: Accused = {}
    listing = read.listing(read.tag_manifests)
    # where all tag manifests are damaged, nothing tells what was packed
    is_told = any(each.entries and not each.problems for each in read.tag_manifests)
    for path, listed in listing.items():
        if _is_odd(read, path):
            found.verdicts[path] = Verdict.NOT_VERIFIABLE
        elif path in read.bag.contents.files:
            _judge(read, found, path, listed, accused)
        elif known is None or path in known:
            found.accuse(path, Verdict.MISSING, "the file is missing", RESTORE)
    for path in read.bag.contents.files:
        if is_payload(path) or path in listing or _is_tag_manifest(path, known):
            continue
        if known is None or path in known or not is_told:
            found.verdicts[path] = Verdict.NOT_VERIFIABLE
        else:
            found.accuse(path, Verdict.EXTRA, "no manifest lists the file", _MOVE)
    return accused


def _is_tag_manifest(path: str, known: Set[str] | None) -> bool:
    """Whether a file is listed by nothing since it is a tag manifest."""
    return path in TAG_MANIFESTS if known is not None else path.startswith("tagmanifest-")


def judge_payload(read: ReadBag, found: Verification) -> Accused:
    """Judges the files below ``data/``, by manifests that have not changed where there are any."""
    accused: Accused = {}
    whole = [each for each in read.payload_manifests if found.verdicts.get(each.name) is not Verdict.CHANGED]
    used = whole or [each for each in read.payload_manifests if each.entries]
    listing = read.listing(used)
    # One manifest that has changed accuses nobody: it may be the line of that very file. Two that say the same may.
    are_sure = bool(whole) or len(used) > 1
    for path, listed in listing.items():
        if _is_odd(read, path):
            found.verdicts[path] = Verdict.NOT_VERIFIABLE
        elif path not in read.bag.contents.files:
            if whole or (are_sure and len(listed) == len(used)):
                found.accuse(path, Verdict.MISSING, *_where_it_is(read, path))
        elif whole:
            _judge(read, found, path, listed, accused)
        elif are_sure and len(listed) == len(used) and read.digests[path] and not _right(read, path, listed):
            found.accuse(path, Verdict.CHANGED, _changed(read, path, listed), RESTORE)
        else:
            found.verdicts[path] = Verdict.NOT_VERIFIABLE
    for path in read.bag.contents.files:
        if is_payload(path) and path not in listing:
            if are_sure:
                found.accuse(path, Verdict.EXTRA, "no manifest lists the file", _MOVE)
            else:
                found.verdicts[path] = Verdict.NOT_VERIFIABLE
    if not read.declared.is_before_1_0:
        _hold_against_one_another(found, whole, listing)
    return accused


def _hold_against_one_another(found: Verification, whole: Sequence[BagManifest], listing: Listing) -> None:
    """Since BagIt 1.0 every payload manifest lists every file of the payload."""
    for each in whole:
        if lacking := sorted(path for path, listed in listing.items() if each.name not in listed):
            found.accuse(each.name, Verdict.CHANGED, f"it does not list {shortened(lacking)}", RESTORE)


def shortened(paths: Sequence[str]) -> str:
    """The first of some paths, and how many more there are."""
    return paths[0] if len(paths) == 1 else f"{paths[0]} and {len(paths) - 1:,} more"


def pair_renamed(found: Verification) -> None:
    """Tells a file once that is missing under one name and there under another that differs in capitals or marks."""
    missing = {alike(path): path for path, verdict in found.verdicts.items() if verdict is Verdict.MISSING}
    extra = {alike(path): path for path, verdict in found.verdicts.items() if verdict is Verdict.EXTRA}
    renamed = {missing[key]: extra[key] for key in missing.keys() & extra.keys()}
    told = {*renamed, *renamed.values()}
    found.problems = [problem for problem in found.problems if problem.file not in told]
    for path, name in sorted(renamed.items()):
        found.accuse(path, Verdict.MISSING, f"the file is there as {name}", "give it its name again")


def _is_odd(read: ReadBag, path: str) -> bool:
    """Whether a path is a link or a special file, or leads through one."""
    odd = read.bag.contents.odd
    return any(path[: match.start()] in odd for match in re.finditer("/|$", path))


def _where_it_is(read: ReadBag, path: str) -> tuple[str, str]:
    """What is said of a file that is missing, and what to do."""
    url = next((each.url for each in read.to_fetch if each.name == path), None)
    return "the file is missing", RESTORE if url is None else f"fetch it from {url}, as fetch.txt says"


def _judge(read: ReadBag, found: Verification, path: str, listed: Mapping[str, str], accused: Accused) -> None:
    """Judges a file that is there by the digests that manifests list of it."""
    if _by(read, listed) and not read.digests[path]:
        found.accuse(path, Verdict.NOT_VERIFIABLE, "the disk does not give all of its bytes", RESTORE)
        return
    right = _right(read, path, listed)
    wrong = [name for name in _by(read, listed) if name not in right]
    if not right and not wrong:
        what = f"{' and '.join(sorted(listed))} are by no algorithm that this program knows"
        found.accuse(path, Verdict.NOT_VERIFIABLE, what, "check the bag with a program that knows them")
    elif not right:
        found.accuse(path, Verdict.CHANGED, _changed(read, path, listed), RESTORE)
    elif not wrong:
        found.verdicts[path] = Verdict.GOOD
    elif any(_by(read, listed)[name] not in _WEAK for name in right):  # proof that the file is whole
        found.verdicts[path] = Verdict.GOOD
        for name in wrong:
            accused.setdefault(name, []).append(path)
    else:
        what = f"{right[0]} lists its digest and {wrong[0]} another"
        found.accuse(path, Verdict.NOT_VERIFIABLE, what, RESTORE)


def _by(read: ReadBag, listed: Mapping[str, str]) -> dict[str, str]:
    """The manifests that can be used, with their algorithms."""
    return {each.name: each.algorithm for each in read.manifests if each.name in listed and each.algorithm}


def _right(read: ReadBag, path: str, listed: Mapping[str, str]) -> list[str]:
    """The manifests that list the very digest which a file has."""
    actual = read.digests[path]
    return [name for name, algorithm in _by(read, listed).items() if actual.get(algorithm) == listed[name]]


def _changed(read: ReadBag, path: str, listed: Mapping[str, str]) -> str:
    name, algorithm = max(_by(read, listed).items(), key=lambda each: (each[1] not in _WEAK, each[1] == "sha256"))
    shown = re.sub(r"^SHA(?=\d)", "SHA-", algorithm.upper())
    return f"its bytes have changed: {shown} is {read.digests[path][algorithm]} and should be {listed[name]}"


def unchecked_payload(found: Verification) -> Iterator[str]:
    """Which files no manifest that can be relied upon tells anything of."""
    told = {problem.file for problem in found.problems}
    unchecked = sorted(
        path
        for path, verdict in found.verdicts.items()
        if verdict is Verdict.NOT_VERIFIABLE and is_payload(path) and path not in told
    )
    if unchecked:
        yield f"no manifest that has not changed lists {shortened(unchecked)}: not checked"


def unchecked_tag_files(read: ReadBag, found: Verification) -> Iterator[str]:
    """What nothing in a bag says of its own files."""
    unlisted = sorted(
        path
        for path, verdict in found.verdicts.items()
        if verdict is Verdict.NOT_VERIFIABLE
        and not (is_payload(path) or path.startswith("tagmanifest-") or _is_odd(read, path))
    )
    if unlisted:
        yield f"no tag manifest lists {shortened(unlisted)}: not checked"
