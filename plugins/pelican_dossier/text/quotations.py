"""Quotations: what stands between quotation marks, left open over paragraphs where the newspaper does so.

The outermost count; a mark of another kind inside one is part of its words. Single quotation marks are told from
apostrophes: they open before a word and close behind one, in one paragraph, around whole quotations.
"""

import re
from collections.abc import Iterable, Iterator

from pelican_dossier.model.text import Quotation

_CLOSING = {'"': '"', "«": "»", "“": "”″", "„": "“”", "”": "“”", "‹": "›"}
"""Each mark that opens with those that may close it; CLDR gives ”…“ for Arabic, writers ”…” too, and programs that set
marks take one behind digits for that of inches."""
_MARK = re.compile('["«»“”″„‹›]')
_MARK_OR_SINGLE = re.compile("""["«»“”″„‹›‘']""")
_TURNED = re.compile(r"""«(?=\s*(?:[^\w\s.…«“„‹"'‘(\[{#@$€£+*/—–-]|\.(?:\s|\Z)|\Z))""")
"""An opening mark where a quotation can only end."""
_NO_APOSTROPHE = re.compile(r"""(?<![\w'’])'(?=[^\W\d_]|")|(?<=[.,?!])'(?=\s)""")
"""A typewriter's single mark that may open a quotation, or close one whose opening mark is missing."""
_SINGLE = re.compile(r"(?<!\w)‘(?=\w|[^\w\s])([^‘]*?)(?<=\S)’(?!\w)")
_STRAIGHT = (
    re.compile(r"""'((?:[^']|(?<=\w)'(?=\w)|(?<=s)'(?=\s))*[.,?!…])'(?![\w'])"""),
    re.compile(r"""'((?:[^']|(?<=\w)'(?=\w))*?\w"?)'(?![\w'])"""),
)
"""Typewriters' single marks: around words that end in a mark, an owner's apostrophe among them, and others."""
_OF_SPEECH = re.compile(r"""(?:^|[^\w\s.!?…)\]»”"'’])\s*\Z""")
"""Before a mark that opens a quotation which its paragraph does not close: a colon or a comma of any script."""
_BEFORE_SPEECH = 3
"""Letters before it that are looked at: a colon or a comma, and spaces."""
_STRAIGHT_MARK = re.compile('"')
_OPENS = re.compile(r"""(?:(?<=[\s(\[—–-])|\A)"(?=[^\s"])|(?:(?<=[\s(\[]\w)|(?<=[\s(\[]\w\w))"(?=\w)""")
_CLOSES = re.compile(r"""(?<=\S)"(?=\W|\Z)""")
"""A typewriter's mark by what stands around it, where one quotation may hold another; Arabic writes a conjunction,
a preposition or the article onto what is quoted (و"حزب الله"، ل"اليوم")."""
_STRAY = re.compile(r"""(?<=\w)"(?=\s\w)""")
"""A typewriter's mark behind a word that opens nothing."""
_ORPHAN = re.compile(r"""(?<=[.,?!])["'](?=\s|\Z)""")
"""A closing mark of a quotation whose opening mark is missing."""
_STOP = re.compile(r"(?<=[^\W\d_]{2})[.!?…](?=\s)")
"""That of a sentence, and of no title or initial."""
_LONGEST = 8
"""Paragraphs that one quotation may run on over; a mark that is never closed is a slip."""


def quotations(text: str, goes_on: bool = False) -> Iterator[Quotation]:
    """The outermost quotations of a paragraph; the last one may be left open to its end.

    ``goes_on``: the paragraph begins within a quotation that an earlier one has left open.
    """
    begun = 0
    if goes_on:
        closes = _MARK.search(text)
        if closes is None:
            yield Quotation(0, len(text), 0, len(text), is_closed=False)
            return
        begun = closes.end()
        yield Quotation(0, begun, 0, closes.start())
    opened, closing, depth, may_hold = -1, "", 0, _may_hold_another(text)
    for match in _MARK_OR_SINGLE.finditer(text, begun):
        mark, at = match[0], match.start()
        mark = "»" if mark == "«" and _TURNED.match(text, at) else mark
        if at < begun or (mark == "'" and not _NO_APOSTROPHE.match(text, at)):
            continue
        if opened < 0:
            if not may_hold and _STRAY.match(text, at):
                continue
            if begun == 0 and _ORPHAN.match(text, at):
                begun = at + 1
                yield Quotation(0, begun, 0, at)
            elif mark == "'":
                if (straight := _straight(text, at)) is not None:
                    begun = straight.end
                    yield straight
            elif mark in _CLOSING:
                opened, closing, depth = at, _CLOSING[mark], 0
            elif mark == "‘" and (single := _SINGLE.match(text, at)) and _is_balanced(single[1]):
                begun = single.end()
                yield Quotation(at, begun, at + 1, begun - 1)
        elif may_hold and mark == closing == '"' and _OPENS.match(text, at):
            depth += 1
        elif mark in closing and depth == 0:
            yield Quotation(opened, at + 1, opened + 1, at)
            opened = -1
        elif mark in closing:
            depth -= 1
        elif _CLOSING.get(mark) == closing:
            depth += 1
    if opened >= 0:
        yield Quotation(opened, len(text), opened + 1, len(text), is_closed=False)


