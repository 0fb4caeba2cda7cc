"""A saved HTML page: the paragraphs of its article, its standing lines, and what it states of itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pelican_dossier.intake.article import Article, article_of
from pelican_dossier.intake.blocks import HEADINGS, Block, blocks, parsed, shown
from pelican_dossier.intake.boxes import boxes
from pelican_dossier.intake.bylines import is_agency, without_outlet_behind, without_places
from pelican_dossier.intake.foundday import found_day
from pelican_dossier.intake.header import read_header
from pelican_dossier.intake.headerline import Header
from pelican_dossier.intake.metadata import outlet_beside, statements, without_outlet
from pelican_dossier.intake.moments import published_of
from pelican_dossier.intake.saved import kept_on
from pelican_dossier.languages import LANGUAGE_PACKS, UNDETERMINED, detect
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.model import Paragraph, Part, Published, Stated, StatedOf
from pelican_dossier.model.langstring import is_named, script

_PAGE = re.compile(r"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype html|<html)", re.IGNORECASE | re.DOTALL)
_DATELINES = frozenset({"JSON-LD dateline", "JSON-LD locationCreated", "dateline"})
"""Who states from where an article was sent; others state what it is about."""
_SHORT = 40
"""Words below which a text may be of another language than it seems, and the page’s own word is taken."""
_LEAST_TITLE = 3
"""Words: a shorter title of a page that nothing else repeats is the site’s name."""

_LONGEST_DAY = 4
"""Words, of a day in the element of a heading: «Friday 7 August 2015»."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a saved page holds and states."""

    paragraphs: tuple[Paragraph, ...]
    language: str
    title: str | None
    publisher: str | None
    author: str | None
    agency: str | None
    """Stated as the author."""
    dateline: tuple[str, ...]
    published: Published | None
    stated: tuple[Stated, ...]


def is_page(text: str) -> bool:
    """Whether a text is the source of an HTML page."""
    return _PAGE.match(text) is not None


def read_page(text: str, language: str | None = None, kept: date | None = None) -> Page:
    """The blocks of a page, none lost: what is no article is boilerplate, each with the rule that told it.

    ``kept`` is the day on which the page was kept, where that is known.
    """
    tree = parsed(text)
    stated = statements(tree, text) if tree is not None else ()
    found = blocks(shown(tree)) if tree is not None else ()
    article = article_of(found, tuple(_titles(stated)))
    code = language or _language(found, article, stated)
    rules = boxes(found, article, LANGUAGE_PACKS[code])
    headline = _as_stated(" ".join(found[at].text for at in article.headline), tuple(_titles(stated)))
    own = [block.text for block, rule in zip(found, rules, strict=True) if rule is None]
    title = without_outlet(headline, _outlets(stated)) or _title(stated, own)
    ruled = enumerate(zip(found, rules, strict=True))
    paragraphs = tuple(_paragraph(at, block, rule, at in article.headline) for at, (block, rule) in ruled)
    pack = LANGUAGE_PACKS[code]
    published = published_of(stated, pack.clock_offsets)
    if published is None and paragraphs:
        published = found_day(parsed(text), paragraphs, _beginning(article), pack, kept or kept_on(text))
    authors = _authors(stated, pack)
    return Page(
        paragraphs=paragraphs,
        language=code,
        title=title,
        publisher=_outlet(stated, title),
        author=", ".join(name for name in authors if not is_agency(name, pack)) or None,
        agency=next((name for name in authors if is_agency(name, pack)), None),
        dateline=tuple(one.value for one in stated if one.of == "place" and one.by in _DATELINES)[:1],
        published=published,
        stated=stated,
    )


def _paragraph(at: int, block: Block, rule: str | None, is_headline: bool) -> Paragraph:
    is_heading = is_headline or any(element.tag in HEADINGS for element in block.around)
    heading = Part(0, len(block.text), "heading", "page-heading") if is_heading else Part(0, len(block.text), "body")
    return Paragraph(at, block.text, (Part(0, len(block.text), "boilerplate", rule) if rule else heading,))


def _beginning(article: Article) -> int:
    """The block of the headline, else the first of the article."""
    return next(iter(article.headline), next((at for at, rule in enumerate(article.rules) if rule is None), 0))


