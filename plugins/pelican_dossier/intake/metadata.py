"""What a saved page states of itself: each statement with what makes it, the better grounded first."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from pelican_dossier.intake.blocks import Element
from pelican_dossier.intake.encodings import NOT_TEXT
from pelican_dossier.intake.jsonld import Node, article_node, site_nodes, words_of
from pelican_dossier.intake.moments import WORDS_OF_TIME, belies
from pelican_dossier.intake.saved import saved_from
from pelican_dossier.model import Stated, StatedOf

_JSON_LD: Mapping[StatedOf, Sequence[tuple[str, ...]]] = {
    "title": (("headline",), ("name",)),
    "publisher": (("publisher", "name", "legalName"), ("sourceOrganization", "name"), ("provider", "name")),
    "author": (("author", "name"), ("creator", "name")),
    "published": (("datePublished",), ("dateCreated",)),
    "modified": (("dateModified",),),
    "place": (("dateline",), ("locationCreated", "name"), ("contentLocation", "name")),
    "section": (("articleSection",),),
    "url": (("url", "@id"), ("mainEntityOfPage", "@id", "url")),
    "language": (("inLanguage", "alternateName", "name"),),
    "rights": (("copyrightNotice",), ("license", "url", "name"), ("copyrightHolder", "name")),
}
"""What is stated -> keys of an article in schema.org, each with those of the node that stands there."""

_NAMES: Mapping[StatedOf, str] = {
    "title": "og:title twitter:title headline parsely-title sailthru.title dc.title dcterms.title",
    "publisher": "og:site_name dc.publisher dcterms.publisher publisher application-name",
    "author": (
        "author authors article:author og:author parsely-author sailthru.author dc.creator dc:creator dcterms.creator "
        "creator byl citation_author rbauthors shareaholic:article_author_name twitter:data1"
    ),
    "published": (
        "article:published_time og:article:published_time og:published_time datepublished parsely-pub-date "
        "sailthru.date dc.date.issued dcterms.issued dc.date.created dcterms.created publish-date publish_date pubdate "
        "publication_date article.published citation_publication_date datecreated article:published "
        "article:published_date article:publicationdate article:post_date article_date_original bt:pubdate "
        "citation_date cxenseparse:recs:publishtime date_created date_published dateposted dc.created dc:created "
        "dc.date.publication dcsext.articlefirstpublished displaydate og:article:published og:datepublished og:pubdate "
        "og:publish_date originalpublicationdate publish_time publishdate published-date published_date "
        "published_time publisheddate rnews:datepublished shareaholic:article_published_time twt-published-at "
        "vr:published_time created release_date dc.date dc:date dcterms.date date"
    ),
    "modified": (
        "article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified last-modified "
        "article.updated"
    ),
    "place": "dateline contentlocation",
    "section": "article:section articlesection parsely-section",
    "url": "og:url",
    "language": "og:locale dc.language content-language",
    "rights": "dc.rights dcterms.rights copyright",
}
"""What is stated -> names of meta elements, in small letters: OpenGraph, microdata, Parse.ly, Sailthru, Dublin Core.

