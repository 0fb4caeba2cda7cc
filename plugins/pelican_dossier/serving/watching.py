"""Which files have changed since the last look, so that no save is missed."""

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

from livereload.watcher import Watcher


class Watching(Watcher):  # type: ignore[misc]  # livereload ships no types
    """livereload's watcher, which goes by how the files stood and not by the clock.

    By the clock, what is saved while the first site is built would be too old, and so would a file of last week that is
    moved into the folder.
    """

    def __init__(self) -> None:
        super().__init__()
        self._kept: dict[str, bool] = {}

    def keep(self, folder: Path, rebuild: Callable[[], None], delay: float) -> None:
        """Builds where a folder that holds something goes or is emptied; what else happens in it is not looked at."""
        self._kept[str(folder)] = _is_filled(folder)
        self.watch(str(folder), rebuild, delay=delay)

    def is_changed(self, path: str, ignore: Callable[[str], bool] | None = None) -> Any:
        """As livereload has it, but for a folder that is kept; each time that it goes is told once."""
        if path not in self._kept:
            return super().is_changed(path, ignore)
        was_filled, self._kept[path] = self._kept[path], _is_filled(Path(path))
        if not was_filled or self._kept[path]:
            return False
        self.filepath = path
        return True

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


def _is_filled(folder: Path) -> bool:
    return folder.is_dir() and any(folder.iterdir())
