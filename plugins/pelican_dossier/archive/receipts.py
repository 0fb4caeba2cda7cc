"""Receipts of OpenTimestamps: a digest, the steps that lead from it to what attests a time, and nothing else.

Format: that of the reference library (https://github.com/opentimestamps/python-opentimestamps, version 1 of detached
files): a header, the step that made the digest, the digest, and a tree. A node of the tree holds attestations and
steps, each of which leads to another node; ``ff`` stands before every one of them but the last, ``00`` before an
attestation.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

_HEADER = b"\x00OpenTimestamps\x00\x00Proof\x00\xbf\x89\xe2\xe8\x84\xe8\x92\x94\x01"
_SHA256, _APPEND, _PREPEND = 0x08, 0xF0, 0xF1
_MORE, _ATTESTS = b"\xff", b"\x00"
_PENDING, _BITCOIN = bytes.fromhex("83dfe30d2ef90c8e"), bytes.fromhex("0588960d73d71901")
_DEEPEST, _LONGEST = 256, 4096
"""Steps in a row, and bytes of a message or of what a step adds; the reference library has the same bounds."""
_BITS = 63
"""Of the largest number."""
_URI = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._/:")

_DIGESTS: Mapping[int, str] = {0x02: "sha1", 0x03: "ripemd160", _SHA256: "sha256"}
_STEPS: Mapping[int, Callable[[bytes, bytes], bytes]] = {
    _APPEND: lambda message, added: message + added,
    _PREPEND: lambda message, added: added + message,
    0xF2: lambda message, _: message[::-1],
    0xF3: lambda message, _: message.hex().encode(),
}
"""What is done to a message, beside digests of it."""


class NoReceipt(ValueError):
    """Bytes that are none, or that take steps which are not known."""


@dataclass(frozen=True, slots=True)
class Attestation:
    """What says of a message that it was there: a kind, and its content as the receipt has it."""

    kind: bytes
    content: bytes

    @property
    def calendar(self) -> str | None:
        """The address of the calendar that has promised to have the message attested; None of another kind."""
        if self.kind != _PENDING:
            return None
        uri = _Bytes(self.content).counted()
        return uri.decode() if uri and _URI.issuperset(uri) else None

    @property
    def block(self) -> int | None:
        """The height of the Bitcoin block of which the message is the Merkle root; None of another kind."""
        return _Bytes(self.content).number() if self.kind == _BITCOIN else None


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that is done to a message."""

    tag: int
    added: bytes = b""

    def after(self, message: bytes) -> bytes:
        """The message that it makes of another. Raises NoReceipt where it is not known or makes one too long."""
        try:
            made = _STEPS[self.tag](message, self.added) if self.tag in _STEPS else self._digest(message)
        except (KeyError, ValueError) as error:  # Python may lack RIPEMD-160
            raise NoReceipt(f"it takes a step that is not known here ({self.tag:#04x})") from error
        if len(made) > _LONGEST:
            raise NoReceipt("one of its steps makes more than a receipt may hold")
        return made

    def _digest(self, message: bytes) -> bytes:
        return hashlib.new(_DIGESTS[self.tag], message, usedforsecurity=False).digest()


@dataclass(frozen=True, slots=True)
class Commitment:
    """What attests a message, and what is made of it that others attest."""

    attestations: tuple[Attestation, ...] = ()
    steps: Mapping[Operation, "Commitment"] = field(default_factory=dict)

    @property
    def branches(self) -> int:
        """How many attestations and steps it holds by itself."""
        return len(self.attestations) + len(self.steps)

    def attested(self, message: bytes) -> Iterator[tuple[bytes, Attestation]]:
        """Every attestation of a message or of what is made of it, with what it attests. Raises NoReceipt."""
        yield from ((message, attestation) for attestation in self.attestations)
        for step, then in self.steps.items():
            yield from then.attested(step.after(message))

    def with_answers(self, message: bytes, answers: Mapping[bytes, "Commitment"]) -> "Commitment":
        """The same with what is known by now of some of the messages in it."""
        steps = {step: then.with_answers(step.after(message), answers) for step, then in self.steps.items()}
        same = Commitment(self.attestations, steps)
        return joined([same, answers[message]]) if message in answers else same


