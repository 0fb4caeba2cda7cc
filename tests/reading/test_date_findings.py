"""What cannot be in a dispatch's dates is told with its grounds, and no value is repaired."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from pelican_dossier.intake import receive
from pelican_dossier.model import Finding, Sidecar
from pelican_dossier.model.edtf import parse
from pelican_dossier.reading import dates, read
from pelican_dossier.registry import Registry
from tests.fixtures import Case, cases, load
from tests.intake.strategies import DISPATCHES
from tests.model.findings import check
from tests.reading.test_dates import reading_of

CASES = load(Path(__file__).with_name("findings.fixtures.txt"), ["published"])


def told(finding: Finding) -> str:
    args = dict(finding.ground.args)
    likely, because = args.pop("likely", None), args.pop("likely_because", None)
    said = f"{finding.rule}: {' | '.join(map(str, args.values()))}".rstrip()
    return f"{said} -> {likely} ({because})" if likely else said


def read_findings(case: Case) -> Iterator[str]:
    return map(told, reading_of(case).findings)


@cases(__file__, "findings", keys=["published"])
def test_findings(case: Case) -> None:
    case.check(read_findings(case))
    for finding in reading_of(case).findings:
        check(finding)


@pytest.mark.parametrize("rule", dates.LOOKS)
def test_without_a_rule_a_case_fails(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(cast("dict[str, object]", dates.LOOKS), rule)
    assert any(list(read_findings(case)) != list(case.expected) for case in CASES)


@pytest.mark.parametrize(
    ("dispatch", "rules"),
    [
        ("000", []),
        ("001", ["two-month-names", "near-year-is-another"]),
        ("002", []),
        ("003", ["no-publication-date"]),
        ("004", ["impossible-deadline"]),
    ],
)
def test_the_five_dispatches(dispatch: str, rules: list[str]) -> None:
    path = next(DISPATCHES.glob(f"{dispatch}_*.txt"))
    found = read(receive(path.read_bytes(), path.name), Registry()).findings
    assert [finding.rule for finding in found] == rules
    assert all(finding.id.startswith(f"{finding.rule}-") for finding in found)


def test_the_sidecar_tells_the_order_of_day_and_month() -> None:
    text = b"The paper is dated 10/7/2008 in the archive."
    day_first = Sidecar(date_order="DMY", language="en", published=parse("2025-11-07"))
    for sidecar, value in ((day_first, "2008-07-10"), (replace(day_first, date_order="MDY"), "2008-10-07")):
        reading = read(receive(text, "paper.txt", sidecar), Registry())
        assert [(str(date.value), date.doubtful) for date in reading.dates] == [(value, False)]
        assert reading.findings == ()
