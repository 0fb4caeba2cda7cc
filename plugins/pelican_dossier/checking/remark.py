"""What is told of the editors' files, and what those who look at them share."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pelican_dossier.conf import beside
from pelican_dossier.desk.content import Content
from pelican_dossier.desk.dispatches import DISPATCHES
from pelican_dossier.desk.pages import Cited, cited
from pelican_dossier.model import Dispatch, Dossier
from pelican_dossier.model.checks import CheckLevel, CheckRule
from pelican_dossier.problems import Problem


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that a check tells."""

    rule: CheckRule | None
    """None of a problem, which no rule can put off."""
    level: CheckLevel
    problem: Problem


class Looked:
    """The editors' files as the rules look at them; the dossier is compared once."""

    def __init__(self, content: Content, settings: Path | None = None) -> None:
        """``settings`` are Pelican's, where they are not beside the folder."""
        self.content = content
        self.settings = settings or beside(content.folder)

    @cached_property
    def dossier(self) -> Dossier:
        """All that may be published, compared."""
        return self.content.dossier()

    @cached_property
    def dispatches(self) -> dict[str, Dispatch]:
        """Every dispatch by its id."""
        return {dispatch.id: dispatch for dispatch in self.content.dispatches}

    def cited(self, target: str) -> Cited | None:
        """The passage that a link leads to; None where it is no citation, or there is no such passage."""
        one = cited(target, self.dispatches)
        is_there = one and (one.paragraph or 0) < max(1, len(self.dispatches[one.source].paragraphs))
        return one if is_there else None

    def file_of(self, dispatch: Dispatch, ending: str | None = None) -> str:
        """The file of a dispatch as problems name it, or one beside it."""
        name = dispatch.original.name if ending is None else f"{dispatch.id}{ending}"
        return f"{self.content.folder.name}/{DISPATCHES}/{name}"

    def line_of(self, dispatch: Dispatch, paragraph: int) -> int | None:
        """The line of a paragraph in a file that is text; None where its lines are no paragraphs."""
        original = dispatch.original
        if not original.encoding or not original.name.endswith((".txt", ".text")):
            return None
        text = original.data.decode(original.encoding, "replace")
        filled = [number for number, line in enumerate(text.splitlines(), 1) if line.strip("\ufeff \t")]
        return filled[paragraph] if len(filled) == len(dispatch.paragraphs) else None
