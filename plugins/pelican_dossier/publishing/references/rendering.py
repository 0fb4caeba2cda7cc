"""A reference as one sentence: a published CSL style, made by citeproc, in the language of the interface.

The style is changed in memory alone, where it does not fit: a headline keeps the capitals it was printed with, and a
language has its own punctuation and quotation marks. Days are said as the pages say them, with the dossier's months
and digits.
"""

import re
from collections.abc import Mapping
from importlib import resources
from io import BytesIO
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from lxml import etree

from pelican_dossier.editions.edition import Edition
from pelican_dossier.languages import LANGUAGE_PACKS, LATIN_MARKS
from pelican_dossier.model.langstring import LangString, script
from pelican_dossier.publishing.references.formats import csl
from pelican_dossier.publishing.references.item import BibliographicItem

STYLE = "art-libraries-society-of-north-america-arlisna-reviews.csl"
_NAMESPACE = "http://purl.org/net/xbiblio/csl"
_LOCALES = {"en": "en-GB"}
"""Where CSL's default is not the one of the pages."""
_QUOTE_TERMS = ("open-quote", "close-quote", "open-inner-quote", "close-inner-quote")

_TEXTS = ("title", "container-title", "issued", "accessed", "URL")
_PLAIN = re.compile(r"[^<>\"'“”‘’«»\ue000-\uf8ff]{2,}")
"""Words in which citeproc has nothing to look for: no tags, no quotation marks."""
_Key = tuple[tuple[tuple[str, str], ...], bool]


class ReferenceRenderer:
    """Makes the ready sentences of one edition."""

    def __init__(self, edition: Edition) -> None:
        self._language, self._formats = edition.interface.language, edition.interface.formats
        self._examples: dict[_Key, str] = {}
        style = BytesIO(_adapted(edition.interface))
        self._style = CitationStylesStyle(style, locale=_locale(self._language), validate=False)

    def of(self, item: BibliographicItem) -> LangString:
        """The sentence."""
        values = csl(item) | self._dates(item)
        texts = {name: _text(values[name]) for name in _TEXTS if name in values}
        is_plain = "author" not in values and all(map(_PLAIN.fullmatch, texts.values()))
        said = self._by_example(values, texts) if is_plain else None
        return LangString(said or self._rendered(values), self._language)

    def _rendered(self, values: dict[str, Any]) -> str:
        """What citeproc makes of it, in two or three milliseconds."""
        bibliography = CitationStylesBibliography(self._style, CiteProcJSON([values]), formatter.plain)
        bibliography.register(Citation([CitationItem(values["id"])]))
        return str(bibliography.bibliography()[0])

    def _by_example(self, values: dict[str, Any], texts: Mapping[str, str]) -> str | None:
        """The sentence of an item that has the same parts, with this one's words: a style sees no more of them than
        whether they are there, and where punctuation begins or ends them.
        """
        standing = {name: _stand_in(name, text) for name, text in texts.items()}
        key = tuple(standing.items()), bool(values.get("issued", {}).get("circa"))
        if key not in self._examples:
            self._examples[key] = self._rendered(values | {name: _like(values[name], standing[name]) for name in texts})
        said = self._examples[key]
        if any(said.count(word) != said.count(word[1:-1]) for word in standing.values()):
            return None  # the style changed one at its edge
        for name, word in standing.items():
            said = said.replace(word, texts[name])
        return said

    def _dates(self, item: BibliographicItem) -> dict[str, Any]:
        """The day in words. Without one, when the original was read stands in its place, as the style has it."""
        said: dict[str, Any] = {}
        if item.day:
            inferred = item.day.is_inferred
            words = self._formats.dated(item.day.span, None, None, is_inferred=inferred)
            said["issued"] = {"literal": words, "circa": not (item.day.is_sure or inferred)}
        if item.accessed:
            said["accessed"] = {"literal": self._formats.day(item.accessed)}
        return said


def _text(value: Any) -> str:
    return str(value["literal"] if isinstance(value, dict) else value)


def _like(value: Any, text: str) -> Any:
    return value | {"literal": text} if isinstance(value, dict) else text


def _stand_in(name: str, text: str) -> str:
    """A private sign for a text, between its own first and last character where these are no letters."""
    first, last = ("a" if character.isalnum() else character for character in (text[0], text[-1]))
    return f"{first}{chr(0xE000 + _TEXTS.index(name))}{last}"


def _locale(language: str) -> str:
    return _LOCALES.get(language, language)


def _adapted(edition: Edition) -> bytes:
    marks = LATIN_MARKS.get(script(edition.language), {})
    style = etree.fromstring(resources.files(__package__).joinpath("style", STYLE).read_bytes())
    for element in style.iter():
        if element.get("text-case") == "title":
            del element.attrib["text-case"]
        for name in ("prefix", "suffix", "delimiter"):
            if name in element.attrib:
                element.set(name, element.get(name).translate(marks))
    style.find(f"{{{_NAMESPACE}}}info").addnext(_terms(edition))
    return bytes(etree.tostring(style))


def _terms(edition: Edition) -> etree._Element:
    """The pages' own quotation marks; the rest is CSL's."""
    language = LANGUAGE_PACKS.get(edition.language)
    terms = zip(_QUOTE_TERMS, language.orthography.printed_quotations if language else (), strict=False)
    said = "".join(f'<term name="{name}">{term}</term>' for name, term in terms)
    head = f'<locale xmlns="{_NAMESPACE}" xml:lang="{_locale(edition.language)}">'
    return etree.fromstring(f"{head}<terms>{said}</terms></locale>")
