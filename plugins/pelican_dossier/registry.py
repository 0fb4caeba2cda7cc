"""People, organisations, places and terms of a dossier, in every form in which a text may write their names."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from ahocorasick_rs import AhoCorasick

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.model import Entity, Term

_MOST_SPELLINGS = 16
"""Of one name; each of its words may be spelt in two or three ways."""
_TOLD_APART = ["organisation", "place"]
"""Kinds of two entries that may have one name."""
_DEEPEST = 8
"""Steps from a place or body up to what it is part of."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing a name."""

    named: Entity | Term
    is_short: bool
    is_word_too: bool
    """Written like an ordinary word."""
    capitals: Callable[[str], bool] | None
    """Whether words as received have the capitals of the name («US», not «us»); None in letters without capitals."""


class Forms:
    """All forms of one language, folded, in one automaton."""

    def __init__(self, named: Iterable[Entity | Term], language: LanguagePack) -> None:
        self._language = language
        forms: dict[str, list[Form]] = defaultdict(list)
        for one in named:
            for text, is_short in forms_of(one, language.code):
                folded = language.fold(text).text
                form = Form(one, is_short, folded in language.words_too, _capitals(text, language))
                for spelling in spellings_of(folded, language):
                    for marked in _in_marks(spelling) if is_body(one) else (_levelled(spelling),):
                        forms[marked].append(form)
        self._patterns = sorted(forms)
        self._forms = [forms[pattern] for pattern in self._patterns]
        self._automaton = AhoCorasick(self._patterns) if self._patterns else None

    def by_pattern(self) -> Iterator[tuple[str, list[Form]]]:
        """Each levelled spelling with the forms that it may stand for."""
        return zip(self._patterns, self._forms, strict=True)

    def matches(self, text: str) -> Iterator[tuple[int, int, list[Form]]]:
        """Whole words, perhaps with proclitics before them; overlapping ones too."""
        if self._automaton is None:
            return
        text = _levelled(text)
        for which, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if self._stands_alone(text, start, end):
                yield start, end, self._forms[which]

    def _stands_alone(self, text: str, start: int, end: int) -> bool:
        if end < len(text) and text[end].isalnum():
            return False
        if not start or text[start - 1].isspace():
            return True
        word = start
        while word and start - word <= _LONGEST_PROCLITIC and text[word - 1].isalnum():
            word -= 1
        return self._language.proclitics.fullmatch(text, word, start) is not None


_MARKS = re.compile("[«»“”„‟″]")


def is_body(named: Entity | Term) -> bool:
    """Whether it is one of those whose names are written with quotation marks, or without them."""
    return isinstance(named, Entity) and named.kind == "organisation"


def _levelled(text: str) -> str:
    """The same with one kind of quotation mark."""
    return _MARKS.sub('"', text)


def _in_marks(name: str) -> Iterator[str]:
    """A folded name as it may be written: without marks, or with some around what follows its first words: the
    group "New Dawn"."""
    plain = _levelled(name)
    words = plain.replace('"', "").split()
    yield from dict.fromkeys((plain, " ".join(words)))
    for at in range(1, len(words)):
        marked = " ".join((*words[:at], f'"{words[at]}', *words[at + 1 :])) + '"'
        if marked != plain:
            yield marked


_LONGEST_PROCLITIC = 4
"""Letters; what is longer is a word, and need not be walked to its front."""


