"""Each rule of each language reads what it is there for, leaves its near miss alone, and is missed when it is gone."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pelican_dossier.intake import receive_text
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.languages.daterules import DateGrammar, DateRule, Prefix
from pelican_dossier.reading.dates.find import Found, find
from pelican_dossier.text import text_layer
from tests.fixtures import Case, cases, load
from tests.reading.test_dates import read_dates
from tests.reading.weather import behind_weather

HERE = Path(__file__).parent
FILES = {"ar": "arabic", "en": "english"}
RULES = [(code, rule) for code in FILES for rule in LANGUAGE_PACKS[code].dates.rules]
PREFIXES = [(code, prefix) for code in FILES for prefix in LANGUAGE_PACKS[code].dates.prefixes]


def of_language(code: str) -> list[Case]:
    rules = load(HERE / f"rules_{FILES[code]}.fixtures.txt", ["rule", "near", "published"])
    return rules + load(HERE / f"dates_{FILES[code]}.fixtures.txt", ["published", "alone"])


CASES = {code: of_language(code) for code in FILES}


@cases(__file__, "rules_arabic", keys=["rule", "near", "published"])
def test_arabic_rules(case: Case) -> None:
    case.check(read_dates(case))


@cases(__file__, "rules_english", keys=["rule", "near", "published"])
def test_english_rules(case: Case) -> None:
    case.check(read_dates(case))


@pytest.mark.parametrize(
    ("code", "case"),
    [(code, case) for code in FILES for case in CASES[code] if "alone" not in case.keys],
    ids=lambda value: value.title if isinstance(value, Case) else value,
)
def test_the_weather_before_a_date_changes_nothing_of_it(code: str, case: Case) -> None:
    case.check(read_dates(replace(case, text=behind_weather(case.text, code))))


def named(pair: tuple[str, DateRule]) -> str:
    return f"{pair[0]}-{pair[1].name}"


@pytest.mark.parametrize(("code", "rule"), RULES, ids=map(named, RULES))
def test_a_rule_has_a_hit_and_a_near_miss(code: str, rule: DateRule) -> None:
    hit, near = (of(code, key, rule.name) for key in ("rule", "near"))
    assert rule.name in rules_that_fire(code, hit.text) or hit.expected != near.expected
    assert rule.name not in rules_that_fire(code, near.text)


def of(code: str, key: str, rule: str) -> Case:
    return next(case for case in CASES[code] if case.keys.get(key) == rule)


def rules_that_fire(code: str, text: str) -> set[str]:
    return {words.rule for words in found_in(text, LANGUAGE_PACKS[code], LANGUAGE_PACKS[code].dates)}


def found_in(text: str, language: LanguagePack, grammar: DateGrammar) -> list[Found]:
    layer = text_layer(receive_text(text, "text", language.code, None), language.fold, language.orthography)
    return [words for part in layer.parts for words in find(part, grammar)]


@pytest.mark.parametrize(("code", "rule"), RULES, ids=map(named, RULES))
def test_without_a_rule_a_case_fails(code: str, rule: DateRule, monkeypatch: pytest.MonkeyPatch) -> None:
    language = LANGUAGE_PACKS[code]
    rules = tuple(other for other in language.dates.rules if other is not rule)
    monkeypatch.setitem(LANGUAGE_PACKS, code, replace(language, dates=replace(language.dates, rules=rules)))
    assert any(failing(code, rule.name))


@pytest.mark.parametrize(("code", "prefix"), PREFIXES, ids=[f"{c}-{p.pattern.source[:24]}" for c, p in PREFIXES])
def test_without_a_prefix_a_case_fails(code: str, prefix: Prefix, monkeypatch: pytest.MonkeyPatch) -> None:
    language = LANGUAGE_PACKS[code]
    prefixes = tuple(other for other in language.dates.prefixes if other is not prefix)
    monkeypatch.setitem(LANGUAGE_PACKS, code, replace(language, dates=replace(language.dates, prefixes=prefixes)))
    assert any(failing(code))


def failing(code: str, rule: str | None = None) -> Iterator[bool]:
    """Whether each case fails, the rule's own first."""
    for case in sorted(CASES[code], key=lambda case: case.keys.get("rule") != rule):
        yield list(read_dates(case)) != list(case.expected)


def test_a_language_without_its_rules_reads_nothing() -> None:
    language = LANGUAGE_PACKS["ar"]
    bare = replace(language.dates, rules=())
    texts: Iterable[str] = (case.text for case in CASES["ar"])
    assert not [words for text in texts for words in found_in(text, language, bare)]
