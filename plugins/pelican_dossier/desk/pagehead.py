"""The lines above an editor's text that Pelican goes by: which there may be, and what they may say.

Pelican makes an attribute of every key, so that one which is not known could take the place of another page, of a
template or of the text itself.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from difflib import get_close_matches
from unicodedata import category, normalize

from markdown import Markdown
from markdown.extensions.meta import BEGIN_RE, END_RE, META_MORE_RE, META_RE

from pelican_dossier import addresses

Defect = tuple[int, str, str]
"""The line, what is wrong in it, and what to do."""

_ONE_LINE = ("title", "lang", "slug", "status", "date", "modified", "author", "authors", "category", "tags", "save_as")
_MANY_LINES = ("summary", "description", "keywords")
KEYS = (*_ONE_LINE, *_MANY_LINES)
"""The keys of a page, in small letters."""
_OF_A_THEME = re.compile(r"x[_-][a-z0-9_-]+")
"""A key for a theme of one's own; Pelican has no attribute that begins so."""
_NEEDED = (("title", "Title: …"), ("lang", "Lang: {}"), ("slug", "Slug: about"))
STATUSES = ("published", "hidden", "draft", "skip")
_COLONLESS = re.compile(r"[ ]{0,3}(?P<key>[A-Za-z_]+)(?:\s*[=;：]\s*|\s+)(?P<value>\S.*)")
"""A line with some other sign than a colon behind its key, or none."""
_LONGEST_SLUG = 200
"""Bytes: the systems' limit for the name of a folder is 255."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?")


@dataclass(frozen=True, slots=True)
class PageHead:
    """What stands above a text."""

    values: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    """Key in small letters -> its line and its value, the first where there are more."""
    repeated: tuple[tuple[int, str], ...] = ()
    """Line and key of values behind the first one."""
    colonless: tuple[tuple[int, str], ...] = ()
    """Line and key of values that Pelican does not see, nor what stands below them, for want of a colon."""

    def of(self, key: str) -> str:
        """A value, empty where there is none."""
        return self.values.get(key, (1, ""))[1]

    def line(self, key: str) -> int:
        """Where a key stands, else the first line."""
        return self.values.get(key, (1, ""))[0]


def head_of(text: str) -> PageHead:
    """The head of a page in Markdown, by Markdown's own rule, as Pelican reads it."""
    values: dict[str, tuple[int, str]] = {}
    repeated, colonless = list[tuple[int, str]](), list[tuple[int, str]]()
    key, lines = None, _normalized(text)
    for number, line in enumerate(lines, 1):
        if number == 1 and BEGIN_RE.match(line):
            continue
        if not line.strip() or END_RE.match(line):
            break
        if match := META_RE.match(line):
            key = match["key"].lower()
        elif (match := _COLONLESS.match(line)) and _is_of_head(match["key"].lower(), values, lines[number:]):
            key = match["key"].lower()
            colonless.append((number, key))
        elif key is None or not (match := META_MORE_RE.match(line)):
            break
        if key in values:
            repeated.append((number, key))
        else:
            values[key] = number, match["value"].strip()
    return PageHead(values, tuple(repeated), tuple(colonless))


def _is_of_head(key: str, values: Mapping[str, object], below: Sequence[str]) -> bool:
    """Whether a line that begins with a key is one of the head, and not of a text: no page does without it, or more
    lines of the head follow."""
    is_needed = any(key == needed for needed, _ in _NEEDED)
    return key in KEYS and key not in values and (is_needed or any(META_RE.match(line) for line in below[:1]))


def _normalized(text: str) -> Sequence[str]:
    return Markdown().preprocessors["normalize_whitespace"].run(text.split("\n"))


def defects(head: PageHead, kind: str, languages: Sequence[str]) -> Iterator[Defect]:
    """What is wrong with the head of one page of a ``kind``, which is the folder that it is in."""
    for key, example in _NEEDED:
        if not head.of(key):
            line = f"begin the file with a line `{example.format(languages[0])}`"
            remedy = f"write `{example.format(languages[0])}`" if key in head.values else line
            yield head.line(key), f"the page has no `{key.capitalize()}:`", remedy
    for number, key in head.colonless:
        what = f"`{key.capitalize()}` is without its colon, so that this line and all below it are text"
        yield number, what, f"write `{key.capitalize()}: {head.of(key)}`"
    for number, key in head.repeated:
        if key in _ONE_LINE:
            yield number, f"`{key.capitalize()}:` is given more than one value", "write one, in one line"
    yield from _unknown(head)
    yield from _of_values(head, kind, languages)


def _unknown(head: PageHead) -> Iterator[Defect]:
    for key, (number, _) in head.values.items():
        if key in KEYS or _OF_A_THEME.fullmatch(key):
            continue
        near = get_close_matches(key, KEYS, n=1, cutoff=0.7)
        known = f"use one of {', '.join(KEYS)}, or put an empty line before the text"
        yield number, f"a page has no key `{key}`", f"write `{near[0]}` if that is meant" if near else known


def _of_values(head: PageHead, kind: str, languages: Sequence[str]) -> Iterator[Defect]:
    def wrong(key: str, remedy: str) -> Defect:
        return head.line(key), f"`{key.capitalize()}:` cannot be {head.of(key)!r}", remedy

    if head.of("lang") and head.of("lang") not in languages:
        number = head.line("lang")
        yield number, f"the dossier has no edition {head.of('lang')!r}", f"write one of {', '.join(languages)}"
    slug = head.of("slug")
    if slug and not _is_slug(slug):
        yield wrong("slug", "write a short word of letters, digits, - and _, which will end the page's address")
    elif kind == "pages" and slug.casefold() in frozenset(addresses.Folder):
        yield head.line("slug"), f"the dossier has pages of its own at {slug!r}", "write another `Slug:`"
    if head.of("status") not in ("", *STATUSES):
        yield wrong("status", f"write one of {', '.join(STATUSES)}")
    for key in ("date", "modified"):
        if head.of(key) and not _is_day(head.of(key)):
            yield wrong(key, "write a day as 2026-01-31, with an hour as 2026-01-31 18:30")
    if kind == addresses.Folder.ANALYSES and not head.of("date") and head.of("status") not in ("draft", "skip"):
        yield head.line("date"), "an analysis needs a day", "write `Date: 2026-01-31`"
    if head.of("save_as") not in ("", addresses.NOT_FOUND):
        yield wrong("save_as", f"take it out; only {addresses.NOT_FOUND} may be a page of yours")


def _is_slug(value: str) -> bool:
    """Whether a value is one step of an address: letters with their marks, numbers, - and _."""
    is_word = all(sign in "-_" or category(sign)[0] in "LMN" for sign in value)
    return is_word and len(value.encode("utf-8", "replace")) <= _LONGEST_SLUG


def _is_day(value: str) -> bool:
    try:
        return bool(_DAY.fullmatch(value) and datetime.fromisoformat(value))
    except ValueError:
        return False


def place_of(head: PageHead, kind: str) -> tuple[str, ...] | None:
    """Where a page will stand, alike for what systems take for one name: letters and capitals, marks apart and joined.

    None where that is not told.
    """
    steps = (head.of("save_as"),) if head.of("save_as") else (kind, head.of("lang"), head.of("slug"))
    return tuple(normalize("NFC", step).casefold() for step in steps) if steps[-1] else None
