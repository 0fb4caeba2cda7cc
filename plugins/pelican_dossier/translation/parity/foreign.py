"""Names that the registry lacks: one with a capital that no word of the other side sounds like."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import chain, islice

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.languages.parityrules import ParityGrammar
from pelican_dossier.translation.parity.atoms import fronts
from pelican_dossier.translation.parity.contents import PartContent
from pelican_dossier.translation.parity.difference import Difference
from pelican_dossier.translation.parity.hijrimonths import hijri_months
from pelican_dossier.translation.parity.likeness import unlikeness

_UNLIKE = 0.3
"""Above it a word is not the name: of professional translations nearly all names lie below."""
_ENDINGS = 2
"""Endings that a common word may have one behind the other: scient-ist-s."""
_SHORTEST = 3
"""Letters of a name."""
_MOST = 5
"""Names that are told of one part; more say nothing more."""
_LEFT_OUT = 2
"""Sounds that may be left out at the end of a name with another word behind it."""
_LONG = 5
"""Sounds of a name that is known again with another word behind it, and letters of one without its ending."""
_NAME = re.compile(r"(?<![\w@#&.])[^\W\d_a-z][a-z]\w*\w*+(?![.]\w|@|['’]t\b)")


def foreign_names(original: PartContent, translation: PartContent) -> Iterator[Difference]:
    """A name that one side has in capitals and the other does not have."""
    for one, other, is_original in ((original, translation, True), (translation, original, False)):
        if one.language.speech.capitals and one.language.parity.common_words and other.language.parity.exonyms:
            hearing = Hearing(other)
            unanswered = (name for name in dict.fromkeys(_names(one)) if not hearing.answers(name, one.language))
            names = tuple(islice(unanswered, _MOST))
            if names:
                yield Difference("name", names if is_original else (), () if is_original else names)


def _names(part: PartContent) -> Iterator[str]:
    """Words with a capital that are no common words and belong to nothing that other rules hold together."""
    taken = [(name.start, name.end) for name in part.mentions] + [(date.start, date.end) for date in part.dates]
    taken += [(month.start, month.end) for month in hijri_months(part)]
    text, layer = part.layer.paragraph.text, part.layer.part
    for match in _NAME.finditer(text, layer.start, layer.end):
        is_taken = match[0] in part.standing or any(start < match.end() and match.start() < end for start, end in taken)
        if not is_taken and is_name(match[0], part.language.code):
            yield match[0]


@lru_cache(maxsize=1 << 14)
def is_name(word: str, code: str) -> bool:
    """Whether a word with a capital is likely a name, and no common word at the head of something."""
    grammar = LANGUAGE_PACKS[code].parity
    word = word.lower()
    if len(word) < _SHORTEST or word in grammar.weekdays or word in LANGUAGE_PACKS[code].months:
        return False
    return not _is_common(word, grammar, _ENDINGS)


def _is_common(word: str, grammar: ParityGrammar, endings: int) -> bool:
    """Whether a word is none that is written with a capital for its own sake, in any of its forms."""
    start = grammar.beginnings.match(word)
    if start and word[start.end() :] in grammar.common_words:
        return True
    return word in grammar.common_words or (
        endings > 0
        and any(
            word.endswith(ending) and _is_common(word[: len(word) - len(ending)] + root, grammar, endings - 1)
            for ending, root in grammar.endings
        )
    )


class Hearing:
    """The words of a part as names are looked for among them; their sounds are made once, where they are asked for."""

    def __init__(self, part: PartContent) -> None:
        self._part, self._grammar = part, part.language.parity

    @cached_property
    def _forms(self) -> frozenset[str]:
        code = self._part.language.code
        return frozenset(form for word in self._part.layer.tokens.words for form in fronts(word, code))

    @cached_property
    def _sounds(self) -> frozenset[str]:
        """Those of words, and of two in a row."""
        words, sounds = self._part.layer.tokens.words, self._grammar.sounds
        pairs = (first + second for first, second in zip(words, words[1:], strict=False))
        return frozenset(sounds(word) for word in chain(self._forms, pairs))

    def answers(self, name: str, language: LanguagePack) -> bool:
        """Whether a word stands for a name of another language, or sounds like it."""
        if _is_exonym(name, self._forms, self._grammar):
            return True
        if name.lower() in self._part.layer.folded.text.lower() or self._part.runs_together:
            return True
        return any(_is_heard(language.parity.sounds(form), self._sounds) for form in _forms(name, language))


def is_called(name: str, language: LanguagePack, word: str, other: LanguagePack) -> bool:
    """Whether a word of another language stands for a name, or sounds like it."""
    forms = frozenset(fronts(other.fold(word).text, other.code))
    if _is_exonym(name, forms, other.parity):
        return True
    sounds = frozenset(other.parity.sounds(form) for form in forms)
    return any(_is_heard(language.parity.sounds(form), sounds) for form in _forms(name, language))


def _is_exonym(name: str, forms: Iterable[str], grammar: ParityGrammar) -> bool:
    known = [words for start, words in grammar.exonyms.items() if name.lower().startswith(start)]
    return any(form.startswith(tuple(line.split())) for line in known for form in forms)


def _forms(name: str, language: LanguagePack) -> Iterator[str]:
    """A name, and what is left of it without an ending that makes an adjective or a plural of it."""
    yield name
    for ending in language.parity.name_endings:
        if name.endswith(ending) and len(name) - len(ending) >= _LONG:
            yield name.removesuffix(ending)


def _is_heard(sound: str, heard: Collection[str]) -> bool:
    for word in heard:
        whole, beginning = unlikeness(sound, word, _UNLIKE, _LEFT_OUT)
        if whole <= _UNLIKE or (len(sound) >= _LONG and beginning <= _UNLIKE / 2):
            return True
    return False
