"""Reviewing in the terminal: each reading beside its passage, and a question."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from rich.console import Console
from rich.text import Text

from pelican_dossier.addresses import told_paragraph
from pelican_dossier.desk.reviewer import Reviewer, changed
from pelican_dossier.desk.reviewing import FIELDS, NONE, ReviewItem
from pelican_dossier.desk.suggesting import Suggestion
from pelican_dossier.model import Subject
from pelican_dossier.model.langstring import isolated
from pelican_dossier.problems import ProblemsFound
from pelican_dossier.reviewing.typed import place_of, stated_of, value_of

_ASKED = "[a]ccept, [c]orrect, it is [n]one, [s]kip, [b]ack, [q]uit"
_ASKED_OF_SUGGESTION = "[a]ccept the suggestion, [s]kip, [b]ack, [q]uit"
_ASKED_AT_THE_END = "was something missed? [d]ate, [f]igure, [v]oice, [m]ention, [n]othing, [b]ack"
_UNCHANGED = "nothing differs from what is read, and nothing is written; accept it if it is right"
_MARKS = "[[", "]]"
"""Around the words that are judged, in a terminal that shows neither colours nor weights."""
_Thing = TypeVar("_Thing")


def at_the_terminal(
    reviewer: Reviewer, suggestions: Sequence[Suggestion] | None, console: Console, only: Subject | None = None
) -> None:
    """Goes through what nobody has judged yet, or through what somebody else suggests, until all is seen or left."""
    ask = console.input

    def judge_suggestion(suggestion: Suggestion) -> str:
        _show(console, reviewer, suggestion.item, suggestion)
        answer = _answer(ask, _ASKED_OF_SUGGESTION, "asbq")
        if answer == "a":
            reviewer.take(suggestion)
        return answer

    def judge(item: ReviewItem | None) -> str:
        if item is None:
            return _close(reviewer, console)
        _show(console, reviewer, item, None)
        while (answer := _answer(ask, _ASKED, "acnsbq")) in ("c", "n"):
            if _put_right(reviewer, item, ask, is_none=answer == "n"):
                return answer
            console.print(_UNCHANGED)
        if answer == "a":
            reviewer.accept(item)
        return answer

    if suggestions is not None:
        if _in_turn(suggestions, judge_suggestion, reviewer, console):
            console.print(f"{len(suggestions)} suggestions looked at")
        return
    items = [item for item in reviewer.items if not item.is_judged and only in (None, item.subject)]
    _in_turn([*items, None], judge, reviewer, console)


def _in_turn(things: Sequence[_Thing], judge: Callable[[_Thing], str], reviewer: Reviewer, console: Console) -> bool:
    """Asks of each; ``b`` takes the last answer back and asks it again. False where the editor leaves with ``q``."""
    judged: list[int] = []
    """How many judgements were written before each was asked."""
    while len(judged) < len(things):
        judged.append(reviewer.judged)
        answer = judge(things[len(judged) - 1])
        if answer == "q":
            return False
        if answer == "b":
            del judged[-1:]
            if not judged:
                console.print("this is the first")
            elif reviewer.take_back(judged[-1]):
                del judged[-1:]
            else:
                console.print("the corrections file was changed by somebody else since; take the answer back there")
    return True


def _close(reviewer: Reviewer, console: Console) -> str:
    """What was missed, and whether all was looked at; ``b`` where the editor goes back to the last reading."""
    ask = console.input
    if not _add_what_was_missed(reviewer, console):
        return "b"
    if _answer(ask, "was all of it looked at, and nothing missed? [y]es, [n]o", "yn") == "y":
        reviewer.mark_reviewed()
        console.print("marked as reviewed")
    return "n"


def _put_right(reviewer: Reviewer, item: ReviewItem, ask: Callable[[str], str], *, is_none: bool = False) -> bool:
    """Asks what is right, again where a corrections file may not hold the answer; False where it is what is read."""
    while True:
        told = NONE if is_none else _asked(ask, item)
        if not changed(item, told):
            return False
        reason = reviewer.reason_of(_filled(ask, "why? "))
        try:
            reviewer.put_right(item, told, reason)
        except ProblemsFound as found:
            ask(f"{found}; press enter and try again ")
            continue
        _put_right_what_continues(reviewer, item, told, reason, ask)
        return True


def _put_right_what_continues(
    reviewer: Reviewer, item: ReviewItem, told: Any, reason: Mapping[str, str], ask: Callable[[str], str]
) -> None:
    """Another speaker is another one in the paragraphs that go on with “he added”, too, if the editor says so."""
    if item.subject != "voice" or told == NONE or told["speaker"] == item.told["speaker"]:
        return
    for one in reviewer.continued(item):
        asked = f"{_place(one)} goes on with this speaker; put that right too? [y]es, [n]o"
        if _answer(ask, asked, "yn") == "y":
            same = {field: told[field] for field in ("speaker", "role", "anonymous", "unnamed")}
            reviewer.put_right(one, {**one.told, **same}, reason)


def _place(item: ReviewItem) -> str:
    """Its paragraph; empty where it is of the dispatch as a whole."""
    return "" if item.paragraph is None else told_paragraph(item.paragraph)


def _show(console: Console, reviewer: Reviewer, item: ReviewItem, suggestion: Suggestion | None) -> None:
    console.rule(f"{item.subject} {_place(item)}".rstrip())
    if item.paragraph is not None:
        text = Text(reviewer.text_of(item))
        text.stylize("bold reverse", item.start, item.end)
        console.print(text if console.color_system else _marked(text.plain, item), markup=False, highlight=False)
        console.print(f"  words: {isolated(item.words)}", markup=False, highlight=False)
    console.print(f"  read as: {_shown(item.told)}", highlight=False)
    if suggestion:
        console.print(f"  {suggestion.suggested_by} suggests: {_shown(suggestion.told)}", highlight=False)
    for doubt in item.doubts:
        console.print(f"  doubtful: {doubt}")


def _marked(text: str, item: ReviewItem) -> str:
    opening, closing = _MARKS
    return f"{text[: item.start]}{opening}{text[item.start : item.end]}{closing}{text[item.end :]}"


def _shown(told: Any) -> str:
    if isinstance(told, dict):
        return ", ".join(f"{field}: {_shown(value)}" for field, value in told.items())
    if isinstance(told, list):
        return " | ".join(map(_shown, told)) or NONE
    return isolated(str(told))


def _answer(ask: Callable[[str], str], asked: str, letters: str) -> str:
    wrong = ""
    while True:
        typed = ask(f"{wrong}{asked}: ".replace("[", r"\[")).strip()
        answer = typed.lower()[:1]
        if answer and answer in letters:
            return answer
        wrong = f"{typed!r} is none of these letters\n" if typed else "type one of these letters\n"


def _filled(ask: Callable[[str], str], asked: str) -> str:
    while not (words := ask(asked).strip()):
        pass
    return words


def _asked(ask: Callable[[str], str], item: ReviewItem) -> Any:
    """What the editor has instead; an empty line leaves a field as it is, ``none`` empties it."""
    if item.subject not in FIELDS:
        return stated_of(item.subject, _filled(ask, f"{item.subject}: "))
    told = dict(item.told) if isinstance(item.told, dict) else {}
    for field in FIELDS[item.subject]:
        if words := ask(f"{field} ({_shown(told.get(field, NONE))}): ").strip():
            told[field] = value_of(item.subject, field, words)
    return told


def _add_what_was_missed(reviewer: Reviewer, console: Console) -> bool:
    """False where the editor goes back behind what was added."""
    ask, added = console.input, list[int]()
    kinds = {kind[0]: kind for kind in FIELDS}
    while (answer := _answer(ask, _ASKED_AT_THE_END, "dfvmnb")) != "n":
        if answer == "b":
            if not added:
                return False
            reviewer.take_back(added.pop())
            console.print("the last addition is taken back")
            continue
        kind = kinds[answer]
        found = place_of(reviewer.reading, _filled(ask, "paragraph (p8): "), _filled(ask, "words: "))
        if found is None:
            ask("these words do not stand there; press enter ")
            continue
        paragraph, start, end, words = found
        item = ReviewItem(kind, paragraph, start, end, words, NONE)
        before = reviewer.judged
        if _put_right(reviewer, item, ask):
            added.append(before)
        else:
            console.print("nothing was typed, and nothing is written")
    return True
