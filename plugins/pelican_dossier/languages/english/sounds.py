"""How a name in Latin letters sounds, by which it is known again in another script."""

import re

from anyascii import anyascii

_SPELT = (
    (r"['’].*$", ""),
    (r"^(?:kn|gn|pn)", "n"),
    (r"^wr", "r"),
    (r"^ps", "s"),
    (r"^x", "S"),
    (r"x", "ks"),
    (r"tch|tsch|sch|sh|ch|ti(?=[ao]n)|ci(?=[ao])|ssi(?=on)", "S"),
    (r"ph", "f"),
    (r"th", "T"),
    (r"kh", "x"),
    (r"gh", "g"),
    (r"ck|qu|q", "k"),
    (r"dg(?=[eiy])|zh", "j"),
    (r"c(?=[eiy])", "s"),
    (r"c", "k"),
    (r"p", "b"),
    (r"v", "f"),
    (r"w|oo|ou|o", "u"),
    (r"ee|ea|ie|y", "i"),
    (r"e$", ""),
    (r"(.)\1+", r"\1"),
)
_PATTERNS = tuple((re.compile(pattern), sound) for pattern, sound in _SPELT)


def sounds(word: str) -> str:
    """A word in the letters of ``ParityGrammar.sounds``: of the letters that are read in many ways the commonest."""
    word = anyascii(word).lower()
    for pattern, sound in _PATTERNS:
        word = pattern.sub(sound, word)
    return word
