"""A site that is being published, held against a snapshot of it."""

from dataclasses import dataclass
from pathlib import Path

from pelican_dossier.archive import is_left_behind
from pelican_dossier.archive.bagfiles import BagFolder, digests
from pelican_dossier.archive.bagnames import Names
from pelican_dossier.archive.packedbags import opened
from pelican_dossier.archive.readbag import ReadBag, is_payload, read_bag
from pelican_dossier.archive.verdicts import Verdict, Verification
from pelican_dossier.archive.verify import judge
from pelican_dossier.problems import Problem, ProblemsFound

SITE = "data/site/"
"""Where in a snapshot the site is."""


@dataclass(frozen=True, slots=True)
class Accusations:
    """What is said of a file that is not as the snapshot has it, and what to do."""

    changed: str
    missing: str
    extra: str
    remedy: str
    """For those that are not there or have other bytes."""
    remedy_of_extra: str


PUBLISHED = Accusations(
    changed="its bytes are others than in the snapshot",
    missing="the file is missing",
    extra="the snapshot holds no such file",
    remedy="publish the site again",
    remedy_of_extra="find out who put it there",
)


def verify_site(site: Path, snapshot: Path) -> Verification:
    """A verdict on every file of a site's folder, by its path there, from the manifests of a snapshot.

    Raises ProblemsFound where the manifests cannot be relied upon, and OSError.
    """
    with opened(snapshot) as bag:
        read = read_bag(bag)
        doubtful = [problem for problem in judge(read).problems if not is_payload(problem.file)]
        if doubtful:
            raise ProblemsFound(doubtful)
        expected = site_in(read)
    return compared(BagFolder(site), expected, PUBLISHED)


def site_in(read: ReadBag) -> dict[str, dict[str, str]]:
    """File of the site -> algorithm -> digest, as a snapshot lists them. Raises ProblemsFound where it holds none."""
    algorithms = {each.name: each.algorithm for each in read.payload_manifests}
    expected = {
        path.removeprefix(SITE): {known: digest for name, digest in listed.items() if (known := algorithms[name])}
        for path, listed in read.listing(read.payload_manifests).items()
        if path.startswith(SITE)
    }
    if not expected:
        raise ProblemsFound([Problem(SITE, None, "the snapshot holds no site", "name a snapshot of this program")])
    return expected


def compared(site: BagFolder, expected: dict[str, dict[str, str]], words: Accusations) -> Verification:
    """A verdict on each file of a site, by its path there."""
    found = Verification()
    for path, what in site.contents.odd.items():
        found.accuse(path, Verdict.NOT_VERIFIABLE, what, "put the file itself in its place")
    names = Names(site.contents.files, is_before_1_0=False)
    there = {path: names.find(path) for path in expected}
    actual = digests(site, {file: expected[path].keys() for path, file in there.items() if file})
    for path, file in there.items():
        if file is None:
            if path not in site.contents.odd:
                found.accuse(path, Verdict.MISSING, words.missing, words.remedy)
        elif actual[file] == expected[path]:
            found.verdicts[file] = Verdict.GOOD
        else:
            found.accuse(file, Verdict.CHANGED, words.changed, words.remedy)
    for file in sorted(site.contents.files.keys() - set(there.values())):
        if any(map(is_left_behind, file.split("/"))):
            found.verdicts[file] = Verdict.NOT_VERIFIABLE
            found.notes.append(f"{file}: snapshots leave such files out, so nothing says what it should be")
        else:
            found.accuse(file, Verdict.EXTRA, words.extra, words.remedy_of_extra)
    found.problems.sort(key=lambda problem: problem.rank)
    return found
