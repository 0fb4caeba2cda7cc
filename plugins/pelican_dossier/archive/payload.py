"""What goes into a snapshot, and what ``show`` and ``status`` keep out of a public one."""

import json
from collections.abc import Iterator, Mapping, Set
from pathlib import Path
from typing import Any

from pelican_dossier import addresses
from pelican_dossier.archive import is_left_behind, oddity, walk
from pelican_dossier.archive.bagnames import clashes, encode
from pelican_dossier.desk.content import DECISIONS, REGISTRY, TRANSLATIONS, Content
from pelican_dossier.desk.dispatches import DISPATCHES
from pelican_dossier.desk.otherheads import PAGES, head_of_page
from pelican_dossier.desk.settings import SETTINGS
from pelican_dossier.desk.states import STATES, shown_states, state_files
from pelican_dossier.desk.versions import VERSIONS, as_file, place_of, shown_versions
from pelican_dossier.model import Dispatch
from pelican_dossier.problems import Problem, ProblemsFound

Payload = Mapping[str, Path | bytes]
"""Path inside the bag's ``data/`` -> the file to copy there, or its bytes."""

WACZ = "site.wacz"
"""Where the web archive of the site is."""
_SITE = "site/"
_PUBLISHED = ("published", "hidden")
"""The values of ``Status:`` with which Pelican publishes a page; what it refuses counts as a draft."""
_PELICAN_DRAFTS = "drafts/"
"""Where in the site Pelican writes the editors' drafts."""


def payload(content: Content, site: Path, recipe: Payload, *, private: bool) -> Payload:
    """The files of a bag: ``site/``, ``dispatches/``, ``content/``, ``build/`` and ``dossier.json``.

    Raises ProblemsFound for links in the site, special files and names that a bag cannot carry.
    """
    built = dict(walk(site, is_left_behind))
    # Links among the editors' files were judged when they were read; a bag has what they lead to.
    edited = dict(walk(content.folder, is_left_behind, follows_links=True))
    problems = [*_defects(site.name, built, follows_links=False)]
    problems += _defects(content.folder.name, edited, follows_links=True)
    used = {name: each for name, each in recipe.items() if isinstance(each, Path)}
    problems += _defects("build", used, follows_links=True)
    if problems:
        raise ProblemsFound(problems)
    files: dict[str, Path | bytes] = {"dossier.json": site / addresses.DATA}
    for inside, file in built.items():
        if private or not inside.startswith(_PELICAN_DRAFTS):
            files[f"{_SITE}{inside}"] = file
    for name, source in _dispatches(content, private):
        files[f"dispatches/{name}"] = source
    for inside in _editors_files(content, edited, private):
        files[f"content/{inside}"] = edited[inside]
    if not private:
        files |= _past(content, json.loads((site / addresses.DATA).read_bytes()))
    files |= {f"build/{name}": source for name, source in recipe.items()}
    return files


def _past(content: Content, data: Mapping[str, Any]) -> Payload:
    """The kept states and versions of a public bag, without what the site does not show either."""
    versions = shown_versions(content.versions, data).kept
    past = {f"content/{place_of(version)}": as_file(version) for of in versions.values() for version in of}
    # a state also holds what was read in single paragraphs that may have been withheld since
    if all(_is_whole(dispatch) for dispatch in content.dispatches if dispatch.sidecar.status == "public"):
        past |= {f"content/{STATES}/{name}": file for name, file in state_files(shown_states(content.states, data))}
    return past


def site_files(files: Payload) -> Payload:
    """What of a payload is the site, by its paths there."""
    return {path.removeprefix(_SITE): source for path, source in files.items() if path.startswith(_SITE)}


def _defects(folder: str, files: Mapping[str, Path], *, follows_links: bool) -> Iterator[Problem]:
    """Everything in a folder, by name, that a bag cannot carry."""
    for inside, file in files.items():
        shown = f"{folder}/{inside}".encode("utf-8", "backslashreplace").decode()
        if odd := oddity(file, follows_links=follows_links):
            yield Problem(shown, None, odd, "put the file itself in its place or move it away")
        elif not _can_be_listed(inside):
            remedy = "rename it without spaces at its end, and in letters that UTF-8 has"
            yield Problem(shown, None, "a bag's manifest cannot hold this name", remedy)
    for one, *others in clashes(files):
        what = f"some disks would keep only one of this and {' and '.join(others)}"
        yield Problem(f"{folder}/{one}", None, what, "give one of them another name")


def _can_be_listed(inside: str) -> bool:
    """Whether every tool reads the name alike in a manifest, in which %, line feed and carriage return are encoded."""
    is_utf8 = inside.encode("utf-8", "ignore").decode() == inside
    return is_utf8 and encode(inside).splitlines() == [encode(inside.rstrip(" \t"))]


def _dispatches(content: Content, private: bool) -> Iterator[tuple[str, Path | bytes]]:
    """Name and source of every dispatch and sidecar that the bag may hold."""
    for dispatch in content.dispatches:
        if dispatch.original.data and (private or _is_whole(dispatch)):
            yield dispatch.original.name, dispatch.original.data
        sidecar = (content.folder / DISPATCHES / dispatch.original.name).with_suffix(".yaml")
        if sidecar.is_file() and (private or dispatch.sidecar.status != "draft"):
            yield sidecar.name, sidecar


def _is_whole(dispatch: Dispatch) -> bool:
    """Whether all of it may be published."""
    return dispatch.sidecar.status == "public" and dispatch.sidecar.show == "full"


def _editors_files(content: Content, edited: Mapping[str, Path], private: bool) -> Iterator[str]:
    """The paths of the editors' own files that the bag may hold."""
    drafts = {dispatch.id for dispatch in content.dispatches if dispatch.sidecar.status == "draft"}
    withheld = {dispatch.id for dispatch in content.dispatches if not _is_whole(dispatch)}
    languages = {*content.settings.languages}

    def is_public(path: str) -> bool:
        folder = path.partition("/")[0]
        if folder in (DISPATCHES, VERSIONS, STATES):
            return False
        return not _is_named_after(path, withheld if folder == TRANSLATIONS else drafts, languages)

    root = content.folder.resolve()
    for inside, file in edited.items():
        if inside.startswith(f"{DISPATCHES}/"):
            continue  # they go along as what was received
        # what is withheld may be linked to under another name
        places = (inside, _lies_at(file, root) or inside)
        is_draft = _is_draft(file) or _is_draft(file.resolve())
        if private or (all(map(is_public, places)) and not is_draft):
            yield inside


def _lies_at(file: Path, root: Path) -> str | None:
    """Where in the editors' folder a file is once its links are followed; None outside of it."""
    whole = file.resolve()
    return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else None


def _is_named_after(inside: str, ids: Set[str], languages: Set[str]) -> bool:
    """Whether a file or its folder bears a dispatch's id: ``translations/en/ID.po``, ``images/ID/1.jpg``."""
    *folders, name = inside.split("/")
    if inside in (SETTINGS, DECISIONS) or folders[:1] == [REGISTRY]:
        return False  # named for what they hold, even where a dispatch happens to be called so
    return name.partition(".")[0] in ids or any(folder in ids - languages for folder in folders[1:])


def _is_draft(file: Path) -> bool:
    """Whether a file is a draft of a page."""
    ending = file.suffix.lower()
    if ending not in PAGES:
        return False
    head = head_of_page(ending, file.read_text(encoding="utf-8-sig", errors="replace"))
    return head.of("status") not in ("", *_PUBLISHED) or any(key == "status" for _, key in head.repeated)
