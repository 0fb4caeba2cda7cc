"""``python -m bench.reading``: what reading one dispatch takes, layer by layer, and how that grows with its length."""

import random
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import islice

from bench.corpus import made_up
from bench.site import PROJECT
from pelican_dossier.desk.registry import read_registry
from pelican_dossier.intake import receive, receive_text
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import DateExpression, Dispatch, Entity
from pelican_dossier.model.text import TextLayer
from pelican_dossier.reading.dates import read_dates
from pelican_dossier.reading.figures import read_figures
from pelican_dossier.reading.mentions import read_mentions
from pelican_dossier.reading.voices import read_voices
from pelican_dossier.registry import Registry
from pelican_dossier.text import text_layer

WORDS = 400
"""Of the dispatch that is counted in."""
LIMITS = {"text layer and dates": (1.0, 0.5), "voices, figures, names": (1.5, 0.7)}
"""Milliseconds that a layer may take for such a dispatch, and should."""
ROUNDS = 7
NAMES = 5000
"""Made up, beside those of the project's registry."""
PUBLISHED = date(2025, 11, 7)
LETTERS = "ابتجدرسعفقكلمنهوي"
TOO_SLOW = 1


_Dated = tuple[TextLayer, tuple[DateExpression, ...]]


def main() -> int:
    """Prints the tables and returns the exit status."""
    registry = _registry()
    dated: dict[int, _Dated] = {}
    own = [receive(path.read_bytes(), path.name) for path in sorted((PROJECT / "content/dispatches").glob("*.txt"))]
    made = [_received("\n".join(dispatch.paragraphs)) for dispatch in islice(made_up(1), 200)]
    layers: dict[str, Callable[[Dispatch], object]] = {
        "text layer and dates": lambda dispatch: read_dates(dispatch, _layer(dispatch)),
        "voices, figures, names": lambda dispatch: _others(dispatch, registry, dated),
    }
    text = "\n".join(one.paragraph.part_text(one.part) for dispatch in own for one in _layer(dispatch).parts)
    grown = {times: _received("\n".join([text] * times)) for times in (1, 4, 16, 64)}
    status = 0
    for name, read in layers.items():
        limit, aim = LIMITS[name]
        print(f"{name}: limit {limit} ms, aim {aim} ms for {WORDS} words")
        slowest = max(_tell("the project's own, 20 times", own * 20, read), _tell("made up, Arabic", made, read))
        for times, dispatch in grown.items():
            _tell(f"the own ones as one text, {times} times", [dispatch], read)
        status = max(status, 0 if slowest <= limit else TOO_SLOW)
    return status


def _others(dispatch: Dispatch, registry: Registry, dated: dict[int, _Dated]) -> None:
    """The three layers behind the dates."""
    language = LANGUAGE_PACKS[dispatch.language]
    if id(dispatch) not in dated:  # in the first round; the least round counts
        layer = _layer(dispatch)
        dated[id(dispatch)] = layer, read_dates(dispatch, layer).expressions
    layer, dates = dated[id(dispatch)]
    read_figures(layer, language, dates)
    read_voices(layer, language, dates)
    read_mentions(layer, language, registry)


def _layer(dispatch: Dispatch) -> TextLayer:
    language = LANGUAGE_PACKS[dispatch.language]
    return text_layer(dispatch, language.fold, language.orthography)


def _registry() -> Registry:
    chance = random.Random(0)
    own, _, _ = read_registry(PROJECT / "content/registry", "registry")
    made = [" ".join("".join(chance.choices(LETTERS, k=5)) for _ in range(2)) for _ in range(NAMES)]
    registry = Registry([*own, *(Entity(f"made-{at}", "person", {"ar": name}) for at, name in enumerate(made))])
    registry.forms("ar")
    return registry


def _received(text: str) -> Dispatch:
    return receive_text(text, "bench", "ar", PUBLISHED)


def _tell(what: str, dispatches: Sequence[Dispatch], read: Callable[[Dispatch], object]) -> float:
    words = sum(_words(dispatches))
    milliseconds = min(_seconds(dispatches, read) for _ in range(ROUNDS)) * 1000 * WORDS / words
    print(f"  {what:40} {words:8} words   {milliseconds:.3f} ms for {WORDS} words")
    return milliseconds


def _words(dispatches: Iterable[Dispatch]) -> Iterable[int]:
    return (len(paragraph.text.split()) for dispatch in dispatches for paragraph in dispatch.paragraphs)


def _seconds(dispatches: Iterable[Dispatch], read: Callable[[Dispatch], object]) -> float:
    """Computing time, which other work on the machine disturbs less than the clock; the least round counts."""
    started = time.process_time()
    for dispatch in dispatches:
        read(dispatch)
    return time.process_time() - started


if __name__ == "__main__":
    sys.exit(main())
