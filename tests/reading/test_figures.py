"""Figures in Arabic and English: every form, hedge and range, and the numbers that count nothing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pelican_dossier.intake import receive_text
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.figurerules import HedgeRule, NoFigure, RangeRule
from pelican_dossier.model import Dispatch
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry
from tests.fixtures import Case, cases, load
from tests.reading.five import KEYS, dispatch_of

HERE = Path(__file__).parent
FILES = {"ar": "figures_arabic", "en": "figures_english"}
LISTS = ("hedges", "no_figures", "ranges")
RULES = [(code, name, rule) for code in FILES for name in LISTS for rule in getattr(LANGUAGE_PACKS[code].figures, name)]
CASES = {code: load(HERE / f"{file}.fixtures.txt", ["rule", "near"]) for code, file in FILES.items()}


def read_figures(text: str, language: str) -> Iterator[str]:
    return told(receive_text(text, "text", language, date(2025, 11, 7)))


def told(dispatch: Dispatch) -> Iterator[str]:
    """Its figures in the words of the fixtures."""
    for figure in read(dispatch, Registry()).figures:
        doubt = " doubtful" if figure.doubtful else ""
        yield f"{figure.text} = {figure.value}{f' {figure.mod}' if figure.mod else ''} ({figure.unit or 'no unit'}){doubt}"


@cases(__file__, "figures_arabic", keys=["rule", "near"])
def test_arabic_figures(case: Case) -> None:
    case.check(read_figures(case.text, "ar"))


@cases(__file__, "figures_english", keys=["rule", "near"])
def test_english_figures(case: Case) -> None:
    case.check(read_figures(case.text, "en"))


@cases(__file__, "figures_dispatches", keys=KEYS)
def test_the_five_dispatches(case: Case) -> None:
    case.check(told(dispatch_of(case)))


def named(rule: tuple[str, str, HedgeRule | NoFigure | RangeRule]) -> str:
    return f"{rule[0]}-{rule[1]}-{rule[2].name}"


@pytest.mark.parametrize(("code", "name", "rule"), RULES, ids=map(named, RULES))
def test_a_rule_has_a_hit_and_a_near_miss(
    code: str, name: str, rule: HedgeRule | NoFigure | RangeRule, monkeypatch: pytest.MonkeyPatch
) -> None:
    hit, near = (of(code, key, f"{name}/{rule.name}") for key in ("rule", "near"))
    without(code, name, rule, monkeypatch)
    assert list(read_figures(hit.text, code)) != list(hit.expected)
    assert list(read_figures(near.text, code)) == list(near.expected)


def of(code: str, key: str, rule: str) -> Case:
    return next(case for case in CASES[code] if case.keys.get(key) == rule)


def without(code: str, name: str, rule: HedgeRule | NoFigure | RangeRule, monkeypatch: pytest.MonkeyPatch) -> None:
    language = LANGUAGE_PACKS[code]
    kept = tuple(other for other in getattr(language.figures, name) if other is not rule)
    figures = replace(language.figures, **{name: kept})  # type: ignore[arg-type]
    monkeypatch.setitem(LANGUAGE_PACKS, code, replace(language, figures=figures))
