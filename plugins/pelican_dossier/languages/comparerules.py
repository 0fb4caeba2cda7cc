"""What a language writes where sources are compared: phases, parts, plans, directions, announcements."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from pelican_dossier.languages.daterules import NEVER


@dataclass(frozen=True, slots=True)
class CompareGrammar:
    """The words of one language that say of what an answer holds; all are folded."""

    phases: re.Pattern[str] = NEVER
    """A phase of something, its ordinal in the group ``ordinal``."""
    ordinals: Mapping[str, int] = field(default_factory=dict)
    part: re.Pattern[str] = NEVER
    """Some and not all, before what it is said of."""
    planned: re.Pattern[str] = NEVER
    """A verb of what is to come, before what it is said of."""
    directions: re.Pattern[str] = NEVER
    """Where something goes, right before the place's name."""
    between: re.Pattern[str] = NEVER
    """Before places that only say where something else lies."""
    breaks: re.Pattern[str] = NEVER
    """Words with which a sentence turns to something else."""
    announcing: tuple[str, ...] = ()
    """Letters of which some stand in every sentence that tells of an announcement: asked first."""
    announced: re.Pattern[str] = NEVER
    """A verb that tells of an announcement, or of an agreement that was reached."""
    pending: re.Pattern[str] = NEVER
    """An announcement that is still to come, or is awaited."""
