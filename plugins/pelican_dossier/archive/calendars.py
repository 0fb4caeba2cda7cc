"""Time stamps by OpenTimestamps: promised by calendars at once, attested by a block of Bitcoin within a day or so.

A calendar answers a digest with the steps to what it will have attested, and gives the steps from there to the Merkle
root of a block when it has been. From then on nobody has to be asked any more (``blocks.py``).
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from pelican_dossier.archive.proofs import Proven, proven_whole
from pelican_dossier.archive.receipts import Commitment, NoReceipt, joined, read_answer, read_receipt, write_receipt
from pelican_dossier.problems import MachineFailed, Problem, ProblemsFound
from pelican_dossier.writing import put

RECEIPT = "ots"
"""The ending of its file."""
_SECONDS = 30
"""How long a calendar may take to answer."""
_LARGEST = 10_000
"""Bytes of an answer, as the reference library has it."""
_ACCEPTED = "application/vnd.opentimestamps.v1"


@dataclass(frozen=True, slots=True)
class Stamped:
    """A receipt as it is kept now."""

    file: Path
    blocks: tuple[int, ...]
    """The heights of those that attest it; none while it is only promised."""
    notes: tuple[str, ...]
    """Of each calendar that has given nothing, why."""


def stamp_by_calendars(path: Path, calendars: Sequence[str]) -> Stamped:
    """Has calendars stamp a bag that is whole; asks them again where they have only promised it so far.

    A digest is sent, and nothing else. Raises ProblemsFound for a bag that is not whole, for what is no address and for
    a receipt of something else, MachineFailed where no calendar answers.
    """
    for calendar in calendars:
        if urlsplit(calendar).scheme not in ("http", "https"):
            raise ProblemsFound([Problem(calendar, None, "this is no address of a calendar", "name one with http")])
    of = proven_whole(path)
    digest, file, notes = digest_of(of), of.file(RECEIPT), list[str]()
    if file.exists():
        before = receipt_of(of)
        if blocks(before, digest):
            return Stamped(file, blocks(before, digest), ())
        answers = dict(_answers(_awaited(before, digest, calendars), None, notes))
        found = before.with_answers(digest, answers)
    else:
        asked = [(f"{calendar.rstrip('/')}/digest", digest) for calendar in calendars]
        found = joined(answer for _, answer in _answers(asked, digest, notes))
        if not found.branches:
            raise MachineFailed("; ".join(notes))
    put(file, write_receipt(digest, found))
    return Stamped(file, blocks(found, digest), tuple(notes))


def digest_of(of: Proven) -> bytes:
    """The digest that is stamped: of the tag manifest, as ``ots`` itself would have it."""
    return hashlib.sha256(of.data).digest()


def receipt_of(of: Proven) -> Commitment:
    """What the receipt beside a bag holds. Raises ProblemsFound where it is none of this bag, and OSError."""
    file = of.file(RECEIPT)
    try:
        digest, found = read_receipt(file.read_bytes())
        list(found.attested(digest))
    except NoReceipt as error:
        raise ProblemsFound([Problem(file.name, None, f"this is no receipt ({error})", "take another copy")]) from None
    if digest != digest_of(of):
        what = f"it does not stamp {of.name} as it is now"
        raise ProblemsFound([Problem(file.name, None, what, "do not rely on when the bag was made")])
    return found


def blocks(found: Commitment, digest: bytes) -> tuple[int, ...]:
    """The heights of the blocks that attest a digest."""
    heights = (attestation.block for _, attestation in found.attested(digest))
    return tuple(sorted({height for height in heights if height is not None}))


def promised_by(found: Commitment, digest: bytes) -> tuple[str, ...]:
    """The calendars that have promised to have a digest attested."""
    return tuple(sorted({at for _, attestation in found.attested(digest) if (at := attestation.calendar)}))


def _awaited(found: Commitment, digest: bytes, calendars: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Where to ask for what a receipt waits for, and what that is; of those calendars alone that the user names."""
    named = {calendar.rstrip("/") for calendar in calendars}
    for message, attestation in found.attested(digest):
        calendar = (attestation.calendar or "").rstrip("/")
        if calendar in named:
            yield f"{calendar}/timestamp/{message.hex()}", message


def _answers(
    asked: Iterable[tuple[str, bytes]], data: bytes | None, notes: list[str]
) -> Iterator[tuple[bytes, Commitment]]:
    """What each address says of a message; of one that says nothing it is noted why."""
    for address, message in asked:
        try:
            with urlopen(Request(address, data, {"Accept": _ACCEPTED}), timeout=_SECONDS) as answer:
                found = read_answer(answer.read(_LARGEST))
            list(found.attested(message))
        except HTTPError as error:
            is_early = error.code == HTTPStatus.NOT_FOUND and data is None
            notes.append(f"{address}: {'no block attests it yet' if is_early else error}")
        except (OSError, ValueError) as error:
            notes.append(f"{address} gave no receipt ({error})")
        else:
            yield message, found
