"""Whether quoted words stand in a passage, with what those who quote may leave out or put in."""

import re
from collections.abc import Iterator, Mapping

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Dispatch
from pelican_dossier.translation.catalogs import Translation

LEAST_WORDS = 3
"""Fewer words between quotation marks may be a name, or a word that the editors only keep away from."""
_WORD = re.compile(r"\w+")
_LEFT_OUT = re.compile(r"\[[^\]]*\]|\(…\)|\(\.\.\.\)|…|\.\.\.")
"""What stands for words that the editors left out or put in."""


def texts_of(
    dispatch: Dispatch, translations: Mapping[tuple[str, str], Translation], paragraph: int | None
) -> Iterator[tuple[str, str]]:
    """Language and words of a paragraph, or of a whole dispatch, as received and in every translation."""
    texts = [(dispatch.language, {one.index: one.text for one in dispatch.paragraphs})]
    for (id_, language), translation in translations.items():
        if id_ == dispatch.id:
            texts.append((language, {at: " ".join(lines) for at, lines in translation.paragraphs.items()}))
    for language, by_paragraph in texts:
        yield language, " ".join(by_paragraph.values()) if paragraph is None else by_paragraph.get(paragraph, "")


def is_long_enough(words: str) -> bool:
    """Whether there are enough words to be a quotation."""
    return len(_WORD.findall(words)) >= LEAST_WORDS


def stands_in(words: str, said: str, language: str) -> bool:
    """Whether words stand in a text of a language, however it spells them; in their order, where some are left out."""
    passage, at = _plain(said, language), 0
    for piece in (_plain(one, language) for one in _LEFT_OUT.split(words)):
        at = passage.find(piece, at) if piece.strip() else at
        if at < 0:
            return False
    return True


def _plain(words: str, language: str) -> str:
    """Folded words with a space around each, so that only whole ones are found."""
    pack = LANGUAGE_PACKS.get(language)
    return f" {' '.join(_WORD.findall(pack.fold(words).text if pack else words.casefold()))} "
