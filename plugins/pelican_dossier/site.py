"""Where Pelican calls in: the only module that knows it."""

import contextlib
import io
import logging
import traceback
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, FileSystemLoader
from markupsafe import Markup
from pelican import Pelican, signals
from pelican.contents import Content as PelicanContent
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator
from pelican.settings import DEFAULT_THEME, read_settings

from pelican_dossier.desk.content import DISPATCHES, Content, load
from pelican_dossier.editions import addresses
from pelican_dossier.editions.citations import linked
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.findable import Findable, Text, findables
from pelican_dossier.editions.words import Words
from pelican_dossier.problems import Problem, ProblemsFound
from pelican_dossier.publishing.data import dossier_data
from pelican_dossier.publishing.exports import View, exports
from pelican_dossier.publishing.headers import HEADERS, POLICY, headers_file
from pelican_dossier.publishing.pages import LANGUAGE_CHOICE, Page, event_places, pages
from pelican_dossier.publishing.search import search_files
from pelican_dossier.templating import install

_PACKAGE = Path(__file__).parent
_AT_THE_ROOT = {LANGUAGE_CHOICE: "dossier/languages", "404.html": "dossier/missing"}
"""Pages that belong to no edition, and their templates. Hosts show the second for an address that leads nowhere."""


def theme_path() -> Path:
    """The theme: inside the installed package, or at the top of a checkout."""
    packaged = _PACKAGE / "theme"
    return packaged if packaged.is_dir() else _PACKAGE.parent.parent / "theme"


def read_conf(settings: Path, output: Path | None = None) -> dict[str, Any]:
    """The settings of a ``pelicanconf.py``. Raises ProblemsFound where it fails."""
    overrides = {"CACHE_CONTENT": False, "LOAD_CONTENT_CACHE": False} | ({"OUTPUT_PATH": str(output)} if output else {})
    try:
        return dict(read_settings(str(settings), override=overrides))
    except Exception as error:
        frames = traceback.extract_tb(error.__traceback__)
        line = next((f.lineno for f in reversed(frames) if Path(f.filename).name == settings.name), None)
        what = f"it fails with {type(error).__name__} ({error})"
        raise ProblemsFound([Problem(str(settings), line, what, "correct the line")]) from None


def run_pelican(settings: Path, output: Path, log: logging.Handler) -> None:
    """Runs Pelican into ``output``; what it logs goes to ``log`` alone."""
    root = logging.getLogger()
    root.handlers[:] = [log]
    root.setLevel(logging.WARNING)
    conf = read_conf(settings, output)
    with contextlib.redirect_stdout(io.StringIO()):
        Pelican(conf).run()


def register() -> None:
    """Connects the plugin to Pelican's signals."""
    signals.initialized.connect(_configure)
    signals.get_generators.connect(_generators)
    signals.generator_init.connect(_prepare_templates)
    signals.all_generators_finalized.connect(_join_pages)


class Autoescape:
    """Escapes our templates and those of themes made from ours; other themes count on not being escaped.

    A class, because Pelican's cache pickles settings.
    """

    def __init__(self, everything: bool) -> None:
        self._everything = everything

    def __call__(self, template: str | None) -> bool:
        """Whether the template of this name is escaped."""
        return self._everything or (template or "").startswith("dossier/")


def _configure(pelican: Any) -> None:
    settings = pelican.settings
    for key in ("ARTICLE_EXCLUDES", "PAGE_EXCLUDES", "STATIC_EXCLUDES"):
        settings[key] = [*settings[key], DISPATCHES]
    ours = theme_path()
    if settings["THEME"] == DEFAULT_THEME:
        settings["THEME"] = pelican.theme = str(ours)
    if Path(settings["THEME"]).resolve() != ours.resolve():
        settings["THEME_STATIC_PATHS"] = [*settings["THEME_STATIC_PATHS"], str(ours / "static")]
    settings["JINJA_ENVIRONMENT"] = {"autoescape": Autoescape(_is_like_ours(settings)), **settings["JINJA_ENVIRONMENT"]}


def _is_like_ours(settings: dict[str, Any]) -> bool:
    """Whether the site's theme is ours or made from ours, so that every page of the site is drawn by our rules."""
    return Path(settings["THEME"], "templates", "dossier").is_dir()


def _generators(_: Any) -> type[Generator]:
    return DossierGenerator


