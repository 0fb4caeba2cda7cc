"""Boxes of links inside an article: where one begins, by its label in a language, and where it ends, by the page."""

import re
from collections.abc import Iterator, Sequence

from pelican_dossier.intake.article import Article
from pelican_dossier.intake.blocks import Block, Element
from pelican_dossier.languages.base import BoilerplateRule, LanguagePack
from pelican_dossier.model.text import any_of

_MOST = 0.3
"""Of the article’s words: what holds more is no box of links but the article."""
_PROSE = 8
"""Words at least of a paragraph that ends as a sentence does: with it the article goes on."""


def boxes(blocks: Sequence[Block], article: Article, language: LanguagePack) -> tuple[str | None, ...]:
    """The rules of an article with those of its boxes; a block that has a rule keeps it."""
    page = _Boxes(blocks, article, language)
    rules = list(article.rules)
    for at in range(len(blocks)):
        if rules[at] is None and at not in article.headline and (rule := page.label(at)):
            for within in page.box(at, rule):
                rules[within] = rules[within] or rule.name
    return tuple(rules)


class _Boxes:
    def __init__(self, blocks: Sequence[Block], article: Article, language: LanguagePack) -> None:
        self._blocks = blocks
        self._rules = article.rules
        self._language = language
        self._most = _MOST * sum(block.prose for block, rule in zip(blocks, article.rules, strict=True) if rule is None)
        self._ends = re.compile(rf"[{any_of(language.orthography.sentence_ends)}]\W*$")

    def label(self, at: int) -> BoilerplateRule | None:
        """The rule of a language by which a block’s words, or those outside its links, are a standing line.

        Of a link the words before a colon count too: «Read also: Pictures of the opening».
        """
        block = self._blocks[at]
        first, colon, _ = block.text.partition(":")
        linked = (first + colon,) if colon and block.prose * 2 < block.words else ()
        texts = [self._language.fold(text).text for text in (block.text, block.unlinked, *linked)]
        for rule in self._language.boilerplate:
            if "mark" not in rule.pattern.groupindex and any(rule.pattern.search(text) for text in texts):
                return rule
        return None

    def box(self, at: int, rule: BoilerplateRule) -> Iterator[int]:
        """The label with what belongs to it: its element, else the links below it."""
        block = self._blocks[at]
        yield at
        if block.unlinked != block.text or not (rule.to_the_end or rule.is_label):
            return
        end = self._end_of_element(at)
        if end > at + 1:
            yield from range(at + 1, end)
            return
        for below in range(at + 1, len(self._blocks)):
            if self._is_prose(below):
                return
            yield below

    def _end_of_element(self, at: int) -> int:
        """Where the largest element ends that the label opens and that is too small to be the article."""
        end = at + 1
        for element in self._blocks[at].around:
            if at and self._holds(element, at - 1):
                break
            until = end
            while until < len(self._blocks) and self._holds(element, until):
                until += 1
            if sum(block.prose for block in self._blocks[at:until]) > self._most:
                break
            end = until
        return end

    def _holds(self, element: Element, at: int) -> bool:
        return any(around is element for around in self._blocks[at].around)

    def _is_prose(self, at: int) -> bool:
        block = self._blocks[at]
        is_linked = block.prose * 2 < block.words
        return block.prose >= _PROSE and not is_linked and self._ends.search(block.text) is not None
