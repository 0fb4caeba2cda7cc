"""Nouns in the singular and in the plural, by which a question asks for one and is answered with the other."""

_GROUPS = (
    "man=men woman=women child=children person=people policeman=policemen policewoman=policewomen fireman=firemen "
    "fisherman=fishermen gunman=gunmen serviceman=servicemen wife=wives life=lives knife=knives leaf=leaves foot=feet"
).split()
_NUMBERS = {word: frozenset(group.split("=")) for group in _GROUPS for word in group.split("=")}


def numbers(word: str) -> frozenset[str]:
    """A noun in every number."""
    if word in _NUMBERS:
        return _NUMBERS[word]
    if word.endswith("ies") and len(word) > len("ties"):
        return frozenset((word, word[:-3] + "y"))
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return frozenset((word, word[:-1] + "ies"))
    if word.endswith("s") and not word.endswith("ss"):
        return frozenset((word, word[:-1], word.removesuffix("es")))
    return frozenset((word, word + "s", word + "es"))
