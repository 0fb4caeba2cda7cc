"""Events: dated statements about one happening, across sources, made one entry of the timeline."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from pelican_dossier.comparing.utterances import DisjointSets, Outlets, content_words, share_words
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import DateExpression, Event, EventTitle, Passage, Reading, SharedPassage, Statement
from pelican_dossier.model.dispatch import identity
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.text.sentences import sentences

_COMMON, _SHARE = 4, 0.3
"""Content words that two sentences about one happening have in common: so many, and of the shorter."""
_CROWD = 60
"""Statements of one date that are compared with one another; of more, neighbours in publication."""
_CLEAR = 40
"""Letters of the shortest sentence that may stand for an event."""


@dataclass(frozen=True, eq=False)
class _Dated:
    """A date expression and the sentence that it stands in."""

    reading: Reading
    date: DateExpression
    sentence: tuple[int, int]
    """The sentence's offsets in its paragraph."""
    held_by: frozenset[str]
    """The ids of the shared passages and statements that it stands in."""

    @cached_property
    def content(self) -> frozenset[str]:
        return content_words(self._without_its_date(*self.sentence), self.reading.dispatch.language)

    @property
    def id(self) -> str:
        """Of the event that it would found; its paragraph counts as one whole, so that addresses last."""
        paragraph, sentence = self.reading.dispatch.paragraphs[self.date.paragraph], self.sentence
        if len(paragraph.parts) > 1:
            cut = sentences(paragraph.text, LANGUAGE_PACKS[self.reading.dispatch.language].orthography)
            sentence = next(span for span in cut if self.date.start < span[1])
        words = self._without_its_date(*sentence)
        return identity("event", self.reading.dispatch.id, words.strip(), self.date.text)

    def _without_its_date(self, start: int, end: int) -> str:
        whole = self.reading.dispatch.paragraphs[self.date.paragraph].text
        return f"{whole[start : self.date.start].rstrip()} {whole[self.date.end : end].lstrip()}"


def events(
    readings: Sequence[Reading],
    shared: Iterable[SharedPassage],
    statements: Iterable[Statement],
    outlets: Outlets,
    titles: Sequence[EventTitle],
) -> tuple[Event, ...]:
    """Every event by its first day, the finer before the coarser; ``readings`` come in order of publication."""
    places = _places(shared, statements)
    dated = [
        _Dated(reading, date, reading.sentence_at(date.paragraph, date.start), _held_by(reading, date, places))
        for reading in readings
        for date in reading.dates
        if date.value and date.earliest and date.latest
    ]
    groups = DisjointSets(len(dated), _of_one(dated))
    found = [_event([dated[at] for at in members], outlets) for members in groups.all()]
    for title in titles:
        named = [at for at, event in enumerate(found) if _is_named(event, title)]
        if len(named) == 1:  # else the editor is told that it names none, or several
            event = found[named[0]]
            found[named[0]] = replace(event, id=title.id, title=title.title, aliases=(event.id, *event.aliases))
    return tuple(sorted(found, key=lambda event: (event.earliest, event.latest, event.id)))


_Places = Mapping[tuple[str, int], list[tuple[Passage, str]]]
"""(dispatch id, paragraph) -> the passages in it that stand elsewhere too, with the id of what they belong to."""


def _places(shared: Iterable[SharedPassage], statements: Iterable[Statement]) -> _Places:
    places: dict[tuple[str, int], list[tuple[Passage, str]]] = defaultdict(list)
    held = [(passage, family.id) for family in shared for passage in family.passages]
    held += [(p, statement.id) for statement in statements for carrier in statement.carriers for p in carrier.passages]
    for passage, id_ in held:
        places[passage.source, passage.paragraph].append((passage, id_))
    return places


def _of_one(dated: Sequence[_Dated]) -> Iterator[tuple[int, int]]:
    """Pairs of dated statements with one value about one happening."""
    by_value: dict[tuple[Edtf | None, bool], list[int]] = defaultdict(list)
    for at, one in enumerate(dated):
        by_value[one.date.value, one.date.bound in ("BEFORE", "AFTER")].append(at)
    for found in by_value.values():
        for index, at in enumerate(found):
            last = len(found) if len(found) <= _CROWD else index + 2
            for other in found[index + 1 : last]:
                if _is_one(dated[at], dated[other]):
                    yield at, other


def _is_one(one: _Dated, other: _Dated) -> bool:
    is_one_paragraph = one.reading is other.reading and one.date.paragraph == other.date.paragraph
    if (is_one_paragraph and one.sentence == other.sentence) or one.held_by & other.held_by:
        return True
    return share_words(one.content, other.content, _COMMON, _SHARE)


def _held_by(reading: Reading, date: DateExpression, places: _Places) -> frozenset[str]:
    here = places.get((reading.dispatch.id, date.paragraph), ())
    return frozenset(id_ for passage, id_ in here if passage.start <= date.start < passage.end)


def _event(members: Sequence[_Dated], outlets: Outlets) -> Event:
    clearest = min(members, key=_unclear)
    date, (id_, *aliases) = clearest.date, dict.fromkeys(one.id for one in members)
    assert date.value is not None
    assert date.earliest is not None
    assert date.latest is not None
    others = [one.reading.passage(one.date) for one in members if one is not clearest]
    return Event(
        id=id_,
        value=date.value,
        mod=date.mod,
        bound=date.bound,
        earliest=date.earliest,
        latest=date.latest,
        title={},
        passages=(clearest.reading.passage(date), *others),
        support=outlets.independent((one.reading.dispatch.id, None) for one in members),
        aliases=tuple(aliases),
    )


def _unclear(one: _Dated) -> tuple[bool, bool, int]:
    """The clearest sentence states its date itself, without doubt, in few words."""
    length = one.sentence[1] - one.sentence[0]
    return one.date.doubtful, one.date.anchor != "absolute", max(length, _CLEAR)


def _is_named(event: Event, title: EventTitle) -> bool:
    """Whether a title is an event's: by its date, and by one of its passages where the title gives one."""
    source, _, paragraph = (title.passage or "").partition("#p")
    here = [p for p in event.passages if p.source.startswith(source) and paragraph in ("", str(p.paragraph))]
    return title.date == str(event.value) and bool(here)
