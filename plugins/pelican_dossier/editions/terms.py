"""Where the terms of the glossary stand in a text of either side, and what readers should know of them."""

from collections.abc import Iterator, Mapping

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Entity, Multilingual, Term
from pelican_dossier.registry import Registry

Span = tuple[int, int, str]
"""Start, end and the id of a term."""


class Terms:
    """The terms of a registry in texts, and what the glossary says."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        defined: tuple[Entity | Term, ...] = (*registry.entities, *registry.terms)
        self.definitions: Mapping[str, Multilingual] = {one.id: one.definition for one in defined if one.definition}
        """What the glossary says, by the id of an entity or a term."""

        self._found: dict[tuple[str, str], tuple[Span, ...]] = {}

    def spans(self, text: str, language: str) -> tuple[Span, ...]:
        """Where terms stand in a text, each once; none in a language that is not read.

        Several pages show one text, which is looked through once.
        """
        if not self._registry.terms or language not in LANGUAGE_PACKS:
            return ()
        if (text, language) not in self._found:
            self._found[text, language] = tuple(self._spans(text, language))
        return self._found[text, language]

    def _spans(self, text: str, language: str) -> Iterator[Span]:
        folded = LANGUAGE_PACKS[language].fold(text)
        seen: set[str] = set()
        for start, end, term in self._registry.terms_in(folded.text, language):
            if term.id not in seen:
                seen.add(term.id)
                yield *folded.span(start, end), term.id
