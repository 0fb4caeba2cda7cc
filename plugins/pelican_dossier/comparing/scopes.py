"""Of what an answer holds: which phase, all or some or the rest, a plan, what held before, and whom it counts."""

import re

from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.model import DateExpression, Figure, Mention, Scope
from pelican_dossier.model.text import any_of

_NEAR = 45
"""Letters before a value in which the words of its scope stand."""


def scope_of(sentence: Sentence, read: DateExpression | Figure | Mention) -> Scope:
    """What the words around a value say of it."""
    grammar, before = sentence.language.comparison, sentence.before(read.start)
    near = before[-_NEAR:]
    clause = re.split(f"[{any_of(sentence.language.orthography.commas)}]", near)[-1]
    held_before = isinstance(read, Figure) and grammar.once.search(before) is not None
    phases = [grammar.ordinals[found["ordinal"]] for found in grammar.phases.finditer(before)]
    is_rest = _is_of_the_rest(sentence, near)
    return Scope(
        population=_counted(sentence, read) if isinstance(read, Figure) else (),
        phase=phases[-1] if phases and not held_before else None,
        part=not is_rest and grammar.part.search(near) is not None,
        rest=is_rest,
        planned=isinstance(read, Figure) and grammar.planned.search(clause) is not None,
        held_before=held_before,
        as_of=sentence.reading.published.earliest,
    )


def _is_of_the_rest(sentence: Sentence, near: str) -> bool:
    """Whether those who are left are named last: hundreds by September, the rest by the end of the year."""
    some, rest = (
        max((found.end() for found in pattern.finditer(near)), default=-1)
        for pattern in (sentence.language.comparison.part, sentence.language.events.rest)
    )
    return rest > some


def is_of_those(sentence: Sentence, figure: Figure) -> bool:
    """Whether a number counts some of those who were counted before it."""
    of_those = sentence.language.comparison.of_those.search(sentence.before(figure.start))
    return of_those is not None or names_none_but_those(sentence, figure) or _stands_beside_its_whole(sentence, figure)


def _stands_beside_its_whole(sentence: Sentence, figure: Figure) -> bool:
    """Whether nothing but a mark parts it from a greater number of the same: eight hospitals, four hospitals in the
    north."""
    before = next((other for other in reversed(sentence.figures) if other.end <= figure.start), None)
    if before is None or not figure.unit or before.unit != figure.unit:
        return False
    whole, part = before.value, figure.value
    if isinstance(whole, str) or isinstance(part, str) or whole <= part:
        return False
    return not any(map(str.isalnum, sentence.layer.folded_words(before.end, figure.start)))


def is_the_whole(sentence: Sentence, figure: Figure) -> bool:
    """Whether the number before it counts some of this one: eight of the 54 fighters."""
    before = max((other.end for other in sentence.figures if other.end <= figure.start), default=None)
    if before is None:
        return False
    between = sentence.layer.folded_words(before, figure.start)
    return sentence.language.comparison.out_of.fullmatch(between) is not None


def names_none_but_those(sentence: Sentence, figure: Figure) -> bool:
    """Whether it does so by a pronoun alone: three of them."""
    behind = sentence.folded[sentence.folded_at(figure.end) :]
    return sentence.language.comparison.those_behind.match(behind) is not None


def _counted(sentence: Sentence, figure: Figure) -> tuple[str, ...]:
    """The organisation whose people a figure counts: named behind it as theirs, else before it as those who number so.

    Who did it and who reports it stand before a number too, and are none of those it counts.
    """
    grammar = sentence.language.comparison
    named = [mention for mention in sentence.mentions if mention.kind == "organisation" and mention.entity]
    for mention in named:
        if figure.end <= mention.start and grammar.counted_of.search(
            sentence.layer.folded_words(figure.end, mention.start)
        ):
            return (str(mention.entity),)
    before = [mention for mention in named if mention.start < figure.start]
    if before and grammar.numbering.search(sentence.before(before[-1].start)):
        return (str(before[-1].entity),)
    return ()
