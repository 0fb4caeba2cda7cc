"""A bag -> its defects, file by file: what has changed, is missing, or was never part of it."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Set
from pathlib import Path, PurePosixPath

import bagit

from pelican_dossier.archive import oddity, walk
from pelican_dossier.problems import Problem

_RESTORE = "restore it from another copy of the bag"
_RESTORE_MANIFESTS = "restore the manifests from another copy of the bag"
_DECLARATION = "bagit.txt"

_Digests = Mapping[str, str]
"""Algorithm, as hashlib names it -> digest in hexadecimal."""


def verify(bag: Path) -> list[Problem]:
    """Every defect of a bag by the path of its file inside the bag; an empty list where the bag is whole.

    No link is followed. Raises OSError where the machine cannot read what is there.
    """
    if not (bag / _DECLARATION).is_file():
        return [Problem(_DECLARATION, None, "the file is missing, so this folder is no bag", _RESTORE)]
    found = dict(walk(bag))
    odd = [Problem(path, None, what, _RESTORE) for path, file in found.items() if (what := oddity(file))]
    if any("/" not in problem.file for problem in odd):
        return odd  # bagit would follow a link that stands for one of its own files
    plain = found.keys() - {problem.file for problem in odd}
    try:
        opened = bagit.Bag(str(bag))
    except (bagit.BagError, LookupError, ValueError) as error:
        return odd or list(_changed_tag_files(bag, plain)) or [_refused(bag, error)]
    problems = [*odd, *_listed(bag, opened, found, plain), *_unlisted(opened, plain)]
    return sorted(problems) or _verdict(bag, opened)


def _listed(bag: Path, opened: bagit.Bag, found: Mapping[str, Path], plain: Set[str]) -> Iterator[Problem]:
    """The defects of the files that the manifests list, but for links."""
    # Names are compared as bagit does it: some disks change how a letter with a mark is written.
    names = {bagit.normalize_unicode(path): path for path in plain}
    links = found.keys() - plain
    for path, digests in opened.entries.items():
        name = names.get(bagit.normalize_unicode(path))
        if _leads_out(path):
            yield Problem(path, None, "this path in a manifest leads out of the bag", _RESTORE_MANIFESTS)
        elif name is not None:
            yield from _changed(bag, name, digests)
        elif not any(path == link or path.startswith(f"{link}/") for link in links):
            yield Problem(path, None, "the file is missing", _RESTORE)


def _leads_out(path: str) -> bool:
    # bagit asks the same, but takes ../bag-and-more for a path inside ../bag.
    return path.startswith("/") or ".." in PurePosixPath(path).parts


def _changed(bag: Path, path: str, digests: _Digests) -> Iterator[Problem]:
    """What is wrong where a file has other digests than those listed: the file, or one of the manifests."""
    actual = {algorithm: _digest(bag / path, algorithm) for algorithm in digests}
    wrong = sorted(algorithm for algorithm in digests if actual[algorithm] != digests[algorithm].lower())
    if wrong and len(wrong) == len(digests):
        first = wrong[0]
        what = f"its bytes have changed: {_shown(first)} is {actual[first]} and should be {digests[first]}"
        yield Problem(path, None, what, _RESTORE)
        return
    for algorithm in wrong:  # a digest that fits is proof that the file is whole
        manifest = f"{'' if path.startswith('data/') else 'tag'}manifest-{algorithm}.txt"
        yield Problem(manifest, None, f"its digest of {path} is not the file's", _RESTORE)


def _digest(file: Path, algorithm: str) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, algorithm).hexdigest()


def _shown(algorithm: str) -> str:
    return re.sub(r"^SHA(?=\d)", "SHA-", algorithm.upper())


def _unlisted(opened: bagit.Bag, plain: Set[str]) -> Iterator[Problem]:
    """The files that no manifest lists, and the tag manifests that are missing: without them a change to the manifests
    would go unseen."""
    tag_manifests = {f"tagmanifest-{algorithm}.txt" for algorithm in opened.algorithms}
    for path in tag_manifests - plain:
        yield Problem(path, None, "the file is missing", _RESTORE)
    listed = {bagit.normalize_unicode(path) for path in opened.entries} | tag_manifests
    for path in plain:
        if bagit.normalize_unicode(path) not in listed:
            yield Problem(path, None, "no manifest lists the file", "move it out of the bag")


def _changed_tag_files(bag: Path, plain: Set[str]) -> Iterator[Problem]:
    """Which of its own files bagit stumbles over, as far as the tag manifests tell."""
    listed: dict[str, dict[str, str]] = {}
    for path in sorted(plain):
        if match := re.fullmatch(r"tagmanifest-(sha256|sha512)\.txt", path):
            try:
                lines = (bag / path).read_text(encoding="utf-8").splitlines()
            except UnicodeDecodeError:
                yield Problem(path, None, "its bytes have changed: they are no text", _RESTORE)
                continue
            for digest, _, name in (line.partition(" ") for line in lines):
                listed.setdefault(name.strip(), {})[match[1]] = digest
    for name in sorted(listed.keys() & plain):
        yield from _changed(bag, name, listed[name])


def _verdict(bag: Path, opened: bagit.Bag) -> list[Problem]:
    """What bagit itself has against a bag whose files are all as listed, such as a wrong Payload-Oxum."""
    try:
        opened.validate(completeness_only=True)
    except (bagit.BagError, ValueError) as error:
        return [_refused(bag, error)]
    return []


def _refused(bag: Path, error: Exception) -> Problem:
    return Problem(bag.absolute().name, None, f"bagit refuses the bag ({error})", _RESTORE)
