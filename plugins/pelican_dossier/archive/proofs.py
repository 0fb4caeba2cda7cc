"""What is proven of a bag: its strongest tag manifest, which stands for all of it, and what lies beside it."""

import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pelican_dossier.archive.bagfiles import small_files
from pelican_dossier.archive.packedbags import opened
from pelican_dossier.archive.verdicts import Verification
from pelican_dossier.archive.verify import verify
from pelican_dossier.problems import MachineFailed, Problem, ProblemsFound

_STRONGEST_FIRST = tuple(f"tagmanifest-{algorithm}.txt" for algorithm in ("sha512", "sha384", "sha256"))
"""What may stand for a bag; by a weaker digest another bag could be made that has it, too."""
_ENDING = re.compile(r"\.(?:tar(?:\.\w+)?|t[bgx]z2?|zip)$")


@dataclass(frozen=True, slots=True)
class Proven:
    """The bytes that stand for a bag, and where what proves something of them is kept."""

    name: str
    """The tag manifest inside the bag."""
    data: bytes
    beside: Path
    """Where a proof lies, but for its ending: one for the folder of a bag and any archive of it."""

    def file(self, ending: str) -> Path:
        """The file of a proof, such as ``2025-11.tagmanifest-sha512.txt.sig``."""
        return self.beside.with_name(f"{self.beside.name}.{ending}")


def proven_whole(path: Path) -> Proven:
    """What stands for a bag that is whole. Raises ProblemsFound for any other, and as ``proven`` does."""
    if problems := verify(path).problems:
        raise ProblemsFound(problems)
    return proven(path)


def proven(path: Path) -> Proven:
    """What stands for a bag. Raises ProblemsFound where it has no tag manifest by a strong digest, and OSError."""
    path = path.resolve()
    with opened(path) as bag:
        name = next((name for name in _STRONGEST_FIRST if name in bag.contents.files), None)
        if name is None:
            what = "no tag manifest by SHA-256 or stronger is there, so nothing stands for the whole bag"
            raise ProblemsFound([Problem(path.name, None, what, "pack the bag with one")])
        data = small_files(bag, {name})[name]
    return Proven(name, data, path.with_name(f"{_ENDING.sub('', path.name)}.{name}"))


def place_for(of: Proven, ending: str, taken: str, remedy: str) -> Path:
    """Where a new proof will stand. Raises ProblemsFound where there is one, which ``taken`` says."""
    file = of.file(ending)
    if file.exists():
        raise ProblemsFound([Problem(str(file), None, taken, remedy)])
    return file


def trusted_for(file: Path, asked: Path | None, found: Verification, missing: str, unchecked: str) -> Path | None:
    """By whom a proof is to be checked; None where it is not there, or nobody says who is trusted.

    One that is asked for and ``missing`` is a problem, one that nobody asks for is told as ``unchecked``.
    """
    if not file.is_file():
        if asked:
            found.problems.append(Problem(file.name, None, missing, "ask for it who packed the bag"))
        return None
    if asked is None:
        found.notes.append(f"{file.name}: {unchecked}")
    return asked


def run_tool(*arguments: str | Path, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Runs a program of the system. Raises MachineFailed where it is missing."""
    try:
        return subprocess.run(arguments, input=data, capture_output=True, check=False)
    except FileNotFoundError:
        raise MachineFailed(f"{arguments[0]} is missing; install OpenSSH or OpenSSL") from None


def said(run: subprocess.CompletedProcess[bytes]) -> str:
    """The last line that a program complained with."""
    lines: Sequence[str] = (run.stderr or run.stdout).decode("utf-8", "replace").strip().splitlines()
    return lines[-1].strip() if lines else f"exit status {run.returncode}"
