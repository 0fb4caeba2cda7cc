"""Documents and pictures of earlier builds, kept by what they were drawn from; may be deleted at any time."""

import hashlib
import os
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

_DIGEST = 32
"""Bytes before each document that tell whether it is whole."""


class Cache:
    """A folder of documents. One that cannot be read or written only costs the drawing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> bytes | None:
        """The document of a key; None where it is missing or was damaged."""
        try:
            kept = (self._folder / key).read_bytes()
        except OSError:
            return None
        digest, document = kept[:_DIGEST], kept[_DIGEST:]
        return document if hashlib.sha256(document).digest() == digest else None

    def put(self, key: str, document: bytes) -> None:
        """Keeps a document; half of one is never found, since it is put in its place whole."""
        part = self._folder / f"{key}.{os.getpid()}"  # two builds may draw at once
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(hashlib.sha256(document).digest() + document)
            part.replace(self._folder / key)
        except OSError:
            with suppress(OSError):
                part.unlink()

    def keep_only(self, keys: Collection[str]) -> None:
        """Removes what the dossier of today does not have."""
        with suppress(OSError):
            for path in sorted(self._folder.iterdir()):
                if path.name not in keys:
                    path.unlink()


class SiteNotes:
    """A note on each site that was built, forgotten when the site is gone."""

    def __init__(self, folder: Path, site: Path) -> None:
        self._folder, self._notes = folder, Cache(folder)
        self._site = os.fsencode(site)
        self._key = hashlib.sha256(self._site).hexdigest()

    def get(self) -> bytes | None:
        """The note on this site; None where there is none or it was damaged."""
        kept = self._notes.get(self._key)
        return kept.partition(b"\n")[2] if kept is not None else None

    def put(self, note: bytes) -> None:
        """Keeps the note on this site, and no damaged one nor one on a site that is gone."""
        self._notes.put(self._key, self._site + b"\n" + note)
        with suppress(OSError):
            keys = {path.name for path in self._folder.iterdir()}
            self._notes.keep_only({self._key, *filter(self._is_there, keys)})

    def _is_there(self, key: str) -> bool:
        kept = self._notes.get(key)
        return kept is not None and Path(os.fsdecode(kept.partition(b"\n")[0])).exists()
