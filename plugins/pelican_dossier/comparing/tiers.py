"""Which tier a conflict is of: values that cannot both be true, or accounts that differ and may both hold.

Both answers are known to differ. A contradiction is claimed only where nothing is left open: one scope, told as facts,
exclusive whatever bound or hedge they carry. Everything else is two accounts.
"""

from datetime import date

from pelican_dossier.model import Answer, Bound, Question
from pelican_dossier.model.edtf import Days

_OPEN_BEFORE: frozenset[Bound | None] = frozenset({"ON_OR_BEFORE", "BEFORE"})
_OPEN_AFTER: frozenset[Bound | None] = frozenset({"ON_OR_AFTER", "AFTER"})


def contradict(question: Question, a: Answer, b: Answer) -> bool:
    """Whether two answers that differ cannot both be true."""
    if any(one.mod == "APPROX" or one.scope.planned or one.scope.part for one in (a, b)):
        return False
    if question.kind == "date":
        return all(map(is_past, (a, b))) and _reach(a).excludes(_reach(b))
    if question.kind == "figure":
        return _are_of_one_day(a, b) and bool(a.scope.population) and a.scope.population == b.scope.population
    return False  # what goes to one place, or stays there, may go to another too


def is_past(answer: Answer) -> bool:
    """Whether a date was over when it was told: what is to come is announced, and an announcement may change."""
    told = answer.scope.as_of
    return told is not None and answer.latest is not None and answer.latest <= told


def _reach(answer: Answer) -> Days:
    """The days that a date leaves possible: «by the end of 2026» every day until then."""
    return Days(
        date.min if answer.bound in _OPEN_BEFORE else answer.earliest,
        date.max if answer.bound in _OPEN_AFTER else answer.latest,
    )


def _are_of_one_day(a: Answer, b: Answer) -> bool:
    """Whether two figures hold at one time: on another day the number may have changed."""
    return a.scope.as_of is not None and a.scope.as_of == b.scope.as_of
