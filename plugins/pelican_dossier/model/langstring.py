"""Text that knows its language."""

from collections.abc import Mapping
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
def is_code(language: str) -> bool:
    """Whether there is a language of this code, which is no other spelling of the code of one (``eng``)."""
    code = language.partition("-")[0]
    if code != code.lower():
        return False
    return (is_known(language) or is_named(language)) and not (len(code) == 3 and len(_aliases().get(code, code)) == 2)


def nearest_code(said: str) -> str | None:
    """The code that is likely meant by what is none: by another code for it, turned letters, its name in English."""
    code, dash, rest = said.strip().replace("_", "-").partition("-")
    code = code.lower()
    written = f"{code}{dash}{rest}"
    turned = code[::-1] if len(code) == 2 else code
    near = (written, f"{_aliases().get(code, '')}{dash}{rest}", f"{turned}{dash}{rest}")
    return next((one for one in near if one != said and _is_written(one) and is_code(one)), None) or _code_named(
        written
    )


def _code_named(name: str) -> str | None:
    """The code of a language by its name in English."""
    named = Locale("en").languages
    return next((code.replace("_", "-") for code, one in named.items() if one.lower() == name), None)


def _is_written(code: str) -> bool:
    return len(code.partition("-")[0]) in (2, 3)


@cache
def _aliases() -> Mapping[str, str]:
    return get_global("language_aliases")


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
