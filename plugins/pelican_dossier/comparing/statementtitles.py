"""Which statement each of the editors' titles names."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pelican_dossier.model import Multilingual, Passage, Reading, Statement, StatementTitle


def with_titles(
    statements: Sequence[Statement], titles: Iterable[StatementTitle], readings: Iterable[Reading]
) -> tuple[Statement, ...]:
    """The statements with the editors' titles; a title that names none, or several, is left out, and told of."""
    by_id = {reading.dispatch.id: reading for reading in readings}
    given: dict[str, Multilingual] = {}
    for title in titles:
        named = [statement.id for statement in statements if _is_named(statement, title, by_id)]
        if len(named) == 1:
            given.setdefault(named[0], title.title)
    return tuple(
        replace(statement, title=given[statement.id]) if statement.id in given else statement
        for statement in statements
    )


def _is_named(statement: Statement, title: StatementTitle, readings: Mapping[str, Reading]) -> bool:
    """Whether one of its carriers has it where the title says, in the words that the title gives."""
    return any(
        _stands_at(passage, title.passage) and (title.words or "") in readings[passage.source].words(passage)
        for carrier in statement.carriers
        for passage in carrier.passages
    )


def _stands_at(passage: Passage, where: str) -> bool:
    source, _, paragraph = where.partition("#p")
    return passage.source.startswith(source) and str(passage.paragraph) == paragraph
