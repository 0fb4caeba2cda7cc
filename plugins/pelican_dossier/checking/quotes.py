"""Quotations in the editors' texts held against the passages that are cited beside them."""

import re
from collections.abc import Iterator

from pelican_dossier.checking.markdown import WrittenLink, WrittenParagraph, paragraphs
from pelican_dossier.checking.remark import Looked
from pelican_dossier.desk.pages import Cited, is_citation
from pelican_dossier.desk.quoting import is_long_enough, stands_in, texts_of
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Dispatch
from pelican_dossier.model.text import Quotation
from pelican_dossier.problems import Problem
from pelican_dossier.text.quotations import quotations
from pelican_dossier.text.sentences import sentences


def misquotations(looked: Looked) -> Iterator[Problem]:
    """Quotations of which no passage cited in the same sentence has the words, in its own or a translation's."""
    dispatches = looked.dispatches
    for text in paragraphs(looked):
        links = [(link, looked.cited(link.target)) for link in text.links() if is_citation(link.target)]
        plain = _without_targets(text)
        for quotation in quotations(plain) if links else ():
            words = plain[quotation.first : quotation.last]
            cited = _cited_beside(plain, text.language, quotation, links)
            beside = [one for one in cited if one]
            if not is_long_enough(words) or not beside or len(beside) < len(cited):
                continue  # it may be quoted from what is gone or cannot be read, which is told by itself
            if any(one.source in looked.content.unread for one in beside):
                continue  # it may be quoted from the translation that could not be read
            if not any(_stands_in(looked, dispatches[one.source], one, words) for one in beside):
                where = " or ".join(dict.fromkeys(str(one) for one in beside))
                what = f"«{' '.join(words.split())}» does not stand in {where}"
                remedy = "copy the words, or cite another passage"
                yield Problem.at(text.file, text.place_at(quotation.start), what, remedy)


def _without_targets(text: WrittenParagraph) -> str:
    """The same text with spaces where addresses stand, whose marks are no quotation's."""
    plain = text.text
    for link in text.links():
        hidden = plain[link.words[1] : link.end]
        plain = plain[: link.words[1]] + re.sub(r"[^\n]", " ", hidden) + plain[link.end :]
    return plain


def _cited_beside(
    plain: str, language: str, quotation: Quotation, links: list[tuple[WrittenLink, Cited | None]]
) -> list[Cited | None]:
    """The passage that a quotation is a link to, else all that are cited in its sentence; None of one that is not
    there."""
    for link, one in links:
        if link.start <= quotation.start and quotation.end <= link.end:
            return [one]
    for start, end in sentences(plain, LANGUAGE_PACKS[language].orthography):
        if start <= quotation.start < end:
            # a citation may stand behind the stop with which a quotation ends
            last = end + 1 if quotation.end >= end else end
            return [one for link, one in links if start <= link.start <= last]
    return []


def _stands_in(looked: Looked, dispatch: Dispatch, citation: Cited, words: str) -> bool:
    texts = texts_of(dispatch, looked.content.translations, citation.paragraph)
    return any(stands_in(words, said, written) for written, said in texts)
