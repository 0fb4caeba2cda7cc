"""The project's own site, and one with all that may befall an export: formulas, control characters, withdrawals."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Shared, copy_of_the_project, run_dossier

SITE = "https://example.org/dossier"
WRITTEN = {
    "odd.txt": (
        "date 2025-11-10\n"
        "قال مسؤول\u0008 إن 5 دول; =SUM(A1) تشارك يوم 12 نوفمبر 2025 في الاجتماع.\n"
        "وسيعقد اجتماع ثان في الربع الثاني من عام 2026 في أربيل.\n"
    ),
    "odd.yaml": (
        "show: full\nencoding: utf-8\npublisher: '=HYPERLINK(\"https://example.org\")'\nrights: '-1; @cmd'\nretrieved: 2025-12-01\n"
        "headline: {en: \"+44; 'quoted' & <b>bold</b>\", ar: \"'اقتباس' ;=1+1\"}\n"
    ),
    "undated.txt": "قالت الوزارة إن الأمر لم يحسم بعد في بغداد.\n",
    "undated.yaml": "show: full\nheadline: {en: A source without a day}\n",
    "older.txt": "date 2025-11-01\nقال الوزير إن العدد 300 جندي في أربيل.\n",
    "older.yaml": "show: full\nheadline: {en: The older, ar: الأقدم}\n",
    "newer.txt": "date 2025-11-02\nقال الوزير إن العدد 200 جندي في أربيل.\n",
    "newer.yaml": "show: full\nsupersedes: older\nheadline: {en: The newer, ar: الأحدث}\n",
    "gone.txt": "date 2025-11-03\nقال الوزير كلاماً لن يبقى هنا أبداً.\n",
    "gone.yaml": (
        "status: withdrawn\nwithdrawn: {date: 2026-01-05, reason: {en: At the publisher's request}}\n"
        "headline: {en: The one that went}\n"
    ),
}


@pytest.fixture(scope="session")
def odd(shared: Shared, measured: dict[str, str]) -> Path:
    """A site at a known address with sources that an export may stumble over."""

    def fill(folder: Path) -> None:
        project = copy_of_the_project(folder)
        for name, text in WRITTEN.items():
            (project / "content/dispatches" / name).write_text(text, "utf-8")
        run = run_dossier("build", cwd=project, SITEURL=SITE, **measured)
        assert run.returncode == 0, run.stderr

    return shared("odd", fill) / "output"


@pytest.fixture(params=["own", "odd"])
def site(request: pytest.FixtureRequest, built: Path) -> Path:
    """Both, one after the other."""
    odd: Path = request.getfixturevalue("odd")
    return built if request.param == "own" else odd


def data_of(site: Path) -> dict[str, Any]:
    """What ``dossier.json`` says."""
    data: dict[str, Any] = json.loads((site / "data/dossier.json").read_text("utf-8"))
    return data
