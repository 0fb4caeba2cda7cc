"""What a reader must know of an answer: that its day is inferred, that it came after the date, that it is a repeat."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.inferred import published_words
from pelican_dossier.editions.latestday import latest_day_words, was_ahead, was_past
from pelican_dossier.editions.links import source_link
from pelican_dossier.editions.outlets import outlet_of
from pelican_dossier.editions.rendered import rendered
from pelican_dossier.editions.rivals import families_of, rival_dates
from pelican_dossier.model import Answer, DateExpression, Question
from pelican_dossier.model.langstring import isolated

_MARKS = "†‡§¶"
_WEEKS, _MONTHS = 14, 92
"""Days from which a time is told in weeks, and in months."""


def notes_on(edition: Edition, answer: Answer, earlier: Mapping[str, Answer]) -> tuple[str, ...]:
    """Sentences on an answer; ``earlier`` has those before it with its value, by their families of words."""
    return tuple(_notes(edition, answer, earlier))


@dataclass(frozen=True, slots=True)
class RepeatedNote:
    """A sign that stands for a note behind the first that has it in words."""

    sign: str
    first: "Noted"

    @property
    def number(self) -> int:
        """By which a page addresses the note."""
        return _MARKS.index(self.sign)


class Noted(Protocol):
    """What has notes."""

    @property
    def notes(self) -> tuple[str, ...]:
        """In sentences."""


def repeated(rows: Sequence[Noted]) -> Mapping[str, RepeatedNote]:
    """The notes that stand on several answers, each with a sign, as far as there are signs."""
    having: dict[str, list[Noted]] = {}
    for row in rows:
        for note in row.notes:
            having.setdefault(note, []).append(row)
    several = ((note, those[0]) for note, those in having.items() if len(those) > 1)
    return {note: RepeatedNote(sign, first) for (note, first), sign in zip(several, _MARKS, strict=False)}


def _notes(edition: Edition, answer: Answer, earlier: Mapping[str, Answer]) -> Iterator[str]:
    by, gettext = edition.interface, edition.interface.catalog.gettext
    published = edition.readings[answer.passage.source].published
    if published.source == "inferred":
        yield gettext("Publication date inferred from the text")
    late = _days_late(edition, answer)
    if late:
        yield gettext("Published after the date had passed, by %(time)s") % {"time": _time(by, late)}
    read = _date_at(edition, answer)
    if read and read.anchor != "absolute":
        yield gettext("Worked out from “%(words)s”") % {"words": isolated(rendered(edition, answer.passage).text)}
    same = next((earlier[family] for family in families_of(edition, answer.passage) if family in earlier), None)
    if same:
        yield _repeated(edition, answer, same)


def standing(edition: Edition, question: Question, answers: Sequence[Answer]) -> str | None:
    """Whether a date that was announced was past or ahead when the latest dispatch appeared; None where neither."""
    known = rival_dates(edition, question, answers) if question.kind == "date" else ()
    date = known[0] if known else None
    if date is None or not date.was_announced:
        return None
    gettext, said = edition.interface.catalog.gettext, {"date": isolated(latest_day_words(edition))}
    if was_past(edition, date.latest):
        return gettext("Past when the latest dispatch appeared, %(date)s") % said
    if was_ahead(edition, date.earliest):
        return gettext("Still ahead when the latest dispatch appeared, %(date)s") % said
    return None


def _days_late(edition: Edition, answer: Answer) -> int:
    """How long after a date the dispatch that gives it was published at least; 0 where that is not known."""
    published = edition.readings[answer.passage.source].published
    is_open = answer.bound in ("ON_OR_AFTER", "AFTER")
    if is_open or published.earliest is None or answer.latest is None or published.earliest <= answer.latest:
        return 0
    return (published.earliest - answer.latest) // timedelta(days=1)


def _time(edition: Edition, days: int) -> str:
    if days < _WEEKS:
        return edition.formats.duration(days, "day")
    return (
        edition.formats.duration(days // 7, "week") if days < _MONTHS else edition.formats.duration(days // 30, "month")
    )


def _date_at(edition: Edition, answer: Answer) -> DateExpression | None:
    passage = answer.passage
    dates = edition.readings[passage.source].dates
    return next((one for one in dates if (one.paragraph, one.start) == (passage.paragraph, passage.start)), None)


def _repeated(edition: Edition, answer: Answer, same: Answer) -> str:
    gettext = edition.interface.catalog.gettext
    here, there = (edition.readings[one.passage.source] for one in (answer, same))
    day = published_words(edition, there.published)
    if outlet_of(edition, here.dispatch) == outlet_of(edition, there.dispatch):
        if day is None:
            return gettext("Republished word for word; counts once")
        return gettext("Republished word for word from its dispatch of %(date)s; counts once") % {
            "date": isolated(day.text)
        }
    return gettext("Word for word as in %(source)s") % {"source": isolated(source_link(edition, there).name.text)}
