"""Who speaks in a paragraph, and statements as readers see them: every carrier’s wording beside the first one’s."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from pelican_dossier import addresses
from pelican_dossier.comparing.speakers import SpeakerIdentities, SpeakerIdentity
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.inferred import dated_at
from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.editions.passages import CarriedView, WordingPiece, carried, differences
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Carrier, Dispatch, Reading, SpeechKind, Statement, Voice, Wording
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
    return SpeakerIdentities(edition.dossier.readings, edition.dossier.entities)


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


_WORDINGS: Mapping[Wording, str] = {
    "earliest": marked("earliest version here"),
    "base": marked("compared with this version"),
    "verbatim": marked("word for word"),
    "reworded": marked("reworded"),
    "shortened": marked("shortened"),
    "other words": marked("in different words"),
}
_TITLE_WORDS = 16
"""Words by which a statement is named."""


@dataclass(frozen=True, slots=True)
class CarrierView:
    """One dispatch that carries a statement."""

    source: SourceLink
    speaker: LangString | None
    role: LangString | None
    via: LangString | None
    wording: str
    left_out: int
    """Words of the version it is compared with that this one does not have."""
    said: tuple[CarriedView, ...]


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement with its carriers, the first one first."""

    id: str
    title: LangString
    speaker: LangString | None
    occasion: LangString | None
    support: int
    carriers: tuple[CarrierView, ...]
    href: str


def statement_views(edition: Edition) -> tuple[StatementView, ...]:
    """Every statement of the dossier."""
    return tuple(_statement_view(edition, statement) for statement in edition.dossier.statements)


def _statement_view(edition: Edition, statement: Statement) -> StatementView:
    first = statement.carriers[0]
    carriers = tuple(_carrier(edition, carrier, first) for carrier in statement.carriers)
    return StatementView(
        id=statement.id,
        title=statement_title(edition, statement),
        speaker=carriers[0].speaker,
        occasion=occasion_of(edition, statement),
        support=statement.support,
        carriers=carriers,
        href=addresses.statement(edition.language, statement.id),
    )


def occasion_of(edition: Edition, statement: Statement) -> LangString | None:
    """When it was said; None where the carriers do not tell, or not alike."""
    passages = [passage for carrier in statement.carriers for passage in carrier.passages]
    return dated_at(edition, statement.occasion, None, None, passages) if statement.occasion else None


def statement_title(edition: Edition, statement: Statement) -> LangString:
    """How the statement begins, in the edition's language where it is translated."""
    passage = statement.carriers[0].passages[0]
    dispatch = edition.readings[passage.source].dispatch
    sentence, place = edition.sentence(dispatch, passage.paragraph, passage.start)
    if place is not None:
        sentence = LangString(edition.passage_text(passage), dispatch.language)
    return sentence.begun(_TITLE_WORDS)


def _carrier(edition: Edition, carrier: Carrier, first: Carrier) -> CarrierView:
    reading = edition.readings[carrier.source]
    named = named_in(edition, reading)
    same_language = edition.readings[first.source].dispatch.language == reading.dispatch.language
    base = " ".join(edition.passage_text(passage) for passage in first.passages)
    compares = same_language and carrier.wording not in ("earliest", "base", "other words")
    texts = [edition.passage_text(passage) for passage in carrier.passages]
    pieces = (
        _rows(texts, base, reading.dispatch.language) if compares else [(WordingPiece(text, "same"),) for text in texts]
    )
    held = sum(len(piece.text.split()) for row in pieces for piece in row if piece.kind == "same")
    return CarrierView(
        source=source_link(edition, reading),
        speaker=named(carrier.speaker) if carrier.speaker else None,
        role=LangString(carrier.role, reading.dispatch.language) if carrier.role else None,
        via=named(carrier.via) if carrier.via else None,
        wording=edition.catalog.gettext(_WORDINGS[carrier.wording]),
        left_out=max(0, len(base.split()) - held) if compares else 0,
        said=tuple(carried(edition, passage, row) for passage, row in zip(carrier.passages, pieces, strict=True)),
    )


def _rows(texts: Sequence[str], base: str, language: str) -> list[tuple[WordingPiece, ...]]:
    """Each passage beside what the first carrier prints; all of them are held against it in one, in their order."""
    waiting = list(reversed(differences(" ".join(texts), base, language)))
    rows = []
    for text in texts:
        row, left = [], len(text.split())
        while left and waiting:
            piece = waiting.pop()
            words = piece.text.split()
            if len(words) > left:
                waiting.append(WordingPiece(" ".join(words[left:]), piece.kind))
                piece = WordingPiece(" ".join(words[:left]), piece.kind)
            left -= min(left, len(words))
            row.append(piece)
        rows.append(row)
    rows[-1] += reversed(waiting)
    return [tuple(row) for row in rows]
