"""Where every page stands, and how one page leads to another: document-relative, so that any folder serves.

No other module and no template spells an address.
"""

from enum import StrEnum
from functools import lru_cache

from pelican_dossier.model import CorrectionRecord, Entity, EntityKind, Passage


class Folder(StrEnum):
    """The folders of an edition: each holds a list and the pages that it leads to, or one page."""

    ANALYSES = "analyses"
    """What the editors write; its pages are Pelican's."""
    CHANGES = "changes"
    CITING = "citing"
    CORRECTIONS = "corrections"
    DOWNLOADS = "downloads"
    FINDINGS = "findings"
    GLOSSARY = "glossary"
    ORGANISATIONS = "organisations"
    PASSAGES = "passages"
    PEOPLE = "people"
    PLACES = "places"
    QUESTIONS = "questions"
    SEARCH = "search"
    SOURCES = "sources"
    STATEMENTS = "statements"
    TIMELINE = "timeline"
    TRANSLATIONS = "translations"
    VERSIONS = "versions"


KIND_FOLDERS: dict[EntityKind, Folder] = {
    "person": Folder.PEOPLE,
    "organisation": Folder.ORGANISATIONS,
    "place": Folder.PLACES,
}
DATA = "data/dossier.json"
_INDEX = "index.html"
CHOICE, NOT_FOUND = _INDEX, "404.html"
"""What stands at the root: the choice of languages, and what hosts show for an address that leads nowhere."""


def anchor(paragraph: int) -> str:
    """The HTML id of a paragraph."""
    return f"p{paragraph}"


def told_paragraph(paragraph: int) -> str:
    """A paragraph as people count it on the pages, with the end of its address."""
    return f"para. {paragraph + 1} ({anchor(paragraph)})"


def span_anchor(passage: Passage) -> str:
    """The HTML id of a passage inside a paragraph."""
    return f"{anchor(passage.paragraph)}-{passage.start}-{passage.end}"


def facing_anchor(paragraph: int) -> str:
    """The HTML id of a paragraph's words in the language that faces the one read first."""
    return f"{anchor(paragraph)}-facing"


def correction_anchor(record: CorrectionRecord) -> str:
    """The HTML id of a correction on its source's page."""
    if record.paragraph is None:
        return f"c-{record.what}"
    return f"c{record.paragraph}-{record.start}-{record.end}-{record.what}"


def passage_address(source: str, paragraph: int, start: int, end: int) -> str:
    """A passage as it is cited, wherever it is shown: ``ID#pN:START-END``."""
    return f"{source}#{anchor(paragraph)}:{start}-{end}"


def home(language: str) -> str:
    """The edition's first page."""
    return f"{language}/{_INDEX}"


def feed(language: str) -> str:
    """The edition's feed."""
    return f"{language}/feed.atom"


def listing(language: str, folder: Folder) -> str:
    """A page that lists the pages of one folder, or stands alone in it."""
    return f"{language}/{folder}/{_INDEX}"


def within(language: str, folder: Folder, *names: str) -> str:
    """A page below a listing."""
    return "/".join((language, folder, *names, _INDEX))


def folder_above(page: str) -> str | None:
    """The folder of an edition whose listing leads to a page; None for listings and what stands beside them."""
    return next(iter(page.split("/")[1:-2]), None)


def stem(page: str) -> str:
    """What is beside a page in its folder begins so; also the page's address as browsers may be asked for it."""
    return page.removesuffix(_INDEX)


def source(language: str, id_: str, paragraph: int | None = None) -> str:
    """A dispatch's page, or the place of a paragraph on it."""
    page = within(language, Folder.SOURCES, id_)
    return page if paragraph is None else f"{page}#{anchor(paragraph)}"


def version(language: str, source_: str, id_: str, paragraph: int | None = None) -> str:
    """The page of a version of a source, or the place of a paragraph on it, which never hold other words."""
    page = within(language, Folder.VERSIONS, source_, id_)
    return page if paragraph is None else f"{page}#{anchor(paragraph)}"


def correction(language: str, source_: str, record: CorrectionRecord) -> str:
    """Where a source's page has a correction on record."""
    return f"{source(language, source_)}#{correction_anchor(record)}"


def picture(language: str, source_: str | None = None) -> str:
    """What stands for the dossier, or for a source, where it is shared."""
    return f"{stem(home(language) if source_ is None else source(language, source_))}picture.png"


