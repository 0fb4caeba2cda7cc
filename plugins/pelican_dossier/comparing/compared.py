"""Everything that the rules for findings look at, indexed once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from pelican_dossier.comparing.announcements import Announcement, announcements
from pelican_dossier.comparing.said import Utterance
from pelican_dossier.comparing.sentences import Belonging
from pelican_dossier.comparing.words import ComparedPart
from pelican_dossier.model import AnsweredQuestion, Entity, Reading, SharedPassage, Statement


@dataclass(frozen=True)
class Compared:
    """Everything that the rules look at."""

    readings: Sequence[Reading]
    parts: Sequence[ComparedPart]
    entities: Mapping[str, Entity]
    belonging: Belonging
    shared: Sequence[SharedPassage]
    statements: Sequence[tuple[Statement, tuple[Utterance, ...]]]
    questions: Sequence[AnsweredQuestion]

    @cached_property
    def by_id(self) -> Mapping[str, Reading]:
        """Dispatch id -> reading."""
        return {reading.dispatch.id: reading for reading in self.readings}

    @cached_property
    def families_of(self) -> Mapping[str, Sequence[SharedPassage]]:
        """Dispatch id -> the shared passages that it carries."""
        carried: dict[str, list[SharedPassage]] = {}
        for family in self.shared:
            for source in dict.fromkeys(passage.source for passage in family.passages):
                carried.setdefault(source, []).append(family)
        return carried

    @cached_property
    def announcements(self) -> list[Announcement]:
        """Those of every dispatch."""
        by_dispatch = groupby(self.parts, key=lambda part: part.dispatch)
        return [a for _, parts in by_dispatch for a in announcements(parts, self.entities, self.belonging)]
