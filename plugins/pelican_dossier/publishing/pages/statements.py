"""A statement side by side: a page for each dispatch that carries it, as the base that others stand beside."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pelican_dossier import addresses
from pelican_dossier.comparing.wordings import likeness
from pelican_dossier.editions.alignment import words_of
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.editions.statements import StatementView
from pelican_dossier.editions.statementtable import statement_table
from pelican_dossier.model import Carrier, Statement
from pelican_dossier.publishing.pages.kind import SitePage, sheets

_BESIDE = 3
"""Columns beside the base on one page."""
_ALL_BESIDE_ALL = 8
"""Carriers up to which each stands beside each; of more, all beside the first base, and beside others the nearest."""


@dataclass(frozen=True, slots=True)
class BaseChoice:
    """A dispatch that may be the base."""

    source: SourceLink
    href: str


def statement_pages(edition: Edition, view: StatementView, statement: Statement) -> Iterator[SitePage]:
    """The pages of one statement; only that of the base that is offered first stands for itself."""
    carriers, first = statement.carriers, _first_base(edition, statement.carriers)
    paths = [
        addresses.statement(edition.language, statement.id, None if at == first else one.source)
        for at, one in enumerate(carriers)
    ]
    choices = tuple(
        BaseChoice(source_link(edition, edition.readings[one.source]), path)
        for one, path in zip(carriers, paths, strict=True)
    )
    for at, (base, path) in enumerate(zip(carriers, paths, strict=True)):
        others = _beside(edition, carriers, at, is_whole=at == first)
        for sheet in sheets(path, others, _BESIDE):
            table = statement_table(edition, base, sheet.items)
            variables = {"statement": view, "table": table, "choices": choices, "base_href": path, "sheet": sheet}
            is_first = at == first and sheet.before is None
            yield SitePage(sheet.path, "dossier/statement", variables, stands_for_itself=is_first)


def _first_base(edition: Edition, carriers: Sequence[Carrier]) -> int:
    """Of those that none was published before, the one that most others are like."""
    days = [edition.readings[one.source].published.days for one in carriers]
    earliest = [at for at in range(len(carriers)) if not any(other.precedes(days[at]) for other in days)]
    words = [words_of(edition, one) for one in carriers]
    return max(earliest, key=lambda at: (sum(likeness(words[at], other) for other in words), -at))


def _beside(edition: Edition, carriers: Sequence[Carrier], base: int, *, is_whole: bool) -> list[Carrier]:
    """Those that stand beside a base."""
    others = [carrier for at, carrier in enumerate(carriers) if at != base]
    if is_whole or len(carriers) <= _ALL_BESIDE_ALL:
        return others
    words = {one.source: words_of(edition, one) for one in carriers}
    ours = words[carriers[base].source]
    return sorted(others, key=lambda one: -likeness(words[one.source], ours))[:_BESIDE]
