"""Quantities of a happening: what each dispatch counts of it, and whether the counts agree, grow or conflict."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from pelican_dossier.model.dispatch import Passage
from pelican_dossier.model.reading import FigureValue, Hedge

QuantityKind = Literal[
    "dead",
    "wounded",
    "casualties",
    "missing",
    "arrested",
    "freed",
    "rescued",
    "displaced",
    "deployed",
    "things",
    "length",
    "width",
    "height",
    "depth",
    "area",
]
"""What happened to those who are counted (casualties are dead and wounded together); things; how large something is."""
Population = Literal[
    "",
    "security",
    "members",
    "police",
    "soldiers",
    "units",
    "militants",
    "workers",
    "civilians",
    "children",
    "women",
    "worshippers",
    "pilgrims",
    "passengers",
    "crew",
    "firefighters",
    "students",
    "medics",
    "journalists",
    "foreigners",
]
"""Who they are; all of them where nothing is said."""
Course = Literal["one", "agree", "grows", "not comparable", "sums differ", "differing accounts", "contradiction"]
"""Of the numbers of one quantity: one dispatch alone tells it; all agree; later ones are higher, or overtaken ones are
said to have grown; they differ, and their texts do not show that they count the same; only what is added up differs;
they differ, and more than one may hold; they exclude one another."""


@dataclass(frozen=True, slots=True)
class ToldQuantity:
    """What one dispatch counts in one place."""

    passage: Passage
    """The figure."""
    value: FigureValue
    mod: Hedge | None
    speaker: str | None
    """None where the dispatch itself says so."""
    told: date | None
    """When the dispatch was published."""
    is_overtaken: bool = False
    """The dispatch itself, or another, says that it has risen since."""
    is_sum: bool = False
    """It is added up from what the dispatch counts of each population; the passage holds all of them."""


@dataclass(frozen=True, slots=True)
class EventQuantity:
    """One quantity of a happening, as every dispatch tells it."""

    kind: QuantityKind
    population: Population
    course: Course
    told: tuple[ToldQuantity, ...]
    """By order of publication."""
    things: str = ""
    """What is counted or measured, as the first dispatch writes it, where it is no people."""
