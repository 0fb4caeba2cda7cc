"""Names that are link words elsewhere, as «Ban Ki-moon» is no «that», and titles of one letter and a stop."""

from collections.abc import Sequence

from pelican_dossier.languages.speechrules import SpeechGrammar


def with_names(words: Sequence[str], speech: SpeechGrammar) -> Sequence[str]:
    """The words: link words that are names for given names, a letter and its stop for its title."""
    for (first, second), names in speech.homographs.in_names.items():
        if first in words and second in words:
            taken = list(words)
            for at in range(len(words) - 1):
                if words[at] == first and words[at + 1] == second:
                    taken[at : at + 2] = names
            words = taken
    if not speech.homographs.short.keys().isdisjoint(words):
        words = _in_full(words, speech)
    return words


def _in_full(words: Sequence[str], speech: SpeechGrammar) -> Sequence[str]:
    """Titles before a name in full, their stops with them; the letters of an agency stay."""
    full, titles = list(words), speech.homographs.short
    for at in range(len(words) - 3, -1, -1):
        is_short = words[at] in titles and words[at + 1] == "."
        if is_short and (len(words[at + 2]) > 1 or full[at + 2] in titles.values()):
            full[at : at + 2] = [titles[words[at]]] * 2
    return full
