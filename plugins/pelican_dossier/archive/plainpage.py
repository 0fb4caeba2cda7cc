"""A page for strangers that needs nothing beside it: what a snapshot or a store says of itself."""

from collections.abc import Iterable
from html import escape

from pelican_dossier.desk.content import Content
from pelican_dossier.editions.interface import spoken
from pelican_dossier.model.langstring import direction

_STYLE = (
    "body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 serif}"
    "dt{font-weight:bold;margin-top:.6rem}dd{margin:0}"
    "dt,dd{unicode-bidi:plaintext}[dir=rtl] :is(dt,dd){text-align:right}"
    "pre{direction:ltr;text-align:left;white-space:pre-wrap;overflow-wrap:anywhere;background:#f2f2f2;padding:.6rem}"
)


def plain_page(content: Content, language: str, heading: str, lines: Iterable[str], style: str = "") -> str:
    """The page in the language in which the interface speaks, under the dossier's title and a heading of its own.

    ``lines`` are the elements below them, ``style`` the rules that they need beside those of every such page.
    """
    written_in = spoken(language)
    title = content.settings.title.get(language) or next(iter(content.settings.title.values()))
    begun = [
        "<!doctype html>",
        f'<html lang="{written_in}" dir="{direction(written_in)}">',
        f'<meta charset="utf-8"><title>{escape(title)} · {escape(heading)}</title><style>{_STYLE}{style}</style>',
        element("h1", title),
        element("h2", heading),
    ]
    return "\n".join([*begun, *lines]) + "\n"


def element(name: str, text: str) -> str:
    """An element of a page that holds a text."""
    return f"<{name}>{escape(text)}</{name}>"
