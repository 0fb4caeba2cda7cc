"""Which blocks of a saved page are the article, and which its headline; each other block with the rule that told it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from pelican_dossier.intake.blocks import HEADINGS, Block, Element
from pelican_dossier.intake.extent import reach
from pelican_dossier.intake.marking import by_trafilatura

_MOST = 0.5
"""Of a page's words outside links: an element that holds more holds the article, whatever it is called."""
_MOST_OF = {"archive-toolbar": 1.0, "caption": 1.0, "reader-comments": 0.9}
"""The same by rule: readers may write more than the article, and a toolbar is never one."""
_PARAGRAPH = 10
"""Words outside links that a block has at least to count in such a row."""
_MAY_HOLD_IT, _TITLED = frozenset({"page-apparatus", "share-bar"}), 2 * _PARAGRAPH
"""Rules whose elements hold the article with the only headline of a page, and so many words outside links."""
_NEARLY_ALL = 0.8
"""Of what an outer element holds; an inner one that has as much is the article."""
_ENOUGH_TO_MEASURE = 60
"""Words outside links; of less, trafilatura's measures tell nothing: they are made for whole articles."""
_LEAST_FOUND = 0.35
"""Of as many words as the longest row of paragraphs has; who finds fewer has missed the article."""
_ANY_OF_A_ROW = 0.2
"""Of its words: of a row of paragraphs side by side that are taken in part, the others belong to the article too."""
_BEFORE_HEADLINE, _BEFORE_THE_ONLY_ONE = 0.3, 0.6
"""Of the article's words at most: a heading before which more stand is no headline, but the only one of a page."""
_LEAST_TITLE = 4
"""Words of a stated title by which a line is known; fewer may be a menu's."""
_ALIKE = 0.6
"""How far a heading and a title that the page states must agree, from nought to one."""

_APPARATUS = frozenset("nav footer aside form button dialog menu".split())
"""Elements that hold a site's standing lines."""
_APPARATUS_ROLES = frozenset("navigation contentinfo complementary search dialog alertdialog banner menu".split())
_ARTICLES = (
    "descendant-or-self::*[self::article or self::main or @role='main' or @role='article' "
    "or contains(@itemprop, 'articleBody')]"
)
_TOOLBARS = re.compile(r"wm-ipp(?:-base|-print|-inside)?|wm-toolbar|donato|_wb_frame_top_banner|.*google-cache-hdr")
"""What web archives set above a page, by its id: the Wayback Machine, pywb, Google’s cache."""


def _named(words: str) -> re.Pattern[str]:
    """An id or a class of which one word is one of these, alone or first among others."""
    return re.compile(rf"(?:^|[\s_-])(?:{'|'.join(words.split())})(?:$|[\s_-])", re.IGNORECASE)


_NAMES = {
    "reader-comments": _named("comments? commentlist comment-section disqus livefyre respond"),
    "caption": _named("captions? wp-caption-text image-credit photo-credit"),
    "share-bar": _named(
        "tools toolbar share sharing sharebar sharetools? shares social social-media addtoany addthis sociable"
    ),
    "page-apparatus": _named(
        "related relatedposts? related-posts? recommended recommendations outbrain taboola most-read most-popular "
        "trending newsletter breadcrumbs? pagination pager tags topics advertisement advert promo sponsored "
        "cookie-banner author-bio"
    ),
}
"""Rule -> names by which sites call what is none of the article."""


@dataclass(frozen=True, slots=True)
class Article:
    """What of a page is what."""

    rules: tuple[str | None, ...]
    """For each block the rule by which it is none of the article; None for the article’s own."""
    headline: tuple[int, ...]
    """The blocks of the headline, in order."""


