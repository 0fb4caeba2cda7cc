"""What an annotation says of its words, as a reading; what it leaves out is as the program has it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar, cast, get_args

from pelican_dossier.desk.corrections import Located
from pelican_dossier.model import ContentSpan, DateExpression, Entity, Figure, Mention, Reading, ReadItem, Voice
from pelican_dossier.model.corrections import AnnotatedDate, AnnotatedFigure, AnnotatedMention, AnnotatedVoice
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.reading import Bound, Modifier, SpeechKind

_Value = TypeVar("_Value")
_BOUNDS: tuple[Bound, ...] = get_args(Bound)


def annotated(
    one: Located, before: Sequence[ReadItem], own: Reading, entities: Mapping[str, Entity]
) -> tuple[ReadItem, ...]:
    """The reading that an annotation of words stands for; empty where it says that they are none."""
    told, old = one.annotation, max(before, key=lambda item: item.end - item.start, default=None)
    if told.date:
        return (_date(one, told.date, old if isinstance(old, DateExpression) else None),)
    if told.figure:
        return (_figure(one, told.figure, old if isinstance(old, Figure) else None),)
    if told.mention:
        meant = entities.get(told.mention.entity or "")
        return (_mention(one, told.mention, old if isinstance(old, Mention) else None, meant),)
    if told.voice:
        return (_voice(one, told.voice, old if isinstance(old, Voice) else None, own),)
    return ()


def _date(one: Located, told: AnnotatedDate, old: DateExpression | None) -> DateExpression:
    """A value that an editor gives is sure; a bound alone is the modifier, beside another it stands apart."""
    read = old or DateExpression(*_where(one), None, None, None, "absolute", None, None)
    value: Edtf | None = _or(told.value, read.value)
    bound: Bound | None = _or(told.bound, read.bound)
    mod: Modifier | None = _or(told.mod, read.mod)
    if told.mod is None and (mod is None or mod in _BOUNDS):
        mod = bound
    elif mod in _BOUNDS:
        bound = mod
    return DateExpression(
        *_where(one),
        value=value,
        mod=mod,
        bound=bound,
        anchor=read.anchor,
        earliest=value.earliest if value else None,
        latest=value.latest if value else None,
    )


def _figure(one: Located, told: AnnotatedFigure, old: Figure | None) -> Figure:
    read = old or Figure(*_where(one), value=one.annotation.words or "", unit=None, mod=None)
    value = read.value if told.value is None else told.value
    return Figure(*_where(one), value=value, unit=_or(told.unit, read.unit), mod=_or(told.mod, read.mod))


def _mention(one: Located, told: AnnotatedMention, old: Mention | None, meant: Entity | None) -> Mention:
    read = old or Mention(*_where(one), entity=None, kind="person")
    kind = told.kind or (meant.kind if meant else read.kind)
    return Mention(*_where(one), entity=_or(told.entity, read.entity), kind=kind)


def _voice(one: Located, told: AnnotatedVoice, old: Voice | None, own: Reading) -> Voice:
    paragraph, start, end, words = _where(one)
    voice = old or Voice(paragraph, start, end, words, None, "indirect", False, False, None, ())
    kind = told.kind or voice.kind
    said = voice.said
    if told.said is not None:
        text = own.dispatch.paragraphs[paragraph].text
        starts = sorted((text.index(words), words) for words in told.said)
        said = tuple(ContentSpan(at, at + len(words), _kind_at(paragraph, at, own)) for at, words in starts)
    return replace(
        voice,
        start=start,
        end=end,
        speaker=told.speaker or voice.speaker,
        role=_or(told.role, voice.role),
        kind=kind,
        anonymous=voice.anonymous if told.anonymous is None else told.anonymous,
        unnamed=voice.unnamed if told.unnamed is None else told.unnamed,
        via=_or(told.via, voice.via),
        said=said,
        doubtful=False,
        grounds=(),
    )


def _kind_at(paragraph: int, offset: int, own: Reading) -> SpeechKind:
    return "direct" if own.layer.at(paragraph, offset).is_quoted(offset) else "indirect"


def _where(one: Located) -> tuple[int, int, int, str]:
    return one.paragraph or 0, one.start, one.end, one.annotation.words or ""


def _or(told: _Value | str | None, old: _Value | None) -> _Value | None:
    """What is told, nothing where that is told, else what was there."""
    return old if told is None else None if told == "none" else cast(_Value, told)
