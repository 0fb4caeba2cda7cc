"""Who speaks where: each speaker of a dossier once, named, by office or anonymous, with the outlets that quote him."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.editions.speakerdots import Span, SpeakerDot, dots, span_of
from pelican_dossier.editions.voices import identities_in, named_in, roles_in
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Reading, Voice
from pelican_dossier.model.langstring import LangString

Naming = Literal["named", "office", "anonymous"]
_GROUPS: tuple[Naming, ...] = ("named", "office", "anonymous")
_ROWS = 40
"""Speakers of one group on the page, those whom most dispatches quote."""
_PLACES = 6
"""Dispatches of one outlet to which a speaker's row leads."""


@dataclass(frozen=True, slots=True)
class QuotedIn:
    """A dispatch that quotes a speaker, at the first paragraph where it does."""

    source: SourceLink
    href: str


@dataclass(frozen=True, slots=True)
class OutletQuotes:
    """The dispatches of one outlet that quote a speaker, the earliest first."""

    first: SourceLink
    """One of the outlet's, which knows its name and sign."""
    places: tuple[QuotedIn, ...]
    more: int
    """How many dispatches of it beside these."""


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """One speaker, whatever case, role or spelling a dispatch gives him in."""

    name: LangString
    role: LangString | None
    href: str | None
    """The page of the person or body, if the registry has it."""
    total: int
    """Dispatches that quote him."""
    outlets: tuple[OutletQuotes, ...]
    dots: tuple[SpeakerDot, ...]
    """A dot a dispatch on the axis of days, those without a day left out."""


@dataclass(frozen=True, slots=True)
class SpeakerGroup:
    """Speakers who are named in one way, whom most dispatches quote first."""

    naming: Naming
    rows: tuple[SpeakerRow, ...]
    more: int
    """Speakers who are quoted in fewer dispatches and not shown."""


@dataclass(frozen=True, slots=True)
class SpeakersView:
    """All speakers, and the days between which the dispatches were published."""

    groups: tuple[SpeakerGroup, ...]
    span: Span | None
    """None where fewer than two days are known."""

    @property
    def unnamed(self) -> tuple[SpeakerGroup, ...]:
        """Those whom no dispatch names."""
        return tuple(group for group in self.groups if group.naming != "named")


_Quotes = Mapping[str, Sequence[tuple[Reading, Voice]]]


@once
def speakers_view(edition: Edition) -> SpeakersView:
    """Every speaker of the dispatches, each dispatch counted once for each."""
    quotes, span = _gathered(edition), span_of(edition)
    by_naming: dict[Naming, list[str]] = defaultdict(list)
    for id_, said in quotes.items():
        by_naming[_naming(said)].append(id_)
    groups = []
    for naming in (one for one in _GROUPS if by_naming[one]):
        order = sorted(by_naming[naming], key=lambda id_: (-len(quotes[id_]), id_))
        rows = tuple(_row(edition, quotes[id_], span) for id_ in order[:_ROWS])
        groups.append(SpeakerGroup(naming, rows, len(order) - len(rows)))
    return SpeakersView(tuple(groups), span)


def _gathered(edition: Edition) -> _Quotes:
    """Speaker -> the dispatches that quote him, each with its first voice of his; by a name before by an office."""
    found: dict[str, dict[str, tuple[Reading, Voice]]] = defaultdict(dict)
    identities = identities_in(edition)
    for reading in edition.dossier.readings:
        for voice in reading.voices:
            one = identities.of(reading.dispatch.id, voice.speaker)
            found[one.id].setdefault(reading.dispatch.id, (reading, voice))
    return {id_: tuple(said.values()) for id_, said in found.items()}


def _naming(said: Sequence[tuple[Reading, Voice]]) -> Naming:
    """Of one whom any dispatch names, named."""
    told = {_told(reading, voice) for reading, voice in said}
    return next(naming for naming in _GROUPS if naming in told)


def _told(reading: Reading, voice: Voice) -> Naming:
    if voice.anonymous:
        return "anonymous"
    language = LANGUAGE_PACKS[reading.dispatch.language]
    words = [language.speech.bare(word) for word in language.fold(voice.speaker).text.lower().split()]
    parts = language.speech.roles | language.speech.articles
    return "office" if voice.unnamed or all(word in parts for word in words) else "named"


def _row(edition: Edition, said: Sequence[tuple[Reading, Voice]], span: Span | None) -> SpeakerRow:
    reading, voice = said[0]
    one = identities_in(edition).of(reading.dispatch.id, voice.speaker)
    entity = edition.entities.get(one.entity or "")
    spoken = next(((r, v) for r, v in said if v.role), None)
    return SpeakerRow(
        name=named_in(edition, reading)(voice.speaker),
        role=roles_in(edition, spoken[0])(spoken[1].speaker, spoken[1].role) if spoken and spoken[1].role else None,
        href=addresses.entity(edition.language, entity) if entity else None,
        total=len(said),
        outlets=tuple(_outlets(edition, said)),
        dots=dots(edition, [reading for reading, _ in said], span) if span else (),
    )


def _outlets(edition: Edition, said: Sequence[tuple[Reading, Voice]]) -> Iterator[OutletQuotes]:
    """By outlet, that which quotes him most first; dispatches without one count as one."""
    links = [source_link(edition, reading) for reading, _ in said]
    outlets = [link.outlet for link in links]
    for outlet, count in Counter(outlets).most_common():
        places = [
            QuotedIn(link, addresses.source(edition.language, link.id, voice.paragraph))
            for link, own, (_, voice) in zip(links, outlets, said, strict=True)
            if own == outlet
        ]
        yield OutletQuotes(places[0].source, tuple(places[:_PLACES]), count - len(places[:_PLACES]))
