"""Voices: who is said to have said what, in which words, once a speaker a paragraph."""

from collections.abc import Iterable
from dataclasses import replace

from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.model import DateExpression, Voice
from pelican_dossier.model.text import TextLayer
from pelican_dossier.reading.voices.attributions import attributed
from pelican_dossier.reading.voices.resolution import Resolution
from pelican_dossier.reading.voices.speakers import Speakers
from pelican_dossier.reading.voices.tokens import is_headline, token_row


def read_voices(layer: TextLayer, language: LanguagePack, dates: Iterable[DateExpression]) -> tuple[Voice, ...]:
    """Every voice in the order of the text; the headline is read last, as it names people whom the text introduces."""
    dated: dict[int, list[tuple[int, int]]] = {}
    for date in dates:
        dated.setdefault(date.paragraph, []).append((date.start, date.end))
    speakers = Speakers(language)
    voices: list[Voice] = []
    resolution = Resolution(speakers)
    for part in sorted(layer.parts, key=lambda part: is_headline(part, language)):
        words = token_row(part, language, dated.get(part.paragraph.index, ()))
        speakers.introduce(words)
        voices += resolution.in_part(words, attributed(words, speakers.is_known))
    return tuple(_once(sorted(voices, key=lambda voice: (voice.paragraph, voice.start))))


def _once(voices: Iterable[Voice]) -> Iterable[Voice]:
    """A speaker once a paragraph, also where it has several parts."""
    found: dict[tuple[int, str, str | None], Voice] = {}
    for voice in voices:
        key = voice.paragraph, voice.speaker, voice.role
        first = found.setdefault(key, voice)
        if first is not voice:
            kind = voice.kind if voice.kind == "direct" else first.kind
            said = tuple(sorted({*first.said, *voice.said}, key=lambda said: said.start))
            found[key] = replace(first, kind=kind, via=first.via or voice.via, said=said)
    return found.values()
