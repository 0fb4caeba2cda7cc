"""The interface's own words: gettext catalogs that the package ships, one a language."""

from functools import cache
from importlib import resources
from io import BytesIO

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

DOMAIN = "dossier"
FALLBACK = "en"
"""The language that the messages are written in."""


@cache
def catalog(language: str) -> NullTranslations:
    """The interface in one language; English, where that language has no whole catalog."""
    return known(language) if spoken(language) == language else NullTranslations()


@cache
def known(language: str) -> NullTranslations:
    """What the interface can say in one language; English for the rest."""
    messages = _messages(language)
    if messages is None:
        return NullTranslations()
    compiled = BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return _Spoken(compiled, domain=DOMAIN)


class _Spoken(Translations):
    """Messages of which one may stand alone and be counted too; older Pythons find such a one only where it counts."""

    def gettext(self, message: str) -> str:
        """The message, or what it is of one."""
        said = super().gettext(message)
        return self.ngettext(message, message, 1) if said == message else said


@cache
def spoken(language: str) -> str:
    """The language in which an edition makes sentences: one for all of them, so that none is of two."""
    messages, all_ = _messages(language), _messages(FALLBACK)
    return language if messages is not None and all_ is not None and is_whole(messages, all_) else FALLBACK


def is_whole(messages: Catalog, all_: Catalog) -> bool:
    """Whether a catalog has each of all messages translated, in every plural form."""
    return all((found := messages.get(message.id)) and _is_said(found) for message in all_ if message.id)


def _is_said(message: Message) -> bool:
    forms = message.string if isinstance(message.string, list | tuple) else (message.string,)
    return all(forms)


def _messages(language: str) -> Catalog | None:
    folder = resources.files("pelican_dossier").joinpath("locale")
    base, _, _ = language.partition("-")
    for code in (language, base):
        file = folder.joinpath(code, "LC_MESSAGES", f"{DOMAIN}.po")
        if file.is_file():
            return read_po(BytesIO(file.read_bytes()), locale=base, abort_invalid=True)
    return None
