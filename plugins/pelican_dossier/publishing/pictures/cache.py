"""Pictures kept between builds under a digest of all that they are made of; the folder is safe to delete."""

import os
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from pathlib import Path

from PIL import __version__ as pillow
from PIL import features

from pelican_dossier.publishing.data import as_json
from pelican_dossier.publishing.pictures.drawing import VERSION, Subject, draw, font_bytes


class Cache:
    """A folder of pictures."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def picture(self, subject: Subject) -> bytes:
        """The picture, drawn only where the folder has none of the same digest."""
        file = self._folder / f"{sha256((_made_with() + as_json(asdict(subject))).encode()).hexdigest()}.png"
        if file.is_file():
            return file.read_bytes()
        data = draw(subject)
        self._folder.mkdir(parents=True, exist_ok=True)
        # Two builds may draw at once, and one may be stopped halfway.
        unfinished = file.with_suffix(f".{os.getpid()}")
        unfinished.write_bytes(data)
        unfinished.replace(file)
        return data


@cache
def _made_with() -> str:
    libraries = [f"{name} {features.version(name)}" for name in ("freetype2", "raqm", "harfbuzz", "zlib")]
    return as_json([VERSION, sha256(font_bytes()).hexdigest(), pillow, *libraries])
