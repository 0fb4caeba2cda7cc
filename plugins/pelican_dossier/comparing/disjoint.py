"""Things in groups that grow as pairs of them are joined."""

from collections import defaultdict
from collections.abc import Iterable


class DisjointSets:
    """Things by their numbers, each in a group that grows as pairs are joined."""

    def __init__(self, count: int, pairs: Iterable[tuple[int, int]] = ()) -> None:
        self._leader = list(range(count))
        for one, other in pairs:
            self.join(one, other)

    def leader(self, at: int) -> int:
        """The first of a thing's group."""
        while self._leader[at] != at:
            self._leader[at] = at = self._leader[self._leader[at]]
        return at

    def join(self, one: int, other: int) -> None:
        """Makes one group of two."""
        first, second = sorted((self.leader(one), self.leader(other)))
        self._leader[second] = first

    def all(self) -> list[list[int]]:
        """Every group, by its first member."""
        groups: dict[int, list[int]] = defaultdict(list)
        for at in range(len(self._leader)):
            groups[self.leader(at)].append(at)
        return list(groups.values())
