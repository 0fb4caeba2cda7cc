"""Where names of the registry stand: every form of every name in one pass, whole words, longest first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from ahocorasick_rs import AhoCorasick

from pelican_dossier.languages import SOURCE_LANGUAGES
from pelican_dossier.languages.base import SourceLanguage
from pelican_dossier.model import Dispatch, Entity, Mention
from pelican_dossier.reading.stretches import read_parts


@dataclass(frozen=True, slots=True)
class _Form:
    """One way of writing a name."""

    entity: Entity
    is_short: bool


class _Forms:
    """All forms of one language, folded, in one automaton."""

    def __init__(self, entities: Iterable[Entity], language: SourceLanguage) -> None:
        self._language = language
        forms: dict[str, list[_Form]] = defaultdict(list)
        for entity in entities:
            for text, is_short in _spellings(entity, language.code):
                forms[language.fold(text).text].append(_Form(entity, is_short))
        self._patterns = sorted(forms)
        self._forms = [forms[pattern] for pattern in self._patterns]
        self._automaton = AhoCorasick(self._patterns) if self._patterns else None

    def by_pattern(self) -> Iterator[tuple[str, list[_Form]]]:
        """Each levelled spelling with the forms that it may stand for."""
        return zip(self._patterns, self._forms, strict=True)

    def matches(self, text: str) -> Iterator[tuple[int, int, list[_Form]]]:
        """Whole words, perhaps with proclitics before them; overlapping ones too."""
        if self._automaton is None:
            return
        for which, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if self._stands_alone(text, start, end):
                yield start, end, self._forms[which]

    def _stands_alone(self, text: str, start: int, end: int) -> bool:
        if end < len(text) and text[end].isalnum():
            return False
        word = start
        while word and text[word - 1].isalnum():
            word -= 1
        return self._language.proclitics.fullmatch(text, word, start) is not None


class Registry:
    """The people, organisations and places of a dossier, ready to be found in texts."""

    def __init__(self, entities: Iterable[Entity] = ()) -> None:
        self.entities = tuple(sorted(entities, key=lambda entity: entity.id))

    @cached_property
    def _by_language(self) -> dict[str, _Forms]:
        return {code: _Forms(self.entities, language) for code, language in SOURCE_LANGUAGES.items()}

    @property
    def homonyms(self) -> list[tuple[str, tuple[str, ...]]]:
        """Full names, levelled in spelling, that several entities have: by such a name none of them is found."""
        found = {
            pattern: tuple(sorted({form.entity.id for form in forms if not form.is_short}))
            for language in self._by_language.values()
            for pattern, forms in language.by_pattern()
        }
        return sorted((pattern, ids) for pattern, ids in found.items() if len(ids) > 1)

    def forms(self, language: str) -> _Forms:
        """All forms in one language."""
        return self._by_language[language]


def _spellings(entity: Entity, language: str) -> Iterator[tuple[str, bool]]:
    if language in entity.names:
        yield entity.names[language], False
    for alias in entity.aliases.get(language, ()):
        yield alias, False
    for short in entity.short.get(language, ()):
        yield short, True
    if language == "ar":
        # ل + ال is written لل: «للتحالف» is «التحالف» with its article swallowed.
        for text, is_short in list(_spellings_with_article(entity)):
            yield "لل" + text.removeprefix("ال").removeprefix("ل"), is_short


def _spellings_with_article(entity: Entity) -> Iterator[tuple[str, bool]]:
    full = (entity.names.get("ar", ""), *entity.aliases.get("ar", ()))
    yield from ((text, False) for text in full if text.startswith("ال"))
    yield from ((text, True) for text in entity.short.get("ar", ()) if text.startswith("ال"))


def read_mentions(dispatch: Dispatch, registry: Registry) -> tuple[Mention, ...]:
    """Every mention in the order of the text; a short form counts only after the full name."""
    language = SOURCE_LANGUAGES[dispatch.language]
    forms = registry.forms(dispatch.language)
    named: set[str] = set()
    mentions: list[Mention] = []
    for paragraph, part in read_parts(dispatch):
        folded = language.fold(paragraph.text[part.start : part.end])
        free_from = 0
        for start, end, candidates in sorted(forms.matches(folded.text), key=lambda m: (m[0], -m[1])):
            meant = [form for form in candidates if not form.is_short or form.entity.id in named]
            if start < free_from or len({form.entity.id for form in meant}) != 1:
                continue
            free_from, entity = end, meant[0].entity
            named.add(entity.id)
            first, last = (part.start + offset for offset in folded.span(start, end))
            words = paragraph.text[first:last]
            mentions.append(Mention(paragraph.index, first, last, words, entity.id, entity.kind))
    return tuple(mentions)
