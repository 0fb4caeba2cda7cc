"""What blocks of Bitcoin attest: receipts of OpenTimestamps held against headers that the user trusts, offline."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pelican_dossier.archive.calendars import RECEIPT, blocks, digest_of, promised_by, receipt_of
from pelican_dossier.archive.proofs import Proven, trusted_for
from pelican_dossier.archive.verdicts import Verification
from pelican_dossier.problems import Problem, ProblemsFound

_LINE = re.compile(r"(\d+)\s+([0-9a-f]{160})")
_ROOT, _TIME, _BITS = slice(36, 68), slice(68, 72), slice(72, 76)
"""Where a header has its Merkle root, its time and how much work it took."""


@dataclass(frozen=True, slots=True)
class BlockHeader:
    """As much of a block's header as a receipt is held against."""

    root: bytes
    time: datetime
    """By the clock of who made the block; Bitcoin takes none that is two hours ahead."""


def read_headers(file: Path) -> Mapping[int, BlockHeader]:
    """Height -> header, of a file with a line for each: its height and its 80 bytes as ``bitcoin-cli`` prints them.

    Empty lines and such as begin with ``#`` say nothing. Raises ProblemsFound for other lines and for headers that took
    no work, and OSError.
    """
    found, problems = dict[int, BlockHeader](), list[Problem]()
    for number, line in enumerate(file.read_text("utf-8", "replace").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line.strip().lower())
        data = bytes.fromhex(match[2]) if match else b""
        if match and _took_work(data):
            time = datetime.fromtimestamp(int.from_bytes(data[_TIME], "little"), UTC)
            found[int(match[1])] = BlockHeader(data[_ROOT], time)
        else:
            what = "this is no header of a block" if match else "this is no height with a header"
            remedy = "write what `bitcoin-cli getblockheader HASH false` prints behind the height"
            problems.append(Problem(str(file), number, what, remedy))
    if problems:
        raise ProblemsFound(problems)
    return found


def _took_work(header: bytes) -> bool:
    """Whether a header's digest is as small as the header itself says that it must be: no other has a digit wrong."""
    digest = hashlib.sha256(hashlib.sha256(header).digest()).digest()
    bits = int.from_bytes(header[_BITS], "little")
    exponent, mantissa = bits >> 24, bits & 0x007FFFFF
    return int.from_bytes(digest, "little") <= mantissa << 8 * (exponent - 3) if exponent >= 3 else False


def check_receipt(of: Proven, headers: Path | None, found: Verification) -> None:
    """Adds to what is found which block attests a bag; a receipt of other bytes is a problem whoever asks."""
    file = of.file(RECEIPT)
    try:
        receipt = receipt_of(of) if file.is_file() else None
        known = read_headers(headers) if headers else {}
    except ProblemsFound as defects:
        found.problems.extend(defects.problems)
        return
    if receipt is None:
        trusted_for(file, headers, found, "the receipt of OpenTimestamps is missing", "")
        return
    digest = digest_of(of)
    heights = blocks(receipt, digest)
    if not heights:
        what = (
            f"a receipt that proves nothing yet: {' and '.join(promised_by(receipt, digest)) or 'nobody'} promised it"
        )
        remedy = "have it completed by `dossier stamp` a day after it was made"
    else:
        named = " and ".join(map(str, heights))
        what = f"a receipt that names block {named} of Bitcoin, not checked; give its header with --blocks"
        remedy = f"write the header of block {named} into {headers}"
    attested = [(one.block, message) for message, one in receipt.attested(digest) if one.block in known]
    for height, message in attested:
        if height is not None and known[height].root == message:
            found.proofs.append(f"attested by block {height} of Bitcoin, of {known[height].time:%Y-%m-%d at %H:%M} UTC")
            return
    if attested:
        what, remedy = "the block that it names attests something else", "do not rely on when the bag was made"
    if headers:
        found.problems.append(Problem(file.name, None, what, remedy))
    else:
        found.notes.append(f"{file.name}: {what}")
