"""A picture that is drawn only where no earlier build has drawn the same."""

from dataclasses import asdict
from functools import cache
from hashlib import sha256

from PIL import __version__ as pillow
from PIL import features

from pelican_dossier.publishing.cache import Cache
from pelican_dossier.publishing.data import as_json
from pelican_dossier.publishing.pictures.drawing import VERSION, Subject, draw, font_bytes


def picture(subject: Subject, kept: Cache) -> bytes:
    """The picture as a PNG."""
    key = sha256((_made_with() + as_json(asdict(subject))).encode()).hexdigest()
    data = kept.get(key)
    if data is None:
        data = draw(subject)
        kept.put(key, data)
    return data


@cache
def _made_with() -> str:
    libraries = [f"{name} {features.version(name)}" for name in ("freetype2", "raqm", "harfbuzz", "zlib")]
    return as_json([VERSION, sha256(font_bytes()).hexdigest(), pillow, *libraries])
