"""The tag files of a bag as what they say: the declaration, manifests, ``fetch.txt`` and the bag's own metadata."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from pelican_dossier.archive.bagnames import leads_out
from pelican_dossier.problems import Problem

DECLARATION = "bagit.txt"
FETCH = "fetch.txt"
PAYLOAD = "data/"
INFO = ("bag-info.txt", "package-info.txt")
"""The bag's metadata; by the second name before version 0.96."""
_VERSIONS = ((0, 93), (0, 94), (0, 95), (0, 96), (0, 97), (1, 0))
_DECLARED = re.compile(r"BagIt-Version: (\d+)\.(\d+)(?:\r\n|\r|\n)Tag-File-Character-Encoding: (\S+)(?:\r\n|\r|\n)?")
_MANIFEST = re.compile(r"(tag)?manifest-([A-Za-z0-9_-]+)\.txt")
_ENTRY = re.compile(r"([0-9A-Fa-f]+)[ \t]+(\*?)(\S.*)")
_FETCHED = re.compile(r"(\S+)[ \t]+(\d+|-)[ \t]+(\S.*)")
_LABEL = re.compile(r"([^\s:][^:]*?)[ \t]*:[ \t]*(.*)")

_RESTORE = "restore it from another copy of the bag"
_REPORT = "ask for the bag anew where it comes from"


@dataclass(frozen=True, slots=True)
class BagDeclaration:
    """What ``bagit.txt`` says."""

    version: tuple[int, int] = (1, 0)
    encoding: str = "utf-8"
    problems: Sequence[Problem] = ()

    @property
    def is_before_1_0(self) -> bool:
        """Whether the bag follows one of the drafts."""
        return self.version < (1, 0)


@dataclass(frozen=True, slots=True)
class BagManifest:
    """One manifest: which digests files should have."""

    name: str
    algorithm: str | None
    """As hashlib names it; None where this program does not know it."""
    is_of_tags: bool
    entries: dict[str, str] = field(default_factory=dict)
    """Name as it is listed, without ``./`` -> digest in small letters."""
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class FetchEntry:
    """A file that a bag lacks, and where it is to be had."""

    url: str
    name: str


def declaration(data: bytes) -> BagDeclaration:
    """What the declaration says, by the rules of 1.0 where it says nothing that can be read."""
    text = data.decode("utf-8", "replace")
    if not (match := _DECLARED.fullmatch(text)):
        what = "this is not the two lines `BagIt-Version: M.N` and `Tag-File-Character-Encoding: UTF-8`"
        return BagDeclaration(problems=[Problem(DECLARATION, None, what, _REPORT)])
    version = int(match[1]), int(match[2])
    problems = []
    if version not in _VERSIONS:
        what = f"BagIt {version[0]}.{version[1]} is no version that this program knows (0.93 to 1.0)"
        problems.append(Problem(DECLARATION, 1, what, "check the bag with a newer program"))
    encoding = match[3]
    try:
        b"\0\0\0\0".decode(encoding, "replace")
    except (LookupError, ValueError):
        what = f"{encoding} is no encoding that this program knows"
        problems.append(Problem(DECLARATION, 2, what, _REPORT))
        encoding = "utf-8"
    return BagDeclaration(version, encoding, problems)


def is_manifest(name: str) -> bool:
    """Whether a file of this name is a manifest, of the payload or of tag files."""
    return bool(_MANIFEST.fullmatch(name))


def is_read(name: str) -> bool:
    """Whether this program reads what a tag file says."""
    return name in (DECLARATION, FETCH, *INFO) or is_manifest(name)


def manifest(name: str, data: bytes, declared: BagDeclaration) -> BagManifest:
    """A manifest by its name, with all that is wrong in it."""
    match = _MANIFEST.fullmatch(name)
    assert match is not None
    algorithm, is_of_tags = _algorithms().get(_plain(match[2])), bool(match[1])
    text, refused = _text(name, data, declared)
    if text is None:
        return BagManifest(name, algorithm, is_of_tags, problems=list(refused))
    into = BagManifest(name, algorithm, is_of_tags)
    for number, line in _lines(text):
        _add(into, number, line)
    return into


