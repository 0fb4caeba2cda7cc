"""A picture of the answers to a question: a wide drawing, a narrow one, and the table that both show."""

from dataclasses import dataclass, replace

from pelican_dossier.editions.chart import Chart
from pelican_dossier.model.findingkinds import Conflict
from pelican_dossier.model.langstring import LangString, capitalised, script


@dataclass(frozen=True, slots=True)
class Picture:
    """What a template draws, and reads out to those who do not see it."""

    wide: Chart
    narrow: Chart
    caption: LangString
    """What the table has, in one line."""
    head: tuple[str, ...]
    """Over its columns, in the words of the interface."""
    rows: tuple[tuple[LangString | None, ...], ...]
    """The first cell of each is its head; None where nothing is known."""
    notes: tuple[str, ...]
    """What one must know to read the drawings, in the words of the interface."""
    conflict: Conflict | None
    """The tier of what the answers disagree on; None where they do not."""


@dataclass(frozen=True, slots=True)
class Type:
    """The sizes of a drawing's words in units; the style sheet sets them by the same numbers."""

    value: float
    text: float
    axis: float


ACROSS_WIDE, ACROSS_NARROW = 1140.0, 358.0
"""Units across a drawing, which is shown about as large as it is drawn."""
WIDE, NARROW = Type(27, 16, 15), Type(22, 15, 14)
_LARGER = {"Arab": (Type(29, 17.5, 16), Type(23, 17, 15))}
"""Scripts that are set larger than Latin: in wide drawings, in narrow ones."""


def type_of(language: str, *, is_wide: bool) -> Type:
    """The sizes of words in an edition's drawing."""
    both = _LARGER.get(script(language), (WIDE, NARROW))
    return both[0 if is_wide else 1]


def headed(words: LangString) -> LangString:
    """Words that open a line, with a capital where their letters have any."""
    return replace(words, text=capitalised(words.text))
