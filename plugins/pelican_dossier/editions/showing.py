"""What of a source may be published, by its sidecar's ``show``. Every page, feed and file asks here."""

from collections.abc import Mapping

from pelican_dossier.model import Dossier, Reading


class Showing:
    """Which paragraphs of which sources stand in the open."""

    def __init__(self, dossier: Dossier) -> None:
        self._sources: Mapping[str, Reading] = {reading.dispatch.id: reading for reading in dossier.readings}
        self._cited: dict[str, set[int]] = {}
        for shared in dossier.shared_passages:
            for passage in shared.passages:
                self._cited.setdefault(passage.source, set()).add(passage.paragraph)

    def paragraph(self, source: str, index: int) -> bool:
        """Whether a paragraph's words may be printed, in the original or in translation."""
        reading = self._sources.get(source)
        if reading is None:
            return False
        show = reading.dispatch.sidecar.show
        return show == "full" or (show == "passages" and index in self._cited.get(source, ()))

    def whole(self, source: str) -> bool:
        """Whether the original may be downloaded."""
        reading = self._sources.get(source)
        return reading is not None and reading.dispatch.sidecar.show == "full"