def masthead(language: str, width: str, scheme: str) -> str:
    """A drawing of the dossier in small, for screens of a width (``wide``, ``middle``, ``narrow``) and a scheme."""
    return f"{stem(home(language))}masthead-{width}-{scheme}.svg"


def entity(language: str, of: Entity) -> str:
    """The page of a person, an organisation or a place."""
    return within(language, KIND_FOLDERS[of.kind], of.id)


def numbered(path: str, number: int) -> str:
    """The address of one page of a list that begins at ``path``; the first one stands at the list's own."""
    return path if number == 1 else f"{stem(path)}{number}/{_INDEX}"


def shared_passage(language: str, id_: str, page: int) -> str:
    """The place of a shared passage in their list."""
    return f"{numbered(listing(language, Folder.PASSAGES), page)}#{id_}"


def finding(language: str, id_: str) -> str:
    """The page of a finding."""
    return within(language, Folder.FINDINGS, id_)


def statement(language: str, id_: str, base: str | None = None) -> str:
    """The page of a statement; of another dispatch as the base that all others stand beside, one of its own."""
    return within(language, Folder.STATEMENTS, id_, *(("beside", base) if base else ()))


def question(language: str, id_: str) -> str:
    """The page of a question."""
    return within(language, Folder.QUESTIONS, id_)


def filtered(language: str, by: str, id_: str) -> str:
    """The timeline cut down to one source, entity or kind."""
    return within(language, Folder.TIMELINE, by, id_)


def term(language: str, id_: str) -> str:
    """The place of a term in the glossary."""
    return f"{listing(language, Folder.GLOSSARY)}#{id_}"


_DOCUMENTS = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
}
"""What is served as what it is: a reader of these runs no script of a page."""
_TEXTS = (".txt", ".text")


def original(name: str) -> str:
    """The bytes as received. A saved page is served as text, so that its scripts stay asleep."""
    is_served_as_it_is = name.lower().endswith((*_TEXTS, *_DOCUMENTS))
    return f"originals/{name}" if is_served_as_it_is else f"originals/{name}.txt"


def media_type(name: str) -> str:
    """What an original is served as."""
    return next((kind for ending, kind in _DOCUMENTS.items() if name.lower().endswith(ending)), "text/plain")


def printed_source(language: str, id_: str) -> str:
    """The PDF of a dispatch, under a name that tells it apart where it is kept with others."""
    return f"{stem(source(language, id_))}{id_}-{language}.pdf"


def printed_dossier(language: str, volume: int = 1) -> str:
    """The PDF of the whole dossier, or one volume of it."""
    return f"{stem(home(language))}dossier-{language}{f'-{volume}' if volume > 1 else ''}.pdf"


def reference(page: str, ending: str) -> str:
    """The reference to the source that a page shows, for programs."""
    return f"{stem(page)}citation.{ending}"


def in_search(language: str, file: str) -> str:
    """What the search of an edition loads."""
    return f"{stem(listing(language, Folder.SEARCH))}{file}"


def in_language(page: str, language: str) -> str:
    """The same page in another edition."""
    return f"{language}/{page.partition('/')[2]}"


def relative(target: str, page: str) -> str:
    """How ``page`` addresses ``target``; both count from the site's root."""
    if target.startswith(page) and target[len(page) :].startswith("#") and len(target) > len(page) + 1:
        return target[len(page) :]
    ways, to_root = _ways_up(page)
    for folder, up in ways:
        if target.startswith(folder):
            return up + target[len(folder) :]
    return to_root + target


def resolved(target: str, page: str, site_url: str) -> str:
    """How ``page`` addresses ``target``: in full where the site's own address is known."""
    return f"{site_url}/{target}" if site_url else relative(target, page)


@lru_cache(maxsize=1)
def _ways_up(page: str) -> tuple[tuple[tuple[str, str], ...], str]:
    """The folders that a page stands in, the innermost first, and how each is addressed from it; then the site's root.

    A page holds a hundred links, and asks for them while it is drawn.
    """
    steps = page.split("/")[:-1]
    folders = ["".join(f"{step}/" for step in steps[:depth]) for depth in range(len(steps), 0, -1)]
    return tuple((folder, "../" * up) for up, folder in enumerate(folders)), "../" * len(steps)
