"""The lines of a PDF -> its paragraphs: what heads and foots every page, headings, and words that a line parted."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import chain, pairwise
from statistics import median

from pelican_dossier.intake.documents.pdflines import Line
from pelican_dossier.model import Paragraph, Part, PartKind
from pelican_dossier.text.signs import visible_span

_EDGE = 3
"""Lines at the head and at the foot of a page that may be the same on every one."""
_HEADING = 1.15
"""How much larger than the text's a heading's letters are."""
_LEADING = 1.35
"""How much further apart than the lines of a paragraph two paragraphs are."""
_MOST_LEADING = 1.8
"""Of the size of the letters: lines further apart than this usually are paragraphs of one line each."""
_LEAST_LEADING = 0.9
"""Of the size of the letters: lines that are nearer stand beside each other."""
_RARE = 0.1
"""Of all gaps between lines: fewer narrow ones are those of a box or a note."""
_MOSTLY = 0.9
"""Of the lines above wide gaps: how many must end where a paragraph may, if those are gaps between paragraphs."""
_FULL = 0.85
"""Of a column's width: a shorter line that ends with a stop ends its paragraph."""
_INDENT = 0.8
"""Of the size of its letters: how far the first line of a paragraph is set in."""
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"[-–—\s]*\d+(\s*/\s*\d+)?[-–—\s]*")
"""Of a page."""
_PARTED = re.compile(r"(?P<before>\w+)(?P<hyphen>[-\u00ad\u2010])$")
_GOES_ON = re.compile(r"[^\W\d_]\w*")
_STOPPED = re.compile(r"[^\w\s,\u00ad\u2010-]$")


def paragraphs_of(
    pages: Sequence[Sequence[Line]], running: Collection[Line]
) -> tuple[tuple[Paragraph, ...], str | None]:
    """The paragraphs in the order of their pages, and the headline: the first of the largest headings.

    One line at least must not be ``running``.
    """
    lines = list(chain.from_iterable(pages))
    usual = median(chain.from_iterable([line.size] * len(line.text) for line in lines if line not in running))
    leading = _usual_leading([line for line in lines if line not in running], usual)
    found: list[tuple[list[Line], bool]] = []
    last: list[Line] | None = None
    for line in lines:
        if line in running:
            found.append(([line], True))
        elif last is not None and _goes_on(last, line, leading / usual, pages[line.page]):
            last.append(line)
        else:
            last = [line]
            found.append((last, False))
    words = " ".join(line.text for line in lines)
    paragraphs, headings = [], list[tuple[float, str]]()
    for at, (run, is_running) in enumerate(found):
        text = _together([line.text for line in run], words)
        is_heading = not is_running and run[0].size >= _HEADING * usual
        if is_heading:
            headings.append((run[0].size, text))
        paragraphs.append(Paragraph(at, text, (Part(*visible_span(text), *_role(is_heading, is_running)),)))
    return tuple(paragraphs), max(headings, key=lambda one: one[0])[1] if headings else None


def _role(is_heading: bool, is_running: bool) -> tuple[PartKind, str | None]:
    if is_running:
        return "boilerplate", "running-head"
    return ("heading", "page-heading") if is_heading else ("body", None)


def running_lines(pages: Sequence[Sequence[Line]]) -> set[Line]:
    """The lines at the edges of pages that half of them have at the same height; a number alone is of its page.

    Where they differ in a number they must stand apart from the text: numbered lines of a list do not.
    """
    found, edges = set[Line](), list[tuple[Line, str]]()
    for lines in pages:
        for row in (sorted(lines, key=lambda line: -line.y), sorted(lines, key=lambda line: line.y)):
            if row and _NUMBER.fullmatch(row[0].text):
                found.add(row[0])
            apart = _apart(row)
            edges += ((line, _DIGITS.sub("#", line.text) if line in apart else line.text) for line in row[:_EDGE])
    counted = Counter({(key, round(line.y), line.page) for line, key in edges})
    places = Counter((key, height) for key, height, _ in counted)
    enough = max(2, sum(map(bool, pages)) // 2)
    return found | {line for line, key in edges if places[key, round(line.y)] >= enough}


def _apart(row: Sequence[Line]) -> Sequence[Line]:
    """The lines at the edge of a page before the first wide gap; none where that comes too late."""
    gaps = [abs(before.y - line.y) for before, line in pairwise(row)]
    usual = median(gaps) if gaps else 0.0
    first = next((at for at, gap in enumerate(gaps, 1) if gap > _LEADING * usual), _EDGE + 1)
    return row[:first] if first <= _EDGE else ()


def _usual_leading(lines: Sequence[Line], usual: float) -> float:
    """How far one line of a paragraph lies below the one before.

    Where most paragraphs have one line, most gaps are those between paragraphs. They are known by the lines above them,
    which end where a paragraph may.
    """
    gaps = [
        (above.y - below.y, above)
        for above, below in pairwise(lines)
        if above.page == below.page and 0 < above.y - below.y < 3 * usual and below.size < _HEADING * usual
    ]
    if not gaps:
        return usual * _LEADING
    middle = median(gap for gap, _ in gaps)
    narrow = [gap for gap, _ in gaps if usual * _LEAST_LEADING <= gap < middle / _LEADING]
    if len(narrow) > _RARE * len(gaps) or middle > _MOST_LEADING * usual:
        width = max(line.ends - line.begins for line in lines)
        wide = [above for gap, above in gaps if gap >= middle / _LEADING]
        ended = [one for one in wide if _STOPPED.search(one.text) or one.ends - one.begins < _FULL * width]
        if len(ended) >= _MOSTLY * len(wide):
            return median(narrow) if narrow else usual
        if len(ended) < len(wide) / 2:
            return middle
    return min(middle, usual * _MOST_LEADING)


def _goes_on(run: Sequence[Line], line: Line, leading: float, page: Sequence[Line]) -> bool:
    """Whether a line belongs to the paragraph before it; ``leading`` counts in the size of the letters."""
    last = run[-1]
    if max(last.size, line.size) >= _HEADING * min(last.size, line.size) or last.runs_left != line.runs_left:
        return False
    is_stopped = _STOPPED.search(last.text) is not None
    if last.page != line.page or line.y > last.y:  # the next page or column
        return not is_stopped
    if last.y - line.y > _LEADING * leading * max(line.size, last.size):
        return False
    column = [one for one in page if abs(one.begins - last.begins) < 3 * last.size and one.runs_left == last.runs_left]
    width = max(one.ends for one in column) - min(one.begins for one in column)
    is_short = last.ends - min(one.begins for one in column) < _FULL * width
    is_set_in = line.begins - min(one.begins for one in column) > _INDENT * line.size
    was_set_in = last.begins - min(one.begins for one in column) > _INDENT * last.size
    return not (is_stopped and (is_short or (is_set_in and not was_set_in)))


def _together(lines: Sequence[str], words: str) -> str:
    """The lines of a paragraph as one; a word that a hyphen parted at the end of a line is whole again."""
    text = lines[0]
    for line in lines[1:]:
        parted, goes_on = _PARTED.search(text), _GOES_ON.match(line)
        if parted is None or goes_on is None or goes_on[0][0].isupper():
            text += line if text.endswith(("-", "\u2010")) else f" {line}"
        else:
            is_compound = f"{parted['before']}-{goes_on[0]}" in words
            text = text[: parted.start("hyphen")] + ("-" if is_compound else "") + line
    return text
