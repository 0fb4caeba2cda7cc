"""Voices that people have added beside one of the program's that they may be meant for."""

from collections.abc import Iterator

from pelican_dossier.desk.corrections import Annotations, Located
from pelican_dossier.model import Reading, Voice


def voices_beside(own: Reading, annotations: Annotations) -> Iterator[str]:
    """A correction puts a reading right whose words it shares; on other words it adds one, and the old one stays.

    That is told where both have the same words said, or stand in one sentence, and nobody has judged the old one.
    """
    judged = [*annotations.corrections, *annotations.accepted]
    for one in annotations.corrections:
        here = [voice for voice in own.voices if voice.paragraph == one.paragraph]
        if one.annotation.voice is None or any(_shares(one, voice) for voice in here):
            continue
        text = own.dispatch.paragraphs[one.paragraph or 0].text
        for voice in here:
            is_judged = any(other.annotation.subjects[0] == "voice" and _shares(other, voice) for other in judged)
            if not is_judged and _may_be_meant(one, voice, own):
                where, words = f"{annotations.file}:{one.line}", text[voice.start : voice.end]
                yield (
                    f"{where}: this adds a voice, and {words!r}, which the program reads, stays beside "
                    "it; if it is none, write `- none: voice` with these words"
                )


def _shares(one: Located, voice: Voice) -> bool:
    return one.paragraph == voice.paragraph and voice.start < one.end and one.start < voice.end


def _may_be_meant(one: Located, voice: Voice, own: Reading) -> bool:
    """Whether the same words are said by both, or both stand in one sentence."""
    told, text = one.annotation.voice, own.dispatch.paragraphs[voice.paragraph].text
    said = [text[span.start : span.end] for span in voice.said]
    if told and told.said:
        return any(mine in theirs or theirs in mine for mine in told.said for theirs in said)
    return own.sentence_at(voice.paragraph, voice.start) == own.sentence_at(voice.paragraph, one.start)
