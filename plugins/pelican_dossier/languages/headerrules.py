"""What a language says above and below an article: who wrote it, where, for whom, and when it was changed."""

import re
from dataclasses import dataclass

from pelican_dossier.languages.daterules import NEVER


@dataclass(frozen=True, slots=True)
class HeaderGrammar:
    """The words of one language that stand in datelines and bylines; all are folded."""

    agencies: frozenset[str] = frozenset()
    """News agencies and broadcasters as credits name them, without spaces and stops (afp)."""
    some_agencies: frozenset[str] = frozenset()
    """Words for agencies that are not named."""
    writers: re.Pattern[str] = NEVER
    """What stands before who wrote it (by), with the space or the colon behind."""
    inside: frozenset[str] = frozenset()
    """Between a writer or an outlet and the place (in)."""
    joined: str = ""
    """Where «and» is written onto the next name: the letter."""
    conjunctions: frozenset[str] = frozenset()
    """Words between two writers (and)."""
    places: frozenset[str] = frozenset()
    """Cities of datelines beside those that CLDR names."""
    published: re.Pattern[str] = NEVER
    """What stands before a day of publication."""
    updated: re.Pattern[str] = NEVER
    """What stands before the day of a change."""
    beside_days: re.Pattern[str] = NEVER
    """Clock times, names of calendars and what else stands beside a day and says no more of it."""
    city: re.Pattern[str] = NEVER
    """How a place is written, over the text with its capitals, so that no agency has to stand behind it."""
    writer: re.Pattern[str] = NEVER
    """How a writer's name is written, over the text with its capitals; of a language that has capitals."""
    source: re.Pattern[str] = NEVER
    """What stands before the agency that an article is credited to, below it."""
    name_particles: frozenset[str] = frozenset()
    """Short words within names that stand in sentences too."""
    writers_titles: frozenset[str] = frozenset()
    """Ranks that stand before a writer's name; those of office stand before others' in captions."""
    given_names: frozenset[str] = frozenset()
    """Those of writers beside the names by which speakers are known: within an article they are other words."""
    name_prefixes: tuple[str, ...] = ()
    """How given names begin that are too many to list."""
