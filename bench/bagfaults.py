"""Snapshots: killed while they are made, and changed afterwards."""

import hashlib
import json
import random
import sys
import time
from pathlib import Path

from bench.faultrow import Row
from bench.tampering import TAMPERINGS, one_byte, unnoticed
from bench.victims import ended, killed, make, run, started
from pelican_dossier.archive.verify import verify

_STANDS_FOR_ALL = "tagmanifest-sha512.txt"
_SHARE = 5
"""Single bytes that are changed for each other thing that befalls a snapshot."""


def snapshots(folder: Path, count: int, chance: random.Random) -> Row:
    """Snapshots that are killed: a folder is whole or not there, a store's newest version is the old or the new one."""
    row = Row("a killed snapshot leaves none or a whole one, a store its last version or the next, whole")
    dossiers = [make(folder / name, name) for name in ("one", "other")]
    wholes = [_digest_of_new(dossier) for dossier in dossiers]
    store = folder / "store"
    began = time.monotonic()
    ended(started(dossiers[0], "snapshot", "--store", str(store)))
    takes, stands = time.monotonic() - began, 0
    for at in range(count):
        row.tries += 1
        moment = chance.uniform(0, takes * 1.1)
        if at % 2:
            row.struck += killed(started(dossiers[0], "snapshot", "bag"), moment) != 0
            row.lost += not _is_whole_or_none(dossiers[0] / "bag", wholes[0])
        else:
            row.struck += killed(started(dossiers[1 - stands], "snapshot", "--store", str(store)), moment) != 0
            newest = _newest(store)
            row.lost += newest not in wholes
            stands = wholes.index(newest) if newest in wholes else stands
    statuses = run(dossiers[1 - stands], "snapshot", "--store", str(store)), run(dossiers[0], "snapshot", "bag")
    left = [path.name for where in (folder, dossiers[0]) for path in where.iterdir() if "-new-" in path.name]
    row.lost += bool(any(statuses) or left or _newest(store) != wholes[1 - stands])
    return row


def _digest_of_new(dossier: Path) -> str:
    """What stands for a snapshot that nobody disturbs; it is taken away again."""
    if run(dossier, "snapshot", "bag"):
        raise SystemExit(f"bench: {dossier} cannot be packed")
    digest = _digest(dossier / "bag" / _STANDS_FOR_ALL)
    (dossier / "bag").rename(dossier.with_name(f"{dossier.name}-whole"))
    return digest


def _is_whole_or_none(bag: Path, whole: str) -> bool:
    """Whether a bag is the one that it should be, or not there; one that is there is put away."""
    if not bag.exists():
        return True
    is_whole = not verify(bag).problems and _digest(bag / _STANDS_FOR_ALL) == whole
    bag.rename(bag.with_name(f"kept-{len([*bag.parent.iterdir()])}"))
    return is_whole


def _newest(store: Path) -> str | None:
    """What stands for the newest version of the object in a store; None where a file of any version is not whole."""
    [inventory] = [path for path in store.rglob("inventory.json") if (path.parent / "0=ocfl_object_1.1").is_file()]
    data = json.loads(inventory.read_bytes())
    for digest, [path] in data["manifest"].items():
        if not (inventory.parent / path).is_file() or _digest(inventory.parent / path) != digest:
            return None
    state = data["versions"][data["head"]]["state"]
    return next(str(digest) for digest, paths in state.items() if _STANDS_FOR_ALL in paths)


def _digest(file: Path) -> str:
    return hashlib.sha512(file.read_bytes()).hexdigest()


def tamperings(folder: Path, count: int, _: random.Random) -> Row:
    """Changes to a snapshot: each is told, once, of the right file."""
    row = Row("each change to a snapshot is told once, of the right file")
    dossier = make(folder / "dossier", "Tried")
    if run(dossier, "snapshot", "bag"):
        raise SystemExit(f"bench: {dossier} cannot be packed")
    for tampering in TAMPERINGS:
        times = count if tampering is one_byte else count // _SHARE
        row.tries += times
        row.struck += times
        for amiss in unnoticed(dossier / "bag", tampering, times):
            print(amiss, file=sys.stderr, flush=True)
            row.lost += 1
    return row
