"""What changes between two carriers of one passage: a date, a figure, a word inside quotation marks."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel, LCSseq

from pelican_dossier.comparing.mistaken import are_of_two_printings, offered_instead
from pelican_dossier.comparing.utterances import content_words
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import DateExpression, Figure, Passage, Reading, SharedPassage
from pelican_dossier.model.edtf import Days, Edtf

_TOKEN = re.compile(r"\S+")
_MOST_WORDS = 4
"""Words that a change inside a quotation replaces; what replaces more is another quotation."""
_OF_A_FORM = 3
"""Numbers of what two dispatches share that differ, and most of its numbers: a form filled in anew."""
_FORMS = 0.6
"""Of the letters that two forms of one word have in common at least: «demands» and «demanded»."""


@dataclass(frozen=True, slots=True)
class CarriedChange:
    """The words of one carrier and where they stand, those of the other and where."""

    here: Passage
    words: str
    there: Passage
    other: str
    is_exact: bool = False
    """Both are values without hedge or bound, so that they exclude one another."""


def changed_values(families: Iterable[SharedPassage], readings: Mapping[str, Reading]) -> Iterator[CarriedChange]:
    """Dates and figures that stand at the same place of a passage and differ, dispatch by dispatch.

    A text that is put on another day and has other numbers in it, or that is a form with most of its numbers filled in
    anew (a market's close, the week's accidents), is another report and no version of the first.
    """
    between: dict[tuple[str, str], list[tuple[Passage, Passage]]] = defaultdict(list)
    for shared in families:
        for first, other in _pairs(shared):
            between[first.source, other.source].append((first, other))
    for (here, there), pairs in between.items():
        one, two = readings[here], readings[there]
        days = [pair for first, other in pairs for pair in _differing(_dates(one, first), _dates(two, other))]
        figures = [(_figures(one, first), _figures(two, other)) for first, other in pairs]
        numbers = [pair for ours, theirs in figures for pair in _differing(ours, theirs)]
        is_a_form = len(numbers) >= _OF_A_FORM and 2 * len(numbers) > sum(len(ours) for ours, _ in figures)
        told = [pair for pair in days if not _are_printed_twice(*pair)]
        yield from (_change(*pair) for pair in (*told, *(() if days or is_a_form else numbers)))


def _pairs(shared: SharedPassage) -> list[tuple[Passage, Passage]]:
    """The first carrier's passage with each other one's."""
    first, *others = shared.passages
    return [(first, other) for other in others if other.source != first.source]


@dataclass(frozen=True, slots=True)
class _Stated:
    """A date or a figure of a passage."""

    passage: Passage
    words: str
    value: str
    kind: str
    """What it may be compared with."""
    is_exact: bool
    """It has neither hedge nor bound."""
    days: Days | None = None
    """Of a date."""
    counted_by: str = ""
    """Its words, folded, where it is counted from publication."""

    def differs(self, other: "_Stated") -> bool:
        """Whether the two are no one value: a month and a day in it may be one; words for a day that were printed once
        more on another (yesterday) have moved with it, and are the first carrier's."""
        if self.counted_by and self.counted_by == other.counted_by:
            return False
        return self.days.excludes(other.days) if self.days and other.days else self.value != other.value


def _dates(reading: Reading, passage: Passage) -> list[_Stated]:
    """The dates that name themselves, and days that are counted from a publication that is known to the day."""
    return [
        _date(reading, one, one.value)
        for one in reading.dates
        if one.value and _inside(one, passage) and (one.anchor == "absolute" or _is_known_day(reading, one))
    ]


def _date(reading: Reading, date: DateExpression, value: Edtf) -> _Stated:
    """A date with its days; of one that its dispatch belies, the day that it offers instead."""
    meant = offered_instead(reading, date)
    fold = LANGUAGE_PACKS[reading.dispatch.language].fold
    return _Stated(
        reading.passage(date),
        date.text,
        str(meant or value),
        "date",
        date.mod is None and date.bound is None,
        Days(meant.earliest, meant.latest) if meant else date.days,
        fold(date.text).text if date.anchor == "published" else "",
    )


def _is_known_day(reading: Reading, date: DateExpression) -> bool:
    is_day = date.anchor == "published" and date.value is not None and date.value.precision == "day"
    published = reading.published
    return is_day and published.earliest is not None and published.earliest == published.latest


def _figures(reading: Reading, passage: Passage) -> list[_Stated]:
    language = reading.dispatch.language
    return [
        _Stated(reading.passage(f), f.text, str(f.value), _counted(f, language), f.mod is None)
        for f in reading.figures
        if _inside(f, passage)
    ]


