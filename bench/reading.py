"""``python -m bench.reading``: what reading the dates of one dispatch takes, and how that grows with its length."""

import sys
import time
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice

from bench.corpus import made_up
from bench.site import PROJECT
from pelican_dossier.intake import receive, receive_text
from pelican_dossier.model import Dispatch
from pelican_dossier.reading.dates import read_dates
from pelican_dossier.reading.stretches import read_parts

WORDS = 400
"""Of the dispatch that is counted in."""
LIMIT, AIM = 1.0, 0.5
"""Milliseconds that such a dispatch may take, and should."""
ROUNDS = 7
PUBLISHED = date(2025, 11, 7)
TOO_SLOW = 1


def main() -> int:
    """Prints the tables and returns the exit status."""
    own = [receive(path.read_bytes(), path.name) for path in sorted((PROJECT / "content/dispatches").glob("*.txt"))]
    made = [_received("\n".join(dispatch.paragraphs)) for dispatch in islice(made_up(1), 200)]
    slowest = max(_tell("the project's own, 20 times", own * 20), _tell("made up, Arabic", made))
    print(f"limit {LIMIT} ms, aim {AIM} ms for {WORDS} words\n")
    text = "\n".join(paragraph.part_text(part) for dispatch in own for paragraph, part in read_parts(dispatch))
    for times in (1, 4, 16, 64):
        _tell(f"the own ones as one text, {times} times", [_received("\n".join([text] * times))])
    return 0 if slowest <= LIMIT else TOO_SLOW


def _received(text: str) -> Dispatch:
    return receive_text(text, "bench", "ar", PUBLISHED)


def _tell(what: str, dispatches: Sequence[Dispatch]) -> float:
    words = sum(_words(dispatches))
    milliseconds = min(_seconds(dispatches) for _ in range(ROUNDS)) * 1000 * WORDS / words
    print(f"{what:40} {words:8} words   {milliseconds:.3f} ms for {WORDS} words")
    return milliseconds


def _words(dispatches: Iterable[Dispatch]) -> Iterable[int]:
    return (len(paragraph.text.split()) for dispatch in dispatches for paragraph in dispatch.paragraphs)


def _seconds(dispatches: Iterable[Dispatch]) -> float:
    """Computing time, which other work on the machine disturbs less than the clock; the least round counts."""
    started = time.process_time()
    for dispatch in dispatches:
        read_dates(dispatch)
    return time.process_time() - started


if __name__ == "__main__":
    sys.exit(main())
