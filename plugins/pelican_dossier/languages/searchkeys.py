"""Words as the search compares them: one key for all spellings of a word, in whatever language."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from pelican_dossier.languages import LANGUAGE_PACKS

_WORD = (
    r"(?:[0-9]{1,3}(?:[,٬][0-9]{3})+(?![0-9])"
    r"|[a-z](?:\.[a-z])+(?![\p{L}\p{N}])"
    r"|[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*)"
)
"""A number with its separators, letters with full stops between them (U.S.), a word."""
_COMPOUND = f"{_WORD}(?:[-‐]{_WORD})*"
_HYPHEN = "[-‐]"
_EVERY_WORD = (("['’]s$", ""), ("['’.,٬]", ""), ("^0+(?=[0-9])", ""))
"""Rewritten in words of every language: the English genitive, marks inside a word, noughts before a number."""
_LETTERS_OF_RULES = (range(0x700), range(0x1100, 0x1200), range(0x1780, 0x1810), range(0x2000, 0x2070))
_SHAPES_OF_RULES = (range(0x3164, 0x3165), range(0xFB00, 0x10000), range(0xE0000, 0xE0080))
"""Where the source languages' own foldings are looked for: up to Arabic, invisible signs, the shapes of printers."""


@dataclass(frozen=True, slots=True)
class Keys:
    """What a text is found by."""

    words: tuple[str, ...]
    """Each word's first key, in the order of the text, so that phrases are found."""
    perhaps: tuple[str, ...]
    """Words without what may be no part of them: they count where some text has them as words."""
    also: tuple[str, ...]
    """Months by their numbers, words that a hyphen joins as one."""


@cache
def rules() -> Mapping[str, Any]:
    """All of it as data, for a script that treats a reader's question in the same way."""
    grammars = [language.search for language in LANGUAGE_PACKS.values() if language.search]
    return {
        "letters": _letters(),
        "compound": _COMPOUND,
        "hyphen": _HYPHEN,
        "every": [list(rewrite) for rewrite in _EVERY_WORD],
        "languages": [
            {"words": g.words, "rewrites": [list(rewrite) for rewrite in g.rewrites], "openings": list(g.openings)}
            for g in grammars
        ],
        "months": {
            " ".join(_chain(word)[0] for word in name.split()): f"m{number}"
            for g in grammars
            for name, number in g.months.items()
        },
    }


def folded(text: str) -> str:
    """The text without case, diacritics and the differences between letters that stand for one another."""
    return _decomposed(text.translate(_table()))


@lru_cache(maxsize=1 << 16)
def keys(text: str) -> Keys:
    """Everything that a text is found by. Editions share texts, and passages repeat one another."""
    chains: list[tuple[str, ...]] = []
    joined: list[str] = []
    for word in _compound().findall(folded(text)):
        parts = [part for part in re.split(_HYPHEN, word) if _chain(part)]
        chains += map(_chain, parts)
        if len(parts) > 1:
            joined += _chain("".join(parts))[:1]
    return Keys(
        words=tuple([chain[0] for chain in chains]),
        perhaps=tuple([key for chain in chains for key in chain[1:]]),
        also=(*_months_in(chains), *joined),
    )


def _months_in(chains: list[tuple[str, ...]]) -> Iterator[str]:
    months = rules()["months"]
    for at, chain in enumerate(chains):
        for key in chain:
            if key in _month_openers():
                following = chains[at + 1][0] if at + 1 < len(chains) else ""
                if month := months.get(f"{key} {following}") or months.get(key):
                    yield month


@cache
def _month_openers() -> frozenset[str]:
    return frozenset(month.split()[0] for month in rules()["months"])


@cache
def _chain(word: str) -> tuple[str, ...]:
    """The word's key, with those without what may be written onto its front; none where nothing is left of it."""
    for pattern, replacement in _EVERY_WORD:
        word = _sub(pattern, replacement, word)
    chain = [word] if word else []
    for language in LANGUAGE_PACKS.values():
        grammar = language.search
        if grammar is None or not re.search(grammar.words, word):
            continue
        for pattern, replacement in grammar.rewrites:
            word = _sub(pattern, replacement, word)
        chain = [word] if word else []
        for opening in grammar.openings if word else ():
            if match := re.match(opening, chain[-1]):
                chain.append(chain[-1][match.end() :])
    return tuple(chain)


def _sub(pattern: str, replacement: str, word: str) -> str:
    return re.sub(pattern, replacement.replace("$", "\\"), word)


@cache
def _compound() -> re.Pattern[str]:
    return re.compile(_COMPOUND.replace(r"[\p{L}\p{N}]", r"[^\W_]"))


@cache
def _letters() -> dict[str, str]:
    """Letters that the languages fold and Unicode's decomposition does not."""
    found: dict[str, str] = {}
    for letter in (chr(code) for codes in (*_LETTERS_OF_RULES, *_SHAPES_OF_RULES) for code in codes):
        by_rule = letter
        for language in LANGUAGE_PACKS.values():
            by_rule = language.fold(by_rule).text
        if by_rule not in (letter, letter.lower(), _decomposed(letter)):
            found[letter] = by_rule
    return found


def _decomposed(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.lower())
    return plain if plain.isascii() else _marks().sub("", plain)


@cache
def _table() -> dict[int, str]:
    return str.maketrans(_letters())


@cache
def _marks() -> re.Pattern[str]:
    """What Unicode has as marks: Python's expressions know no such class."""
    codes = (*range(0x10000), *range(0xE0100, 0xE01F0))  # beyond the first plane the selectors of variants alone
    marks = (chr(code) for code in codes if unicodedata.category(chr(code)).startswith("M"))
    return re.compile(f"[{''.join(marks)}]")
