"""The checks on every Python that pyproject.toml names and this machine has; each in an environment of its own.

.venv/bin/nox               every Python found, then the linters
.venv/bin/nox -s tests-3.14 one of them
.venv/bin/nox -s tests-3.14 -- tests/reading
"""

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


@nox.session
def lint(session: nox.Session) -> None:
    """The linters and the type checker, as ``make lint`` runs them."""
    session.run("make", "lint", external=True)


def install(session: nox.Session) -> None:
    """What the lock files hold, by their hashes, and this checkout."""
    session.install("--require-hashes", "-r", "requirements/build.txt")
    session.install("--require-hashes", "--no-build-isolation", "-r", "requirements/test.txt")
    session.install("--no-deps", "--no-build-isolation", "-e", ".")
