"""``dossier verify``: what is checked, and how the verdicts are told."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pelican_dossier.archive.blocks import check_receipt
from pelican_dossier.archive.livesite import verify_site
from pelican_dossier.archive.proofs import proven
from pelican_dossier.archive.signatures import check_signature
from pelican_dossier.archive.timestamps import check_stamp
from pelican_dossier.archive.verdicts import Verdict, Verification
from pelican_dossier.archive.verify import verify
from pelican_dossier.problems import Problem, ProblemsFound


@dataclass(frozen=True, slots=True)
class Trusted:
    """The files that tell whose proofs count, each of which asks for one; None where nobody asks."""

    signers: Path | None = None
    """Who may sign, as OpenSSH has it."""
    authorities: Path | None = None
    """The certificates of those that may stamp."""
    blocks: Path | None = None
    """The headers of the blocks of Bitcoin that may attest."""


def verification(path: Path, against: Path | None, trusted: Trusted) -> Verification:
    """What is found of a bag, or of a site that is held against one. Raises ProblemsFound, MachineFailed and OSError.

    Proofs are those of the bag, or of the one against which a site is held. Names are written so that a terminal shows
    them and obeys none of them.
    """
    _check_there(path, "name a bag, in a folder or one file" if against is None else "name a site's folder")
    if against is not None:
        _check_there(against, "name a snapshot, in a folder or one file")
    try:
        found = verify(path) if against is None else verify_site(path, against)
        _check_proofs(against or path, trusted, found)
    except ProblemsFound as refused:
        raise ProblemsFound(map(_printable, refused.problems)) from None
    return Verification(
        {_shown(name): verdict for name, verdict in found.verdicts.items()},
        [_printable(problem) for problem in found.problems],
        [_shown(note) for note in found.notes],
        [_shown(proof) for proof in found.proofs],
    )


def _check_there(path: Path, remedy: str) -> None:
    if not os.path.lexists(path):
        raise ProblemsFound([_printable(Problem(str(path), None, "there is no such file or folder", remedy))])


def _check_proofs(bag: Path, trusted: Trusted, found: Verification) -> None:
    try:
        of = proven(bag)
    except ProblemsFound as without:
        if trusted != Trusted():
            found.problems.extend(without.problems)
        return
    check_signature(of, trusted.signers, found)
    check_stamp(of, trusted.authorities, found)
    check_receipt(of, trusted.blocks, found)


def _printable(problem: Problem) -> Problem:
    return replace(problem, file=_shown(problem.file), what=_shown(problem.what))


def _shown(text: str) -> str:
    return "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode() for c in text)


def told(found: Verification, shown: str, *, files: bool, as_json: bool) -> Iterator[str]:
    """What is printed of it, but for problems and notes. ``shown`` is how the user named what was checked."""
    if as_json:
        whole = {
            "path": shown,
            "whole": not found.problems,
            "files": dict(sorted(found.verdicts.items())),
            "problems": [
                {"file": each.file, "line": each.line, "what": each.what, "remedy": each.remedy}
                for each in found.problems
            ],
            "notes": list(found.notes),
            "proofs": list(found.proofs),
        }
        yield json.dumps(whole, ensure_ascii=False, indent=1)
        return
    if files:
        for path, verdict in sorted(found.verdicts.items()):
            yield f"{verdict:14}  {path}"
    state = "not whole" if found.problems else "whole"
    if not found.problems and Verdict.NOT_VERIFIABLE in found.verdicts.values():
        state = "whole as far as its manifests tell"
    yield f"{shown}: {state}; files: {', '.join(found.counts()) or 'none'}"
    yield from (f"{shown}: {proof}" for proof in found.proofs)
