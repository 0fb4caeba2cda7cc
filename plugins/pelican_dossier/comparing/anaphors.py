"""Clauses that name nothing by which they could be told from others, or take up what was told before."""

from collections.abc import Sized

from pelican_dossier.comparing.happenings import is_owned
from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.comparing.triggers import Trigger
from pelican_dossier.model import DateExpression

_ADJOINING = 12
"""Letters between a date and the noun of which it is part: Friday's massive quake."""
_BARE = 2
"""Content words of a clause, beside those that tell what happens, below which it names nothing."""


def names_nothing(sentence: Sentence, trigger: Trigger, telling: Sized) -> bool:
    """Whether a clause names nothing that tells what happens from another of its kind: it was named before."""
    word = sentence.layer.folded_words(trigger.start, trigger.end)
    grammar = sentence.language.events
    is_listed = word in grammar.triggers or word in grammar.phrases or bool(grammar.definite.search(word))
    has_pronoun = not trigger.is_verb and not is_listed and word.endswith(grammar.endings or ("\0",))
    return has_pronoun or len(telling) < _BARE


def takes_up(sentence: Sentence, date: DateExpression, trigger: Trigger) -> bool:
    """Whether a noun takes up with its date what was told before: Saturday's raids, this attack."""
    layer, grammar = sentence.layer, sentence.language.events
    if trigger.is_verb:
        return False
    if trigger.end <= date.start:
        may_be_verb = grammar.follows_subject and not grammar.attributive.search(sentence.before(trigger.start))
        is_definite = bool(grammar.definite.search(layer.folded_words(trigger.start, trigger.end)))
        is_part = date.start - trigger.end <= 1 and not is_definite and not may_be_verb
    else:
        is_part = trigger.start - date.end <= _ADJOINING and is_owned(sentence, date, trigger)
    before = layer.folded_words(max(sentence.start, trigger.start - _ADJOINING), trigger.start)
    if grammar.demonstrative.search(before) or is_part:
        return True
    beside = before if grammar.follows_subject else layer.folded_words(trigger.end, sentence.end)
    return grammar.known.search(beside) is not None
