"""A calendar of OpenTimestamps on this machine, for as long as a test asks it; receipts are made by its own library."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

from opentimestamps.core.notary import BitcoinBlockHeaderAttestation, PendingAttestation
from opentimestamps.core.op import OpAppend, OpPrepend, OpSHA256
from opentimestamps.core.serialize import BytesSerializationContext
from opentimestamps.core.timestamp import Timestamp

HEIGHT = 358391
_TIME, _EASY = 1_775_000_000, 0x207FFFFF
"""When its blocks were made, and how little work they took."""


def header(root: bytes) -> str:
    """The header of a block over a Merkle root, as ``bitcoin-cli`` prints it; half of all digests are small enough."""
    for nonce in range(100):
        numbers = [number.to_bytes(4, "little") for number in (_TIME, _EASY, nonce)]
        data = b"".join([(2).to_bytes(4, "little"), bytes(32), root, *numbers])
        if hashlib.sha256(hashlib.sha256(data).digest()).digest()[-1] < 0x7F:
            return data.hex()
    raise AssertionError


def _bytes(stamp: Timestamp) -> bytes:
    written = BytesSerializationContext()
    stamp.serialize(written)
    return bytes(written.getbytes())


@dataclass(slots=True)
class Calendar:
    """What a calendar was asked, and what it knows by now."""

    address: str = ""
    asked: list[bytes] = field(default_factory=list)
    roots: dict[str, bytes] = field(default_factory=dict)
    """What was promised, as digits -> the Merkle root of the block that attests it."""
    is_attested: bool = False

    def promise(self, digest: bytes) -> bytes:
        """The answer to a digest."""
        self.asked.append(digest)
        stamp = Timestamp(digest)
        promised = stamp.ops.add(OpPrepend(b"nonce")).ops.add(OpSHA256()).ops.add(OpAppend(b"secret"))
        promised.attestations.add(PendingAttestation(self.address))
        self.roots[promised.msg.hex()] = b""
        return _bytes(stamp)

    def attest(self, promised: str) -> bytes | None:
        """What attests a promise; None as long as nothing does."""
        if not self.is_attested or promised not in self.roots:
            return None
        stamp = Timestamp(bytes.fromhex(promised))
        root = stamp.ops.add(OpAppend(b"a sister")).ops.add(OpSHA256()).ops.add(OpSHA256())
        root.attestations.add(BitcoinBlockHeaderAttestation(HEIGHT))
        self.roots[promised] = root.msg
        return _bytes(stamp)


@contextmanager
def calendar() -> Iterator[Calendar]:
    """A calendar that answers at its address."""
    made = Calendar()

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self._answer(made.promise(self.rfile.read(int(self.headers["Content-Length"]))))

        def do_GET(self) -> None:
            self._answer(made.attest(self.path.rpartition("/")[2]))

        def _answer(self, data: bytes | None) -> None:
            self.send_response(404 if data is None else 200)
            self.end_headers()
            self.wfile.write(data or b"")

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    with HTTPServer(("127.0.0.1", 0), Answer) as server:
        made.address = f"http://127.0.0.1:{server.server_port}"
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield made
        finally:
            server.shutdown()
            thread.join()
