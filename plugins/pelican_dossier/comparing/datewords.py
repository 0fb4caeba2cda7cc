"""Words that are a date's own: what stands beside other dates more often tells no happening from another."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from pelican_dossier.comparing.eventmentions import EventMention
from pelican_dossier.languages.eventrules import SINGULAR

_OWN = 0.5
"""Of the clauses that have a word, those with one date must be more, for it to be that date’s own."""


class DateWords:
    """The telling words of a dossier's event mentions, by the dates that they stand beside."""

    def __init__(self, mentions: Iterable[EventMention]) -> None:
        self._all, self._on = Counter[str](), defaultdict[object, Counter[str]](Counter)
        for one in mentions:
            self._all.update(one.telling)
            self._on[one.date.value].update(one.telling)
        self._kept: dict[EventMention, frozenset[str]] = {}

    def is_own(self, one: EventMention, word: str) -> bool:
        """Whether a word stands beside the date of a mention more often than beside all others."""
        return self._on[one.date.value][word] > _OWN * self._all[word]

    def is_nowhere_else(self, one: EventMention, word: str) -> bool:
        """Whether it stands beside that date alone."""
        return self._on[one.date.value][word] == self._all[word]

    def own(self, one: EventMention) -> frozenset[str]:
        """The telling words of a clause; of an attack those that are its date's own, since in a war there is one every
        day. What begins on a day does so once."""
        if not one.kinds & SINGULAR or "begin" in one.kinds:
            return one.telling
        if one not in self._kept:
            self._kept[one] = frozenset(word for word in one.telling if self.is_own(one, word))
        return self._kept[one]
