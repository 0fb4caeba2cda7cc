"""One voice of a paragraph: while its words are gathered, and as it is read in the end."""

from dataclasses import dataclass, field

from pelican_dossier.languages.heads import names_body
from pelican_dossier.model import ContentSpan, Ground, Voice
from pelican_dossier.reading.voices.content import content_spans
from pelican_dossier.reading.voices.continuation import STATEMENT
from pelican_dossier.reading.voices.speaker import Speaker
from pelican_dossier.reading.voices.tokens import TokenRow


@dataclass(slots=True)
class OpenVoice:
    """One voice of a paragraph while its words are gathered."""

    speaker: Speaker
    span: tuple[int, int]
    """Offsets in the folded text of the speaker's phrase, or of the verb."""
    via: Speaker | None = None
    content: list[tuple[int, int]] = field(default_factory=list)
    """Stretches of folded text."""
    denials: list[tuple[int, int]] = field(default_factory=list)
    """Those of them that deny."""
    is_doubtful: bool = False
    """Whether the words leave another speaker possible."""
    grounds: tuple[Ground, ...] = ()
    goes_on: bool = False
    """Whether it is a quotation that an earlier paragraph began, however few its words."""


def voice_of(row: TokenRow, entry: OpenVoice) -> Voice:
    """The voice, once all its words are known: direct where they are quoted or go on with a quotation."""
    speaker, layer = entry.speaker, row.layer
    said = tuple(content_spans(row, entry.content, entry.denials))
    is_direct = entry.goes_on or any(
        part.kind == "direct"
        and len(layer.paragraph.text[part.start : part.end].split()) >= STATEMENT
        and not _is_name(row, part)
        for part in said
    )
    start, end = layer.span(*entry.span)
    return Voice(
        paragraph=layer.paragraph.index,
        start=start,
        end=end,
        speaker=speaker.name,
        role=speaker.role,
        kind="direct" if is_direct else "indirect",
        anonymous=speaker.anonymous,
        unnamed=speaker.unnamed,
        via=entry.via.name if entry.via else None,
        said=said,
        doubtful=entry.is_doubtful,
        grounds=entry.grounds,
    )


def _is_name(row: TokenRow, part: ContentSpan) -> bool:
    """Whether quoted words are the name of a body, or of a plan, a post, a song behind its noun, and no speech."""
    speech, first = row.language.speech, row.after(row.layer.folded_at(part.start))
    before, last = row.at(first - 2), row.after(row.layer.folded_at(part.end))
    if before in speech.content.titling or before in speech.content.named:
        return True
    is_said = before == ":" or before in speech.complementizers or row.cue(first - 2) is not None
    has_verb = any(row.cue(token) or row.at(token) in speech.complementizers for token in range(first, last))
    return not (is_said or has_verb) and names_body(speech.heads.get(row.at(first)))
