"""How a language is written down, as far as a text is cut by it into words, clauses, sentences and quotations."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Orthography:
    """The marks and the shape of words of one language; the defaults are those of Latin letters."""

    word: str = r"[^\W\d_]++(?:['’][^\W\d_]++)*"
    """A pattern for a word, over folded text."""
    separators: str = ".,"
    """Marks between the digits of one number."""
    commas: frozenset[str] = frozenset(",")
    clause_ends: frozenset[str] = frozenset(":;")
    full_stops: frozenset[str] = frozenset(".…")
    tone_marks: frozenset[str] = frozenset("?!")
    """They end a sentence and belong to its words."""
    dashes: str = "-–—"
    abbreviation: str = r"[^\W\d_]"
    """A pattern for what stands right before a full stop that ends no sentence: an initial, Mr."""
    unspaced: str = ""
    """Letters, as ranges of a pattern, before which a full stop ends its sentence without a space."""
    printed_quotations: tuple[str, ...] = ()
    """The marks that its newspapers print: opening and closing, then those of a quotation within."""
    sentence_ends: frozenset[str] = field(init=False)
    """All marks that end a sentence."""
    marks: frozenset[str] = field(init=False)
    """All marks between clauses and sentences."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "sentence_ends", self.full_stops | self.tone_marks)
        object.__setattr__(self, "marks", self.commas | self.clause_ends | self.sentence_ends)


def any_of(signs: frozenset[str]) -> str:
    """The inside of a pattern's class of signs."""
    return "".join(f"\\{sign}" for sign in sorted(signs))
