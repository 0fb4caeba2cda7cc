"""A translation counts only for the words it was made of."""

from pathlib import Path

import polib
import pytest

from pelican_dossier.intake import receive
from pelican_dossier.model import Dispatch
from pelican_dossier.translation.catalogs import Translation, message_of, read_translation
from tests.conftest import ROOT

TEXT = "عنوان الخبر اليوم\nقال مسؤول إن الاجتماع الذي عقد في بغداد انتهى من دون نتائج.\nوأضاف شيئاً. |\n"


@pytest.fixture
def dispatch() -> Dispatch:
    return receive(TEXT.encode(), "one.txt")


def translated(tmp_path: Path, dispatch: Dispatch, entries: list[polib.POEntry], **headers: str) -> Translation:
    catalog = polib.POFile()
    catalog.metadata = {"Content-Type": "text/plain; charset=utf-8", **headers}
    catalog.extend(entries)
    catalog.save(str(tmp_path / "one.po"))
    return read_translation(tmp_path / "one.po", "one.po", dispatch, "en")


def entry(dispatch: Dispatch, paragraph: int, text: str, **more: object) -> polib.POEntry:
    msgid = more.pop("msgid", message_of(dispatch.paragraphs[paragraph]))
    return polib.POEntry(msgctxt=f"p{paragraph}", msgid=msgid, msgstr=text, **more)


def test_a_line_stands_for_each_part(tmp_path: Path, dispatch: Dispatch) -> None:
    translation = translated(tmp_path, dispatch, [entry(dispatch, 2, "He added something.\n|")])
    first, second = translation.part(2, 0), translation.part(2, 1)
    assert first is not None
    assert second is not None
    assert (first.text, first.language, second.text) == ("He added something.", "en", "|")
    assert translation.part(1, 0) is None


def test_an_outdated_fuzzy_or_empty_message_is_missing(tmp_path: Path, dispatch: Dispatch) -> None:
    entries = [
        entry(dispatch, 0, "x", msgid="other words"),
        entry(dispatch, 1, "x", flags=["fuzzy"]),
        entry(dispatch, 2, " "),
    ]
    assert translated(tmp_path, dispatch, entries).paragraphs == {}


def test_the_header_says_who_and_whether_it_was_reviewed(tmp_path: Path, dispatch: Dispatch) -> None:
    headers = {"X-Translator": "A machine", "X-Translator-Kind": "machine", "PO-Revision-Date": "2026-01-02 10:00+0000"}
    made = translated(tmp_path, dispatch, [], **headers)
    assert (made.translator, made.is_machine, made.reviewer, made.revised) == ("A machine", True, None, "2026-01-02")
    reviewed = translated(tmp_path, dispatch, [], **{"X-Reviewed-By": "An editor"})
    assert (reviewed.translator, reviewed.is_machine, reviewed.reviewer) == (None, False, "An editor")


@pytest.mark.parametrize("path", sorted((ROOT / "content/dispatches").glob("*.txt")), ids=lambda path: path.stem)
def test_the_five_are_translated_whole(path: Path) -> None:
    dispatch = receive(path.read_bytes(), path.name)
    catalog = ROOT / "content/translations/en" / f"{path.stem}.po"
    translation = read_translation(catalog, catalog.name, dispatch, "en")
    assert sorted(translation.paragraphs) == list(range(len(dispatch.paragraphs)))
    assert translation.is_machine
    assert translation.reviewer is None
