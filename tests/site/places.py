"""Where one page of every kind stands in the built site."""

import re
from pathlib import Path

ALONE = [
    "timeline/index.html",
    "sources/index.html",
    "sources/004_5ef256accc8a372d/index.html",
    "passages/index.html",
    "translations/index.html",
    "glossary/index.html",
    "citing/index.html",
    "downloads/index.html",
    "search/index.html",
    "timeline/entity/erbil/index.html",
    "people/index.html",
    "organisations/index.html",
    "places/index.html",
    "places/iraq/index.html",
    "method/index.html",
]
WITH_PAGES = ["statements", "questions", "findings", "people", "organisations"]
"""Folders whose pages have names made by the program: the first in the list stands for them all."""


def every_kind(site: Path, languages: tuple[str, ...] = ("ar", "en")) -> list[str]:
    """Paths from the site's root, in each language, and the choice of languages."""
    found = ["index.html"]
    for language in languages:
        folder = site / language
        found += [f"{language}/index.html", *(f"{language}/{place}" for place in ALONE)]
        for name in WITH_PAGES:
            pages = sorted((folder / name).glob("*/index.html"))
            first = next(page for page in pages if 'http-equiv="refresh"' not in page.read_text("utf-8"))
            found += [f"{language}/{name}/index.html", first.relative_to(site).as_posix()]
    return list(dict.fromkeys(found))


def without_lines(html: str) -> str:
    """A page without what keeps dates and names in one line."""
    return re.sub(r'<span class="whole">(.*?)</span>', r"\1", html)
