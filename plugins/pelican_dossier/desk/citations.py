"""Citations in what the editors write, ``[words](dispatch:000#p8)``, and the places that they lead to."""

import re
from collections.abc import Collection, Iterator, Mapping

from pelican_dossier import addresses

_CITATION = re.compile(
    r"(?:dispatch:|\{filename\}(?:/|(?:\.\./)+)dispatches/)(?P<id>[a-z0-9_-]+)(?:\.(?:txt|text|html?))?(?:#p(?P<paragraph>\d+))?(?::\d+-\d+)?"
)
"""``[words](dispatch:000#p8)`` by any unique prefix, or Pelican's own ``{filename}`` link."""
_HREF = re.compile(rf"href=(?P<quote>[\"\']){_CITATION.pattern}(?P=quote)")

Defect = tuple[str, str, str]
"""A citation as it is written, what is wrong with it, and what to do."""


class UnknownDispatch(Exception):
    """A citation that leads nowhere, or to more than one dispatch."""


def resolve_id(prefix: str, ids: Collection[str]) -> str:
    """The one dispatch that ``prefix`` is the id of, or begins. Raises UnknownDispatch."""
    if prefix in ids:
        return prefix
    meant = [id_ for id_ in ids if id_.startswith(prefix)]
    if len(meant) == 1:
        return meant[0]
    found = "there is no such dispatch" if not meant else f"{', '.join(sorted(meant))} begin so"
    raise UnknownDispatch(f"{prefix!r} names no dispatch: {found}")


def linked(html: str, page: str, language: str, ids: Collection[str], withdrawn: Collection[str] = ()) -> str:
    """The HTML of ``page`` with its citations turned into links to the edition's own pages.

    Of a withdrawn dispatch a page is left, without paragraphs to lead to.
    """

    def link(match: re.Match[str]) -> str:
        id_ = resolve_id(match["id"], ids)
        paragraph = int(match["paragraph"]) if match["paragraph"] and id_ not in withdrawn else None
        target = addresses.source(language, id_, paragraph)
        return f'href="{addresses.relative(target, page)}"'

    return _HREF.sub(link, html)


def defects(text: str, paragraphs: Mapping[str, int | None]) -> Iterator[Defect]:
    """The citations in a text that lead nowhere.

    ``paragraphs`` has the dispatches that have a page and how many paragraphs each has, None where it is not known.
    """
    for match in _CITATION.finditer(text):
        try:
            id_ = resolve_id(match["id"], paragraphs)
        except UnknownDispatch as error:
            yield match.group(), str(error), "write the id of a dispatch, or more of it"
            continue
        count = paragraphs[id_]
        if match["paragraph"] and count is not None and int(match["paragraph"]) >= count:
            yield match.group(), f"{id_} has no paragraph p{match['paragraph']}", f"cite one from p0 to p{count - 1}"
