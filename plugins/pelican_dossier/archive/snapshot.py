"""Site and content -> a BagIt bag that other people's tools open: the same bytes for the same dossier."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pelican_dossier import __version__, addresses
from pelican_dossier.archive.bag import seconds_of, write_bag
from pelican_dossier.archive.bagpacking import pack
from pelican_dossier.archive.payload import WACZ, Payload, payload, site_files
from pelican_dossier.archive.sealed import AGENT
from pelican_dossier.archive.sitewacz import PLACEHOLDER, write_wacz
from pelican_dossier.archive.store import StoredVersion, keep_in_store
from pelican_dossier.desk.content import Content
from pelican_dossier.desk.dispatches import DISPATCHES
from pelican_dossier.problems import Problem, ProblemsFound
from pelican_dossier.turns import in_turn, left_behind, own_name, remove, scratch

_NEW = "new"
"""The folder in which a bag is made."""
_WORK = "snapshot"
"""What the folders of work are named after, so that the next snapshot in a place finds those of one that was killed."""


@dataclass(frozen=True, slots=True)
class _Site:
    """What a built site says of itself in ``dossier.json``."""

    updated: str | None
    titles: tuple[str, ...]
    dispatches: Mapping[str, tuple[str, str, str]]
    """Id -> digest, ``show`` and ``status`` at the time of the build."""


def snapshot(
    content: Content,
    site: Path,
    target: Path,
    recipe: Payload | None = None,
    *,
    siteurl: str = "",
    private: bool = False,
    kind: str | None = None,
) -> None:
    """Packs the built site and what it was built from into the folder ``target``, a BagIt 1.0 bag.

    ``recipe`` are the files of ``recipe_files``, without which no site can be built from the bag again; ``siteurl`` is
    the address that the site was built for, where its web archive says that it stands. With a ``kind`` of
    ``bagpacking.KINDS`` the target is an archive of the bag. A public bag holds what ``show`` and ``status`` allow; a
    private one everything under ``content/``. It is made beside its place and renamed, so that there is a whole one or
    none.
    Raises ProblemsFound where the site is missing or was built from other dispatches, where ``target`` is taken,
    and for files that a bag cannot carry; OSError where the machine fails. Either leaves no bag behind.
    """
    # The rest of packing displays nothing, and waits for no catalog.
    from pelican_dossier.archive.findingaid import finding_aids

    target = target.absolute()
    _check_target(target, (content.folder, site))
    built = _read_site(site)
    _check_site_is_current(built, content, _shown(site))
    files = dict(payload(content, site, recipe or {}, private=private))
    day = date.fromisoformat(built.updated) if built.updated else None
    target.parent.mkdir(parents=True, exist_ok=True)
    work = target.with_name(_WORK)
    with in_turn(work, "snapshot"):
        for left in left_behind(work, _NEW):
            remove(left)
        _check_target(target, (content.folder, site))  # another may have packed it meanwhile
        folder, archive, wacz = (own_name(work, _NEW) for _ in range(3))
        try:
            write_wacz(wacz, site_files(files), siteurl, built.titles, seconds_of(day))
            files[WACZ] = wacz
            write_bag(folder, files, [*_information(built)], day, finding_aids(content, day, private=private))
            if kind:
                pack(folder, archive, target.name.removesuffix(f".{kind}"), kind, seconds_of(day))
            if target.is_dir():
                target.rmdir()  # Windows renames to nothing that is there, not even to an empty folder
            (archive if kind else folder).rename(target)
        finally:
            for made in (folder, archive, wacz):
                remove(made)


def store_snapshot(
    content: Content, site: Path, store: Path, recipe: Payload, *, siteurl: str, private: bool
) -> tuple[StoredVersion, bool]:
    """Packs a snapshot and keeps it in an OCFL store; returns the version, and whether it is new there.

    The object's id is the site's address, or the placeholder for one; private snapshots are of another object.
    Raises as ``snapshot`` and ``keep_in_store`` do.
    """
    from pelican_dossier.archive.versionspage import versions_pages

    _check_outside(store.absolute(), (content.folder, site))
    updated = _read_site(site).updated
    id_ = f"{siteurl or PLACEHOLDER}{'#private' if private else ''}"

    def pages(versions: Sequence[StoredVersion]) -> Mapping[str, bytes]:
        return versions_pages(content, id_, versions, is_dated=updated is not None)

    with scratch() as folder:
        snapshot(content, site, folder / "bag", recipe, siteurl=siteurl, private=private)
        day = date.fromisoformat(updated) if updated else None
        return keep_in_store(folder / "bag", store, id_, seconds_of(day), pages)


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
    _check_outside(target, sources)


def _check_outside(target: Path, sources: tuple[Path, ...]) -> None:
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


def _information(built: _Site) -> Iterator[tuple[str, str]]:
    """What the bag says of itself."""
    yield "Bag-Software-Agent", f"{AGENT} {__version__}"
    if built.updated:
        yield "Bagging-Date", built.updated
    for title in built.titles:
        yield "External-Description", " ".join(title.split())
