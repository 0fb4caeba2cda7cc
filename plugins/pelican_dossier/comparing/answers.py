"""The answers of one sentence: values of the asked kind that a mark of the question governs, and nothing denies."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from pelican_dossier.comparing.conditions import counts_some, kept_out
from pelican_dossier.comparing.counting import is_in_a_row
from pelican_dossier.comparing.governedfigures import counts_harm, governs_figure
from pelican_dossier.comparing.governing import MarkPlace
from pelican_dossier.comparing.measures import unit_of
from pelican_dossier.comparing.otherdays import may_mean_other_days, reach
from pelican_dossier.comparing.phrases import asks_for_a_toll
from pelican_dossier.comparing.scopes import is_of_those, scope_of
from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.comparing.spans import adds_to_a_total
from pelican_dossier.comparing.units import is_bare, names_any, names_anybody
from pelican_dossier.languages.parityrules import SCALES
from pelican_dossier.model import Answer, DateExpression, Figure, Mention, Question, QuestionKind, Scope
from pelican_dossier.model.edtf import Days, Edtf
from pelican_dossier.registry import Belonging


def answers_in(
    sentence: Sentence, question: Question, marks: Sequence[MarkPlace], belonging: Belonging
) -> Iterator[Answer]:
    """Every answer that a sentence gives under the marks that stand in it."""
    yield from _BY_KIND[question.kind](sentence, question, marks, belonging)


def _dates(sentence: Sentence, question: Question, marks: Sequence[MarkPlace], _: Belonging) -> Iterator[Answer]:
    governed = [
        (read, read.value, read.bound if any(not mark.is_denied for mark in over) else "ON_OR_AFTER")
        for read in sentence.dates
        if read.value
        and kept_out(sentence, question, read, marks) is None
        and (over := [mark for mark in marks if _may_date(mark, read)])
    ]
    days = [read.days for read, value, _bound in governed if value.precision != "interval"]
    for read, value, bound in governed:
        if value.precision == "interval" and any(not read.days.excludes(other) for other in days):
            continue  # within twelve months, by the end of September: the second says when
        is_wide = may_mean_other_days(sentence, read)
        meant = Days(*reach(sentence, read)) if is_wide else _of_either(sentence, read)
        yield replace(
            _answer(sentence, value, read.mod, read), bound=bound, earliest=meant.earliest, latest=meant.latest
        )


def _of_either(sentence: Sentence, read: DateExpression) -> Days:
    """The days that a date may mean; where it is one of two, or something goes on through both (in December or January,
    between December and January), those of both: whoever gives both contradicts nobody who gives one."""
    own, language = read.days.part(read.mod), sentence.language
    joints = language.events.joining | language.events.conjunctions
    for other in sentence.dates:
        first, second = (other, read) if other.start < read.start else (read, other)
        between = sentence.layer.folded_words(first.end, second.start) if first.end <= second.start else ""
        if between.strip() in joints or language.comparison.either.match(between):
            days = (own, other.days.part(other.mod))
            starts, ends = [d.earliest for d in days if d.earliest], [d.latest for d in days if d.latest]
            return Days(min(starts, default=None), max(ends, default=None))
    return own


def _may_date(mark: MarkPlace, read: DateExpression) -> bool:
    """Whether a mark governs a date; what does not happen before a day happens on it or after."""
    if mark.is_denied and read.bound not in ("BEFORE", "ON_OR_BEFORE"):
        return False
    return mark.governs_date(read)


def _figures(sentence: Sentence, question: Question, marks: Sequence[MarkPlace], _: Belonging) -> Iterator[Answer]:
    units = question.units.get(sentence.language.code, ())
    kept = [(figure, kept_out(sentence, question, figure, marks)) for figure in sentence.figures]
    counting = [figure for figure, why in kept if why not in ("unit", "change")]
    told = [mark for mark in marks if not mark.is_denied]
    governed = [
        figure
        for figure, why in kept
        if why is None and any(governs_figure(mark, figure, counting, _is_bare(mark, figure, units)) for mark in told)
    ]
    governed = [one for at, one in enumerate(governed) if not at or not counts_some(sentence, question, one)]
    everybody = governed
    if names_anybody(sentence, units):  # then those of other units, too, are some of them
        everybody = [f for f in sentence.figures if f in governed or any(governs_figure(m, f, (), False) for m in told)]
    for figure in governed:
        answer = _answer(sentence, figure.value, figure.mod, figure)
        is_one_of = _is_one_of(sentence, everybody, everybody.index(figure))
        adds = asks_for_a_toll(question.marks) and adds_to_a_total(sentence, figure)
        is_some = is_one_of or adds or _is_told_with_others(sentence, marks, figure)
        is_part = answer.scope.part or is_some
        measure = unit_of(sentence, figure)
        scope = replace(answer.scope, part=is_part)
        yield replace(answer, scope=scope, measure=measure if measure in SCALES else None)


def _is_bare(mark: MarkPlace, figure: Figure, units: Sequence[str]) -> bool:
    """Whether neither a figure nor the mark names the unit that is asked for: the number of troops does."""
    return bool(units) and is_bare(mark.sentence, figure) and not names_any(mark.sentence, mark.start, mark.end, units)


def _is_one_of(sentence: Sentence, figures: Sequence[Figure], at: int) -> bool:
    """Whether a figure counts some of those of another, or stands in a row with it: 12 guards and three workers."""
    if at and is_of_those(sentence, figures[at]):
        return True
    pairs = pairwise(figures[max(0, at - 1) : at + 2])
    return any(is_in_a_row(sentence, *pair) and not is_of_those(sentence, pair[1]) for pair in pairs)


def _is_told_with_others(sentence: Sentence, marks: Sequence[MarkPlace], figure: Figure) -> bool:
    """Whether a number adds to others who came to the same harm elsewhere, told by a word of their own before it."""
    own = next((mark for mark in marks if counts_harm(mark, figure)), None)
    if own is None:
        return False
    others = [m for m in marks if m.start < own.start and any(counts_harm(m, one) for one in sentence.figures)]
    joined = sentence.language.quantities.joining
    between = (sentence.layer.folded_words(other.end, own.end) for other in others)
    return any(joined.search(words) is not None for words in between)


def _places(
    sentence: Sentence, _question: Question, marks: Sequence[MarkPlace], belonging: Belonging
) -> Iterator[Answer]:
    between = sentence.language.comparison.between
    told = [mark for mark in marks if not mark.is_denied]
    named = [m for m in _named_places(sentence) if any(mark.holds(m) for mark in told)]
    yield from _place_answers(sentence, [m for m in named if not between.search(sentence.before(m.start))], belonging)


def _destinations(
    sentence: Sentence, _question: Question, marks: Sequence[MarkPlace], belonging: Belonging
) -> Iterator[Answer]:
    directions = sentence.language.comparison.directions
    named = [m for m in _named_places(sentence) if directions.search(sentence.before(m.start))]
    told = [mark for mark in marks if not mark.is_denied]
    yield from _place_answers(sentence, [m for m in named if any(mark.leads_to(m) for mark in told)], belonging)


def _named_places(sentence: Sentence) -> list[Mention]:
    return [mention for mention in sentence.mentions if mention.kind == "place" and mention.entity]


def _place_answers(sentence: Sentence, named: Sequence[Mention], belonging: Belonging) -> Iterator[Answer]:
    """The finest of the places that are named, in one answer as far as they are said of the same."""

    def scope(mention: Mention) -> Scope:
        return scope_of(sentence, mention)

    ids = {mention.entity for mention in named if mention.entity}
    wider = {above for id_ in ids for above in belonging.above(id_)[1:]}
    for of, places in groupby((mention for mention in named if mention.entity not in wider), key=scope):
        finest = list(places)
        whole = replace(finest[0], end=finest[-1].end)
        answer = _answer(sentence, " ".join(sorted({str(mention.entity) for mention in finest})), None, whole)
        yield replace(answer, scope=of)


def _answer(
    sentence: Sentence,
    value: Edtf | str | int | float,
    mod: str | None,
    read: DateExpression | Figure | Mention,
) -> Answer:
    voice = sentence.voice_of(read.start)
    return Answer(
        value=value,
        mod=mod,
        bound=None,
        speaker=voice.speaker if voice else None,
        via=voice.via if voice else None,
        scope=scope_of(sentence, read),
        passage=sentence.reading.passage(read),
    )


_BY_KIND: Mapping[QuestionKind, Callable[[Sentence, Question, Sequence[MarkPlace], Belonging], Iterator[Answer]]] = {
    "date": _dates,
    "figure": _figures,
    "place": _places,
    "destination": _destinations,
}
