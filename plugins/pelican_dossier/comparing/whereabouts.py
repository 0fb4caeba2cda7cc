"""Where something happens: the words of the places that a stretch of a sentence names, registered or not."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.comparing.triggers import bare_forms
from pelican_dossier.languages import LANGUAGE_PACKS

_SHORTEST = 3
"""Letters of the shortest place."""
_BARE = 4
"""The same behind what is written onto its front."""


def places_told(sentence: Sentence, start: int, end: int) -> frozenset[str]:
    """The places of a stretch, each by its first word without an article; offsets count in the paragraph."""
    return frozenset(_places(sentence, start, end))


def _places(sentence: Sentence, start: int, end: int) -> Iterator[str]:
    layer, code = sentence.layer, sentence.language.code
    words, starts = layer.tokens.words, layer.tokens.starts
    dated = {layer.folded_at(date.start) for date in sentence.dates}
    has_capitals = sentence.language.speech.capitals
    is_behind_noun = False
    for at in range(bisect_left(starts, layer.folded_at(start)), bisect_left(starts, layer.folded_at(end))):
        word = words[at]
        capital = not has_capitals or layer.received(starts[at], starts[at] + 1)[:1].isupper()
        place = _place(code, word) if starts[at] not in dated and capital else None
        if place:
            yield place
        elif is_behind_noun and capital and (name := _name(code, word)):
            yield name
        is_behind_noun = _leads_to_place(code, word)


@lru_cache(maxsize=1 << 15)
def _place(code: str, word: str) -> str | None:
    """A word that is a place of the gazetteer, no country and no other word: Seoul is written like floods."""
    if not LANGUAGE_PACKS[code].events.triggers.keys().isdisjoint(bare_forms(code, word)):
        return None
    names, article = LANGUAGE_PACKS[code].names, LANGUAGE_PACKS[code].speech.article
    for one in bare_forms(code, word):
        for form in (one, f"{article}{one}"):
            is_listed = names.known.get(form) == "place" or names.places().get(form)
            if is_listed and (form in names.countries() or form not in names.places()):
                return None  # too wide to tell one happening from another
            if is_listed and len(one) >= (_SHORTEST if one == word else _BARE):
                return _plain(code, form)
    return None


@lru_cache(maxsize=1 << 15)
def _leads_to_place(code: str, word: str) -> bool:
    """Whether a word is a noun of places, or stands before their names alone (near)."""
    names = LANGUAGE_PACKS[code].names
    return not names.place_nouns.keys().isdisjoint(bare_forms(code, word)) or word in names.directions


@lru_cache(maxsize=1 << 15)
def _name(code: str, word: str) -> str | None:
    """A word that may be a place's name behind such a noun: it is no other word."""
    pack = LANGUAGE_PACKS[code]
    names, plain = pack.names, _plain(code, word)
    is_other = (
        len(plain) < _SHORTEST
        or not plain.isalpha()
        or word in pack.figures.function_words
        or word in names.common_places
        or word in names.place_nouns
        or plain in names.place_nouns
        or word in names.adjectives
        or word in names.place_adjectives
        or plain in names.directions
        or names.is_common(plain)
        or (pack.proclitics.fullmatch(word, 0, 1) is not None and names.is_common(word[1:]))
        or bool(pack.swallowed_article and word.startswith(pack.swallowed_article[1]))
        or names.is_verb(word)
    )
    return None if is_other else plain


def _plain(code: str, word: str) -> str:
    article = LANGUAGE_PACKS[code].speech.article
    return word.removeprefix(article) if article and len(word) > len(article) + 1 else word