def _add(into: BagManifest, number: int, line: str) -> None:
    """Takes a line of a manifest in."""
    match = _ENTRY.fullmatch(line)
    if match is None or (into.algorithm and len(match[1]) != 2 * hashlib.new(into.algorithm).digest_size):
        into.problems.append(Problem(into.name, number, "this line is not a digest and a path", _RESTORE))
        return
    digest, listed = match[1].lower(), _relative(match[3])
    if match[2] or listed != match[3]:
        into.notes.append(f"{into.name}:{number}: {match[2]}{match[3]} is not how BagIt writes a path")
    if leads_out(listed) or not (into.is_of_tags or listed.startswith(PAYLOAD)):
        what = f"the path {listed} leads out of {'the bag' if into.is_of_tags else PAYLOAD}"
        into.problems.append(Problem(into.name, number, what, _REPORT))
    elif listed not in into.entries:
        into.entries[listed] = digest
    elif into.entries[listed] == digest:
        into.notes.append(f"{into.name}:{number}: {listed} is listed twice")
    else:
        what = f"{listed} is listed before with another digest"
        into.problems.append(Problem(into.name, number, what, _REPORT))


def _relative(path: str) -> str:
    return re.sub(r"^(?:\./)+", "", path)


def fetched(data: bytes, declared: BagDeclaration) -> tuple[Sequence[FetchEntry], Sequence[Problem]]:
    """What ``fetch.txt`` lists, and what is wrong in it."""
    text, refused = _text(FETCH, data, declared)
    entries: list[FetchEntry] = []
    problems = list(refused)
    for number, line in _lines(text or ""):
        match = _FETCHED.fullmatch(line)
        if match is None or ":" not in match[1]:
            problems.append(Problem(FETCH, number, "this line is not an address, a length and a path", _REPORT))
        elif leads_out(match[3]):
            problems.append(Problem(FETCH, number, f"the path {match[3]} leads out of the bag", _REPORT))
        else:
            entries.append(FetchEntry(match[1], _relative(match[3])))
    return entries, problems


def information(name: str, data: bytes, declared: BagDeclaration) -> tuple[Mapping[str, list[str]], Sequence[Problem]]:
    """The bag's metadata by label in small letters, and what is wrong in them."""
    text, refused = _text(name, data, declared)
    values: dict[str, list[str]] = {}
    problems = list(refused)
    last: list[str] = []
    for number, line in _lines(text or ""):
        if match := _LABEL.fullmatch(line):
            last = values.setdefault(match[1].lower(), [])
            last.append(match[2].strip())
        elif line[0] in " \t" and last:
            last[-1] = f"{last[-1]} {line.strip()}".strip()
        else:
            problems.append(Problem(name, number, "this line is no label with a colon and a value", _REPORT))
    return values, problems


def _text(name: str, data: bytes, declared: BagDeclaration) -> tuple[str | None, Sequence[Problem]]:
    try:
        return data.decode(declared.encoding).removeprefix("\ufeff"), ()
    except ValueError:
        what = f"this is no text in {declared.encoding.upper()}"
        return None, [Problem(name, None, what, _RESTORE)]


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that are not empty, numbered from 1. They end as BagIt says and not in every way Unicode knows."""
    for number, line in enumerate(re.split("\r\n|\r|\n", text), 1):
        if line.strip():
            yield number, line


def _plain(algorithm: str) -> str:
    return re.sub("[^a-z0-9]", "", algorithm.lower())


@cache
def _algorithms() -> Mapping[str, str]:
    """Algorithm as a manifest's name has it -> as hashlib does; but for those whose digests have no length."""
    return {_plain(name): name for name in sorted(hashlib.algorithms_guaranteed) if not name.startswith("shake")}
