"""A saved HTML page: its innermost blocks of text, and what it states of itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag
from bs4.element import Comment, NavigableString, PageElement

from pelican_dossier.intake.header import stated_on
from pelican_dossier.model import Ground, Paragraph, Part, PartKind, Published

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol option p pre section summary table "
    "tbody td tfoot th thead tr ul".split()
)
"""HTML's block-level elements; br is none, so it does not split."""
_UNSEEN = frozenset("head script style template noscript iframe svg math object select textarea".split())
_APPARATUS = frozenset("nav footer aside form button dialog menu".split())
"""Elements that hold a site's standing lines."""
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_PAGE = re.compile(r"^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """What a saved page holds and states."""

    paragraphs: tuple[Paragraph, ...]
    title: str | None
    publisher: str | None
    published: Published | None


def is_page(text: str) -> bool:
    """Whether a text is the source of an HTML page."""
    return _PAGE.match(text) is not None


def read_page(text: str) -> Page:
    """The blocks of a page, none lost: what stands outside the article is boilerplate."""
    soup = BeautifulSoup(text, "lxml")
    root = soup.body or soup
    article = soup.find("article") or soup.find("main")
    blocks = list(_blocks(root))
    headline = (article if isinstance(article, Tag) else root).find("h1")
    title = " ".join(words for _, words in _blocks(headline)) if isinstance(headline, Tag) else None
    return Page(
        paragraphs=tuple(
            Paragraph(at, words, (Part(0, len(words), *_role(element, article)),))
            for at, (element, words) in enumerate(blocks)
        ),
        title=title or None,
        publisher=_meta(soup, "og:site_name", "application-name"),
        published=_published(soup),
    )


def _blocks(root: Tag) -> Iterator[tuple[Tag, str]]:
    """Every run of words between the edges of blocks, with the block that holds it."""
    holder, run = root, list[str]()
    for element, child in _walk(root):
        if child is None:
            if words := _squeezed("".join(run)):
                yield holder, words
            holder, run = element, []
        else:
            run.append(child)
    if words := _squeezed("".join(run)):
        yield holder, words


def _walk(element: Tag) -> Iterator[tuple[Tag, str | None]]:
    """Words as they come; None at each edge of a block, with the block that holds what follows."""
    stack: list[tuple[Tag, Iterator[PageElement]]] = [(element, iter(element.children))]
    holders = [element]
    while stack:
        parent, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if parent.name in _BLOCKS and len(holders) > 1:
                holders.pop()
                yield holders[-1], None
        elif isinstance(child, Tag):
            if child.name in _UNSEEN or child.has_attr("hidden"):
                continue
            if child.name == "br":
                yield holders[-1], " "
            elif child.name in _BLOCKS:
                holders.append(child)
                yield child, None
            stack.append((child, iter(child.children)))
        elif isinstance(child, NavigableString) and not isinstance(child, Comment):
            yield holders[-1], str(child)


def _role(element: Tag, article: PageElement | None) -> tuple[PartKind, str | None]:
    around = [element, *element.parents]
    if any(parent.name in _APPARATUS for parent in around):
        return "boilerplate", "page-apparatus"
    if article is not None and not any(parent is article for parent in around):
        return "boilerplate", "outside-the-article"
    return ("heading", "page-heading") if element.name in _HEADINGS else ("body", None)


def _published(soup: BeautifulSoup) -> Published | None:
    stated = _meta(soup, "article:published_time", "datePublished", "date", "dc.date", "DC.date.issued")
    match = re.match(r"\d{4}-\d\d-\d\d", stated or "")
    return stated_on(match[0], Ground("stated-in-page", {"text": stated or ""})) if match else None


def _meta(soup: BeautifulSoup, *names: str) -> str | None:
    for name in names:
        for attribute in ("property", "name", "itemprop"):
            tag = soup.find("meta", attrs={attribute: name})
            content = tag.get("content") if isinstance(tag, Tag) else None
            if isinstance(content, str) and content.strip():
                return _squeezed(content)
    return None


def _squeezed(words: str) -> str:
    """White space in a page's source means one space."""
    return " ".join(words.split())
