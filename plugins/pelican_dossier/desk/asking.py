"""A question that is tried before it is saved: made of a command line, told, and written into ``dossier.yaml``."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pelican_dossier.comparing.conditions import Condition
from pelican_dossier.comparing.passedover import PassedOver
from pelican_dossier.comparing.trials import Trial
from pelican_dossier.desk import yamlfile
from pelican_dossier.desk.content import Content
from pelican_dossier.desk.newid import slug
from pelican_dossier.desk.saying import counted
from pelican_dossier.desk.settings import SETTINGS, SettingsFile
from pelican_dossier.desk.yamlwriter import opened, quoted, with_entry, written
from pelican_dossier.languages import LANGUAGE_PACKS, detect
from pelican_dossier.model import Passage, Question, QuestionKind
from pelican_dossier.problems import WrongUsage
from pelican_dossier.text.unseen import on_a_line
from pelican_dossier.writing import checked

_CODE = re.compile(r"[a-z]{2,3}")
"""What stands before an equals sign and is meant as a language."""
_MOST_MISSED = 12
"""Sentences that are told; those behind have little in common with the question."""
_MOST_MARKS = 6
KEPT_OUT: Mapping[Condition, str] = {
    "unit": "its value counts something else than what is asked for; name its unit with --unit if it is meant",
    "since": "the question asks for all since something began, and nothing says since when this value counts; "
    "ask without that word if one day’s number is meant",
    "longer": "its value is of years, longer than since when is asked; name the year in the question if they are meant",
    "contrasted": "its value is given as the wrong one",
    "others": "its value counts others together with those",
    "no happening": "the words beside its day name what lasts or is issued and nothing that happens on it "
    "(a weekend, a newspaper, a fiscal year), "
    "or since when something is the first of its kind",
    "change": "it is by how much something rose or fell, and the question asks what there is, or the other way round",
    "elsewhere": "its value is of another region than the one in the question",
    "new day": "its day is that to which something is postponed, and the question asks when that was decided, "
    "or the other way round; ask until when it is postponed if the new day is meant",
    "another's": "its value is said to be that of another thing than the one in the question",
    "denied": "the sentence denies it",
    "some": "its value counts some of those whom the number before it counts; ask for them alone if they are meant",
}
"""What keeps a value out of the answers, and what to do about it."""


def question_of(
    content: Content,
    words: Sequence[str],
    kind: QuestionKind | None,
    marks: Iterable[str],
    units: Iterable[str],
    id_: str | None,
) -> Question:
    """The question that is asked in so many words, or one of the dossier's by its id; with marks and units on top.

    Raises WrongUsage where it is none.
    """
    known = {question.id: question for question in content.settings.questions}
    languages = {*content.settings.languages, *(dispatch.language for dispatch in content.dispatches)}
    if len(words) == 1 and words[0] in known:
        old = known[words[0]]
        ask, before, counted, struck = old.ask, old.marks, old.units, old.no_answers
        kind, id_ = kind or old.kind, old.id
    else:
        ask = {language: " ".join(said) for language, said in by_language(words, languages).items()}
        before, counted, struck = {}, {}, ()
        id_ = id_ or slug(max(ask.values(), key=_in_latin_letters)) or "question"
    if kind is None:
        raise WrongUsage("say what its answers are: --kind date, figure, place or destination")
    if id_ in known and known[id_].ask != ask:
        raise WrongUsage(f"the dossier asks something else as {id_!r}; give another --id")
    return Question(id_, ask, kind, _joined(before, marks, languages), _joined(counted, units, languages), struck)


def _in_latin_letters(words: str) -> float:
    """The share of what an id can be made of without a transliteration."""
    return sum(letter.isascii() for letter in words) / len(words)


def _joined(before: Mapping[str, Sequence[str]], more: Iterable[str], languages: Collection[str]) -> dict[str, Any]:
    joined = {language: list(said) for language, said in before.items()}
    for language, said in by_language(more, languages).items():
        joined[language] = list(dict.fromkeys((*joined.get(language, ()), *said)))
    return {language: tuple(said) for language, said in joined.items()}


def by_language(stated: Iterable[str], languages: Collection[str]) -> dict[str, list[str]]:
    """Words by their language: the one that is named before an equals sign, else that of their letters.

    Raises WrongUsage where neither tells.
    """
    found: dict[str, list[str]] = {}
    for one in stated:
        language, equals, words = one.partition("=")
        if equals and _CODE.fullmatch(language) and language not in languages:
            known = ", ".join(f"{code}=" for code in sorted(languages))
            raise WrongUsage(f"nothing of the dossier is in {language!r}; begin {words!r} with one of {known}")
        if not (equals and language in languages):
            language, words = detect(one), one
        if not words.strip():
            raise WrongUsage(f"{one!r} has no words; write some between quotation marks")
        if language not in LANGUAGE_PACKS and language not in languages:
            raise WrongUsage(f"the language of {one!r} is not known; write it as {min(languages)}=…")
        found.setdefault(language, []).append(words.strip())
    return found


def told(trial: Trial, content: Content) -> Iterator[str]:
    """What becomes of a question, for an editor's eyes."""
    asked, texts = trial.asked, _texts(content)
    differ = f"; they are in conflict: {asked.tier}" if asked.tier else ""
    yield f"{counted(len(asked.answers), 'answer', 'answers')}{differ}"
    for answer in asked.answers:
        exact = "".join(f" ({one})" for one in dict.fromkeys((answer.mod, answer.bound)) if one)
        who = f", says {on_a_line(answer.speaker)}" if answer.speaker else ""
        yield f"  {answer.value}{exact}  {_place(answer.passage)}{who}: {_around(texts, answer.passage)}"
    missed = counted(len(trial.missed), "sentence", "sentences")
    first = f"; the first {_MOST_MISSED}:" if len(trial.missed) > _MOST_MISSED else ""
    yield f"{missed} with such a value and words of the question that it misses{first}"
    for one in trial.missed[:_MOST_MISSED]:
        why = (
            f"shares {', '.join(one.shared)}"
            if one.passed_over is None
            else _why_not(one.passage, one.passed_over, content)
        )
        values = ", ".join(filter(None, one.values))
        gives = f"gives {values}" if values else "the registry has none of its places"
        yield f"  {_place(one.passage)} ({why}; {gives}): {_around(texts, one.passage)}"
    if trial.suggested:
        yield "marks that would find more"
    for mark in trial.suggested[:_MOST_MARKS]:
        yield f"  --mark {mark.language}={mark.words!r}  ({counted(mark.gained, 'answer', 'answers')} more)"
    written_in = {dispatch.language for dispatch in content.dispatches}
    for language in sorted(written_in - {*asked.question.ask, *asked.question.marks}):
        yield f"note: dispatches in {language!r} are not asked: write the question or marks in that language too"


