"""Arabic words without what is written onto them, and speakers' phrases in the case of a subject."""

import re
from functools import lru_cache
from itertools import takewhile

from pelican_dossier.languages.arabic.letters import fold
from pelican_dossier.languages.arabic.speakers import HEADS

_ATTACHED = re.compile(r"^(?:و?(?:لل|[بك]?ال)(?=\w{2}))")
_VERBS = (
    "الغي الغت الغوا القي القت القوا التقي التقت التقوا التزم التزمت التزموا التحق التحقت التحقوا التمس التمست الزمت "
    "الزموا الحقت الحقوا الهمت الهبت التهم التهمت التف التفت التفوا التفتت المحت المحوا التقط التقطت التقطوا"
)
_WHOLE = frozenset(word for word in HEADS if word.startswith(("وال", "بال", "كال", "لل"))).union(
    joined + verb for verb in _VERBS.split() for joined in ("", "و", "ف")
)
"""Nouns of speakers and verbs that only look as if an article were written onto them (mother, governor, threw)."""
_PLURAL = re.compile(r"(?<=\w{3})ين$")
_CASE = re.compile(r"(?<=\w{3})ا$")


@lru_cache(maxsize=1 << 16)
def bare(word: str) -> str:
    """A folded word without article and preposition."""
    return word if word in _WHOLE else _ATTACHED.sub("", word)


@lru_cache(maxsize=1 << 16)
def plain(word: str) -> str:
    """A folded word without article, preposition and case."""
    return "بن" if word == "ابن" else _CASE.sub("", _PLURAL.sub("ون", bare(word))).replace("اميرك", "امريك")


_OBLIQUE, _NOMINATIVE = "ين", "ون"
_TANWIN = "\N{ARABIC FATHATAN}"
_CONSTRUCT = ("ي", "و")
"""How a plural of people ends before the noun that it belongs to (officials of): not as a subject, and as one."""


def nominative(phrase: str) -> str:
    """A plural of people with its adjectives, or a noun in the accusative, in the case of a subject."""
    first, *others = phrase.split(" ")
    word = fold(first).text
    noun = bare(word)
    if noun.endswith(_OBLIQUE) and noun[:-2] + _NOMINATIVE in HEADS:
        adjectives = list(takewhile(lambda one: one.endswith(_OBLIQUE), others))
        plural = [one[:-2] + _NOMINATIVE for one in (first, *adjectives)]
        return " ".join((*plural, *others[len(adjectives) :]))
    if noun.endswith(_CONSTRUCT[0]) and noun[:-1] + _CONSTRUCT[1] in HEADS and others:
        return " ".join((first[:-1] + _CONSTRUCT[1], *others))
    if noun == word and noun not in HEADS and noun.endswith("ا") and noun[:-1] in HEADS:
        adjectives = list(takewhile(lambda one: fold(one).text.endswith("ا"), others))
        return " ".join((*map(_without_case, (first, *adjectives)), *others[len(adjectives) :]))
    return phrase


def _without_case(word: str) -> str:
    return word.rstrip(_TANWIN).removesuffix("ا").rstrip(_TANWIN)
