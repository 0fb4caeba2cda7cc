"""What a dossier was before, out of what its editors keep and out of what was published."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from pelican_dossier.addresses import DATA
from pelican_dossier.comparing.states import steps
from pelican_dossier.desk.content import Content
from pelican_dossier.desk.states import read_state_file, shown_states, state_in
from pelican_dossier.desk.versions import shown_versions, versions_in
from pelican_dossier.model.past import Past
from pelican_dossier.model.states import State
from pelican_dossier.model.versions import SourceVersion
from pelican_dossier.problems import Problem, ProblemsFound


@dataclass(frozen=True, slots=True)
class Publication:
    """What was published at one time."""

    state: State
    versions: Mapping[str, SourceVersion]
    """Source id -> what was shown of it."""


def past_of(content: Content, data: Mapping[str, Any]) -> Past:
    """The states and versions that are kept, as far as they may be told beside what ``dossier.json`` holds now."""
    kept = shown_states(content.states, data)
    return Past(steps(kept, state_in(data)), shown_versions(content.versions, data))


def published_at(path: Path, day: date | None = None) -> Publication:
    """What a site, a bag, a ``dossier.json`` or a kept state holds, of another day if one is given.

    A kept state holds no words. Raises ProblemsFound where there is no such file, or none of them.
    """
    file = path / DATA if path.is_dir() else path
    if not file.is_file():
        raise ProblemsFound([Problem(str(file), None, "there is no such file", "name a site, a bag or a dossier.json")])
    try:
        data = json.loads(file.read_bytes())
        if "state" in data:
            return Publication(replace(read_state_file(file, str(file)).state, day=day), {})
        return Publication(state_in(data, day), versions_in(data, day or date.min))
    except (AttributeError, LookupError, RecursionError, TypeError, ValueError):
        remedy = "name a site, a bag, its dossier.json or a file of content/states/"
        raise ProblemsFound([Problem(str(file), None, "this is no state of a dossier", remedy)]) from None
