"""Text that knows its language."""

from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError


@cache
def is_known(language: str) -> bool:
    """Whether CLDR knows a language, so that its dates and numbers can be written."""
    try:
        Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return False
    return True


@cache
def direction(language: str) -> str:
    """``rtl`` or ``ltr``, from CLDR; a language that CLDR does not know is taken to run left to right."""
    return str(Locale.parse(language, sep="-").text_direction) if is_known(language) else "ltr"


def isolated(text: str) -> str:
    """A text of any direction in the midst of a sentence, as Unicode isolates it."""
    return f"\u2068{text}\u2069"


@dataclass(frozen=True, slots=True)
class Words:
    """A text in one language."""

    text: str
    language: str

    @property
    def direction(self) -> str:
        """The direction in which it is read."""
        return direction(self.language)
