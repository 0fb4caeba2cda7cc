"""``python -m bench.search``: what the index of 1,000 made-up dispatches takes, and how fast it answers."""

import argparse
import resource
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path

from bench.corpus import made_up
from bench.host import hosted
from bench.site import write_site
from pelican_dossier.build import build
from pelican_dossier.desk.content import load
from pelican_dossier.editions.edition import Edition
from pelican_dossier.publishing.pages import findables
from pelican_dossier.publishing.search import search_files

DISPATCHES = 1000
MOST_SECONDS = 5.0
MOST_MILLISECONDS = 100.0
TOO_SLOW = 1
QUERIES = {
    "ar": ("الأمريكية", "كردستان", "والعراق", "«عين الأسد»", "بشمركة", "كركوك تشرين الثاني", "لجنة المتابعة", "دهوك"),
    "en": (
        "Kurdistan",
        "al-Basri",
        "U.S. forces",
        "“Green Zone”",
        "Peshmerga",
        "Kirkuk November",
        "committees",
        "Duhok",
    ),
}
ASK = """
async (queries) => {
  const { start } = await import(new URL("../../theme/dossier/searching.js", location));
  const form = document.querySelector("form.search");
  const ask = await start(form);
  const took = [];
  for (const query of [...queries, ...queries]) {
    const before = performance.now();
    form.q.value = query;
    await ask();
    took.push([query, performance.now() - before, document.querySelector(".count").textContent]);
  }
  return took;
}
"""
"""Each question twice: the second time, what it needs has been loaded."""


def main(argv: Sequence[str] | None = None) -> int:
    """Measures, prints, and returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench.search", description="Measure the search.")
    parser.add_argument("--dispatches", type=int, default=DISPATCHES, metavar="N", help=f"(default: {DISPATCHES})")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="make the site in this new folder and leave it")
    arguments = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
        folder = arguments.keep or Path(temporary) / "site"
        write_site(folder, islice(made_up(), arguments.dispatches))
        seconds, computing, size = _index(folder)
        output = build(folder / "pelicanconf.py")
        first, again = _answers(output)
    print(
        f"{arguments.dispatches} dispatches, both editions: index made in {seconds:.1f} s (at most {MOST_SECONDS:.0f})"
    )
    print(f"  {computing:.1f} s of computing on all processors together")
    for line in size:
        print(line)
    print(f"a question is answered in {again:.0f} ms (median; at most {MOST_MILLISECONDS:.0f})")
    print(f"  in {first:.0f} ms where pieces of the index and results must be loaded first")
    return TOO_SLOW if seconds > MOST_SECONDS or again > MOST_MILLISECONDS else 0


def _index(folder: Path) -> tuple[float, float, list[str]]:
    """From the compared dossier to the files of the search: seconds by the clock and of computing; what they weigh."""
    content = load(folder / "content")
    dossier, settings = content.dossier(), content.settings
    editions = [Edition(language, settings, dossier, content.translations) for language in settings.languages]
    before, computed = time.perf_counter(), _computing()
    found = [list(findables(edition)) for edition in editions]
    with ThreadPoolExecutor() as makers:
        made = list(makers.map(search_files, editions, found))
    seconds, computed = time.perf_counter() - before, _computing() - computed
    return (
        seconds,
        computed,
        [
            f"  {edition.language}: {len(all_)} results; {_megabytes(files, '')} MB in {len(files)} files,"
            f" {_megabytes(files, '/pagefind/')} MB the engine’s, {_megabytes(files, 'search.json')} MB loaded at first"
            for edition, all_, files in zip(editions, found, made, strict=True)
        ],
    )


def _computing() -> float:
    every = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(used.ru_utime + used.ru_stime for used in every)


def _megabytes(files: Sequence[tuple[str, bytes]], which: str) -> str:
    return f"{sum(len(data) for path, data in files if which in path) / 1e6:.2f}"


def _answers(output: Path) -> tuple[float, float]:
    """What a question takes in a browser, from asking to the results on the page: medians of asking first and again."""
    from playwright.sync_api import sync_playwright

    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    took: list[float] = []
    took_again: list[float] = []
    with hosted(output) as origin, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page()
        for language, queries in QUERIES.items():
            page.goto(f"{origin}/{language}/search/index.html")
            for number, (query, milliseconds, count) in enumerate(page.evaluate(ASK, queries)):
                print(f"  {language} {query}: {milliseconds:.0f} ms, {count}", file=sys.stderr)
                (took if number < len(queries) else took_again).append(milliseconds)
        browser.close()
    return statistics.median(took), statistics.median(took_again)


if __name__ == "__main__":
    sys.exit(main())
