"""How wide two columns of one text must be beside one another to end together."""

from collections.abc import Iterable

from pelican_dossier.editions.paragraphs import ParagraphView
from pelican_dossier.model.langstring import script

_AREA = {"Latn": 1.0, "Arab": 1.23}
"""What a letter takes of the page, its width times the height of its line, by a Latin letter's."""
_BESIDE = 0.9
"""The same of the second column, which is set smaller. Both are measured on the first five dispatches in a browser."""
_EVEN, _LEAST, _MOST = 10, 6, 17
"""Tenths of the other's width; beyond these one of the columns would have too few words a line."""


def balance(paragraphs: Iterable[ParagraphView], language: str, translated_into: str, *, is_translated: bool) -> int:
    """The width of the column that is read first, in tenths of the other's.

    ``language`` is the original's; what has no translation, or is none of the article, has no say.
    """
    parts = [part for paragraph in paragraphs if not paragraph.is_dropped for part in paragraph.parts]
    both = [(sum(len(segment.text) for segment in part.segments), part.translation) for part in parts]
    original = sum(letters for letters, translation in both if translation) * _area(language)
    translated = sum(len(translation.text) for _, translation in both if translation) * _area(translated_into)
    if not original or not translated:
        return _EVEN
    share = translated / original if is_translated else original / translated
    return max(_LEAST, min(_MOST, round(_EVEN * share / _BESIDE)))


def _area(language: str) -> float:
    return _AREA.get(script(language), 1.0)
