"""What hosts, search engines and other sites ask for: headers, the sitemap, ``robots.txt``, pictures to share.

A sitemap needs whole addresses, so there is none while the site's own is not known. It names each page with its twins
in the other languages, but none that only leads on or shows a part of what another page shows.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from pelican_dossier import addresses
from pelican_dossier.cache import Cache
from pelican_dossier.editions.edition import Edition
from pelican_dossier.publishing.data import updated_on
from pelican_dossier.publishing.pages import SitePage
from pelican_dossier.publishing.pictures import picture, subjects

HEADERS = "_headers"
"""Where Netlify, Cloudflare Pages and others look for headers; elsewhere the file is an idle one."""
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
    )
)
"""The Content-Security-Policy: everything comes from the site itself. It stands in every page too, for hosts that send
no headers and for pages opened from files."""
RESPONSE: Mapping[str, str] = MappingProxyType(
    {
        # A page cannot say of itself who may frame it: only the header can.
        "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
    }
)
"""Header -> value, for every file."""
SITEMAP, ROBOTS = "sitemap.xml", "robots.txt"
_CHOICE = "x-default", addresses.CHOICE
"""The choice of languages stands for the first page in any other language."""
_MOST = 50_000
"""Addresses in one file, by the protocol."""
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


@dataclass(frozen=True, slots=True)
class Twins:
    """A page in all its languages."""

    paths: tuple[tuple[str, str], ...]
    """(language, path) of each twin; ``x-default`` for the choice of languages."""
    changed: date | None = None


def twins_of_all(
    drawn: Mapping[str, Sequence[SitePage]], own: Iterable[Mapping[str, str]], updated: date | None
) -> Iterator[Twins]:
    """Every page of the editions once, with its twins; ``drawn`` is by language, ``own`` are the editors' pages.

    The first page changed when the dossier did; of the others no day is known.
    """
    twins: dict[str, dict[str, str]] = {}
    for language, pages in drawn.items():
        for page in pages:
            if page.stands_for_itself:
                twins.setdefault(page.path.partition("/")[2], {})[language] = page.path
    for paths in twins.values():
        if all(path == addresses.home(language) for language, path in paths.items()):
            yield Twins((*paths.items(), _CHOICE), updated)
        else:
            yield Twins(tuple(paths.items()))
    yield from map(Twins, dict.fromkeys(tuple(sorted(paths.items())) for paths in own))


def sitemap(site_url: str, all_twins: Sequence[Twins]) -> Iterator[tuple[str, str]]:
    """Each file with its content: one, or an index and several where one may not hold all."""
    entries = [entry for twins in all_twins for entry in _entries(site_url, twins)]
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


def _entries(site_url: str, twins: Twins) -> Iterator[str]:
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang={quoteattr(language)} href="{_whole(site_url, path)}"/>\n'
        for language, path in twins.paths
    )
    changed = f"<lastmod>{twins.changed}</lastmod>\n" if twins.changed else ""
    for _, path in twins.paths:
        yield f"<url>\n<loc>{_whole(site_url, path)}</loc>\n{changed}{links if len(twins.paths) > 1 else ''}</url>\n"


def _whole(site_url: str, path: str) -> str:
    return escape(f"{site_url}/{quote(path)}", {'"': "&quot;"})


def headers_file() -> str:
    """The ``_headers`` file: one rule for all paths."""
    return "".join(("/*\n", *(f"  {name}: {value}\n" for name, value in RESPONSE.items())))


def addressed(
    site_url: str,
    editions: Sequence[Edition],
    drawn: Mapping[str, Sequence[SitePage]],
    own: Iterable[Mapping[str, str]],
    pictures: Cache,
) -> Iterator[tuple[str, bytes]]:
    """Path -> content of what asks for the site's address; ``drawn`` and ``own`` as in ``twins_of_all``."""
    updated = updated_on(editions[0].dossier, editions[0].settings)
    for path, text in sitemap(site_url, list(twins_of_all(drawn, own, updated))):
        yield path, text.encode()
    yield ROBOTS, robots(site_url).encode()
    for edition in editions:
        for path, subject in subjects(edition).items():
            yield path, picture(subject, pictures)
