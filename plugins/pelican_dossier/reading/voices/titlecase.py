"""Capitals as received, and whether they tell names from other words: in a headline in title case they do not."""

from pelican_dossier.model.text import PartLayer

_LONG = 4
"""Letters of a word that has a capital in title case, whatever it is."""
_MOST = 0.9
"""Of such words that have one there."""
_FEWEST = 7


def capitals_in(layer: PartLayer) -> frozenset[int]:
    """The tokens that begin with a capital as received."""
    text, origin, first = layer.paragraph.text, layer.folded.origin, layer.part.start
    return frozenset(at for at, start in enumerate(layer.tokens.starts) if text[first + origin[start]].isupper())


def is_title_case(layer: PartLayer) -> bool:
    """Whether a part is one sentence with a capital at nearly every longer word."""
    if len(layer.sentences) > 1:
        return False
    long = [at for at, word in enumerate(layer.tokens.words) if len(word) >= _LONG and word.isalpha()]
    return len(long) >= _FEWEST and len(capitals_in(layer).intersection(long)) >= _MOST * len(long)