class Belonging:
    """What is part of what, by the registry: a base of a town, a capital's name of its state."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self.entities = entities
        """Id -> entity."""

    def above(self, id_: str) -> tuple[str, ...]:
        """The entity and all that it is part of, the widest last."""
        chain = [id_]
        while len(chain) < _DEEPEST and (entity := self.entities.get(chain[-1])) and entity.part_of:
            chain.append(entity.part_of)
        return tuple(chain)

    def root(self, id_: str) -> str:
        """The widest of them: the state."""
        return self.above(id_)[-1]


class Registry:
    """The people, organisations and places of a dossier, ready to be found in texts."""

    def __init__(
        self,
        entities: Iterable[Entity] = (),
        terms: Iterable[Term] = (),
        no_names: Mapping[str, Iterable[str]] | None = None,
    ) -> None:
        self.entities = tuple(sorted(entities, key=lambda entity: entity.id))
        self.by_id: Mapping[str, Entity] = {entity.id: entity for entity in self.entities}
        self.terms = tuple(sorted(terms, key=lambda term: term.id))
        self._no_names = {
            (language, LANGUAGE_PACKS[language].fold(words).text)
            for language, listed in (no_names or {}).items()
            if language in LANGUAGE_PACKS
            for words in listed
        }
        self._forms: dict[str, Forms] = {}
        self._terms: dict[str, Forms] = {}

    @cached_property
    def digest(self) -> bytes:
        """Of all that it holds."""
        return hashlib.sha256(repr((self.entities, self.terms, sorted(self._no_names))).encode()).digest()

    @property
    def homonyms(self) -> list[tuple[str, tuple[str, ...]]]:
        """Full names, levelled in spelling, that several entities have: by such a name none of them is found.

        A place and a body of one name are told apart where they stand, as a town and its newspaper.
        """
        found = {
            pattern: {form.named.id: form.named for form in forms if not form.is_short}
            for code in LANGUAGE_PACKS
            for pattern, forms in self.forms(code).by_pattern()
        }
        return sorted(
            (pattern, tuple(sorted(named)))
            for pattern, named in found.items()
            if len(named) > 1
            and ('"' not in pattern or pattern.replace('"', "") not in found)
            and sorted(one.kind for one in named.values() if isinstance(one, Entity)) != _TOLD_APART
        )

    def is_no_name(self, words: str, language: str) -> bool:
        """Whether an editor has said that words which look like a name are none."""
        return (language, LANGUAGE_PACKS[language].fold(words).text) in self._no_names

    def zone_of(self, outlet: str | None) -> str | None:
        """The time zone of an outlet, by any of its names; None where it has none of its own."""
        for entity in self.entities if outlet else ():
            names = (*entity.names.values(), *chain.from_iterable(entity.aliases.values()))
            if entity.timezone and outlet in names:
                return entity.timezone
        return None

    def forms(self, language: str) -> Forms:
        """All forms of names in one language."""
        return _made_once(self._forms, language, self.entities)

    def terms_in(self, text: str, language: str) -> Iterator[tuple[int, int, Term]]:
        """The terms of a folded text, the longest first where they overlap."""
        free_from = 0
        found = _made_once(self._terms, language, self.terms).matches(text)
        for start, end, forms in sorted(found, key=lambda match: (match[0], -match[1])):
            if start >= free_from and isinstance(term := forms[0].named, Term):
                free_from = end
                yield start, end, term


def _made_once(made: dict[str, Forms], code: str, named: Iterable[Entity | Term]) -> Forms:
    """The forms of a language, none of one that is not read."""
    if code not in made:
        language = LANGUAGE_PACKS[code]
        made[code] = Forms(named if language.is_read else (), language)
    return made[code]


def _capitals(name: str, language: LanguagePack) -> Callable[[str], bool] | None:
    if name.isupper():
        return str.isupper
    article, _, rest = name.partition(" ")
    if article.lower() in language.speech.clauses.definite_articles and rest[:1].isupper():
        return lambda words: words.partition(" ")[2][:1].isupper()  # in the Times, and not: the times
    return (lambda words: words[:1].isupper()) if name[:1].isupper() else None


def forms_of(named: Entity | Term, language: str) -> Iterator[tuple[str, bool]]:
    """The forms that the registry gives, and whether each is a short one."""
    if language in named.names:
        yield named.names[language], False
    for alias in named.aliases.get(language, ()):
        yield alias, False
    for short in named.short.get(language, ()) if isinstance(named, Entity) else ():
        yield short, True


def spellings_of(folded: str, language: LanguagePack) -> tuple[str, ...]:
    """A folded name in every spelling of its language, also behind a preposition that swallows its article."""
    found = {folded: None}
    for one, other in language.spellings:
        for spelling in list(found):
            for given, variant in ((one, other), (other, one)):
                changed = f" {spelling} ".replace(given, variant).strip()
                if len(found) < _MOST_SPELLINGS:
                    found.setdefault(changed)
    if language.swallowed_article:
        article, swallowed = language.swallowed_article
        for spelling in [spelling for spelling in found if spelling.startswith(article)]:
            found.setdefault(swallowed + spelling.removeprefix(article).removeprefix(swallowed[0]))
    return tuple(found)
