"""The key of a name: its words, alike in all the forms in which texts write it."""

from collections.abc import Sequence
from itertools import groupby

from pelican_dossier.languages.base import LanguagePack

_LONG = 4
"""Letters of a word that may be spelt with more or fewer vowels."""
_LEAST = 3
"""Those without vowels that tell it from others."""
Key = tuple[str, ...]
"""The words of a name without what its forms differ in."""


def key_of(words: Sequence[str], pack: LanguagePack, *, is_person: bool) -> Key:
    """A name's words, folded, as its key."""
    name = pack.names.same.get(" ".join(words))
    words = name.split() if name else words
    if not is_person:
        return tuple(pack.speech.plain(word) for word in words)
    spelt = f" {' '.join(word for word in words if word not in pack.names.linking)} "
    for one, other in (pack.names.written_apart, *pack.spellings):
        spelt = spelt.replace(other, one)
    return tuple(spelt.split())


def spelt_alike(key: Key, pack: LanguagePack) -> Key:
    """A person's key without what newspapers spell a foreign or a family's name apart in: an article, vowels, doubles.

    Given names, which differ in a vowel alone (Hasan, Husain), and short words stay as they are.
    """
    return tuple(word if word in pack.names.given_names else _consonants(pack.speech.bare(word), pack) for word in key)


def _consonants(word: str, pack: LanguagePack) -> str:
    if len(word) < _LONG or not pack.names.vowels:
        return word
    inner = "".join(letter for letter in word[1:] if letter not in pack.names.vowels)
    kept = "".join(letter for letter, _ in groupby(word[0] + inner))
    return kept if len(kept) >= _LEAST else word


def is_within(short: Key, long: Key) -> bool:
    """Whether the words stand in a longer name in the same order."""
    rest = iter(long)
    return all(word in rest for word in short)
