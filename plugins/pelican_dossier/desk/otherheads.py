"""The heads of editors' pages that are no Markdown: HTML and reStructuredText, as Pelican reads them."""

import re
from collections.abc import Callable, Iterator, Mapping
from html.parser import HTMLParser
from itertools import dropwhile

from pelican_dossier.desk.pagehead import PageHead, head_of

MARKDOWN = (".md", ".markdown", ".mkd", ".mdown")
HTML = (".html", ".htm")
RST = (".rst",)
PAGES = (*MARKDOWN, *HTML, *RST)
"""How the names of editors' pages end."""
_OF_BROWSERS = ("viewport", "generator", "robots")
"""What pages tell programs in their head, and no page of a dossier by them."""
_RULE = re.compile(r"([!-/:-@\[-`{-~])\1+\s*")
"""Above or below a title."""
_FIELD = re.compile(r":(?P<key>(?:[^:\\]|\\.)+):(?:\s+(?P<value>.*))?")
_Value = tuple[str, int, str]
"""Key, line and value."""


def head_of_page(ending: str, text: str) -> PageHead:
    """The head of a page whose name ends so, in small letters."""
    return _READERS[ending](text)


def _head(found: Iterator[_Value]) -> PageHead:
    values: dict[str, tuple[int, str]] = {}
    repeated: list[tuple[int, str]] = []
    for key, line, value in found:
        if key in values:
            repeated.append((line, key))
        else:
            values[key] = line, value.strip()
    return PageHead(values, tuple(repeated))


class _HtmlHead(HTMLParser):
    """Gathers ``<title>`` and each named ``<meta>`` in ``<head>``."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[_Value] = []
        self._is_inside = self._is_title = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Takes what a ``<meta>`` says."""
        self._is_inside = tag == "head" or (self._is_inside and tag != "body")
        self._is_title = self._is_inside and tag == "title"
        given = dict(attrs)
        name = (given.get("name") or "").lower()
        if self._is_inside and tag == "meta" and name and name not in _OF_BROWSERS:
            key = "tags" if name == "keywords" else name
            self.found.append((key, self.getpos()[0], given.get("content") or given.get("contents") or ""))

    def handle_endtag(self, tag: str) -> None:
        """Ends the head or the title."""
        self._is_inside = self._is_inside and tag != "head"
        self._is_title = self._is_title and tag != "title"

    def handle_data(self, data: str) -> None:
        """Takes the words of the title."""
        if self._is_title and data.strip():
            self.found.append(("title", self.getpos()[0], data))


def _head_of_html(text: str) -> PageHead:
    return _head(iter(_HtmlHead(text).found))


def _head_of_rst(text: str) -> PageHead:
    return _head(_in_rst(text))


def _in_rst(text: str) -> Iterator[_Value]:
    """The title with its rules, and the list of fields behind it."""
    numbered = [(number, line.rstrip()) for number, line in enumerate(text.split("\n"), 1)]
    rest = list(dropwhile(lambda one: not one[1] or one[1].startswith(".. "), numbered))
    is_above = bool(rest and _RULE.fullmatch(rest[0][1]))
    title, below = (rest[1:2], rest[2:3]) if is_above else (rest[:1], rest[1:2])
    if title and below and _RULE.fullmatch(below[0][1]):
        yield "title", *title[0]
        rest = rest[3 if is_above else 2 :]
    key, at, value = "", 0, ""
    for number, line in dropwhile(lambda one: not one[1], rest):
        if match := _FIELD.fullmatch(line):
            if key:
                yield key, at, value
            key, at, value = match["key"].lower(), number, match["value"] or ""
        elif key and line[:1] == " ":
            value = f"{value} {line.strip()}"
        else:
            break
    if key:
        yield key, at, value


_READERS: Mapping[str, Callable[[str], PageHead]] = {
    **dict.fromkeys(MARKDOWN, head_of),
    **dict.fromkeys(HTML, _head_of_html),
    **dict.fromkeys(RST, _head_of_rst),
}
