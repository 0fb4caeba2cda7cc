"""Receipts of OpenTimestamps: promised, attested, verified offline; read and written as its own library does."""

import hashlib
from pathlib import Path

import pytest
from opentimestamps.core.notary import BitcoinBlockHeaderAttestation
from opentimestamps.core.serialize import BytesDeserializationContext
from opentimestamps.core.timestamp import DetachedTimestampFile

from pelican_dossier.archive.blocks import read_headers
from pelican_dossier.archive.calendars import stamp_by_calendars
from pelican_dossier.archive.receipts import NoReceipt, read_answer, read_receipt, write_receipt
from pelican_dossier.archive.verdicts import Verification
from pelican_dossier.archive.verifying import Trusted, verification
from pelican_dossier.problems import MachineFailed, ProblemsFound
from tests.archive.calendar import HEIGHT, Calendar, calendar, header
from tests.archive.dossiers import put
from tests.archive.test_proofs import forge
from tests.inprocess import dossier

RECEIPT = "bag.tagmanifest-sha512.txt.ots"
GENESIS = (
    "0100000000000000000000000000000000000000000000000000000000000000000000003ba3edfd7a7b12b27ac72c3e67768f617fc81bc3"
    "888a51323a9fb8aa4b1e5e4a29ab5f49ffff001d1dac2b7c"
)
"""The header of the first block of all."""


def judged(receipt: Path) -> DetachedTimestampFile:
    """A receipt as the reference library reads it."""
    return DetachedTimestampFile.deserialize(BytesDeserializationContext(receipt.read_bytes()))


def attested(bag: Path, at: Calendar) -> Path:
    """Has a calendar stamp a bag and a block attest it; returns the file with the block's header."""
    stamp_by_calendars(bag, [at.address])
    at.is_attested = True
    assert stamp_by_calendars(bag, [at.address]).blocks == (HEIGHT,)
    [root] = at.roots.values()
    put(bag.with_name("blocks"), f"# of a test\n{HEIGHT} {header(root)}\n")
    return bag.with_name("blocks")


def found(bag: Path, blocks: Path | None = None) -> Verification:
    return verification(bag, None, Trusted(blocks=blocks))


def test_a_promise_is_kept_and_proves_nothing(bag: Path) -> None:
    with calendar() as at:
        made = stamp_by_calendars(bag, [f"{at.address}/"])
        assert (made.file, made.blocks, made.notes) == (bag.with_name(RECEIPT), (), ())
        again = stamp_by_calendars(bag, [at.address])
    digest = hashlib.sha256((bag / "tagmanifest-sha512.txt").read_bytes()).digest()
    assert at.asked == [digest], "a digest and nothing else was sent, once"
    assert judged(made.file).file_digest == digest
    assert again.blocks == ()
    assert "no block attests it yet" in again.notes[0]
    told = found(bag)
    assert (told.problems, told.proofs) == ([], [])
    assert f"a receipt that proves nothing yet: {at.address} promised it" in told.notes[0]
    put(bag.with_name("blocks"), f"{HEIGHT} {header(bytes(32))}")
    [problem] = found(bag, bag.with_name("blocks")).problems
    assert problem.remedy == "have it completed by `dossier stamp` a day after it was made"


def test_what_a_block_attests_is_verified_offline(bag: Path) -> None:
    with calendar() as at:
        blocks = attested(bag, at)
    told = found(bag, blocks)
    assert told.problems == []
    assert told.proofs == [f"attested by block {HEIGHT} of Bitcoin, of 2026-03-31 at 23:33 UTC"]
    assert f"a receipt that names block {HEIGHT} of Bitcoin, not checked" in found(bag).notes[0]
    judge = judged(bag.with_name(RECEIPT))
    roots = [
        message for message, one in judge.timestamp.all_attestations() if one == BitcoinBlockHeaderAttestation(HEIGHT)
    ]
    assert roots == [read_headers(blocks)[HEIGHT].root]


def test_what_digests_do_not_tell_a_receipt_does(bag: Path) -> None:
    with calendar() as at:
        blocks = attested(bag, at)
    forge(bag)
    for asked in (blocks, None):
        [problem] = found(bag, asked).problems
        assert (problem.file, problem.what) == (RECEIPT, "it does not stamp tagmanifest-sha512.txt as it is now")


def test_a_block_that_is_another_or_is_not_told_attests_nothing(bag: Path) -> None:
    with calendar() as at:
        blocks = attested(bag, at)
    put(blocks, f"{HEIGHT} {header(bytes(32))}")
    assert [each.what for each in found(bag, blocks).problems] == ["the block that it names attests something else"]
    put(blocks, f"0 {GENESIS}")
    [problem] = found(bag, blocks).problems
    assert problem.remedy == f"write the header of block {HEIGHT} into {blocks}"
    bag.with_name(RECEIPT).unlink()
    assert [each.what for each in found(bag, blocks).problems] == ["the receipt of OpenTimestamps is missing"]


