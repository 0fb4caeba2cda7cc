"""What editors and their theme put into a site by Pelican's own ways, beside the dossier and never in its place.

``context`` is Pelican's, in which ``menu_pages`` are the editors' texts by language.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any
from unicodedata import normalize

from markupsafe import Markup

from pelican_dossier.limits import limits_from
from pelican_dossier.model.langstring import LangString
from pelican_dossier.problems import Problem, ProblemsFound
from pelican_dossier.publishing.pages import OWN, Findable, FoundText


def listed(written: Iterable[Any], languages: Iterable[str]) -> dict[str, list[Any]]:
    """The published texts of each language, which the menu has in the order of their addresses."""
    published = sorted((one for one in written if one.status == "published"), key=lambda one: one.save_as)
    return {language: [one for one in published if one.lang == language] for language in languages}


def pages_of_their_own(context: Mapping[str, Any]) -> Iterator[Mapping[str, str]]:
    """Language -> path, of each page of the editors'."""
    for contents in context["menu_pages"].values():
        for content in contents:
            yield {one.lang: one.save_as for one in (content, *content.translations)}


def own_texts(context: Mapping[str, Any], language: str) -> Iterator[tuple[LangString, str, str]]:
    """What the editors wrote in one language: title, address and HTML of each."""
    for content in context.get("menu_pages", {}).get(language, ()):
        yield LangString(Markup(content.title).striptags(), language), content.save_as, content._content


def own_pages(context: Mapping[str, Any], language: str) -> Iterator[Findable]:
    """The same, to be searched too."""
    for title, path, html in own_texts(context, language):
        yield Findable(OWN, path, title, texts=(FoundText(LangString(Markup(html).striptags(), language)),))


def files_of_their_own(settings: Mapping[str, Any], context: Mapping[str, Any]) -> Iterator[str]:
    """Paths that a site fills by itself: by its theme, a text or a file of its own."""
    for name in settings["DIRECT_TEMPLATES"]:
        yield settings.get(f"{name.upper()}_SAVE_AS", f"{name}.html")
    yield from settings["TEMPLATE_PAGES"].values()
    yield from (path for path, _ in _contents(context))


def _contents(context: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Where each text or file of theirs will stand, and where it comes from."""
    for kind in ("generated_content", "static_content"):
        for content in context[kind].values():
            # Pelican puts None where it could not read a text, and tells that by itself
            if content is not None and content.save_as:
                yield content.save_as, content.get_relative_source_path()


class OwnPlaces:
    """Where texts and files of the editors' own will stand in the site."""

    def __init__(self, context: Mapping[str, Any], settings: Mapping[str, Any]) -> None:
        """Raises ProblemsFound where two of them would stand in one place, or one comes from elsewhere."""
        self._files: dict[PurePosixPath, str] = {}
        self._folders: dict[PurePosixPath, str] = {}
        self._problems = list(_from_elsewhere(context, settings))
        for path, source in sorted(_contents(context), key=lambda content: content[1]):
            if other := self._at(_as_systems_see(path)):
                self._problems.append(_taken(source, path, other))
                continue
            self._files[_as_systems_see(path)] = source
            self._folders |= dict.fromkeys(_as_systems_see(path).parents, source)
        self.raise_if_taken()

    def is_free(self, path: str) -> bool:
        """Whether nothing of theirs stands where the dossier has a file of its own; else that is kept as a problem."""
        source = self._at(_as_systems_see(path))
        if source:
            self._problems.append(_taken(source, path, None))
        return not source

    def raise_if_taken(self) -> None:
        """Raises ProblemsFound where any place was not free."""
        if self._problems:
            raise ProblemsFound(dict.fromkeys(self._problems))

    def _at(self, place: PurePosixPath) -> str | None:
        """What stands at a place, below it, or where a folder above it would have to be."""
        above = (self._files.get(folder) for folder in place.parents)
        return self._files.get(place) or self._folders.get(place) or next(filter(None, above), None)


def _from_elsewhere(context: Mapping[str, Any], settings: Mapping[str, Any]) -> Iterator[Problem]:
    """Files that would be copied into the site though no setting names the folder that they are in."""
    content = Path(settings["PATH"])
    named = [content, *(content / path for path in settings["STATIC_PATHS"])]
    allowed = [path.resolve() for path in (*named, *limits_from(settings, content.parent).outside)]
    for one in context["static_content"].values():
        if one is not None and not any(Path(one.source_path).resolve().is_relative_to(path) for path in allowed):
            what, remedy = "a page links to it from the editors' folder", "put it there, or name it in STATIC_PATHS"
            yield Problem(one.get_relative_source_path(), None, f"{what}, and it lies outside", remedy)


def _taken(source: str, path: str, other: str | None) -> Problem:
    whose = f"{other} stands there" if other else "the dossier has a page or a file of its own there"
    return Problem(source, None, f"it would stand at {path}, and {whose}", "give it another slug or place")


def _as_systems_see(path: str) -> PurePosixPath:
    """A path, alike for what systems take for one: small letters and capitals, marks apart and joined."""
    return PurePosixPath(normalize("NFC", path).casefold())
