"""Words that stand for an entity without naming it (Iraqi, US, داعشي): a translation may answer a name with one."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Entity, Mention
from pelican_dossier.model.text import PartLayer
from pelican_dossier.registry import Registry, spellings_of

_STEM = 4
"""Letters of a name that tell a word made of it."""
_WORD = re.compile(r"\w+(?:\.\w+)*\.?")
"""With the stops of «U.S.»."""


class StandIns:
    """The registry's adjectives, and words that go on where a name of one word ends («Iran», «Iranian»)."""

    def __init__(self, registry: Registry, language: str) -> None:
        self._language = LANGUAGE_PACKS[language]
        self._whole: dict[str, list[str]] = defaultdict(list)
        self._stems: dict[str, list[str]] = defaultdict(list)
        self._known: dict[str, Sequence[str]] = {}
        for entity in registry.entities:
            for word in entity.adjectives.get(language, ()):
                for spelling in self._spellings(word):
                    self._whole[spelling].append(entity.id)
            for stem in self._stems_of(entity):
                self._stems[stem].append(entity.id)

    def within(self, layer: PartLayer, mentions: Sequence[Mention]) -> Iterator[str]:
        """The entities for which words of a part stand that belong to no name."""
        has_capitals = self._language.parity.has_capitals
        for match in _WORD.finditer(layer.paragraph.text if has_capitals else layer.folded.text):
            found = self._meant_by(match[0])
            if not found:
                continue
            start, end = match.span() if has_capitals else layer.span(*match.span())
            if not any(mention.start < end and start < mention.end for mention in mentions):
                yield from found

    def _meant_by(self, word: str) -> Sequence[str]:
        """The entities that a word may stand for; texts have few words, and each again and again."""
        if word not in self._known:
            meant = (id_ for form in self._forms(word) for id_ in self._meant(form))
            self._known[word] = tuple(dict.fromkeys(meant))
        return self._known[word]

    def _meant(self, form: str) -> Iterator[str]:
        yield from self._whole.get(form, ())
        for end in range(_STEM, len(form)):
            yield from self._stems.get(form[:end], ())

    def _forms(self, word: str) -> set[str]:
        """A word as it stands, without its stop, and without what is written onto its front."""
        front = self._language.parity.front.match(word)
        return {word, word.removesuffix("."), word[front.end() :] if front else word}

    def _stems_of(self, entity: Entity) -> Iterator[str]:
        article = self._language.swallowed_article
        name = entity.names.get(self._language.code)
        if name is None or entity.kind == "person":
            return
        for spelling in self._spellings(name):
            stem = spelling.removeprefix(article[0]) if article else spelling
            if len(stem) >= _STEM and " " not in stem:
                yield stem

    def _spellings(self, word: str) -> tuple[str, ...]:
        """Capitals tell «US» from «us», and are kept."""
        level = word if self._language.parity.has_capitals else self._language.fold(word).text
        return spellings_of(level, self._language)
