"""Each text, original or translation, is read once, handed on to whoever asks for it, and kept for later builds."""

import os
import subprocess
import sys
from pathlib import Path

COUNTING = """
import sys
import pelican_dossier.reading as room

whole, read = room.read_words, []

def counted(dispatch, zone):
    read.append((dispatch.id, dispatch.language))
    return whole(dispatch, zone)

room.read_words = counted

from pathlib import Path
from pelican_dossier.build import build
from pelican_dossier.publishing import printing

printing.draw = lambda pages, kit, kept: type("Undrawn", (), {
    "documents": dict.fromkeys(pages, b""), "unknown_letters": {}
})
build(Path("pelicanconf.py"), Path(sys.argv[1]), prints=sys.argv[2] == "print")
print(*map("/".join, read), sep="\\n")
"""
"""A build that tells what it reads; documents are planned and written for print, and only not drawn."""


def read_by_a_build(project: Path, kind: str) -> list[str]:
    command = [sys.executable, "-c", COUNTING, f"{project}/output", kind]
    run = subprocess.run(command, cwd=project, env=os.environ, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout.split()


def test_a_build_reads_five_originals_and_five_translations_once(project: Path) -> None:
    read = read_by_a_build(project, "print")
    assert len(read) == len(set(read)) == 10
    assert {language for _, _, language in (text.partition("/") for text in read)} == {"ar", "en"}
    assert read_by_a_build(project, "screen") == []
