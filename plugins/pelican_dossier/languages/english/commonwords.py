"""English words that are no names, though they may begin with a capital: at the head of a sentence, in a title."""

from importlib.resources import files

_FILE = files("pelican_dossier.languages.english").joinpath("commonwords.txt")
_NOTE = "#"
COMMON_WORDS = frozenset(
    word for line in _FILE.read_text("ascii").splitlines() if not line.startswith(_NOTE) for word in line.split()
)
"""The plainest form of each; ``ParityGrammar.endings`` has the others."""
