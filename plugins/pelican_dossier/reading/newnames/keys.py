"""The key of a name: its words, alike in all the forms in which texts write it."""

from collections.abc import Sequence

from pelican_dossier.languages.base import LanguagePack

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


def is_within(short: Key, long: Key) -> bool:
    """Whether the words stand in a longer name in the same order."""
    rest = iter(long)
    return all(word in rest for word in short)
