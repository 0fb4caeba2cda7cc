"""Who speaks in a paragraph: names of the registry in the edition's language, the others as the source has them."""

from collections.abc import Callable
from dataclasses import dataclass

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.words import Words
from pelican_dossier.languages import SOURCE_LANGUAGES
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
        return (edition.words(entity.names) if entity else None) or _unregistered(edition, name, reading)

    return named


def _unregistered(edition: Edition, name: str, reading: Reading) -> Words:
    """A name as received, romanised for readers of Latin letters; a phrase that is no name stays as it is."""
    language = SOURCE_LANGUAGES[reading.dispatch.language]
    head = language.fold(name).text.partition(" ")[0]
    is_name = head in language.speech.given_names or any(v.speaker == name and v.role for v in reading.voices)
    if language.romanise is None or not is_name or edition.script != "Latn":
        return Words(name, language.code)
    return Words(name, language.code, language.romanise(name), language.romanisation)


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
