"""Which voices of a dossier are one speaker: by the registry, else by name over its forms; never two people in one.

Names without case endings and titles are one name. A shorter one is led to a longer one of its own dispatch, and across
dispatches only where exactly one longer name fits and no office speaks against it. An office whose holder is not named
is his who is named with it in the same dispatch.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pelican_dossier.comparing.joining import joined
from pelican_dossier.comparing.namings import Naming, namings_in, registered_namings
from pelican_dossier.model import Entity, Reading, Statement
from pelican_dossier.model.dispatch import identity


@dataclass(frozen=True, slots=True)
class SpeakerIdentity:
    """One speaker, however the dispatches of a dossier name him."""

    id: str
    """The registry's, else one that his fullest name makes."""
    entity: str | None
    """Its id, if the registry has him."""
    name: str
    """The fullest name that a dispatch gives him, in the nominative."""
    source: str
    """The dispatch that gives it."""
    is_name: bool
    """Whether it is a person's name or one of the registry, and no phrase behind which others may stand elsewhere."""


class SpeakerIdentities:
    """Who is meant wherever the voices of a dossier name a speaker."""

    def __init__(
        self, readings: Iterable[Reading], entities: Iterable[Entity] = (), statements: Iterable[Statement] = ()
    ) -> None:
        heard = [(said, naming) for reading in readings for said, naming in namings_in(reading).items()]
        known = [*(naming for _, naming in heard), *registered_namings(entities)]
        self._of: dict[tuple[str, str], SpeakerIdentity] = {}
        numbers = {(naming.source, name): at for at, (name, naming) in enumerate(heard)}
        said = [
            [numbers[key] for one in statement.carriers if (key := (one.source, one.speaker or "")) in numbers]
            for statement in statements
        ]
        for group in joined(known, said):
            here = [at for at in group if at < len(heard)]
            if here:
                one = _identity([known[at] for at in here], next((e for at in group if (e := known[at].entity)), None))
                self._of.update(((known[at].source, heard[at][0]), one) for at in here)

    def of(self, source: str, name: str) -> SpeakerIdentity:
        """The speaker whom a dispatch names so in a voice, a carrier or an answer; he is himself where none does."""
        found = self._of.get((source, name))
        return found or SpeakerIdentity(identity("speaker", source, name), None, name, source, is_name=False)


def _identity(namings: Sequence[Naming], entity: str | None) -> SpeakerIdentity:
    """The speaker of some namings, called by the fullest: a name before a phrase, and what is written oftenest."""
    names = [naming for naming in namings if naming.kind == "name"] or namings
    longest = max(len(naming.key) for naming in names)
    fullest = [naming for naming in names if len(naming.key) == longest]
    ((name, _),) = Counter(naming.name for naming in fullest).most_common(1)
    first = next(naming for naming in fullest if naming.name == name)
    id_ = entity or identity("speaker", first.source, name)
    return SpeakerIdentity(id_, entity, name, first.source, is_name=entity is not None or first.kind == "name")
