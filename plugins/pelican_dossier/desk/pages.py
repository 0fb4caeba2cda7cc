"""The editors' own Markdown: title and language stated, every citation of a dispatch resolved."""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from pelican_dossier import addresses
from pelican_dossier.desk.citations import defects
from pelican_dossier.problems import Problem, ProblemsFound

FOLDERS = ("pages", str(addresses.Folder.ANALYSES))
_MARKDOWN = (".md", ".markdown", ".mkd", ".mdown")
_DATE = re.compile(r"\d{4}-\d\d-\d\d(?:\s|$)")
_META = re.compile(r"^(?P<key>[A-Za-z_-]+):\s*(?P<value>.*)$")


def check_pages(folder: Path, shown_as: str, languages: Sequence[str], paragraphs: Mapping[str, int | None]) -> None:
    """Raises ProblemsFound for pages without title or language, and for citations that lead nowhere.

    ``paragraphs`` has the dispatches that have a page and how many paragraphs each has, None where it is not known.
    """
    problems: list[Problem] = []
    addresses_taken: dict[tuple[str, str, str], str] = {}
    files = [file for name in FOLDERS for file in (folder / name).rglob("*") if file.suffix.lower() in _MARKDOWN]
    for path in sorted(files):
        shown = f"{shown_as}/{path.relative_to(folder).as_posix()}"

        def problem(line: int | None, what: str, remedy: str, shown: str = shown) -> None:
            problems.append(Problem(shown, line, what, remedy))

        try:
            lines = path.read_text(encoding="utf-8-sig").splitlines()
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            problem(line, "this is not UTF-8", "save the file in UTF-8")
            continue
        meta = _meta(lines)
        _check_meta(meta, languages, problem)
        kind = path.relative_to(folder).parts[0]
        _check_address(kind, meta, addresses_taken, shown, problem)
        _check_citations(lines, paragraphs, problem)
    if problems:
        raise ProblemsFound(problems)


_Report = Callable[[int | None, str, str], None]


_Meta = dict[str, tuple[int, str]]
"""Key in small letters -> its line and its value."""


def _meta(lines: Sequence[str]) -> _Meta:
    meta: _Meta = {}
    for number, line in enumerate(lines, 1):
        match = _META.match(line)
        if match is None:
            break
        meta[match["key"].lower()] = number, match["value"].strip()
    return meta


def _check_address(
    kind: str, meta: _Meta, taken: dict[tuple[str, str, str], str], shown: str, problem: _Report
) -> None:
    """Two pages, or a page and a part of the dossier, cannot stand at one address."""
    number, slug = meta.get("slug", (1, ""))
    if kind == "pages" and slug in addresses.reserved():
        problem(number, f"the dossier has pages of its own at {slug!r}", "write another `Slug:`")
    key = kind, meta.get("lang", (0, ""))[1], slug
    if slug and key in taken:
        problem(number, f"{taken[key]} has the same slug and language", "write another `Slug:` or `Lang:`")
    taken.setdefault(key, shown)
    is_draft = meta.get("status", (0, ""))[1].lower() == "draft"
    if kind == addresses.Folder.ANALYSES and not is_draft and not _DATE.match(meta.get("date", (0, ""))[1]):
        problem(meta.get("date", (1, ""))[0], "an analysis needs a day", "write `Date: 2026-01-31`")


def _check_meta(meta: _Meta, languages: Sequence[str], problem: _Report) -> None:
    for key, example in (("title", "Title: …"), ("lang", f"Lang: {languages[0]}"), ("slug", "Slug: about")):
        if key not in meta:
            problem(1, f"the page has no `{key.capitalize()}:`", f"begin the file with a line `{example}`")
    if "lang" in meta and meta["lang"][1] not in languages:
        number, language = meta["lang"]
        problem(number, f"the dossier has no edition {language!r}", f"write one of {', '.join(languages)}")


def _check_citations(lines: Sequence[str], paragraphs: Mapping[str, int | None], problem: _Report) -> None:
    for number, line in enumerate(lines, 1):
        for _, what, remedy in defects(line, paragraphs):
            problem(number, what, remedy)
