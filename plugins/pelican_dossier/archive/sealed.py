"""What more is known of bags that this program packed: which tag files they have, and how manifests are written."""

from collections.abc import Iterator, Mapping

from pelican_dossier.archive.readbag import ReadBag, is_payload
from pelican_dossier.archive.tagfiles import DECLARATION, INFO, BagManifest
from pelican_dossier.problems import Problem

AGENT = "pelican-dossier"
"""How the name of the program begins in ``Bag-Software-Agent``."""
ALGORITHMS = ("sha256", "sha512")
TAG_MANIFESTS = tuple(f"tagmanifest-{algorithm}.txt" for algorithm in ALGORITHMS)
_TAG_FILES = frozenset({DECLARATION, INFO[0], *(f"manifest-{algorithm}.txt" for algorithm in ALGORITHMS)})
_HELD = frozenset({"data/dossier.json", "data/site/data/dossier.json"})
"""What each of them holds, of which no other bag holds both."""

_RESTORE = "restore it from another copy of the bag"


def is_sealed(read: ReadBag) -> bool:
    """Whether this program packed a bag, by what it says of itself, else by what it holds."""
    if agents := read.information.get("bag-software-agent"):
        return any(agent.startswith(AGENT) for agent in agents)
    return read.listing(read.payload_manifests).keys() >= _HELD


def tag_files(read: ReadBag) -> frozenset[str]:
    """The tag files that such a bag was packed with: those of every bag, what all its tag manifests list, and what one
    of them lists that is there."""
    listed = [frozenset(each.entries) for each in read.tag_manifests if each.entries and each.name in TAG_MANIFESTS]
    of_any = frozenset[str]().union(*listed)
    of_all = of_any.intersection(*listed)
    there = {path for path in read.bag.contents.files if not is_payload(path)}
    return _TAG_FILES | of_all | (of_any & there)


def changed_tag_manifests(read: ReadBag, wrong: Mapping[str, str]) -> Iterator[Problem]:
    """What is wrong with the tag manifests, each named once.

    ``wrong`` has those that list another digest than a file has that is whole, and that file.
    """
    expected = tag_files(read)
    for name in TAG_MANIFESTS:
        found = next((each for each in read.tag_manifests if each.name == name), None)
        if found is None:
            if name not in read.bag.contents.odd:
                yield Problem(name, None, "the file is missing", _RESTORE)
        elif what := _change(found, read.data[name], expected, wrong.get(name)):
            yield Problem(name, found.problems[0].line if found.problems else None, what, _RESTORE)


def _change(found: BagManifest, data: bytes, expected: frozenset[str], wrong: str | None) -> str | None:
    """What has changed in a tag manifest; None where nothing has, as far as can be told."""
    lacking, surplus = sorted(expected - found.entries.keys()), sorted(found.entries.keys() - expected)
    if found.problems:
        return f"its bytes have changed: {found.problems[0].what}"
    if lacking or surplus:
        listed = [*(f"{name} is not listed" for name in lacking), *(f"{name} is listed" for name in surplus)]
        return f"its bytes have changed: {', '.join(listed)}"
    if wrong:
        return f"its digest of {wrong} is not the file's"
    if data != as_packed(found.entries):
        return "its bytes have changed: it lists the same in another way than it was written"
    return None


def as_packed(entries: Mapping[str, str]) -> bytes:
    """A manifest as this program writes it: in order, with the two spaces that ``sha256sum --check`` wants."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(entries.items())).encode()
