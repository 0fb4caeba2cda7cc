"""Decisions, titles and struck answers of the editor that nothing of the dossier answers to any more."""

from collections.abc import Collection, Iterable, Iterator

from pelican_dossier.comparing.questions import struck_for_nothing
from pelican_dossier.desk.yamlfile import Lines
from pelican_dossier.model import Decision, Dossier, EventTitle, Settings

_MOST_TOLD = 6
"""Passages that a message names."""


def decided_about_nothing(
    where: str, lines: Lines, decisions: Iterable[Decision], dossier: Dossier, translated: Collection[str]
) -> Iterator[str]:
    """Problems of decisions whose finding is gone; ``where`` and ``lines`` are those of their file.

    ``translated`` are the ids of findings on translations.
    """
    findings = {finding.id for finding in dossier.findings}.union(translated)
    for at, decision in enumerate(decisions):
        if decision.id not in findings:
            line = lines.of("decisions", at, key="id")
            what = f"no finding and no translation has the id {decision.id!r}"
            yield f"{where}:{line}: {what}; give one that `dossier findings` lists, or take the decision out"


def named_for_nothing(where: str, lines: Lines, settings: Settings, dossier: Dossier) -> Iterator[str]:
    """Problems of what ``dossier.yaml`` says of events, statements and answers that are not there."""
    events = {event.id for event in dossier.events}
    for at, titled in enumerate(settings.events):
        if titled.id not in events:
            yield f"{where}:{lines.of('events', at)}: {_which(titled, dossier)}"
    titles = [statement.title for statement in dossier.statements]
    for at, one in enumerate(settings.statements):
        if one.title not in titles:
            line, title = lines.of("statements", at), next(iter(one.title.values()))
            yield f"{where}:{line}: no statement, or more than one, is named by {one.passage} of the title {title!r}"
    places = {
        (question.id, struck.passage): lines.of("questions", at, "no_answers", which)
        for at, question in enumerate(settings.questions)
        for which, struck in enumerate(question.no_answers)
    }
    for id_, passage in struck_for_nothing(dossier):
        what = f"{passage} gives no answer to {id_!r} that could be struck; take it out of no_answers"
        yield f"{where}:{places[id_, passage]}: {what}"


def _which(titled: EventTitle, dossier: Dossier) -> str:
    """Why a title names no one event, and what would name one."""
    there = [event for event in dossier.events if str(event.value) == titled.date]
    if not there:
        return f"the title {titled.id!r} names no event: none has the date {titled.date}; write it as the timeline does"
    places = [f"{event.passages[0].source}#p{event.passages[0].paragraph}" for event in there]
    told = ", ".join(places[:_MOST_TOLD]) + ("…" if len(places) > _MOST_TOLD else "")
    if titled.passage is None:
        return f"the title {titled.id!r} may name several events of {titled.date}; add the `passage` of one: {told}"
    return f"the title {titled.id!r} names no one event of {titled.date}; give another `passage`: {told}"
