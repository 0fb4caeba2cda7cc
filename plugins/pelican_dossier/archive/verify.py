"""A bag -> a verdict on each file, and its defects: what has changed, is missing, or was never part of it."""

import re
from collections.abc import Iterator
from pathlib import Path

from pelican_dossier.archive.bagnames import clashes, is_awkward
from pelican_dossier.archive.judging import (
    RESTORE,
    Accused,
    judge_payload,
    judge_tags,
    pair_renamed,
    shortened,
    unchecked_payload,
    unchecked_tag_files,
)
from pelican_dossier.archive.packedbags import opened
from pelican_dossier.archive.readbag import ReadBag, is_payload, read_bag
from pelican_dossier.archive.sealed import TAG_MANIFESTS, changed_tag_manifests, is_sealed, tag_files
from pelican_dossier.archive.tagfiles import DECLARATION, FETCH, INFO, PAYLOAD
from pelican_dossier.archive.verdicts import Verdict, Verification
from pelican_dossier.problems import Problem, ProblemsFound

_NONE = "name the folder of a bag, or an archive of one"


def verify(path: Path) -> Verification:
    """What is found of a bag, a folder or an archive. No link is followed, and nothing is unpacked.

    Raises OSError where the machine cannot read what is there.
    """
    if not path.exists():
        what = "the file is missing, so this folder is no bag"
        return Verification(problems=[Problem(DECLARATION, None, what, _NONE)])
    try:
        with opened(path) as bag:
            return judge(read_bag(bag))
    except ProblemsFound as refused:
        return Verification(problems=list(refused.problems))


def judge(read: ReadBag) -> Verification:
    """A verdict on every file of a bag, and each defect once, with the file that has it."""
    found = Verification()
    contents = read.bag.contents
    for path, what in contents.odd.items():
        found.accuse(path, Verdict.NOT_VERIFIABLE, what, RESTORE)
    for name in contents.beside:
        found.accuse(name, Verdict.EXTRA, "this stands beside the bag in its archive", "pack the bag alone")
    if DECLARATION not in contents.files and not read.manifests:
        if DECLARATION not in contents.odd:
            found.problems.append(Problem(DECLARATION, None, "the file is missing, so this folder is no bag", _NONE))
        return found
    is_ours = is_sealed(read)
    accused = judge_tags(read, found, tag_files(read) if is_ours else None)
    if is_ours:
        _judge_seal(read, found, accused)
    else:
        _judge_tag_manifests(read, found)
        found.problems.extend(_wrong_digests(accused))
    _judge_rules(read, found)
    found.problems.extend(_wrong_digests(judge_payload(read, found)))
    if is_ours:
        _judge_folders(read, found)
    pair_renamed(found)
    _judge_count(read, found)
    found.notes.extend(_notes(read, found, is_ours))
    found.problems.sort(key=lambda problem: problem.rank)
    return found


def _judge_seal(read: ReadBag, found: Verification, accused: Accused) -> None:
    """What is only known of a bag that this program packed."""
    for name in TAG_MANIFESTS:
        if name in read.bag.contents.files:
            found.verdicts[name] = Verdict.GOOD
    for problem in changed_tag_manifests(read, {name: paths[0] for name, paths in accused.items()}):
        is_there = problem.file in read.bag.contents.files
        found.verdicts[problem.file] = Verdict.CHANGED if is_there else Verdict.MISSING
        found.problems.append(problem)


def _judge_folders(read: ReadBag, found: Verification) -> None:
    """No snapshot is packed with an empty folder; one that is left where files are missing is not told as well."""
    missing = [path for path, verdict in found.verdicts.items() if verdict is Verdict.MISSING]
    for path in read.bag.contents.empty_folders:
        if not any(f"{lost}/".startswith(f"{path}/") for lost in missing):
            found.accuse(path, Verdict.EXTRA, "this empty folder was not packed", "remove it")


def _judge_tag_manifests(read: ReadBag, found: Verification) -> None:
    """In a bag of another program nothing says what a tag manifest should be."""
    for each in read.tag_manifests:
        found.problems.extend(each.problems)
        found.verdicts[each.name] = Verdict.NOT_VERIFIABLE
        for other in read.tag_manifests:
            if lacking := sorted(other.entries.keys() - each.entries.keys() - {each.name}):
                found.notes.append(f"{each.name} does not list {shortened(lacking)}, as {other.name} does")


