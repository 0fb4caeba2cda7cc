"""What templates may call: the interface's words, relative links, the same page in another language."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from urllib.parse import urlsplit

from babel import Locale
from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from pelican_dossier import addresses
from pelican_dossier.addresses import Folder
from pelican_dossier.editions.corrections import score_view
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.interface import catalog, known, spoken
from pelican_dossier.editions.links import credits_of, robust_link
from pelican_dossier.editions.mastheadstrip import masthead_strip
from pelican_dossier.languages import UNDETERMINED, comma
from pelican_dossier.model.langstring import LangString, direction, is_known, marked, script, shared_as
from pelican_dossier.templating.compiled import COMPILED
from pelican_dossier.templating.markup import MARKUP, Repeated, href, set_apart, words
from pelican_dossier.templating.unseen import ShowingTemplate

_HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)
_LABELS = 1 << 10
"""Labels that are kept at hand; most stand on every page or in every paragraph."""
_FACES = {"Arab": "noto-naskh-arabic-letters-wght-normal.woff2"}
_OTHER_FACE = "source-serif-4-latin-wght-normal.woff2"
"""By the letters of an edition's language, the font that all of its pages need."""

MenuParts = tuple[tuple[Folder, str], ...]
"""Folder and title, a message of the interface, of each listing."""


class Autoescape:
    """Escapes our templates and those of themes made from ours; other themes count on not being escaped.

    A class, because Pelican's cache pickles settings.
    """

    def __init__(self, everything: bool) -> None:
        self._everything = everything

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Autoescape) and self._everything == other._everything

    def __hash__(self) -> int:
        return hash(self._everything)

    def __call__(self, template: str | None) -> bool:
        """Whether the template of this name is escaped."""
        return self._everything or (template or "").startswith("dossier/")


def install(
    environment: Environment, static: str, site_url: str, policy: str, menu: tuple[MenuParts, MenuParts]
) -> None:
    """Puts everything that our templates use into an environment of Pelican's.

    ``static`` is the folder of static files in the output; ``site_url`` serves canonical links and the page for
    addresses that lead nowhere, which is shown at any depth;
    ``policy`` is the Content-Security-Policy; ``menu`` has folder and title of each part of the dossier
    that the menu names, and of those under "More".
    """
    # templates stay as they are while a site is built
    environment.auto_reload = False
    environment.template_class = ShowingTemplate
    environment.bytecode_cache = COMPILED
    environment.add_extension("jinja2.ext.i18n")
    # the extension's own callables put nothing into every sentence anew, half a million times in a large dossier
    environment.newstyle_gettext = True  # type: ignore[attr-defined]
    environment.globals.update(
        _=_gettext,
        gettext=_gettext,
        ngettext=_ngettext,
        words=_words,
        repeated=Repeated(),
        **MARKUP,
        home_of=addresses.home,
        feed_of=addresses.feed,
        picture_of=addresses.picture,
        page_of=_page_of,
        menu=pass_context(lambda context: [_menu(_edition(context).language, parts) for parts in menu]),
        folder_above=addresses.folder_above,
        asset=pass_context(lambda context, name: href(context, f"{static}/dossier/{name}")),
        other_languages=_other_languages,
        edition_of=_edition,
        credits_of=cache(credits_of),
        masthead_strip=masthead_strip,
        masthead_of=addresses.masthead,
        language_name=language_name,
        called=_called,
        said=_said,
        comma=pass_context(lambda context: comma(spoken(_edition(context).language))),
        label=_label,
        language_of=_language_of,
        face_of=lambda language: f"fonts/{_FACES.get(script(language), _OTHER_FACE)}",
        number=pass_context(lambda context, value: _edition(context).interface.formats.number(value)),
        headings=_headings,
        numerals=pass_context(lambda context: _edition(context).interface.formats.numerals),
        policy=policy,
        shared_as=shared_as,
        robust=_robust,
        score=pass_context(lambda context: score_view(_edition(context))),
        from_root=lambda path: f"{urlsplit(site_url).path.rstrip('/')}/{path}",
        canonical=pass_context(lambda _, path: f"{site_url}/{path}" if site_url else None),
    )


@pass_context
def _edition(context: Context) -> Edition:
    """The edition of the page that is being drawn."""
    edition = context.get("edition")
    if edition is None:
        content = context.get("page") or context.get("article")
        edition = getattr(content, "edition", None) or context["editions"][0]
    assert isinstance(edition, Edition)
    return edition


