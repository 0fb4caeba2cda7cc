"""Who speaks in a paragraph: names of the registry in the edition's language, the others as the source has them."""

from collections.abc import Callable
from dataclasses import dataclass

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.words import Words
from pelican_dossier.model import Reading, SpeechKind


@dataclass(frozen=True, slots=True)
class VoiceView:
    """One voice of a paragraph."""

    speaker: Words
    role: Words | None
    kind: SpeechKind
    anonymous: bool
    unnamed: bool
    via: Words | None


def named_in(edition: Edition, reading: Reading) -> Callable[[str], Words]:
    """How the edition writes the names of a dispatch: by the registry where it has them, else as received."""
    entities = {mention.text: mention.entity for mention in reading.mentions if mention.entity}

    def named(name: str) -> Words:
        entity = edition.entities.get(entities.get(name, ""))
        return (edition.words(entity.names) if entity else None) or Words(name, reading.dispatch.language)

    return named


def voices_in(edition: Edition, reading: Reading) -> dict[int, tuple[VoiceView, ...]]:
    """The voices of a source by paragraph, those that may be shown."""
    language, named = reading.dispatch.language, named_in(edition, reading)
    found: dict[int, list[VoiceView]] = {}
    for voice in reading.voices:
        role = Words(voice.role, language) if voice.role else None
        via = named(voice.via) if voice.via else None
        view = VoiceView(named(voice.speaker), role, voice.kind, voice.anonymous, voice.unnamed, via)
        found.setdefault(voice.paragraph, []).append(view)
    return {paragraph: tuple(views) for paragraph, views in found.items()}
