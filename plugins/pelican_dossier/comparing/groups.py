"""Things that belong together because pairs of them do."""

from collections import defaultdict


class Groups:
    """A row of things by their numbers, each in a group that grows as pairs are joined."""

    def __init__(self, count: int) -> None:
        self._leader = list(range(count))

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
