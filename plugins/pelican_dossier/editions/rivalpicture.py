"""Rival dates as a picture: a lane a value, who gave it on which day, how far ahead it lay, what time it names."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from pelican_dossier.editions import rivalnarrow, rivalwide
from pelican_dossier.editions.chart import Chart, Sketch
from pelican_dossier.editions.dateaxis import DateAxis
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.latestday import latest_day_words, was_past
from pelican_dossier.editions.picture import Picture, Type, headed, type_of
from pelican_dossier.editions.rivallabels import Upright, days_and_notes, note_on_inferred, upright_of
from pelican_dossier.editions.rivals import RivalDate, rival_dates
from pelican_dossier.model import Answer, Question
from pelican_dossier.model.findingkinds import Conflict
from pelican_dossier.model.langstring import LangString, isolated

_Draw = Callable[[Edition, Sequence[RivalDate], DateAxis, Upright | None, Type, int], tuple[Sketch, float]]


def picture_of_dates(
    edition: Edition,
    question: Question,
    caption: LangString,
    answers: Sequence[Answer],
    conflict: Conflict | None,
    most: int,
) -> Picture | None:
    """At most so many values in one picture, those that most outlets give; None where there is nothing to compare."""
    known = rival_dates(edition, question, answers)
    shown = [one for one in known if one in _heaviest(known, most)]
    days = list(_days(shown))
    if len(shown) < 2 and len({report.outlet_id for one in shown for report in one.reports}) < 2:
        return None
    upright, more = upright_of(edition, shown), len(known) - len(shown)

    def drawn(draw: _Draw, begin: float, end: float, *, is_wide: bool) -> Chart:
        sizes = type_of(edition.language, is_wide=is_wide)
        sketch, height = draw(edition, shown, DateAxis(days, begin, end), upright, sizes, more)
        return sketch.finished(height, is_mirrored=edition.direction == "rtl")

    gettext = edition.interface.catalog.gettext
    return Picture(
        wide=drawn(rivalwide.draw_wide, rivalwide.EDGE, rivalwide.WIDTH - rivalwide.EDGE, is_wide=True),
        narrow=drawn(rivalnarrow.draw_narrow, rivalnarrow.EDGE, rivalnarrow.WIDTH - rivalnarrow.EDGE, is_wide=False),
        caption=caption,
        head=(gettext("Answer"), gettext("Speaker"), gettext("Outlet"), gettext("Published")),
        rows=tuple(_rows(edition, known)),
        notes=tuple(_notes(edition, shown)),
        conflict=conflict,
    )


def _heaviest(dates: Sequence[RivalDate], most: int) -> list[RivalDate]:
    by_weight = sorted(dates, key=lambda one: (-len({report.outlet_id for report in one.reports}), one.latest))
    return by_weight[:most]


def _days(dates: Sequence[RivalDate]) -> Iterator[date]:
    for value in dates:
        yield from (value.earliest, value.latest)
        yield from (one.day for report in value.reports for one in report.days if one.day)


def _rows(edition: Edition, dates: Sequence[RivalDate]) -> Iterator[tuple[LangString | None, ...]]:
    by = edition.interface.language
    for value in dates:
        for report in value.reports:
            told = " · ".join(days_and_notes(edition, report, is_late=value.is_late(report)))
            yield headed(value.value), headed(report.speaker), report.outlet, LangString(told, by)


def _notes(edition: Edition, dates: Sequence[RivalDate]) -> Iterator[str]:
    if past := [isolated(one.value.text) for one in dates if one.was_announced and was_past(edition, one.latest)]:
        said = {"date": isolated(latest_day_words(edition)), "dates": edition.interface.formats.list(past)}
        yield edition.interface.catalog.gettext("Past when the latest dispatch appeared, %(date)s: %(dates)s.") % said
    yield from note_on_inferred(edition, (report for value in dates for report in value.reports))
    yield edition.interface.catalog.gettext(
        "Mark: who reported the date, and when. Block: the time named, drawn to scale."
    )
