"""The answers to a question as readers see them: by what they say, each with who gives it, where and in which words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from pelican_dossier import addresses
from pelican_dossier.editions.answernotes import notes_on, standing
from pelican_dossier.editions.answerwords import answer_words, scope_reasons, scope_words
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.inferred import published_words
from pelican_dossier.editions.links import ParagraphLink, SourceLink, paragraph_link, source_link
from pelican_dossier.editions.outlets import outlet_of
from pelican_dossier.editions.picture import headed
from pelican_dossier.editions.rendered import QuotedClause, quoted_clause, rendered
from pelican_dossier.editions.rivals import families_of, speaker_of
from pelican_dossier.editions.voices import named_in
from pelican_dossier.model import Answer, AnsweredQuestion
from pelican_dossier.model.findingkinds import CONFLICTS, Conflict
from pelican_dossier.model.langstring import LangString

_BEFORE_THE_TEXT = frozenset({"summary", "heading", "header"})
"""Parts that say again what the text says: the text is quoted."""


@dataclass(frozen=True, slots=True)
class AnswerGroupView:
    """One value, and by how many it is given."""

    value: LangString
    reasons: tuple[str, ...]
    """Why it is not held against others, in sentences; empty where it is."""
    scope: tuple[str, ...]
    """Of what it holds, in the edition's words; of values that can be compared, as far as all of their answers say."""
    outlets: int
    dispatches: int
    voices: int
    sources: tuple[SourceLink, ...]
    """A dispatch of each outlet, in order of publication."""
    published: tuple[LangString, ...]
    """The earliest and the latest day of publication that is known, one where they are the same."""
    tier: Conflict | None
    """That of its conflict with other values."""
    standing: str | None
    """Of a date that was announced: whether it was past, or ahead, when the latest dispatch was published."""


@dataclass(frozen=True, slots=True)
class AnswerView:
    """What one dispatch answers by one speaker."""

    group: AnswerGroupView
    expression: LangString
    """The words of the value."""
    clause: QuotedClause
    speaker: LangString | None
    said_by: LangString
    """The speaker, or that nobody is named."""
    via: LangString | None
    tier: Conflict | None
    """That of its conflict with other answers."""
    notes: tuple[str, ...]
    """What one must know of it, in the words of the interface."""
    source: SourceLink
    href: str
    paragraph: int
    also: tuple[tuple[int, ParagraphLink], ...]
    """Other paragraphs in which the dispatch says so, by their number."""


def comparable_answers(edition: Edition, asked: AnsweredQuestion, numbers: Sequence[int]) -> Iterator[AnswerView]:
    """Some answers of one scope, value by value, what most outlets give first."""
    by_value: dict[object, list[int]] = {}
    for at in numbers:
        by_value.setdefault(asked.answers[at].shown, []).append(at)
    yield from _in_order(edition, asked, by_value.values(), is_apart=False)


def answers_apart(edition: Edition, asked: AnsweredQuestion, numbers: Sequence[int]) -> Iterator[AnswerView]:
    """Some answers of several scopes, by value and scope."""
    held = set(numbers)
    groups: dict[object, list[int]] = {}
    for number, group in enumerate(asked.groups):
        for at in group.answers:
            if at in held:
                groups.setdefault((number, asked.answers[at].shown), []).append(at)
    yield from _in_order(edition, asked, groups.values(), is_apart=True)


def _in_order(
    edition: Edition, asked: AnsweredQuestion, groups: Iterable[Sequence[int]], *, is_apart: bool
) -> Iterator[AnswerView]:
    made = ((group, _group(edition, asked, group, is_apart=is_apart)) for group in groups)
    found = [(_first_day(edition, asked, group), view, group) for group, view in made]
    found.sort(key=lambda one: (-one[1].outlets, -one[1].dispatches, one[0], one[2][0]))
    for _, view, group in found:
        yield from _answers(edition, asked, view, group)


def _first_day(edition: Edition, asked: AnsweredQuestion, group: Sequence[int]) -> date:
    published = (edition.readings[asked.answers[at].passage.source].published for at in group)
    return min((day.earliest for day in published if day.earliest), default=date.max)


