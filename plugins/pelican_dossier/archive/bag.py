"""Files -> a BagIt 1.0 bag of them: the same bytes, modes and times wherever and whenever it is made."""

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

from pelican_dossier.archive.bagfiles import pieces
from pelican_dossier.archive.bagnames import encode
from pelican_dossier.archive.payload import Payload
from pelican_dossier.archive.sealed import ALGORITHMS, as_packed
from pelican_dossier.archive.tagfiles import DECLARATION, INFO, PAYLOAD

_DECLARED = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
FILE_MODE, FOLDER_MODE = 0o644, 0o755
_UNDATED = date(1980, 1, 1)
"""The first day that a zip can hold; files of a dossier without a date have it."""

_Digests = Mapping[str, str]
"""Algorithm -> digest in hexadecimal."""


def write_bag(
    folder: Path,
    payload: Payload,
    information: Sequence[tuple[str, str]],
    day: date | None,
    more_tags: Mapping[str, bytes] | None = None,
) -> None:
    """Makes a bag in a folder that is not there yet: contents only, no mode, owner or time of a source.

    ``information`` are the labels and values of ``bag-info.txt``, of one line each; ``day`` dates the files.
    ``more_tags`` are tag files that BagIt knows nothing of.
    """
    digests: dict[str, _Digests] = {}
    octets = 0
    for inside, source in sorted(payload.items()):
        size, digests[f"{PAYLOAD}{inside}"] = _copy(source, folder / PAYLOAD / inside)
        octets += size
    said = [*information, ("Payload-Oxum", f"{octets}.{len(payload)}")]
    tags = {
        DECLARATION: _DECLARED,
        INFO[0]: "".join(f"{label}: {value}\n" for label, value in said).encode(),
        **(more_tags or {}),
        **{f"manifest-{algorithm}.txt": _manifest(digests, algorithm) for algorithm in ALGORITHMS},
    }
    of_tags = {name: {each: hashlib.new(each, data).hexdigest() for each in ALGORITHMS} for name, data in tags.items()}
    tags |= {f"tagmanifest-{algorithm}.txt": _manifest(of_tags, algorithm) for algorithm in ALGORITHMS}
    for name, data in tags.items():
        _copy(data, folder / name)
    _set_modes_and_times(folder, seconds_of(day))


def seconds_of(day: date | None) -> int:
    """The beginning of a day as files are dated."""
    day = day or _UNDATED
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def _manifest(digests: Mapping[str, _Digests], algorithm: str) -> bytes:
    return as_packed({encode(path): each[algorithm] for path, each in digests.items()})


def _copy(source: Path | bytes, file: Path) -> tuple[int, _Digests]:
    """Writes a file; returns its size and its digests, of what was written whatever becomes of the source."""
    file.parent.mkdir(parents=True, exist_ok=True)
    hashes = [hashlib.new(algorithm) for algorithm in ALGORITHMS]
    size = 0
    with file.open("wb") as stream:
        for piece in _pieces(source):
            stream.write(piece)
            size += len(piece)
            for each in hashes:
                each.update(piece)
    return size, {each.name: each.hexdigest() for each in hashes}


def _pieces(source: Path | bytes) -> Iterator[bytes]:
    with BytesIO(source) if isinstance(source, bytes) else source.open("rb") as stream:
        yield from pieces(stream)


def _set_modes_and_times(folder: Path, seconds: int) -> None:
    """Folders last: what is done in one changes its time."""
    for above, _, names in os.walk(folder, topdown=False):
        for name in names:
            Path(above, name).chmod(FILE_MODE)
            os.utime(Path(above, name), (seconds, seconds))
        Path(above).chmod(FOLDER_MODE)
        os.utime(above, (seconds, seconds))
