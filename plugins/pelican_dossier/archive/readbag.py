"""A bag as it is read before it is judged: its tag files, and which files they name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pelican_dossier.archive.bagfiles import BagFiles, Digests, digests, small_files
from pelican_dossier.archive.bagnames import Names
from pelican_dossier.archive.tagfiles import (
    DECLARATION,
    FETCH,
    INFO,
    PAYLOAD,
    BagDeclaration,
    BagManifest,
    FetchEntry,
    declaration,
    fetched,
    information,
    is_manifest,
    is_read,
    manifest,
)
from pelican_dossier.problems import Problem

Listing = Mapping[str, Mapping[str, str]]
"""File -> manifest that lists it -> digest that it should have."""


@dataclass(frozen=True)
class ReadBag:
    """A bag with what its tag files say."""

    bag: BagFiles
    data: Mapping[str, bytes]
    """The tag files that are read, by name."""
    declared: BagDeclaration
    manifests: Sequence[BagManifest]
    to_fetch: Sequence[FetchEntry]
    information: Mapping[str, Sequence[str]]
    """The bag's metadata by label in small letters."""
    problems: Sequence[Problem]
    """What is wrong in tag files other than manifests."""
    digests: Mapping[str, Digests]
    """File -> its digests by the algorithms of the manifests that list it."""
    names: Names

    @cached_property
    def payload_manifests(self) -> Sequence[BagManifest]:
        """Those of the files below ``data/``."""
        return [each for each in self.manifests if not each.is_of_tags]

    @cached_property
    def tag_manifests(self) -> Sequence[BagManifest]:
        """Those of the other files."""
        return [each for each in self.manifests if each.is_of_tags]

    def listing(self, manifests: Iterable[BagManifest]) -> Listing:
        """Which files these manifests list; a file that is not there has the name that they most likely mean."""
        return _listing(self.names, manifests)

    @cached_property
    def doubles(self) -> Sequence[tuple[str, Sequence[str], bool]]:
        """Manifest, the names in it that mean one file here, and whether they have one digest."""
        return list(self._doubles())

    def _doubles(self) -> Iterator[tuple[str, Sequence[str], bool]]:
        for each in self.manifests:
            meant: dict[str, list[str]] = {}
            for name in each.entries:
                if found := self.names.find(name):
                    meant.setdefault(found, []).append(name)
            for listed in meant.values():
                if len(listed) > 1:
                    yield each.name, sorted(listed), len({each.entries[name] for name in listed}) == 1


def read_bag(bag: BagFiles) -> ReadBag:
    """Reads all that is needed to judge a bag, each file once. Raises ProblemsFound and OSError as it does."""
    root = {path for path in bag.contents.files if "/" not in path and is_read(path)}
    data = small_files(bag, root)
    declared = declaration(data[DECLARATION]) if DECLARATION in data else BagDeclaration()
    manifests = [manifest(name, data[name], declared) for name in sorted(data) if is_manifest(name)]
    problems = list(declared.problems)
    to_fetch: Sequence[FetchEntry] = ()
    if FETCH in data:
        to_fetch, wrong = fetched(data[FETCH], declared)
        problems.extend(wrong)
    described: Mapping[str, Sequence[str]] = {}
    if name := next((name for name in INFO if name in data), None):
        described, wrong = information(name, data[name], declared)
        problems.extend(wrong)
    algorithm = {each.name: each.algorithm for each in manifests}
    names = Names(bag.contents.files, is_before_1_0=declared.is_before_1_0)
    wanted = {
        path: {known for name in listed if (known := algorithm[name])}
        for path, listed in _listing(names, manifests).items()
        if path in bag.contents.files
    }
    return ReadBag(bag, data, declared, manifests, to_fetch, described, problems, digests(bag, wanted), names)


def _listing(names: Names, manifests: Iterable[BagManifest]) -> Listing:
    listing: dict[str, dict[str, str]] = {}
    for each in manifests:
        for name, digest in each.entries.items():
            listing.setdefault(names.meant(name), {}).setdefault(each.name, digest)
    return listing


def is_payload(path: str) -> bool:
    """Whether a path inside a bag is below ``data/``."""
    return path.startswith(PAYLOAD)
