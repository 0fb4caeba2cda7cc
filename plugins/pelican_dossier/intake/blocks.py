"""A saved HTML page as a tree, and its innermost blocks of text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from lxml import etree, html

from pelican_dossier.intake.lines import parts_lines
from pelican_dossier.problems import Unreadable

Element = Any
"""Of lxml, which has no types."""

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol option p pre section summary table "
    "tbody td tfoot th thead tr ul".split()
)
"""HTML's block-level elements."""
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_UNSEEN = "head script style noscript iframe svg math object select textarea audio video canvas".split()
"""Elements whose words no reader of the page sees; noscript repeats what a script shows."""
_HIDING_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_HIDING_CLASSES = frozenset(
    "sr-only sronly visually-hidden visuallyhidden visually_hidden u-visually-hidden screen-reader-text "
    "screen-reader-only screenreader-only screen-reader a11y-hidden assistive-text element-invisible offscreen".split()
)
"""By which sites keep words for readers' machines alone."""
_MARK = re.compile(r"[\[(]?\s*(?:\d{1,3}|[a-z*†‡§])\s*[\])]?")
_MOST_OF_A_MARK = 10
"""Texts of the elements in it; what has more is no mark."""
_MARK_CLASS = re.compile(r"ref|note|cite", re.IGNORECASE)
_DEEPEST = 512
"""Elements within one another, as deep as Chromium keeps them apart; the library drops what is deeper than 2,048."""
_is_too_deep = etree.XPath(f"boolean({'/*' * (_DEEPEST + 1)})")
_CONTROL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BLANK = "\u200b\u200c\u200d\u2060\ufeff"
"""Signs without width, which leave a line empty."""
_MOST, _WHOLE_ARTICLE = 0.5, 400
"""Of a page's letters, and letters: what is told to be hidden and holds more is the article, shown by a script."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where words stand in the tree: the text of an element, or what follows it."""

    element: Element
    is_tail: bool

    def put_before(self, sign: str) -> None:
        """Sets a sign before the words; control characters in them, which no tree takes back, become spaces."""
        if self.is_tail:
            self.element.tail = sign + _CONTROL.sub(" ", self.element.tail)
        else:
            self.element.text = sign + _CONTROL.sub(" ", self.element.text)


@dataclass(frozen=True, slots=True)
class Block:
    """A run of words between the edges of block elements, which is a paragraph."""

    text: str
    holder: Element
    """The innermost block element around it."""
    unlinked: str
    """The words outside links."""
    is_hidden: bool
    spot: Spot
    """Of its longest piece."""

    @property
    def words(self) -> int:
        """How many it has."""
        return len(self.text.split())

    @property
    def prose(self) -> int:
        """How many stand outside links."""
        return len(self.unlinked.split())

    @property
    def around(self) -> Iterator[Element]:
        """The elements that hold it, from the inside out."""
        yield self.holder
        yield from self.holder.iterancestors()


