"""Who cites whom: the outlets and the voices that each of them lets speak, counted by dispatches."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pelican_dossier import addresses
from pelican_dossier.addresses import Folder
from pelican_dossier.comparing.speakers import SpeakerIdentities, SpeakerIdentity
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.voices import identities_in, named_in
from pelican_dossier.model import Reading, Voice
from pelican_dossier.model.langstring import LangString, marked
from pelican_dossier.publishing.pages.kind import Listing, Making, PageKind, SitePage

_MOST_OUTLETS, _MOST_VOICES = 12, 40
"""Columns and rows: those that cite, and are cited by, most dispatches."""
_ROW, _LABELLED = 26, 30
"""Units of height for each name in the picture, and letters of a name that it has room for."""


@dataclass(frozen=True, slots=True)
class CitedView:
    """A voice with the number of dispatches in which each outlet lets it speak."""

    name: LangString
    href: str | None
    """The page of the person or body, if the registry has it."""
    counts: tuple[int, ...]
    """By outlet, in the order of the columns."""
    total: int


@dataclass(frozen=True, slots=True)
class CitingLine:
    """From an outlet to a voice in the picture; heights are units."""

    outlet_y: float
    voice_y: float
    width: int


@dataclass(frozen=True, slots=True)
class NameLabel:
    """A name in the picture."""

    name: LangString
    """As much of it as there is room for."""
    y: float


@dataclass(frozen=True, slots=True)
class CitingView:
    """The table and the picture of it."""

    outlets: tuple[LangString, ...]
    voices: tuple[CitedView, ...]
    lines: tuple[CitingLine, ...]
    outlet_labels: tuple[NameLabel, ...]
    voice_labels: tuple[NameLabel, ...]
    height: int


def _citing(edition: Edition) -> CitingView:
    """The voices that most dispatches cite, and the outlets that cite most."""
    cited, names = _gathered(edition)
    outlets = [outlet for outlet, _ in Counter(o for counts in cited.values() for o in counts.elements()).most_common()]
    outlets = outlets[:_MOST_OUTLETS]
    order = sorted(cited, key=lambda voice: (-cited[voice].total(), voice))[:_MOST_VOICES]
    voices = tuple(
        CitedView(*names[voice], tuple(cited[voice][outlet] for outlet in outlets), cited[voice].total())
        for voice in order
    )
    columns = tuple(edition.name(*outlet) for outlet in outlets)
    height = _ROW * max(len(voices), len(columns), 1)
    outlet_ys, voice_ys = _spread(len(columns), height), _spread(len(voices), height)
    return CitingView(
        outlets=columns,
        voices=voices,
        lines=tuple(
            CitingLine(outlet_ys[at], voice_ys[row], count)
            for row, voice in enumerate(voices)
            for at, count in enumerate(voice.counts)
            if count
        ),
        outlet_labels=_labels(columns, outlet_ys),
        voice_labels=_labels([voice.name for voice in voices], voice_ys),
        height=height,
    )


_Outlet = tuple[str, str]
"""The name that a dispatch gives to who published it, and the dispatch's language."""


def _gathered(edition: Edition) -> tuple[Mapping[str, Counter[_Outlet]], Mapping[str, tuple[LangString, str | None]]]:
    """By voice: its outlets with their dispatches; its name, and its page if the registry has it."""
    cited: dict[str, Counter[_Outlet]] = defaultdict(Counter)
    names: dict[str, tuple[LangString, str | None]] = {}
    identities = identities_in(edition)
    for reading in edition.dossier.readings:
        dispatch = reading.dispatch
        if dispatch.publisher is None:
            continue
        named = named_in(edition, reading)
        for one, voice in _voices(reading, identities):
            cited[one.id][dispatch.publisher, dispatch.language] += 1
            entity = edition.entities.get(one.entity or "")
            href = addresses.entity(edition.language, entity) if entity else None
            names.setdefault(one.id, (named(voice.speaker), href))
    return cited, names


def _voices(reading: Reading, identities: SpeakerIdentities) -> Iterator[tuple[SpeakerIdentity, Voice]]:
    """Each speaker of a dispatch once."""
    seen: set[str] = set()
    for voice in reading.voices:
        one = identities.of(reading.dispatch.id, voice.speaker)
        if one.id not in seen:
            seen.add(one.id)
            yield one, voice


def _spread(count: int, height: int) -> list[float]:
    """Places for so many names, as far apart as the height allows."""
    return [round(height * (at + 0.5) / count, 1) for at in range(count)]


def _labels(names: Iterable[LangString], ys: Sequence[float]) -> tuple[NameLabel, ...]:
    return tuple(NameLabel(_short(name), y) for name, y in zip(names, ys, strict=True))


def _short(name: LangString) -> LangString:
    text = name.text if len(name.text) <= _LABELLED else name.text[:_LABELLED].rsplit(" ", 1)[0] + "…"
    return LangString(text, name.language)


def _pages(making: Making) -> Iterator[SitePage]:
    edition = making.edition
    path = addresses.listing(edition.language, Folder.CITING)
    yield SitePage(path, "dossier/citing", {"citing": _citing(edition)})


CITING = PageKind(make=_pages, listings=(Listing(Folder.CITING, marked("Who cites whom")),))
