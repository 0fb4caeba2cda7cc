"""Pictures that stand for the dossier and its sources where their pages are shared: what they say, and where kept."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from functools import cache
from hashlib import sha256

from PIL import __version__ as pillow
from PIL import features

from pelican_dossier import addresses
from pelican_dossier.desk.data import as_json
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.links import SourceLink, source_link, withdrawn_link
from pelican_dossier.model.langstring import LangString
from pelican_dossier.publishing.cache import Cache
from pelican_dossier.publishing.pictures.drawing import VERSION, Subject, draw, font_bytes, has_letter


def subjects(edition: Edition) -> Mapping[str, Subject]:
    """Where each picture stands -> what it says."""
    links = [source_link(edition, reading) for reading in edition.dossier.readings]
    links += [withdrawn_link(edition, dispatch) for dispatch in edition.dossier.withdrawn]
    return {
        addresses.picture(edition.language): _of_dossier(edition),
        **{addresses.picture(edition.language, link.id): _of_source(edition, link) for link in links},
    }


def _of_dossier(edition: Edition) -> Subject:
    spoken, count = edition.interface, len(edition.dossier.readings)
    sources = spoken.catalog.ngettext("%(count)s source", "%(count)s sources", count)
    below = LangString(sources % {"count": spoken.formats.number(count)}, spoken.language)
    return Subject(LangString("", edition.language), _title(edition), (below,), edition.direction)


def _of_source(edition: Edition, link: SourceLink) -> Subject:
    headline = _drawable(link.title)
    return Subject(
        above=_title(edition) if headline else LangString("", edition.language),
        headline=headline or _title(edition),
        below=tuple(filter(None, map(_drawable, _below(edition, link)))),
        direction=edition.direction,
    )


def _below(edition: Edition, link: SourceLink) -> Iterator[LangString]:
    spoken = edition.interface
    if link.publisher:
        yield link.publisher
    yield link.published.words or LangString(spoken.catalog.gettext("date not known"), spoken.language)
    if link.published.words and link.is_inferred:
        yield LangString(link.published.how, spoken.language)
    if link.is_withdrawn:
        yield LangString(spoken.catalog.gettext("Withdrawn"), spoken.language)


def _title(edition: Edition) -> LangString:
    title = edition.words(edition.settings.title)
    return (_drawable(title) if title else None) or LangString("", edition.language)


def _drawable(words: LangString) -> LangString | None:
    """Without signs that the font lacks; None where most are of letters that it lacks."""
    kept = "".join(filter(has_letter, words.text))
    return LangString(kept, words.language) if len(kept) * 2 > len(words.text) else None


def picture(subject: Subject, kept: Cache) -> bytes:
    """The picture as a PNG, drawn only where no earlier build has drawn the same."""
    key = sha256((_made_with() + as_json(asdict(subject))).encode()).hexdigest()
    data = kept.get(key)
    if data is None:
        data = draw(subject)
        kept.put(key, data)
    return data


@cache
def _made_with() -> str:
    libraries = [f"{name} {features.version(name)}" for name in ("freetype2", "raqm", "harfbuzz", "zlib")]
    return as_json([VERSION, sha256(font_bytes()).hexdigest(), pillow, *libraries])
