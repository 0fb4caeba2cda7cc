"""The editors' own texts as they stand in their files: paragraphs with their lines, and the links in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pelican_dossier import addresses
from pelican_dossier.checking.remark import Looked
from pelican_dossier.desk import yamlfile
from pelican_dossier.desk.otherheads import MARKDOWN
from pelican_dossier.desk.pagehead import head_of
from pelican_dossier.desk.pages import FOLDERS
from pelican_dossier.desk.settings import SETTINGS, SettingsFile
from pelican_dossier.problems import Place, place_at

_NOT_SHOWN = ("draft", "skip")
"""Pelican's words for pages that no reader sees."""
_CODE = re.compile(r"^ {0,3}(```|~~~).*?^ {0,3}\1|(?<!`)(`+)(?!`).+?(?<!`)\2(?!`)", re.M | re.S)
_LINK = re.compile(r"\[(?P<words>(?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*<?(?P<target>[^)\s>]+)>?(?:\s+[\"'(][^)]*)?\)")
_REFERENCE = re.compile(r"^ {0,3}\[(?P<words>[^\]]+)\]:\s*<?(?P<target>[^\s>]+)", re.M)


@dataclass(frozen=True, slots=True)
class WrittenLink:
    """A link in a text."""

    target: str
    start: int
    """Of its first bracket."""
    end: int
    words: tuple[int, int]
    """Where its words begin and end."""


@dataclass(frozen=True, slots=True)
class WrittenParagraph:
    """A paragraph of Markdown, code taken out."""

    file: str
    language: str
    page: str
    """The address of the page that shows it."""
    folder: str
    """In which its file stands, from the editors' folder; empty for that itself."""
    is_shown: bool
    """Whether the site will have its page."""
    first_line: int
    text: str
    is_verbatim: bool
    """Whether its lines are the file's, sign by sign, and not what YAML made of them."""

    def place_at(self, offset: int) -> Place:
        """Where in the file a sign of the text stands."""
        line, column = place_at(self.text, offset)
        return Place(self.first_line - 1 + (line or 1), column if self.is_verbatim else None)

    def links(self) -> list[WrittenLink]:
        """The links in it, inline or by reference."""
        return [
            WrittenLink(match["target"], match.start(), match.end(), match.span("words"))
            for pattern in (_LINK, _REFERENCE)
            for match in pattern.finditer(self.text)
        ]


@lru_cache(maxsize=1)
def paragraphs(looked: Looked) -> tuple[WrittenParagraph, ...]:
    """Those of the pages, then those of the story, for every rule that looks at them."""
    return tuple(_paragraphs(looked))


def _paragraphs(looked: Looked) -> Iterator[WrittenParagraph]:
    """Those of pages that cannot be read, or are of no edition, are left out: they are problems of their own."""
    folder, languages = looked.content.folder, looked.content.settings.languages
    files = [file for name in FOLDERS for file in (folder / name).rglob("*") if file.suffix.lower() in MARKDOWN]
    for path in sorted(files):
        text, inside = path.read_bytes().decode("utf-8-sig", "replace"), path.relative_to(folder)
        head, kind = head_of(text), inside.parts[0]
        language, slug = head.of("lang"), head.of("slug")
        if language not in languages:
            continue
        page = f"{language}/{slug}/{addresses.CHOICE}"
        if kind == addresses.Folder.ANALYSES:
            page = addresses.within(language, addresses.Folder.ANALYSES, slug)
        is_shown = head.of("status") not in _NOT_SHOWN
        where = f"{folder.name}/{inside.as_posix()}", language, head.of("save_as") or page, inside.parent.as_posix()
        yield from _cut(text, 1, is_shown, True, *where)
    if (story := looked.content.settings.story) is not None:
        _, lines = yamlfile.read(folder / SETTINGS, SettingsFile, SETTINGS)
        for language, text in story.text.items():
            # a block begins on the line below its key, anything else on the line of it
            rows = lines.through("story", "text", language)
            first = rows.start + ("\n" in text.strip())
            where = f"{folder.name}/{SETTINGS}", language, addresses.home(language), ""
            yield from _cut(text, first, True, False, *where)


def _cut(text: str, first: int, is_shown: bool, is_verbatim: bool, *where: str) -> Iterator[WrittenParagraph]:
    file, language, page, folder = where
    plain = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text)
    for match in re.finditer(r"(?:[^\n]*\S[^\n]*\n?)+", plain):
        line = first + plain[: match.start()].count("\n")
        yield WrittenParagraph(file, language, page, folder, is_shown, line, match[0], is_verbatim)
