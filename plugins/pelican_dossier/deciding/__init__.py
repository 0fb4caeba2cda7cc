"""``dossier findings``: what the sources have to be asked about, for editors to look through and to decide on."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from rich.table import Table

from pelican_dossier.deciding.differences import DIFFERENCE, FoundDifference, differences_in, told_decision
from pelican_dossier.desk.asking import by_language
from pelican_dossier.desk.content import Content
from pelican_dossier.desk.terminal import table
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.findingwords import finding_sentence, likely_sentence
from pelican_dossier.editions.interface import FALLBACK
from pelican_dossier.model import Finding, Passage
from pelican_dossier.model.findings import EditorsStatus
from pelican_dossier.opening import opened_content
from pelican_dossier.problems import WrongUsage
from pelican_dossier.text.unseen import on_a_line

_ISOLATES = re.compile("[\u2066-\u2069]")
"""Marks that keep the directions of words apart on a page; a terminal shows them as boxes."""
ANSWERS: Mapping[str, EditorsStatus] = dict(zip("and", get_args(EditorsStatus), strict=True))
"""What is typed for each decision: a(ccepted), (a)n(swered), d(ismissed)."""

_MOST_TOLD = 6
"""Ids that a message names."""
_STYLES = {"open": "yellow"}
"""What waits for an editor is seen in a table before what is decided."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which findings are asked for; None where it does not matter."""

    ids: Sequence[str] = ()
    """Ids or their beginnings."""
    status: str | None = None
    kind: str | None = None
    source: str | None = None
    """A dispatch, by its id or its beginning."""

    def allows(self, one: Finding | FoundDifference) -> bool:
        """Whether a finding is so, whatever its id."""
        is_there = self.source is None or any(at.source.startswith(self.source) for at in one.passages)
        return is_there and self.status in (None, one.status) and self.kind in (None, one.kind)


class FindingsDesk:
    """The findings of a dossier with what they say."""

    def __init__(self, folder: Path, settings: Path | None = None) -> None:
        self.content: Content = opened_content(folder, "compared", settings)
        dossier = self.content.dossier()
        self._edition = Edition(FALLBACK, self.content.settings, dossier, self.content.translations)
        self.findings = dossier.findings
        self.differences = differences_in(self.content)
        """What translations and their originals differ in, accepted or not; none stands in a list of findings."""
        self._known: tuple[Finding | FoundDifference, ...] = (*self.findings, *self.differences)

    def wanted(self, wanted: Wanted) -> list[Finding]:
        """The findings that are asked for, the gravest first. Raises WrongUsage for an id that is none."""
        ids = set(self._named(wanted))
        return [one for one in self.findings if (not wanted.ids or one.id in ids) and wanted.allows(one)]

    def wanted_differences(self, wanted: Wanted) -> list[FoundDifference]:
        """The differences of translations that are named. Raises WrongUsage for an id that is none."""
        ids = set(self._named(wanted))
        return [one for one in self.differences if one.id in ids and wanted.allows(one)]

    def wanted_decisions(self, wanted: Wanted) -> list[str]:
        """The ids of decisions that are named, also of what is gone. Raises WrongUsage where nothing is decided."""
        decided = [one.id for one in self.content.decisions]
        left_out = {one.id for one in self._known if not wanted.allows(one)}
        ids = [whole_id(one, decided, "decisions", f"nothing is decided on {one!r}") for one in wanted.ids]
        return [id_ for id_ in dict.fromkeys(ids) if id_ not in left_out]

    def _named(self, wanted: Wanted) -> Iterator[str]:
        known = [one.id for one in self._known]
        decided = [one.id for one in self.content.decisions]
        for beginning in wanted.ids:
            lacking = f"no finding has the id {beginning!r}; `dossier findings` lists them"
            if beginning.startswith(DIFFERENCE):
                lacking = f"no translation differs as {beginning!r}; `dossier check` names what does"
            if any(id_.startswith(beginning) for id_ in decided):
                lacking = f"what was decided on as {beginning!r} is there no more; --reopen takes the decision out"
            yield whole_id(beginning, known, "findings", lacking)

    def told(self, finding: Finding) -> Iterator[str]:
        """A finding in two lines: what it is, what it says."""
        yield f"{finding.id}  {', '.join((*_stands(finding), _sources(finding)))}"
        yield f"    {self._sentence(finding)}"

    def table(self, findings: Sequence[Finding]) -> Table:
        """The same for a terminal, a row each."""
        rows = (
            (
                [(one.id, "bold"), *((line, _STYLES.get(one.status, "dim")) for line in _stands(one))],
                [(self._sentence(one), ""), (_sources(one), "dim")],
            )
            for one in findings
        )
        return table(("finding", "what it says"), rows)

    def told_whole(self, finding: Finding) -> Iterator[str]:
        """All that is known of a finding, with its passages and what was decided."""
        yield from self.told(finding)
        if likely := likely_sentence(self._edition, finding):
            yield f"    {self._plain(likely)}"
        for passage in finding.passages:
            yield f"    {passage.source}#p{passage.paragraph}: {self._words(passage)}"
        yield from told_decision(finding.status, finding.decided, finding.reason)

    def _sentence(self, finding: Finding) -> str:
        return self._plain(finding_sentence(self._edition, finding))

    def _words(self, passage: Passage) -> str:
        return on_a_line(self._edition.passage_text(passage))

    @staticmethod
    def _plain(words: str) -> str:
        return on_a_line(_ISOLATES.sub("", words))


