"""What a person looks at when reviewing a dispatch: each reading beside its words, the doubtful ones first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pelican_dossier.desk.correcting import PUT_RIGHT
from pelican_dossier.desk.corrections import Annotations, Located, anchor_of
from pelican_dossier.desk.scoring import items_of
from pelican_dossier.model import DateExpression, Dispatch, Figure, Mention, Reading, ReadItem, Subject, Voice
from pelican_dossier.model.corrections import Absent

NONE: Absent = "none"
FIELDS: Mapping[Subject, tuple[str, ...]] = {
    "date": ("value", "mod", "bound"),
    "figure": ("value", "unit", "mod"),
    "voice": ("speaker", "role", "kind", "anonymous", "unnamed", "via", "said"),
    "mention": ("entity", "kind"),
}
"""What may be put right of a reading; of everything else the subject's own value."""


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One thing that is told of a dispatch, as an annotation would tell it."""

    subject: Subject
    paragraph: int | None
    start: int
    end: int
    words: str
    """As received; empty where the dispatch as a whole is meant."""
    told: Any
    """What stands under the subject's key in a corrections file."""
    doubts: tuple[str, ...] = ()
    """Why a person should look at it first."""
    is_judged: bool = False
    """Somebody has accepted it or put it right."""


def review_items(reading: Reading, annotations: Annotations | None) -> list[ReviewItem]:
    """Everything that is read of a dispatch as it is published; what is doubtful first, then as it stands."""
    judged = [*annotations.corrections, *annotations.accepted] if annotations else []
    items = [*_stated(reading.dispatch, judged), *_parts(reading.dispatch, judged)]
    for kind, read in items_of(reading).items():
        items += [_item(kind, one, reading, judged) for one in read]
    return sorted(items, key=lambda item: (not item.doubts, item.paragraph or 0, item.start))


def annotation_of(item: ReviewItem, text: str, told: Any, who: str, when: str) -> dict[str, Any]:
    """What a corrections file holds of an item: ``told`` under its subject's key, and where its words stand."""
    entry: dict[str, Any] = {item.subject: told} if told != NONE or item.subject not in FIELDS else {NONE: item.subject}
    if item.paragraph is not None:
        entry["paragraph"] = f"p{item.paragraph}"
        if item.words and (item.start, item.end) != (0, len(text)):
            words, nth = anchor_of(text, item.start, item.end)
            entry["words"] = words
            entry |= {"nth": nth} if nth > 1 else {}
        elif item.subject in FIELDS:
            entry["words"] = item.words
    return {**entry, "who": who, "when": when}


def _stated(dispatch: Dispatch, judged: Sequence[Located]) -> Iterator[ReviewItem]:
    """What is told of the dispatch as a whole."""
    subjects = {subject for one in judged for subject in one.annotation.subjects}
    told: tuple[tuple[Subject, str | None], ...] = (("headline", dispatch.title), ("publisher", dispatch.publisher))
    for subject, words in told:
        yield ReviewItem(subject, None, 0, 0, "", words or NONE, _missing(words), subject in subjects)
    yield ReviewItem("author", None, 0, 0, "", dispatch.author or NONE, (), "author" in subjects)
    yield ReviewItem("dateline", None, 0, 0, "", list(dispatch.dateline), (), "dateline" in subjects)


def _missing(found: str | None) -> tuple[str, ...]:
    return () if found else ("none was found",)


def _parts(dispatch: Dispatch, judged: Sequence[Located]) -> Iterator[ReviewItem]:
    """What was told from the article: headings, header, boilerplate."""
    for paragraph in dispatch.paragraphs:
        for part in paragraph.parts:
            if part.kind == "body" and part.rule != PUT_RIGHT:
                continue
            here = [one for one in judged if one.annotation.part and one.paragraph == paragraph.index]
            is_judged = any(one.start < part.end and part.start < one.end for one in here)
            words = paragraph.part_text(part)
            yield ReviewItem("part", paragraph.index, part.start, part.end, words, part.kind, (), is_judged)


def _item(kind: Subject, one: ReadItem, reading: Reading, judged: Sequence[Located]) -> ReviewItem:
    text = reading.dispatch.paragraphs[one.paragraph].text
    return ReviewItem(
        subject=kind,
        paragraph=one.paragraph,
        start=one.start,
        end=one.end,
        words=text[one.start : one.end],
        told=told_of(one, text),
        doubts=tuple(_doubts(one, text)),
        is_judged=any(
            kind in here.annotation.subjects
            and (here.paragraph, here.start, here.end) == (one.paragraph, one.start, one.end)
            for here in judged
        ),
    )


def told_of(one: ReadItem, text: str) -> dict[str, Any]:
    """A reading as an annotation tells it; the words of a voice as they stand in its paragraph."""
    match one:
        case DateExpression():
            value = str(one.value) if one.value else NONE
            return {"value": value, "mod": one.mod or NONE, "bound": one.bound or NONE}
        case Figure():
            return {"value": one.value, "unit": one.unit or NONE, "mod": one.mod or NONE}
        case Mention():
            return {"entity": one.entity or NONE, "kind": one.kind}
        case Voice():
            return {
                "speaker": one.speaker,
                "role": one.role or NONE,
                "kind": one.kind,
                "anonymous": one.anonymous,
                "unnamed": one.unnamed,
                "via": one.via or NONE,
                "said": [text[span.start : span.end] for span in one.said],
            }


def _doubts(one: ReadItem, text: str) -> Iterator[str]:
    """What makes a reading less sure than others."""
    match one:
        case DateExpression(doubtful=True):
            yield "the program is not sure of the value"
        case Figure(doubtful=True):
            yield "the digits may stand otherwise than they were written"
        case Voice(doubtful=True):
            yield _open_speaker(one)
        case Voice() if one.speaker not in text:
            yield "the speaker is named in another paragraph"
        case Voice() if not one.said:
            yield "no words are credited to the speaker"
        case Mention(entity=None):
            yield "the name stands for nobody in the registry"
        case _:
            pass


def _open_speaker(voice: Voice) -> str:
    """Why it is in doubt who speaks, with what the judge weighed."""
    told = "the words leave it open who speaks"
    weighed = next((ground.args for ground in voice.grounds if ground.rule == "judged"), None)
    if weighed is None:
        return told
    return f"{told} (chance {weighed['chance']}; for: {weighed['for']}; against: {weighed['against']})"
