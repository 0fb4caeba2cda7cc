"""What each part of both readings holds, as values; and the adjectives that stand for a name."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import TypeVar

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.model import (
    DateExpression,
    Dispatch,
    Entity,
    Figure,
    Ground,
    Mention,
    Published,
    Reading,
    Term,
    Voice,
)
from pelican_dossier.model.edtf import of_day
from pelican_dossier.model.text import PartLayer, TextLayer
from pelican_dossier.reading.dates import read_dates
from pelican_dossier.reading.mentions import read_mentions
from pelican_dossier.registry import Belonging, Forms, Registry, forms_of, spellings_of
from pelican_dossier.text import READ_PARTS
from pelican_dossier.translation.parity.atoms import RUN_TOGETHER, Atom, Atoms

_STEM = 4
"""Letters of a name that tell a word made of it."""
_WORD = re.compile(r"\w+(?:\.\w+)*\.?")
"""With the stops of «U.S.»."""
_LETTERS = re.compile(r"\w+")


class StandIns:
    """The registry's adjectives, words that go on where a name of one word ends («Iran», «Iranian»), lesser names.

    A lesser name is one without the article that the registry has before it («Kurdistan Workers' Party rebels»), a
    short form and the last word of a person's name: a translator may write these where no full name stood before; and
    an adjective of several words.
    """

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
        self._lesser = Forms(filter(None, map(self._by_lesser_names, registry.entities)), self._language)

    def within(self, layer: PartLayer, mentions: Sequence[Mention]) -> Iterator[tuple[str, Sequence[str]]]:
        """The words of a part that belong to no name and stand for entities, with these."""
        has_capitals = self._language.speech.capitals
        for match in _WORD.finditer(layer.paragraph.text if has_capitals else layer.folded.text):
            found = self.meant_by(match[0])
            if not found:
                continue
            start, end = match.span() if has_capitals else layer.span(*match.span())
            if not any(mention.start < end and start < mention.end for mention in mentions):
                yield match[0], found
        for start, end, forms in self._lesser.matches(layer.folded.text):
            first, last = layer.span(start, end)
            words = layer.paragraph.text[first:last]
            meant = tuple(form.named.id for form in forms if form.capitals is None or form.capitals(words))
            if meant and not any(mention.start < last and first < mention.end for mention in mentions):
                yield words, meant

    def _by_lesser_names(self, entity: Entity) -> Entity | None:
        """The entity by its lesser names alone; None where there are none."""
        lesser = tuple(dict.fromkeys(self._lesser_names(entity)))
        return replace(entity, names={}, aliases={self._language.code: lesser}, short={}) if lesser else None

    def _lesser_names(self, entity: Entity) -> Iterator[str]:
        articles, code = self._language.speech.clauses.definite_articles, self._language.code
        yield from (word for word in entity.adjectives.get(code, ()) if " " in word)
        if entity.kind == "place" and " " in entity.names.get(code, ""):  # «North Korea», «North Korean»
            yield from (entity.names[code] + ending for ending in self._language.parity.name_endings)
        for name, is_short in forms_of(entity, code):
            first, _, rest = name.partition(" ")
            last = name.rpartition(" ")[2]
            if first.lower() in articles and rest.strip():
                yield rest.strip()
            if is_short:
                yield name
            elif entity.kind == "person" and last != name and len(last) >= _STEM:
                yield last

    def meant_by(self, word: str) -> Sequence[str]:
        """The entities that a word may stand for; texts have few words, and each again and again."""
        if word not in self._known:
            meant = (id_ for form in self._forms(word) for id_ in self._meant(form))
            self._known[word] = tuple(dict.fromkeys(meant))
        return self._known[word]

    def _meant(self, form: str) -> Iterator[str]:
        yield from self._whole.get(form, ())
        endings = self._language.parity.name_endings
        for end in range(_STEM, len(form)):
            if not endings or form[end:] in endings:
                yield from self._stems.get(form[:end], ())

    def _forms(self, word: str) -> set[str]:
        """A word as it stands, without its stop, and without what is written onto its front."""
        front = self._language.parity.front.match(word)
        bare = word[front.end() :] if front else word
        return {word, word.removesuffix("."), bare, bare.removesuffix(".")}

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
        level = word if self._language.speech.capitals else self._language.fold(word).text
        return spellings_of(level, self._language)


_ANY_DAY = date(2001, 8, 15)
"""From which both sides are reckoned where nobody knows the day of publication: a Wednesday in mid-month."""


@dataclass(frozen=True, slots=True)
class PartContent:
    """What one part holds; offsets count in its paragraph."""

    layer: PartLayer
    atoms: tuple[Atom, ...]
    dates: tuple[DateExpression, ...]
    figures: tuple[Figure, ...]
    mentions: tuple[Mention, ...]
    voices: tuple[Voice, ...]
    speaks: bool
    """Whether it has a plain word of saying (said, announced)."""
    may_speak: bool
    """Whether it has any word of saying, quotes, or attributes in another way."""
    runs_together: bool
    """Whether words stand in it without a space between."""
    stand_ins: Counter[str]
    """Entity id -> words that stand for it without naming it (Iraqi)."""
    standing: frozenset[str]
    """These words, as received in a language that has capitals, else folded."""
    terms: tuple[tuple[Term, str], ...]
    """Terms of the glossary, each with the words that stand for it."""
    belonging: Belonging
    language: LanguagePack


def contents(reading: Reading, parts: Iterable[PartLayer], registry: Registry) -> Iterator[PartContent]:
    """What some parts of a dispatch hold. Of those that are not read the names are looked for here."""
    grammar = LANGUAGE_PACKS[reading.dispatch.language]
    parts = tuple(parts)
    stand_ins, belonging = known_names(registry, grammar.code)
    unread = tuple(layer for layer in reading.layer.all if layer.part.kind not in READ_PARTS)
    dates = reading.dates
    if reading.published.day is None:
        dates = read_dates(on_day(reading.dispatch, None), reading.layer).expressions
    mentions = _by_paragraph((*reading.mentions, *read_mentions(TextLayer(unread, unread), grammar, registry)))
    all_dates, figures, voices = _by_paragraph(dates), _by_paragraph(reading.figures), _by_paragraph(reading.voices)
    for layer in parts:
        own_dates, own_mentions = _held(all_dates, layer), _held(mentions, layer)
        words = layer.tokens.words
        standing = tuple(stand_ins.within(layer, own_mentions))
        yield PartContent(
            layer=layer,
            atoms=tuple(Atoms(layer, grammar, [(one.start, one.end) for one in own_dates]).all()),
            dates=own_dates,
            figures=_held(figures, layer),
            mentions=own_mentions,
            voices=_held(voices, layer),
            speaks=any(_lemma(word, grammar) in grammar.parity.plain_cues for word in words),
            may_speak=any(_lemma(word, grammar) or word in grammar.speech.according_words for word in words)
            or grammar.parity.reported.search(layer.folded.text) is not None,
            runs_together=any(len(word) >= RUN_TOGETHER for word in words) and not grammar.speech.capitals,
            stand_ins=Counter(id_ for _, meant in standing for id_ in meant),
            standing=frozenset(word for words, _ in standing for word in (words, *_LETTERS.findall(words))),
            belonging=belonging,
            terms=tuple(_terms(layer, grammar, registry)),
            language=grammar,
        )


_Read = TypeVar("_Read", DateExpression, Figure, Mention, Voice)


def _by_paragraph(found: Iterable[_Read]) -> Mapping[int, list[_Read]]:
    paragraphs: dict[int, list[_Read]] = defaultdict(list)
    for one in found:
        paragraphs[one.paragraph].append(one)
    return paragraphs


def _held(found: Mapping[int, list[_Read]], layer: PartLayer) -> tuple[_Read, ...]:
    """What begins in a part."""
    part = layer.part
    return tuple(one for one in found.get(layer.paragraph.index, ()) if part.start <= one.start < part.end)


def on_day(dispatch: Dispatch, day: date | None) -> Dispatch:
    """The dispatch as one that is known to be of a day, of any where None is known."""
    day = day or _ANY_DAY
    ground = Ground("given-by-caller", {"date": of_day(day)})
    return replace(dispatch, published=Published(of_day(day), day, day, "given", (ground,)))


def _lemma(word: str, grammar: LanguagePack) -> str | None:
    cue = grammar.speech.cues.get(word)
    return cue.lemma if cue else None


@lru_cache(maxsize=8)
def known_names(registry: Registry, language: str) -> tuple[StandIns, Belonging]:
    """What stands for each entity, made once for all dispatches; and what is part of what."""
    return StandIns(registry, language), Belonging({entity.id: entity for entity in registry.entities})


def _terms(layer: PartLayer, grammar: LanguagePack, registry: Registry) -> Iterator[tuple[Term, str]]:
    for start, end, term in registry.terms_in(layer.folded.text, grammar.code):
        yield term, layer.received(start, end)
