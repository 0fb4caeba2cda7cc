"""A news item as those who cite it need it, whatever the format: what is known of it and nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.model import Dispatch, Published
from pelican_dossier.publishing.citations.day import Day, day_of


@dataclass(frozen=True, slots=True)
class Cited:
    """The original news item, told in one edition. None: not known."""

    id: str
    language: str
    """The item's own."""
    title: str | None
    """The headline as published, in its own language."""
    translated_title: str | None
    """What the edition calls it, where the headline is in another language."""
    publisher: str | None
    day: Day | None
    url: str | None
    """Of the original."""
    retrieved: date | None
    path: str
    """The edition's page of it, from the site's root."""
    page: str | None
    """The address of that page; None while the site's own is not known."""
    notes: tuple[str, ...]
    """What a reader of the citation has to know, a sentence each, in the language of the interface."""
    read_in: str
    """The dossier, and where in it: what a citation that leaves the dossier says too."""

    @property
    def address(self) -> str | None:
        """Where it can be read: at its publisher's, else in the dossier."""
        return self.url or self.page


def cited(edition: Edition, site_url: str) -> Iterator[Cited]:
    """Every source that has a page, the withdrawn ones last."""
    for reading in edition.dossier.readings:
        yield _cited(edition, reading.dispatch, reading.published, site_url)
    for dispatch in edition.dossier.withdrawn:
        yield _cited(edition, dispatch, dispatch.published, site_url)


def _cited(edition: Edition, dispatch: Dispatch, published: Published, site_url: str) -> Cited:
    sidecar, day = dispatch.sidecar, day_of(published)
    path = addresses.source(edition.language, dispatch.id)
    page = f"{site_url}/{path}" if site_url else None
    title = dispatch.title or sidecar.headline.get(dispatch.language)
    told = edition.title(dispatch) if dispatch.title or sidecar.headline else None
    return Cited(
        id=dispatch.id,
        language=dispatch.language,
        title=title or (told.text if told else None),
        translated_title=told.text if title and told and told.language != dispatch.language else None,
        publisher=edition.name(dispatch.publisher, dispatch.language).text if dispatch.publisher else None,
        day=day,
        url=sidecar.url,
        retrieved=sidecar.retrieved,
        path=path,
        page=page,
        notes=tuple(_notes(edition, dispatch, day)),
        read_in=_read_in(edition, page or dispatch.id),
    )


def _notes(edition: Edition, dispatch: Dispatch, day: Day | None) -> Iterator[str]:
    _, formats = edition.interface.catalog.gettext, edition.interface.formats
    withdrawn = dispatch.sidecar.withdrawn
    if withdrawn:
        yield _("Withdrawn from this dossier on %(date)s.") % {"date": formats.day(withdrawn.date)}
    if dispatch.via:
        via = edition.name(dispatch.via, dispatch.language)
        yield _("By way of %(agency)s.") % {"agency": via.text}
    if not dispatch.title and dispatch.sidecar.headline:
        yield _("The headline was given by the editors of the dossier; the dispatch as received has none.")
    if day is None:
        yield _("The day of publication is not known.")
    elif not day.is_sure:
        said = formats.edtf(day.span)
        known = (
            _("The day of publication is inferred: %(date)s.")
            if day.is_inferred
            else _("The day of publication is one of these: %(date)s.")
        )
        yield known % {"date": said}


def _read_in(edition: Edition, where: str) -> str:
    title = edition.words(edition.settings.title)
    said = edition.interface.catalog.gettext("In the dossier “%(title)s”: %(where)s")
    return str(said) % {"title": title.text if title else "", "where": where}
