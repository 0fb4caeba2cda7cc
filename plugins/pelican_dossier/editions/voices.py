"""Who speaks in a paragraph, and how an edition writes the names of speakers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from pelican_dossier import addresses
from pelican_dossier.comparing.speakers import SpeakerIdentities, SpeakerIdentity
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Dispatch, Reading, SpeechKind, Voice
from pelican_dossier.model.langstring import LangString, capitalised, marked
from pelican_dossier.translation.speakers import SpokenOf, spoken_of

_TOLD: Mapping[SpeechKind, str] = {
    "direct": marked("Speaker, direct quote"),
    "indirect": marked("Speaker, indirect quote"),
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
    """How the edition writes the speakers of a dispatch: by the registry, as the translation does, else as received.

    One whom this dispatch's translation does not name is called as another's does; what is received, by the fullest
    name in the dossier.
    """
    identities, translated, by = identities_in(edition), translated_speakers(edition), edition.interface

    def named(name: str) -> LangString:
        if _is_report(reading, name):
            return LangString(by.catalog.gettext("Unnamed reports"), by.language)
        one = identities.of(reading.dispatch.id, name)
        entity = edition.entities.get(one.entity or "")
        if entity and edition.language in entity.names:
            return edition.named(entity.names)
        of_source = translated.get((reading.dispatch.id, name)) or translated.get(one.id)
        return of_source or (edition.words(entity.names) if entity else None) or _unregistered(edition, one, reading)

    return cache(named)


def _is_report(reading: Reading, name: str) -> bool:
    """Whether a speaker is but «reports», of which nothing is told: a reader would ask whose."""
    speech = LANGUAGE_PACKS[reading.dispatch.language].speech
    return speech.meanings.get(speech.bare(LANGUAGE_PACKS[reading.dispatch.language].fold(name).text)) == "report"


@once
def translated_speakers(edition: Edition) -> Mapping[str | tuple[str, str], LangString]:
    """Speakers as translations name them: by dispatch and name, and by identity."""
    identities = identities_in(edition)
    found: dict[str | tuple[str, str], LangString] = {}
    for reading in edition.dossier.readings:
        for pair in _translated(edition, reading).speakers:
            one = identities.of(reading.dispatch.id, pair.speaker)
            received = LANGUAGE_PACKS[reading.dispatch.language].speech.nominative(pair.speaker)
            words = LangString(
                capitalised(pair.translated), edition.language, original=LangString(received, reading.dispatch.language)
            )
            found.setdefault((reading.dispatch.id, pair.speaker), words)
            found.setdefault(one.id, words)
    return found


@once
def _translated(edition: Edition, reading: Reading) -> SpokenOf:
    translation = edition.translation(reading.dispatch)
    if translation is None or translation.reading is None:
        return SpokenOf((), {})
    job = reading, translation.reading, edition.registry
    [spoken] = edition.keeping.each(spoken_of, [job], by=lambda job: (job[0], job[1], job[2].digest))
    return spoken


@once
def roles_in(edition: Edition, reading: Reading) -> Callable[[str, str], LangString]:
    """How the edition writes the role of a speaker: as the translation does, else as the registry, else as received.

    Called with the speaker and the role, both as the dispatch has them.
    """
    spoken = _translated(edition, reading)
    translated = {
        **spoken.roles,
        **{one.role: one.translated_role for one in reversed(spoken.speakers) if one.role and one.translated_role},
    }
    identities = identities_in(edition)

    def titled(speaker: str, role: str) -> LangString:
        received = LangString(role, reading.dispatch.language)
        if edition.language == reading.dispatch.language:
            return received
        if words := translated.get(role):
            beside = midsentence(LangString(words, edition.language))
            return LangString(beside, edition.language, original=received)
        entity = edition.entities.get(identities.of(reading.dispatch.id, speaker).entity or "")
        known = edition.role(entity) if entity else None
        is_ours = known is not None and known.language == edition.language
        return LangString(known.text, known.language, original=received) if known and is_ours else received

    return titled


def midsentence(speaker: LangString) -> str:
    """A speaker in the midst of a sentence: without the capital that only a list gives."""
    head, _, rest = speaker.text.partition(" ")
    pack = LANGUAGE_PACKS.get(speaker.language)
    is_small = pack is not None and (head.lower() in pack.speech.articles or pack.names.is_common(head.lower()))
    is_small = is_small and not head.isupper()
    return f"{head.lower()} {rest}".strip() if is_small else speaker.text


def _unregistered(edition: Edition, one: SpeakerIdentity, reading: Reading) -> LangString:
    """A name as received, romanised for readers of Latin letters; a phrase that is no name stays as it is."""
    language, name = LANGUAGE_PACKS[reading.dispatch.language], one.name
    head = language.fold(name).text.partition(" ")[0]
    is_name = one.is_name or head in language.speech.given_names
    if language.romanise is None or not is_name or edition.script != "Latn":
        return LangString(capitalised(name), language.code)
    return LangString(name, language.code, language.romanise(name), language.romanisation)


@once
def voices_in(edition: Edition, reading: Reading) -> Mapping[int, tuple[VoiceView, ...]]:
    """The voices of a source by paragraph, those that may be shown."""
    named, titled = named_in(edition, reading), roles_in(edition, reading)
    standing = {
        (one.paragraph, one.start, one.text): one.entity or "" for one in reading.mentions if one.kind == "place"
    }
    found: dict[int, list[VoiceView]] = {}
    for voice in reading.voices:
        place = edition.entities.get(standing.get((voice.paragraph, voice.start, voice.speaker), ""))
        speaker = (edition.words(place.names) if place else None) or named(voice.speaker)
        role = titled(voice.speaker, voice.role) if voice.role else None
        view = _view(edition, reading.dispatch, voice, speaker, role, named)
        found.setdefault(voice.paragraph, []).append(view)
    return {paragraph: tuple(views) for paragraph, views in found.items()}


def _view(
    edition: Edition,
    dispatch: Dispatch,
    voice: Voice,
    speaker: LangString,
    role: LangString | None,
    named: Callable[[str], LangString],
) -> VoiceView:
    id_ = f"v{voice.paragraph}-{voice.start}-{voice.end}"
    interface = edition.interface
    return VoiceView(
        id=id_,
        read=voice,
        speaker=speaker,
        role=role,
        via=named(voice.via) if voice.via else None,
        href=f"{addresses.source(edition.language, dispatch.id)}#{id_}",
        told=LangString(interface.catalog.gettext(_TOLD[voice.kind]), interface.language),
    )
