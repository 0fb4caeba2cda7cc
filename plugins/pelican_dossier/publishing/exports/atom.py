"""A feed a language (RFC 4287): what is new in the dossier, dated by its own days."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID, uuid5
from xml.etree import ElementTree as Xml

from markupsafe import Markup

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.model.langstring import LangString, marked
from pelican_dossier.publishing.exports.format import File, Format, View, legible
from pelican_dossier.publishing.exports.news import KINDS, News, news

_NAMESPACE = UUID("cbf276d8-df6b-4eab-a979-4092db210bf1")
"""Of all ids of feeds and entries."""
_ATOM = "http://www.w3.org/2005/Atom"
_LANGUAGE = "xml:lang"
_NEWEST = 200
"""Entries of a feed; older ones stand on the pages alone."""


def _files(view: View) -> Iterator[File]:
    for edition in view.editions:
        path = addresses.feed(edition.language)
        yield File(path, _feed(view, edition, path), edition.language)


def _feed(view: View, edition: Edition, path: str) -> bytes:
    title, description = edition.words(edition.settings.title), edition.words(edition.settings.description)
    title = title or LangString(edition.language, edition.language)
    updated = view.updated
    items = news(edition, updated, view.past.steps)[:_NEWEST]
    feed = Xml.Element("feed", {"xmlns": _ATOM, _LANGUAGE: edition.language})
    _add(feed, "id", _urn("feed", view.editions[0].settings.title.get(view.editions[0].language, ""), edition))
    _say(feed, "title", title)
    if description:
        _say(feed, "subtitle", description)
    _add(feed, "updated", _moment(max([updated, *(item.day for item in items if item.day)])))
    _add(_add(feed, "author"), "name", title.text)
    _link(feed, "alternate", "text/html", view.link(addresses.home(edition.language), path), edition.language)
    if view.site_url:
        _link(feed, "self", "application/atom+xml", view.link(path, path), edition.language)
    for item in items:
        _entry(feed, view, edition, item, path, updated)
    Xml.indent(feed, " ")
    return bytes(Xml.tostring(feed, encoding="utf-8", xml_declaration=True)) + b"\n"


def _entry(feed: Xml.Element, view: View, edition: Edition, item: News, path: str, updated: date) -> None:
    entry = _add(feed, "entry")
    _add(entry, "id", _urn(item.kind, item.id, edition))
    _say(entry, "title", item.title)
    _add(entry, "updated", _moment(item.day or updated))
    if item.published:
        _add(entry, "published", _moment(item.published))
    _link(entry, "alternate", "text/html", view.link(item.href, path), edition.language)
    label = edition.catalog.gettext(KINDS[item.kind])
    _add(entry, "category").attrib.update({"term": item.kind, "label": label, _LANGUAGE: edition.interface.language})
    told = Markup().join(
        Markup('<p lang="{}" dir="{}">{}</p>').format(words.language, words.direction, words.text)
        for words in item.told
    )
    _add(entry, "summary", told).set("type", "html")


def _urn(kind: str, id_: str, edition: Edition) -> str:
    """A name that says nothing of an address, so that it stays where the site moves or has none yet."""
    return uuid5(_NAMESPACE, "\n".join((edition.language, kind, id_))).urn


def _moment(day: date) -> str:
    """What the format demands where a day is all that is known."""
    return f"{day}T00:00:00Z"


def _say(parent: Xml.Element, name: str, words: LangString) -> None:
    """Readers put titles into lists of their own direction."""
    _add(parent, name, words.set_apart() if words.direction == "rtl" else words.text).set(_LANGUAGE, words.language)


def _link(parent: Xml.Element, rel: str, type_: str, href: str, language: str) -> None:
    _add(parent, "link").attrib.update({"rel": rel, "type": type_, "hreflang": language, "href": href})


def _add(parent: Xml.Element, name: str, text: str | None = None) -> Xml.Element:
    child = Xml.SubElement(parent, name)
    child.text = legible(text) if text else None
    return child


ATOM = Format(
    name="Atom",
    purpose=marked(
        "A feed to subscribe to: new dispatches and findings, and what was replaced, withdrawn or corrected."
    ),
    media_type="application/atom+xml",
    files=_files,
)
