"""Slips that turn the sense of an English line: its units, its directions, its negation, its hedges, its names."""

import re
from collections.abc import Iterator, Sequence

_NUMBER = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|"
    r"sixty|hundred|thousand|million|billion)"
)
_ROWS = {
    "currency": "dollars euros pounds dollars/dollar euro pound dollar/riyals dinars lira riyals/"
    "rupees yen yuan rupees",
    "distance": "miles kilometres metres miles/kilometers meters feet kilometers/mile kilometre metre mile/km miles/"
    "yards metres/inches feet inches/meter mile/foot metre/kilometer yard/m km/ft km/inch foot/kilometre mile/"
    "metres feet",
    "time": "seconds minutes hours days weeks months years months/second minute hour day week month year month/"
    "decades centuries decades/decade century decade",
}
"""Each word becomes the next one of its row, behind a number."""
_SIGNS = {"$": "€", "€": "£", "£": "$"}
_COMPARED = "more less/less more/fewer more/higher lower/lower higher/greater smaller/larger smaller/bigger smaller"
_AROUND = "over under/under over/above below/below above"
_CHANGED = (
    "rose fell/fell rose/rise fall/rises falls/rising falling/falls rises/falling rising/increase decrease/"
    "increases decreases/increased decreased/increasing decreasing/decrease increase/decreased increased/"
    "grew shrank/grow shrink/growing shrinking/growth decline/declined grew/decline growth/dropped climbed/"
    "drop rise/reduce increase/reduced increased/reduction increase/soared plunged/plunged soared/"
    "climbed dropped/gains losses"
)
_OTHERWISE = r"(?! (?:to [a-z]|(?:up|asleep|silent|dead|in|into|under|dangerously|short|down|well|funding|from the)\b))"
"""They fell asleep; he declined to comment."""


def _row(line: str, pattern: str) -> dict[str, str]:
    return {pattern.format(word): other for word, other in map(str.split, line.split("/"))}


_OPPOSITES = {
    "more or less": {
        **_row(_COMPARED, r"\b{}(?= (?:\w+ )?than\b)"),
        **_row(_AROUND, rf"\b{{}}(?= [$€£]?{_NUMBER}\b)"),
        rf"\bat least(?= [$€£]?{_NUMBER}\b)": "at most",
    },
    "rise or fall": _row(_CHANGED, rf"\b{{}}\b{_OTHERWISE}"),
}
"""What is said for a larger and a smaller number, and for one that grows and one that shrinks."""
_HEDGE = re.compile(
    r"\b(?:about|around(?! one\b)|approximately|roughly|nearly|almost|some|more than|less than|fewer than|at least|"
    r"at most|up to|as (?:many|much) as|no more than|over(?! \d+ (?:hours|days|weeks|months|years))|under|"
    r"an estimated) "
    rf"(?=[$€£]?{_NUMBER}\b)"
)
"""To push around one man is no hedge."""
_NOT = re.compile(r" not\b| never\b|(?<=[a-z])n['’]t\b|\bno (?=[a-z])")
_VERB = re.compile(r"\b(?:is|are|was|were|will|would|can|could|should|must|has|have|had)\b(?! not\b|n['’]t|['’])")
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-zé]{3,}\b")


_OTHER_NAMES = (
    "Anderson Petrov Nakamura Fernandez Mueller Kowalski Okafor Tanaka Hernandez Schmidt Nguyen Gonzalez Ibrahimovic "
    "Thatcher Lindqvist Moreau Bianchi Papadopoulos Yamamoto Vladivostok Glasgow Toronto Barcelona Nairobi Havana "
    "Minneapolis Stuttgart Krakow Melbourne Lagos Jakarta Mumbai Seville Rotterdam Calgary Houston Marseille Odessa "
    "Robert Natasha Gustavo Kimberly Dmitri Francesca Bernard Leila Gordon Vanessa Tobias Miriam Duncan Beatrice"
).split()


def sense_slips(line: str, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What kind of slip, and the line with it; ``names`` are the words in it that may be names."""
    yield from _units(line)
    for kind, rows in _OPPOSITES.items():
        for pattern, other in rows.items():
            for match in re.finditer(pattern, line):
                yield kind, _put(line, match, other)
    for match in _HEDGE.finditer(line):
        yield "hedge lost", _put(line, match, "")
    for match in _NOT.finditer(line):
        yield "negation dropped", _put(line, match, "")
    for match in _VERB.finditer(line):
        yield "negation added", _put(line, match, f"{match[0]} not")
    for at, match in enumerate(match for match in _NAME.finditer(line) if match[0] in names):
        others = [name for name in _OTHER_NAMES if name[0] != match[0][0] and name not in line]
        yield "name", _put(line, match, others[(len(line) * 7 + at) % len(others)])


def _units(line: str) -> Iterator[tuple[str, str]]:
    for kind, rows in _ROWS.items():
        for row in rows.split("/"):
            words = row.split()
            for word, other in zip(words, words[1:], strict=False):
                for match in re.finditer(rf"(?<=[\s$-])(?P<number>{_NUMBER}[\s-]){word}\b", line):
                    yield kind, _put(line, match, match["number"] + other)
    for match in re.finditer(r"[$€£](?=\d)", line):
        yield "currency", _put(line, match, _SIGNS[match[0]])


def _put(line: str, match: re.Match[str], words: str) -> str:
    return line[: match.start()] + words + line[match.end() :]


def names_of(lines: Sequence[str]) -> tuple[str, ...]:
    """Words of English lines that are written with a capital wherever they stand."""
    small = {word for line in lines for word in re.findall(r"\b[a-z]+\b", line)}
    found = {match[0] for line in lines for match in _NAME.finditer(line)}
    return tuple(sorted(name for name in found if name.lower() not in small and name not in _CALENDAR))


_CALENDAR = frozenset(
    "January February March April June July August September October November December Sept "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
