"""The words beside the marks of rival dates: who says it, in which outlet, on which days."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pelican_dossier.editions.chart import Run
from pelican_dossier.editions.counts import counted, counted_outlets
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.picture import headed
from pelican_dossier.editions.rivals import Report, RivalDate, one_day
from pelican_dossier.model.langstring import LangString, isolated, marked

INFERRED = "*"
"""Stands behind a day that was inferred; a note below the picture says so."""
MOST_NAMED = 6
"""Reports of a lane that have words; the others are counted."""
_AFTER = marked("published after that date had passed")
_REPEATED = marked("republished word for word")


def speaker_run(report: Report) -> Run:
    """Who says it."""
    return Run(headed(report.speaker), is_strong=True)


def outlet_run(report: Report) -> Run:
    """Where it was said."""
    return Run(report.outlet, colour=report.sign.colour if report.sign else None)


def reported_runs(edition: Edition, value: RivalDate, report: Report) -> tuple[Run, ...]:
    """The outlet, the days, and what else one must know."""
    told = " · ".join(("", *days_and_notes(edition, report, is_late=value.is_late(report))))
    return outlet_run(report), Run(LangString(told, edition.interface.language))


def days_and_notes(edition: Edition, report: Report, *, is_late: bool) -> Iterator[str]:
    """The days of a report in one phrase, and what must be known of it in others."""
    gettext = edition.interface.catalog.gettext
    known = [f"{isolated(one.words.text)}{INFERRED * one.is_inferred}" for one in report.days if one.words]
    yield _days(edition, known) if known else gettext("date not known")
    if is_late:
        yield gettext(_AFTER)
    if report.is_repeated:
        yield gettext(_REPEATED)


def _days(edition: Edition, known: Sequence[str]) -> str:
    by = edition.interface
    if len(known) <= 2:
        return by.formats.list(known)
    return str(by.catalog.gettext("%(first)s to %(last)s")) % {"first": known[0], "last": known[-1]}


@dataclass(frozen=True, slots=True)
class Upright:
    """The line through all lanes on a day on which several outlets gave different values."""

    day: date
    words: LangString

    def is_of(self, value: RivalDate) -> bool:
        """Whether somebody gave the value on that day."""
        return any(one.day == self.day for report in value.reports for one in report.days)


def upright_of(edition: Edition, dates: Sequence[RivalDate]) -> Upright | None:
    """The line with its sentence; None where no day has several outlets and values."""
    found = one_day(dates)
    if found is None:
        return None
    by = edition.interface
    said = {
        "date": isolated(found.words.text),
        "outlets": counted_outlets(by, found.outlets),
        "dates": counted(by, found.values, by.catalog.ngettext("%(count)s date", "%(count)s dates", found.values)),
    }
    words = by.catalog.gettext("%(date)s: %(outlets)s, %(dates)s") % said
    return Upright(found.day, LangString(words, by.language))


def note_on_inferred(edition: Edition, reports: Iterable[Report]) -> Iterator[str]:
    """What the asterisk says, where one of the days has it."""
    if any(one.is_inferred for report in reports for one in report.days):
        yield edition.interface.catalog.gettext("* Day inferred: the dispatch does not state it.")


def more_words(edition: Edition, count: int) -> LangString:
    """How many more there are than are shown."""
    by = edition.interface
    said = by.catalog.ngettext("%(count)s more", "%(count)s more", count)
    return LangString(said % {"count": by.formats.number(count)}, by.language)
