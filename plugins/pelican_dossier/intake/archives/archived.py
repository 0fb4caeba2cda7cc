"""What an archive of many articles gives: each as a page of its own, and what was left out, by its reason."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from pelican_dossier.model.capture import Capture
from pelican_dossier.problems import Unreadable


@dataclass(frozen=True, slots=True)
class ArchivedPage:
    """One article out of an archive, as it stands there."""

    data: bytes
    place: str
    """Where in the archive it stands: a record's id, an entry's number."""
    url: str | None = None
    retrieved: date | None = None
    encoding: str | None = None
    """What the server said that the page is in."""
    capture: Capture | None = None


@dataclass(slots=True)
class Unpacking:
    """An archive while it is read, and when it has been."""

    pages: list[ArchivedPage] = field(default_factory=list)
    left_out: dict[str, list[str]] = field(default_factory=dict)
    """Why -> the addresses or titles of what is no dispatch."""
    broken: list[tuple[str, Unreadable]] = field(default_factory=list)
    """What should have been one and cannot be read, by its address or title."""

    def leave_out(self, why: str, what: str) -> None:
        """Notes that something is no dispatch."""
        self.left_out.setdefault(why, []).append(what)

    def only(self, urls: Sequence[str], *, why: str) -> None:
        """Leaves out the pages of all other addresses."""
        wanted = set(map(plain_address, urls))
        for page in self.pages:
            if plain_address(page.url or "") not in wanted:
                self.leave_out(why, page.url or page.place)
        self.pages = [page for page in self.pages if plain_address(page.url or "") in wanted]


def plain_address(url: str) -> str:
    """An address without what never tells two pages apart: the fragment, the protocol, a slash at the end."""
    return url.partition("#")[0].partition("://")[2].rstrip("/").casefold()


def told(left_out: Mapping[str, Sequence[str]], most: int = 3) -> Iterator[str]:
    """What was left out: how many for which reason, the first few by name."""
    for why, names in left_out.items():
        more = f" and {len(names) - most} more" if len(names) > most else ""
        yield f"{len(names)} left out ({why}): {', '.join(names[:most])}{more}"
