"""What a dossier was before, out of what its editors keep."""

from collections.abc import Mapping
from typing import Any

from pelican_dossier.comparing.states import steps
from pelican_dossier.desk.content import Content
from pelican_dossier.desk.states import state_in
from pelican_dossier.desk.versions import shown_versions
from pelican_dossier.model.past import Past


def past_of(content: Content, data: Mapping[str, Any]) -> Past:
    """The states and versions that are kept, beside what ``dossier.json`` holds now."""
    return Past(steps(content.states, state_in(data)), shown_versions(content.versions, data))
