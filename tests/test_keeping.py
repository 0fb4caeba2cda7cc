"""What builds keep of one another: found again, made anew where it cannot be trusted, the same by any number of workers."""

import pickle
from datetime import date
from errno import ENOSPC
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_dossier.cache import Cache
from pelican_dossier.desk.content import load
from pelican_dossier.keeping import Job, Kept
from pelican_dossier.problems import ProblemsFound

_calls: list[int] = []


def _squared(number: int) -> int:
    _calls.append(number)
    return number * number


def _parity(job: Job) -> int:
    return int(job[0]) % 2


@pytest.fixture(autouse=True)
def _uncalled() -> None:
    _calls.clear()


def test_what_was_made_is_found_again(tmp_path: Path) -> None:
    assert Kept(tmp_path).each(_squared, [(2,), (3,)]) == [4, 9]
    assert Kept(tmp_path).each(_squared, [(3,), (4,), (2,)]) == [9, 16, 4]
    assert _calls == [2, 3, 4]


def test_without_a_folder_all_is_made() -> None:
    assert Kept().each(_squared, [(2,), (2,)]) == [4, 4]
    assert _calls == [2, 2]


def test_what_a_build_does_not_ask_for_is_forgotten(tmp_path: Path) -> None:
    Kept(tmp_path).each(_squared, [(2,), (3,)])
    later = Kept(tmp_path)
    later.each(_squared, [(3,)])
    later.forget_the_rest()
    assert len([*tmp_path.iterdir()]) == 1


def test_results_depend_on_what_is_told_of_a_job_alone(tmp_path: Path) -> None:
    Kept(tmp_path).each(_squared, [(2,)], by=_parity)
    assert Kept(tmp_path).each(_squared, [(4,)], by=_parity) == [4]


def test_a_full_disk_leaves_no_half_of_what_would_be_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def filled(path: Path, document: bytes) -> None:
        with path.open("wb") as file:
            file.write(document[:8])
        raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", filled)
    assert Kept(tmp_path).each(_squared, [(2,)]) == [4]
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize("harm", ["cut", "emptied", "changed", "a folder"])
def test_a_damaged_file_is_made_anew(tmp_path: Path, harm: str) -> None:
    Kept(tmp_path).each(_squared, [(5,)])
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    if harm == "a folder":
        file.unlink()
        file.mkdir()
    else:
        file.write_bytes({"cut": whole[:-1], "emptied": b"", "changed": whole[:-1] + b"\0"}[harm])
    assert Kept(tmp_path).each(_squared, [(5,)]) == [25]
    assert _calls == [5, 5]


class _Runs:
    """A pickle that would write a file when it is read."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.file,)


def test_a_foreign_file_runs_nothing(tmp_path: Path) -> None:
    kept, ran = tmp_path / "kept", tmp_path / "ran"
    Kept(kept).each(_squared, [(6,)])
    (file,) = kept.iterdir()
    Cache(kept).put(file.name, pickle.dumps((_Runs(ran),)))
    assert Kept(kept).each(_squared, [(6,)]) == [36]
    assert not ran.exists()


def test_several_workers_make_the_same(tmp_path: Path) -> None:
    days = [(2000, 1, 1 + at % 28, at) for at in range(420)]
    assert Kept(tmp_path, workers=2).each(_day, days) == [_day(*day) for day in days]


def _day(year: int, month: int, day: int, _: int) -> date:
    return date(year, month, day)


# --- the editor's folder -------------------------------------------------------------------------------
_DOSSIER = "format: 1\ntitle: {ar: ملف, en: A dossier}\nlanguages: [ar, en]\n"
_CATALOG = """msgid ""
msgstr "Language: en\\nContent-Type: text/plain; charset=utf-8\\n"

msgctxt "p0"
msgid "{}"
msgstr "{}"
"""
_ARABIC = (
    "قال مسؤول عراقي يوم الجمعة إن 200 جندي سيغادرون القاعدة في نهاية سبتمبر 2026.",
    "أعلنت الوزارة في بيان صدر في 3 مايو 2025 أن القوات باقية.",
)
_EDITS = {
    "dispatches/one.txt": _ARABIC,
    "dispatches/two.txt": ("The ministry said on Friday that 40 troops had left the base.", *_ARABIC, None),
    "dispatches/one.yaml": ("published: 2025-05-04\n", "published: 2026-01-01\nheadline: {en: Troops stay}\n", None),
    "registry/names.yaml": (
        "format: 1\nentities:\n  - {id: ministry, kind: organisation, names: {ar: الوزارة, en: the ministry}}\n",
        "format: 1\nentities:\n  - {id: base, kind: place, names: {ar: القاعدة, en: the base}}\n",
        None,
    ),
    "translations/en/one.po": (
        *(_CATALOG.format(words, "An Iraqi official said on Friday 200 soldiers would leave.") for words in _ARABIC),
        *(
            _CATALOG.format(words, "The ministry said in a statement on 3 May 2025 that forces stay.")
            for words in _ARABIC
        ),
        None,
    ),
    "dossier.yaml": (_DOSSIER, _DOSSIER + "timezone: Asia/Baghdad\n"),
}
"""File -> what an editor may make of it; None takes it away."""
Edit = tuple[str, str | None]


@given(st.lists(st.sampled_from([(name, text) for name, texts in _EDITS.items() for text in texts]), max_size=12))
@settings(max_examples=15)
def test_after_any_edits_the_same_is_read_as_from_a_clean_folder(edits: list[Edit]) -> None:
    with TemporaryDirectory() as folder:
        content = Path(folder, "content")
        for name, texts in _EDITS.items():
            _edit(content, name, texts[0])
        for name, text in [("dossier.yaml", _DOSSIER), *edits]:
            _edit(content, name, text)
            kept = Kept(Path(folder, "kept"))
            assert _told(content, kept) == _told(content, Kept())
            kept.forget_the_rest()


def _edit(content: Path, name: str, text: str | None) -> None:
    file = content / name
    file.parent.mkdir(parents=True, exist_ok=True)
    if text is None:
        file.unlink(missing_ok=True)
    else:
        file.write_text(text, "utf-8")


def _told(content: Path, kept: Kept) -> str:
    """All that is read, or the problems."""
    try:
        loaded = load(content, kept)
    except ProblemsFound as found:
        return repr(found.problems)
    return repr((loaded.readings, [(which, one, one.reading) for which, one in loaded.translations.items()]))
