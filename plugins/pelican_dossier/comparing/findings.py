"""What several dispatches, or two passages of one, cannot both say; and what only seems so. Rules in a visible list."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations, groupby

from pelican_dossier.comparing.changes import CarriedChange, changed_quotations, changed_values
from pelican_dossier.comparing.compared import Compared, Evidence, made_long_before
from pelican_dossier.comparing.conflicts import are_comparable, has_grown
from pelican_dossier.comparing.eventfindings import EVENT_LOOKS
from pelican_dossier.comparing.mistaken import are_of_two_printings, offered_instead
from pelican_dossier.comparing.phrases import asks_for_a_toll
from pelican_dossier.comparing.utterances import Utterance
from pelican_dossier.model import (
    Answer,
    AnsweredQuestion,
    Arguments,
    DateExpression,
    Finding,
    FindingKind,
    Passage,
    SharedKind,
    SharedPassage,
)
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.findings import finding_of

_SEVERAL = 3
"""Numbers of a toll by which it is known to grow."""


def same_words_two_dates(compared: Compared) -> Iterator[Evidence]:
    """The same words are said to have been said on two dates that exclude each other.

    One of the two is wrong where a dispatch had printed them before the later date, or where they are so many and so
    alike that they were said once; else a speaker may have repeated himself.
    """
    for _, family in compared.statements:
        dated = [(utterance, utterance.occasion) for utterance in family if utterance.occasion]
        for (one, first), (other, second) in combinations(dated, 2):
            if one.source == other.source or not first.days.excludes(second.days):
                continue
            is_belied = any(offered_instead(u.reading, day) is not None for u, day in ((one, first), (other, second)))
            given = _two_dates(one, _value(first), other, _value(second))
            is_counted = "published" in (first.anchor, second.anchor)
            is_moved = "likely" not in given and are_of_two_printings(first.days, second.days, is_counted=is_counted)
            if not is_belied and not is_moved:
                common = _common(one, other, compared.families_of)
                if common:
                    occasions = one.reading.passage(first), other.reading.passage(second)
                    is_once = "likely" in given or any(kind == "verbatim" for kind, _ in common)
                    passages = (*occasions, *(passage for _, held in common for passage in held))
                    yield Evidence(given, passages, "contradiction" if is_once else None)
                    break


def _value(date: DateExpression) -> Edtf:
    assert date.value is not None
    return date.value


def _two_dates(one: Utterance, first: Edtf, other: Utterance, second: Edtf) -> Arguments:
    """The one that was published first had the words already: a later day cannot be theirs."""
    given: Arguments = {"first_source": one.source, "first": first, "second_source": other.source, "second": second}
    published = one.reading.published.latest
    if published is not None and second.earliest is not None and published < second.earliest:
        is_stated = one.reading.published.source != "inferred"
        because = "printed-before" if is_stated else "printed-before-as-worked-out"
        return {**given, "likely": first, "likely_because": because}
    return given


def _common(
    one: Utterance, other: Utterance, families_of: Mapping[str, Sequence[SharedPassage]]
) -> list[tuple[SharedKind, list[Passage]]]:
    """The passages that the two have in common, family by family."""
    found: list[tuple[SharedKind, list[Passage]]] = []
    for family in families_of.get(one.source, ()):
        ours, theirs = (
            [p for p in family.passages if any(p.overlaps(words) for words in utterance.passages)]
            for utterance in (one, other)
        )
        if ours and theirs:
            found.append((family.kind, [*ours, *theirs]))
    return found


def answers_conflict(compared: Compared) -> Iterator[Evidence]:
    """Answers of one scope that exclude one another; a contradiction where two of them cannot both be true."""
    for asked in compared.questions:
        if asked.conflicts:
            answers = [asked.answers[at] for at in sorted({at for pair in asked.conflicts for at in pair})]
            yield _answered(asked, answers, asked.tier)


def answers_not_comparable(compared: Compared) -> Iterator[Evidence]:
    """Numbers that differ, and count others or hold at another time."""
    for asked in compared.questions:
        grown = set(_grown(asked))
        yield from _differing(
            asked, [(a, b) for a, b in _incomparable(asked) if (a, b) not in grown and _counts_others(a, b)]
        )


def answers_grow(compared: Compared) -> Iterator[Evidence]:
    """A toll that dispatches of later days tell higher."""
    for asked in compared.questions:
        if not asked.conflicts:
            yield from _differing(asked, _grown(asked))


def _incomparable(asked: AnsweredQuestion) -> list[tuple[Answer, Answer]]:
    """Numbers that differ, two and two, and cannot be held against one another."""
    pairs = asked.incomparable if asked.question.kind == "figure" else ()
    return [(asked.answers[a], asked.answers[b]) for a, b in pairs]


def _grown(asked: AnsweredQuestion) -> list[tuple[Answer, Answer]]:
    """Those that differ for no other reason than that the later is the higher, again and again: two numbers alone may
    count two happenings."""
    if not asks_for_a_toll(asked.question.marks):
        return []
    pairs = [
        (a, b) for a, b in _incomparable(asked) if are_comparable(a.scope, b.scope, asked.question) and has_grown(a, b)
    ]
    return pairs if len({str(one.value) for pair in pairs for one in pair}) >= _SEVERAL else []


def _differing(asked: AnsweredQuestion, pairs: Iterable[tuple[Answer, Answer]]) -> Iterator[Evidence]:
    answers = dict.fromkeys(answer for pair in pairs for answer in pair)
    if answers:
        yield _answered(asked, sorted(answers, key=asked.answers.index))


def _answered(asked: AnsweredQuestion, answers: Sequence[Answer], kind: FindingKind | None = None) -> Evidence:
    arguments: Arguments = {"question": asked.question.id, "values": _values(answers)}
    return Evidence(arguments, tuple(answer.passage for answer in answers), kind)


def _counts_others(a: Answer, b: Answer) -> bool:
    """Whether two numbers that both hold count others, or were read at another time."""
    others = a.scope.population != b.scope.population or a.scope.as_of != b.scope.as_of
    return others and not (a.scope.planned or b.scope.planned)


def _values(answers: Sequence[Answer]) -> str:
    return " ".join(dict.fromkeys(str(answer.value) for answer in answers))


def announced_and_to_come(compared: Compared) -> Iterator[Evidence]:
    """One dispatch tells an announcement as made and as still to come."""
    for _, of_one in groupby(compared.announcements, key=lambda a: a.reading.dispatch.id):
        ours = list(of_one)
        made = [a for a in ours if not a.is_pending and a.at]
        for pending in (a for a in ours if a.is_pending):
            first = next((a for a in made if a.states == pending.states), None)
            if first and first.at and first.passage.paragraph != pending.passage.paragraph:
                yield Evidence({"announced": _value(first.at)}, (first.passage, pending.passage))
                break


def announcement_long_made(compared: Compared) -> Iterator[Evidence]:
    """A dispatch awaits an announcement that others tell of long before."""
    made = [a for a in compared.announcements if not a.is_pending]
    for _, of_one in groupby((a for a in compared.announcements if a.is_pending), key=lambda a: a.reading.dispatch.id):
        pending = list(of_one)
        reading = pending[0].reading
        others = [a for a in made if a.reading is not reading]
        earlier = {id(a): a for waiting in pending for a in made_long_before(waiting, others)}
        if earlier:
            found = sorted(earlier.values(), key=lambda a: (a.latest or date.max, a.passage.source))
            waiting = [a for a in pending if made_long_before(a, others)]
            assert found[0].at is not None
            args: Arguments = {"source": reading.dispatch.id, "announced": _value(found[0].at)}
            yield Evidence(args, tuple(a.passage for a in (*waiting, *found)))


def value_changed(compared: Compared) -> Iterator[Evidence]:
    """A date or a figure of a passage is another in another carrier; a contradiction where one statement has both."""
    for change in changed_values(_edited(compared.shared), compared.by_id):
        one_statement = compared.statements_at(change.here) & compared.statements_at(change.there)
        yield _changed(change, "contradiction" if change.is_exact and one_statement else None)


def quotation_differs(compared: Compared) -> Iterator[Evidence]:
    """One statement is quoted in two wordings; once a passage, by its first difference."""
    for shared in _edited(compared.shared):
        changes = list(changed_quotations(shared, compared.by_id))
        if changes:
            named = [passage for change in changes for passage in (change.here, change.there)]
            yield replace(_changed(changes[0]), passages=tuple(named))


def _edited(shared: Iterable[SharedPassage]) -> Iterator[SharedPassage]:
    return (family for family in shared if family.kind != "verbatim")


def _changed(change: CarriedChange, kind: FindingKind | None = None) -> Evidence:
    first, second = change.here, change.there
    args = {"first_source": first.source, "first": change.words, "second_source": second.source, "second": change.other}
    return Evidence(args, (first, second), kind)


LOOKS: Mapping[str, Callable[[Compared], Iterator[Evidence]]] = {
    "same-words-two-dates": same_words_two_dates,
    "answers-conflict": answers_conflict,
    "answers-not-comparable": answers_not_comparable,
    "answers-grow": answers_grow,
    "announced-and-to-come": announced_and_to_come,
    "announcement-long-made": announcement_long_made,
    "value-changed": value_changed,
    "quotation-differs": quotation_differs,
    **EVENT_LOOKS,
}
"""Each rule with the function that looks for its findings."""
_WIDER = ("same-words-two-dates", "event-on-two-days")
"""Rules that tell of two dates what they date: beside them, that the words of the dates differ is said already."""


def findings_between(compared: Compared) -> tuple[Finding, ...]:
    """Every finding, by rule and then in order of publication."""
    found = [
        finding_of(rule, seen.arguments, seen.passages, *_founding(compared, seen), kind=seen.kind)
        for rule, looks in LOOKS.items()
        for seen in looks(compared)
    ]
    told = {pair for finding in found if finding.rule in _WIDER for pair in combinations(set(finding.passages), 2)}
    found = [one for one in found if one.rule != "value-changed" or not {one.passages, one.passages[::-1]} & told]
    return tuple({finding.id: finding for finding in found}.values())


def _founding(compared: Compared, seen: Evidence) -> tuple[str, ...]:
    """The question, where it answers one, else the founding passage; and which quantity it counts."""
    if "question" in seen.arguments:
        return (str(seen.arguments["question"]),)
    first, counted = seen.passages[0], seen.arguments.get("quantity")
    return first.source, compared.by_id[first.source].words(first), *([str(counted)] if counted else [])
