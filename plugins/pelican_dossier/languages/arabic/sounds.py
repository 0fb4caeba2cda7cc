"""How an Arabic word sounds, by which a foreign name is known again."""

import re

_SOUNDS = (
    "ا=a ه=h و=u ي=i ع= ء= ب=b پ=b ت=t ط=t ث=T ذ=T ظ=z ج=j چ=S غ=g گ=g ق=k ك=k خ=x ح=h د=d ض=d ر=r ز=z ژ=j س=s ص=s "
    "ش=S ف=f ڤ=f ل=l م=m ن=n"
)
_LETTERS = dict(pair.split("=") for pair in _SOUNDS.split())
_TWICE = re.compile(r"(.)\1+")


def sounds(word: str) -> str:
    """A folded word in the letters of ``ParityGrammar.sounds``; one of other letters is empty."""
    return _TWICE.sub(r"\1", "".join(_LETTERS.get(letter, "") for letter in word.replace("تش", "ش")))
