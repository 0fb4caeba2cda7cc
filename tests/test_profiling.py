"""``dossier build --profile``: where the time of a build goes."""

from pathlib import Path
from pstats import Stats

from pelican_dossier.profiling import STAGES
from tests.inprocess import dossier


def test_each_stage_is_told_with_its_share_and_every_call_is_kept(project: Path) -> None:
    built = dossier("build", "--profile", "build.prof", cwd=project)
    assert built.returncode == 0, built.stderr
    head, *rows = built.stdout.splitlines()[: len(STAGES) + 3]
    assert head.split() == ["stage", "seconds", "ms", "a", "dispatch", "share"]
    assert [row[:24].rstrip() for row in rows] == [*(stage for stage, _ in STAGES), "all else", "together"]
    *taken, rest, whole = (float(row[24:].split()[0]) for row in rows)
    assert min(taken) > 0
    assert abs(sum(taken) + rest - whole) < 0.1
    assert rows[-1].endswith(" 100%")
    called = {name for _, _, name in Stats(str(project / "build.prof")).stats}  # type: ignore[attr-defined]
    assert {name for _, functions in STAGES for _, name in functions} <= called


def test_a_file_that_cannot_be_written_is_told_before_anything_is_built(project: Path) -> None:
    built = dossier("build", "--profile", "missing/build.prof", cwd=project)
    assert (built.returncode, (project / "output").exists()) == (3, False)
    assert "missing/build.prof" in built.stderr
    assert "Traceback" not in built.stderr