def _prepare_templates(generator: Generator) -> None:
    environment = generator.env
    loaders: list[BaseLoader] = [FileSystemLoader(str(theme_path() / "templates"))]
    if environment.loader is not None:
        loaders.insert(0, environment.loader)
    environment.loader = ChoiceLoader(loaders)
    static = generator.settings["THEME_STATIC_DIR"]
    install(environment, static, generator.settings["SITEURL"], POLICY)


class DossierGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Reads the dispatches, compares them, and writes every edition."""

    content: Content
    editions: tuple[Edition, ...]

    def generate_context(self) -> None:
        """Everything is read here, so that a problem stops the build before anything is written."""
        self.content = load(Path(self.path))
        dossier = self.content.dossier()
        settings = self.content.settings
        self.editions = tuple(
            Edition(language, settings, dossier, self.content.translations) for language in settings.languages
        )
        self.context["editions"] = self.editions

    def generate_output(self, writer: Any) -> None:
        """Pages through Pelican's writer, so that other plugins see them; data and originals as bytes."""
        of_their_own = set(self._files_of_their_own())
        for path, template in _AT_THE_ROOT.items():
            if path not in of_their_own:
                self._write(writer, Page(path, template, {"edition": self.editions[0]}))
        exported = exports(View(self.editions, dossier_data(self.editions), self.settings["SITEURL"].rstrip("/")))
        is_searchable = bool(self.settings.get("DOSSIER_SEARCH", True))
        # the indexes are made by another program while the pages are drawn
        with ThreadPoolExecutor() as makers:
            making: list[Future[list[tuple[str, bytes]]]] = []
            for edition in self.editions:
                for page in pages(edition, exported, is_searchable):
                    self._write(writer, page, edition)
                if is_searchable:
                    found = [*findables(edition, event_places(edition)), *self._own_pages(edition)]
                    making.append(makers.submit(search_files, edition, found))
            for made in making:
                for path, content in made.result():
                    self._write_bytes(path, content)
        for export in exported:
            for file in export.files:
                self._write_bytes(file.path, file.content)
        first = self.editions[0]
        # pages that another theme draws may need what our policy forbids
        if _is_like_ours(self.settings) and HEADERS not in of_their_own:
            self._write_bytes(HEADERS, headers_file().encode())
        for reading in first.dossier.readings:
            if first.showing.whole(reading.dispatch.id):
                original = reading.dispatch.original
                self._write_bytes(addresses.original(original.name), original.data)

    def _own_pages(self, edition: Edition) -> Iterator[Findable]:
        """What the editors wrote in one language, to be searched too."""
        for content in self.context.get("menu_pages", {}).get(edition.language, ()):
            title = Words(Markup(content.title).striptags(), edition.language)
            text = Words(Markup(content._content).striptags(), edition.language)
            yield Findable("page", content.save_as, title, texts=(Text(text),))

    def _files_of_their_own(self) -> Iterator[str]:
        """Paths that a site fills by itself, beside the dossier: by its theme, a text or a file of its own."""
        for name in self.settings["DIRECT_TEMPLATES"]:
            yield self.settings.get(f"{name.upper()}_SAVE_AS", f"{name}.html")
        yield from self.settings["TEMPLATE_PAGES"].values()
        for kind in ("generated_content", "static_content"):
            yield from (content.save_as for content in self.context[kind].values())

    def _write(self, writer: Any, page: Page, edition: Edition | None = None) -> None:
        variables = {"edition": edition, **page.variables}
        writer.write_file(page.path, self.get_template(page.template), self.context, url=page.path, **variables)

    def _write_bytes(self, path: str, data: bytes) -> None:
        target = Path(self.output_path, path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def _join_pages(generators: Iterable[Generator]) -> None:
    """The editors' own pages get their edition, and links to the dispatches that they cite."""
    ours = next((g for g in generators if isinstance(g, DossierGenerator)), None)
    if ours is None:
        return
    editions = {edition.language: edition for edition in ours.editions}
    ids = [dispatch.id for dispatch in ours.content.dispatches if dispatch.sidecar.status != "draft"]
    written: list[PelicanContent] = []
    for generator in generators:
        if isinstance(generator, PagesGenerator):
            written += [*generator.pages, *generator.translations]
        elif isinstance(generator, ArticlesGenerator):
            written += [*generator.articles, *generator.translations]
    for content in written:
        edition = editions.get(content.lang, ours.editions[0])
        content.edition = edition
        content._content = Markup(linked(content._content, content.save_as, edition.language, ids, edition.withdrawn))
    ours.context["menu_pages"] = {
        language: sorted((c for c in written if c.lang == language), key=lambda c: c.save_as) for language in editions
    }
