"""Site and content -> a BagIt bag that other people's tools open: the same bytes for the same dossier."""

import hashlib
import json
import shutil
from collections.abc import Mapping
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

import bagit

from pelican_dossier import __version__, addresses
from pelican_dossier.archive.payload import Payload, payload
from pelican_dossier.desk.content import Content
from pelican_dossier.desk.dispatches import DISPATCHES
from pelican_dossier.problems import Problem, ProblemsFound
from pelican_dossier.turns import in_turn, left_behind, own_name, remove

_ALGORITHMS = ("sha256", "sha512")
_NEW = "new"
"""The folder in which a bag is made."""
_DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


@dataclass(frozen=True, slots=True)
class _Site:
    """What a built site says of itself in ``dossier.json``."""

    updated: str | None
    titles: tuple[str, ...]
    dispatches: Mapping[str, tuple[str, str, str]]
    """Id -> digest, ``show`` and ``status`` at the time of the build."""


def snapshot(content: Content, site: Path, target: Path, *, private: bool = False) -> None:
    """Packs the built site and what it was built from into the folder ``target``, a BagIt 1.0 bag.

    A public bag holds what ``show`` and ``status`` allow; a private one everything under ``content/``.
    Raises ProblemsFound where the site is missing or was built from other dispatches, where ``target`` is taken,
    and for files that a bag cannot carry; OSError where the machine fails. Either leaves no bag behind.
    """
    target = target.absolute()
    _check_target(target, (content.folder, site))
    built = _read_site(site)
    _check_site_is_current(built, content, _shown(site))
    files = payload(content, site, private=private)
    target.parent.mkdir(parents=True, exist_ok=True)
    with in_turn(target, "snapshot"):
        for left in left_behind(target, _NEW):
            remove(left)
        _check_target(target, (content.folder, site))  # another may have packed it meanwhile
        folder = own_name(target, _NEW)
        try:
            _copy(files, folder)
            _make_bag(folder, _bag_info(built))
            if target.is_dir():
                target.rmdir()  # Windows renames to nothing that is there, not even to an empty folder
            folder.rename(target)
        finally:
            remove(folder)


def name_of(site: Path, *, private: bool = False) -> str:
    """A folder name for a snapshot of a built site: its date and the beginning of its data's digest.

    Raises ProblemsFound where there is no built site.
    """
    built = _read_site(site)
    digest = hashlib.sha256((site / addresses.DATA).read_bytes()).hexdigest()
    return f"{built.updated or 'undated'}-{digest[:10]}" + ("-private" if private else "")


def _check_target(target: Path, sources: tuple[Path, ...]) -> None:
    if target.exists() and not (target.is_dir() and not any(target.iterdir())):
        remedy = "name a folder that is empty or not there yet"
        raise ProblemsFound([Problem(str(target), None, "something is there already", remedy)])
    for source in sources:
        if target.resolve().is_relative_to(source.resolve()):
            what = f"the snapshot would stand inside {source.name}/, which it holds"
            raise ProblemsFound([Problem(str(target), None, what, "name a folder outside of it")])


def _shown(site: Path) -> str:
    return f"{site.name}/{addresses.DATA}"


def _read_site(site: Path) -> _Site:
    if not (site / addresses.DATA).is_file():
        raise ProblemsFound([Problem(_shown(site), None, "there is no built site", "run `dossier build` first")])
    try:
        data = json.loads((site / addresses.DATA).read_bytes())
        return _Site(
            updated=data["updated"],
            titles=tuple(title for _, title in sorted(data["title"].items())),
            dispatches={
                dispatch["id"]: (dispatch["sha256"], dispatch["sidecar"]["show"], dispatch["sidecar"]["status"])
                for dispatch in data["dispatches"]
            },
        )
    except (AttributeError, LookupError, TypeError, ValueError):
        what = "this is not what `dossier build` writes"
        raise ProblemsFound([Problem(_shown(site), None, what, "run `dossier build` again")]) from None


def _check_site_is_current(built: _Site, content: Content, shown_as: str) -> None:
    """Raises ProblemsFound where the site shows other dispatches than ``content/`` would now have it show.

    Without this a source withdrawn since the last build would go out in a public bag.
    """
    current = {
        dispatch.id: (dispatch.original.sha256, dispatch.sidecar.show, dispatch.sidecar.status)
        for dispatch in content.dispatches
        if dispatch.sidecar.status != "draft"
    }
    ids = current.keys() | built.dispatches.keys()
    changed = sorted(id_ for id_ in ids if current.get(id_) != built.dispatches.get(id_))
    if changed:
        folder = f"{content.folder.name}/{DISPATCHES}"
        what = f"since the site was built {folder} has changed: {', '.join(changed)}"
        raise ProblemsFound([Problem(shown_as, None, what, "run `dossier build` first")])


def _bag_info(built: _Site) -> dict[str, str | list[str]]:
    return {
        "Bag-Software-Agent": f"pelican-dossier {__version__}",
        # Without this tag bagit writes today; for an empty list it writes no tag.
        "Bagging-Date": [built.updated] if built.updated else [],
        "External-Description": [" ".join(title.split()) for title in built.titles],
    }


def _copy(files: Payload, folder: Path) -> None:
    """Writes the payload: contents only, no mode, owner or time of a source."""
    for inside, source in sorted(files.items(), key=lambda item: item[0]):
        file = folder / inside
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(source, bytes):
            file.write_bytes(source)
        else:
            shutil.copyfile(source, file)


def _make_bag(folder: Path, info: dict[str, str | list[str]]) -> None:
    """Makes a bag of a folder, in place.

    bagit declares version 0.97 and lists tag files in the order of the disk. So the declaration is written anew,
    and manifests are put in order: the payload's before bagit saves the tag files' digests, the tag files' after.
    """
    with chdir(folder):  # bagit goes into the bag, and where saving fails it does not come back
        bagit.make_bag(str(folder), info, checksums=_ALGORITHMS)
        (folder / "bagit.txt").write_bytes(_DECLARATION)
        _put_in_order(folder, "manifest")
        bagit.Bag(str(folder)).save()
        _put_in_order(folder, "tagmanifest")


def _put_in_order(folder: Path, kind: str) -> None:
    """Sorts the manifests of one kind by path, with the two spaces that ``sha256sum --check`` wants."""
    for algorithm in _ALGORITHMS:
        file = folder / f"{kind}-{algorithm}.txt"
        listed = [line.split(None, 1) for line in file.read_bytes().splitlines()]
        listed.sort(key=lambda entry: entry[1])
        file.write_bytes(b"".join(b"%s  %s\n" % (digest, path) for digest, path in listed))
