"""The interface's own words: gettext catalogs that the package ships, one a language."""

from functools import cache
from importlib import resources
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

DOMAIN = "dossier"
FALLBACK = "en"
"""The language that the messages are written in."""


def marked(message: str) -> str:
    """Marks a message for the catalogs where it is looked up elsewhere."""
    return message


@cache
def catalog(language: str) -> NullTranslations:
    """The interface in one language; English, where that language has no whole catalog."""
    messages = _messages(language)
    if messages is None or not is_whole(messages):
        return NullTranslations()
    compiled = BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return Translations(compiled, domain=DOMAIN)


@cache
def spoken(language: str) -> str:
    """The language in which an edition's interface speaks: one for all of it, so that no sentence is of two."""
    messages = _messages(language)
    return language if messages is not None and is_whole(messages) else FALLBACK


def is_whole(messages: Catalog) -> bool:
    """Whether each message of a catalog is translated, in every plural form."""
    return all(
        all(message.string) if isinstance(message.string, list | tuple) else message.string
        for message in messages
        if message.id
    )


def _messages(language: str) -> Catalog | None:
    folder = resources.files("pelican_dossier").joinpath("locale")
    base, _, _ = language.partition("-")
    for code in (language, base):
        file = folder.joinpath(code, "LC_MESSAGES", f"{DOMAIN}.po")
        if file.is_file():
            return read_po(BytesIO(file.read_bytes()), locale=base, abort_invalid=True)
    return None