def article_of(blocks: Sequence[Block], titles: Sequence[str]) -> Article:
    """The article among the blocks of a page, which states some titles. The tree is not to be used afterwards."""
    if not blocks:
        return Article((), ())
    page = _Page(blocks)
    chosen = _chosen(page)
    headline = _headline(page, chosen, titles)
    rules = list(page.standing)
    for at in range(len(blocks)):
        is_before = bool(headline) and at < headline[0]
        if rules[at] is None and (at not in chosen or (is_before and not page.is_in_article(at))):
            rules[at] = "outside-the-article"
    for at in headline:
        rules[at] = None
    for at in _left_at_the_end(blocks, rules, headline):
        rules[at] = "outside-the-article"
    return Article(tuple(rules), headline)


class _Page:
    """The blocks of a page with what its elements hold."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.total = sum(block.prose for block in blocks)
        self.held: Counter[Element] = Counter()
        for block in blocks:
            self.held.update(dict.fromkeys(block.around, block.prose))
        heads = [head for head in blocks[0].holder.getroottree().iter("h1") if head in self.held]
        self._titled = frozenset(heads[0].iterancestors()) if len(heads) == 1 else frozenset()
        """The elements around the only headline."""
        self._known: dict[Element, str | None] = {}
        self.standing = [self._standing(block) for block in blocks]
        self.free = frozenset(at for at, rule in enumerate(self.standing) if rule is None)
        self.named = self._named_article()

    def prose(self, which: frozenset[int]) -> int:
        return sum(self.blocks[at].prose for at in which & self.free)

    def is_in_article(self, at: int) -> bool:
        """Whether a block stands in the element that the page calls its article."""
        return self.named is not None and any(element is self.named for element in self.blocks[at].around)

    def by_structure(self) -> frozenset[int]:
        """The blocks of the element that the page calls its article, else all."""
        return self.free if self.named is None else frozenset(at for at in self.free if self.is_in_article(at))

    def longest_row(self) -> frozenset[int]:
        """The paragraphs that stand side by side and have the most words."""
        rows: dict[Element, list[int]] = {}
        for at in sorted(self.free):
            if self.blocks[at].prose >= _PARAGRAPH:
                rows.setdefault(self.blocks[at].holder.getparent(), []).append(at)
        return frozenset(max(rows.values(), key=lambda row: self.prose(frozenset(row)), default=()))

    def around(self, row: frozenset[int]) -> frozenset[int]:
        """What stands in the element that holds a row of paragraphs."""
        element = self.blocks[min(row)].holder.getparent()
        return frozenset(at for at in self.free if any(around is element for around in self.blocks[at].around))

    def _named_article(self) -> Element:
        """The innermost element that is called the article and holds most of the words; None if there is none."""
        held: Counter[Element] = Counter()
        for at in sorted(self.free):
            held.update(dict.fromkeys(self.blocks[at].around, self.blocks[at].prose or 1))
        root = self.blocks[0].holder.getroottree().getroot()
        named = root.xpath(_ARTICLES)
        most = max((held[element] for element in named), default=0)
        if not most or most < held[root] * _MOST:
            return None
        return [element for element in named if held[element] >= most * _NEARLY_ALL][-1]

    def _standing(self, block: Block) -> str | None:
        if block.is_hidden:
            return "hidden"
        rules = (self._rule(element) for element in block.around)
        return next((rule for rule in rules if rule), None)

    def _rule(self, element: Element) -> str | None:
        if element not in self._known:
            rule = _rule_of(element)
            most = _MOST_OF.get(rule or "", _MOST)
            holds_article = rule in _MAY_HOLD_IT and element in self._titled and self.held[element] >= _TITLED
            self._known[element] = rule if self.held[element] <= self.total * most and not holds_article else None
        return self._known[element]


def _rule_of(element: Element) -> str | None:
    """By which an element holds no article, if it does not hold most of the page."""
    if _TOOLBARS.fullmatch(element.get("id") or ""):
        return "archive-toolbar"
    if element.tag == "figcaption":
        return "caption"
    if element.tag in _APPARATUS or element.get("role") in _APPARATUS_ROLES:
        return "page-apparatus"
    names = f"{element.get('id') or ''} {element.get('class') or ''}"
    return next((rule for rule, pattern in _NAMES.items() if pattern.search(names)), None)


def _chosen(page: _Page) -> frozenset[int]:
    """By trafilatura where a page is long enough to be measured and it has not missed the article."""
    own = page.by_structure()
    if page.prose(own) < _ENOUGH_TO_MEASURE:
        return own
    row = page.longest_row()
    marked = by_trafilatura(page.blocks)
    if page.prose(marked & row) >= page.prose(row) * _ANY_OF_A_ROW:
        return reach(page.blocks, marked | row, page.free)
    if page.prose(marked) >= page.prose(row) * _LEAST_FOUND:
        return reach(page.blocks, marked, page.free)
    return own if page.named is not None else page.around(row)


# --- the headline --------------------------------------------------------------------------------------
def _headline(page: _Page, chosen: frozenset[int], titles: Sequence[str]) -> tuple[int, ...]:
    """The heading that says what the page states as its title, else the first of the first rank in the article."""
    headings = dict(_headings(page.blocks, "h1"))
    alike = {element: _likeness(_text(page.blocks, at), titles) for element, at in headings.items()}
    if not any(likeness >= _ALIKE for likeness in alike.values()):
        others = dict(_headings(page.blocks, "h2"))
        alike |= {element: _likeness(_text(page.blocks, at), titles) for element, at in others.items()}
        headings |= others
    if not headings:
        return _titled_line(page, titles)
    best = max(alike, key=lambda element: alike[element], default=None)
    if best is not None and alike[best] >= _ALIKE:
        return headings[best]
    first = [at for element, at in headings.items() if element.tag == "h1" and page.standing[at[0]] is None]
    in_article = [at for at in first if page.is_in_article(at[0])]
    most = page.prose(chosen) * (_BEFORE_THE_ONLY_ONE if len(first) == 1 else _BEFORE_HEADLINE)
    before = [at for at in first if page.prose(_until(chosen, at[0])) <= most]
    return next(iter(in_article or before[-1:]), ())


def _titled_line(page: _Page, titles: Sequence[str]) -> tuple[int, ...]:
    """Of a page without headings, such as a layout in tables: the first line that is, or ends, a title it states."""
    wanted = [title.casefold() for title in titles]
    lines = ((at, page.blocks[at].text.casefold()) for at in sorted(page.free))
    long = ((at, line) for at, line in lines if len(line.split()) >= _LEAST_TITLE)
    return tuple(at for at, line in long if any(line in (one[: len(line)], one[-len(line) :]) for one in wanted))[:1]


def _until(chosen: frozenset[int], end: int) -> frozenset[int]:
    return frozenset(at for at in chosen if at < end)


def _headings(blocks: Sequence[Block], rank: str) -> Iterator[tuple[Element, tuple[int, ...]]]:
    """Each heading of a rank with its blocks."""
    found: dict[Element, list[int]] = {}
    for at, block in enumerate(blocks):
        for element in block.around:
            if element.tag == rank and not block.is_hidden:
                found.setdefault(element, []).append(at)
    return ((element, tuple(at)) for element, at in found.items())


def _text(blocks: Sequence[Block], which: Sequence[int]) -> str:
    return " ".join(blocks[at].text for at in which)


def _likeness(heading: str, titles: Sequence[str]) -> float:
    """How far a heading agrees, in its words, with the title that is nearest to it."""
    words = heading.casefold().split()
    return max((SequenceMatcher(None, words, title.casefold().split()).ratio() for title in titles), default=0.0)


def _left_at_the_end(blocks: Sequence[Block], rules: Sequence[str | None], headline: tuple[int, ...]) -> Iterator[int]:
    """Headings below which nothing of the article stands."""
    for at in range(len(blocks) - 1, -1, -1):
        if rules[at] is not None:
            continue
        if at in headline or not any(element.tag in HEADINGS for element in blocks[at].around):
            return
        yield at
