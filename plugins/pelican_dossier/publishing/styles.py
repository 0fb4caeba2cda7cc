"""Style sheets as readers load them: the same rules without comments and needless space."""

import re
from pathlib import Path

_COMMENT = re.compile(r'(?P<kept>"[^"]*")|/\*.*?\*/', re.DOTALL)
_SPACE = re.compile(
    r"""(?P<kept>"[^"]*")
    | \s*(?P<sign>[{};,>])\s*
    | (?P<colon>:)\s+
    | \b0(?P<point>\.)(?=\d)
    | \s+""",
    re.VERBOSE,
)
"""What is quoted stays; a space before a colon does too, for it is a selector's."""


def lighten(site: Path) -> None:
    """Writes the dossier's sheets in a built site anew."""
    for sheet in site.glob("*/dossier/*.css"):
        sheet.write_text(without_space(sheet.read_text("utf-8")), "utf-8", newline="\n")


def without_space(sheet: str) -> str:
    """A style sheet that says the same in fewer bytes; it begins with a rule."""
    rules = _COMMENT.sub(lambda found: found["kept"] or "", sheet)
    return _SPACE.sub(_shorter, rules).replace(";}", "}").strip()


def _shorter(found: re.Match[str]) -> str:
    return found["kept"] or found["sign"] or found["colon"] or found["point"] or " "
