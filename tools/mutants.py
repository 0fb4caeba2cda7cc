"""Which of the changes that cosmic-ray makes to the modules of a subject its tests notice.

python tools/mutants.py SUBJECT [--most N] [--seed N] [--folder FOLDER]

It changes modules in their place and needs a checkout that nobody works in, such as ``nox -s mutants`` makes.
"""

import argparse
import ast
import json
import random
import re
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

PACKAGE = "plugins/pelican_dossier"
PYTEST = "python -m pytest -x -q -p no:cacheprovider"


@dataclass(frozen=True, slots=True)
class Subject:
    """What is changed, a folder with all that is in it, and the tests that should notice."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]


SUBJECTS = {
    "dates": Subject(
        ("reading/dates",),
        (
            "reading/test_dates.py",
            "reading/test_date_rules.py",
            "reading/test_date_findings.py",
            "reading/test_outlets_clock.py",
        ),
    ),
    "figures": Subject(
        ("reading/figures.py", "reading/numbers.py", "languages/numerals.py", "languages/numeralreader.py"),
        ("reading/test_figures.py",),
    ),
    "voices": Subject(
        ("reading/voices",),
        (
            "reading/test_voices.py",
            "reading/test_judge.py",
            "reading/test_newnames.py",  # whose names are parted by the same phrases
            "test_docs.py::test_an_example_of_how_voices_and_figures_are_read",
        ),
    ),
    "parity": Subject(("translation/parity",), ("translation/test_parity.py",)),
    "corrections": Subject(
        ("desk/corrections.py", "desk/correcting.py", "desk/annotated.py", "desk/annotating.py"),
        ("desk/test_corrections.py", "reviewing"),
    ),
    "verify": Subject(
        (
            "archive/bagnames.py",
            "archive/judging.py",
            "archive/readbag.py",
            "archive/sealed.py",
            "archive/tagfiles.py",
            "archive/verdicts.py",
            "archive/verify.py",
            "archive/verifying.py",
        ),
        (
            "archive/test_conformance.py",
            "archive/test_other_bags.py",
            "archive/test_verify.py",
            "archive/test_tampering.py",
            "archive/test_proofs.py",
        ),
    ),
}

CHANGES_NOTHING = re.compile(
    # Nothing that is compared with None by its identity is equal to it.
    r"ReplaceComparisonOperator_(Is_Eq|IsNot_NotEq"
    # Whether two equal values are one is up to the interpreter; where they are, the change to == or != is tried anyway.
    r"|(Eq|NotEq|Lt|LtE|Gt|GtE)_(Is|IsNot))"
)
"""Operators whose changes no test can notice, or only by chance."""

SPEED_ALONE = {"cache", "lru_cache"}
"""Decorators that change how long something takes and nothing else."""


def main() -> None:
    """Prints how many changes were tried, each that no test noticed, and their part in a hundred."""
    parser = argparse.ArgumentParser(prog="tools/mutants.py")
    parser.add_argument("subject", choices=SUBJECTS)
    parser.add_argument("--most", type=int, metavar="N", help="try so many, chosen by chance (default: all)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="another choice (default: 1)")
    parser.add_argument("--folder", type=Path, default=Path(), help="where the list of them is kept")
    asked = parser.parse_args()
    settings, made = asked.folder / "mutants.toml", asked.folder / "mutants.sqlite"
    prepare(SUBJECTS[asked.subject], settings, made, asked.most, asked.seed)
    subprocess.run(["cosmic-ray", "baseline", settings], check=True)  # they would notice anything if they failed anyway
    subprocess.run(["cosmic-ray", "exec", settings, made], check=True)
    subprocess.run(["cr-report", "--show-diff", "--surviving-only", made], check=True)
    subprocess.run(["cr-rate", made], check=True)


def prepare(subject: Subject, settings: Path, made: Path, most: int | None, seed: int) -> None:
    """Writes the settings of cosmic-ray and the list of the changes that are to be tried."""
    lines = {
        "module-path": [f"{PACKAGE}/{module}" for module in subject.modules],
        "timeout": 120.0,
        "excluded-modules": [],
        "test-command": " ".join([PYTEST, *(f"tests/{test}" for test in subject.tests)]),
    }
    told = "\n".join(f"{name} = {json.dumps(value)}" for name, value in lines.items())
    settings.write_text(f'[cosmic-ray]\n{told}\ndistributor = {{ name = "local" }}\n', "utf-8")
    made.unlink(missing_ok=True)
    subprocess.run(["cosmic-ray", "init", settings, made], check=True)
    with closing(sqlite3.connect(made)) as database, database:
        found = database.execute(
            "SELECT job_id, module_path, operator_name, start_pos_row, start_pos_col FROM mutation_specs"
            " ORDER BY module_path, operator_name, occurrence"
        ).fetchall()
        quiet = {path: set(_without_effect(Path(path))) for path in {row[1] for row in found}}
        telling = [
            (job,)
            for job, path, operator, line, column in found
            if not CHANGES_NOTHING.fullmatch(operator.removeprefix("core/"))
            and not _within((line, column), quiet[path])
        ]
        chosen = random.Random(seed).sample(telling, most) if most and most < len(telling) else telling
        print(f"{len(found)} changes, {len(telling)} of what a test can notice, {len(chosen)} of them tried")
        database.execute("CREATE TEMP TABLE chosen (job_id)")
        database.executemany("INSERT INTO chosen VALUES (?)", chosen)
        for table in ("work_results", "mutation_specs", "work_items"):
            database.execute(f"DELETE FROM {table} WHERE job_id NOT IN (SELECT job_id FROM chosen)")


Place = tuple[int, int]
"""A line and a column."""


def _without_effect(path: Path) -> Iterator[tuple[Place, Place]]:
    """Where no test can notice a change: types and what they see to, speed, what the code only makes sure of."""
    text = path.read_text("utf-8")
    for number, line in enumerate(text.splitlines(), 1):  # behind a star arguments are named, which types see to
        yield from (((number, star.start()), (number, star.end())) for star in re.finditer(r"(?<![\w)])\*(?=,)", line))
    for node in ast.walk(ast.parse(text)):
        annotated = [getattr(node, name, None) for name in ("annotation", "returns")]
        decorators = [one for one in getattr(node, "decorator_list", ()) if _name(one) in SPEED_ALONE]
        kept = [node] if isinstance(node, ast.keyword) and node.arg in {"frozen", "slots", "strict"} else []
        for part in (*annotated, *decorators, *kept):
            if part and part.end_lineno and part.end_col_offset:
                # cosmic-ray counts a decorator from its @.
                yield (part.lineno, part.col_offset - (part in decorators)), (part.end_lineno, part.end_col_offset)


def _name(decorator: ast.expr) -> str:
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    return called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")


def _within(place: Place, spans: set[tuple[Place, Place]]) -> bool:
    return any(first <= place < last for first, last in spans)


if __name__ == "__main__":
    main()