The better grounded stands first.
"""

_TIMES = "//header//time | //article//time | //main//time | //h1/following::time"
_ELSEWHERE: Mapping[StatedOf, Sequence[tuple[str, str]]] = {
    "title": (("<title>", "//head/title | /html/body/title"),),
    "publisher": (("itemprop=publisher", "//*[@itemprop='publisher']//*[@itemprop='name']"),),
    "author": (
        ("itemprop=author", "//*[@itemprop='author']//*[@itemprop='name']"),
        ("itemprop=author", "//*[@itemprop='author'][not(self::meta or self::link or .//*[@itemprop='name'])]"),
        ("rel=author", "//a[@rel='author']"),
    ),
    "published": (
        ("<time itemprop=datePublished>", "//time[contains(@itemprop, 'datePublished')]"),
        ("<time pubdate>", "//time[@pubdate]"),
        ("<time>", _TIMES),
    ),
    "modified": (("<time itemprop=dateModified>", "//time[contains(@itemprop, 'dateModified')]"),),
    "url": (("rel=canonical", "//link[@rel='canonical']/@href"),),
    "language": (("<html lang>", "/html/@lang"),),
    "rights": (("rel=license", "//link[@rel='license']/@href | //a[@rel='license']/@href"),),
}
"""What is stated -> who else states it, and where."""
_BYLINE = re.compile(
    r"(?:[a-z]+[-_]{1,2})?(?:byline|author|writer|posted-?by|submitted-?by|journalist)s?"
    r"(?:[-_]{0,2}(?:name|link|author|item|text))?",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(r"aside|comment|forum|related|suggest|widget|teaser|promo", re.IGNORECASE)
_NO_BYLINE = re.compile(rf"{_OF_OTHERS.pattern}|footer|sidebar|card", re.IGNORECASE)
"""Ids and classes of elements whose times, or whose writers, are not those of the article."""
_LONGEST_BYLINE = 7
"""Words, «by» among them."""
_LONGEST_DATE = 10
"""Words of a date that is a link: «Published on Friday, 7 August 2015 at 10:30 GMT»."""
_ARCHIVE_TODAY = r"archive\.(?:today|ph|is|md|li|vn|fo)"
_ARCHIVED = re.compile(rf"^https?://(?:web\.archive\.org/web|{_ARCHIVE_TODAY})/\w*?/?(?=https?://)")
_DAY = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)")
"""A day in the path of an address, which is by the outlet’s own clock."""
_ARCHIVE = re.compile(rf"^(?:https?://)?(?:web\.archive\.org|{_ARCHIVE_TODAY})\b|^Wayback Machine$")
"""A web archive, which is neither the outlet nor where the article stands."""
_ADDRESS = re.compile(r"^https?://\S+$")
_HOST = re.compile(r"https?://(?:www\d?\.)?([^/:?#]+\.[a-z][^/:?#]+)", re.IGNORECASE)
"""Of an address, which tells the outlet where nothing names it."""
_HANDLE = re.compile(r"^(?:@\S+|https?://\S*|www\.\S*)$")
"""What stands for an author or an outlet and is no name."""
_BETWEEN, _LONGEST_OUTLET = re.compile(r"\s+(?:[|–—·•»:-]|::)\s+"), 6
"""What sites put between their titles and their names, and of how many words these are."""


def statements(tree: Element, text: str) -> tuple[Stated, ...]:
    """Everything that a page states of itself, by what it is of and then by its ground. ``text`` is its source."""
    node, by_id = article_node(tree)
    metas = _metas(tree)
    found = [
        Stated(of, NOT_TEXT.sub("\ufffd", value), by)  # JSON has half letters, and HTML control characters
        for of in _NAMES
        for by, value in _valid(of, chain(_in_json(node, by_id, of), _in_metas(metas, of), _elsewhere(tree, of)))
    ]
    saved, _ = saved_from(text)
    found += [Stated("url", saved, "saved from")] if saved else []
    hosts = (host[1].lower() for one in found if one.of == "url" and (host := _HOST.match(one.value)))
    found += [Stated("publisher", host, "address") for host in hosts][:1]
    days = (match for one in found if one.of == "url" for match in [_DAY.search(one.value)] if match)
    found += [Stated("published", "-".join(part.zfill(2) for part in match.groups()), "address") for match in days]
    return tuple(dict.fromkeys(found))


def _in_json(node: Node, by_id: Mapping[str, Node], of: StatedOf) -> Iterator[tuple[str, str]]:
    for key, *within in _JSON_LD[of]:
        for value in words_of(node.get(key), by_id, *within):
            yield f"JSON-LD {key}", value


def _metas(tree: Element) -> Mapping[str, Sequence[tuple[str, str]]]:
    """Name in small letters -> each name as written, with what stands there."""
    found: dict[str, list[tuple[str, str]]] = {}
    for element in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            for written in (element.get(attribute) or "").split():
                found.setdefault(written.lower(), []).append((written, _squeezed(element.get("content"))))
    return found


def _in_metas(metas: Mapping[str, Sequence[tuple[str, str]]], of: StatedOf) -> Iterator[tuple[str, str]]:
    return chain.from_iterable(metas.get(name, ()) for name in _NAMES[of].split())


def _elsewhere(tree: Element, of: StatedOf) -> Iterator[tuple[str, str]]:
    for by, path in _ELSEWHERE.get(of, ()):
        if "time" in by:
            yield from _in_times(by, tree.xpath(path))
            continue
        for found in tree.xpath(path):
            yield by, _squeezed(found if isinstance(found, str) else found.get("content") or "".join(found.itertext()))
    if of == "author":
        yield from _bylines(tree)
    if of == "publisher":
        yield from _sites(tree)


def _in_times(by: str, times: Sequence[Element]) -> Iterator[tuple[str, str]]:
    """What the first time element of the article states, and the words in it, which are by the outlet’s own clock."""
    for element in times:
        stated, words = _squeezed(element.get("datetime")), _squeezed("".join(element.itertext()))
        if stated and not _is_of_others(element) and not belies(words, stated):
            yield by, stated
            if words != stated:
                yield WORDS_OF_TIME, words
            return


def _is_of_others(element: Element) -> bool:
    """Whether an element stands in a comment, a quotation or a link to another article."""
    return any(
        around.tag == "blockquote"
        or (around.tag == "a" and len("".join(around.itertext()).split()) > _LONGEST_DATE)
        or _OF_OTHERS.search(_called(around))
        for around in element.iterancestors()
        if around.tag != "body"
    )


def _sites(tree: Element) -> Iterator[tuple[str, str]]:
    """Who is said to publish the page, and the site’s own name."""
    for node in site_nodes(tree):
        type_ = str(node.get("@type"))
        named = node.get("publisher") or (None if "Page" in type_ else node.get("name"))
        for name in words_of(named, {}, "name"):
            yield f"JSON-LD {type_}", name


def _bylines(tree: Element) -> Iterator[tuple[str, str]]:
    """Who stands first in an element that sites call the author’s, but for those of readers’ comments."""
    for element in tree.xpath("//*[@class or @id]"):
        called = ((kind, one) for kind in ("class", "id") for one in (element.get(kind) or "").split())
        by = next((f"{kind}={one}" for kind, one in called if _BYLINE.fullmatch(one)), None)
        if by is None or _NO_BYLINE.search(" ".join(map(_called, element.iterancestors()))):
            continue
        for one in (element, *element.iter("a")):
            words = _squeezed("".join(one.itertext()))
            if 0 < len(words.split()) <= _LONGEST_BYLINE and not any(map(str.isdigit, words)):
                yield by, words
                return


def _called(element: Element) -> str:
    return f"{element.get('id') or ''} {element.get('class') or ''}"


def _valid(of: StatedOf, stated: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for by, value in stated:
        if of == "url":
            value = _ARCHIVED.sub("", value)
            if _ADDRESS.match(value) and not _ARCHIVE.match(value):
                yield by, value
        elif value and not (of in ("author", "publisher") and (_HANDLE.match(value) or _ARCHIVE.match(value))):
            yield by, value


def without_outlet(title: str, outlets: Sequence[str]) -> str:
    """A title without the name that the site puts before or behind it."""
    for outlet in outlets:
        name = re.escape(outlet)
        title = re.sub(rf"\s*[|–—·•»:-]+\s*{name}\s*$|^\s*{name}\s*[|–—·•»:-]+\s*", "", title, flags=re.IGNORECASE)
    return title


def outlet_beside(title: str, headline: str) -> str | None:
    """«Talks open | The Daily» or «The Daily: Talks open» above the headline «Talks open»: the outlet."""
    parts = [part.strip() for part in _BETWEEN.split(title)]
    if len(parts) < 2 or headline.strip() not in (parts[0], parts[-1]):
        return None
    outlet = parts[-1] if parts[0] == headline.strip() else parts[0]
    return outlet if len(outlet.split()) <= _LONGEST_OUTLET else None


def _squeezed(words: str | None) -> str:
    return " ".join((words or "").split())
