"""Makes the fonts of print from Amiri as its npm package ships it: ``python tools/print_fonts.py package/files``.

A letter that is drawn with two glyphs, and a mark or a letter that is moved from its place, is copied out of a PDF as
a word of its own or twice. So what only makes the page finer is left out; what Arabic needs to be read (joining,
lam with alef, marks) stays.
"""

import sys
from pathlib import Path

from fontTools.ttLib import TTFont

TARGET = Path(__file__).resolve().parent.parent / "theme" / "print" / "fonts"
LETTERS, WEIGHTS = ("arabic", "latin", "latin-ext"), (400, 700)
FILES = [f"amiri-{letters}-{weight}-normal.woff2" for letters in LETTERS for weight in WEIGHTS]
_MOVES = {"kern", "mark", "mkmk"}
"""Features that move glyphs."""
_JOINING = {"init", "medi", "fina"}
_MARK = 3
"""What a font calls a mark among its glyphs."""
_TO_CENTRE = 120
"""Thousandths of the size of the letters."""
_LATIN = 0xFF
"""The last of the letters and signs that the Latin files have whole."""
_MULTIPLE = 2
"""The kind of lookup that puts several glyphs in the place of one."""


def made(original: Path) -> TTFont:
    """The font without what spoils copying."""
    font = TTFont(original, recalcTimestamp=False)
    _move_nothing(font)
    _add_no_glyphs(font)
    _centre_marks(font)
    if "-latin-4" not in original.name and "-latin-7" not in original.name:
        _leave_to_latin(font)
    return font


def _leave_to_latin(font: TTFont) -> None:
    """Signs of which the file has one half: a bracket whose other one is elsewhere is not mirrored in Arabic."""
    for table in font["cmap"].tables:
        table.cmap = {code: glyph for code, glyph in table.cmap.items() if code > _LATIN or chr(code).isspace()}


def _move_nothing(font: TTFont) -> None:
    if "GPOS" in font:
        for record in font["GPOS"].table.FeatureList.FeatureRecord:
            if record.FeatureTag in _MOVES:
                record.Feature.LookupListIndex, record.Feature.LookupCount = [], 0


def _centre_marks(font: TTFont) -> None:
    """Marks that are not placed on their letters stand where most of these are: over an alef or a narrow tooth."""
    classes = font["GDEF"].table.GlyphClassDef.classDefs if "GDEF" in font else {}
    marks = {glyph for glyph, kind in classes.items() if kind == _MARK and font["hmtx"][glyph][0] == 0}
    outlines = font["glyf"]
    for name in font.getGlyphOrder():
        glyph = outlines[name]
        if glyph.isComposite():
            for part in glyph.components:
                part.x += (_TO_CENTRE if part.glyphName in marks else 0) - (_TO_CENTRE if name in marks else 0)
        elif name in marks and glyph.numberOfContours > 0:
            glyph.coordinates.translate((-_TO_CENTRE, 0))
    for name in font.getGlyphOrder():
        outlines[name].recalcBounds(outlines)
    for name in marks:
        font["hmtx"][name] = (0, getattr(outlines[name], "xMin", 0))


def _add_no_glyphs(font: TTFont) -> None:
    """Kashidas that Amiri puts into a word between two letters, as in الكويت; joining forms, one for one, stay."""
    if "GSUB" not in font:
        return
    table = font["GSUB"].table
    joining = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag in _JOINING
        for index in record.Feature.LookupListIndex
    }
    for index, lookup in enumerate(table.LookupList.Lookup):
        for subtable in lookup.SubTable:
            rules = getattr(subtable, "ExtSubTable", subtable)
            if rules.LookupType == _MULTIPLE and index not in joining:
                rules.mapping = {one: many for one, many in rules.mapping.items() if len(many) == 1}


def main() -> None:
    """Writes the six files of print."""
    for name in FILES:
        font = made(Path(sys.argv[1], name))
        font.flavor = "woff2"
        font.save(TARGET / name.replace("amiri", "amiri-print").replace("-normal", ""))


if __name__ == "__main__":
    main()