def _first(stated: Sequence[Stated], of: StatedOf) -> str | None:
    return next((one.value for one in stated if one.of == of), None)


def _titles(stated: Sequence[Stated]) -> Iterator[str]:
    """What a page states as its title, with and without its outlet."""
    for one in stated:
        if one.of == "title":
            yield one.value
            yield without_outlet(one.value, _outlets(stated))


def _outlets(stated: Sequence[Stated]) -> list[str]:
    return [one.value for one in stated if one.of == "publisher"]


def _as_stated(heading: str, titles: Sequence[str]) -> str:
    """A heading without a day that stands in its element; whole where it breaks off behind a colon."""
    for title in titles:
        beside = heading.replace(title, " ").split() if title in heading else []
        is_dated = 0 < len(beside) <= _LONGEST_DAY and any(map(str.isdigit, "".join(beside)))
        if len(title.split()) >= _LEAST_TITLE and (is_dated or (heading.endswith(":") and heading in title)):
            return title
    return heading


def _title(stated: Sequence[Stated], lines: Sequence[str]) -> str | None:
    """Of a page without a headline in its heading elements: the line of the article beside which an outlet stands in
    the page’s title, else what that is without its outlet."""
    for one in stated:
        if one.of == "title" and (one.by != "<title>" or len(one.value.split()) >= _LEAST_TITLE):
            line = next((line for line in lines if outlet_beside(one.value, line)), None)
            return line or without_outlet(one.value, _outlets(stated))
    return None


def _outlet(stated: Sequence[Stated], title: str | None) -> str | None:
    """The outlet that is named, else the one beside the title, else the host of the address."""
    named = (one.value for one in stated if one.of == "publisher" and one.by != "address")
    beside = (outlet_beside(one.value, title) for one in stated if one.of == "title" and title)
    return next(named, None) or next(filter(None, beside), None) or _first(stated, "publisher")


def _authors(stated: Sequence[Stated], language: LanguagePack) -> tuple[str, ...]:
    """Everybody whom the best ground names, without a word before them that says so; not the outlet itself."""
    outlets = {one.value.casefold() for one in stated if one.of == "publisher"}
    authors = [one for one in stated if one.of == "author" and one.value.casefold() not in outlets]
    stating = [_without_by(one.value, language) for one in authors if one.by == authors[0].by]
    names = [
        name for one in stating for name in without_outlet_behind(without_places(one, language), outlets, language)
    ]
    return tuple(dict.fromkeys(name for name in names if name))


def _without_by(words: str, language: LanguagePack) -> str:
    folded = language.fold(words)
    match = language.header.writers.match(folded.text)
    return words[folded.span(0, match.end())[1] :].strip() if match and match.end() else words


def _language(found: Sequence[Block], article: Article, stated: Sequence[Stated]) -> str:
    """By the article’s words; what the page says decides where they are few, or of no language that is read."""
    own = "\n".join(block.text for block, rule in zip(found, article.rules, strict=True) if rule is None)
    told = own or "\n".join(block.text for block in found)
    by_words = detect(told)
    said = (_first(stated, "language") or "").replace("_", "-").partition("-")[0].lower()
    is_open = by_words.startswith(UNDETERMINED) or len(told.split()) < _SHORT
    if said and is_open and is_named(said) and script(said) == script(by_words):
        return said
    return by_words


def read_page_header(
    paragraphs: Sequence[Paragraph], language: LanguagePack, date_order: str | None
) -> tuple[tuple[Paragraph, ...], Header]:
    """The header of a page, of which lines may be left out of the article: those between its headline and its text."""
    titles = [one for one in paragraphs if one.parts[0].kind == "heading"][:1]
    first = next((one for one in paragraphs if one.parts[0].kind == "body"), None)
    if not titles or first is None:
        return read_header(paragraphs, language, date_order)
    opened, known = list(paragraphs), list(titles)
    for one in paragraphs[titles[0].index + 1 : first.index]:
        if one.parts[0].rule == "outside-the-article":
            line = replace(one, parts=(Part(0, len(one.text), "body"),))
            read, _ = read_header((*known, line, first), language, date_order)
            if read[len(known)].parts[0].kind == "header":
                opened[one.index] = line
                known.append(line)
    return read_header(opened, language, date_order)
