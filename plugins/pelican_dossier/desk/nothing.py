"""Decisions, titles and struck answers of the editor that nothing of the dossier answers to any more."""

from collections.abc import Collection, Iterable, Iterator

from pelican_dossier.comparing.questions import struck_for_nothing
from pelican_dossier.model import Decision, Dossier, Settings


def decided_about_nothing(
    where: str, decisions: Iterable[Decision], dossier: Dossier, translated: Collection[str]
) -> Iterator[str]:
    """Problems of decisions whose finding is gone; ``translated`` are the ids of findings on translations."""
    findings = {finding.id for finding in dossier.findings}.union(translated)
    for decision in decisions:
        if decision.id not in findings:
            what = f"no finding and no translation has the id {decision.id!r}"
            yield f"{where}: {what}; give one that `dossier findings` lists, or take the decision out"


def named_for_nothing(where: str, settings: Settings, dossier: Dossier) -> Iterator[str]:
    """Problems of what ``dossier.yaml`` says of events, statements and answers that are not there."""
    events = {event.id for event in dossier.events}
    for title in settings.events:
        if title.id not in events:
            yield f"{where}: no event, or more than one, is named by the title {title.id!r}"
    titles = [statement.title for statement in dossier.statements]
    for one in settings.statements:
        if one.title not in titles:
            which = next(iter(one.title.values()))
            yield f"{where}: no statement, or more than one, is named by {one.passage} of the title {which!r}"
    for id_, passage in struck_for_nothing(dossier):
        yield f"{where}: {passage} gives no answer to {id_!r} that could be struck; take it out of no_answers"
