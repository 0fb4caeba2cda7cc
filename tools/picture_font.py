"""Renews the one font that pictures are drawn with, from the faces of the theme: ``python tools/picture_font.py``.

A picture has both scripts in one line, and Pillow sets a line in one font; so the Arabic face and the two Latin ones
are fixed at one weight and merged. Needs what the tests need.
"""

import sys
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).resolve().parent.parent
FACES = ROOT / "theme" / "static" / "dossier" / "fonts"
TARGET = ROOT / "plugins" / "pelican_dossier" / "publishing" / "pictures" / "font" / "dossier-picture.ttf"
WEIGHTS = {"noto-naskh-arabic-letters": 700, "source-serif-4-latin": 600, "dossier-latin-extended": 600}
NAME = "Dossier Picture"
"""Its own, since the licence keeps the names of the faces for the faces themselves."""


def main() -> None:
    """Writes the font."""
    with tempfile.TemporaryDirectory() as folder:
        parts = []
        for face, weight in WEIGHTS.items():
            font = instantiateVariableFont(TTFont(FACES / f"{face}-wght-normal.woff2"), {"wght": weight})
            font.flavor = None
            parts.append(str(Path(folder, f"{face}.ttf")))
            font.save(parts[-1])
        merged = Merger().merge(parts)
    merged["name"].names = [record for record in merged["name"].names if record.nameID in (0, 13, 14)]
    for identifier, text in ((1, NAME), (2, "Regular"), (4, NAME), (6, NAME.replace(" ", ""))):
        merged["name"].setName(text, identifier, 3, 1, 0x409)
    merged["head"].created = merged["head"].modified = 0
    merged.recalcTimestamp = False
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    merged.save(TARGET)
    print(f"{TARGET.relative_to(ROOT)}: {TARGET.stat().st_size} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
