"""How the bytes of a dispatch were caught on the web."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pelican_dossier.model.written import Digest, Written


@dataclass(frozen=True, slots=True)
class Capture:
    """What a web archive, or the program that saved a page, tells of how its bytes were caught."""

    time: Annotated[
        str, Written(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$", 'write it in UTC, as "2015-08-09T10:00:00Z"')
    ]
    sha256: Digest
    """Of the bytes that were caught, which the file must have."""
    version: Annotated[str, Written(r"^https?://\S+$", "write the whole address, beginning with https://")] | None = (
        None
    )
    """Where anybody finds this capture."""
    record: str | None = None
    """The id of the record in the archive that it was taken from."""
    status: int | None = None
    """What the server answered with."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """What it said of its answer, by names in small letters."""

    @property
    def day(self) -> str:
        """The day of it, in UTC."""
        return self.time[:10]