def whole_id(beginning: str, known: Sequence[str], what: str, lacking: str) -> str:
    """The one id that has a beginning, or is it. Raises WrongUsage, where there is none with the sentence for that."""
    matching = [id_ for id_ in dict.fromkeys(known) if id_.startswith(beginning)]
    if beginning in matching:
        return beginning
    if not matching:
        raise WrongUsage(lacking)
    if len(matching) > 1:
        told = ", ".join(sorted(matching)[:_MOST_TOLD]) + (", …" if len(matching) > _MOST_TOLD else "")
        raise WrongUsage(f"{len(matching)} {what} have ids that begin with {beginning!r}: {told}")
    return matching[0]


def _stands(finding: Finding) -> list[str]:
    """Its kind and what is decided on it; with which other one, where it is."""
    decided = [f"decided with {finding.yields_to}"] if finding.yields_to else []
    return [f"{finding.kind}, {finding.status}", *decided]


def _sources(finding: Finding) -> str:
    return f"in {', '.join(dict.fromkeys(passage.source for passage in finding.passages))}"


def look_through(
    desk: FindingsDesk,
    findings: Sequence[Finding],
    decide: Callable[[Finding, EditorsStatus, Mapping[str, str]], None],
    answer: Callable[[str], str],
) -> int:
    """Shows one finding after the other and asks what is decided. Returns how many were, each written at once.

    ``answer`` asks, and raises EOFError at the end of the input; a decision without its reason is none.
    """
    decided = 0
    with suppress(EOFError):
        for finding in findings:
            print("\n".join(desk.told_whole(finding)))
            typed = _one_of_the_answers(answer)
            if typed == "q":
                break
            if (status := ANSWERS.get(typed)) and (reason := _reason(desk.content.settings.languages, answer)):
                decide(finding, status, reason)
                decided += 1
    return decided


def _reason(languages: Sequence[str], answer: Callable[[str], str]) -> Mapping[str, str]:
    """Why, asked in one language of the dossier and then in each other; empty where nothing is said."""
    if not (typed := answer("reason, which is published: ").strip()):
        return {}
    reason = {language: " ".join(words) for language, words in by_language([typed], languages).items()}
    with suppress(EOFError):
        for language in languages:
            if language not in reason and (words := answer(f"the same in {language}, or enter: ").strip()):
                reason[language] = words
    return reason


def _one_of_the_answers(answer: Callable[[str], str]) -> str:
    """What is decided, asked until it is one of what may be; empty for the next finding."""
    while True:
        typed = answer("a accepted, n answered, d dismissed, enter for the next, q to leave: ").strip().lower()
        if typed in ("", "q") or typed in ANSWERS:
            return typed
        print(f"{typed!r} is none of these letters")