def test_headers_are_read_as_bitcoin_prints_them_and_a_wrong_digit_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "blocks"
    put(file, f"0 {GENESIS}\n\n")
    assert str(read_headers(file)[0].time) == "2009-01-03 18:15:05+00:00"
    put(file, f"0 {GENESIS.replace('3ba3ed', '3ba3ee')}\n0 00\n")
    with pytest.raises(ProblemsFound) as refused:
        read_headers(file)
    assert [(each.line, each.what) for each in refused.value.problems] == [
        (1, "this is no header of a block"),
        (2, "this is no height with a header"),
    ]


def test_one_calendar_that_answers_is_enough(bag: Path) -> None:
    with calendar() as at, calendar() as other:
        made = stamp_by_calendars(bag, [at.address, "http://127.0.0.1:9", other.address])
        assert [note.partition(" ")[0] for note in made.notes] == ["http://127.0.0.1:9/digest"]
        other.is_attested = True
        assert stamp_by_calendars(bag, ["http://127.0.0.1:9"]).blocks == (), "only who is named is asked"
        assert stamp_by_calendars(bag, [at.address, other.address]).blocks == (HEIGHT,)
    assert len(list(judged(made.file).timestamp.all_attestations())) == 3, "no promise is forgotten"


def test_without_a_calendar_there_is_no_receipt(bag: Path) -> None:
    with pytest.raises(MachineFailed, match="gave no receipt"):
        stamp_by_calendars(bag, ["http://127.0.0.1:9"])
    with pytest.raises(ProblemsFound, match="no address of a calendar"):
        stamp_by_calendars(bag, ["ftp://calendar.example.org"])
    put(bag / "data/dossier.json", "{}")
    with pytest.raises(ProblemsFound, match="its bytes have changed"):
        stamp_by_calendars(bag, ["http://127.0.0.1:9"])
    assert not bag.with_name(RECEIPT).exists()


def test_a_damaged_receipt_is_never_taken_for_a_whole_one(bag: Path) -> None:
    with calendar() as at:
        blocks = attested(bag, at)
    receipt = bag.with_name(RECEIPT)
    whole = receipt.read_bytes()
    assert write_receipt(*read_receipt(whole)) == whole
    for at_byte in range(len(whole)):
        for damaged in (whole[:at_byte], whole[:at_byte] + bytes([whole[at_byte] ^ 0x41]) + whole[at_byte + 1 :]):
            receipt.write_bytes(damaged)
            told = found(bag, blocks)
            # only the promise beside it, or its address, may have changed
            assert told.problems or told.proofs == [
                f"attested by block {HEIGHT} of Bitcoin, of 2026-03-31 at 23:33 UTC"
            ]
            if damaged == whole[:at_byte]:
                assert told.problems


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "ends too early"),
        (b"\x00" + bytes(8) + b"\xff\xff\x7f", "more follows"),
        (b"\x00" + bytes(8) + b"\xff" * 12, "a number that nothing has"),
        (b"\x08" * 1000, "more steps"),
        (b"\x00" + bytes(9) + b"more", "goes on behind its end"),
    ],
)
def test_an_answer_that_would_fill_the_memory_is_no_receipt(data: bytes, said: str) -> None:
    with pytest.raises(NoReceipt, match=said):
        read_answer(data)


def test_steps_that_are_unknown_or_make_too_much_lead_nowhere() -> None:
    for steps, said in ((b"\x67", "not known here"), (b"\xf3" * 9, "more than a receipt may hold")):
        with pytest.raises(NoReceipt, match=said):
            list(read_answer(steps + b"\x00" + bytes(9)).attested(bytes(32)))


def test_the_command_takes_calendars_from_the_settings_and_completes_a_receipt(bag: Path) -> None:
    work = bag.parent
    run = dossier("stamp", "bag", cwd=work)
    assert (run.returncode, "`stamps` in dossier.yaml" in run.stderr) == (2, True)
    with calendar() as at:
        settings = work / "content/dossier.yaml"
        put(settings, f"{settings.read_text()}stamps: {{calendars: [{at.address}]}}\n")
        run = dossier("stamp", "bag", cwd=work)
        assert run.returncode == 0
        assert "run the same command again in a day" in run.stdout
        at.is_attested = True
        assert f"block {HEIGHT} of Bitcoin attests it" in dossier("stamp", "bag", cwd=work).stdout
        [root] = at.roots.values()
    put(work / "blocks", f"{HEIGHT} {header(root)}")
    assert "bag: attested by block" in dossier("verify", "bag", "--blocks", "blocks", cwd=work).stdout
