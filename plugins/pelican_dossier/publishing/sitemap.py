"""The sitemap, with each page's twins in the other languages, and ``robots.txt``, which names it.

A sitemap needs whole addresses, so there is none while the site's own is not known. What only leads on, or shows a
part of what another page shows, is not in it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from pelican_dossier.publishing.pages import Page

SITEMAP, ROBOTS = "sitemap.xml", "robots.txt"
_LEFT_OUT = frozenset({"dossier/moved", "dossier/timeline_cut"})
"""Templates of pages that it does not name."""
_CHOICE = "x-default", "index.html"
"""The choice of languages stands for the first page in any other language."""
_MOST = 50_000
"""Addresses in one file, by the protocol."""
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


@dataclass(frozen=True, slots=True)
class Place:
    """A page in all its languages."""

    paths: tuple[tuple[str, str], ...]
    """(language, path) of each twin; ``x-default`` for the choice of languages."""
    changed: date | None = None


def places(
    drawn: Mapping[str, Sequence[Page]], own: Iterable[Mapping[str, str]], updated: date | None
) -> Iterator[Place]:
    """Every page of the editions once, with its twins; ``drawn`` is by language, ``own`` are the editors' pages.

    The first page changed when the dossier did; of the others no day is known.
    """
    twins: dict[str, dict[str, str]] = {}
    for language, pages in drawn.items():
        for page in pages:
            if page.template not in _LEFT_OUT:
                twins.setdefault(page.path.partition("/")[2], {})[language] = page.path
    for rest, paths in twins.items():
        if rest == "index.html":
            yield Place((*paths.items(), _CHOICE), updated)
        else:
            yield Place(tuple(paths.items()))
    yield from map(Place, dict.fromkeys(tuple(sorted(paths.items())) for paths in own))


def sitemap(site_url: str, places: Sequence[Place]) -> Iterator[tuple[str, str]]:
    """Each file with its content: one, or an index and several where one may not hold all."""
    entries = [entry for place in places for entry in _entries(site_url, place)]
    parts = [entries[at : at + _MOST] for at in range(0, len(entries), _MOST)]
    if len(parts) == 1:
        yield SITEMAP, _urls(parts[0])
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    listed = "".join(f"<sitemap><loc>{_whole(site_url, name)}</loc></sitemap>\n" for name in names)
    yield SITEMAP, f"{_HEAD}<sitemapindex {_NAMESPACE}>\n{listed}</sitemapindex>\n"
    for name, part in zip(names, parts, strict=True):
        yield name, _urls(part)


def robots(site_url: str) -> str:
    """All may be read; the sitemap tells what there is."""
    return f"User-agent: *\nAllow: /\nSitemap: {_whole(site_url, SITEMAP)}\n"


def _urls(entries: Iterable[str]) -> str:
    return f'{_HEAD}<urlset {_NAMESPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{"".join(entries)}</urlset>\n'


def _entries(site_url: str, place: Place) -> Iterator[str]:
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang={quoteattr(language)} href="{_whole(site_url, path)}"/>\n'
        for language, path in place.paths
    )
    changed = f"<lastmod>{place.changed}</lastmod>\n" if place.changed else ""
    for _, path in place.paths:
        yield f"<url>\n<loc>{_whole(site_url, path)}</loc>\n{changed}{links if len(place.paths) > 1 else ''}</url>\n"


def _whole(site_url: str, path: str) -> str:
    return escape(f"{site_url}/{quote(path)}", {'"': "&quot;"})
