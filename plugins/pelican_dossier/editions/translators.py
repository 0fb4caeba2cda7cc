"""Who translated what readers see, how far that is, and what the editors let differ."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.model import Reading
from pelican_dossier.model.langstring import LangString
from pelican_dossier.translation.catalogs import Translation
from pelican_dossier.translation.progress import Progress, progress


@dataclass(frozen=True, slots=True)
class Credit:
    """Who or what translated, when, and who reviewed it."""

    translator: str | None
    is_machine: bool
    reviewer: str | None
    revised: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph by its number, where it stands in the edition."""

    paragraph: str
    href: str


@dataclass(frozen=True, slots=True)
class AcceptedView:
    """A difference that the editors accepted: the words of both sides, why and when."""

    place: Place
    original: tuple[LangString, ...]
    translation: tuple[LangString, ...]
    reason: LangString | None
    decided: str


@dataclass(frozen=True, slots=True)
class ProgressView:
    """The state of one dispatch in one language."""

    source: SourceLink
    language: str
    translated: str
    paragraphs: int
    missing: tuple[Place, ...]
    outdated: tuple[Place, ...]
    credit: Credit | None
    accepted: tuple[AcceptedView, ...]


def credit(edition: Edition, translation: Translation) -> Credit:
    """What a catalog says of who made it."""
    day = edition.interface.formats.day(date.fromisoformat(translation.revised)) if translation.revised else None
    return Credit(translation.translator, translation.is_machine, translation.reviewer, day)


def credits_of(edition: Edition) -> tuple[Credit, ...]:
    """Everybody who translated something that this edition shows, each once, by the latest day."""
    latest: dict[tuple[str | None, bool, str | None], Translation] = {}
    for reading in edition.dossier.readings:
        if translation := edition.translation(reading.dispatch):
            whose = translation.translator, translation.is_machine, translation.reviewer
            known = latest.setdefault(whose, translation)
            latest[whose] = max(known, translation, key=lambda one: one.revised or "")
    return tuple(credit(edition, translation) for translation in latest.values())


def states(edition: Edition) -> tuple[ProgressView, ...]:
    """How far the public dispatches are translated, by language."""
    dispatches = [reading.dispatch for reading in edition.dossier.readings]
    found = progress(dispatches, edition.settings.languages, edition.translations)
    return tuple(_view(edition, edition.readings[one.dispatch], one) for one in found)


def _view(edition: Edition, reading: Reading, one: Progress) -> ProgressView:
    return ProgressView(
        source=source_link(edition, reading),
        language=one.language,
        translated=edition.interface.formats.number(one.translated),
        paragraphs=one.paragraphs,
        missing=tuple(_place(edition, one.dispatch, paragraph) for paragraph in one.missing),
        outdated=tuple(_place(edition, one.dispatch, paragraph) for paragraph in one.outdated),
        credit=credit(edition, one.translation) if one.translation else None,
        accepted=tuple(_accepted(edition, reading, one.translation)) if one.translation else (),
    )


def _place(edition: Edition, dispatch: str, paragraph: int) -> Place:
    return Place(addresses.anchor(paragraph), addresses.source(edition.language, dispatch, paragraph))


def _accepted(edition: Edition, reading: Reading, translation: Translation) -> Iterator[AcceptedView]:
    dispatch = reading.dispatch
    for one in translation.accepted:
        if edition.showing.paragraph(dispatch.id, one.paragraph):
            yield AcceptedView(
                place=_place(edition, dispatch.id, one.paragraph),
                original=tuple(LangString(words, dispatch.language) for words in one.difference.original),
                translation=tuple(LangString(words, translation.language) for words in one.difference.translation),
                reason=edition.words(one.decision.reason),
                decided=edition.interface.formats.day(one.decision.date),
            )
