"""Pictures of answers in a browser: no words on others, none too small, and a table for those who listen."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import Environment
from playwright.sync_api import Browser

from pelican_dossier.editions.chart import DrawnWords, Run, Sketch
from pelican_dossier.model.langstring import LangString
from tests.conftest import ROOT

_WORDS = """svg => [...svg.querySelectorAll('text')].map(text => {
    const box = text.getBoundingClientRect();
    return [box.left, box.top + box.height * .15, box.right, box.bottom - box.height * .15, text.textContent];
})"""


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("question", ["mission-end", "troop-count"])
def test_the_words_of_a_picture_can_be_read_and_its_table_heard(
    built: Path, browser: Browser, language: str, width: int, question: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto((built / language / f"questions/{question}/index.html").as_uri())
    drawing = page.locator(".drawing:visible")
    assert drawing.count() == 1
    words = drawing.evaluate(_WORDS)
    over = [
        (one[4], other[4])
        for at, one in enumerate(words)
        for other in words[at + 1 :]
        if one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
    ]
    assert over == []
    scale = drawing.evaluate("svg => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width")
    sizes = drawing.evaluate(
        "svg => [...svg.querySelectorAll('tspan')].map(s => parseFloat(getComputedStyle(s).fontSize))"
    )
    assert min(sizes) * scale >= 11
    figure = page.locator("figure.picture").aria_snapshot()
    assert "table" in figure
    assert figure.count("row ") >= 4
    page.close()


def test_a_name_in_other_letters_does_not_turn_the_line_that_it_begins() -> None:
    """A run with a direction of its own turns the anchor of its line, which then runs off the drawing."""
    macro = (ROOT / "theme/templates/dossier/rivals.html").read_text("utf-8").partition("<figure")[0]
    arabic = SimpleNamespace(language="ar", direction="rtl")
    sketch = Sketch(100)
    runs = (Run(LangString("CBS News", "en")), Run(LangString(" · أمس", "ar")))
    sketch.words(DrawnWords("report", 90, 5, 10, runs))
    drawn = Environment().from_string(macro, {"edition_of": lambda: arabic}).module.drawn  # type: ignore[attr-defined]
    assert '<tspan lang="en">\u2068CBS News\u2069</tspan><tspan lang="ar" direction="rtl"> · أمس</tspan>' in drawn(
        sketch.finished(10, is_mirrored=True), "wide"
    )
