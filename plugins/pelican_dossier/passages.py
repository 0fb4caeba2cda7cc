"""Citations of passages in any Markdown, by an extension of Python-Markdown: ``dossier_passages``.

It turns ``[words](dispatch:000#p8)`` into a link to the published dossier, with the passage's words as its tip::

    markdown.markdown(text, extensions=["dossier_passages"], extension_configs={"dossier_passages": {
        "content": "dossier/content", "site": "https://example.org/dossier", "language": "en"}})

What leads nowhere stays as it is written, and is told by the logger ``pelican_dossier.passages``, as are quotations
that the passage does not have. Of a passage that is withheld from readers nothing is shown and nothing checked.
"""

import logging
from functools import cached_property
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from pelican_dossier import addresses
from pelican_dossier.desk.pages import Cited, cited, is_citation
from pelican_dossier.desk.quoting import is_long_enough, stands_in, texts_of
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.excerpts import excerpt
from pelican_dossier.opening import opened_content
from pelican_dossier.text.quotations import quotations

_log = logging.getLogger(__name__)
_AFTER_INLINE = 15
"""Python-Markdown makes links by its processor of priority 20."""


class PassagesExtension(Extension):
    """Reads the dossier once, when the first text cites something of it."""

    def __init__(self, **configured: Any) -> None:
        self.config = {
            "content": ["content", "The editors' folder of the dossier"],
            "site": ["", "The address of the published dossier, without a stroke at its end"],
            "language": ["", "The edition that links lead to; the leading one where it is empty"],
        }
        super().__init__(**configured)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Python-Markdown's name
        """Has citations looked for once links are made."""
        md.treeprocessors.register(_Citations(md, self), "dossier_passages", _AFTER_INLINE)

    @cached_property
    def edition(self) -> Edition:
        """The edition that is linked to. Raises ProblemsFound as ``dossier check`` does."""
        folder = Path(self.getConfig("content"))
        content = opened_content(folder, "read")
        language = self.getConfig("language") or content.settings.languages[0]
        return Edition(language, content.settings, content.dossier(), content.translations)

    def link(self, element: Element) -> None:
        """Turns a link that cites something into one to the dossier."""
        target, edition = element.get("href", ""), self.edition
        one = cited(target, edition.readings)
        if one is None:
            _log.warning("%s leads to no dispatch of %s", target, self.getConfig("content"))
            return
        address = addresses.source(edition.language, one.source, one.paragraph)
        element.set("href", f"{self.getConfig('site')}/{address}".lstrip("/"))
        words = None if one.paragraph is None else excerpt(edition, one.source, one.paragraph)
        if words:
            element.attrib.setdefault("title", words.text)
            self._check("".join(element.itertext()), one)

    def _check(self, text: str, citation: Cited) -> None:
        dispatch = self.edition.readings[citation.source].dispatch
        passages = [*texts_of(dispatch, self.edition.translations, citation.paragraph)]
        for quotation in quotations(text):
            words = text[quotation.first : quotation.last]
            if is_long_enough(words) and not any(stands_in(words, said, written) for written, said in passages):
                _log.warning("«%s» does not stand in %s", words, citation)


class _Citations(Treeprocessor):
    def __init__(self, md: Markdown, passages: PassagesExtension) -> None:
        super().__init__(md)
        self._passages = passages

    def run(self, root: Element) -> None:
        """Links every citation of a text."""
        for element in root.iter("a"):
            if is_citation(element.get("href", "")):
                self._passages.link(element)


def makeExtension(**configured: Any) -> PassagesExtension:  # noqa: N802  # Python-Markdown's name
    """What ``extensions=["pelican_dossier.passages"]`` asks for."""
    return PassagesExtension(**configured)
