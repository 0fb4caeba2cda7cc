"""The checks on every Python that pyproject.toml names and this machine has; each in an environment of its own.

.venv/bin/nox               every Python found, then the linters
.venv/bin/nox -s tests-3.14 one of them
.venv/bin/nox -s tests-3.14 -- tests/reading
.venv/bin/nox -s pelican    each version of Pelican that is supported
.venv/bin/nox -s mutants -- dates --most 40
                            forty changes of what reads dates, chosen by chance and the same each time, of which its
                            tests should notice each; of what is committed
.venv/bin/nox -s vulnerabilities
                            whether one that is known concerns what is locked; needs the network
"""

import shutil
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


@nox.session(default=False)
def mutants(session: nox.Session) -> None:
    """``tools/mutants.py`` in a copy of the checkout, since modules are changed in their place."""
    install(session)
    session.install("--require-hashes", "-r", "requirements/mutants.txt")
    folder = Path(session.create_tmp()).resolve()
    shutil.rmtree(folder / "checkout", ignore_errors=True)
    session.run("git", "clone", "--quiet", ".", str(folder / "checkout"), external=True)
    session.chdir(folder / "checkout")
    session.env["PYTHONPATH"] = "plugins"
    session.run("python", "tools/mutants.py", *session.posargs, "--folder", str(folder))


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
