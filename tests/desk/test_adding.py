"""``dossier add``: the bytes are kept, the sidecar written, and what was read is told."""

from pathlib import Path

from pelican_dossier.desk.content import load
from tests.conftest import ROOT, run_dossier

FIVE = sorted((ROOT / "content/dispatches").glob("*.txt"))


def new_content(folder: Path) -> Path:
    content = folder / "content"
    content.mkdir()
    (content / "dossier.yaml").write_text("format: 1\ntitle: {en: New}\nlanguages: [en, ar]\n")
    return content


def test_a_text_and_a_page_are_taken_in(tmp_path: Path) -> None:
    content = new_content(tmp_path)
    page = tmp_path / "saved.html"
    page.write_bytes("<html><h1>عنوان</h1><p>قال مسؤول.</p></html>".encode("windows-1256"))
    run = run_dossier("add", str(FIVE[0]), str(page), cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert (content / "dispatches" / FIVE[0].name).read_bytes() == FIVE[0].read_bytes()
    assert (content / "dispatches/saved.html").read_bytes() == page.read_bytes()
    for told in ("شفق نيوز", "2025-11-07 (stated)", "windows-1256", "عنوان", "header: date-outlet-places"):
        assert told in run.stdout
    assert [d.sidecar.status for d in load(content).dispatches] == ["draft", "draft"]


def test_an_id_is_never_taken_twice(tmp_path: Path) -> None:
    content = new_content(tmp_path)
    assert run_dossier("add", str(FIVE[0]), cwd=tmp_path).returncode == 0
    run = run_dossier("add", str(FIVE[1]), str(FIVE[0]), cwd=tmp_path)
    assert run.returncode == 1
    assert "supersedes" in run.stderr
    assert not (content / "dispatches" / FIVE[1].name).exists()


def test_what_cannot_be_read_is_not_taken(tmp_path: Path) -> None:
    new_content(tmp_path)
    for name, data in (("A b.txt", b"x"), ("x.pdf", b"x"), ("empty.txt", b"")):
        (tmp_path / name).write_bytes(data)
        run = run_dossier("add", name, cwd=tmp_path)
        assert run.returncode == 1
        assert run.stderr.startswith(f"{name}: ")
    assert "a-b.txt" in run_dossier("add", "A b.txt", cwd=tmp_path).stderr
    assert run_dossier("add", "none.txt", cwd=tmp_path).returncode == 1
    assert not (tmp_path / "content/dispatches").exists()
