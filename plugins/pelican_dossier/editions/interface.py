"""The interface's own words: gettext catalogs that the package ships, one a language."""

from functools import cache
from importlib import resources
from io import BytesIO

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

DOMAIN = "dossier"


def marked(message: str) -> str:
    """Marks a message for the catalogs where it is looked up elsewhere."""
    return message


@cache
def catalog(language: str) -> NullTranslations:
    """The interface in one language; English words stand in for what a catalog lacks."""
    folder = resources.files("pelican_dossier").joinpath("locale")
    base, _, _ = language.partition("-")
    for code in (language, base):
        file = folder.joinpath(code, "LC_MESSAGES", f"{DOMAIN}.po")
        if file.is_file():
            compiled = BytesIO()
            write_mo(compiled, read_po(BytesIO(file.read_bytes()), locale=base, abort_invalid=True))
            compiled.seek(0)
            return Translations(compiled, domain=DOMAIN)
    return NullTranslations()
