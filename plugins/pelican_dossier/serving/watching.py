"""Which files have changed since the last look, so that no save is missed."""

import math
from collections.abc import Callable
from typing import Any

from livereload.watcher import Watcher


class Watching(Watcher):  # type: ignore[misc]  # livereload ships no types
    """livereload's watcher, which goes by how the files stood and not by the clock.

    By the clock, what is saved while the first site is built would be too old, and so would a file of last week that is
    moved into the folder.
    """

    def note(self) -> None:
        """Notes how all watched files stand; whatever differs at a later look has changed, of whatever time it is."""
        self._start = math.inf
        self.examine()
        self._start = -math.inf

    def is_file_changed(self, path: str, ignore: Callable[[str], bool] | None = None) -> Any:
        """As livereload has it; a file that goes while it is looked at is removed, and one put in its place is new."""
        try:
            return super().is_file_changed(path, ignore)
        except FileNotFoundError:
            return False
