"""Whom a happening befalls: two that befall people of other names are two, however alike their words."""

from itertools import takewhile

from pelican_dossier.comparing.eventmentions import EventMention
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.eventrules import PERSONAL


def names_told(one: EventMention) -> frozenset[str]:
    """The names behind the words for those who are tried, arrested or released; none of other happenings."""
    if not one.kinds & PERSONAL:
        return frozenset()
    language, words = LANGUAGE_PACKS[one.language], one.words
    told = one.sentence.layer.folded_words(words.start, words.end)
    names, found = language.names, set[str]()

    def may_name(word: str) -> bool:
        is_function = word in language.figures.function_words
        return word in names.given_names or word in names.particles or not (is_function or names.is_common(word))

    for match in language.events.befallen.finditer(told):
        found.update(takewhile(may_name, match["who"].split()))
    return frozenset(found - names.particles)


def are_of_others(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether both name somebody, and nobody in common."""
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)
