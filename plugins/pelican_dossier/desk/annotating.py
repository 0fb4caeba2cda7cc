"""Writes annotations into ``content/corrections/ID.yaml``, whose comments and order stay as the editor has them."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, Literal

from pelican_dossier.desk.corrections import CORRECTIONS, read_annotations
from pelican_dossier.desk.yamlwriter import opened, quoted, with_entry, written
from pelican_dossier.model import Dispatch
from pelican_dossier.model.corrections import SUBJECTS
from pelican_dossier.writing import checked

List = Literal["corrections", "accepted"]
_OPENING = """\
# What people say of this dispatch's readings. Keys and their meaning: docs/corrections.md.
format: 1
"""


class AnnotationsFile:
    """One corrections file, to be written to."""

    def __init__(self, content: Path, id_: str) -> None:
        self.path = content / CORRECTIONS / f"{id_}.yaml"
        self._data = opened(self.path.read_text("utf-8-sig") if self.path.is_file() else _OPENING)

    def put(self, entries: List, entry: Mapping[str, Any]) -> None:
        """Adds an entry, in the place of an older one on the same thing of the same words, in either list."""
        key = _about(entry)
        for name in ("corrections", "accepted"):
            listed = self._data.get(name) or []
            for at in reversed([at for at, one in enumerate(listed) if _about(one) == key]):
                del listed[at]
            if name in self._data and not listed and name != entries:
                del self._data[name]
        self._data = with_entry(self._data, entries, quoted(dict(entry)))

    def mark_reviewed(self, who: str, when: str) -> None:
        """Says that a person has looked at everything that was read, and at what was missed."""
        self._data["reviewed"] = {"who": quoted(who), "when": when}

    def save(self, dispatch: Dispatch, entities: Collection[str]) -> None:
        """Writes the file; half of one is never found, since it is put in its place whole.

        Raises ProblemsFound, and leaves the file as it was, where it would hold what ``check`` refuses.
        """
        with checked(self.path, written(self._data).encode()) as part:
            read_annotations(part, self.path.name, dispatch, entities)


def _about(entry: Mapping[str, Any]) -> tuple[Any, ...]:
    """What an entry is about: two entries with the same answer would contradict each other."""
    subject = entry.get("none") or next((key for key in SUBJECTS if key in entry), None)
    return subject, entry.get("paragraph"), entry.get("words"), entry.get("nth", 1)