def _why_not(passage: Passage, found: PassedOver, content: Content) -> str:
    """Why a sentence with a mark gives no answer, and what would get one."""
    if _is_undated(passage, content):
        why = [f"its date has no day, because nothing tells when {passage.source} was published"]
        why += ["write `published` into its sidecar"]
    else:
        why = [KEPT_OUT[condition] for condition in found.kept_out]
    if found.owners:
        why.append(f"its value goes with {_either(found.owners)}")
    elif not why and found.is_together:
        why = ["no word shows that its value is of that"]
    if found.taking:
        why.append(f"the mark {_either(found.taking)} would take it, if it is meant")
    if found.is_together:
        return f"has the mark {found.mark!r}, but {'; '.join(why)}"
    return "; ".join((f"has the words of the mark {found.mark!r} too far apart", *why))


def _either(words: Sequence[str]) -> str:
    return " or ".join(map(repr, words))


def _is_undated(passage: Passage, content: Content) -> bool:
    """Whether the dates of a passage have no value, in a source whose day nobody knows."""
    reading = next(one for one in content.readings if one.dispatch.id == passage.source)
    there = [one for one in reading.dates if one.paragraph == passage.paragraph and one.start >= passage.start]
    within = [one for one in there if one.end <= passage.end]
    return reading.published.value is None and bool(within) and all(one.value is None for one in within)


def _texts(content: Content) -> dict[tuple[str, int], str]:
    return {(one.id, at.index): at.text for one in content.dispatches for at in one.paragraphs}


def _around(texts: Mapping[tuple[str, int], str], passage: Passage) -> str:
    return on_a_line(texts[passage.source, passage.paragraph][passage.start : passage.end])


def _place(passage: Passage) -> str:
    return f"{passage.source}#p{passage.paragraph}"


def entry_of(question: Question) -> dict[str, Any]:
    """The question as ``dossier.yaml`` has it."""
    entry: dict[str, Any] = {"id": question.id, "ask": dict(question.ask), "kind": question.kind}
    entry["marks"] = {language: list(words) for language, words in question.marks.items()}
    if question.units:
        entry["units"] = {language: list(words) for language, words in question.units.items()}
    if question.no_answers:
        entry["no_answers"] = [
            {"passage": one.passage} | ({"words": one.words} if one.words else {}) for one in question.no_answers
        ]
    return entry


def as_yaml(question: Question) -> str:
    """The lines to paste."""
    data = opened("questions: []")
    data["questions"] = [quoted(entry_of(question))]
    return written(data)


def save(folder: Path, question: Question) -> Path:
    """Writes a question into ``dossier.yaml``, in the place of one with its id; comments and order stay.

    Raises ProblemsFound, and leaves the file as it was, where it would hold what ``check`` refuses.
    """
    path = folder / SETTINGS
    data = opened(path.read_text("utf-8-sig"))
    listed = data.get("questions") or []
    at = next((number for number, one in enumerate(listed) if one.get("id") == question.id), None)
    if at is None:
        data = with_entry(data, "questions", quoted(entry_of(question)))
    else:
        listed[at].update(quoted(entry_of(question)))
    with checked(path, written(data).encode()) as part:
        yamlfile.read(part, SettingsFile, f"{folder.name}/{SETTINGS}")
    return path
