"""What the editors write: their pages, the story, and the citations of passages in both."""

import posixpath
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape, unescape
from pathlib import Path
from urllib.parse import unquote

from markdown import Markdown

from pelican_dossier import addresses
from pelican_dossier.desk.dispatches import UnknownDispatch, resolve_id
from pelican_dossier.desk.markup import harm_in, harmless
from pelican_dossier.desk.miscited import REMEDY, means_to_cite, miscited
from pelican_dossier.desk.otherheads import HTML, MARKDOWN, PAGES, head_of_page
from pelican_dossier.desk.pagehead import defects, place_of
from pelican_dossier.desk.yamlfile import Lines
from pelican_dossier.intake.encodings import NOT_TEXT
from pelican_dossier.model import Story
from pelican_dossier.model.langstring import LangString
from pelican_dossier.problems import Place, Problem, ProblemsFound, not_utf8
from pelican_dossier.refusing import quoted

FOLDERS = ("pages", str(addresses.Folder.ANALYSES))
_CITATION = re.compile(
    r"(?:dispatch:|\{filename\}(?:/|(?:\.\./)+)dispatches/)(?P<id>[a-z0-9_-]+)(?:\.(?:txt|text|html?))?(?:#p(?P<paragraph>\d+))?(?::\d+-\d+)?"
)
"""``[words](dispatch:000#p8)`` by any unique prefix, or Pelican's own ``{filename}`` link."""
_HREF = re.compile(rf"href=(?P<quote>[\"\']){_CITATION.pattern}(?P=quote)")
_HEAD = re.compile(r"<head\b.*?(?:</head\s*>|(?=<body\b))", re.DOTALL | re.IGNORECASE)
_MOST_OPEN, _DEEPEST_LIST = 500, 200
"""Brackets without an end, for each of which Markdown looks through all that follows; spaces before a line."""
_OF_A_FILE = re.compile(r"[{|](?:static|attach|filename)[}|](?P<path>[^\s\"'()<>?#]*)")
"""Pelican's link to another file of the editors'."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A passage that the editors' text leads to."""

    source: str
    paragraph: int | None
    """None where the dispatch as a whole is cited."""

    def __str__(self) -> str:
        return self.source if self.paragraph is None else f"{self.source}#{addresses.anchor(self.paragraph)}"


def is_citation(target: str) -> bool:
    """Whether a link is one to a dispatch, or means to be."""
    return means_to_cite(target, _CITATION)


def cited(target: str, ids: Collection[str]) -> Cited | None:
    """What a link cites of the dispatches; None where it is no citation, or one that leads nowhere."""
    return _cited(match, ids) if (match := _CITATION.fullmatch(target)) else None


def _cited(match: re.Match[str], ids: Collection[str]) -> Cited | None:
    try:
        source = resolve_id(match["id"], ids)
    except UnknownDispatch:
        return None
    return Cited(source, int(match["paragraph"]) if match["paragraph"] else None)


ParagraphCounts = Mapping[str, int | None]
"""The dispatches that have a page, with how many paragraphs each has, None where it is not known."""


@dataclass(frozen=True, slots=True)
class _Defect:
    """A citation that leads nowhere, the same wherever it stands."""

    citation: str
    """As it is written."""
    what: str
    remedy: str
    column: int = field(compare=False)
    """Counted from 1."""


def check_pages(
    folder: Path, shown_as: str, languages: Sequence[str], paragraphs: ParagraphCounts, drafts: Collection[str] = ()
) -> None:
    """Raises ProblemsFound for pages without title or language, and for citations that lead nowhere, as to drafts."""
    problems: list[Problem] = []
    taken: dict[tuple[str, ...], str] = {}
    files = [file for name in FOLDERS for file in (folder / name).rglob("*") if file.suffix.lower() in PAGES]
    for path in sorted(files):
        inside = path.relative_to(folder)
        shown = f"{shown_as}/{inside.as_posix()}"
        try:
            text = path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            problems.append(not_utf8(shown, error))
            continue
        ending, kind = path.suffix.lower(), inside.parts[0]
        head = head_of_page(ending, text)
        problems += [Problem(shown, *defect) for defect in defects(head, kind, languages)]
        place = place_of(head, kind)
        if place and taken.setdefault(place, shown) != shown:
            what, remedy = f"{taken[place]} has the same slug and language", "write another `Slug:` or `Lang:`"
            problems.append(Problem(shown, head.line("slug"), what, remedy))
        for number, line in enumerate(text.split("\n"), 1):
            problems += [
                Problem(shown, number, one.what, one.remedy, column=one.column)
                for one in _defects(line, paragraphs, drafts)
            ]
            problems += [
                Problem.at(shown, Place(number, column), what, remedy)
                for column, what, remedy in _leading_out(line, inside.parent)
            ]
            if bad := NOT_TEXT.search(line):
                what = f"it holds the sign U+{ord(bad[0]):04X}"
                problems.append(Problem(shown, number, what, "take it out", column=bad.start() + 1))
        problems += [Problem(shown, *defect) for defect in _of_page(ending, text)]
    if problems:
        raise ProblemsFound(problems)


def _leading_out(line: str, folder: Path) -> Iterator[tuple[int, str, str]]:
    """Links to files that lie above all that the editors keep."""
    for match in _OF_A_FILE.finditer(line):
        path = unquote(unescape(match["path"]))
        above = "" if path.startswith("/") else folder.as_posix()
        where = posixpath.normpath(posixpath.join(above, path.lstrip("/")))
        if where == ".." or where.startswith("../"):
            what = f"the link to {quoted(path)} leads out of the editors' folder"
            yield match.start() + 1, what, "put the file into the folder, and link to it there"


