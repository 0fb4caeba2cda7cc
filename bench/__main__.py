"""``python -m bench``: builds, measures, prints the tables and keeps them in ``bench/results/``."""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from bench import report
from bench.corpus import Dispatch, from_folder, made_up
from bench.measure import BenchFailed, Series, dossier_build, hugo_build, measure, own_build, work
from bench.peers import write_hugo
from bench.site import PROJECT, write_site

SIZES = (100, 250, 500, 1000, 2000)
RESULTS = PROJECT / "bench" / "results" / "results.json"
GROWS_TOO_FAST, FAILED = 1, 3


def main(argv: Sequence[str] | None = None) -> int:
    """Measures what the command line asks for and returns the exit status."""
    arguments = _parser().parse_args(argv)
    try:
        with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
            folder = arguments.keep or Path(temporary)
            results = _results(arguments, folder.absolute())
    except (BenchFailed, OSError) as error:
        print(f"bench: {error}", file=sys.stderr)
        return FAILED
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(report.as_data(results), indent=1) + "\n", encoding="utf-8")
    print(report.as_text(results))
    verdict = report.verdict(results.growth)
    return 0 if verdict is None or verdict.is_well else GROWS_TOO_FAST


def _results(arguments: argparse.Namespace, folder: Path) -> report.Results:
    dispatches = list(_dispatches(arguments))
    if not dispatches:
        raise BenchFailed("the folder holds no .txt file")
    sizes = sorted({min(size, len(dispatches)) for size in arguments.sizes})
    growth = [series for size in sizes for series in _prepared(folder, dispatches[:size], arguments.alone)]
    own = Series(own_build(folder / "own", _own_dispatches()))
    measure([own, *growth], arguments.runs, _tell)
    corpus = "given" if arguments.corpus else "made up"
    return report.Results(corpus, own, growth, [work(series.command) for series in growth])


def _dispatches(arguments: argparse.Namespace) -> Iterator[Dispatch]:
    every = from_folder(arguments.corpus) if arguments.corpus else made_up(arguments.seed)
    return islice(every, max(arguments.sizes))


def _prepared(folder: Path, dispatches: Sequence[Dispatch], alone: bool) -> Iterator[Series]:
    """The sites of one size: the dossier's, and Hugo's beside it."""
    size = len(dispatches)
    ours, theirs = folder / f"dossier-{size}", folder / f"hugo-{size}"
    write_site(ours, dispatches)
    yield Series(dossier_build(ours, size))
    if not alone:
        write_hugo(theirs, dispatches)
        yield Series(hugo_build(theirs, size))


def _own_dispatches() -> int:
    return sum(path.suffix != ".yaml" for path in (PROJECT / "content" / "dispatches").iterdir())


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


# --- the command line --------------------------------------------------------------------------------
def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bench",
        description="Measure how fast the site is built, how that grows, and how it compares with Hugo.",
        epilog="Exit status: 0 done, 1 it grows faster than the dispatches, 2 wrong command line, 3 a build failed.",
    )
    parser.add_argument(
        "--sizes", type=_count, nargs="+", default=SIZES, metavar="N", help="dispatches (default: 100 to 2000)"
    )
    parser.add_argument("--runs", type=_count, default=3, metavar="N", help="of every build (default: 3)")
    parser.add_argument("--alone", action="store_true", help="without Hugo")
    parser.add_argument("--seed", type=int, default=1, help="of the made-up dispatches")
    parser.add_argument("--corpus", type=Path, metavar="FOLDER", help="take .txt files instead of made-up dispatches")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="make the sites in this new folder and leave them")
    return parser


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("a number of 1 or more")
    return number


if __name__ == "__main__":
    sys.exit(main())
