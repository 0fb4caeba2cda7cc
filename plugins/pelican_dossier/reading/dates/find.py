"""Where date expressions stand, and what their words say before any calendar is asked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pelican_dossier.languages.base import Folded, Section, Sense, SourceLanguage
from pelican_dossier.model import Bound

_LOOK_BACK = 48
"""Letters before an expression in which its section («the end of») and its bound («by») stand."""


@dataclass(frozen=True, slots=True)
class Found:
    """A run of words that dates something."""

    paragraph: int
    start: int
    end: int
    text: str
    rule: str
    sense: Sense
    section: Section | None
    bound: Bound | None


def find(paragraph: int, text: str, start: int, end: int, language: SourceLanguage) -> list[Found]:
    """The date expressions of ``text[start:end]``; where two rules meet, the earlier, then the longer wins."""
    folded = language.fold(text[start:end])
    candidates = [
        (*match.span("date"), order, sense)
        for order, rule in enumerate(language.date_rules)
        for match in _every_match(rule.pattern, folded.text)
        if (sense := rule.read(match)) is not None
    ]
    candidates.sort(key=lambda c: (c[0], -c[1], c[2]))
    found: list[Found] = []
    free_from = 0
    for at, until, order, sense in candidates:
        if at < free_from:
            continue
        free_from = until
        rule = language.date_rules[order].name
        described = _described(folded, at, until, rule, sense, paragraph, text, start, language)
        while found and found[-1].end > described.start:  # «the last days» in «the last days of August»
            found.pop()
        found.append(described)
    return found


def _every_match(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Overlapping ones too: in «today Friday, 7 November» the day remains when Friday is today's."""
    at = 0
    while match := pattern.search(text, at):
        yield match
        at = match.start("date") + 1


def _described(
    folded: Folded,
    at: int,
    until: int,
    rule: str,
    sense: Sense,
    paragraph: int,
    text: str,
    shift: int,
    language: SourceLanguage,
) -> Found:
    section: Section | None = None
    before = folded.text[max(0, at - _LOOK_BACK) : at]
    for pattern, name in language.sections:
        if match := pattern.search(before):
            at -= len(before) - match.start("section")
            before, section = before[: match.start("section")], name
            break
    bound = next((name for pattern, name in language.bounds if pattern.search(before)), None)
    start, end = (shift + offset for offset in folded.span(at, until))
    return Found(paragraph, start, end, text[start:end], rule, sense, section, bound)
