"""The judge of voices: what it lets stand is explained, and doubted where the margin is small."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from pelican_dossier.intake import receive_text
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Voice
from pelican_dossier.reading import read
from pelican_dossier.reading import voices as reading_voices
from pelican_dossier.reading.voices.judge import judge_of
from pelican_dossier.registry import Registry
from tests.fixtures import Case, cases

TEXT = """قال وزير النقل سمير حداد إن الجسر سيفتح.
ورفض المتحدث باسم الشركة التعليق على الخبر.
وشكك خبراء في جدوى الخطة، مؤكدين أن الأموال لا تكفي.
"""


def voices(text: str, language: str = "ar") -> tuple[Voice, ...]:
    return read(receive_text(text, "text", language, date(2025, 11, 7)), Registry()).voices


@cases(__file__, "judged")
def test_what_speaks_for_and_against_a_voice(case: Case) -> None:
    case.check(
        f"p{voice.paragraph} {voice.speaker}: {ground.args['construction']} {ground.args['chance']}, "
        + ", ".join(f"{key}: {ground.args[key]}" for key in ("for", "against") if ground.args[key])
        for voice in voices(case.text)
        for ground in voice.grounds
    )


def test_every_voice_that_was_judged_tells_what_spoke_for_and_against_it() -> None:
    found = voices(TEXT)
    grounds = [ground for voice in found for ground in voice.grounds]
    assert len(grounds) == len(found) >= 3
    assert {ground.rule for ground in grounds} == {"judged"}
    judge = judge_of("ar")
    assert judge is not None
    for ground in grounds:
        named = [name for key in ("for", "against") for name in str(ground.args[key]).split("; ") if name]
        assert named
        of_rule = judge.by_rule[str(ground.args["construction"])]
        assert all(name in judge.weights or name.partition("&")[2] in of_rule for name in named)
        assert judge.stands_from <= float(str(ground.args["chance"])) <= 1


def test_what_stands_with_a_small_margin_is_doubtful(monkeypatch: pytest.MonkeyPatch) -> None:
    judge = judge_of("ar")
    assert judge is not None
    sure = voices(TEXT)
    monkeypatch.setattr(reading_voices, "judge_of", lambda _code: replace(judge, sure_from={"else": 1.0}))
    doubted = voices(TEXT)
    assert not sure[0].doubtful
    assert all(voice.doubtful for voice in doubted)
    assert [voice.speaker for voice in doubted] == [voice.speaker for voice in sure]


def test_a_language_without_a_judge_is_read_by_its_rules_alone() -> None:
    found = voices("The minister said the bridge would open.", "en")
    assert judge_of("en") is None
    assert [voice.speaker for voice in found] == ["The minister"]
    assert not found[0].grounds


@pytest.mark.parametrize("language", [code for code in LANGUAGE_PACKS if judge_of(code)])
def test_weights_are_names_with_finite_numbers(language: str) -> None:
    judge = judge_of(language)
    assert judge is not None
    weights: Iterable[float] = [*judge.weights.values(), *judge.ends.values()]
    assert all(-20 < weight < 20 for weight in weights)
    assert all(0.5 <= judge.stands_from < least < 1 for least in judge.sure_from.values())
    assert "else" in judge.sure_from
    assert "bias" in judge.weights
    assert json.loads(json.dumps(dict(judge.weights))) == judge.weights
