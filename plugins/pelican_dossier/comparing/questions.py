"""Questions: what all dispatches answer to what the editors ask."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from pelican_dossier.comparing.answers import answers_in
from pelican_dossier.comparing.conflicts import judged
from pelican_dossier.comparing.governing import MarkPlace, marks_in
from pelican_dossier.comparing.mistaken import offered_instead
from pelican_dossier.comparing.phrases import may_hold, phrases_of
from pelican_dossier.comparing.sentences import ComparedPart, Sentence
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.eventrules import CHANGES
from pelican_dossier.model import Answer, AnsweredQuestion, Dossier, Passage, Question, Reading
from pelican_dossier.registry import Belonging

_DAY = timedelta(days=1)
_COUNTING = 2
"""Dispatches that tell what a number had reached, by which it is known to grow."""


def answered(
    questions: Sequence[Question], parts: Iterable[ComparedPart], belonging: Belonging
) -> tuple[AnsweredQuestion, ...]:
    """Every question with its answers by order of publication, in which ``parts`` come."""
    answers: dict[str, list[Answer]] = {question.id: [] for question in questions}
    phrases = {
        code: [(question, phrases_of(tuple(question.marks.get(code, ())), code)) for question in questions]
        for code in LANGUAGE_PACKS
    }
    struck: dict[str, list[Answer]] = {question.id: [] for question in questions}
    doubted, recurring, quoted, readings = set[Passage](), set[str](), set[str](), dict[str, Reading]()
    reached = defaultdict[str, set[str]](set)
    for part in parts if questions else ():
        text = part.layer.folded.text
        asked = [one for one in phrases.get(part.reading.dispatch.language, ()) if may_hold(text, one[1])]
        readings[part.reading.dispatch.id] = part.reading
        for sentence in part.sentences if asked else ():
            for question, marks in asked:
                if has_values(sentence, question) and may_hold(sentence.folded, marks):
                    places = tuple(marks_in(sentence, marks))
                    for answer in answers_in(sentence, question, places, belonging):
                        told = struck if _is_struck(question, answer, sentence.reading) else answers
                        told[question.id].append(answer)
                        if question.kind == "figure" and _is_quoted(sentence, answer):
                            quoted.add(question.id)
                        if question.kind == "figure" and sentence.language.comparison.reached.search(sentence.folded):
                            reached[question.id].add(answer.passage.source)
                        if question.kind == "date" and _tells_a_change(sentence, places):
                            recurring.add(question.id)
                        if _is_belied(sentence, answer):
                            doubted.add(answer.passage)
    doubted.update(passage for given in answers.values() for passage in _said_before(given, readings))
    return tuple(
        replace(
            judged(
                question,
                answers[question.id],
                doubted,
                belonging,
                recurs=question.id in recurring,
                is_quoted=question.id in quoted,
                grows=len(reached[question.id]) >= _COUNTING,
            ),
            struck=tuple(struck[question.id]),
        )
        for question in questions
    )


def _is_belied(sentence: Sentence, answer: Answer) -> bool:
    """Whether the dispatch of an answer offers another day instead of its own."""
    found = (read for read in sentence.dates if sentence.reading.passage(read) == answer.passage)
    return any(offered_instead(sentence.reading, read) is not None for read in found)


def _is_quoted(sentence: Sentence, answer: Answer) -> bool:
    """Whether a number is the price of one of something, which another hour has otherwise."""
    behind = sentence.folded[sentence.folded_at(answer.passage.end) :]
    return sentence.language.comparison.per_unit.match(behind) is not None


def _tells_a_change(sentence: Sentence, marks: Sequence[MarkPlace]) -> bool:
    """Whether what is asked about happens again: by words of its sentence, or since prices and numbers rise, fall and
    come to their lowest on many days."""
    comparison = sentence.language.comparison
    if comparison.recurring.search(sentence.folded):
        return True
    moves = any(trigger.type in CHANGES for mark in marks for trigger in mark.triggers)
    return moves or any(comparison.extremes.search(mark.words(mark.start, mark.end)) for mark in marks)


def _said_before(answers: Sequence[Answer], readings: Mapping[str, Reading]) -> Iterator[Passage]:
    """«Tomorrow» in words that somebody said, which their dispatch itself puts on the day before: they were said then,
    and their day is not counted from publication."""
    own = {(answer.passage.source, answer.latest) for answer in answers if answer.speaker is None}
    for answer in answers:
        reading = readings[answer.passage.source]
        language = LANGUAGE_PACKS[reading.dispatch.language]
        words = language.fold(reading.words(answer.passage)).text.lower()
        is_spoken = answer.speaker is not None and words in language.comparison.spoken_days
        if is_spoken and answer.earliest and (answer.passage.source, answer.earliest - _DAY) in own:
            yield answer.passage


def _is_struck(question: Question, answer: Answer, reading: Reading) -> bool:
    """Whether the editor says that a passage gives no answer."""
    return any(one.strikes(answer.passage, reading.words(answer.passage)) for one in question.no_answers)


def struck_for_nothing(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """The question and the passage of each struck answer that the program does not give."""
    by_id = {reading.dispatch.id: reading for reading in dossier.readings}
    for asked in dossier.questions:
        told = [(answer.passage, by_id[answer.passage.source].words(answer.passage)) for answer in asked.struck]
        for one in asked.question.no_answers:
            if not any(one.strikes(*at) for at in told):
                yield asked.question.id, one.passage


def has_values(sentence: Sentence, question: Question) -> bool:
    """Whether anything is read in a sentence that may answer a question: asked before its marks are looked for."""
    if question.kind == "date":
        return bool(sentence.dates)
    return bool(sentence.figures if question.kind == "figure" else sentence.mentions)
