"""The drawings below the masthead of every page of an edition: files, for what each page repeats weighs most."""

from collections.abc import Iterator

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.mastheadstrip import masthead_strip
from pelican_dossier.publishing.pages.kind import SitePage

SCHEMES = "light", "dark"
"""Colour schemes of a screen."""


def masthead_pictures(edition: Edition) -> Iterator[SitePage]:
    """Each width in each colour scheme; none where nothing in the dossier has a date."""
    if strip := masthead_strip(edition):
        for width, drawing in (("wide", strip.wide), ("middle", strip.middle), ("narrow", strip.narrow)):
            for scheme in SCHEMES:
                path = addresses.masthead(edition.language, width, scheme)
                shown = {"drawing": drawing, "scheme": scheme}
                yield SitePage(path, "dossier/masthead_picture", shown, stands_for_itself=False)
