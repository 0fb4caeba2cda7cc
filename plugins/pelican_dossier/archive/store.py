"""Snapshots in an OCFL store: each a version of one object, whose files are kept once by what they hold.

Format: OCFL 1.1 (https://ocfl.io/1.1/spec/), objects in folders by extension 0003 (hash and id).
"""

import hashlib
import json
import re
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pelican_dossier import __version__
from pelican_dossier.archive import walk
from pelican_dossier.archive.sealed import AGENT
from pelican_dossier.problems import Problem, ProblemsFound
from pelican_dossier.turns import in_turn, left_behind, own_name, remove

_ROOT, _OBJECT = "ocfl_1.1", "ocfl_object_1.1"
_LAYOUT = "0003-hash-and-id-n-tuple-storage-layout"
_INVENTORY = "inventory.json"
_ALGORITHM = "sha512"
_SIDECAR = f"{_INVENTORY}.{_ALGORITHM}"
_TUPLES, _SIZE = 3, 3
"""Folders above an object, and the signs that each is called after."""
_LONGEST = 100
"""Signs of an id in the name of a folder."""
_NEW = "new"

Inventory = dict[str, Any]
"""What ``inventory.json`` holds."""


@dataclass(frozen=True, slots=True)
class StoredVersion:
    """A snapshot in a store."""

    name: str
    """``v1``, ``v2`` and so on."""
    created: str
    """The dossier's date, as ``2025-11-07T00:00:00Z``."""
    digest: str
    """The SHA-512 of its ``tagmanifest-sha512.txt``, which stands for all that is in it."""
    files: int
    new: int
    """How many files hold what no version before it held."""


Pages = Callable[[Sequence[StoredVersion]], Mapping[str, bytes]]
"""From versions to files, by name."""


def keep_in_store(bag: Path, store: Path, id_: str, seconds: int, pages: Pages) -> tuple[StoredVersion, bool]:
    """Keeps a bag as the newest version of the object ``id_``; returns that, and whether it is new.

    ``pages`` makes the files that tell strangers of the versions, which stand at the top of the store.

    One that is in every file the last version is not kept again. The version is made beside the store and renamed, so
    that a run that is killed leaves the old ones whole; the next one finishes or takes away what it left.
    Raises ProblemsFound where the folder is no store of this kind, and OSError.
    """
    store = store.absolute()
    store.parent.mkdir(parents=True, exist_ok=True)
    with in_turn(store, "snapshot"):
        for left in left_behind(store, _NEW):
            remove(left)
        _begin(store)
        place, work = store / folder_of(id_), own_name(store, _NEW)
        inventory = _healed(place, store)
        state = _state(bag)
        if inventory and inventory["versions"][inventory["head"]]["state"] == _listed(state):
            return versions(inventory)[-1], False
        try:
            inventory = _next(inventory, id_, state, seconds)
            _make(work, bag, state, inventory)
            _place(work, place, inventory, store)
        finally:
            remove(work)
        for name, data in pages(versions(inventory)).items():
            _put(store / name, data, store)
    return versions(inventory)[-1], True


def versions(inventory: Inventory) -> Sequence[StoredVersion]:
    """All that an object holds, the oldest first."""
    seen, found = set[str](), list[StoredVersion]()
    for name in sorted(inventory["versions"], key=_number):
        said = inventory["versions"][name]
        digest = next(one for one, paths in said["state"].items() if "tagmanifest-sha512.txt" in paths)
        count = sum(map(len, said["state"].values()))
        found.append(StoredVersion(name, said["created"], digest, count, len(said["state"].keys() - seen)))
        seen |= said["state"].keys()
    return found


def encoded(id_: str) -> str:
    """An id as the name of a file."""
    name = "".join(sign if re.fullmatch(r"[A-Za-z0-9_-]", sign) else _percent(sign) for sign in id_)
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST]}-{hashlib.sha256(id_.encode()).hexdigest()}"


def _percent(sign: str) -> str:
    return "".join(f"%{byte:02x}" for byte in sign.encode())


def folder_of(id_: str) -> Path:
    """Where in a store an object is."""
    digest = hashlib.sha256(id_.encode()).hexdigest()
    return Path(*(digest[at * _SIZE : (at + 1) * _SIZE] for at in range(_TUPLES)), encoded(id_))


