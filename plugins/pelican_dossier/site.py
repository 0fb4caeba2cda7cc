"""Where Pelican calls in: the only module that knows it."""

import contextlib
import io
import logging
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, FileSystemLoader
from markdown.extensions.toc import slugify_unicode
from markupsafe import Markup
from pelican import Pelican, signals
from pelican.contents import Content as PelicanContent
from pelican.generators import Generator
from pelican.settings import DEFAULT_THEME, read_settings

from pelican_dossier import addresses
from pelican_dossier.cache import Cache
from pelican_dossier.conf import LAST, PRINTS, WORKERS, failed, theme_path
from pelican_dossier.copies import in_copies
from pelican_dossier.desk.content import READINGS, Content, load
from pelican_dossier.desk.dispatches import DISPATCHES
from pelican_dossier.desk.lost import missed
from pelican_dossier.desk.markup import sanitised
from pelican_dossier.desk.pages import linked
from pelican_dossier.desk.past import past_of
from pelican_dossier.desk.tree import check_tree
from pelican_dossier.drawing import EditionDrawing
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.excerpts import excerpt, quoted_on
from pelican_dossier.editions.links import robust
from pelican_dossier.keeping import Kept, processors
from pelican_dossier.lastpages import LastPages, common, draws_alone
from pelican_dossier.limits import limits_from
from pelican_dossier.ownpages import OwnPlaces, files_of_their_own, listed, own_pages, own_texts, pages_of_their_own
from pelican_dossier.publishing.data import dossier_data
from pelican_dossier.publishing.exports import View, exports
from pelican_dossier.publishing.host import HEADERS, POLICY, addressed, headers_file
from pelican_dossier.publishing.pages import AT_THE_ROOT, SitePage, menu
from pelican_dossier.publishing.printing import printed
from pelican_dossier.publishing.styles import lighten
from pelican_dossier.templating import Autoescape, install

_PAYS_FROM = 20
"""Dispatches from which it pays that each edition is drawn by a process of its own, unless workers are asked for."""
_log = logging.getLogger(__name__)


def run_pelican(settings: Path, output: Path, log: logging.Handler, **more: object) -> None:
    """Runs Pelican into ``output``, with ``more`` settings; what it logs goes to ``log`` alone."""
    root = logging.getLogger()
    root.handlers[:] = [log]
    root.setLevel(logging.WARNING)
    with contextlib.redirect_stdout(io.StringIO()):
        Pelican(_settings(settings, output, **more)).run()


def _settings(settings: Path, output: Path, **more: object) -> dict[str, Any]:
    """The settings of a ``pelicanconf.py`` with Pelican's own, and ``more`` of them. Raises ProblemsFound."""
    more |= {"CACHE_CONTENT": False, "LOAD_CONTENT_CACHE": False, "OUTPUT_PATH": str(output)}
    try:
        return dict(read_settings(str(settings), override=more))
    except Exception as error:
        raise failed(settings, error) from None


def register() -> None:
    """Connects the plugin to Pelican's signals."""
    signals.initialized.connect(_configure)
    signals.get_generators.connect(_generators)
    signals.generator_init.connect(_prepare_templates)
    signals.all_generators_finalized.connect(_join_pages)
    signals.finalized.connect(_lighten)


def _lighten(pelican: Any) -> None:
    lighten(Path(pelican.output_path))


