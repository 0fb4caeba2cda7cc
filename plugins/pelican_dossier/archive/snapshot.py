"""Site and content -> a BagIt bag that other people's tools open: the same bytes for the same dossier."""

import json
import shutil
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import bagit

from pelican_dossier import __version__
from pelican_dossier.archive.payload import Payload, payload
from pelican_dossier.desk.content import DISPATCHES, Content
from pelican_dossier.editions import addresses
from pelican_dossier.problems import Problem, ProblemsFound

_ALGORITHMS = ("sha256", "sha512")
_DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def snapshot(content: Content, site: Path, target: Path, *, private: bool = False) -> None:
    """Packs the built site and what it was built from into the folder ``target``, a BagIt 1.0 bag.

    A public bag holds what ``show`` and ``status`` allow; a private one everything under ``content/``.
    Raises ProblemsFound where the site is missing or older than its content, where ``target`` is taken, and for
    files that no bag can carry; OSError where the machine fails. Either leaves nothing behind.
    """
    target = target.absolute()
    _check_target(target, (content.folder, site))
    data = _site_data(site)
    _check_site_is_current(data, content, f"{site.name}/{addresses.DATA}")
    files = payload(content, site, private=private)
    target.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as beside:
        folder = Path(beside, "bag")
        _copy(files, folder)
        _make_bag(folder, _bag_info(data))
        if target.is_dir():
            target.rmdir()  # Windows renames to nothing that is there, not even to an empty folder
        folder.rename(target)


def _check_target(target: Path, sources: tuple[Path, ...]) -> None:
    if target.exists() and not (target.is_dir() and not any(target.iterdir())):
        remedy = "name a folder that does not exist yet"
        raise ProblemsFound([Problem(str(target), None, "something is there already", remedy)])
    for source in sources:
        if target.resolve().is_relative_to(source.resolve()):
            what = f"the snapshot would stand inside {source.name}/, which it holds"
            raise ProblemsFound([Problem(str(target), None, what, "name a folder outside of it")])


def _site_data(site: Path) -> dict[str, Any]:
    """What the site says of itself in ``dossier.json``."""
    shown = f"{site.name}/{addresses.DATA}"
    file = site / addresses.DATA
    if not file.is_file():
        raise ProblemsFound([Problem(shown, None, "there is no built site", "run `dossier build` first")])
    try:
        data = json.loads(file.read_bytes())
    except ValueError:
        data = None
    if not isinstance(data, dict) or not {"title", "updated", "dispatches"} <= data.keys():
        what = "this is not what `dossier build` writes"
        raise ProblemsFound([Problem(shown, None, what, "run `dossier build` again")])
    return data


def _check_site_is_current(data: dict[str, Any], content: Content, shown_as: str) -> None:
    """Raises ProblemsFound where the site shows dispatches otherwise than content/ now has them.

    Else a source withdrawn since the last build would go out in a public bag.
    """
    built = {
        dispatch["id"]: (dispatch["sha256"], dispatch["sidecar"]["show"], dispatch["sidecar"]["status"])
        for dispatch in data["dispatches"]
    }
    here = {
        dispatch.id: (dispatch.original.sha256, dispatch.sidecar.show, dispatch.sidecar.status)
        for dispatch in content.dispatches
        if dispatch.sidecar.status != "draft"
    }
    changed = sorted(id_ for id_ in built.keys() | here.keys() if built.get(id_) != here.get(id_))
    if changed:
        what = f"the site is not built from {content.folder.name}/{DISPATCHES} as it is now: {', '.join(changed)}"
        raise ProblemsFound([Problem(shown_as, None, what, "run `dossier build` first")])


def _bag_info(data: dict[str, Any]) -> dict[str, str | list[str]]:
    return {
        "Bag-Software-Agent": f"pelican-dossier {__version__}",
        # Where the tag is absent bagit writes today; of an empty list it writes nothing.
        "Bagging-Date": [data["updated"]] if data["updated"] else [],
        "External-Description": [" ".join(title.split()) for _, title in sorted(data["title"].items())],
    }


def _copy(files: Payload, folder: Path) -> None:
    """Writes the payload, contents only: no mode, owner or time of a source comes along."""
    for inside, source in sorted(files.items()):
        file = folder / inside
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(source, bytes):
            file.write_bytes(source)
        else:
            shutil.copyfile(source, file)


def _make_bag(folder: Path, info: dict[str, str | list[str]]) -> None:
    """Makes a bag of a folder, in place.

    bagit declares version 0.97 and lists tag files in the order of the disk: the one is written anew and the
    manifests are sorted before bagit takes the tag files' digests, the tag manifests after.
    """
    with chdir(folder):  # bagit goes into the bag, and where saving fails it does not come back
        bagit.make_bag(str(folder), info, checksums=_ALGORITHMS)
        (folder / "bagit.txt").write_bytes(_DECLARATION)
        _sort_lines(folder, "manifest")
        bagit.Bag(str(folder)).save()
        _sort_lines(folder, "tagmanifest")


def _sort_lines(folder: Path, manifest: str) -> None:
    """Puts the lines of every manifest of one kind into the order of their paths."""
    for algorithm in _ALGORITHMS:
        file = folder / f"{manifest}-{algorithm}.txt"
        lines = file.read_bytes().split(b"\n")[:-1]
        file.write_bytes(b"".join(line + b"\n" for line in sorted(lines, key=lambda line: line.split(None, 1)[1])))
