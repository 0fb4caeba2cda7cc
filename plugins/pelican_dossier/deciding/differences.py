"""Differences between a translation and its original, as ``dossier findings`` names, shows and accepts them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pelican_dossier.desk.content import Content
from pelican_dossier.model import Dispatch, Passage
from pelican_dossier.model.findings import FindingStatus
from pelican_dossier.text.unseen import on_a_line
from pelican_dossier.translation.catalogs import Accepted, Differing, Translation
from pelican_dossier.translation.checking import told_difference

DIFFERENCE = "parity-"
"""How their ids begin."""


@dataclass(frozen=True, slots=True)
class FoundDifference:
    """A difference with the two texts that it stands in."""

    differing: Differing
    dispatch: Dispatch
    translation: Translation
    kind: None = None
    """It is of none of the kinds of findings."""

    @property
    def id(self) -> str:
        """As ``check`` names it."""
        return self.differing.id

    @property
    def status(self) -> FindingStatus:
        """What was decided on it."""
        return self.differing.decision.status if isinstance(self.differing, Accepted) else "open"

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The paragraph of the original."""
        paragraph = self.dispatch.paragraphs[self.differing.paragraph]
        return (Passage(self.dispatch.id, paragraph.index, 0, len(paragraph.text)),)

    def told(self) -> Iterator[str]:
        """All that is known of it: what differs, both texts, what was decided."""
        at, language = self.differing.paragraph, self.translation.language
        yield f"{self.id}  a translation that differs, {self.status}, in {self.dispatch.id}"
        yield f"    {told_difference(at, self.differing.difference)}"
        yield f"    {self.dispatch.id}#p{at}: {on_a_line(self.dispatch.paragraphs[at].text)}"
        yield f"    {language}: {on_a_line(' '.join(self.translation.paragraphs.get(at, ())))}"
        if isinstance(self.differing, Accepted):
            decision = self.differing.decision
            yield from told_decision(decision.status, decision.date, decision.reason)


def differences_in(content: Content) -> list[FoundDifference]:
    """All of a folder whose translations were held against their originals, in the order of its dispatches."""
    dispatches = {dispatch.id: dispatch for dispatch in content.dispatches}
    order = {id_: at for at, id_ in enumerate(dispatches)}
    return [
        FoundDifference(differing, dispatches[id_], translation)
        for (id_, _), translation in sorted(content.translations.items(), key=lambda one: (order[one[0][0]], one[0][1]))
        for differing in sorted((*translation.differs, *translation.accepted), key=lambda one: one.paragraph)
    ]


def told_decision(status: FindingStatus, decided: date | None, reason: Mapping[str, str]) -> Iterator[str]:
    """What the editors decided, a line a language."""
    for language, words in reason.items():
        yield f"    {status} on {decided}, {language}: {on_a_line(words)}"
