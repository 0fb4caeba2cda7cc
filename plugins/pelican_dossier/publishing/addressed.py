"""What search engines and other sites ask for by whole addresses: the sitemap, robots.txt, pictures to share."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pelican_dossier.editions.edition import Edition
from pelican_dossier.publishing.cache import Cache
from pelican_dossier.publishing.data import updated_on
from pelican_dossier.publishing.pages import Page
from pelican_dossier.publishing.pictures import picture, subjects
from pelican_dossier.publishing.sitemap import ROBOTS, places, robots, sitemap


def addressed(
    site_url: str,
    editions: Sequence[Edition],
    drawn: Mapping[str, Sequence[Page]],
    own: Iterable[Mapping[str, str]],
    pictures: Cache,
) -> Iterator[tuple[str, bytes]]:
    """Path -> content; ``drawn`` has the pages of each language, ``own`` the editors' pages by language."""
    updated = updated_on(editions[0].dossier, editions[0].settings)
    for path, text in sitemap(site_url, list(places(drawn, own, updated))):
        yield path, text.encode()
    yield ROBOTS, robots(site_url).encode()
    for edition in editions:
        for path, subject in subjects(edition).items():
            yield path, picture(subject, pictures)
