"""How a language tells when something happens: which verb governs a day, and whether it tells of what is to come."""

import re
from dataclasses import dataclass

_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class TenseGrammar:
    """Patterns over the folded words of a sentence before a day and behind it."""

    future: re.Pattern[str] = _NEVER
    """Verbs and phrases that tell what is to come."""
    past: re.Pattern[str] = _NEVER
    """Verbs that tell what has been."""
    lasting: re.Pattern[str] = _NEVER
    """Right before a day or month from which something has lasted until now (since)."""
    maybe_past: re.Pattern[str] = _NEVER
    """What may be such a verb by its form, or stands for one: enough to take a day from a verb before it."""
    present: re.Pattern[str] = _NEVER
    """What may be a verb in the present by its form: behind a verb of the past it may be what governs the day."""
    planned: re.Pattern[str] = _NEVER
    """What is to come where no other verb governs the day: a wish, a timetable told in the present."""
    saying: re.Pattern[str] = _NEVER
    """Verbs of saying, in any tense."""
    reaches: re.Pattern[str] = _NEVER
    """All that stands between words that tell what is to come and the verb of which they tell it."""
    reported: re.Pattern[str] = _NEVER
    """What opens the words that are reported, right behind the day: the day is that of the saying."""
    opens: re.Pattern[str] = _NEVER
    """Words, up to the day, behind which it opens a clause, so that the verb behind it governs it."""
    follows: re.Pattern[str] = _NEVER
    """All that stands between a day that opens its clause and the verb that governs it."""
    verbless: re.Pattern[str] = _NEVER
    """All that stands between a day that no verb precedes and the verb that governs it."""
    counts_ahead: bool = True
    """Whether «in ten years» is said from today even where no verb tells, and never of ten years that have gone by."""
