"""Whether a number tells by how much something changed, and not what it came to: fell 44 cents, to 51.77 dollars."""

from pelican_dossier.comparing.clauses import clause_at
from pelican_dossier.comparing.counting import counting_trigger
from pelican_dossier.comparing.phrases import asked_in
from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.comparing.triggers import Trigger, trigger_types
from pelican_dossier.languages.eventrules import CHANGES
from pelican_dossier.model import Figure, Question


def is_of_the_other_kind(sentence: Sentence, question: Question, figure: Figure) -> bool:
    """Whether a number is by how much something changed, where it is asked what there is, or the other way round."""
    verb = _changing(sentence, figure)
    if verb is None:
        return False
    grammar, between = sentence.language.comparison, sentence.layer.folded_words(verb.end, figure.start)
    is_change = grammar.by_amount.search(between) is not None or grammar.level.search(between) is None
    return is_change != _asks_for_a_change(question, sentence)


def _asks_for_a_change(question: Question, sentence: Sentence) -> bool:
    """Whether it is asked by how much something rose or fell."""
    words = asked_in(question, sentence).split()
    return any(trigger_types(sentence.language.code, word) & CHANGES for word in words)


def _changing(sentence: Sentence, figure: Figure) -> Trigger | None:
    """The verb of rising or falling that a number belongs to, before it in its clause."""
    trigger = counting_trigger(sentence, sentence.clauses, figure)
    if trigger is None or not trigger.is_verb or trigger.type not in CHANGES:
        return None
    clause = clause_at(sentence.clauses, figure.start)
    return trigger if clause.start <= trigger.start < figure.start else None


def is_of_another_subject(sentence: Sentence, figure: Figure, named: int) -> bool:
    """Whether a clause behind an offset where something is named says of something else that it rose to a number, or
    fell: Brent rose to 50.31, and US crude to 45.92."""
    clause, events = clause_at(sentence.clauses, figure.start), sentence.language.events
    verb = next((one for one in clause.triggers if one.is_verb and one.start < figure.start), None)
    if clause.start <= named or verb is None or verb.type not in CHANGES or clause.antecedent is not None:
        return False
    first, last = (clause.start, verb.start) if events.follows_subject else (verb.end, figure.start)
    words = sentence.layer.folded_words(first, last).split() if first < last else []
    told = [word for word in words if word not in sentence.language.figures.function_words]
    if events.follows_subject or not told:
        return bool(told)
    is_subject = not told[0].endswith((*events.endings, *sentence.language.comparison.object_endings))
    return words[0] == told[0] and is_subject
