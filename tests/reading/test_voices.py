"""Voices in Arabic and English: every construction, who is meant, in which words, relayed by whom."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pelican_dossier.intake import receive_text
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Dispatch
from pelican_dossier.reading import read, voices
from pelican_dossier.registry import Registry
from tests.fixtures import Case, cases, load
from tests.reading.five import KEYS, dispatch_of
from tests.reading.weather import WEATHER, behind_weather

HERE = Path(__file__).parent
FILES = {"ar": "voices_arabic", "en": "voices_english"}
CASE_KEYS = ("rule", "near", "alone", "follows")
CASES = {code: load(HERE / f"{file}.fixtures.txt", CASE_KEYS) for code, file in FILES.items()}
WHERE = {"RULES": ("ar",), "CAPITAL_RULES": ("en",), "PHRASES": ("ar", "en")}
RULES = [(name, rule.__name__) for name in WHERE for rule in getattr(voices, name)]


def read_voices(text: str, language: str) -> Iterator[str]:
    return told(receive_text(text, "text", language, date(2025, 11, 7)))


def told(dispatch: Dispatch, shown: Callable[[str], str] = str) -> Iterator[str]:
    """Its voices in the words of the fixtures."""
    for voice in read(dispatch, Registry()).voices:
        words = dispatch.paragraphs[voice.paragraph].text
        marks = [name for name in ("anonymous", "unnamed", "doubtful") if getattr(voice, name)]
        said = " + ".join(f"{part.kind}: {shown(words[part.start : part.end])}" for part in voice.said)
        role, via = (f", {voice.role}" if voice.role else ""), (f", via {voice.via}" if voice.via else "")
        yield f"p{voice.paragraph} {voice.speaker}{role} ({', '.join([voice.kind, *marks])}{via}) {said}".rstrip()


@cases(__file__, "voices_arabic", keys=CASE_KEYS)
def test_arabic_voices(case: Case) -> None:
    case.check(read_voices(case.text, "ar"))


@cases(__file__, "voices_english", keys=CASE_KEYS)
def test_english_voices(case: Case) -> None:
    case.check(read_voices(case.text, "en"))


SENTENCE_ENDS = (".", "!", "?", "؟")


@pytest.mark.parametrize(
    ("code", "case"),
    [(code, case) for code in FILES for case in CASES[code] if "alone" not in case.keys],
    ids=lambda value: value.title if isinstance(value, Case) else value,
)
def test_the_weather_before_and_behind_it_changes_nothing_of_what_somebody_says(code: str, case: Case) -> None:
    short, long = WEATHER[code]
    lines = case.text.split("\n")
    case.check(read_voices(behind_weather(case.text, code), code))
    behind = [line and f"{long} {line}" + (f" {short}" if line.endswith(SENTENCE_ENDS) else "") for line in lines]
    found = list(read_voices("\n".join([short, *behind]), code))
    case.check(re.sub(r"^p(\d+)", lambda place: f"p{int(place[1]) - 1}", line) for line in found)


OTHERS = {
    "ar": (
        (
            "وفي الجنوب، قالت بلدية رأس التين إن ثلاث مدارس (كلها جديدة) ستفتح في 9 أيار/ مايو، مضيفة أن العمل انتهى.",
            "بلدية رأس التين (indirect) indirect: ثلاث مدارس (كلها جديدة) ستفتح في 9 أيار/ مايو + indirect: العمل انتهى",
        ),
        (
            "وقال سامر الخوري، نائب رئيس البلدية، أمس: «ستفتح المدارس الثلاث، وكلها جديدة، أبوابها يوم الأحد المقبل».",
            "سامر الخوري, نائب رئيس البلدية (direct) direct: ستفتح المدارس الثلاث، وكلها جديدة، أبوابها يوم الأحد المقبل",
        ),
    ),
    "en": (
        (
            "In the south, meanwhile, the town council of Saltby said in a statement that three schools (all of them new)"
            " would open on 9 May, adding that work had ended.",
            "the town council of Saltby (indirect) indirect: three schools (all of them new) would open on 9 May"
            " + indirect: work had ended",
        ),
        (
            "“Three schools, all of them new, will open next Sunday,” said Omar Kerr, a deputy director of the council.",
            "Omar Kerr, a deputy director of the council (direct)"
            " direct: Three schools, all of them new, will open next Sunday",
        ),
    ),
}
"""What others say, and how it is told."""


@pytest.mark.parametrize(
    ("code", "case"),
    [(code, case) for code in FILES for case in CASES[code] if not {"alone", "follows"} & case.keys.keys()],
    ids=lambda value: value.title if isinstance(value, Case) else value,
)
@pytest.mark.parametrize("turned", [1, -1])
def test_what_others_say_before_and_behind_it_changes_nothing_of_what_somebody_says(
    code: str, case: Case, turned: int
) -> None:
    """In paragraphs of their own, and in the same one. How sure it is may change: a doubt is left out."""
    (before, told_before), (behind, told_behind) = OTHERS[code][::turned]
    lines = [line for line in case.text.split("\n") if line]
    found = read_voices("\n".join([before, *lines, behind]), code)
    moved = [re.sub(r"^p(\d+)", lambda place: f"p{int(place[1]) + 1}", line) for line in case.expected]
    replace(case, expected=certain([f"p0 {told_before}", *moved, f"p{len(lines) + 1} {told_behind}"])).check(
        certain(found)
    )
    if len(lines) == 1 and case.text.endswith(SENTENCE_ENDS):
        found = read_voices(f"{before} {case.text} {behind}", code)
        expected = [f"p0 {told_before}", *case.expected, f"p0 {told_behind}"]
        replace(case, expected=certain(expected)).check(certain(found))


def certain(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(line.replace(", doubtful", "") for line in lines)


@cases(__file__, "voices_dispatches", keys=KEYS)
def test_the_five_dispatches(case: Case) -> None:
    case.check(told(dispatch_of(case), in_short))


def in_short(words: str) -> str:
    """The first and the last words of a stretch."""
    each = words.split()
    return words if len(each) < 8 else " ".join([*each[:3], "…", *each[-3:]])


@pytest.mark.parametrize(("name", "rule"), RULES)
def test_a_rule_has_a_hit_and_a_near_miss(name: str, rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voices, "judge_of", lambda _code: None)
    kept = tuple(other for other in getattr(voices, name) if other.__name__ != rule)
    monkeypatch.setattr(voices, name, kept)
    hits = [(code, case) for code in WHERE[name] for case in CASES[code] if case.keys.get("rule") == rule]
    near = [(code, case) for code in WHERE[name] for case in CASES[code] if case.keys.get("near") == rule]
    assert hits
    assert near
    assert all(list(read_voices(case.text, code)) != list(case.expected) for code, case in hits)
    assert all(list(read_voices(case.text, code)) == list(case.expected) for code, case in near)


DENIALS = LANGUAGE_PACKS["ar"].speech.denials
VERBS = sorted(
    (word, cue)
    for word, cue in LANGUAGE_PACKS["ar"].speech.cues.items()
    if cue.form == "verb" and not (cue.refers or cue.relays or cue.proclitics)
)


@pytest.mark.parametrize(
    ("word", "subject", "denies"),
    [
        (word, "المتحدثة" if cue.gender == "f" else "المتحدث", cue.lemma in DENIALS)
        for word, cue in VERBS
        if cue.number == "one" and cue.lemma not in LANGUAGE_PACKS["ar"].speech.provenance_verbs
    ],
)
def test_every_verb_of_saying_in_its_forms(word: str, subject: str, denies: bool) -> None:
    found = list(read_voices(f"{word} {subject} أن الوضع هادئ في المدينة.", "ar"))
    verb = f"{word} {subject} أن " if denies else ""
    # Some are rare enough that the judge doubts a sentence which has nothing but them.
    assert [one.replace(", doubtful", "") for one in found] == [
        f"p0 {subject} (indirect, unnamed) indirect: {verb}الوضع هادئ في المدينة"
    ]