@pass_context
def _gettext(context: Context, message: str, **put_in: object) -> Markup:
    said = _message(_edition(context).language, message)
    return said % put_in if "%" in said else said


@cache
def _message(language: str, message: str) -> Markup:
    """A catalog that is not whole lends what it has, but for sentences that others are put into."""
    own = known(language).gettext(message)
    if own != message and "%(" not in message:
        return Markup(own)
    return _in_its_language(language, Markup(catalog(language).gettext(message)))


@pass_context
def _ngettext(context: Context, singular: str, plural: str, number: int, **put_in: object) -> Markup:
    language = _edition(context).language
    said = _in_its_language(language, Markup(catalog(language).ngettext(singular, plural, number)))
    return said % {"num": number, **put_in}


@pass_context
def _said(context: Context, text: str) -> Markup:
    """A sentence of the interface that was made before the page."""
    language = _edition(context).language
    return _in_its_language(language, set_apart(text, script(spoken(language))))


def _in_its_language(language: str, said: Markup) -> Markup:
    """What the interface says, under its own language where that is not the page's."""
    interface = spoken(language)
    if interface == language:
        return said
    return Markup(f"<bdi {_attributes(interface)}>{said}</bdi>")


@pass_context
def _label(context: Context, said: Markup, attribute: str = "aria-label") -> Markup:
    """What an attribute says: its language is that of the whole element, so what stands in it names its own."""
    return _labelled(_edition(context).language, said, attribute)


@lru_cache(maxsize=_LABELS)
def _labelled(language: str, said: Markup, attribute: str) -> Markup:
    label, interface = Markup('{}="{}"').format(Markup(attribute), said.striptags()), spoken(language)
    is_own = interface == language or "<bdi" not in said
    return label if is_own else label + Markup(" ") + _attributes(interface)


def _language_of(words: LangString | Edition) -> Markup:
    """The attributes of an element with these words in it."""
    return _attributes(words.language)


@cache
def _attributes(language: str) -> Markup:
    return Markup('lang="{}" dir="{}"').format(language, direction(language))


def _robust(url: str, day: str | None = None, version: str | None = None) -> Markup:
    """What a Robust Link says of the page it leads out to: its address, when it was so, where it is kept."""
    attributes = robust_link(url, day, version)
    return Markup(" ").join(Markup('{}="{}"').format(Markup(name), value) for name, value in attributes)


@pass_context
def _words(context: Context, said: LangString) -> Markup:
    """Text that knows its language, with the name of the scheme by which it is romanised."""
    return words(said, lambda scheme: _gettext(context, marked("romanised by %(scheme)s"), scheme=scheme))


@pass_context
def _page_of(context: Context, folder: str) -> str:
    """The listing of a folder in the edition of the page that is being drawn."""
    return addresses.listing(_edition(context).language, Folder(folder))


@cache
def _menu(language: str, parts: MenuParts) -> list[tuple[Folder, str, str]]:
    """Folder, title and address of each part of an edition."""
    return [(folder, title, addresses.listing(language, folder)) for folder, title in parts]


def _headings(content: str) -> list[tuple[str, str]]:
    """The second headings of an editors' page, as Markdown made them: the id of each and what it holds."""
    return [(id_, Markup(words).striptags()) for id_, words in _HEADING.findall(content)]


@pass_context
def _other_languages(context: Context) -> Iterator[tuple[LangString, str, bool]]:
    """Each other language by its own name, where this same page stands in it, and whether it does.

    A page of the editors' that is in one language only leads to the other edition's first page.
    """
    here, path = _edition(context), context["output_file"]
    content = context.get("page") or context.get("article")
    for edition in context["editions"]:
        if edition is here:
            continue
        target = addresses.in_language(path, edition.language)
        if content is not None:
            translated = {other.lang: other.save_as for other in content.translations}
            target = translated.get(edition.language, "")
        yield language_name(edition.language), target or addresses.home(edition.language), bool(target)


@pass_context
def _called(context: Context, language: str) -> Markup:
    """A language by the name that the interface has for it, to head what is in it."""
    interface = _edition(context).interface
    is_named = is_known(language) and language.partition("-")[0] != UNDETERMINED
    name = Locale.parse(language, sep="-").get_display_name(interface.language) if is_named else None
    return _said(context, name or language)


@cache
def language_name(language: str) -> LangString:
    """A language's name in that language."""
    is_named = is_known(language) and language.partition("-")[0] != UNDETERMINED
    name = Locale.parse(language, sep="-").get_display_name() if is_named else None
    return LangString(name or language, language)