def _configure(pelican: Any) -> None:
    settings = pelican.settings
    content = Path(settings["PATH"])
    check_tree(content, content.name, limits_from(settings, content.parent))  # before Pelican reads pages
    for key in ("ARTICLE_EXCLUDES", "PAGE_EXCLUDES", "STATIC_EXCLUDES"):
        settings[key] = [*settings[key], DISPATCHES]
    # ids for the headings of the editors' own pages, in the letters of their language
    configured = settings["MARKDOWN"].setdefault("extension_configs", {})
    configured.setdefault("markdown.extensions.toc", {"slugify": slugify_unicode})
    ours = theme_path()
    if settings["THEME"] == DEFAULT_THEME:
        settings["THEME"] = pelican.theme = str(ours)
    if Path(settings["THEME"]).resolve() != ours.resolve():
        settings["THEME_STATIC_PATHS"] = [*settings["THEME_STATIC_PATHS"], str(ours / "static")]
    settings["DOCUTILS_SETTINGS"] = {"file_insertion_enabled": False, **settings["DOCUTILS_SETTINGS"]}
    settings["JINJA_ENVIRONMENT"] = {"autoescape": Autoescape(_is_like_ours(settings)), **settings["JINJA_ENVIRONMENT"]}


def _is_like_ours(settings: dict[str, Any]) -> bool:
    """Whether the site's theme is ours or made from ours, so that every page of the site is drawn by our rules."""
    return Path(settings["THEME"], "templates", "dossier").is_dir()


def _generators(_: Any) -> type[Generator]:
    return DossierGenerator


def _prepare_templates(generator: Generator) -> None:
    environment = generator.env
    theirs: list[BaseLoader] = [environment.loader] if environment.loader is not None else []
    environment.loader = ChoiceLoader([*theirs, FileSystemLoader(str(theme_path() / "templates"))])
    install(environment, generator.settings["THEME_STATIC_DIR"], generator.settings["SITEURL"], POLICY, menu())


class DossierGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Reads the dispatches, compares them, and writes every edition."""

    content: Content
    kept: Kept
    editions: tuple[Edition, ...]
    last: LastPages | None
    places: OwnPlaces

    def generate_context(self) -> None:
        """Everything is read here, so that a problem stops the build before anything is written."""
        readings = Kept(self._kept_in(READINGS), self._workers())
        content = load(Path(self.path), readings, limits=limits_from(self.settings, Path(self.path).parent))
        readings.forget_the_rest()
        for problem in missed(content):
            _log.warning("%s", problem)
        self.content, self.kept = content, Kept(self._kept_in("editions"))
        given = content.settings, content.dossier(), content.translations, self.kept
        self.editions = tuple(Edition(one, *given) for one in content.settings.languages)
        self.context["editions"] = self.editions

    def generate_output(self, writer: Any) -> None:
        """Pages through Pelican's writer, so that other plugins see them; data and originals as bytes."""
        of_their_own = set(files_of_their_own(self.settings, self.context))
        site_url, data = self.settings["SITEURL"].rstrip("/"), dossier_data(self.editions)
        past = past_of(self.content, data)
        exported = exports(View(self.editions, data, site_url, self._printed(site_url), past))
        self.last, self.places = self._last_pages(), OwnPlaces(self.context, self.settings)
        for page in (one for one in AT_THE_ROOT if one.path not in of_their_own):
            self._write(writer, page, self.editions[0], None)
        write = partial(self._write, writer)
        drawn = self._drawn(EditionDrawing(self.editions, data, site_url, exported, past, write, self._write_files))
        if site_url:
            own = pages_of_their_own(self.context)
            files = addressed(site_url, self.editions, drawn, own, Cache(self._kept_in("pictures")))
            self._write_files((path, content) for path, content in files if path not in of_their_own)
        self._write_files((file.path, file.content) for export in exported for file in export.files)
        # pages that another theme draws may need what our policy forbids
        if _is_like_ours(self.settings) and HEADERS not in of_their_own:
            self._write_files([(HEADERS, headers_file().encode())])
        shown = (r.dispatch for r in self.editions[0].dossier.readings if self.editions[0].showing.whole(r.dispatch.id))
        self._write_files((addresses.original(d.original.name), d.original.data) for d in shown)
        self.places.raise_if_taken()
        if self.last:
            self.last.remember(Path(self.output_path))

    def _drawn(self, drawing: EditionDrawing) -> Mapping[str, Sequence[SitePage]]:
        """The pages of each language, which are written; by copies of this process where nobody waits for them here."""

        def draw(edition: Edition) -> tuple[list[SitePage], Mapping[str, str], set[str]]:
            found = own_pages(self.context, edition.language) if self.settings.get("DOSSIER_SEARCH", True) else None
            pages = drawing.draw(edition, found, self.context["quoted_on"][edition.language])
            self.places.raise_if_taken()
            return pages, self.last.drawn if self.last else {}, self.kept.asked

        is_small = len(self.editions[0].dossier.readings) < _PAYS_FROM and not self.settings.get(WORKERS)
        workers = self._workers() if self._draws_alone and not is_small else 1
        drawn = in_copies([partial(draw, edition) for edition in self.editions], workers)
        for _, keys, asked in drawn:
            self.kept.asked |= asked
            if self.last:
                self.last.drawn.update(keys)
        self.kept.forget_the_rest()
        return {edition.language: pages for edition, (pages, _, _) in zip(self.editions, drawn, strict=True)}

    @cached_property
    def _draws_alone(self) -> bool:
        return draws_alone(self.settings, theme_path())

    def _workers(self) -> int:
        return self.settings.get(WORKERS) or processors()

    def _printed(self, site_url: str) -> Mapping[str, bytes]:
        """Path -> PDF, where they are asked for; pages find the one that holds the same as they do in ``printed``."""
        if not self.settings.get(PRINTS):
            return {}

        def render(template: str, variables: Mapping[str, Any]) -> str:
            return str(self.get_template(template).render({**self.context, **variables}))

        pdfs = printed(self.editions, site_url, render, theme_path() / "print", Cache(self._kept_in("print")))
        for path, letters in pdfs.unknown_letters.items():
            _log.warning("%s: no font for print has these letters, which stand as boxes: %s", path, letters)
        self.context["printed"] = pdfs.of_page
        return pdfs.files

    def _kept_in(self, name: str) -> Path:
        return Path(self.path).resolve().parent.joinpath(self.settings["CACHE_PATH"], name)

    def _last_pages(self) -> LastPages | None:
        settings, site = self.settings, self.settings.get(LAST)
        if site is None or not self._draws_alone:
            return None
        own = [(content.title, content.save_as) for of in self.context["menu_pages"].values() for content in of]
        more = settings["SITEURL"], settings["THEME_STATIC_DIR"], own, sorted(self.context.get("printed", {}).items())
        return LastPages(self._kept_in(""), site, theme_path(), common(self.editions, more))

    def _write(self, writer: Any, page: SitePage, edition: Edition, linked: str | None) -> None:
        if not self.places.is_free(page.path):
            return
        key = self.last.key(edition.language, page.template, page.path, page.variables, linked) if self.last else None
        if self.last and self.last.stands(page.path, key, Path(self.output_path, page.path)):
            return
        variables = {"edition": edition, **page.variables, "linked": linked}
        writer.write_file(page.path, self.get_template(page.template), self.context, url=page.path, **variables)

    def _write_files(self, files: Iterable[tuple[str, bytes]]) -> None:
        """Path and bytes of each."""
        for path, data in files:
            if self.places.is_free(path):
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
    generated: Iterable[PelicanContent | None] = ours.context["generated_content"].values()
    written = [content for content in generated if content is not None and content.save_as]
    ours.context["menu_pages"] = listed(written, editions)
    ours.context["quoted_on"] = {
        language: quoted_on(edition, own_texts(ours.context, language)) for language, edition in editions.items()
    }
    for content in written:
        edition = editions.get(content.lang, ours.editions[0])
        content.edition = edition
        html = content._content if edition.settings.html == "kept" else sanitised(content._content)
        html = linked(html, content.save_as, edition.language, ids, edition.withdrawn, partial(excerpt, edition))
        day = getattr(content, "modified", None) or getattr(content, "date", None)
        content._content = Markup(robust(html, day.date().isoformat() if day else None))
