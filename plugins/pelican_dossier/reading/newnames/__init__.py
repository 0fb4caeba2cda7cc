"""What looks like a name in a dispatch and is none of the registry's: each place once, by its surest rule."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import EntityKind, Reading
from pelican_dossier.model.reading import spans_by_paragraph
from pelican_dossier.reading.newnames import bodies, capitals, people, places
from pelican_dossier.reading.newnames.words import NamedRun, without_degrees
from pelican_dossier.reading.voices.tokens import TokenRow, token_row


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place where something stands that looks like a name."""

    kind: EntityKind
    evidence: str
    """The rule that found it."""
    text: str
    """The name as the registry would have it: as received, with its article where a preposition swallowed it."""
    plain: tuple[str, ...]
    """Its words, folded."""
    role: str | None
    source: str
    paragraph: int
    start: int
    end: int
    is_guess: bool = False
    """Its kind is guessed."""
    least: int = 1
    """How many finds of the same name make it one."""


Rule = Callable[[TokenRow], Iterator[NamedRun]]
CAPITAL_RULES: dict[str, Rule] = {
    "title": capitals.after_title,
    "capitals": capitals.in_capitals,
}
"""Of a language in which names have capitals; the surest first."""
RULES: dict[str, Rule] = {
    "list": bodies.by_list,
    "quotation marks": bodies.in_quotation_marks,
    "place": places.by_noun,
    "title": people.after_title,
    "institution": bodies.by_noun,
    "given name": people.by_given_name,
    "rank": people.after_rank,
    "foreign words": people.foreign,
    "gazetteer": places.by_gazetteer,
}
"""Of one without them; what one has found the others leave alone."""
_LAST = "foreign words"
EVIDENCE = (
    *dict.fromkeys(name for name in ("list", "quotation marks", "place", *CAPITAL_RULES, *RULES) if name != _LAST),
    _LAST,
)
"""The names of all rules, the surest first."""


def candidates(reading: Reading) -> Iterator[Candidate]:
    """What looks like a name in one dispatch and is no mention of the registry's, each place once by its best rule."""
    dispatch = reading.dispatch
    language = LANGUAGE_PACKS[dispatch.language]
    rules = CAPITAL_RULES if language.speech.capitals else RULES
    taken = spans_by_paragraph((*reading.mentions, *reading.dates))
    for part in reading.layer.parts:
        row = token_row(part, language, taken.get(part.paragraph.index, ()))
        free = [True] * len(row)
        for evidence, rule in rules.items():
            for found in rule(row):
                span = range(found.first, found.last)
                if found.first >= found.last or not all(free[at] for at in span) or any(map(row.is_dated, span)):
                    continue
                since = found.first if found.since is None else found.since
                if found.least == 1:
                    free[since : found.last] = [False] * (found.last - since)
                yield _candidate(row, evidence, found, dispatch.id)


def _candidate(row: TokenRow, evidence: str, found: NamedRun, source: str) -> Candidate:
    layer = row.layer
    start, end = layer.span(row.starts[found.first] + found.front, row.ends[found.last - 1] - found.back)
    text = found.article + layer.paragraph.text[start:end]
    plain = tuple(row.language.fold(text).text.split())
    return Candidate(
        found.kind,
        evidence,
        text,
        plain,
        without_degrees(found.role, row.language) if found.role else None,
        source,
        layer.paragraph.index,
        start,
        end,
        found.is_guess,
        found.least,
    )