def _begin(store: Path) -> None:
    """Makes a store of an empty folder; its declaration comes last. Raises ProblemsFound for any other folder."""
    if (store / f"0={_ROOT}").is_file():
        return
    extension = store / "extensions" / _LAYOUT / "config.json"
    if store.exists() and {path.name for path in store.iterdir()} - {"extensions", "ocfl_layout.json"}:
        what, remedy = (
            "what stands here is no OCFL store of version 1.1",
            "name a folder that is empty or not there yet",
        )
        raise ProblemsFound([Problem(str(store), None, what, remedy)])
    extension.parent.mkdir(parents=True, exist_ok=True)
    layout = {"digestAlgorithm": "sha256", "tupleSize": _SIZE, "numberOfTuples": _TUPLES}
    _put(extension, _json({"extensionName": _LAYOUT, **layout}), store)
    said = {"extension": _LAYOUT, "description": "Folders by the digest of the id"}
    _put(store / "ocfl_layout.json", _json(said), store)
    _put(store / f"0={_ROOT}", f"{_ROOT}\n".encode(), store)


def _state(bag: Path) -> Mapping[str, str]:
    """Path in a bag -> the digest of the file."""
    found = {}
    for inside, path in walk(bag):
        with path.open("rb") as stream:
            found[inside] = hashlib.file_digest(stream, _ALGORITHM).hexdigest()
    return found


def _listed(state: Mapping[str, str]) -> dict[str, list[str]]:
    """Digest -> the paths that have it."""
    listed = dict[str, list[str]]()
    for inside, digest in sorted(state.items()):
        listed.setdefault(digest, []).append(inside)
    return dict(sorted(listed.items()))


def _next(last: Inventory | None, id_: str, state: Mapping[str, str], seconds: int) -> Inventory:
    """The inventory with one version more."""
    number = _number(last["head"]) + 1 if last else 1
    manifest = dict(last["manifest"]) if last else {}
    for digest, (inside, *_) in _listed(state).items():
        manifest.setdefault(digest, [f"v{number}/content/{inside}"])
    version = {
        "created": f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%SZ}",
        "message": "A snapshot of the dossier, as a BagIt bag.",
        "user": {"name": f"{AGENT} {__version__}", "address": "urn:pelican-dossier"},
        "state": _listed(state),
    }
    return {
        **{"id": id_, "type": "https://ocfl.io/1.1/spec/#inventory", "digestAlgorithm": _ALGORITHM},
        **{"head": f"v{number}", "manifest": dict(sorted(manifest.items()))},
        "versions": {**(last["versions"] if last else {}), f"v{number}": version},
    }


def _make(work: Path, bag: Path, state: Mapping[str, str], inventory: Inventory) -> None:
    """An object's folder with its newest version alone, and in that the files that no version before it held."""
    begin = f"{inventory['head']}/content/"
    version = work / inventory["head"]
    version.mkdir(parents=True)
    (work / f"0={_OBJECT}").write_text(f"{_OBJECT}\n", "utf-8")
    for digest in sorted(set(state.values())):
        (path,) = inventory["manifest"][digest]
        if path.startswith(begin):
            target = version / "content" / path.removeprefix(begin)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(bag / path.removeprefix(begin), target)
    for folder in (version, work):
        (folder / _INVENTORY).write_bytes(_json(inventory))
        (folder / _SIDECAR).write_bytes(_digest_line(_json(inventory)))


def _place(work: Path, place: Path, inventory: Inventory, store: Path) -> None:
    """Puts an object into the store, or a version into its object and then the inventory that tells of it."""
    if place.is_dir():
        (work / inventory["head"]).rename(place / inventory["head"])
        _write_inventory(place, _json(inventory), store)
    else:
        place.parent.mkdir(parents=True, exist_ok=True)
        work.rename(place)


def _healed(place: Path, store: Path) -> Inventory | None:
    """The inventory of an object, after what a killed run left has been finished: a version that stands is whole."""
    there = [path.name for path in place.glob("v*") if (path / _INVENTORY).is_file()] if place.is_dir() else []
    if not there:
        return None
    data = (place / max(there, key=_number) / _INVENTORY).read_bytes()
    if (place / _INVENTORY).read_bytes() != data or (place / _SIDECAR).read_bytes() != _digest_line(data):
        _write_inventory(place, data, store)
    said: Inventory = json.loads(data)
    return said


def _write_inventory(folder: Path, data: bytes, store: Path) -> None:
    _put(folder / _INVENTORY, data, store)
    _put(folder / _SIDECAR, _digest_line(data), store)


def _put(file: Path, data: bytes, store: Path) -> None:
    """Writes a file beside the store, in which nothing else may stand, and renames it into its place."""
    part = own_name(store, _NEW)
    part.write_bytes(data)
    part.replace(file)


def _digest_line(data: bytes) -> bytes:
    return f"{hashlib.new(_ALGORITHM, data).hexdigest()} {_INVENTORY}\n".encode()


def _number(version: str) -> int:
    return int(version.removeprefix("v"))


def _json(said: Mapping[str, object]) -> bytes:
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()
