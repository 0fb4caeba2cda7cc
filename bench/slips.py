"""Slips of a translator, one at a time: another digit, number word, month, weekday, name; «last» for «next»."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pelican_dossier.model import Entity, Mention

_ROWS = {
    "month": "January February March April May June July August September October November December January",
    "weekday": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Monday",
    "word": "two three four five six seven eight nine ten eleven twelve thirteen",
    "ordinal": "third fourth fifth sixth seventh eighth ninth tenth",
    "relative": "last next",
    "next": "next last",
    "hedge": "about over",
}
_AWAY = {"hedge": re.compile(r"\b(?:about|nearly|more than|less than|no more than|at least) (?=\d)")}


def slips(
    line: str, mentions: Sequence[Mention] = (), entities: Sequence[Entity] = ()
) -> Iterator[tuple[str, str, str]]:
    """What kind of slip, which words it touched, and the line with it; names of those entities alone."""
    yield from _digits(line)
    for kind, row in _ROWS.items():
        for word, other in pairwise(row.split()):
            for match in re.finditer(rf"\b{word}\b", line):
                yield kind, word, line[: match.start()] + other + line[match.end() :]
    for kind, pattern in _AWAY.items():
        for match in pattern.finditer(line):
            yield f"{kind} lost", match[0], line[: match.start()] + line[match.end() :]
    yield from _names(line, mentions, entities)


def _digits(line: str) -> Iterator[tuple[str, str, str]]:
    for match in re.finditer(r"\d", line):
        digit = str((int(match[0]) + 1) % 10)
        yield "digit", match[0], line[: match.start()] + digit + line[match.end() :]


def _names(line: str, mentions: Sequence[Mention], entities: Sequence[Entity]) -> Iterator[tuple[str, str, str]]:
    for mention in mentions:
        row = [entity for entity in entities if entity.kind == mention.kind and "en" in entity.names]
        at = next((at for at, entity in enumerate(row) if entity.id == mention.entity), None)
        if at is not None:
            other = row[(at + 1) % len(row)].names["en"]
            yield "name", mention.text, line[: mention.start] + other + line[mention.end :]
