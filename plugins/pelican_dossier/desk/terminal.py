"""Lines and tables for a person at a terminal; whoever reads the commands by a program gets their plain lines."""

from collections.abc import Iterable, Sequence

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table
from rich.text import Text

Styled = tuple[str, str]
"""Words, and the style that they have in a terminal, as rich names styles."""


def say(console: Console, words: str, style: str, length: int) -> None:
    """A line whose first signs are coloured in a terminal; it is not broken, so that it can be copied."""
    if not console.is_terminal:
        print(words, file=console.file)
        return
    text = Text(words)
    text.stylize(style, 0, length)
    console.print(text, soft_wrap=True)


def table(headings: Sequence[str], rows: Iterable[Sequence[Sequence[Styled]]]) -> Table:
    """Rows of cells, each of lines below one another."""
    drawn = Table(*headings, box=SIMPLE, show_lines=True)
    for row in rows:
        drawn.add_row(*(Text("\n").join(Text(words, style) for words, style in cell) for cell in row))
    return drawn
