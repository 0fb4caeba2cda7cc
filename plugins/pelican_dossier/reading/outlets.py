"""Whether a name that a place and an outlet have is the outlet's where it stands: by noun, by marks, by who is told."""

from bisect import bisect_left, bisect_right

from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.model.text import PartLayer

_NEAR = 4
"""Words before «to the paper, that» among which stands who told it."""


def is_outlet(part: PartLayer, start: int, end: int, language: LanguagePack) -> bool:
    """Whether the words at ``start`` to ``end`` of the folded text are an outlet's and not a place's."""
    return _is_marked(part, start, end) or _has_noun(part, start, end, language) or _is_told(part, start, end, language)


def _is_marked(part: PartLayer, start: int, end: int) -> bool:
    """Whether quotation marks hold the name alone, or nothing else stands in its line."""
    at = bisect_left(part.quotations, start, key=lambda one: one.first)
    is_quoted = at < len(part.quotations) and (part.quotations[at].first, part.quotations[at].last) == (start, end)
    return is_quoted or (part.folded.text.strip() == part.folded.text[start:end])


def _has_noun(part: PartLayer, start: int, end: int, language: LanguagePack) -> bool:
    """«the newspaper so-and-so», and where nouns stand behind a name «so-and-so newspaper»."""
    words, outlets = part.tokens.words, language.names.outlets
    first, last = _tokens(part, start, end)
    before = words[first - 1] if first else ""
    behind = words[last] if last < len(words) and language.speech.capitals else ""
    return language.speech.bare(before) in outlets or before in outlets or behind in outlets


def _is_told(part: PartLayer, start: int, end: int, language: LanguagePack) -> bool:
    """«in a statement to so-and-so», «said to so-and-so that»: a preposition on its front, and before it who tells."""
    words, speech, dative = part.tokens.words, language.speech, language.names.dative
    first, last = _tokens(part, start, end)
    word = words[first]
    is_named = part.tokens.starts[first] < start or word.startswith(speech.attached_articles)
    if not dative or not is_named or not word.startswith(dative):
        return False
    before = words[max(0, first - _NEAR) : first]
    telling = [one for one in before if one in speech.cues or one in speech.occasions]
    opens = last < len(words) and (words[last] in speech.complementizers or words[last] == ":")
    return bool(telling) and (opens or telling[-1] == before[-1])


def _tokens(part: PartLayer, start: int, end: int) -> tuple[int, int]:
    """The token that holds the first letter, and the one behind the last."""
    return max(0, bisect_right(part.tokens.starts, start) - 1), bisect_left(part.tokens.starts, end)
