"""Where every page stands, and how one page leads to another: document-relative, so that any folder serves."""

from functools import lru_cache

from pelican_dossier.model import Entity, EntityKind, Passage

KIND_FOLDERS: dict[EntityKind, str] = {"person": "people", "organisation": "organisations", "place": "places"}
DATA = "data/dossier.json"


def anchor(paragraph: int) -> str:
    """The HTML id of a paragraph."""
    return f"p{paragraph}"


def span_anchor(passage: Passage) -> str:
    """The HTML id of a passage inside a paragraph."""
    return f"{anchor(passage.paragraph)}-{passage.start}-{passage.end}"


def cited(source: str, paragraph: int, start: int, end: int) -> str:
    """A passage as it is cited, wherever it is shown: ``ID#pN:START-END``."""
    return f"{source}#{anchor(paragraph)}:{start}-{end}"


def home(language: str) -> str:
    """The edition's first page."""
    return f"{language}/index.html"


def feed(language: str) -> str:
    """The edition's feed."""
    return f"{language}/feed.atom"


def listing(language: str, folder: str) -> str:
    """A page that lists the pages of one folder, or stands alone in it."""
    return f"{language}/{folder}/index.html"


def source(language: str, id_: str, paragraph: int | None = None) -> str:
    """A dispatch's page, or the place of a paragraph on it."""
    page = f"{language}/sources/{id_}/index.html"
    return page if paragraph is None else f"{page}#{anchor(paragraph)}"


def picture(language: str, source_: str | None = None) -> str:
    """What stands for the dossier, or for a source, where it is shared."""
    return f"{language}/picture.png" if source_ is None else f"{language}/sources/{source_}/picture.png"


def entity(language: str, of: Entity) -> str:
    """The page of a person, an organisation or a place."""
    return f"{language}/{KIND_FOLDERS[of.kind]}/{of.id}/index.html"


def numbered(path: str, number: int) -> str:
    """The address of one page of a list that begins at ``path``; the first one stands at the list's own."""
    return path if number == 1 else f"{path.removesuffix('index.html')}{number}/index.html"


def shared_passage(language: str, id_: str, page: int) -> str:
    """The place of a shared passage in their list."""
    return f"{numbered(listing(language, 'passages'), page)}#{id_}"


def finding(language: str, id_: str) -> str:
    """The page of a finding."""
    return f"{language}/findings/{id_}/index.html"


def statement(language: str, id_: str) -> str:
    """The page of a statement."""
    return f"{language}/statements/{id_}/index.html"


def question(language: str, id_: str) -> str:
    """The page of a question."""
    return f"{language}/questions/{id_}/index.html"


def filtered(language: str, by: str, id_: str) -> str:
    """The timeline cut down to one source, entity or kind."""
    return f"{language}/timeline/{by}/{id_}/index.html"


def term(language: str, id_: str) -> str:
    """The place of a term in the glossary."""
    return f"{listing(language, 'glossary')}#{id_}"


def original(name: str) -> str:
    """The bytes as received. A saved page is served as text, so that its scripts stay asleep."""
    return f"originals/{name}.txt" if name.lower().endswith((".html", ".htm")) else f"originals/{name}"


def printed_source(language: str, id_: str) -> str:
    """The PDF of a dispatch, under a name that tells it apart where it is kept with others."""
    return f"{language}/sources/{id_}/{id_}-{language}.pdf"


def printed_dossier(language: str, volume: int = 1) -> str:
    """The PDF of the whole dossier, or one volume of it."""
    return f"{language}/dossier-{language}{f'-{volume}' if volume > 1 else ''}.pdf"


def in_language(page: str, language: str) -> str:
    """The same page in another edition."""
    return f"{language}/{page.partition('/')[2]}"


def relative(target: str, page: str) -> str:
    """How ``page`` addresses ``target``; both count from the site's root."""
    path, mark, fragment = target.partition("#")
    if path == page and fragment:
        return mark + fragment
    return next(up + path[len(folder) :] for folder, up in _ways_up(page) if path.startswith(folder)) + mark + fragment


def resolved(target: str, page: str, site_url: str) -> str:
    """How ``page`` addresses ``target``: in full where the site's own address is known."""
    return f"{site_url}/{target}" if site_url else relative(target, page)


@lru_cache(maxsize=1)
def _ways_up(page: str) -> tuple[tuple[str, str], ...]:
    """The folders that a page stands in, the innermost first, and how each is addressed from it.

    A page holds a hundred links, and asks for them while it is drawn.
    """
    steps = page.split("/")[:-1]
    return tuple(("".join(f"{step}/" for step in steps[: len(steps) - up]), "../" * up) for up in range(len(steps) + 1))
