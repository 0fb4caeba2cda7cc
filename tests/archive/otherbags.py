"""Bags as other programs make them, of any version."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

LETTERS: Mapping[str, bytes] = {"data/alif.txt": b"one", "data/more/ba.txt": b"two", "data/more/ta.txt": b""}


def line(algorithm: str, data: bytes, path: str, between: str = "  ") -> str:
    return f"{hashlib.new(algorithm, data).hexdigest()}{between}{path}\n"


def make(
    folder: Path,
    payload: Mapping[str, bytes] = LETTERS,
    *,
    version: str = "0.97",
    algorithms: tuple[str, ...] = ("md5",),
    encoding: str = "UTF-8",
    declaration: str | None = None,
    tags: Mapping[str, str] | None = None,
    listed_as: Mapping[str, str] | None = None,
    more_listed: str = "",
    between: str = "  ",
    has_tag_manifests: bool = True,
) -> Path:
    """A bag whose manifests list all of its files, but for what is asked otherwise.

    ``listed_as`` has the names that manifests write in another way, ``more_listed`` lines at their end.
    """
    declared = f"BagIt-Version: {version}\nTag-File-Character-Encoding: {encoding}\n"
    files = {"bagit.txt": (declared if declaration is None else declaration).encode()}
    files |= {name: text.encode(encoding) for name, text in (tags or {}).items()}
    for algorithm in algorithms:
        lines = [line(algorithm, data, (listed_as or {}).get(name, name), between) for name, data in payload.items()]
        files[f"manifest-{algorithm}.txt"] = "".join([*lines, more_listed]).encode(encoding)
    if has_tag_manifests:
        listed = dict(files)
        for algorithm in algorithms:
            lines = [line(algorithm, data, name) for name, data in listed.items()]
            files[f"tagmanifest-{algorithm}.txt"] = "".join(lines).encode(encoding)
    for name, data in (files | dict(payload)).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    (folder / "data").mkdir(exist_ok=True)
    return folder
