"""A news item as references need it, whatever the format: what is known of it, no finer and no surer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.model import Dispatch, Published, Review, Subject
from pelican_dossier.model.edtf import Edtf, of_days, one_of
from pelican_dossier.model.langstring import LangString, isolated, marked

_NOTED: Mapping[Subject, str] = {
    "headline": marked("Headline corrected by %(who)s; the program reads “%(read)s”."),
    "publisher": marked("Outlet corrected by %(who)s; the program reads “%(read)s”."),
}
_GIVEN: Mapping[Subject, str] = {
    "headline": marked("Headline corrected by %(who)s; the program finds none."),
    "publisher": marked("Outlet corrected by %(who)s; the program finds none."),
}


@dataclass(frozen=True, slots=True)
class PublicationDay:
    """One day, of which the first and the last that it can have been are known: no finer and no surer."""

    earliest: date
    latest: date
    is_inferred: bool

    @property
    def is_sure(self) -> bool:
        """Whether it is one day, and stated."""
        return not self.is_inferred and self.earliest == self.latest

    @property
    def known(self) -> tuple[int, ...]:
        """Year, month and day as far as they are the same whichever day it was."""
        first, last = ((day.year, day.month, day.day) for day in (self.earliest, self.latest))
        return tuple(part for at, part in enumerate(first) if first[: at + 1] == last[: at + 1])

    @property
    def span(self) -> Edtf:
        """The day, or the first and the last of the days that it can have been."""
        return of_days(self.earliest, self.latest)

    @property
    def edtf(self) -> str:
        """``2025-11-07``; ``2025-11-07?`` where it is inferred; ``[2025-11-05..2025-11-07]`` for one of them."""
        if self.earliest != self.latest:
            return one_of(self.earliest, self.latest)
        return str(replace(self.span, sign="?" if self.is_inferred else ""))


@dataclass(frozen=True, slots=True)
class BibliographicItem:
    """The original news item, told in one edition. None: not known."""

    id: str
    language: str
    """The item's own."""
    title: str | None
    """The headline as published, in its own language."""
    translated_title: str | None
    """What the edition calls it, where the headline is in another language."""
    publisher: str | None
    day: PublicationDay | None
    url: str | None
    """Of the original."""
    accessed: date | None
    """When the original was read, where its address is known."""
    path: str
    """The edition's page of it, from the site's root."""
    page: str | None
    """The address of that page; None while the site's own is not known."""
    notes: tuple[str, ...]
    """What a reader of the reference has to know, a sentence each, in the language of the interface."""
    read_in: str
    """The dossier, and where in it: what a reference that leaves the dossier says too."""
    publisher_language: str | None = None
    """Of the outlet's name."""
    author: str | None = None
    """Who is stated to have written it."""
    headline: LangString | None = None
    """As the edition's page has it."""
    is_headline_given: bool = False
    """Whether that is the editors'."""

    @property
    def address(self) -> str | None:
        """Where it can be read: at its publisher's, else in the dossier."""
        return self.url or self.page


def items(edition: Edition, site_url: str) -> Iterator[BibliographicItem]:
    """Every source that has a page, the withdrawn ones last."""
    for reading in edition.dossier.readings:
        yield _item(edition, reading.dispatch, reading.published, site_url, reading.review)
    for dispatch in edition.dossier.withdrawn:
        yield _item(edition, dispatch, dispatch.published, site_url, Review())


def _item(
    edition: Edition, dispatch: Dispatch, published: Published, site_url: str, review: Review
) -> BibliographicItem:
    sidecar, day = dispatch.sidecar, _day_of(published)
    path = addresses.source(edition.language, dispatch.id)
    page = f"{site_url}/{path}" if site_url else None
    title = dispatch.title or sidecar.headline.get(dispatch.language)
    outlet = edition.name(dispatch.publisher, dispatch.language) if dispatch.publisher else None
    told = edition.title(dispatch) if dispatch.title or sidecar.headline else None
    return BibliographicItem(
        id=dispatch.id,
        language=dispatch.language,
        title=title or (told.text if told else None),
        translated_title=told.text if title and told and told.language != dispatch.language else None,
        publisher=outlet.text if outlet else None,
        publisher_language=outlet.language if outlet else None,
        day=day,
        url=sidecar.url,
        accessed=sidecar.retrieved if sidecar.url else None,
        path=path,
        page=page,
        notes=(*_notes(edition, dispatch, day), *_put_right(edition, review)),
        read_in=_read_in(edition, page),
        author=dispatch.author,
        headline=told,
        is_headline_given=edition.language in sidecar.headline or (told is not None and dispatch.title is None),
    )


def _notes(edition: Edition, dispatch: Dispatch, day: PublicationDay | None) -> Iterator[str]:
    _, formats = edition.interface.catalog.gettext, edition.interface.formats
    withdrawn = dispatch.sidecar.withdrawn
    if withdrawn:
        yield _("Withdrawn from this dossier on %(date)s.") % {"date": formats.day(withdrawn.date)}
    if dispatch.relayed:
        via = edition.name(dispatch.relayed, dispatch.language)
        yield _("Via %(agency)s.") % {"agency": via.text}
    if not dispatch.title and dispatch.sidecar.headline:
        yield _("Headline supplied by the editors of this dossier; the dispatch as received has none.")
    if day is None:
        yield _("Publication date not known.")
    elif not day.is_sure:
        said = formats.dated(day.span, None, None, is_inferred=day.is_inferred)
        known = (
            _("Publication date inferred: %(date)s.")
            if day.is_inferred
            else _("Published on one of these days: %(date)s.")
        )
        yield known % {"date": said}


def _put_right(edition: Edition, review: Review) -> Iterator[str]:
    """What of the reference the editors have put right, with what the program has."""
    _ = edition.interface.catalog.gettext
    for record in review.corrections:
        if record.what in _NOTED:
            read = " ".join(one for one in record.before if isinstance(one, str))
            told = {"read": isolated(read), "who": record.who}
            yield _(_NOTED[record.what]) % told if read else _(_GIVEN[record.what]) % told


def _read_in(edition: Edition, where: str | None) -> str:
    title, gettext = edition.words(edition.settings.title), edition.interface.catalog.gettext
    said = gettext("In the dossier “%(title)s”: %(where)s") if where else gettext("In the dossier “%(title)s”.")
    return str(said) % {"title": title.text if title else "", "where": where}


def _day_of(published: Published) -> PublicationDay | None:
    """None where nothing is known of the day, or where it has no end."""
    if published.earliest is None or published.latest is None:
        return None
    return PublicationDay(published.earliest, published.latest, published.source == "inferred")
