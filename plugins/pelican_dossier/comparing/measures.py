"""Measures and things: how long or high what a dispatch speaks of is said to be, and what else an event counts."""

import re
from collections.abc import Iterator
from fractions import Fraction

from pelican_dossier.comparing.quantities import Quantity
from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.comparing.utterances import content_words
from pelican_dossier.languages.parityrules import DIMENSIONS
from pelican_dossier.model import Figure, QuantityKind

_BEFORE = 60
"""Letters before a figure in which the noun of its measure stands."""
_THING = 3
"""Words that name what is measured, at most."""
_NAMED = 2
"""Of them, those that tell one thing from another, at least: the new canal."""
_MEASURED: frozenset[str] = frozenset({"length", "area"})
"""Dimensions of which measures are compared; money is asked and paid for too many things."""
SIZES: frozenset[QuantityKind] = frozenset({"length", "width", "height", "depth", "area"})
"""What is measured of a thing, whenever that is told."""
_WORD = re.compile(r"\w+")
_Span = tuple[int, int]


def measures(sentence: Sentence) -> Iterator[Quantity]:
    """Lengths, heights, areas that a sentence gives of what it names."""
    grammar = sentence.language.quantities
    for figure in sentence.figures:
        if DIMENSIONS.get(unit_of(sentence, figure)) not in _MEASURED:
            continue
        until = sentence.folded_at(figure.start)
        noun = grammar.measures.search(sentence.folded, max(0, until - _BEFORE), until)
        thing = _measured(sentence, noun) if noun else None
        if noun and thing and len(content_words(sentence.folded[slice(*thing)], sentence.language.code)) >= _NAMED:
            kind: QuantityKind = noun.lastgroup  # type: ignore[assignment]  # the groups of this pattern are kinds
            yield _quantity(sentence, figure, kind, thing)


def _quantity(sentence: Sentence, figure: Figure, kind: QuantityKind, thing: _Span) -> Quantity:
    first, last = sentence.received(thing[0]), sentence.received(thing[1] - 1) + 1
    return Quantity(
        sentence,
        figure,
        kind,
        population="",
        is_risen=False,
        words=f"{sentence.folded[slice(*thing)]} {unit_of(sentence, figure)}",
        things=sentence.layer.paragraph.text[first:last],
    )


def unit_of(sentence: Sentence, figure: Figure) -> str:
    """The unit of measure that a figure counts, by its name; empty of others."""
    known, words = sentence.language.parity.measures, sentence.language.fold(figure.unit or "").text.split()
    forms = ("".join(words[:2]), *words[:1])  # what multiplies a measure may be written apart from it
    return min(next((known[form] for form in forms if form in known), ("",)))


def is_whole_of(whole: Quantity, part: Quantity) -> bool:
    """Whether the dispatch of a measure gives another with which it makes up a third: 37 km and 35 are 72."""
    sentence, unit = part.sentence, unit_of(part.sentence, part.figure)
    if unit_of(whole.sentence, whole.figure) != unit:
        return False
    rest = _amount(whole.figure) - _amount(part.figure)
    others = (other for other in sentence.reading.figures if other.start != part.figure.start)
    return rest > 0 and any(_amount(other) == rest and unit_of(sentence, other) == unit for other in others)


def _amount(figure: Figure) -> Fraction:
    """What a figure counts; nothing where it is a range or a duration."""
    return Fraction() if isinstance(figure.value, str) else Fraction(str(figure.value))


def _measured(sentence: Sentence, noun: re.Match[str]) -> _Span | None:
    """What the noun of a measure speaks of: the words before it; where there are none, the last that has a name."""
    before = sentence.folded[: noun.start()]
    phrase: list[re.Match[str]] = []
    for word in reversed(list(_WORD.finditer(before))):
        is_apart = re.search(r"[^\w\s]", before[word.end() : phrase[0].start() if phrase else None])
        is_over = word[0] in sentence.language.figures.function_words or word[0] in sentence.language.events.triggers
        if is_apart or is_over or len(phrase) == _THING:
            break
        phrase.insert(0, word)
    if phrase:
        return phrase[0].start(), phrase[-1].end()
    named = list(sentence.language.quantities.named.finditer(before))
    return named[-1].span() if named else None


def things(sentence: Sentence) -> Iterator[Quantity]:
    """Things that a sentence counts as what happens, or what it happens to: five turrets, but not in six towns."""
    language = sentence.language
    grammar = language.quantities
    for figure in sentence.figures:
        unit = language.fold(figure.unit or "").text
        is_measured = unit_of(sentence, figure) or isinstance(figure.value, str) or figure.doubtful
        if not unit or is_measured or grammar.unlike_things.match(unit) or grammar.counts_people(unit):
            continue
        if not grammar.beside.search(sentence.before(figure.start)) and content_words(unit, language.code):
            yield Quantity(sentence, figure, "things", "", is_risen=False, words=unit, things=figure.unit or "")