def _may_hold_another(text: str) -> bool:
    """Whether each typewriter's mark of a paragraph shows whether it opens or closes, and all of them pair.

    The last that opens speech may be left open to the end of the paragraph.
    """
    depth = outermost = 0
    for mark in _STRAIGHT_MARK.finditer(text):
        at = mark.start()
        opens = _OPENS.match(text, at) is not None
        if opens == (_CLOSES.match(text, at) is not None):
            return False
        outermost = at if opens and depth == 0 else outermost
        depth += 1 if opens else -1
        if depth < 0:
            return False
    return depth == 0 or (depth == 1 and _opens_speech(text, outermost))


def _opens_speech(text: str, at: int) -> bool:
    """Whether a mark stands where speech begins: first of all, or behind a colon or a comma."""
    return _OF_SPEECH.search(text, max(0, at - _BEFORE_SPEECH), at) is not None


def _straight(text: str, at: int) -> Quotation | None:
    """The quotation that a typewriter's single mark opens; to the end of its paragraph where speech is left open."""
    for pattern in _STRAIGHT:
        if (match := pattern.match(text, at)) and _is_balanced(match[1]):
            return Quotation(at, match.end(), at + 1, match.end() - 1)
    return Quotation(at, len(text), at + 1, len(text)) if _opens_speech(text, at) else None


def _is_balanced(words: str) -> bool:
    """Whether every quotation within single marks is whole; else one of them is an apostrophe."""
    return all(inside.is_closed for inside in quotations(words))


def quotations_of(texts: Iterable[str]) -> list[tuple[Quotation, ...]]:
    """The quotations of each paragraph of a dispatch, those that earlier ones have left open among them."""
    texts = tuple(texts)
    found: list[tuple[Quotation, ...]] = []
    carried = range(0)
    for at, text in enumerate(texts):
        goes_on = at in carried
        inside = tuple(quotations(text, goes_on))
        if inside and not inside[-1].is_closed and not goes_on:
            carried = _carried(texts, at)
            inside = inside if carried else tuple(_cut_short(text, inside))
        found.append(inside)
    for at, inside in enumerate(found):
        if inside and texts[at][inside[-1].start] == "'" and inside[-1].last == len(texts[at]):
            _carry_single(texts, found, at)
    return found


def _cut_short(text: str, inside: tuple[Quotation, ...]) -> Iterator[Quotation]:
    """The quotations of a paragraph whose last one nothing closes: it has ended before a later sentence that opens one
    by the same mark."""
    *whole, left = inside
    yield from whole
    mark = text[left.start]
    again = text.find(mark, left.first) if left.start and mark in _CLOSING else -1
    ends = [stop.end() for stop in _STOP.finditer(text, left.first)] if again >= 0 else []
    while again >= 0 and (not ends or again < ends[0]):
        again = text.find(mark, again + 1)
    if again < 0:
        yield left
        return
    end = next(stop for stop in reversed(ends) if stop <= again)
    yield left._replace(end=end, last=end)
    for one in quotations(text[end:]):
        yield Quotation(end + one.start, end + one.end, end + one.first, end + one.last, one.is_closed)


def _carry_single(texts: tuple[str, ...], found: list[tuple[Quotation, ...]], opened: int) -> None:
    """Goes on with the quotation that a typewriter's single mark leaves open, up to the next closing one."""
    for at in range(opened + 1, min(len(texts), opened + 1 + _LONGEST)):
        orphan = _ORPHAN.search(texts[at])
        if orphan is not None and orphan[0] == "'" and (not found[at] or found[at][0].last == orphan.start()):
            found[at] = found[at] or (Quotation(0, orphan.end(), 0, orphan.start()),)
            for between in range(opened + 1, at):
                end = len(texts[between])
                found[between] = (Quotation(0, end, 0, end, is_closed=False),)
            found[opened] = (*found[opened][:-1], found[opened][-1]._replace(is_closed=False))
            return
        if found[at]:
            return


def _carried(texts: tuple[str, ...], opened: int) -> range:
    """The paragraphs behind one that leaves a quotation open, up to the one that closes it; none where none does."""
    for at in range(opened + 1, min(len(texts), opened + 1 + _LONGEST)):
        if mark := _MARK.search(texts[at]):
            before = texts[at][mark.start() - 1 : mark.start()] if mark.start() else ""
            closes = mark[0] in "»”›" or (mark[0] in '"“' and before != "" and not before.isspace())
            return range(opened + 1, at + 1 if closes else opened + 1)
    return range(0)
