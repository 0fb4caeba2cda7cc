"""Where a link leads on paper: to a place of the same document, else to the page on the web, else nowhere."""

import re
from collections.abc import Iterable
from posixpath import dirname, join, normpath

from pelican_dossier import addresses
from pelican_dossier.addresses import Folder

_LISTS = (Folder.TIMELINE, Folder.GLOSSARY)
"""Lists whose entries have ids that are their own in a document too."""


class Links:
    """The links of one document. Called by templates in the place of ``href``."""

    def __init__(self, language: str, holds: Iterable[str], site_url: str) -> None:
        """``holds`` are the pages of the site that the document holds, by their paths."""
        self._language, self._holds, self._site_url = language, frozenset(holds), site_url

    def __call__(self, target: str) -> str:
        """The address for a link; empty where the document cannot lead there."""
        page, _, fragment = target.partition("#")
        if self._first_page(page) in self._holds:
            return f"#{self.id(target)}"
        if not self._site_url:
            return ""
        return f"{self._site_url}/{addresses.stem(page)}" + (f"#{fragment}" if fragment else "")

    def id(self, target: str) -> str:
        """The id, in the document, of a page of the site or of a place on it."""
        page, _, fragment = target.partition("#")
        path = addresses.stem(page).removeprefix(f"{self._language}/").rstrip("/").split("/")
        if fragment and path[0] in _LISTS:
            return fragment
        return ".".join([*path, *([fragment] if fragment else [])])

    def in_html(self, html: str, page: str) -> str:
        """HTML made for ``page``, its links led anew; those that begin with a scheme stay."""
        return re.sub(r'(?<=href=")(?![a-z]+:)[^"]+', lambda found: self._from(page, found.group()), html)

    def _from(self, page: str, target: str) -> str:
        path, mark, fragment = target.partition("#")
        return self(normpath(join(dirname(page), path)) + mark + fragment if path else page + target)

    def _first_page(self, page: str) -> str:
        """The page itself, or the first one of the list that it continues."""
        listings = (addresses.listing(self._language, folder) for folder in _LISTS)
        return next((listing for listing in listings if page.startswith(addresses.stem(listing))), page)
