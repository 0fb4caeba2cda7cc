"""How a language tells what is planned, put off or only hoped for: words around a day to come; all are folded."""

import re
from dataclasses import dataclass

from pelican_dossier.languages.daterules import NEVER


@dataclass(frozen=True, slots=True)
class PlanGrammar:
    """Patterns over the folded words before a date, before what happens on it, or behind both."""

    put_off_to: re.Pattern[str] = NEVER
    """Right before the new day of what is postponed (postponed to, until)."""
    until: re.Pattern[str] = NEVER
    """Right before the day until which something only lasts or is granted; not before the end of a way (to)."""
    possible: re.Pattern[str] = NEVER
    """Before what may happen or may not, is hoped for, asked for or stood in the way of."""
    troubles: re.Pattern[str] = NEVER
    """What only goes on, and nobody plans (problems, a shortage)."""
    provided: re.Pattern[str] = NEVER
    """Behind what happens only if something else does (unless, on condition that)."""
    ready: re.Pattern[str] = NEVER
    """Right before what somebody is only ready for."""
    extending: re.Pattern[str] = NEVER
    """A word that tells that something lasts longer, until a new day: extended until Friday."""
    new_day: re.Pattern[str] = NEVER
    """Words of a question that ask for the new day of what was postponed, or when it is to be (until when)."""
    annexed: re.Pattern[str] = NEVER
    """All that stands between a postponement and what is postponed (postponement of the)."""
