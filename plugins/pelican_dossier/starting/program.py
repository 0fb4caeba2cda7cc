"""What pip installs a new dossier's program from: what the editor names, else what this one was installed from."""

import json
import re
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from shlex import quote
from urllib.parse import urlsplit
from urllib.request import url2pathname

from pelican_dossier import __version__

WHEELS = "wheels"
"""The folder of a dossier for the file that the program is installed from."""
_NAME = "pelican-dossier"
_UNPUBLISHED = re.compile(r"\.dev|\+")
"""What stands in the version of a program that no index of packages has."""


@dataclass(frozen=True, slots=True)
class Program:
    """Where pip finds the program."""

    line: str
    """Of ``requirements.txt``."""
    wheel: Path | None = None
    """The file that the line names, which goes along with the dossier; None where pip finds the program elsewhere."""
    lacks: str | None = None
    """What pip does not find yet, and what to do; ``[[wheels]]`` in it is the dossier's folder for the file."""


def named(stated: str) -> Program:
    """The program as the editor names it: a version, an address, a file, a folder. Raises ValueError."""
    path, bracket, extras = stated.partition("[")
    there = Path(path).expanduser()
    if "://" in stated or "@" in stated:
        return Program(stated)
    if there.is_file():
        return Program(f"./{WHEELS}/{there.name}{bracket}{extras}", there.resolve())
    is_path = path.startswith((".", "/", "~")) or path.endswith((".whl", ".gz", ".zip"))
    if is_path and there.is_dir():
        return Program(f"{there.resolve()}{bracket}{extras}")
    if is_path:
        raise ValueError(f"there is no file {path!r} from which the program could be installed; name one that is there")
    return Program(stated)


def installed() -> Program:
    """The program that runs, from where it was installed."""
    try:
        record = distribution(_NAME).read_text("direct_url.json")
    except PackageNotFoundError:
        record = None
    return recorded(record, __version__)


def recorded(record: str | None, version: str) -> Program:
    """The program from where an installation says that it came (PEP 610); one out of an index says nothing."""
    said = json.loads(record) if record else {}
    url = str(said.get("url", ""))
    is_unpublished = bool(_UNPUBLISHED.search(version))
    by_version = Program(f"{_NAME}=={version}")
    # the name that a wheel will have is known, so that the line is right as soon as the file is there
    wheel = f"{_NAME.replace('-', '_')}-{version}-py3-none-any.whl"
    missing = f"no index of packages has {_NAME} {version}, and requirements.txt names a file that is not there yet"
    if urlsplit(url).scheme == "file":
        there = Path(url2pathname(urlsplit(url).path))
        if there.is_file():
            return named(str(there))
        if there.is_dir() and not is_unpublished:
            return by_version
        if there.is_dir():
            beside = Path(sys.executable).with_name("pip")
            pip = quote(str(beside)) if beside.is_file() else "pip"
            command = f"{pip} wheel --no-deps --wheel-dir [[wheels]] {quote(str(there))}"
            return Program(f"./{WHEELS}/{wheel}", lacks=f"{missing}; before you publish, run: {command}")
        return Program(
            f"./{WHEELS}/{there.name}", lacks=f"{missing}; before you publish, copy {there.name} to [[wheels]]"
        )
    if url and (vcs := said.get("vcs_info")):
        return Program(f"{_NAME} @ {vcs['vcs']}+{url}@{vcs['commit_id']}")
    if url:
        return Program(f"{_NAME} @ {url}")
    if is_unpublished:
        return Program(f"./{WHEELS}/{wheel}", lacks=f"{missing}; before you publish, copy {wheel} to [[wheels]]")
    return by_version
