"""One side of a translation: what its lines hold, read by the project's own readers and as values."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
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
    Sidecar,
    Term,
    Voice,
)
from pelican_dossier.model.edtf import of_day
from pelican_dossier.model.text import PartLayer
from pelican_dossier.reading import read
from pelican_dossier.registry import Belonging, Registry
from pelican_dossier.translation.parity.atoms import Atom, Atoms
from pelican_dossier.translation.parity.standins import StandIns

_ANY_DAY = date(2001, 8, 15)
"""From which both sides are reckoned where nobody knows the day of publication: a Wednesday in mid-month."""


@dataclass(frozen=True, slots=True)
class Line:
    """What one line holds."""

    text: str
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


def contents(lines: Sequence[str], language: str, day: date | None, registry: Registry) -> tuple[Line, ...]:
    """What each line holds; ``language`` is one of those that are read, ``day`` that of publication."""
    grammar = LANGUAGE_PACKS[language]
    dispatch = as_dispatch(lines, language, day)
    reading = read(dispatch, registry)
    layers = {layer.paragraph.index: layer for layer in reading.layer.parts}
    stand_ins, belonging = _known(registry, language)
    all_dates, figures = _by_line(reading.dates), _by_line(reading.figures)
    all_mentions, voices = _by_line(reading.mentions), _by_line(reading.voices)
    found = []
    for at, text in enumerate(lines):
        dates, mentions = all_dates[at], all_mentions[at]
        layer = layers[at]
        spans = [(one.start, one.end) for one in dates]
        words = layer.tokens.words
        found.append(
            Line(
                text=text,
                atoms=tuple(Atoms(layer, grammar, spans).all()),
                dates=tuple(dates),
                figures=tuple(figures[at]),
                mentions=tuple(mentions),
                voices=tuple(voices[at]),
                speaks=any(_lemma(word, grammar) in grammar.parity.plain_cues for word in words),
                may_speak=any(_lemma(word, grammar) or word in grammar.speech.according_words for word in words)
                or grammar.parity.reported.search(layer.folded.text) is not None,
                stand_ins=Counter(stand_ins.within(layer, mentions)),
                belonging=belonging,
                terms=tuple(_terms(layer, grammar, registry)),
                language=grammar,
            )
        )
    return tuple(found)


_Read = TypeVar("_Read", DateExpression, Figure, Mention, Voice)


def _by_line(found: Iterable[_Read]) -> Mapping[int, list[_Read]]:
    lines: dict[int, list[_Read]] = defaultdict(list)
    for one in found:
        lines[one.paragraph].append(one)
    return lines


def as_dispatch(lines: Sequence[str], language: str, day: date | None) -> Dispatch:
    """Lines as a dispatch of one paragraph each, all of it body, so that headers and standing lines are read too."""
    day = day or _ANY_DAY
    return Dispatch(
        id="parity",
        original=Original("parity", b"", "", "utf-8"),
        language=language,
        title=None,
        publisher=None,
        via=None,
        dateline=(),
        published=Published(of_day(day), day, day, "given", (Ground("given-by-caller", {"date": of_day(day)}),)),
        paragraphs=tuple(Paragraph(at, line, (Part(0, len(line), "body"),)) for at, line in enumerate(lines)),
        sidecar=Sidecar(),
    )


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
