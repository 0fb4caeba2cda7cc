"""What an editor types, in the terminal or into the form, as annotations have it."""

from typing import Any

from pelican_dossier.desk.corrections import places_of
from pelican_dossier.languages.numerals import Numerals
from pelican_dossier.model import Reading, Subject
from pelican_dossier.reading.numbers import shown

_NUMERALS = Numerals()
"""How numbers are written in digits, whatever the language."""


def stated_of(subject: Subject, words: str) -> Any:
    """What is told of the dispatch as a whole, or of a part; the places of a dateline are parted by strokes."""
    return [place.strip() for place in words.split("/")] if subject == "dateline" else words


def value_of(subject: Subject, field: str, words: str) -> Any:
    """What an editor typed, in the type that the field of an annotation has; a number as texts write it, too."""
    if field == "said":
        return [part.strip() for part in words.split("|") if part.strip()]
    if field in ("anonymous", "unnamed"):
        return words.lower() in ("yes", "y", "true")
    number = _NUMERALS.digits(words) if subject == "figure" and field == "value" else None
    return words if number is None else shown(number, None)


def place_of(reading: Reading, paragraph: str, words: str) -> tuple[int, int, int, str] | None:
    """Where words stand in a paragraph named by its anchor; None where they do not."""
    number = int(paragraph[1:]) if paragraph[:1] == "p" and paragraph[1:].isdecimal() else -1
    if not 0 <= number < len(reading.dispatch.paragraphs):
        return None
    start = next(iter(places_of(words, reading.dispatch.paragraphs[number].text)), None)
    return None if start is None else (number, start, start + len(words), words)
