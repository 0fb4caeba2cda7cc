"""Why a sentence that has a question's mark gives no answer, and which of its own words would be a mark that takes its
value: each is tried on the sentence before it is named."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pelican_dossier.comparing.answers import answers_in
from pelican_dossier.comparing.clauses import clause_at
from pelican_dossier.comparing.conditions import Condition, conditions
from pelican_dossier.comparing.counting import counting_trigger
from pelican_dossier.comparing.governing import marks_in
from pelican_dossier.comparing.phrases import number_before, phrases_of
from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.comparing.triggers import Trigger
from pelican_dossier.languages.searchkeys import keys
from pelican_dossier.model import DateExpression, Figure, Mention, Question
from pelican_dossier.model.text import Span
from pelican_dossier.registry import Belonging
from pelican_dossier.text.signs import without_marks

_TOKEN = re.compile(r"\S+")
_MOST_WORDS = 5
"""Words of a mark that is tried."""
_BESIDE = 4
"""Words between a value that goes with nothing and a mark that is tried for it."""
_Value = DateExpression | Figure | Mention


@dataclass(frozen=True, slots=True)
class PassedOver:
    """What becomes of a sentence with a mark, and why."""

    mark: str
    is_together: bool
    """Whether the words of the mark stand in it as one, and not only each somewhere."""
    owners: tuple[str, ...] = ()
    """The words, as received, that its values go with instead, where words tell."""
    kept_out: tuple[Condition, ...] = ()
    """What else keeps its values from being answers."""
    taking: tuple[str, ...] = ()
    """Words of the sentence that are a mark of its values."""


def values_of(sentence: Sentence, question: Question) -> Sequence[_Value]:
    """What of a sentence is of the asked kind."""
    match question.kind:
        case "date":
            return sentence.dates
        case "figure":
            return sentence.figures
        case _:
            return [read for read in sentence.mentions if read.kind == "place"]


def passed_over(sentence: Sentence, question: Question, marks: Sequence[str], belonging: Belonging) -> PassedOver:
    """Why a sentence gives no answer that has the words of ``marks``, each of them."""
    code = sentence.language.code
    placed = {mark: tuple(marks_in(sentence, phrases_of((mark,), code))) for mark in marks}
    mark = next((mark for mark in marks if placed[mark]), marks[0])
    kept_out, owners, taking = dict[Condition, None](), dict[str, None](), dict[str, None]()
    told = dict(conditions(sentence, question, placed[mark]))
    for value in values_of(sentence, question):
        if not isinstance(value, Mention) and (condition := told[value]):
            kept_out[condition] = None
            continue
        owner = None if isinstance(value, Mention) else _governor(sentence, value)
        is_of_mark = owner is not None and any(one.start <= owner.start < one.end for one in placed[mark])
        if owner is not None and not is_of_mark:
            owners[sentence.layer.paragraph.text[owner.start : owner.end]] = None
        if words := _taking(sentence, question, mark, value, owner, belonging):
            taking[words] = None
    return PassedOver(mark, bool(placed[mark]), tuple(owners), tuple(kept_out), tuple(taking))


def _governor(sentence: Sentence, value: DateExpression | Figure) -> Trigger | None:
    """The word that a value goes with."""
    if isinstance(value, Figure):
        return counting_trigger(sentence, sentence.clauses, value)
    return clause_at(sentence.clauses, value.start).governor(value.start)


def _taking(
    sentence: Sentence, question: Question, mark: str, value: _Value, owner: Trigger | None, belonging: Belonging
) -> str | None:
    """The first words of a sentence with which it would answer by a value; None where no words do."""
    code = sentence.language.code
    for words in _windows(sentence, question, mark, value, owner):
        places = tuple(marks_in(sentence, phrases_of((words,), code)))
        asked = replace(question, marks={**question.marks, code: (*question.marks.get(code, ()), words)})
        answers = answers_in(sentence, asked, places, belonging)
        if any(answer.passage.start <= value.start < answer.passage.end for answer in answers):
            return words
    return None


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a sentence that may stand in a mark."""

    text: str
    """As received, without the marks around it; empty where it belongs to a value, which other sentences have not."""
    start: int
    end: int
    is_light: bool
    """Whether it tells nothing by itself."""
    is_asked: bool
    """Whether a mark of the question has it already."""


def _windows(sentence: Sentence, question: Question, mark: str, value: _Value, owner: Trigger | None) -> Iterator[str]:
    """Runs of words that may be a mark of a value, the best first: with the word that it goes with, else beside it."""
    words = list(_words(sentence, question, mark))
    runs = (words[at : at + size] for size in range(1, _MOST_WORDS + 1) for at in range(len(words) - size + 1))
    found = []
    for run in runs:
        ends = run[0], run[-1]
        if not all(word.text for word in run) or any(word.is_light and not _holds(word, owner) for word in ends):
            continue
        before = sum(run[-1].end <= word.start < value.start for word in words)
        behind = sum(value.end <= word.start < run[0].start for word in words)
        if any(_holds(word, owner) for word in run) if owner else before + behind <= _BESIDE:
            found.append((len(run) == 1, not any(word.is_asked for word in run), before + behind, len(run), run))
    found.sort(key=lambda one: one[:-1])
    yield from dict.fromkeys(" ".join(word.text for word in run) for *_, run in found)


def _holds(word: _Word, owner: Trigger | None) -> bool:
    return owner is not None and word.start <= owner.start < word.end


def _words(sentence: Sentence, question: Question, mark: str) -> Iterator[_Word]:
    pack, text = sentence.language, sentence.layer.paragraph.text
    light = pack.identifying | pack.figures.function_words | pack.comparison.partitives
    asked = {key for words in (mark, *question.marks.get(pack.code, ())) for key in keys(words).words}
    values = [_number(read) for read in sentence.figures] + [(read.start, read.end) for read in sentence.dates]
    for token in _TOKEN.finditer(text, sentence.start, sentence.end):
        start, end = token.start() + number_before(token[0], pack), token.end()
        word = without_marks(text[start:end])
        is_value = any(first < end and start < last for first, last in values)
        is_asked = not asked.isdisjoint(keys(word).words)
        yield _Word("" if is_value else word, start, end, pack.fold(word).text.lower() in light, is_asked)


def _number(figure: Figure) -> Span:
    """The words of a figure without what it counts."""
    counted = figure.unit if figure.unit and figure.text.endswith(figure.unit) else ""
    return figure.start, figure.end - len(counted)