def _of_page(ending: str, text: str) -> Iterator[tuple[int, str, str]]:
    """What the HTML of a page may not hold; of reStructuredText that is known when it is built, and taken out."""
    if ending in HTML:
        body = _HEAD.sub(lambda head: "\n" * head[0].count("\n"), text)
        yield from harm_in(body, body)
    elif ending in MARKDOWN:
        yield from _of_markup(text, Markdown(extensions=["extra"]).convert)


def _of_markup(text: str, in_html: Callable[[str], str]) -> Iterator[tuple[int, str, str]]:
    """Markdown that would take hours to read, and what its HTML may not hold."""
    for opening, closing in ("[]", "()"):
        if text.count(opening) - text.count(closing) > _MOST_OPEN:
            what = f"it has more than {_MOST_OPEN} signs {opening} that no {closing} closes"
            yield 1, what, "close them, or write a stroke \\ before each"
            return
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if len(line) - len(line.lstrip()) > _DEEPEST_LIST:
            yield number, f"the line begins with more than {_DEEPEST_LIST} spaces", "write it further left"
            return
    yield from harm_in(in_html(text), text)


def check_story(
    story: Story | None,
    path: Path,
    lines: Lines,
    shown_as: str,
    paragraphs: ParagraphCounts,
    drafts: Collection[str] = (),
) -> None:
    """Raises ProblemsFound for citations in the story that lead nowhere; ``path`` and ``lines`` are of its file."""
    if story is None:
        return
    written = path.read_text(encoding="utf-8-sig").split("\n")
    problems: list[Problem] = []
    for language, text in story.text.items():
        rows = lines.through("story", "text", language)
        problems += [Problem(shown_as, rows.start, *defect) for _, *defect in _of_markup(text, in_html)]
        for defect in dict.fromkeys(_defects(text, paragraphs, drafts)):
            in_rows = ((row, "".join(written[row - 1 : row])) for row in rows)
            found = ((row, one) for row, line in in_rows for one in _defects(line, paragraphs, drafts))
            stands = (Place(row, one.column) for row, one in found if one == defect)
            place = next(stands, Place(rows.start))
            problems.append(Problem.at(shown_as, place, defect.what, defect.remedy))
    if problems:
        raise ProblemsFound(problems)


def in_html(text: str) -> str:
    """The story's Markdown without HTML of its own, so that it fits every page and every policy."""
    markdown = Markdown()
    markdown.preprocessors.deregister("html_block")
    markdown.inlinePatterns.deregister("html")
    return markdown.convert(text)


def citations(html: str, ids: Collection[str]) -> Iterator[Cited]:
    """What the HTML of a text cites, before its citations are turned into links."""
    return (one for match in _HREF.finditer(html) if (one := _cited(match, ids)))


def linked(
    html: str,
    page: str,
    language: str,
    ids: Collection[str],
    withdrawn: Collection[str] = (),
    excerpt: Callable[[str, int], LangString | None] = lambda *_: None,
) -> str:
    """The HTML of ``page`` with its citations turned into links to the edition's own pages.

    Of a withdrawn dispatch a page is left, without paragraphs to lead to. ``excerpt`` gives the words of a paragraph,
    which a reader sees who points at the link, reaches it by the keyboard or prints the page. What would move a reader
    or run is taken out, for Pelican has pages that are no Markdown, too.
    """

    def link(match: re.Match[str]) -> str:
        if (one := _cited(match, ids)) is None:
            return match[0]
        paragraph = None if one.source in withdrawn else one.paragraph
        words = None if paragraph is None else excerpt(one.source, paragraph)
        tip = f' data-tip="{escape(words.text)}" data-tip-dir="{words.direction}"' if words else ""
        return f'href="{addresses.relative(addresses.source(language, one.source, paragraph), page)}"{tip}'

    return _HREF.sub(link, harmless(html))


def _defects(text: str, paragraphs: ParagraphCounts, drafts: Collection[str]) -> Iterator[_Defect]:
    """The citations in a text that lead nowhere."""
    for start, target in miscited(text, _CITATION):
        yield _Defect(target, f"the link to {quoted(target)} cites nothing", REMEDY, start + 1)
    for match in _CITATION.finditer(text):
        try:
            id_ = resolve_id(match["id"], paragraphs)
        except UnknownDispatch as error:
            defect = _draft(match["id"], drafts) or (str(error), "write the id of a dispatch, or more of it")
            yield _Defect(match[0], *defect, match.start() + 1)
            continue
        count = paragraphs[id_]
        if match["paragraph"] and count is not None and int(match["paragraph"]) >= count:
            what, remedy = f"{id_} has no paragraph p{match['paragraph']}", f"cite one from p0 to p{count - 1}"
            yield _Defect(match[0], what, remedy, match.start() + 1)


def _draft(id_: str, drafts: Collection[str]) -> tuple[str, str] | None:
    """What is wrong with a citation of a draft, and what to do; None where it is of none."""
    try:
        draft = resolve_id(id_, drafts)
    except UnknownDispatch:
        return None
    what = f"the dispatch {draft!r} is a draft (`status: draft` in {draft}.yaml), of which readers find no page"
    return what, "write `status: public` there, or take the citation out"
