"""Which answers to a question exclude one another, and which differ because they hold of something else."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations, islice, pairwise

from pelican_dossier.comparing.bounds import NumberBounds, number_bounds
from pelican_dossier.comparing.phrases import asks_for_a_toll
from pelican_dossier.comparing.tiers import contradict, is_past
from pelican_dossier.languages.parityrules import SCALES
from pelican_dossier.model import Answer, AnsweredQuestion, Passage, Question, Scope
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.registry import Belonging

_APART = 92
"""Days between two times of validity beyond which a number may have changed."""
_ROUNDED = 0.1
"""Of a measure: by what part it may be off that was converted into another unit and rounded."""
_LARGE = 6
"""Digits of a number from which it is told rounded."""
_SEVERAL = 2
"""Dispatches that each give two days, by which what is asked about is known to happen again."""
_MOST_PAIRS = 200_000
"""Pairs of answers that are compared; a question that thousands answer is told by the first of them."""


def judged(
    question: Question,
    answers: Sequence[Answer],
    doubted: Container[Passage],
    belonging: Belonging,
    *,
    recurs: bool,
    is_quoted: bool,
    grows: bool,
) -> AnsweredQuestion:
    """A question with its answers held against one another, but for those of which their own dispatch shows that they
    cannot be (``doubted``), and for the days of what is said to happen again and again (``recurs``). A
    price that is quoted by the hour (``is_quoted``) is compared with none, and of what is counted up to the hour
    (``grows``) the numbers of later days are higher."""
    conflicts: list[tuple[int, int]] = []
    contradictions: list[tuple[int, int]] = []
    incomparable: list[tuple[int, int]] = []
    grows = question.kind == "figure" and (grows or asks_for_a_toll(question.marks))
    recurs = recurs or (question.kind == "date" and _is_given_again(answers))
    first_told = _first_told(answers) if recurs else {}
    counted = defaultdict[str, set[str]](set)
    for answer in answers if question.kind == "figure" or recurs else ():
        counted[answer.passage.source].add(str(answer.value))
    rounded = set(_told_more_exactly(answers)) if question.kind == "figure" else ()
    for (one, a), (other, b) in islice(combinations(enumerate(answers), 2), _MOST_PAIRS):
        tell_of_two_things = (a.passage.source, a.passage.paragraph) == (b.passage.source, b.passage.paragraph)
        if one in rounded or other in rounded:
            continue
        if a.passage in doubted or b.passage in doubted or _holds_both(counted, a, b):
            continue
        if recurs and _was_told_before(first_told, a, b):
            continue
        if tell_of_two_things or not _differ(question, a, b, belonging):
            continue
        are_of_one_scope = (
            not is_quoted and are_comparable(a.scope, b.scope, question) and not (grows and has_grown(a, b))
        )
        (conflicts if are_of_one_scope else incomparable).append((one, other))
        if are_of_one_scope and contradict(question, a, b):
            contradictions.append((one, other))
    return AnsweredQuestion(question, tuple(answers), tuple(conflicts), tuple(contradictions), tuple(incomparable))


def _told_more_exactly(answers: Sequence[Answer]) -> Iterator[int]:
    """The numbers of large round figures that another paragraph of their dispatch gives with more digits: 400,000 in
    the headline of 407,516."""
    by_source: dict[str, list[Answer]] = defaultdict(list)
    for one in answers:
        by_source[one.passage.source].append(one)
    for at, one in enumerate(answers):
        if any(_is_round_of(one, other) for other in by_source[one.passage.source]):
            yield at


def _is_round_of(rough: Answer, fine: Answer) -> bool:
    if not isinstance(rough.value, int) or not isinstance(fine.value, int) or rough.scope != fine.scope:
        return False
    noughts = len(str(rough.value)) - len(str(rough.value).rstrip("0"))
    is_large = len(str(rough.value)) >= _LARGE and rough.value != fine.value
    return is_large and rough.passage.paragraph != fine.passage.paragraph and round(fine.value, -noughts) == rough.value


def _is_given_again(answers: Iterable[Answer]) -> bool:
    """Whether several dispatches each give two days that exclude each other, as they do of what happens again."""
    days: dict[str, list[Answer]] = defaultdict(list)
    for one in filter(is_past, answers):
        days[one.passage.source].append(one)
    again = [source for source, given in days.items() if any(a.days.excludes(b.days) for a, b in pairwise(given))]
    return len(again) >= _SEVERAL


def _first_told(answers: Iterable[Answer]) -> Mapping[str, date]:
    """Each value with the first day on which a dispatch gives it."""
    told: dict[str, date] = {}
    for one in answers:
        if one.scope.as_of is not None:
            told[str(one.value)] = min(one.scope.as_of, told.get(str(one.value), date.max))
    return told


def _was_told_before(first_told: Mapping[str, date], a: Answer, b: Answer) -> bool:
    """Whether the earlier of two days was told before the later one was over: what happens again is told again."""
    earlier, later = (a, b) if (a.latest or date.max) <= (b.latest or date.max) else (b, a)
    return is_past(later) and later.latest is not None and first_told.get(str(earlier.value), date.max) <= later.latest


def _holds_both(counted: Mapping[str, Container[str]], a: Answer, b: Answer) -> bool:
    """Whether the dispatch of one of two numbers, or days of what happens again, gives the other, too: it tells of two
    things (five more were taken, days after eight)."""
    return any(str(two.value) in counted.get(one.passage.source, ()) for one, two in ((a, b), (b, a)))


def _differ(question: Question, a: Answer, b: Answer, belonging: Belonging) -> bool:
    """Whether the two cannot mean the same."""
    if question.kind == "date":
        return a.days.excludes(b.days)
    if question.kind == "figure":
        if a.measure and b.measure and a.measure != b.measure:
            return _measure_otherwise(a, b)
        one, other = _bounds(a), _bounds(b)
        if a.said == b.said or _are_rounded_alike(a, b):
            return False
        return bool(one and other and (one[1] < other[0] or other[1] < one[0]))
    one_places, other_places = str(a.value).split(), str(b.value).split()
    return not any(x in belonging.above(y) or y in belonging.above(x) for x in one_places for y in other_places)


def _measure_otherwise(a: Answer, b: Answer) -> bool:
    """Whether measures in two units cannot be one: what was converted was rounded (six metres, 20 feet)."""
    (what, one), (of, other) = SCALES[a.measure or ""], SCALES[b.measure or ""]
    mine, theirs = _bounds(a), _bounds(b)
    if what != of or not mine or not theirs:
        return False
    (low, high), (least, most) = (mine[0] * one, mine[1] * one), (theirs[0] * other, theirs[1] * other)
    return high * (1 + _ROUNDED) < least or most * (1 + _ROUNDED) < low


def has_grown(a: Answer, b: Answer) -> bool:
    """Whether the later of two tolls is the higher: a number of an earlier day was right then."""
    if a.scope.as_of is None or b.scope.as_of is None or a.scope.as_of == b.scope.as_of:
        return False
    earlier, later = (a, b) if a.scope.as_of < b.scope.as_of else (b, a)
    one, other = _bounds(earlier), _bounds(later)
    return bool(one and other and one[1] < other[0])


def _are_rounded_alike(a: Answer, b: Answer) -> bool:
    """Whether one number is the other with fewer digits: 13 per cent and 13.1, 4.4 and 4.41 millions."""
    if isinstance(a.value, Edtf | str) or isinstance(b.value, Edtf | str):
        return False
    (fewer, rough), (more, fine) = sorted((_places(one), float(one)) for one in (a.value, b.value))
    return fewer < more and round(fine, fewer) == rough


def _places(number: float) -> int:
    """The digits behind its point; of a large number less than none, for the noughts at its end. Of a small one these
    may be counted: ten of the dead are no rounded twelve."""
    digits, _, behind = format(number, "f").rstrip("0").partition(".")
    if behind:
        return len(behind)
    whole = digits.rstrip("0")
    return len(whole) - len(digits) if len(digits) >= _LARGE and len(whole) > 1 else 0


def _bounds(answer: Answer) -> NumberBounds | None:
    """The least and the most that a figure may mean; None of a duration."""
    try:
        return number_bounds(answer.value, answer.mod)
    except ValueError:
        return None


def are_comparable(a: Scope, b: Scope, question: Question) -> bool:
    """Whether two answers speak of the same: all, or the same part, phase, people and time.

    Where something goes or remains is asked of what the question's own words name, in whatever phase; some may go to
    one place and the rest to another. The day on which the rest leave is that on which all have left.
    """
    if question.kind in ("place", "destination"):
        return not ((a.part and b.rest) or (a.rest and b.part))
    if (a.phase, a.part, a.planned, a.held_before) != (b.phase, b.part, b.planned, b.held_before):
        return False
    if question.kind != "figure":
        return True
    if a.rest != b.rest or (a.population and b.population and a.population != b.population):
        return False
    if a.part and not (a.population and a.population == b.population):
        return False  # some of them, and perhaps others
    return a.as_of is None or b.as_of is None or abs((a.as_of - b.as_of).days) <= _APART
