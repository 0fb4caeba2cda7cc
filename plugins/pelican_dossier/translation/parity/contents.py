"""What each part of one side of a translation holds, as it was read and as values."""

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
    Figure,
    Ground,
    Mention,
    Original,
    Paragraph,
    Part,
    Published,
    Reading,
    Term,
    Voice,
)
from pelican_dossier.model.edtf import of_day
from pelican_dossier.model.text import PartLayer, TextLayer
from pelican_dossier.reading.dates import read_dates
from pelican_dossier.reading.mentions import read_mentions
from pelican_dossier.registry import Belonging, Registry
from pelican_dossier.text import READ_KINDS
from pelican_dossier.translation.parity.atoms import Atom, Atoms
from pelican_dossier.translation.parity.standins import StandIns

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
    stand_ins: Counter[str]
    """Entity id -> words that stand for it without naming it (Iraqi)."""
    terms: tuple[tuple[Term, str], ...]
    """Terms of the glossary, each with the words that stand for it."""
    belonging: Belonging
    language: LanguagePack


def contents(reading: Reading, parts: Iterable[PartLayer], registry: Registry) -> Iterator[PartContent]:
    """What some parts of a dispatch hold. Of those that are not read the names are looked for here."""
    grammar = LANGUAGE_PACKS[reading.dispatch.language]
    parts = tuple(parts)
    stand_ins, belonging = _known(registry, grammar.code)
    unread = tuple(layer for layer in reading.layer.all if layer.part.kind not in READ_KINDS)
    dates = reading.dates
    if reading.published.day is None:
        dates = read_dates(on_day(reading.dispatch, None), reading.layer).expressions
    mentions = _by_paragraph((*reading.mentions, *read_mentions(TextLayer(unread, unread), grammar, registry)))
    all_dates, figures, voices = _by_paragraph(dates), _by_paragraph(reading.figures), _by_paragraph(reading.voices)
    for layer in parts:
        own_dates, own_mentions = _held(all_dates, layer), _held(mentions, layer)
        words = layer.tokens.words
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
            stand_ins=Counter(stand_ins.within(layer, own_mentions)),
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


def as_dispatch(lines: Sequence[str], language: str, day: date | None) -> Dispatch:
    """Lines as a dispatch of one paragraph each, all of it body."""
    paragraphs = tuple(Paragraph(at, line, (Part(0, len(line), "body"),)) for at, line in enumerate(lines))
    nothing = Original("parity", b"", "", "utf-8")
    return on_day(Dispatch("parity", nothing, language, None, None, None, (), Published(), paragraphs), day)


def _lemma(word: str, grammar: LanguagePack) -> str | None:
    cue = grammar.speech.cues.get(word)
    return cue.lemma if cue else None


@lru_cache(maxsize=8)
def _known(registry: Registry, language: str) -> tuple[StandIns, Belonging]:
    """What stands for each entity, made once for all dispatches; and what is part of what."""
    return StandIns(registry, language), Belonging({entity.id: entity for entity in registry.entities})


def _terms(layer: PartLayer, grammar: LanguagePack, registry: Registry) -> Iterator[tuple[Term, str]]:
    for start, end, term in registry.terms_in(layer.folded.text, grammar.code):
        yield term, layer.received(start, end)