def _counted(figure: Figure, language: str) -> str:
    return " ".join(sorted(content_words(figure.unit or "", language)))


def _inside(read: DateExpression | Figure, passage: Passage) -> bool:
    return read.paragraph == passage.paragraph and passage.start <= read.start < passage.end


def _differing(ours: Sequence[_Stated], theirs: Sequence[_Stated]) -> list[tuple[_Stated, _Stated]]:
    """Values that answer one another, one for one, where the passage has as many of each kind on both sides."""
    if [one.kind for one in ours] != [one.kind for one in theirs]:
        return []
    return [(one, other) for one, other in zip(ours, theirs, strict=True) if one.differs(other)]


def _are_printed_twice(one: _Stated, other: _Stated) -> bool:
    is_counted = bool(one.counted_by or other.counted_by)
    return are_of_two_printings(one.days or Days(), other.days or Days(), is_counted=is_counted)


def _change(one: _Stated, other: _Stated) -> CarriedChange:
    return CarriedChange(one.passage, one.words, other.passage, other.words, one.is_exact and other.is_exact)


def changed_quotations(shared: SharedPassage, readings: Mapping[str, Reading]) -> Iterator[CarriedChange]:
    """Few words that are replaced by others inside quotation marks on both sides."""
    for first, other in _pairs(shared):
        if _is_quoted(readings, first) and _is_quoted(readings, other):
            yield from _replaced(readings, first, other)


def _is_quoted(readings: Mapping[str, Reading], passage: Passage) -> bool:
    middle = (passage.start + passage.end) // 2
    return readings[passage.source].layer.at(passage.paragraph, middle).is_quoted(middle)


def _replaced(readings: Mapping[str, Reading], one: Passage, other: Passage) -> Iterator[CarriedChange]:
    ours, theirs = _words(readings, one), _words(readings, other)
    blocks = [b for b in LCSseq.opcodes([w for w, *_ in ours], [w for w, *_ in theirs]) if b.tag == "equal"]
    for before, after in zip(blocks, blocks[1:], strict=False):
        mine, yours = ours[before.src_end : after.src_start], theirs[before.dest_end : after.dest_start]
        if not (0 < len(mine) <= _MOST_WORDS and 0 < len(yours) <= _MOST_WORDS):
            continue
        change = _span(readings, one, mine), _span(readings, other, yours)
        levelled = [_levelled(readings, passage) for passage in change]
        if _are_other_words(*levelled) and all(_is_quoted(readings, passage) for passage in change):
            one_words, other_words = (readings[passage.source].words(passage) for passage in change)
            yield CarriedChange(change[0], one_words, change[1], other_words)


def _are_other_words(one: str, other: str) -> bool:
    """Whether two wordings are no forms of one word, nor a number in digits and in words."""
    has_digits = any(letter.isdigit() for letter in one + other)
    return bool(one and other) and not has_digits and Indel.normalized_similarity(one, other) < _FORMS


_Word = tuple[str, int, int]


def _words(readings: Mapping[str, Reading], passage: Passage) -> list[_Word]:
    """Normalised words with their offsets as received."""
    dispatch = readings[passage.source].dispatch
    fold = LANGUAGE_PACKS[dispatch.language].fold
    found = _TOKEN.finditer(dispatch.paragraphs[passage.paragraph].text, passage.start, passage.end)
    words = [("".join(filter(str.isalnum, fold(token[0]).text)), *token.span()) for token in found]
    return [word for word in words if word[0]]


def _span(readings: Mapping[str, Reading], passage: Passage, words: Sequence[_Word]) -> Passage:
    text = readings[passage.source].dispatch.paragraphs[passage.paragraph].text
    start, end = words[0][1], words[-1][2]
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return Passage(passage.source, passage.paragraph, start, end)


def _levelled(readings: Mapping[str, Reading], passage: Passage) -> str:
    """The words in one spelling, without what is written onto their front; empty where all are particles."""
    reading = readings[passage.source]
    text, language = reading.words(passage), LANGUAGE_PACKS[reading.dispatch.language]
    bare = " ".join(language.proclitics.sub("", word, count=1) or word for word in language.fold(text).text.split())
    if not (content_words(text, language.code) and content_words(bare, language.code)):
        return ""
    words = f" {bare} "
    for one, other in language.spellings:
        words = words.replace(other, one)
    return words.replace(" ", "")