def parsed(text: str) -> Element:
    """The tree of a page; None where it holds nothing at all. Raises Unreadable where it would lose some of it."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    tree = etree.fromstring(text.encode(), parser)
    if tree is not None and _is_too_deep(tree):
        what = f"its elements stand in one another more than {_DEEPEST} deep, which is not read"
        raise Unreadable(
            "nested-too-deeply", what, "save the article as text, or close the elements that are left open"
        )
    return tree


def shown(tree: Element) -> Element:
    """The part of a tree that a browser shows, cut out of it."""
    for template in list(tree.iter("template")):
        if template.get("shadowrootmode") is None:
            template.drop_tree()
        else:
            template.tag = "div"
    etree.strip_elements(tree, *_UNSEEN, with_tail=False)
    body = tree.find("body")
    return tree if body is None else body


@dataclass(slots=True)
class _Words:
    """What has been walked over since the last edge."""

    holder: Element
    pieces: list[tuple[str, Spot | None, bool, bool]] = field(default_factory=list)
    """Words, where they stand, whether they are linked, whether they are hidden."""
    breaks: int = 0
    """Of lines, with nothing but space since."""

    def add(self, words: str | None, spot: Spot | None, *, is_linked: bool, is_hidden: bool) -> None:
        if words:
            self.pieces.append((words, spot, is_linked, is_hidden))
            self.breaks = self.breaks if not words.strip().strip(_BLANK) else 0

    def block(self) -> Block | None:
        """Hidden words beside others are left out, as what reads a page aloud adds to a link."""
        shown = [piece for piece in self.pieces if not piece[3]]
        is_hidden = not _squeezed("".join(piece[0] for piece in shown))
        pieces = self.pieces if is_hidden else shown
        text = _squeezed("".join(piece[0] for piece in pieces))
        if not text:
            return None
        spot = max((piece for piece in pieces if piece[1]), key=lambda piece: len(piece[0].strip()))[1]
        assert spot
        unlinked = _squeezed("".join(words if not is_linked else " " for words, _, is_linked, _ in pieces))
        return Block(text, self.holder, unlinked, is_hidden, spot)


def blocks(root: Element) -> tuple[Block, ...]:
    """Every run of words of a tree, in order."""
    return tuple(block for run in _runs(root) if (block := run.block()))


def _runs(root: Element) -> Iterator[_Words]:
    hiding = _hiding(root)
    run, linked, hidden, skipped = _Words(root), 0, 0, None
    holders = [root]
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = element.tag
        if event == "start":
            skipped = element if skipped is None and name == "sup" and _is_mark(element, run) else skipped
            linked += name == "a"
            hidden += element in hiding
            if name == "br":
                run.add(" ", None, is_linked=False, is_hidden=False)
                run.breaks += 1
            if name in BLOCKS:
                holders.append(element)
            if name in BLOCKS or run.breaks > 1 or (name == "br" and parts_lines(element)):
                yield run
                run = _Words(holders[-1])
            if skipped is None:
                run.add(element.text, Spot(element, False), is_linked=linked > 0, is_hidden=hidden > 0)
            continue
        linked -= name == "a"
        hidden -= element in hiding
        skipped = None if skipped is element else skipped
        if name in BLOCKS:
            holders.pop()
            yield run
            run = _Words(holders[-1])
        if skipped is None and element is not root:
            run.add(element.tail, Spot(element, True), is_linked=linked > 0, is_hidden=hidden > 0)
    yield run


def _is_mark(element: Element, run: _Words) -> bool:
    """A footnote's mark, which is no word of the text; the 2 of «m2» and the th of «7th» are none."""
    texts = list(islice(element.itertext(), _MOST_OF_A_MARK + 1))
    words = "".join(texts).strip()
    if len(texts) > _MOST_OF_A_MARK or not _MARK.fullmatch(words):
        return False
    before = next((piece[0][-1] for piece in reversed(run.pieces)), "")
    links = [*element.iter("a"), *element.iterancestors("a")]
    refers = any((link.get("href") or "#").startswith("#") for link in links)
    return refers or not words.isalnum() or not before.isalpha() or bool(_MARK_CLASS.search(element.get("class") or ""))


def _hiding(root: Element) -> frozenset[Element]:
    """The elements that a browser is told not to show, but for one that holds most of the page."""
    marked = [element for element in root.iter() if isinstance(element.tag, str) and _hides(element)]
    whole = _size(root) if marked else 0
    most = min(max(whole * _MOST, _WHOLE_ARTICLE), whole - 1)
    return frozenset(element for element in marked if _size(element) <= most)


def _hides(element: Element) -> bool:
    if element.get("hidden") is not None or _HIDING_STYLE.search(element.get("style") or ""):
        return True
    if element.get("aria-hidden") == "true" and element.tag in BLOCKS:
        return True
    return not _HIDING_CLASSES.isdisjoint((element.get("class") or "").lower().split())


def _size(element: Element) -> int:
    return sum(len(word) for words in element.itertext() for word in words.split())


def _squeezed(words: str) -> str:
    """White space in a page's source means one space."""
    return " ".join(words.split())
