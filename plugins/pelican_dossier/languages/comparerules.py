"""The words of a language that say of what an answer holds, what it belongs to, and that something is announced."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pelican_dossier.languages.daterules import NEVER


def _alone(word: str) -> frozenset[str]:
    return frozenset((word,))


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
    altering: re.Pattern[str] = NEVER
    """Right before what is asked about, which they make another thing: an attempt at it, its anniversary."""
    denying: re.Pattern[str] = NEVER
    """Before what is said not to be so."""
    contrasted: re.Pattern[str] = NEVER
    """Right before a value that is given as the wrong one: not 13."""
    measuring: re.Pattern[str] = NEVER
    """A verb by which something comes to a number."""
    placing: re.Pattern[str] = NEVER
    """Right before a number that tells where or how something happens, and not how many: killed in 3 attacks; the group
    ``to`` where something may rise to it."""
    in_a_row: re.Pattern[str] = NEVER
    """Between two numbers of which the second goes on with the first: and, as well as."""
    copular: re.Pattern[str] = NEVER
    """Right before a number that tells how many there are of what was named before it: which are eight."""
    causing: re.Pattern[str] = NEVER
    """Right before what is asked about, where only what comes of it is told: the opening will lead to."""
    of_those: re.Pattern[str] = NEVER
    """Right before a number that counts some of those counted before: among them."""
    those_behind: re.Pattern[str] = NEVER
    """The same right behind it: of them."""
    out_of: re.Pattern[str] = NEVER
    """All words between a number and that of which it counts some: eight of the 54."""
    together: re.Pattern[str] = NEVER
    """Right behind a number that counts two kinds at once: between dead and wounded."""
    spoken_days: frozenset[str] = frozenset()
    """Days that are counted from that on which somebody says them (tomorrow)."""
    bare_weekdays: frozenset[str] = frozenset()
    """Weekdays without a word that tells which one is meant: told as to come, it may be that of publication itself."""
    within: frozenset[str] = frozenset()
    """Words between those who came to harm and the place where they did."""
    leading: frozenset[str] = frozenset()
    """Words before a place or a happening that somebody or something only comes from, goes to or comes before."""
    partitives: frozenset[str] = frozenset()
    """Between a number and those of whom it counts some: 15 of."""
    of_any: frozenset[str] = frozenset()
    """Nouns that any people are counted by, plain (member, person): whose they are tells whom a number counts."""
    numbering: re.Pattern[str] = NEVER
    """Right before the name of those whom a number behind it counts, and who do not only act or tell: the number of."""
    counted_of: re.Pattern[str] = NEVER
    """Between a number with its noun and the name of those whom it counts some of: of the."""
    paired: frozenset[str] = frozenset()
    """Number words that stand behind what they count."""
    running: re.Pattern[str] = NEVER
    """Words by which a number, or a question, is of all that happened since something: since, so far, has risen to."""
    reached: re.Pattern[str] = NEVER
    """Words by which a number is what had been reached by a day or an hour, and will be more later: so far, as of."""
    compared_since: re.Pattern[str] = NEVER
    """Right before a date since when something is the first or the greatest of its kind; the group ``what`` is what
    happened then."""
    opens_since: re.Pattern[str] = NEVER
    """All words of a clause before the date since when what follows is told: since the outbreak of the fighting on; the
    group ``what`` is what has lasted since then."""
    long_spans: re.Pattern[str] = NEVER
    """Stretches of years: in thirty years, over two decades."""
    elaborating: re.Pattern[str] = NEVER
    """Words that open a clause which tells the one before it in other words: whereby."""
    either: re.Pattern[str] = NEVER
    """All that stands between two dates of which one is meant: or, or in."""
    once: re.Pattern[str] = NEVER
    """Before a number that held until something changed it: had stood at, down from."""
    numbers: Callable[[str], frozenset[str]] = _alone
    """A plain noun -> itself in the singular and in the plural."""
    before_pronoun: tuple[str, str] = ("", "")
    """The last letter of a noun, and what stands for it before a pronoun."""
    level: re.Pattern[str] = NEVER
    """Right before a number that something rises or falls to, or from: not by how much it does."""
    by_amount: re.Pattern[str] = NEVER
    """Right before a number by which something rises or falls."""
    object_endings: tuple[str, ...] = ()
    """How words end that stand behind a verb and are no subject of it: objects, and adverbs (gradually)."""
    compared_with: re.Pattern[str] = NEVER
    """Before a number that another one is only compared with."""
    per_unit: re.Pattern[str] = NEVER
    """Right behind a number that is the price of one of something: a barrel, an ounce."""
    recurring: re.Pattern[str] = NEVER
    """Words that tell that something happens more than once: for the third day running, again."""
    extremes: re.Pattern[str] = NEVER
    """Words for the lowest or the highest that something has come to, which it comes to more than once."""
    levels: Mapping[str, str] = field(default_factory=dict)
    """Nouns for what a place is of which two exclude each other (a region, regions) -> the first form of each."""
    names_before_level: bool = False
    """Whether a place's name stands before such a noun (Jazan region), and behind it only with «of»."""
    announcing: tuple[str, ...] = ()
    """Letters of which some stand in every sentence that tells of an announcement: asked first."""
    announced: re.Pattern[str] = NEVER
    """A verb that tells of an announcement, or of an agreement that was reached."""
    pending: re.Pattern[str] = NEVER
    """An announcement that is still to come, or is awaited."""
