"""Links in the editors' texts that lead nowhere within the site."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from pelican_dossier import addresses
from pelican_dossier.checking.markdown import WrittenParagraph, paragraphs
from pelican_dossier.checking.remark import Looked
from pelican_dossier.conf import read_conf
from pelican_dossier.desk.pages import is_citation
from pelican_dossier.problems import Problem

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#|\{(?!filename|static|attach)", re.I)
"""How a link begins that leads out of the site, within its page, or to what Pelican alone knows."""
_BY_FILE = re.compile(r"\{(?:filename|static|attach)\}")
_PAGES = addresses.home("{lang}/{slug}")
"""Where pages stand in a site of the dossier's own; in another one, its addresses are not known here."""
_STATIC = "images"
_LISTING = 2
"""Steps of the address of a listing below its edition."""


def dead_links(looked: Looked) -> Iterator[Problem]:
    """Links by file whose file is missing, and links by address to a page that will not be there."""
    texts = paragraphs(looked)
    pages = {text.page for text in texts if text.is_shown}
    is_ours = _has_own_addresses(looked)
    for text in texts:
        for link in text.links():
            target = unquote(link.target)
            if is_citation(target) or _ELSEWHERE.match(target):
                continue
            target = target.partition("#")[0].partition("?")[0]
            if _BY_FILE.match(target):
                what = _missing_file(looked, text, _BY_FILE.sub("", target))
            else:
                what = _missing_page(looked, text, target, pages) if is_ours else None
            if what:
                told, remedy = f"the link to {link.target!r} leads nowhere: {what}", "correct it, or take it out"
                yield Problem.at(text.file, text.place_at(link.start), told, remedy)


def _has_own_addresses(looked: Looked) -> bool:
    return looked.settings.is_file() and read_conf(looked.settings).values.get("PAGE_SAVE_AS") == _PAGES


def _missing_file(looked: Looked, text: WrittenParagraph, target: str) -> str | None:
    inside = posixpath.normpath(target.lstrip("/") if target.startswith("/") else posixpath.join(text.folder, target))
    if inside.startswith("..") or (looked.content.folder / inside).is_file():
        return None  # what lies outside is another check's
    return f"there is no file {looked.content.folder.name}/{inside}"


def _missing_page(looked: Looked, text: WrittenParagraph, target: str, pages: set[str]) -> str | None:
    above = "" if target.startswith("/") else posixpath.dirname(text.page)
    page = posixpath.normpath(posixpath.join(above, target.lstrip("/")))
    page = f"{page}/{addresses.CHOICE}" if target.endswith("/") else page
    first, *rest = page.split("/")
    folder, languages = looked.content.folder, looked.content.settings.languages
    if first == _STATIC:
        return None if (folder / page).is_file() else f"there is no file {folder.name}/{page}"
    if first == "..":
        return "it leads out of the site"
    if first not in languages or page in pages or page == addresses.home(first) or _is_of_the_dossier(looked, rest):
        return None
    return f"there will be no page {page}"


def _is_of_the_dossier(looked: Looked, steps: list[str]) -> bool:
    """Whether an address below an edition is one of the dossier's own pages or files that will be there."""
    if not steps or "." not in steps[-1]:
        return False
    if len(steps) == 1:
        return True
    ids = {dispatch.id for dispatch in looked.content.dispatches if dispatch.sidecar.status != "draft"}
    if steps[0] == addresses.Folder.SOURCES and len(steps) > _LISTING:
        return steps[1] in ids
    if steps[0] == addresses.Folder.VERSIONS and len(steps) > _LISTING:
        return any(one.id == steps[2] for one in looked.content.versions.get(steps[1], ()))
    return steps[0] in frozenset(addresses.Folder) - {addresses.Folder.ANALYSES}
