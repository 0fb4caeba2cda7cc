"""Text that knows its language."""

from dataclasses import dataclass, field
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global


@cache
def is_known(language: str) -> bool:
    """Whether CLDR knows a language, so that its dates and numbers can be written."""
    try:
        Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return False
    return True


@cache
def is_named(language: str) -> bool:
    """Whether CLDR has a name for a language, and so whether there is one of this code."""
    return language.partition("-")[0] in Locale("en").languages


@cache
def direction(language: str) -> str:
    """``rtl`` or ``ltr``, from CLDR; a language that CLDR does not know is taken to run left to right."""
    return str(Locale.parse(language, sep="-").text_direction) if is_known(language) else "ltr"


@cache
def script(language: str) -> str:
    """The letters of a language by ISO 15924, from CLDR's likely subtags: ``Latn``, ``Arab``."""
    code, *said = language.split("-")
    likely = get_global("likely_subtags").get(code, "und_Latn").split("_")
    return next((part for part in (*said, *likely) if len(part) == 4), "Latn")


_SHARED = {"ar": "ar_AR", "en": "en_GB", "ckb": "cb_IQ"}
"""OpenGraph's names of languages, which always have a country; others go by their code alone."""


def shared_as(language: str) -> str:
    """A language as OpenGraph names it."""
    return _SHARED.get(language, language.replace("-", "_"))


def marked(message: str) -> str:
    """Marks a message for the catalogs where it is looked up elsewhere."""
    return message


ISOLATE, END_OF_ISOLATE = "\u2068", "\u2069"
"""Between them stands a text of any direction, set apart from its neighbours."""


def isolated(text: str) -> str:
    """A text of any direction in the midst of a sentence, as Unicode isolates it."""
    return f"{ISOLATE}{text}{END_OF_ISOLATE}"


def capitalised(text: str) -> str:
    """A text as it opens a line: its first letter large, behind signs that isolate it too."""
    at = len(text) - len(text.lstrip(ISOLATE + "".join(_ISOLATES.values())))
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


_ISOLATES = {"rtl": "\u2067", "ltr": "\u2066"}


@dataclass(frozen=True, slots=True)
class LangString:
    """A text in one language."""

    text: str
    language: str
    romanised: str | None = None
    """The text in Latin letters, for readers of those, where it is a name that the registry lacks."""
    scheme: str | None = None
    """By which it was romanised."""
    original: "LangString | None" = field(default=None, compare=False)
    """The words of a dispatch that it translates, as received."""

    @property
    def direction(self) -> str:
        """The direction in which it is read."""
        return direction(self.language)

    def begun(self, most: int) -> "LangString":
        """How it begins: as many whole words, and a sign where there are more."""
        words = self.text.split()
        return LangString(" ".join(words[:most]) + ("…" if len(words) > most else ""), self.language)

    def set_apart(self) -> str:
        """The text isolated in its own direction, for where no markup can tell it."""
        return f"{_ISOLATES[self.direction]}{self.text}\u2069"

    def among(self, language: str) -> str:
        """The text among those of a language: set apart where they run the other way."""
        return self.text if self.direction == direction(language) else self.set_apart()
