"""What a page states in JSON-LD: its article, however it is wrapped, and however carelessly it is written."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from html import unescape
from typing import Any

from pelican_dossier.intake.blocks import Element

Node = Mapping[str, Any]

_WRAPPERS = ("@graph", "mainEntity", "mainEntityOfPage", "itemReviewed")
"""Keys under which an article stands in something else; a list of teasers is not looked into."""
_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|Statement|Newsletter|LiveBlogPosting)$")
"""Types of schema.org that are articles: NewsArticle, ReportageNewsArticle, Report."""
_PAGE, _SITE = re.compile(r"WebPage$"), re.compile(r"WebSite$|Organization$")
_AROUND = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|(?://|/\*)?\s*\]\]>(?:\s*\*/)?|;)\s*$"
)
"""What pages put around the data to hide them from old programs."""
_LAST_COMMA = re.compile(r",(?=\s*[}\]])")
_A_DAY = re.compile(r'"(datePublished|dateModified)"\s*:\s*"([^"]+)"')
_DECODER = json.JSONDecoder(strict=False)
_DEEPEST = 6
"""Levels of wrappers."""


def article_node(tree: Element) -> tuple[Node, Mapping[str, Node]]:
    """The article that a page describes, and all nodes by their ids; an empty one where it describes none.

    Of several, as where other news are described too, it is the one whose headline the page has.
    """
    nodes = _nodes(tree)
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    for pattern in (_ARTICLE, _PAGE):
        articles = [node for node in nodes if any(pattern.search(type_) for type_ in _types(node))]
        if articles:
            return max(articles, key=_likeness(tree)) if len(articles) > 1 else articles[0], by_id
    return {}, by_id


def site_nodes(tree: Element) -> Iterator[Node]:
    """The page and the site as they are described, which may name the outlet where the article does not."""
    nodes = _nodes(tree)
    for pattern in (_PAGE, _SITE):
        yield from (node for node in nodes if any(pattern.search(type_) for type_ in _types(node)))


def _nodes(tree: Element) -> list[Node]:
    scripts = tree.xpath("//script[contains(@type, 'ld+json')]")
    return [node for script in scripts for value in _values(script.text or "") for node in _unwrapped(value)]


def _likeness(tree: Element) -> Callable[[Node], float]:
    """How far a node’s headline agrees with the page’s headings and its title."""
    titles = ["".join(one.itertext()).split() for one in tree.iter("h1", "title")]

    def likeness(node: Node) -> float:
        words = " ".join(words_of(node.get("headline") or node.get("name"), {})).split()
        return max((SequenceMatcher(None, words, title).ratio() for title in titles), default=0.0)

    return likeness


def words_of(value: Any, by_id: Mapping[str, Node], *keys: str, depth: int = 0) -> Iterator[str]:
    """The words that a value says: a string, or what a node has under the first of the keys; of lists, of each."""
    if depth > _DEEPEST:  # nodes may lead round
        return
    if isinstance(value, str):
        if text := " ".join(unescape(value).split()):
            yield text
    elif isinstance(value, Sequence):
        for one in value:
            yield from words_of(one, by_id, *keys, depth=depth + 1)
    elif isinstance(value, Mapping):
        node = by_id.get(value["@id"], value) if isinstance(value.get("@id"), str) else value
        said = next((node[key] for key in keys if node.get(key)), None)
        if said is not None and said is not value:
            yield from words_of(said, by_id, "@value", depth=depth + 1)


def _values(text: str) -> Iterator[Any]:
    """The values that a script holds; of what cannot be read, the days that it names."""
    text = _AROUND.sub("", _AROUND.sub("", text)).strip()
    for attempt in (text, _LAST_COMMA.sub("", text)):
        found, at = list[Any](), 0
        try:
            while at < len(attempt):
                value, at = _DECODER.raw_decode(attempt, at)
                found.append(value)
                at += len(attempt[at:]) - len(attempt[at:].lstrip(" \t\r\n;,"))
        except (ValueError, RecursionError):
            continue
        yield from found
        return
    if days := dict(_A_DAY.findall(text)):
        yield {"@type": "Article", **days}


def _unwrapped(value: Any, depth: int = 0) -> Iterator[Node]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            yield from _unwrapped(one, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in _WRAPPERS:
            yield from _unwrapped(value.get(key), depth + 1)


def _types(node: Node) -> list[str]:
    types = node.get("@type")
    return [one for one in (types if isinstance(types, list) else [types]) if isinstance(one, str)]
