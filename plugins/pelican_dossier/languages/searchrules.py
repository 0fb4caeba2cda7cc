"""What a source language says of the search: how two spellings of one word come to one key."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SearchGrammar:
    """Rules over folded words, in the regular expressions that Python and a browser read alike.

    A replacement names a group as ``$1``. The rules are applied when the index is built and, from the same lists, in
    the reader's browser.
    """

    words: str
    """Which words the rules are for."""
    rewrites: Sequence[tuple[str, str]] = ()
    """What is always done, in this order."""
    openings: Sequence[str] = ()
    """What may be written onto the front of a word, one after the other; the word may also begin so by itself. Readers
    do not mean the first one when they ask for a word: and."""
    months: Mapping[str, int] = field(default_factory=dict)
    """Folded names of months that mean the same month in another newspaper."""
