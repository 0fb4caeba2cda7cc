"""What is new in a dossier: sources, findings, what was replaced, withdrawn or corrected, what each state changed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.findings import finding_views
from pelican_dossier.editions.history import changes_by_heading, state_address, state_ids
from pelican_dossier.editions.links import SourceLink, source_link, withdrawn_link
from pelican_dossier.model import Reading
from pelican_dossier.model.langstring import LangString, isolated, marked
from pelican_dossier.model.states import Step
from pelican_dossier.translation.catalogs import Translation

_CHANGED = marked("What changed")
KINDS: Mapping[str, str] = {
    "source": marked("New source"),
    "replacement": marked("Replaces an earlier source"),
    "withdrawal": marked("Source withdrawn"),
    "translation": marked("Translation revised"),
    "finding": marked("New finding"),
    "changes": _CHANGED,
}
_TITLED = marked("%(what)s: %(title)s")
_PUBLISHED = marked("Published %(date)s (%(how)s).")
_UNDATED = marked("Publication date not known.")
_REPLACES = marked("It replaces “%(title)s”.")
_WITHDRAWN = marked("This dispatch was withdrawn on %(date)s.")
_REVISED = marked("The translation was revised on %(date)s.")
_DECIDED = marked("%(decision)s (%(date)s).")
_COUNTED = marked("%(what)s: %(count)s")


@dataclass(frozen=True, slots=True)
class News:
    """One thing that is new."""

    kind: str
    id: str
    """Of the source, the finding or the state."""
    day: date | None
    """Since when; None where no day of it is known."""
    title: LangString
    told: tuple[LangString, ...]
    href: str
    published: date | None = None
    """The day of publication, where the source or the editors state it."""


def news(edition: Edition, undated: date, steps: Sequence[Step] = ()) -> tuple[News, ...]:
    """Everything, the newest first; what has no day stands at ``undated``, after what is of that day."""
    found = [*(item for rule in RULES for item in rule(edition)), *_changes(edition, steps)]
    found.sort(key=lambda item: (item.kind, item.id))
    return tuple(sorted(found, key=lambda item: (item.day or undated, item.day is not None), reverse=True))


def _sources(edition: Edition) -> Iterator[News]:
    for reading in edition.dossier.readings:
        link = source_link(edition, reading)
        replaced = edition.readings.get(reading.dispatch.sidecar.supersedes or "")
        told = [link.publisher, _published(edition, link)]
        if replaced:
            told.append(_say(edition, _REPLACES, title=isolated(edition.title(replaced.dispatch).text)))
        yield News(
            kind="replacement" if replaced else "source",
            id=link.id,
            day=_since(reading),
            title=_titled(edition, "replacement", link) if replaced else link.title,
            told=tuple(words for words in told if words),
            href=link.href,
            published=_stated(reading),
        )


def _since(reading: Reading) -> date | None:
    """A source is new when it is published and received, whichever comes later."""
    days = reading.published.latest, reading.dispatch.sidecar.retrieved
    return max((day for day in days if day), default=None)


def _stated(reading: Reading) -> date | None:
    return reading.published.day if reading.published.source != "inferred" else None


def _published(edition: Edition, link: SourceLink) -> LangString:
    when = link.published
    if when.words is None:
        return _say(edition, _UNDATED)
    return _say(edition, _PUBLISHED, date=isolated(when.words.text), how=when.how)


def _withdrawals(edition: Edition) -> Iterator[News]:
    for dispatch in edition.dossier.withdrawn:
        withdrawal = dispatch.sidecar.withdrawn
        if withdrawal is not None:
            link, reason = withdrawn_link(edition, dispatch), edition.words(withdrawal.reason)
            said = _say(edition, _WITHDRAWN, date=edition.interface.formats.day(withdrawal.date))
            title = _titled(edition, "withdrawal", link)
            told = (said, reason) if reason else (said,)
            yield News("withdrawal", dispatch.id, withdrawal.date, title, told, link.href)


def _translations(edition: Edition) -> Iterator[News]:
    for reading in edition.dossier.readings:
        translation = edition.translation(reading.dispatch)
        if translation and translation.revised and _is_shown(edition, reading, translation):
            link, day = source_link(edition, reading), date.fromisoformat(translation.revised)
            said = _say(edition, _REVISED, date=edition.interface.formats.day(day))
            yield News("translation", link.id, day, _titled(edition, "translation", link), (said,), link.href)


def _is_shown(edition: Edition, reading: Reading, translation: Translation) -> bool:
    return any(edition.showing.paragraph(reading.dispatch.id, paragraph) for paragraph in translation.paragraphs)


def _findings(edition: Edition) -> Iterator[News]:
    spoken = edition.interface.language
    views = finding_views(edition)
    for finding in edition.dossier.findings:
        view = views[finding.id]
        days = (_since(edition.readings[passage.source]) for passage in finding.passages)
        told = [LangString(view.sentence, spoken), LangString(view.likely, spoken) if view.likely else None]
        if view.decision and finding.decided:
            day = edition.interface.formats.day(finding.decided)
            told += [_say(edition, _DECIDED, decision=view.decision, date=day), view.reason]
        yield News(
            kind="finding",
            id=finding.id,
            day=finding.decided or max((day for day in days if day), default=None),
            title=LangString(view.title, spoken),
            told=tuple(words for words in told if words),
            href=view.href,
        )


def _changes(edition: Edition, steps: Sequence[Step]) -> Iterator[News]:
    """What the page of changes says, a state an entry, in counts."""
    spoken = edition.interface.language
    title = LangString(edition.catalog.gettext(_CHANGED), spoken)
    for at, (step, id_) in enumerate(zip(steps, state_ids(steps), strict=True)):
        told = tuple(LangString(line, spoken) for line in _counts(edition, step))
        if told:
            yield News("changes", id_, step.state.day, title, told, state_address(edition.language, at, id_))


def _counts(edition: Edition, step: Step) -> Iterator[str]:
    number = edition.interface.formats.number
    for heading, changes in changes_by_heading(edition, step):
        yield edition.catalog.gettext(_COUNTED) % {"what": heading, "count": number(len(changes))}


def _titled(edition: Edition, kind: str, link: SourceLink) -> LangString:
    what = edition.catalog.gettext(KINDS[kind])
    return _say(edition, _TITLED, what=what, title=isolated(link.title.text))


def _say(edition: Edition, message: str, **args: str) -> LangString:
    return LangString(edition.catalog.gettext(message) % args, edition.interface.language)


RULES: tuple[Callable[[Edition], Iterator[News]], ...] = (_sources, _withdrawals, _translations, _findings)
"""What makes news."""
