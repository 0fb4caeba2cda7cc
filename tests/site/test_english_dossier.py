"""The Arabic edition of dispatches in English: the reader's language stands there too, the received words quoted."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.conftest import Shared, copy_of_the_project
from tests.inprocess import dossier

LATIN = re.compile("[A-Za-z]{3,}")
ENGLISH = (
    "Baghdad – Reuters",
    "Minister Mark Savaya said on Friday 7 November 2025 that the bridge would open by the end of March 2026.",
    "About 300 workers are at the site, according to Iraqi officials.",
)
ARABIC = (
    "بغداد – رويترز",
    "قال الوزير مارك سافايا يوم الجمعة 7 تشرين الثاني/نوفمبر 2025 إن الجسر سيُفتتح في موعد أقصاه نهاية آذار/مارس 2026.",
    "يعمل نحو 300 عامل في الموقع، بحسب مسؤولين عراقيين.",
)
SETTINGS = """format: 1
title: {en: A bridge, ar: جسر}
languages: [en, ar]
questions:
  - id: opening
    ask: {en: "When does the bridge open?", ar: "متى يُفتتح الجسر؟"}
    kind: date
    marks: {en: [bridge], ar: [الجسر]}
"""
QUOTED = (
    ".original, .as-received, blockquote, q, details, .cite, .names, .switch, .flip, .other, .same-place, .received"
)


@pytest.fixture(scope="module")
def arabic(shared: Shared) -> Path:
    def fill(folder: Path) -> None:
        project = copy_of_the_project(folder / "project")
        content = project / "content"
        for name in ("dispatches", "translations/en", "pages"):
            for path in (content / name).iterdir():
                path.unlink()
        (content / "dossier.yaml").write_text(SETTINGS, "utf-8")
        (content / "decisions.yaml").unlink(missing_ok=True)
        (content / "dispatches/bridge.txt").write_text("\n".join(ENGLISH) + "\n", "utf-8")
        entries = (
            f'msgctxt "p{at}"\nmsgid "{pair[0]}"\nmsgstr "{pair[1]}"\n'
            for at, pair in enumerate(zip(ENGLISH, ARABIC, strict=True))
        )
        catalog = content / "translations/ar/bridge.po"
        catalog.parent.mkdir()
        head = 'msgid ""\nmsgstr ""\n"Language: ar\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        catalog.write_text("\n".join((head, *entries)), "utf-8")
        run = dossier("build", "--output", str(folder / "output"), cwd=project)
        assert run.returncode == 0, run.stderr + run.stdout

    return shared("english-dossier", fill) / "output/ar"


def test_english_words_are_originals_quotations_or_names(arabic: Path) -> None:
    loose = set()
    for path in sorted(arabic.rglob("*.html")):
        page = BeautifulSoup(path.read_text("utf-8"), "lxml")
        for element in page.select(f"header, footer, nav, script, style, svg, {QUOTED}"):
            element.decompose()
        assert page.main is not None
        said = page.main.find_all(string=lambda words: bool(words and any(line in words for line in ENGLISH)))
        loose |= {(path.relative_to(arabic).as_posix(), str(words)) for words in said}
    assert loose == set()


def test_speakers_and_answers_stand_in_arabic(arabic: Path) -> None:
    page = BeautifulSoup((arabic / "questions/opening/index.html").read_text("utf-8"), "lxml")
    (answer,) = page.select(".answer")
    speaker = answer.select_one(".speaker")
    clause = answer.select_one(".clause > p > q")
    assert speaker is not None
    assert clause is not None
    assert "سافايا" in speaker.get_text()
    assert not LATIN.search(speaker.get_text())
    assert clause["lang"] == "ar"


def test_the_original_stands_a_step_away(arabic: Path) -> None:
    page = BeautifulSoup((arabic / "questions/opening/index.html").read_text("utf-8"), "lxml")
    original = page.select_one(".answer .as-received q")
    assert original is not None
    assert original["lang"] == "en"
