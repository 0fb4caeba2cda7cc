"""Quotations that run over paragraphs: behind whoever spoke before them, or up to whoever is named at their end."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from pelican_dossier.model.text import Quotation
from pelican_dossier.reading.voices.speaker import Speaker
from pelican_dossier.reading.voices.tokens import TokenRow

_MARKS = 2
"""Signs that may stand behind the quotation that fills a paragraph."""
STATEMENT = 6
"""Quoted words that carry a statement; fewer are a fragment. In a language whose newspapers quote single words by
themselves, so many go on with a speaker."""


@dataclass(slots=True)
class Continuation:
    """Whose quotation a paragraph goes on with."""

    _open: Speaker | None = None
    """Whose quotation the paragraph before left open."""
    _last: tuple[int, Speaker] | None = None
    """The last paragraph with a voice, and whose it was."""
    _waiting: list[TokenRow] = field(default_factory=list)
    """Paragraphs of one quotation whose speaker may be named at its end."""
    _before: Speaker | None = None
    """Who spoke right before them."""

    def speaker(self, row: TokenRow, *, has_attributions: bool) -> tuple[Speaker, int] | None:
        """Who goes on at a paragraph's beginning, and up to which offset of its folded text."""
        if not row.layer.quotations:
            return None
        first = row.layer.quotations[0]
        if first.first == 0 and self._open is not None:
            return self._open, first.last
        if has_attributions:
            return None
        before = self._speaker_before(row)
        is_left_open = first.start == 0 and not first.is_closed and row.language.speech.capitals
        if is_left_open or (self._waiting and first.start == 0):
            self._before = self._before if self._waiting else before
            self._waiting.append(row)
            return None
        return (before, first.end) if before is not None and _fills(row) else None

    def _speaker_before(self, row: TokenRow) -> Speaker | None:
        if self._last is None or self._last[0] != row.layer.paragraph.index - 1:
            return None
        return self._last[1]

    def settled(self, row: TokenRow, named: Speaker | None) -> Iterator[tuple[TokenRow, Speaker]]:
        """The paragraphs that waited, once one behind them names their speaker or is no quotation."""
        if self._waits(row):
            return
        yield from self.left(named)

    def left(self, named: Speaker | None = None) -> Iterator[tuple[TokenRow, Speaker]]:
        """The paragraphs that still wait, at the end of the dispatch those of whoever spoke right before them."""
        speaker = named or self._before
        if speaker is not None:
            yield from ((waiting, speaker) for waiting in self._waiting)
        self._waiting.clear()

    def _waits(self, row: TokenRow) -> bool:
        return any(waiting is row for waiting in self._waiting)

    def remember(self, row: TokenRow, last: Speaker | None, is_about: Callable[[TokenRow, Speaker], bool]) -> None:
        """Remembers who spoke last in a paragraph, or whom it is still about."""
        if last is None:
            if not self._waits(row):
                self._open = None
                if self._last is not None and is_about(row, self._last[1]):
                    self._last = row.layer.paragraph.index, self._last[1]
            return
        self._last = row.layer.paragraph.index, last
        is_left_open = bool(row.layer.quotations) and not row.layer.quotations[-1].is_closed
        self._open = last if is_left_open else None


def quotations_behind(row: TokenRow, spoken: Sequence[int]) -> Iterator[tuple[int, Quotation]]:
    """Quotations that are sentences of their own behind somebody's words, and which of the verbs, by their tokens, the
    last one before them is."""
    if not row.language.speech.capitals:
        return
    for quoted in row.layer.quotations:
        first = row.after(quoted.start)
        before = bisect_left(spoken, first)
        if before == 0 or first >= len(row) or first != row.sentence_start(first):
            continue
        end = row.sentence_end(first)
        is_whole = row.after(quoted.end) >= end - 1
        if is_whole and (before == len(spoken) or spoken[before] >= end):
            yield before - 1, quoted


def _fills(row: TokenRow) -> bool:
    """Whether a paragraph is one quotation."""
    first, text = row.layer.quotations[0], row.layer.folded.text
    is_statement = row.language.speech.capitals or len(text[first.first : first.last].split()) >= STATEMENT
    return first.start == 0 and first.end >= len(text) - _MARKS and is_statement
