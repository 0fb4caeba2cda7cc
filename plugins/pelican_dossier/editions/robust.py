"""Robust Links (https://robustlinks.mementoweb.org/spec/): what an outward link says, so that it can be found later."""

import re
from collections.abc import Iterator

_OUTWARD = re.compile(r"<a\b(?![^>]*\bdata-originalurl=)[^>]*?\bhref=\"(?P<url>https?://[^\"]*)\"")


def robust_link(url: str, day: str | None) -> Iterator[tuple[str, str]]:
    """The attributes of a link to ``url``; ``day`` is when it was as it is cited.

    No archived version is named, since none is known to the dossier; by address and day any web archive finds one.
    """
    yield "data-originalurl", url
    if day:
        yield "data-versiondate", day


def robust(html: str, day: str | None) -> str:
    """HTML whose links that lead out are Robust Links; ``day`` is when it was written."""

    def link(match: re.Match[str]) -> str:
        attributes = (f'{name}="{value}"' for name, value in robust_link(match["url"], day))
        return f"{match[0]} {' '.join(attributes)}"

    return _OUTWARD.sub(link, html)