def _group(edition: Edition, asked: AnsweredQuestion, group: Sequence[int], *, is_apart: bool) -> AnswerGroupView:
    answers, tiers = [asked.answers[at] for at in group], asked.tiers()
    readings = {answer.passage.source: edition.readings[answer.passage.source] for answer in answers}
    of_outlets = {outlet_of(edition, r.dispatch) or id_: source_link(edition, r) for id_, r in readings.items()}
    counted = [one for one in asked.groups if set(one.answers) & set(group)]
    known = sorted((r.published for r in readings.values() if r.published.earliest), key=attrgetter("days.order"))
    days = (published_words(edition, day) for day in (known[:1] + known[-1:]))
    scopes = [scope_words(edition.interface, answer.scope) for answer in answers]
    return AnswerGroupView(
        value=headed(answer_words(edition, asked.question, *answers)),
        reasons=tuple(scope_reasons(edition, answers[0].scope)) if is_apart else (),
        scope=tuple(words for words in scopes[0] if all(words in others for others in scopes)),
        outlets=min(len(of_outlets), sum(one.outlets for one in counted)),
        dispatches=len(readings),
        voices=min(len({speaker_of(edition, a).text for a in answers}), sum(one.voices for one in counted)),
        sources=tuple(of_outlets.values()),
        published=tuple(dict.fromkeys(words for words in days if words)),
        tier=_gravest(tiers[at] for at in group),
        standing=standing(edition, asked.question, answers),
    )


def _gravest(tiers: Iterable[Conflict | None]) -> Conflict | None:
    found = set(tiers)
    return next((tier for tier in CONFLICTS if tier in found), None)


def _answers(
    edition: Edition, asked: AnsweredQuestion, group: AnswerGroupView, numbers: Sequence[int]
) -> Iterator[AnswerView]:
    """One for each dispatch and speaker: what a dispatch says twice is quoted from its text."""
    told: dict[tuple[str, str | None], list[int]] = {}
    for at in numbers:
        answer = asked.answers[at]
        told.setdefault((answer.passage.source, answer.speaker), []).append(at)
    earlier: dict[str, Answer] = {}
    tiers: Mapping[int, Conflict | None] = dict(enumerate(asked.tiers()))
    for ats in told.values():
        ats = sorted(ats, key=lambda at: _stands_before(edition, asked.answers[at]))
        answers = [asked.answers[at] for at in ats]
        yield _view(edition, group, answers, _gravest(tiers[at] for at in ats), earlier)
        for family in families_of(edition, answers[0].passage):
            earlier.setdefault(family, answers[0])


def _stands_before(edition: Edition, answer: Answer) -> bool:
    layer = edition.readings[answer.passage.source].layer.at(answer.passage.paragraph, answer.passage.start)
    return layer.part.kind in _BEFORE_THE_TEXT


def _view(
    edition: Edition,
    group: AnswerGroupView,
    answers: Sequence[Answer],
    tier: Conflict | None,
    earlier: Mapping[str, Answer],
) -> AnswerView:
    first, reading = answers[0], edition.readings[answers[0].passage.source]
    named, passage = named_in(edition, reading), first.passage
    own = scope_words(edition.interface, first.scope)
    others = dict.fromkeys(one.passage.paragraph for one in answers[1:] if one.passage.paragraph != passage.paragraph)
    return AnswerView(
        group=group,
        expression=rendered(edition, passage),
        clause=quoted_clause(edition, passage),
        speaker=named(first.speaker) if first.speaker else None,
        said_by=headed(speaker_of(edition, first)),
        via=named(first.via) if first.via else None,
        tier=tier,
        notes=(*notes_on(edition, first, earlier), *(w for w in own if w not in group.scope)),
        source=source_link(edition, reading),
        href=addresses.source(edition.language, passage.source, passage.paragraph),
        paragraph=passage.paragraph,
        also=tuple((at, paragraph_link(edition, passage.source, at)) for at in sorted(others)),
    )
