"""What editors and their theme put into a site by Pelican's own ways, beside the dossier.

``context`` is Pelican's, in which ``menu_pages`` are the editors' texts by language.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup

from pelican_dossier.model.langstring import LangString
from pelican_dossier.publishing.pages import OWN, Findable, FoundText


def pages_of_their_own(context: Mapping[str, Any]) -> Iterator[Mapping[str, str]]:
    """Language -> path, of each page of the editors'."""
    for contents in context["menu_pages"].values():
        for content in contents:
            yield {one.lang: one.save_as for one in (content, *content.translations)}


def own_pages(context: Mapping[str, Any], language: str) -> Iterator[Findable]:
    """What the editors wrote in one language, to be searched too."""
    for content in context.get("menu_pages", {}).get(language, ()):
        title = LangString(Markup(content.title).striptags(), language)
        text = LangString(Markup(content._content).striptags(), language)
        yield Findable(OWN, content.save_as, title, texts=(FoundText(text),))


def files_of_their_own(settings: Mapping[str, Any], context: Mapping[str, Any]) -> Iterator[str]:
    """Paths that a site fills by itself: by its theme, a text or a file of its own."""
    for name in settings["DIRECT_TEMPLATES"]:
        yield settings.get(f"{name.upper()}_SAVE_AS", f"{name}.html")
    yield from settings["TEMPLATE_PAGES"].values()
    for kind in ("generated_content", "static_content"):
        yield from (content.save_as for content in context[kind].values())
