"""Who speaks in a paragraph: names of the registry in the edition's language, the others as the source has them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pelican_dossier import addresses
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
    start: int
    end: int
    """Of the phrase that names the speaker, in the paragraph."""
    speaker: LangString
    role: LangString | None
    kind: SpeechKind
    anonymous: bool
    unnamed: bool
    via: LangString | None
    href: str
    """Where it is told of."""
    told: LangString
    """In few words, for those who point at it."""


def registered_in(reading: Reading) -> Mapping[str, str]:
    """The names of a dispatch that the registry has, with their ids in it."""
    return {mention.text: mention.entity for mention in reading.mentions if mention.entity}


@once
def named_in(edition: Edition, reading: Reading) -> Callable[[str], LangString]:
    """How the edition writes the names of a dispatch: by the registry where it has them, else as received."""
    registered = registered_in(reading)

    def named(name: str) -> LangString:
        entity = edition.entities.get(registered.get(name, ""))
        return (edition.words(entity.names) if entity else None) or _unregistered(edition, name, reading)

    return named


def _unregistered(edition: Edition, name: str, reading: Reading) -> LangString:
    """A name as received, romanised for readers of Latin letters; a phrase that is no name stays as it is."""
    language = LANGUAGE_PACKS[reading.dispatch.language]
    head = language.fold(name).text.partition(" ")[0]
    is_name = head in language.speech.given_names or any(v.speaker == name and v.role for v in reading.voices)
    if language.romanise is None or not is_name or edition.script != "Latn":
        return LangString(name, language.code)
    return LangString(name, language.code, language.romanise(name), language.romanisation)


def voices_in(edition: Edition, reading: Reading) -> dict[int, tuple[VoiceView, ...]]:
    """The voices of a source by paragraph, those that may be shown."""
    named = named_in(edition, reading)
    found: dict[int, list[VoiceView]] = {}
    for voice in reading.voices:
        found.setdefault(voice.paragraph, []).append(_view(edition, reading.dispatch, voice, named))
    return {paragraph: tuple(views) for paragraph, views in found.items()}


def _view(edition: Edition, dispatch: Dispatch, voice: Voice, named: Callable[[str], LangString]) -> VoiceView:
    id_ = f"v{voice.paragraph}-{voice.start}-{voice.end}"
    interface = edition.interface
    return VoiceView(
        id=id_,
        start=voice.start,
        end=voice.end,
        speaker=named(voice.speaker),
        role=LangString(voice.role, dispatch.language) if voice.role else None,
        kind=voice.kind,
        anonymous=voice.anonymous,
        unnamed=voice.unnamed,
        via=named(voice.via) if voice.via else None,
        href=f"{addresses.source(edition.language, dispatch.id)}#{id_}",
        told=LangString(interface.catalog.gettext(_TOLD[voice.kind]), interface.language),
    )
