"""Who speaks in a paragraph, and how an edition writes the names of speakers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pelican_dossier import addresses
from pelican_dossier.comparing.speakers import SpeakerIdentities, SpeakerIdentity
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Dispatch, Reading, SpeechKind, Voice
from pelican_dossier.model.langstring import LangString, marked

_TOLD: Mapping[SpeechKind, str] = {
    "direct": marked("Who speaks, in quotation marks"),
    "indirect": marked("Who speaks, reported"),
}


@dataclass(frozen=True, slots=True)
class VoiceView:
    """One voice of a paragraph."""

    id: str
    """Of what is told of it beside the paragraph."""
    read: Voice
    speaker: LangString
    role: LangString | None
    via: LangString | None
    href: str
    """Where it is told of."""
    told: LangString
    """In few words, for those who point at it."""


@once
def identities_in(edition: Edition) -> SpeakerIdentities:
    """Who is meant wherever a speaker is named, as far as what is published tells."""
    return SpeakerIdentities(edition.dossier.readings, edition.dossier.entities, edition.dossier.statements)


@once
def named_in(edition: Edition, reading: Reading) -> Callable[[str], LangString]:
    """How the edition writes the speakers of a dispatch: by the registry, else by the fullest name in the dossier."""
    identities = identities_in(edition)

    def named(name: str) -> LangString:
        one = identities.of(reading.dispatch.id, name)
        entity = edition.entities.get(one.entity or "")
        return (edition.words(entity.names) if entity else None) or _unregistered(edition, one, reading)

    return named


def _unregistered(edition: Edition, one: SpeakerIdentity, reading: Reading) -> LangString:
    """A name as received, romanised for readers of Latin letters; a phrase that is no name stays as it is."""
    language, name = LANGUAGE_PACKS[reading.dispatch.language], one.name
    head = language.fold(name).text.partition(" ")[0]
    is_name = one.is_name or head in language.speech.given_names
    if language.romanise is None or not is_name or edition.script != "Latn":
        return LangString(name, language.code)
    return LangString(name, language.code, language.romanise(name), language.romanisation)


def voices_in(edition: Edition, reading: Reading) -> dict[int, tuple[VoiceView, ...]]:
    """The voices of a source by paragraph, those that may be shown."""
    named = named_in(edition, reading)
    standing = {
        (one.paragraph, one.start, one.text): one.entity or "" for one in reading.mentions if one.kind == "place"
    }
    found: dict[int, list[VoiceView]] = {}
    for voice in reading.voices:
        place = edition.entities.get(standing.get((voice.paragraph, voice.start, voice.speaker), ""))
        speaker = (edition.words(place.names) if place else None) or named(voice.speaker)
        found.setdefault(voice.paragraph, []).append(_view(edition, reading.dispatch, voice, speaker, named))
    return {paragraph: tuple(views) for paragraph, views in found.items()}


def _view(
    edition: Edition, dispatch: Dispatch, voice: Voice, speaker: LangString, named: Callable[[str], LangString]
) -> VoiceView:
    id_ = f"v{voice.paragraph}-{voice.start}-{voice.end}"
    interface = edition.interface
    return VoiceView(
        id=id_,
        read=voice,
        speaker=speaker,
        role=LangString(voice.role, dispatch.language) if voice.role else None,
        via=named(voice.via) if voice.via else None,
        href=f"{addresses.source(edition.language, dispatch.id)}#{id_}",
        told=LangString(interface.catalog.gettext(_TOLD[voice.kind]), interface.language),
    )
