"""Long lists in several pages: the first one at the list's own address, the others in numbered folders below it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from pelican_dossier.addresses import numbered

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class PageLink:
    """Another page of the same list."""

    number: int
    path: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class Sheet(Generic[_Item]):
    """One page of a list."""

    path: str
    items: tuple[_Item, ...]
    first: int
    """The place of its first item in the whole list, from 0."""
    pager: tuple[PageLink, ...]
    """All pages of the list; empty where one holds it."""

    @property
    def before(self) -> PageLink | None:
        """The page before this one."""
        return self._beside(-1)

    @property
    def after(self) -> PageLink | None:
        """The page behind this one."""
        return self._beside(1)

    def _beside(self, step: int) -> PageLink | None:
        at = next((at for at, link in enumerate(self.pager) if link.is_here), 0) + step
        return self.pager[at] if self.pager and 0 <= at < len(self.pager) else None


def sheets(path: str, items: Sequence[_Item], most: int) -> tuple[Sheet[_Item], ...]:
    """A list in pages of ``most`` items; one empty page where there are none."""
    firsts = range(0, max(1, len(items)), most)
    paths = [numbered(path, at // most + 1) for at in firsts]
    return tuple(
        Sheet(
            path=paths[number],
            items=tuple(items[first : first + most]),
            first=first,
            pager=tuple(PageLink(at + 1, other, at == number) for at, other in enumerate(paths))
            if len(paths) > 1
            else (),
        )
        for number, first in enumerate(firsts)
    )
