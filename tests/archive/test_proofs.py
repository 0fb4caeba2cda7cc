"""Signatures and time stamps of snapshots: who changes a bag and its manifests together is noticed by them alone."""

import hashlib
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from pelican_dossier.archive.signatures import sign
from pelican_dossier.archive.timestamps import stamp
from pelican_dossier.archive.verdicts import Verification
from pelican_dossier.archive.verify import verify
from pelican_dossier.archive.verifying import Trusted, verification
from pelican_dossier.problems import MachineFailed, ProblemsFound
from tests.archive.authority import make_authority, openssl, serving
from tests.archive.calendar import HEIGHT, calendar, header
from tests.archive.dossiers import put
from tests.archive.otherbags import make
from tests.conftest import Shared
from tests.inprocess import dossier


@pytest.fixture(scope="session")
def keys(shared: Shared) -> Path:
    """Two keys of OpenSSH, the first of them allowed to sign; and a time stamp authority with a receipt of its own."""

    def fill(folder: Path) -> None:
        for name in ("editors", "stranger"):
            kind = ("-q", "-t", "ed25519", "-N", "", "-C", "", "-f", str(folder / name))
            subprocess.run(["ssh-keygen", *kind], check=True)
        put(folder / "signers", f"editors@example.org {(folder / 'editors.pub').read_text()}")
        make_authority(folder / "authority")
        make_authority(folder / "other", "Another")

    return shared("keys", fill)


def found(bag: Path, signers: Path | None = None, authorities: Path | None = None) -> Verification:
    return verification(bag, None, Trusted(signers, authorities))


def forge(bag: Path) -> None:
    """Changes a dispatch, and all manifests, so that nothing in the bag tells it."""
    changed = bag / "data/dispatches/full.txt"
    digests = {name: hashlib.new(name, changed.read_bytes()).hexdigest() for name in ("sha256", "sha512")}
    changed.write_bytes(changed.read_bytes().replace("كامل".encode(), "ناقص".encode()))
    for name in digests:
        manifest = bag / f"manifest-{name}.txt"
        new = hashlib.new(name, changed.read_bytes()).hexdigest()
        old = f"{digests[name]}  data/dispatches/full.txt"
        manifest.write_text(manifest.read_text().replace(old, f"{new}  data/dispatches/full.txt"))
    for name in digests:
        tags = bag / f"tagmanifest-{name}.txt"
        for of in digests:
            new = hashlib.new(name, (bag / f"manifest-{of}.txt").read_bytes()).hexdigest()
            tags.write_text(re.sub(rf"^[0-9a-f]+(?=  manifest-{of})", new, tags.read_text(), flags=re.MULTILINE))


def test_a_signature_is_verified_with_the_bag_and_with_any_archive_of_it(bag: Path, keys: Path) -> None:
    signature = sign(bag, keys / "editors")
    assert signature == bag.with_name("bag.tagmanifest-sha512.txt.sig")
    told = found(bag, keys / "signers")
    assert told.problems == []
    assert re.fullmatch(r"signed by editors@example\.org \(ED25519 key SHA256:\S+\)", told.proofs[0])
    archive = Path(shutil.make_archive(str(bag), "gztar", bag.parent, bag.name))
    assert found(archive, keys / "signers") == told


def test_ssh_keygen_alone_verifies_it(bag: Path, keys: Path) -> None:
    """As docs/archive.md tells those who do not have this program."""
    signature = sign(bag, keys / "editors")
    who = ("-n", "file", "-I", "editors@example.org")
    run = subprocess.run(
        ["ssh-keygen", "-Y", "verify", "-f", keys / "signers", *who, "-s", signature],
        input=(bag / "tagmanifest-sha512.txt").read_bytes(),
        capture_output=True,
        check=False,
    )
    assert run.returncode == 0


def test_what_digests_do_not_tell_a_signature_does(bag: Path, keys: Path) -> None:
    sign(bag, keys / "editors")
    forge(bag)
    assert verify(bag).problems == []
    [problem] = found(bag, keys / "signers").problems
    assert problem.file == "bag.tagmanifest-sha512.txt.sig"
    assert problem.what.startswith("it does not sign tagmanifest-sha512.txt as it is now")


def test_of_a_bag_that_no_proof_can_be_of_this_is_told_where_one_is_asked_for(keys: Path, tmp_path: Path) -> None:
    bag = make(tmp_path / "bag")
    assert found(bag).problems == []
    [problem] = found(bag, keys / "signers").problems
    assert problem.what == "no tag manifest by SHA-256 or stronger is there, so nothing stands for the whole bag"


def test_a_strangers_signature_counts_for_nothing(bag: Path, keys: Path) -> None:
    sign(bag, keys / "stranger")
    told = found(bag, keys / "signers")
    assert [problem.what.partition(" (")[0] for problem in told.problems] == ["signers lists no key that made it"]
    assert told.proofs == []


