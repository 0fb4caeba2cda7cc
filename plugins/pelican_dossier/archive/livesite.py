"""A site that is being published, held against a snapshot of it."""

from pathlib import Path

from pelican_dossier.archive import is_left_behind
from pelican_dossier.archive.bagfiles import BagFolder, digests
from pelican_dossier.archive.bagnames import Names
from pelican_dossier.archive.packedbags import opened
from pelican_dossier.archive.readbag import ReadBag, is_payload, read_bag
from pelican_dossier.archive.verdicts import Verdict, Verification
from pelican_dossier.archive.verify import judge
from pelican_dossier.problems import Problem, ProblemsFound

_SITE = "data/site/"
"""Where in a snapshot the site is."""


def verify_site(site: Path, snapshot: Path) -> Verification:
    """A verdict on every file of a site's folder, by its path there, from the manifests of a snapshot.

    Raises ProblemsFound where the manifests cannot be relied upon, and OSError.
    """
    with opened(snapshot) as bag:
        read = read_bag(bag)
        doubtful = [problem for problem in judge(read).problems if not is_payload(problem.file)]
        if doubtful:
            raise ProblemsFound(doubtful)
        expected = _expected(read)
    if not expected:
        raise ProblemsFound([Problem(_SITE, None, "the snapshot holds no site", "name a snapshot of this program")])
    return _compare(BagFolder(site), expected)


def _expected(read: ReadBag) -> dict[str, dict[str, str]]:
    """File of the site -> algorithm -> digest."""
    algorithms = {each.name: each.algorithm for each in read.payload_manifests}
    return {
        path.removeprefix(_SITE): {known: digest for name, digest in listed.items() if (known := algorithms[name])}
        for path, listed in read.listing(read.payload_manifests).items()
        if path.startswith(_SITE)
    }


def _compare(site: BagFolder, expected: dict[str, dict[str, str]]) -> Verification:
    found = Verification()
    for path, what in site.contents.odd.items():
        found.accuse(path, Verdict.NOT_VERIFIABLE, what, "put the file itself in its place")
    names = Names(site.contents.files)
    there = {path: names.find(path, is_before_1_0=False) for path in expected}
    actual = digests(site, {file: expected[path].keys() for path, file in there.items() if file})
    for path, file in there.items():
        if file is None:
            if path not in site.contents.odd:
                found.accuse(path, Verdict.MISSING, "the file is missing", "publish the site again")
        elif actual[file] == expected[path]:
            found.verdicts[file] = Verdict.GOOD
        else:
            found.accuse(file, Verdict.CHANGED, "its bytes are others than in the snapshot", "publish the site again")
    for file in sorted(site.contents.files.keys() - set(there.values())):
        if any(map(is_left_behind, file.split("/"))):
            found.verdicts[file] = Verdict.NOT_VERIFIABLE
            found.notes.append(f"{file}: snapshots leave such files out, so nothing says what it should be")
        else:
            found.accuse(file, Verdict.EXTRA, "the snapshot holds no such file", "find out who put it there")
    found.problems.sort()
    return found
