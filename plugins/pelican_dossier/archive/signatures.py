"""Detached signatures of bags, by OpenSSH keys: made and verified offline, with ``ssh-keygen`` alone as well."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from pelican_dossier.archive.proofs import Proven, place_for, proven_whole, run_tool, said, trusted_for
from pelican_dossier.archive.verdicts import Verification
from pelican_dossier.problems import Problem, ProblemsFound

_ENDING = "sig"
_NAMESPACE = "file"
"""What keeps a signature of a bag from being taken for one of a commit or a login; OpenSSH's own word for files."""
_GOOD = re.compile(r'Good "\S+" signature for (.+) with (\S+ key \S+)')


def sign(path: Path, key: Path) -> Path:
    """Signs a bag that is whole, and returns the file of the signature, which stands beside it.

    Raises ProblemsFound for a bag that is not whole, a signature that is there and a key that cannot be used.
    """
    of = proven_whole(path)
    file = place_for(of, _ENDING, "the bag is signed already", "move it away, or verify it")
    run = run_tool("ssh-keygen", "-Y", "sign", "-f", key, "-n", _NAMESPACE, data=of.data)
    if run.returncode or not run.stdout:
        what = f"ssh-keygen cannot sign with this key ({said(run)})"
        raise ProblemsFound(
            [Problem(str(key), None, what, "name a private key, or the public key of one in the agent")]
        )
    file.write_bytes(run.stdout)
    return file


def check_signature(of: Proven, signers: Path | None, found: Verification) -> None:
    """Adds to what is found who signed a bag; a signature that is asked for and cannot be relied upon is a problem."""
    file = of.file(_ENDING)
    unchecked = "a signature, not checked; name who may sign with --signers"
    trusted = trusted_for(file, signers, found, "the signature is missing", unchecked)
    if trusted is None:
        return
    with TemporaryDirectory() as folder:  # a copy, for a name that begins with a dash is no option then
        signature = Path(folder, "signature")
        signature.write_bytes(file.read_bytes())
        known = run_tool("ssh-keygen", "-Y", "find-principals", "-f", trusted, "-s", signature)
        principals = known.stdout.decode("utf-8", "replace").splitlines()
        if known.returncode or not principals:
            what = f"{trusted.name} lists no key that made it ({said(known)})"
            found.problems.append(Problem(file.name, None, what, "find out whose it is before you rely on the bag"))
            return
        who = ("-n", _NAMESPACE, "-I", principals[0])
        run = run_tool("ssh-keygen", "-Y", "verify", "-f", trusted, *who, "-s", signature, data=of.data)
    if run.returncode or not (match := _GOOD.search(run.stdout.decode("utf-8", "replace"))):
        what = f"it does not sign {of.name} as it is now ({said(run)})"
        found.problems.append(Problem(file.name, None, what, "do not rely on the bag; take another copy of both"))
        return
    found.proofs.append(f"signed by {match[1]} ({match[2]})")
