"""The checks on every Python that pyproject.toml names and this machine has; each in an environment of its own.

.venv/bin/nox               every Python found, then the linters
.venv/bin/nox -s tests-3.14 one of them
.venv/bin/nox -s tests-3.14 -- tests/reading
.venv/bin/nox -s pelican    each version of Pelican that is supported
.venv/bin/nox -s mutants -- plugins/pelican_dossier/archive/judging.py tests/archive/test_verify.py
                            changes of one module, of which its tests should notice each; of what is committed
.venv/bin/nox -s mutants -- --most 40 MODULE TESTS
                            forty of them, chosen by chance, and the same each time
.venv/bin/nox -s vulnerabilities
                            whether one that is known concerns what is locked; needs the network
"""

import argparse
import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import nox

PROJECT = nox.project.load_toml("pyproject.toml")

nox.options.envdir = ".cache/nox"
# Fetched from a host of its own choice, a Python would be held to no lock file; `--download-python auto` asks for it.
nox.options.download_python = "never"


@nox.session(python=nox.project.python_versions(PROJECT))
def tests(session: nox.Session) -> None:
    """The whole suite, or what is named behind ``--``, with the versions of the lock file."""
    # Browser, Node.js and the judges that run on it do not depend on the Python under test: they stand in .venv.
    session.run("tools/setup", "test", external=True)
    install(session)
    session.run("python", "-m", "pytest", "-W", "error", "-n", "auto", "--dist", "worksteal", *session.posargs)


@nox.session(default=False)
@nox.parametrize("minor", ["4.11", "4.12"])
def pelican(session: nox.Session, minor: str) -> None:
    """The tests of whole builds, or what is named behind ``--``, with the last release of a version of Pelican.

    Only one is locked, so the other comes without its hash.
    """
    install(session)
    session.install("--no-deps", f"pelican=={minor}.*")
    tests = session.posargs or ["tests/site/test_build.py", "tests/test_ownpages.py", "tests/publishing"]
    session.run("python", "-m", "pytest", "-W", "error", "-n", "auto", "--dist", "worksteal", *tests)


_MUTANTS = """[cosmic-ray]
module-path = "{module}"
timeout = 120.0
excluded-modules = []
test-command = "python -m pytest -x -q -p no:cacheprovider {tests}"
distributor = {{ name = "local" }}
# A stroke is nearly always one of a type, which no test can notice.
filters.operators-filter.exclude-operators = ["core/ReplaceBinaryOperator_BitOr_.*"]
"""


@nox.session(default=False)
def mutants(session: nox.Session) -> None:
    """The rate of survivors, and each of them; in a copy of the checkout, since modules are changed in their place."""
    parser = argparse.ArgumentParser(prog="nox -s mutants --")
    parser.add_argument("--most", type=int, metavar="N", help="try so many, chosen by chance (default: all)")
    parser.add_argument("module")
    parser.add_argument("tests", nargs="+")
    asked = parser.parse_args(session.posargs)
    install(session)
    session.install("--require-hashes", "-r", "requirements/mutants.txt")
    folder = Path(session.create_tmp()).resolve()
    shutil.rmtree(folder / "checkout", ignore_errors=True)
    session.run("git", "clone", "--quiet", ".", str(folder / "checkout"), external=True)
    told, made = folder / "mutants.toml", folder / "mutants.sqlite"
    told.write_text(_MUTANTS.format(module=asked.module, tests=" ".join(asked.tests)), "utf-8")
    made.unlink(missing_ok=True)
    session.chdir(folder / "checkout")
    session.env["PYTHONPATH"] = "plugins"
    session.run("cosmic-ray", "init", str(told), str(made))
    session.run("cr-filter-operators", str(made), str(told))
    if asked.most:
        _choose(made, asked.most)
    session.run("cosmic-ray", "exec", str(told), str(made))
    session.run("cr-report", "--show-diff", "--surviving-only", str(made))
    session.run("cr-rate", str(made))


def _choose(made: Path, most: int) -> None:
    """Leaves so many of the changes that are not passed by, chosen by chance."""
    with closing(sqlite3.connect(made)) as database, database:
        left = database.execute(
            "SELECT job_id FROM mutation_specs WHERE job_id NOT IN (SELECT job_id FROM work_results)"
            " ORDER BY module_path, operator_name, occurrence"
        ).fetchall()
        chosen = random.Random(1).sample(left, min(most, len(left)))
        database.execute("CREATE TEMP TABLE chosen (job_id)")
        database.executemany("INSERT INTO chosen VALUES (?)", chosen)
        for table in ("work_results", "mutation_specs", "work_items"):
            database.execute(f"DELETE FROM {table} WHERE job_id NOT IN (SELECT job_id FROM chosen)")


@nox.session(default=False)
def vulnerabilities(session: nox.Session) -> None:
    """What the databases of PyPI know of the versions in each lock file; fails where one knows anything.

    Nothing is installed but what asks. The databases are asked over the network: a machine without one cannot tell.
    """
    session.install("--require-hashes", "-r", "requirements/vulnerabilities.txt")
    for lock in sorted(Path("requirements").glob("*.txt")):
        session.log(f"{lock}")
        session.run("pip-audit", "--disable-pip", "--require-hashes", "--requirement", str(lock))


@nox.session
def lint(session: nox.Session) -> None:
    """The linters and the type checker, as ``make lint`` runs them."""
    session.run("make", "lint", external=True)


def install(session: nox.Session) -> None:
    """What the lock files hold, by their hashes, and this checkout."""
    session.install("--require-hashes", "-r", "requirements/build.txt")
    session.install("--require-hashes", "--no-build-isolation", "-r", "requirements/test.txt")
    session.install("--no-deps", "--no-build-isolation", "-e", ".")