def _wrong_digests(accused: Accused) -> Iterator[Problem]:
    for name, paths in accused.items():
        yield Problem(name, None, f"its digest of {shortened(paths)} is not the file's", RESTORE)


def _judge_rules(read: ReadBag, found: Verification) -> None:
    """What BagIt asks of tag files; one that has changed is not accused of that as well."""
    if DECLARATION not in (*found.verdicts, *read.bag.contents.files):
        found.accuse(DECLARATION, Verdict.MISSING, "the file is missing", RESTORE)
    if not read.payload_manifests and not any(problem.file.startswith("manifest-") for problem in found.problems):
        what = "no manifest of the payload is there"
        found.problems.append(Problem("manifest-sha256.txt", None, what, RESTORE))
    problems = [*read.problems, *(problem for each in read.payload_manifests for problem in each.problems)]
    problems.extend((*_not_listed(read), *_doubles(read)))
    for problem in problems:
        if found.verdicts.get(problem.file) is not Verdict.CHANGED:
            found.problems.append(problem)


def _doubles(read: ReadBag) -> Iterator[Problem]:
    for name, listed, is_one in read.doubles:
        if not is_one:
            what = f"it lists {' and '.join(listed)} with two digests, and here they are one file"
            yield Problem(name, None, what, RESTORE)


def _not_listed(read: ReadBag) -> Iterator[Problem]:
    """What ``fetch.txt`` lists and no manifest does; drafts of BagIt did not forbid it."""
    listing = read.listing(read.payload_manifests)
    for each in read.to_fetch:
        if each.name not in listing and not read.declared.is_before_1_0:
            yield Problem(FETCH, None, f"it lists {each.name}, which no manifest does", RESTORE)


def _judge_count(read: ReadBag, found: Verification) -> None:
    """Whether the payload has as many bytes and files as the bag says, where nothing else is wrong with it."""
    said = read.information.get("payload-oxum")
    if not said or any(is_payload(each.file) for each in found.problems):
        return
    name = next(name for name in INFO if name in read.data)
    sizes = [size for path, size in read.bag.contents.files.items() if is_payload(path)]
    counted = f"{sum(sizes)}.{len(sizes)}"
    if said == [counted] or found.verdicts.get(name) is Verdict.CHANGED:
        return
    if any(is_payload(path) and verdict is Verdict.NOT_VERIFIABLE for path, verdict in found.verdicts.items()):
        what = f"the payload is {counted} (bytes.files) and was {' and '.join(said)}"
        found.problems.append(Problem(PAYLOAD, None, what, "restore the bag from another copy"))
        return
    what = f"Payload-Oxum says {' and '.join(said)}, and the payload is {counted} (bytes.files)"
    if len(said) != 1 or not re.fullmatch(r"\d+\.\d+", said[0]):
        what = f"Payload-Oxum is {' and '.join(said)}, which is not one number of bytes and one of files"
    found.accuse(name, Verdict.CHANGED, what, RESTORE)


def _notes(read: ReadBag, found: Verification, is_ours: bool) -> Iterator[str]:
    """What is no defect, and yet to be known."""
    yield from unchecked_payload(found)
    if not is_ours:
        yield from unchecked_tag_files(read, found)
        for path in read.bag.contents.empty_folders:
            if path != PAYLOAD.rstrip("/"):
                yield f"{path}: an empty folder, of which a bag says nothing"
    for each in read.manifests:
        yield from each.notes
        if each.algorithm is None:
            yield f"{each.name} is by an algorithm that this program does not know: not used"
    for name, names, _ in read.doubles:
        yield f"{name} lists {' and '.join(names)}, which are one file here"
    listed = read.listing(read.manifests)
    spelt = {name for each in read.manifests for name in each.entries}
    for path in sorted(listed.keys() & read.bag.contents.files.keys() - spelt):
        if not re.search("%|\n|\r", path):
            yield f"{path}: a manifest writes the marks of this name in another way"
    for names in clashes(read.bag.contents.files):
        yield f"{' and '.join(names)}: some disks would keep only one of these names"
    for path in sorted(read.bag.contents.files):
        if is_awkward(path):
            yield f"{path}: some systems cannot keep this name, or change the file"
    for entry in read.to_fetch:
        if entry.name not in listed and read.declared.is_before_1_0:
            yield f"{FETCH} lists {entry.name}, which no manifest does"
