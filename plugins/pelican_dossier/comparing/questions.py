"""Questions: what all dispatches answer to what the editors ask."""

from collections.abc import Iterable, Sequence

from pelican_dossier.comparing.answers import answers_in
from pelican_dossier.comparing.conflicts import judged
from pelican_dossier.comparing.governing import marks_in
from pelican_dossier.comparing.phrases import may_hold, phrases_of
from pelican_dossier.comparing.sentences import ComparedPart, Sentence
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Answer, AnsweredQuestion, Question
from pelican_dossier.registry import Belonging


def answered(
    questions: Sequence[Question], parts: Iterable[ComparedPart], belonging: Belonging
) -> tuple[AnsweredQuestion, ...]:
    """Every question with its answers by order of publication, in which ``parts`` come."""
    answers: dict[str, list[Answer]] = {question.id: [] for question in questions}
    phrases = {
        code: [(question, phrases_of(tuple(question.marks.get(code, ())), code)) for question in questions]
        for code in LANGUAGE_PACKS
    }
    for part in parts if questions else ():
        text = part.layer.folded.text
        asked = [one for one in phrases.get(part.reading.dispatch.language, ()) if may_hold(text, one[1])]
        for sentence in part.sentences if asked else ():
            for question, marks in asked:
                if has_values(sentence, question) and may_hold(sentence.folded, marks):
                    places = tuple(marks_in(sentence, marks))
                    answers[question.id] += answers_in(sentence, question, places, belonging)
    return tuple(judged(question, answers[question.id], belonging) for question in questions)


def has_values(sentence: Sentence, question: Question) -> bool:
    """Whether anything is read in a sentence that may answer a question: asked before its marks are looked for."""
    if question.kind == "date":
        return bool(sentence.dates)
    return bool(sentence.figures if question.kind == "figure" else sentence.mentions)
