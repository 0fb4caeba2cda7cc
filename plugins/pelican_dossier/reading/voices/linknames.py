"""Names that are link words elsewhere, as «Ban Ki-moon» is no «that», foreign letters with stops between them (C.N.N.),
and titles of one letter and a stop."""

import re
from collections.abc import Sequence
from functools import cache

from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.languages.speechrules import SpeechGrammar
from pelican_dossier.model.text import Tokens

_STOP, _WITHIN_WORD = ".", "-"
INITIAL = "\N{MODIFIER LETTER LOW MACRON}"
"""Behind the name of a letter within such a word, which is no link word there."""


def with_names(tokens: Tokens, language: LanguagePack) -> Sequence[str]:
    """The words: link words that are names for given names, foreign letters as one word, a letter and its stop for its
    title."""
    words, speech = tokens.words, language.speech
    for (first, second), names in speech.homographs.in_names.items():
        if first in words and second in words:
            taken = list(words)
            for at in range(len(words) - 1):
                if words[at] == first and words[at + 1] == second:
                    taken[at : at + 2] = names
            words = taken
    if language.orthography.initials:
        words = _with_initials(words, tokens, language.orthography.initials)
    if not speech.homographs.short.keys().isdisjoint(words):
        words = _in_full(words, speech)
    return words


@cache
def _initial(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _with_initials(words: Sequence[str], tokens: Tokens, initials: str) -> Sequence[str]:
    """The words with a dash for each stop between foreign letters, without a space around it."""
    starts, ends, taken = tokens.starts, tokens.ends, list[str]()
    for at, word in enumerate(words[1:-1], 1) if _STOP in words else ():
        is_within = word == _STOP and starts[at] == ends[at - 1] and starts[at + 1] == ends[at]
        if is_within and all(map(_initial(initials).fullmatch, (words[at - 1], words[at + 1]))):
            taken = taken or list(words)
            taken[at], taken[at + 1] = _WITHIN_WORD, words[at + 1] + INITIAL
            if taken[at - 1] == words[at - 1]:
                taken[at - 1] += INITIAL
    return taken or words


def _in_full(words: Sequence[str], speech: SpeechGrammar) -> Sequence[str]:
    """Titles before a name in full, their stops with them; the letters of an agency stay."""
    full, titles = list(words), speech.homographs.short
    for at in range(len(words) - 3, -1, -1):
        is_short = words[at] in titles and words[at + 1] == _STOP
        if is_short and (len(words[at + 2]) > 1 or full[at + 2] in titles.values()):
            full[at : at + 2] = [titles[words[at]]] * 2
    return full
