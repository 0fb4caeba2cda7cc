"""How far an article reaches among the blocks that were marked as its own: where it ends, what belongs in its midst.

A marker goes by blocks. It takes teasers below the article, whose sentences read like the article’s, and leaves out a
short line between two paragraphs.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from pelican_dossier.intake.blocks import Block, Element

_NEARLY_ALL = 0.75
"""Of the words that were marked: the innermost element that holds so many is where the article ends, but for a row of
paragraphs behind it. Measured on the pages of half of the corpus in decision 12."""
_PARAGRAPH, _ROW = 10, 3
"""Words outside links of a paragraph, and how many paragraphs side by side go on with an article; teasers stand alone,
each in an element of its own."""
_TABLES, _UNLINKED = frozenset("table dl ol ul".split()), 0.8
"""Elements that an article holds between its paragraphs, and of their words how many stand outside links."""
_GAP = 2
"""Short lines between two paragraphs that belong to both: «Step 2», a subheading, a verse."""


def reach(blocks: Sequence[Block], marked: frozenset[int], free: frozenset[int]) -> frozenset[int]:
    """What was marked, without what stands behind the article’s end, with what was left out between its paragraphs.

    ``free`` are the blocks that are no standing part of the page.
    """
    if not marked & free:
        return marked
    end = _end(blocks, marked & free)
    kept = frozenset(at for at in marked if at <= end)
    return kept | frozenset(_between(blocks, sorted(kept), free))


def _end(blocks: Sequence[Block], marked: frozenset[int]) -> int:
    """The last block of the innermost element that holds nearly all, or of a row of paragraphs behind it."""
    held: Counter[Element] = Counter()
    for at in sorted(marked):
        held.update(dict.fromkeys(blocks[at].around, blocks[at].prose))
    most = _NEARLY_ALL * sum(blocks[at].prose for at in marked)
    innermost = [element for element, prose in held.items() if prose >= most]
    body = max(innermost, key=lambda element: sum(1 for _ in element.iterancestors()))
    end = max(at for at in marked if body in blocks[at].around)
    behind = [at for at in marked if at > end and _is_paragraph(blocks[at])]
    rows = Counter(blocks[at].holder.getparent() for at in behind)
    return max([end, *(at for at in behind if rows[blocks[at].holder.getparent()] >= _ROW)])


def _is_paragraph(block: Block) -> bool:
    return block.prose >= _PARAGRAPH and block.prose * 2 > block.words


def _between(blocks: Sequence[Block], kept: Sequence[int], free: frozenset[int]) -> Iterator[int]:
    """What stands between two blocks of the article in the innermost element that holds both, and is no link."""
    for before, after in zip(kept, kept[1:], strict=False):
        around = set(blocks[before].around)
        both = next((element for element in blocks[after].around if element in around), None)
        left_out = [at for at in range(before + 1, after) if at in free and both in blocks[at].around]
        if len(left_out) <= _GAP:
            yield from (at for at in left_out if blocks[at].words > 1 and blocks[at].unlinked == blocks[at].text)
        elif all(_is_in_table(blocks[at], both) for at in left_out):
            words = sum(blocks[at].words for at in left_out)
            yield from left_out if sum(blocks[at].prose for at in left_out) >= words * _UNLINKED else ()


def _is_in_table(block: Block, outside: Element) -> bool:
    """Whether a block stands in a table or a list that is within an element."""
    for element in block.around:
        if element is outside:
            return False
        if element.tag in _TABLES:
            return True
    return False
