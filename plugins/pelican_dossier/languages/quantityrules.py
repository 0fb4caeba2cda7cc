"""How a language tells what figures count of a happening: the dead, the wounded, those who guard it; and of whom."""

import re
from dataclasses import dataclass

from pelican_dossier.languages.daterules import NEVER


@dataclass(frozen=True, slots=True)
class QuantityGrammar:
    """Patterns over folded text; the groups of a pattern of kinds are kinds, those of populations populations."""

    cues: re.Pattern[str] = NEVER
    """Words that tell what happened to those whom the next figures count: killed, the death of."""
    tolls: re.Pattern[str] = NEVER
    """The same right before one figure alone: the toll of dead rose to."""
    units: re.Pattern[str] = NEVER
    """From the noun that is counted, where it tells so itself: 12 dead."""
    behind: re.Pattern[str] = NEVER
    """From that noun: 12 people were killed."""
    together: re.Pattern[str] = NEVER
    """From the end of a figure that counts dead and wounded at once."""
    joining: re.Pattern[str] = NEVER
    """Words between two figures by which the second counts what the first does: as well as."""
    populations: re.Pattern[str] = NEVER
    """From the noun that is counted: who they are."""
    where: re.Pattern[str] = NEVER
    """Behind them, before what tells where they are and no more who."""
    people: re.Pattern[str] = NEVER
    """From such a noun, where it tells nothing of them: persons, others, dead."""
    partitive: re.Pattern[str] = NEVER
    """From the end of a figure without a noun: one behind it names those of whom it counts some."""
    others: re.Pattern[str] = NEVER
    """From the noun that is counted, where others than those counted before are meant."""
    part: re.Pattern[str] = NEVER
    """Right before a figure that counts some of those counted before: among them."""
    part_behind: re.Pattern[str] = NEVER
    """From a figure's end: of them."""
    qualified: re.Pattern[str] = NEVER
    """From a figure's end, where those alone are counted who are worse or better off: seriously."""
    risen: re.Pattern[str] = NEVER
    """Right before a figure that is said to have grown to what it is."""
    unsaid: re.Pattern[str] = NEVER
    """Before a figure that is denied, feared or only meant."""
    another: re.Pattern[str] = NEVER
    """In a clause about an earlier happening, or about a stretch of time."""
    adding_up: re.Pattern[str] = NEVER
    """Behind a figure that is the sum of a stretch of time: within a week."""
    measures: re.Pattern[str] = NEVER
    """Right before a figure with a unit of length or area: the noun that tells what is measured."""
    named: re.Pattern[str] = NEVER
    """A thing with a name of its own, which a pronoun behind it may mean: the new canal."""
    unlike_things: re.Pattern[str] = NEVER
    """What is counted and is no thing: times, stages."""
    beside: re.Pattern[str] = NEVER
    """Right before a figure that counts what something happens in or with, and not what it happens to."""
    given_for: re.Pattern[str] = NEVER
    """Right behind a figure that is given for a thing, named in the group ``what``: 45 dollars for Brent."""
    taken_up: re.Pattern[str] = NEVER
    """At the head of a clause about a single happening that was told before: the attack."""
    until: re.Pattern[str] = NEVER
    """Between a number and a happening before which it was counted: five killed before the raids."""
    opposing: re.Pattern[str] = NEVER
    """In a sentence that sets what somebody counts against what was said before it (the group, however, only five)."""
    doubting: tuple[str, ...] = ()
    """Letters without which none of the next three is found: asked first, since a text is seldom about them."""
    differing: re.Pattern[str] = NEVER
    """By which a dispatch itself says that accounts differ."""
    denied: re.Pattern[str] = NEVER
    """By which it tells of reports, and that somebody denies them."""
    denying: re.Pattern[str] = NEVER
    """By which somebody denies that something is so: the ``claim``."""
    accusing: re.Pattern[str] = NEVER
    """By which somebody is accused of something, or it is alleged."""

    def counts_people(self, unit: str) -> bool:
        """Whether people are counted, by the folded words of a unit."""
        return any(pattern.match(unit) for pattern in (self.people, self.populations, self.units))
