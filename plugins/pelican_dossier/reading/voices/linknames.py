"""Names that are link words elsewhere: «Ban Ki-moon», who is no «that»."""

from collections.abc import Sequence

from pelican_dossier.languages.speechrules import SpeechGrammar


def with_names(words: Sequence[str], speech: SpeechGrammar) -> Sequence[str]:
    """The words, those taken for given names that are link words elsewhere."""
    for (first, second), names in speech.homographs.in_names.items():
        if first in words and second in words:
            taken = list(words)
            for at in range(len(words) - 1):
                if words[at] == first and words[at + 1] == second:
                    taken[at : at + 2] = names
            words = taken
    return words
