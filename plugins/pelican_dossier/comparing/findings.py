"""What several dispatches, or two passages of one, cannot both say; and what only seems so. Rules in a visible list."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, combinations, groupby

from pelican_dossier.comparing.changes import Change, changed_quotations, changed_values
from pelican_dossier.comparing.compared import Compared, made_long_before
from pelican_dossier.comparing.utterances import Utterance
from pelican_dossier.model import Answer, Arguments, DateExpression, Finding, Passage, SharedPassage
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.findings import finding_of

Evidence = tuple[Arguments, tuple[Passage, ...]]
"""What a finding tells, and the passages that it names."""


def same_words_two_dates(compared: Compared) -> Iterator[Evidence]:
    """The same words are said to have been said on two dates that exclude each other."""
    for _, family in compared.statements:
        dated = [(utterance, utterance.occasion) for utterance in family if utterance.occasion]
        for (one, first), (other, second) in combinations(dated, 2):
            if one.source != other.source and first.days.excludes(second.days):
                passages = _common(one, other, compared.families_of)
                if passages:
                    occasions = one.reading.passage(first), other.reading.passage(second)
                    yield _two_dates(one, _value(first), other, _value(second)), (*occasions, *passages)
                    break


def _value(date: DateExpression) -> Edtf:
    assert date.value is not None
    return date.value


def _two_dates(one: Utterance, first: Edtf, other: Utterance, second: Edtf) -> Arguments:
    """The one that was published first had the words already: a later day cannot be theirs."""
    given: Arguments = {"first_source": one.source, "first": first, "second_source": other.source, "second": second}
    published = one.reading.published.latest
    if published is not None and second.earliest is not None and published < second.earliest:
        return {**given, "likely": first, "likely_because": "printed-before"}
    return given


def _common(
    one: Utterance, other: Utterance, families_of: Mapping[str, Sequence[SharedPassage]]
) -> tuple[Passage, ...]:
    """The passages that the two have in common."""
    found: list[Passage] = []
    for family in families_of.get(one.source, ()):
        ours, theirs = (
            [p for p in family.passages if any(p.overlaps(words) for words in utterance.passages)]
            for utterance in (one, other)
        )
        if ours and theirs:
            found += [*ours, *theirs]
    return tuple(found)


def answers_conflict(compared: Compared) -> Iterator[Evidence]:
    """Answers to one question that cannot both hold, of one scope."""
    for asked in compared.questions:
        if asked.conflicts:
            answers = [asked.answers[at] for at in sorted({at for pair in asked.conflicts for at in pair})]
            yield {"question": asked.question.id, "values": _values(answers)}, tuple(a.passage for a in answers)


def answers_not_comparable(compared: Compared) -> Iterator[Evidence]:
    """Numbers that differ, and count others or hold at another time."""
    for asked in compared.questions:
        if asked.question.kind != "figure":
            continue
        pairs = [(asked.answers[a], asked.answers[b]) for a, b in asked.incomparable]
        differing = [(a, b) for a, b in pairs if _counts_others(a, b)]
        if differing:
            answers = list(dict.fromkeys(answer for pair in differing for answer in pair))
            answers.sort(key=asked.answers.index)
            yield {"question": asked.question.id, "values": _values(answers)}, tuple(a.passage for a in answers)


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
                yield {"announced": _value(first.at)}, (first.passage, pending.passage)
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
            yield args, tuple(a.passage for a in (*waiting, *found))


def value_changed(compared: Compared) -> Iterator[Evidence]:
    """A date or a figure of a passage is another in a later carrier."""
    changes = (changed_values(shared, compared.by_id) for shared in _edited(compared.shared))
    yield from map(_changed, chain.from_iterable(changes))


def quotation_differs(compared: Compared) -> Iterator[Evidence]:
    """One statement is quoted in two wordings; once a passage, by its first difference."""
    for shared in _edited(compared.shared):
        changes = list(changed_quotations(shared, compared.by_id))
        if changes:
            args, passages = _changed(changes[0])
            yield args, (*passages, *(p for here, _, there, _ in changes[1:] for p in (here, there)))


def _edited(shared: Iterable[SharedPassage]) -> Iterator[SharedPassage]:
    return (family for family in shared if family.kind != "verbatim")


def _changed(change: Change) -> Evidence:
    here, words, there, other = change
    args = {"first_source": here.source, "first": words, "second_source": there.source, "second": other}
    return args, (here, there)


LOOKS: Mapping[str, Callable[[Compared], Iterator[Evidence]]] = {
    "same-words-two-dates": same_words_two_dates,
    "answers-conflict": answers_conflict,
    "answers-not-comparable": answers_not_comparable,
    "announced-and-to-come": announced_and_to_come,
    "announcement-long-made": announcement_long_made,
    "value-changed": value_changed,
    "quotation-differs": quotation_differs,
}
"""Each rule with the function that looks for its findings."""


def findings_between(compared: Compared) -> tuple[Finding, ...]:
    """Every finding, by rule and then in order of publication."""
    found = [
        finding_of(rule, arguments, passages, *_founding(compared, arguments, passages[0]))
        for rule, looks in LOOKS.items()
        for arguments, passages in looks(compared)
    ]
    return tuple({finding.id: finding for finding in found}.values())


def _founding(compared: Compared, arguments: Arguments, first: Passage) -> tuple[str, ...]:
    """The question, where it answers one, else the founding passage."""
    if "question" in arguments:
        return (str(arguments["question"]),)
    return first.source, compared.by_id[first.source].words(first)