def test_a_signature_that_is_asked_for_must_be_there(bag: Path, keys: Path) -> None:
    assert [each.what for each in found(bag, keys / "signers").problems] == ["the signature is missing"]
    put(bag.with_name("bag.tagmanifest-sha512.txt.sig"), "no signature")
    assert len(found(bag, keys / "signers").problems) == 1


def test_a_signature_that_nobody_asks_for_is_noted_and_proves_nothing(bag: Path, keys: Path) -> None:
    sign(bag, keys / "editors")
    told = found(bag)
    assert (told.problems, told.proofs) == ([], [])
    assert "a signature, not checked" in told.notes[0]


def test_what_is_not_whole_is_neither_signed_nor_stamped(bag: Path, keys: Path) -> None:
    put(bag / "data/dossier.json", "{}")
    with pytest.raises(ProblemsFound, match="its bytes have changed"):
        sign(bag, keys / "editors")
    with pytest.raises(ProblemsFound, match="its bytes have changed"):
        stamp(bag, "http://127.0.0.1:9/")


def test_no_proof_is_written_over_another(bag: Path, keys: Path) -> None:
    sign(bag, keys / "editors")
    with pytest.raises(ProblemsFound, match="signed already"):
        sign(bag, keys / "editors")


def test_what_is_no_key_is_said_to_be_none(bag: Path, keys: Path) -> None:
    with pytest.raises(ProblemsFound, match="ssh-keygen cannot sign with this key"):
        sign(bag, keys / "signers")


def test_only_a_strong_digest_stands_for_a_bag(tmp_path: Path, keys: Path) -> None:
    with pytest.raises(ProblemsFound, match="no tag manifest by SHA-256 or stronger"):
        sign(make(tmp_path / "bag"), keys / "editors")


def test_a_receipt_is_kept_and_verified_offline(bag: Path, keys: Path) -> None:
    with serving(keys / "authority") as address:
        receipt = stamp(bag, address)
        with pytest.raises(ProblemsFound, match="stamped already"):
            stamp(bag, address)
    assert receipt == bag.with_name("bag.tagmanifest-sha512.txt.tsr")
    trusted = keys / "authority/root.pem"
    told = found(bag, authorities=trusted)
    assert told.problems == []
    assert re.fullmatch(r"stamped on \d{4}-\d\d-\d\d at \d\d:\d\d:\d\d UTC", told.proofs[0])
    # as docs/archive.md tells those who do not have this program
    openssl(bag, "ts", "-verify", "-data", "tagmanifest-sha512.txt", "-in", str(receipt), "-CAfile", str(trusted))
    assert "a time stamp, not checked" in found(bag).notes[0]
    [problem] = found(bag, authorities=keys / "other/root.pem").problems
    assert problem.what.startswith("openssl does not accept it")
    forge(bag)
    [problem] = found(bag, authorities=trusted).problems
    assert problem.what == "it does not stamp tagmanifest-sha512.txt as it is now"


def test_the_commands_sign_stamp_and_verify_with_all_proofs_at_once(bag: Path, keys: Path) -> None:
    def run(*arguments: object) -> str:
        done = dossier(*map(str, arguments), cwd=bag.parent)
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert "bag.tagmanifest-sha512.txt.sig" in run("sign", bag, "--key", keys / "editors")
    with serving(keys / "authority") as address:
        assert "bag.tagmanifest-sha512.txt.tsr" in run("stamp", bag, "--authority", address)
    with calendar() as at:
        assert "bag.tagmanifest-sha512.txt.ots" in run("stamp", bag, "--calendar", at.address)
        at.is_attested = True
        assert f"block {HEIGHT}" in run("stamp", bag, "--calendar", at.address)
    [root] = at.roots.values()
    put(bag.with_name("blocks"), f"{HEIGHT} {header(root)}\n")
    trusted = ("--authorities", keys / "authority/root.pem", "--blocks", bag.with_name("blocks"))
    told = run("verify", bag, "--signers", keys / "signers", *trusted)
    for proof in ("signed by editors@example.org", "stamped on", "attested by block"):
        assert proof in told


def test_an_authority_that_is_none_is_said_to_be_none(bag: Path, keys: Path) -> None:
    with pytest.raises(ProblemsFound, match="no address of an authority"):
        stamp(bag, str(keys / "authority/root.pem"))
    with pytest.raises(MachineFailed, match="gave no time stamp"):
        stamp(bag, "http://127.0.0.1:9/")
    assert [each.what for each in found(bag, authorities=keys / "authority/root.pem").problems] == [
        "the receipt is missing"
    ]


def test_the_commands_sign_and_verify(bag: Path, keys: Path) -> None:
    run = dossier("sign", "bag", "--key", str(keys / "editors"), cwd=bag.parent)
    assert (run.returncode, run.stdout.startswith("wrote ")) == (0, True)
    run = dossier("verify", "bag", "--signers", str(keys / "signers"), cwd=bag.parent)
    assert run.returncode == 0
    assert "bag: signed by editors@example.org" in run.stdout
    assert dossier("verify", "bag", "--signers", "nowhere", cwd=bag.parent).returncode == 2
