"""``python -m bench.lighthouse``: what Lighthouse gives the site on a phone, page by page, in every edition."""

import argparse
import contextlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.host import hosted
from bench.measure import BenchFailed

PROJECT = Path(__file__).resolve().parent.parent
NODE = PROJECT / ".venv/bin/node"
LIGHTHOUSE = PROJECT / ".venv/node/bench/node_modules/lighthouse/cli/index.js"
LEAST: Mapping[str, int] = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
"""Category -> points that every page must reach."""
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_TOO_LOW, _FAILED = 1, 3


@dataclass(frozen=True, slots=True)
class Marks:
    """What one page was given."""

    place: str
    points: Mapping[str, int]
    """The median of all runs, category by category."""
    faults: tuple[str, ...]
    """The audits that cost points in the last run."""

    @property
    def is_well(self) -> bool:
        """Whether no category is below the least."""
        return all(self.points[category] >= least for category, least in LEAST.items())


@contextlib.contextmanager
def published(folder: Path) -> Iterator[str]:
    """The address of a host on this machine that has the project's site, built for that very address into ``folder``.

    A page's twins and its canonical address are stated in full, which only a site that knows its address can do.
    """
    with hosted(folder) as address:
        command = [sys.executable, "-m", "pelican_dossier.cli", "build", "--output", str(folder)]
        run = subprocess.run(command, cwd=PROJECT, env=os.environ | {"SITEURL": address}, capture_output=True)
        if run.returncode:
            raise BenchFailed(f"the site could not be built:\n{run.stderr.decode('utf-8', 'replace')}")
        yield address


def places(site: Path) -> Iterator[str]:
    """Home, timeline and the first source of every edition."""
    for home in sorted(site.glob("*/index.html")):
        edition = home.parent
        if (edition / "timeline").is_dir():
            source = next(iter(sorted(edition.glob("sources/*/index.html"))), None)
            for page in (home, edition / "timeline/index.html", source):
                if page is not None:
                    yield page.relative_to(site).as_posix()


def marks(address: str, place: str, browser: str, runs: int) -> Marks:
    """What Lighthouse gives a page."""
    reports = [_report(f"{address}/{place}", browser) for _ in range(runs)]
    points = {
        category: round(100 * statistics.median(report["categories"][category]["score"] or 0 for report in reports))
        for category in LEAST
    }
    return Marks(place, points, tuple(_faults(reports[-1])))


def _report(url: str, browser: str) -> dict:  # type: ignore[type-arg]  # Lighthouse's own, much larger than what is used
    command = [str(NODE), str(LIGHTHOUSE), url, "--output=json", "--output-path=stdout", "--quiet"]
    command += [f"--only-categories={','.join(LEAST)}", "--chrome-flags=--headless=new --no-sandbox"]
    command += ["--no-enable-error-reporting"]
    run = subprocess.run(command, env=os.environ | {"CHROME_PATH": browser}, capture_output=True, check=False)
    if run.returncode:
        raise BenchFailed(f"Lighthouse failed at {url}:\n{run.stderr.decode('utf-8', 'replace')}")
    report: dict = json.loads(run.stdout)  # type: ignore[type-arg]
    return report


def _faults(report: dict) -> Iterator[str]:  # type: ignore[type-arg]
    for category in LEAST:
        for audit in report["categories"][category]["auditRefs"]:
            found = report["audits"][audit["id"]]
            if audit["weight"] and found["score"] is not None and found["score"] < 0.995:
                yield f"{found['title']} ({found.get('displayValue', found['score'])})"


def table(results: Sequence[Marks]) -> str:
    """One line a page, below it what cost points where there were too few."""
    width = max(len(result.place) for result in results)
    lines = [f"{'':{width}}  {'  '.join(LEAST)}"]
    for result in results:
        cells = "  ".join(f"{result.points[category]:>{len(category)}}" for category in LEAST)
        lines.append(f"{result.place:{width}}  {cells}")
        lines += [] if result.is_well else [f"    {fault}" for fault in result.faults]
    return "\n".join([*lines, f"{'at least':{width}}  " + "  ".join(f"{v:>{len(k)}}" for k, v in LEAST.items())])


def _browser() -> str:
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _BROWSERS)), None)
    if not found:
        raise BenchFailed("no Chromium was found; name one in CHROMIUM")
    return found


def main(argv: Sequence[str] | None = None) -> int:
    """Measures what the command line asks for and returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.lighthouse",
        description="Ask Lighthouse, as on a phone, for home, timeline and a source of every edition.",
        epilog="Exit status: 0 done, 1 a page has too few points, 2 wrong command line, 3 it could not be measured.",
    )
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="of every page (default: 3)")
    arguments = parser.parse_args(argv)
    try:
        browser = _browser()
        with tempfile.TemporaryDirectory(prefix="lighthouse-") as temporary:
            site = Path(temporary, "site")
            with published(site) as address:
                results = [marks(address, place, browser, arguments.runs) for place in places(site)]
    except (BenchFailed, OSError) as error:
        print(f"bench.lighthouse: {error}", file=sys.stderr)
        return _FAILED
    print(table(results))
    return 0 if all(result.is_well for result in results) else _TOO_LOW


if __name__ == "__main__":
    sys.exit(main())
