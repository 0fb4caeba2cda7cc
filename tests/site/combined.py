"""Combinations: each case with one of the others is tried for every change, with all of them by ``--thorough``."""

from collections.abc import Iterable, Sequence
from typing import Any

import pytest


def in_turn(cases: Iterable[object], others: Sequence[object]) -> list[Any]:
    """Parameters, case and other: the first case with the first of the others, the next with the next, and so round."""
    return [
        pytest.param(*(case if isinstance(case, tuple) else (case,)), other, marks=_unless(at % len(others) == turn))
        for at, case in enumerate(cases)
        for turn, other in enumerate(others)
    ]


def _unless(its_turn: bool) -> tuple[pytest.MarkDecorator, ...]:
    return () if its_turn else (pytest.mark.thorough,)
