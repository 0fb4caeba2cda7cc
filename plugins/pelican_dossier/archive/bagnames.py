"""Names of files as manifests write them, and what is amiss with a name."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from unicodedata import normalize

_ENCODED = {"%": "%25", "\n": "%0A", "\r": "%0D"}
"""What RFC 8493 writes in another way, because a line would end in it; versions before 1.0 leave the % as it is."""
_DECODED = {encoded: character for character, encoded in _ENCODED.items()}
_LEADS_OUT = re.compile(r"[/\\~]|[A-Za-z]:[/\\]|%\w+%[/\\]")
"""How a name begins that some system takes for one outside of the bag: from a root, a home, a drive, a variable."""
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
"""Devices of Windows, which are no names of files there."""
_LEFT_BEHIND = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
"""What file managers write into folders, and clear away, unasked."""
_NOT_ON_WINDOWS = re.compile(r'[<>:"|?*\\\x00-\x1f]|[. ]$')


def encode(name: str) -> str:
    """A name as a line of a manifest of BagIt 1.0 has it."""
    return re.sub("[%\n\r]", lambda match: _ENCODED[match[0]], name)


def readings(listed: str, *, is_before_1_0: bool) -> Sequence[str]:
    """What a name in a manifest may mean, the likeliest first: tools disagree on what is encoded."""
    if "%" not in listed:
        return [listed]
    lines_decoded = re.sub("%0[AaDd]", lambda match: _DECODED[match[0].upper()], listed)
    all_decoded = re.sub("%(?:0[AaDd]|25)", lambda match: _DECODED[match[0].upper()], listed)
    ordered = (lines_decoded, listed, all_decoded) if is_before_1_0 else (all_decoded, lines_decoded, listed)
    return list(dict.fromkeys(ordered))


def leads_out(name: str) -> bool:
    """Whether a name may lead out of the bag, on this system or another."""
    return bool(_LEADS_OUT.match(name)) or ".." in re.split(r"[/\\]", name)


def is_awkward(name: str) -> bool:
    """Whether some system cannot keep a file of this name, or does not leave it alone."""
    return any(
        _RESERVED.fullmatch(part) or part.lower() in _LEFT_BEHIND or _NOT_ON_WINDOWS.search(part)
        for part in name.split("/")
    )


def alike(name: str) -> str:
    """The same for names that some disks take for one: in capitals or not, their marks apart or not."""
    return normalize("NFC", normalize("NFC", name).casefold())


def clashes(names: Collection[str]) -> Iterator[Sequence[str]]:
    """Names of which a disk that tells fewer names apart would keep but one; those of folders count, too."""
    paths = {name[:at] for name in names for at in _ends(name)}
    groups: Mapping[str, set[str]] = defaultdict(set)
    for path in paths:
        groups[alike(path)].add(path)
    for group in groups.values():
        if len(group) > 1:
            first, *others = sorted(group)
            above = alike(first.rpartition("/")[0])
            if len(groups.get(above, ())) < 2:  # else what is above it has been told
                yield [first, *others]


def _ends(name: str) -> Iterator[int]:
    yield from (match.start() for match in re.finditer("/", name))
    yield len(name)


class Names:
    """The files of a bag, found by the names that manifests give them, and remembered: most stand in each of them."""

    def __init__(self, files: Collection[str], *, is_before_1_0: bool) -> None:
        """Takes the paths inside the bag."""
        self._files = frozenset(files)
        self._is_before_1_0 = is_before_1_0
        self._composed: dict[str, str] = {}
        for file in sorted(files):
            self._composed.setdefault(normalize("NFC", file), file)
        self._found: dict[str, str | None] = {}

    def find(self, listed: str) -> str | None:
        """The path of the file that a manifest means; None where there is none."""
        if listed not in self._found:
            self._found[listed] = self._find(listed)
        return self._found[listed]

    def meant(self, listed: str) -> str:
        """The same; of a file that is not there the path that most likely is meant."""
        return self.find(listed) or readings(listed, is_before_1_0=self._is_before_1_0)[0]

    def _find(self, listed: str) -> str | None:
        meant = readings(listed, is_before_1_0=self._is_before_1_0)
        exact = next((name for name in meant if name in self._files), None)
        # some disks change how a letter with a mark is written
        composed = (self._composed.get(normalize("NFC", name)) for name in meant)
        return exact or next((file for file in composed if file), None)
