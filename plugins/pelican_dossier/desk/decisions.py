"""Writes decisions into ``content/decisions.yaml``, whose comments and order stay as the editors have them."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from pelican_dossier.desk import yamlfile
from pelican_dossier.desk.content import DECISIONS, DecisionsFile
from pelican_dossier.desk.yamlwriter import opened, quoted, with_entry, written
from pelican_dossier.model.findings import EditorsStatus
from pelican_dossier.writing import checked

_OPENING = """\
# The editors' decisions on findings and translations, by id, with reason and date.
format: 1
decisions: []
"""


class DecisionsWriter:
    """The file of decisions, to be written to."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / DECISIONS
        self._shown_as = f"{folder.name}/{DECISIONS}"
        self._data = opened(self.path.read_text("utf-8-sig") if self.path.is_file() else _OPENING)

    def decide(self, id_: str, status: EditorsStatus, reason: Mapping[str, str], when: date) -> None:
        """Writes a decision, in the place of an older one on the same thing."""
        entry = {"id": id_, "decision": status, "reason": quoted(dict(reason)), "date": when}
        at = self._place(id_)
        if at is None:
            self._data = with_entry(self._data, "decisions", entry)
        else:
            self._data["decisions"][at].update(entry)
        self._save()

    def reopen(self, id_: str) -> bool:
        """Takes a decision out; False where there is none."""
        if (at := self._place(id_)) is None:
            return False
        del self._data["decisions"][at]
        self._save()
        return True

    def _place(self, id_: str) -> int | None:
        listed: list[Mapping[str, Any]] = self._data.get("decisions") or []
        return next((at for at, one in enumerate(listed) if one.get("id") == id_), None)

    def _save(self) -> None:
        """Raises ProblemsFound, and leaves the file as it was, where it would hold what ``check`` refuses."""
        with checked(self.path, written(self._data).encode()) as part:
            yamlfile.read(part, DecisionsFile, self._shown_as)
