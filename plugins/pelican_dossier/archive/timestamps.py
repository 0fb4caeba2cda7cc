"""Time stamps of bags by RFC 3161: asked of an authority once, kept, and verified offline with OpenSSL."""

import hashlib
import re
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from pelican_dossier.archive.proofs import Proven, place_for, proven, proven_whole, run_tool, said, trusted_for
from pelican_dossier.archive.verdicts import Verification
from pelican_dossier.problems import MachineFailed, Problem, ProblemsFound

_ENDING = "tsr"
_SECONDS = 60
"""How long an authority may take to answer."""
_LARGEST = 1 << 20
"""Bytes of an answer; with its certificates it has some thousands."""
_TIME = re.compile(rb"\x18[\x0f-\x1f](\d{14})(?:\.\d+)?Z")
"""A GeneralizedTime of ASN.1; the first behind the digest is that of the stamp."""


def stamp(path: Path, authority: str) -> Path:
    """Has an authority stamp a bag that is whole, and returns the file of the receipt, which stands beside it.

    Only a digest is sent. Raises ProblemsFound for a bag that is not whole, a receipt that is there and an answer that
    is none; MachineFailed where the authority cannot be reached.
    """
    of = proven_whole(path)
    file = place_for(of, _ENDING, "the bag is stamped already", "move the receipt away")
    with TemporaryDirectory() as folder:
        data, query = Path(folder, "data"), Path(folder, "query")
        data.write_bytes(of.data)
        run = run_tool("openssl", "ts", "-query", "-data", data, "-sha512", "-cert", "-out", query)
        if run.returncode:
            raise MachineFailed(f"openssl could not ask for a stamp ({said(run)})")
        answer = _ask(authority, query.read_bytes())
        Path(folder, "answer").write_bytes(answer)
        told = run_tool("openssl", "ts", "-reply", "-in", Path(folder, "answer"), "-text")
    if told.returncode or b"Status: Granted" not in told.stdout or hashlib.sha512(of.data).digest() not in answer:
        what = f"the answer is no stamp of this bag ({said(told)})"
        raise ProblemsFound([Problem(authority, None, what, "ask another authority")])
    file.write_bytes(answer)
    return file


def is_stamped(path: Path) -> bool:
    """Whether a receipt of an authority lies beside a bag. Raises as ``proven`` does."""
    return proven(path).file(_ENDING).exists()


def _ask(authority: str, query: bytes) -> bytes:
    """What an authority answers. Raises ProblemsFound for no address of the web, and MachineFailed."""
    if urlsplit(authority).scheme not in ("http", "https"):
        raise ProblemsFound([Problem(authority, None, "this is no address of an authority", "name one with http")])
    request = Request(authority, query, {"Content-Type": "application/timestamp-query"})
    try:
        with urlopen(request, timeout=_SECONDS) as answer:
            taken: bytes = answer.read(_LARGEST)
    except (URLError, OSError, ValueError) as error:
        raise MachineFailed(f"{authority} gave no time stamp ({error})") from error
    return taken


def check_stamp(of: Proven, authorities: Path | None, found: Verification) -> None:
    """Adds to what is found by when a bag was there; a receipt that does not prove it is a problem.

    Certificates are judged as of the time of the stamp: they end long before a snapshot does.
    """
    file = of.file(_ENDING)
    unchecked = "a time stamp, not checked; name whom you trust with --authorities"
    trusted = trusted_for(file, authorities, found, "the receipt is missing", unchecked)
    if trusted is None:
        return
    receipt = file.read_bytes()
    _, digest, behind = receipt.partition(hashlib.sha512(of.data).digest())
    match = _TIME.search(behind) if digest else None
    if match is None:
        what = f"it does not stamp {of.name} as it is now"
    else:
        time = datetime.strptime(match[1].decode(), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
        with TemporaryDirectory() as folder:
            data, answer = Path(folder, "data"), Path(folder, "answer")
            data.write_bytes(of.data)
            answer.write_bytes(receipt)
            certificates = ("-CAfile", trusted, "-attime", str(int(time.timestamp())))
            run = run_tool("openssl", "ts", "-verify", "-data", data, "-in", answer, *certificates)
        if run.returncode == 0:
            found.proofs.append(f"stamped on {time:%Y-%m-%d at %H:%M:%S} UTC")
            return
        what = f"openssl does not accept it ({said(run)})"
    found.problems.append(Problem(file.name, None, what, "do not rely on when the bag was made"))