def joined(commitments: Iterable[Commitment]) -> Commitment:
    """What several hold of one message."""
    attestations: dict[Attestation, None] = {}
    steps: dict[Operation, list[Commitment]] = {}
    for one in commitments:
        attestations |= dict.fromkeys(one.attestations)
        for step, then in one.steps.items():
            steps.setdefault(step, []).append(then)
    return Commitment(tuple(attestations), {step: joined(several) for step, several in steps.items()})


# --- out of bytes ------------------------------------------------------------------------------------
def read_receipt(data: bytes) -> tuple[bytes, Commitment]:
    """The SHA-256 that a receipt is of, and what it holds. Raises NoReceipt."""
    left = _Bytes(data)
    if left.take(len(_HEADER)) != _HEADER:
        raise NoReceipt("it does not begin as receipts of OpenTimestamps do")
    if left.take(1)[0] != _SHA256:
        raise NoReceipt("it is of another digest than SHA-256")
    return left.take(hashlib.sha256().digest_size), _whole(left)


def read_answer(data: bytes) -> Commitment:
    """What a calendar answers, a receipt without its head. Raises NoReceipt."""
    return _whole(_Bytes(data))


def _whole(left: "_Bytes") -> Commitment:
    found = _commitment(left, _DEEPEST)
    if left.data[left.at :]:
        raise NoReceipt("it goes on behind its end")
    return found


def _commitment(left: "_Bytes", deepest: int) -> Commitment:
    if not deepest:
        raise NoReceipt("it takes more steps than a receipt may")
    attestations, steps = list[Attestation](), dict[Operation, Commitment]()
    is_last = False
    while not is_last:
        tag = left.take(1)
        is_last = tag != _MORE
        tag = tag if is_last else left.take(1)
        if tag == _ATTESTS:
            attestations.append(_attestation(left))
        else:
            step = Operation(tag[0], left.counted() if tag[0] in (_APPEND, _PREPEND) else b"")
            then = _commitment(left, deepest - 1)
            steps[step] = joined([steps[step], then]) if step in steps else then
    return Commitment(tuple(attestations), steps)


def _attestation(left: "_Bytes") -> Attestation:
    found = Attestation(left.take(len(_PENDING)), left.counted())
    if found.kind in (_PENDING, _BITCOIN) and found.calendar is None and found.block is None:
        raise NoReceipt("it names a calendar by what is no address")
    return found


@dataclass(slots=True)
class _Bytes:
    """Bytes that are read one after another."""

    data: bytes
    at: int = 0

    def take(self, count: int) -> bytes:
        """So many of them. Raises NoReceipt where there are fewer."""
        taken = self.data[self.at : self.at + count]
        if len(taken) < count:
            raise NoReceipt("it ends too early")
        self.at += count
        return taken

    def number(self) -> int:
        """A number, seven bits a byte, the lowest first."""
        number = shift = 0
        while True:
            (byte,) = self.take(1)
            number |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80:
                return number
            if shift > _BITS:
                raise NoReceipt("it holds a number that nothing has")

    def counted(self) -> bytes:
        """Bytes behind their number."""
        count = self.number()
        if count > 2 * _LONGEST:
            raise NoReceipt("it says that more follows than a receipt may hold")
        return self.take(count)


# --- into bytes --------------------------------------------------------------------------------------
def write_receipt(digest: bytes, commitment: Commitment) -> bytes:
    """The bytes of a receipt for a SHA-256."""
    return _HEADER + bytes([_SHA256]) + digest + _written(commitment)


def _written(commitment: Commitment) -> bytes:
    each = [_ATTESTS + one.kind + _counted(one.content) for one in commitment.attestations]
    each += [
        bytes([step.tag]) + (_counted(step.added) if step.added else b"") + _written(then)
        for step, then in commitment.steps.items()
    ]
    return b"".join([*(_MORE + one for one in each[:-1]), *each[-1:]])


def _counted(data: bytes) -> bytes:
    number, digits = len(data), []
    while number > 0x7F:
        digits.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*digits, number]) + data
