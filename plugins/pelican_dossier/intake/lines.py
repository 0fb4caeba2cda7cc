"""Lines of a page that only breaks part, where a layout of tables has no elements for paragraphs."""

from typing import Any

_HOLDING = frozenset("td th div center body section article header".split())
"""Elements whose lines may be so; those of a paragraph, a verse, an address are one."""
_TYPES = frozenset("font b strong big small i em u span".split())
"""Inline elements that set a line in a type of its own."""


def parts_lines(line_break: Any) -> bool:
    """Whether a break parts two lines each of which is set in another type: a headline, a byline, a day."""
    before, after, holder = line_break.getprevious(), line_break.getnext(), line_break.getparent()
    if before is None or after is None or (line_break.tail and line_break.tail.strip()):
        return False
    if holder is None or holder.tag not in _HOLDING or not {before.tag, after.tag} <= _TYPES:
        return False
    return _is_whole_line(before) and _is_whole_line(after) and _in_type(before) != _in_type(after)


def _is_whole_line(element: Any) -> bool:
    """Whether nothing stands beside an element but breaks and blocks."""
    above, below = element.getprevious(), element.getnext()
    opening = element.getparent().text if above is None else above.tail
    is_alone = not (opening or "").strip() and not (element.tail or "").strip()
    return is_alone and all(one is None or one.tag not in _TYPES | {"a"} for one in (above, below))


def _in_type(element: Any) -> tuple[object, ...]:
    """How the words of an inline element are set: by itself, its attributes, and what it holds alone."""
    inner = element[0].tag if len(element) == 1 and not (element.text or "").strip() else None
    return element.tag, tuple(sorted(element.attrib.items())), inner
