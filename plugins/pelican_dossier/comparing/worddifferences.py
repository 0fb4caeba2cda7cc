"""Two versions of a source -> the words that differ, by paragraph, in the original and in each translation."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from pelican_dossier.model.versions import KeptPassage, SourceVersion


@dataclass(frozen=True, slots=True)
class WordDifference:
    """Words of one paragraph that others have taken the place of."""

    paragraph: int
    """By its number now; by the one that it had, where it is gone."""
    language: str
    was: str
    """Empty of words that were added."""
    now: str
    """Empty of words that were taken out."""


def word_differences(before: SourceVersion, after: SourceVersion) -> Iterator[WordDifference]:
    """All that differ, where the words of both are kept; a paragraph that has only another number differs in none."""
    languages = dict.fromkeys(one.language for version in (after, before) for one in version.passages)
    for language in languages:
        old, new = ([one for one in of.passages if one.language == language] for of in (before, after))
        for was, now in _unlike(old, new):
            if not any(one and one.text is None for one in (was, now)):
                yield from _between(was, now, language)


def _unlike(
    old: Sequence[KeptPassage], new: Sequence[KeptPassage]
) -> Iterator[tuple[KeptPassage | None, KeptPassage | None]]:
    """The paragraphs that are not the same, side by side."""
    matched = SequenceMatcher(None, [one.sha256 for one in old], [one.sha256 for one in new], autojunk=False)
    for kind, begin, end, new_begin, new_end in matched.get_opcodes():
        if kind != "equal":
            yield from zip_longest(old[begin:end], new[new_begin:new_end])


def _between(was: KeptPassage | None, now: KeptPassage | None, language: str) -> Iterator[WordDifference]:
    one = now or was
    assert one is not None
    old, new = ((each.text or "").split() if each else [] for each in (was, now))
    for kind, begin, end, new_begin, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield WordDifference(one.paragraph, language, " ".join(old[begin:end]), " ".join(new[new_begin:new_end]))
