"""HTML in what the editors write: what of it would lead readers elsewhere or run, and how it is taken out.

The Content-Security-Policy of each page forbids what runs all the same.
"""

import re
from collections.abc import Iterator
from html import unescape

import nh3

_MOVES = re.compile(r"<(?:meta|base)\b[^>]*>?", re.IGNORECASE)
_TAG = re.compile(r"<[a-z](?:[^>\"']|\"[^\"]*\"|'[^']*')*+>", re.IGNORECASE)
_LEADS = re.compile(
    r"(?<=[\s\"'/])(?:href|src|action|formaction|data|poster|xlink:href)\s*=\s*(?P<to>\"[^\"]*\"|'[^']*'|[^\s\"'>]+)",
    re.IGNORECASE,
)
_RUNS = ("javascript:", "vbscript:")
_SCRIPT = re.compile("javascript|vbscript", re.IGNORECASE)
_EVERYWHERE = frozenset({"class", "dir", "id", "lang", "title"})
_NEEDED = {"td": {"headers"}, "th": {"headers"}, "details": {"open"}}
_SCHEMES = frozenset({"http", "https", "mailto", "tel", "dispatch"})
_TAGS = nh3.ALLOWED_TAGS | {"figure", "figcaption", "main", "section"}
_ATTRIBUTES = {tag: {*nh3.ALLOWED_ATTRIBUTES.get(tag, ()), *_EVERYWHERE, *_NEEDED.get(tag, ())} for tag in _TAGS}


def harm_in(html: str, text: str) -> Iterator[tuple[int, str, str]]:
    """Line of ``text``, of which the HTML was made, what is wrong in it, and what to do."""
    if _MOVES.search(html):
        what = "HTML may hold no `<meta>` and no `<base>`, which would lead readers elsewhere"
        yield _line(text, _MOVES), what, "take it out"
    if _without_scripts(html) != html:
        yield _line(text, _SCRIPT), "a link may run no script", "link to a page, or take it out"


def harmless(html: str) -> str:
    """HTML without what would lead readers elsewhere by itself, and without links that run a script."""
    while _MOVES.search(html):  # again, where taking one out makes another
        html = _MOVES.sub("", html)
    return _without_scripts(html)


def sanitised(html: str) -> str:
    """Words, links, citations, pictures and tables, and nothing that runs, asks or looks as it likes."""
    return nh3.clean(html, tags=set(_TAGS), attributes=_ATTRIBUTES, url_schemes=set(_SCHEMES), link_rel=None)


def _without_scripts(html: str) -> str:
    return _TAG.sub(lambda tag: _LEADS.sub(lambda leads: "" if _is_script(leads["to"]) else leads[0], tag[0]), html)


def _is_script(target: str) -> bool:
    """Whether a browser would take an address for a script; it reads over signs that nobody sees."""
    return re.sub(r"[\x00-\x20\x7f-\xa0]", "", unescape(target).strip("\"'")).lower().startswith(_RUNS)


def _line(text: str, pattern: re.Pattern[str]) -> int:
    return next((at for at, line in enumerate(text.split("\n"), 1) if pattern.search(line)), 1)
