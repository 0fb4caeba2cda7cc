"""What a reader must know of an answer: that its day is inferred, that it came after the date, that it is a repeat."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.inferred import published_words
from pelican_dossier.editions.links import source_link
from pelican_dossier.editions.outlets import outlet_of
from pelican_dossier.editions.rendered import rendered
from pelican_dossier.editions.rivals import families_of
from pelican_dossier.model import Answer, DateExpression
from pelican_dossier.model.langstring import isolated

_MARKS = "†‡§¶"
_WEEKS, _MONTHS = 14, 92
"""Days from which a time is told in weeks, and in months."""


def notes_on(edition: Edition, answer: Answer, earlier: Mapping[str, Answer]) -> tuple[str, ...]:
    """Sentences on an answer; ``earlier`` has those before it with its value, by their families of words."""
    return tuple(_notes(edition, answer, earlier))


def repeated(rows: Iterable[Sequence[str]]) -> Mapping[str, str]:
    """The notes that stand on several answers, each with a mark that stands for it, as far as there are marks."""
    told = Counter(note for notes in rows for note in notes)
    return dict(zip((note for note, times in told.items() if times > 1), _MARKS, strict=False))


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
