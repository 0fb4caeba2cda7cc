"""What a dossier was before: the states in which it was published, and the versions of its sources."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pelican_dossier.model.states import Step
from pelican_dossier.model.versions import KeptVersions


@dataclass(frozen=True, slots=True)
class Past:
    """As much of it as may be shown."""

    steps: Sequence[Step] = ()
    """The published states, the newest first."""
    versions: KeptVersions = field(default_factory=KeptVersions)
