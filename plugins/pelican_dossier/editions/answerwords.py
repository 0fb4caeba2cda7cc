"""An answer's value and its scope in an edition's words."""

from collections.abc import Mapping

from pelican_dossier.editions.counts import phase_words
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.inferred import dated_at
from pelican_dossier.model import Answer, Question, Scope
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.langstring import LangString, isolated, marked

_PART, _REST = marked("It concerns only some of them."), marked("It concerns only the rest.")
_PLANNED, _BEFORE = marked("It is a plan."), marked("It held formerly.")
_WEAKER: Mapping[str, set[str | None]] = {
    "EQUAL_OR_MORE": {"EQUAL_OR_MORE", "MORE_THAN"},
    "EQUAL_OR_LESS": {"EQUAL_OR_LESS", "LESS_THAN"},
}
"""What two hedges say together."""
_UNLIMITED = marked("It is told without a phase, a part or a group.")


def answer_words(edition: Edition, question: Question, answer: Answer, *alike: Answer) -> LangString:
    """An answer's value as the edition writes it; a date is inferred where it is so in those ``alike`` too, a number is
    hedged where they hedge it alike."""
    if isinstance(answer.value, Edtf):
        passages = [one.passage for one in (answer, *alike)]
        return dated_at(edition, answer.value, answer.mod, answer.bound, passages)
    if question.kind == "figure":
        by = edition.interface
        return LangString(by.formats.figure(answer.value, common_hedge(answer, *alike), answer.measure), by.language)
    return edition.list([edition.entities[id_].names for id_ in str(answer.value).split()])


def common_hedge(*answers: Answer) -> str | None:
    """The hedge of one value that all of several answers give it; the weaker of two that say more, or less."""
    hedges = {answer.mod for answer in answers}
    weaker = next((weak for weak, both in _WEAKER.items() if hedges == both), None)
    return weaker or (hedges.pop() if len(hedges) == 1 else None)


def scope_reasons(edition: Edition, scope: Scope) -> list[str]:
    """Why an answer is not held against others: a sentence for each thing that is told of its scope."""
    by, gettext = edition.interface, edition.interface.catalog.gettext
    said = []
    if scope.population:
        who = by.list([edition.entities[id_].names for id_ in scope.population])
        said.append(gettext("It concerns only: %(who)s.") % {"who": isolated(who.text)})
    if scope.phase is not None:
        said.append(gettext("It concerns only the %(phase)s.") % {"phase": phase_words(by, scope.phase)})
    told = {_PART: scope.part, _REST: scope.rest, _PLANNED: scope.planned, _BEFORE: scope.held_before}
    said += [gettext(message) for message, holds in told.items() if holds]
    return said or [gettext(_UNLIMITED)]


def scope_words(edition: Edition, scope: Scope) -> list[str]:
    """Of what an answer holds, a phrase for each thing that is told of it."""
    gettext = edition.catalog.gettext
    named = [edition.named(edition.entities[id_].names).text for id_ in scope.population]
    said = [isolated(name) for name in named]
    if scope.phase is not None:
        said.append(phase_words(edition, scope.phase))
    if scope.part:
        said.append(gettext("only some of them"))
    if scope.rest:
        said.append(gettext("the rest"))
    if scope.planned:
        said.append(gettext("planned"))
    if scope.held_before:
        said.append(gettext("formerly"))
    return said
