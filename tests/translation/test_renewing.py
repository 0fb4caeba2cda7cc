"""The translator's way: catalogs that any PO tool opens, that follow their dispatches and lose nothing."""

import subprocess
import sys
from pathlib import Path

import polib
import pytest

from pelican_dossier.desk.content import load
from pelican_dossier.translation.renewing import renew
from tests.inprocess import dossier

SHARED = "أكد الوزير في مؤتمر صحفي ببغداد أن القوات ستغادر البلاد وفق الجدول المتفق عليه بين الطرفين."
OWN = "ووصل الوفد إلى أربيل يوم الجمعة."


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A dossier of two dispatches with a paragraph in common."""
    content = tmp_path / "content"
    (content / "dispatches").mkdir(parents=True)
    (content / "registry").mkdir()
    entry = "- {id: erbil, kind: place, names: {ar: أربيل, en: Erbil}}"
    (content / "registry/places.yaml").write_text(f"format: 1\nentities:\n{entry}\n", encoding="utf-8")
    settings = "format: 1\ntitle: {ar: ملف, en: File}\nlanguages: [ar, en]\n"
    (content / "dossier.yaml").write_text(settings, encoding="utf-8")
    write(content, "one", SHARED, OWN)
    write(content, "two", "خبر آخر لا صلة له بما سبق.", SHARED)
    return content


def write(content: Path, id_: str, *paragraphs: str, sidecar: str = "publisher: وكالة\n") -> None:
    (content / f"dispatches/{id_}.txt").write_text("\n".join(paragraphs) + "\n", encoding="utf-8")
    (content / f"dispatches/{id_}.yaml").write_text(sidecar, encoding="utf-8")


def translate(content: Path, *arguments: str) -> str:
    run = dossier("translate", *arguments, "--content", str(content), cwd=content.parent)
    assert run.returncode == 0, run.stderr
    return run.stdout


def catalog(content: Path, id_: str) -> polib.POFile:
    return polib.pofile(str(content / f"translations/en/{id_}.po"))


def fill(content: Path, id_: str, **messages: str) -> None:
    found = catalog(content, id_)
    for entry in found:
        if entry.msgctxt in messages:
            entry.msgstr = messages[entry.msgctxt]
    found.save()


def test_a_catalog_has_a_message_a_paragraph_and_tells_the_translator_where_it_stands(desk: Path) -> None:
    assert "wrote" in translate(desk)
    first, second = catalog(desk, "one")
    assert (first.msgctxt, first.msgid, first.msgstr) == ("p0", SHARED, "")
    assert second.comment.splitlines() == ["one#p1 · وكالة", "أربيل = Erbil"]


def test_what_breaks_a_line_in_a_name_breaks_no_catalog(desk: Path) -> None:
    write(desk, "one", SHARED, OWN, sidecar='publisher: "a\\rb\\u2028c\\x85\\nmsgid d"\n')
    translate(desk)
    assert [entry.comment.splitlines()[0] for entry in catalog(desk, "one")] == [
        "one#p0 · a b c msgid d",
        "one#p1 · a b c msgid d",
    ]
    translate(desk, "--status")


def test_a_paragraph_that_two_dispatches_share_is_translated_once(desk: Path) -> None:
    translate(desk)
    fill(desk, "one", p0="The minister confirmed it.")
    translate(desk)
    copied = catalog(desk, "two")[1]
    assert (copied.msgid, copied.msgstr, copied.tcomment) == (SHARED, "The minister confirmed it.", "as in one#p0")


def test_one_paragraph_in_two_translations_is_told(desk: Path) -> None:
    translate(desk)
    fill(desk, "one", p0="The minister confirmed it.")
    fill(desk, "two", p1="The minister affirmed it.")
    assert list(load(desk).notes()) == ["two#p1 has the words of one#p0, and another translation into 'en'"]


def test_a_changed_paragraph_loses_its_translation_and_the_old_one_is_offered(desk: Path) -> None:
    translate(desk)
    fill(desk, "one", p1="The delegation arrived in Erbil on Friday.")
    changed = OWN.replace("الجمعة", "السبت")
    write(desk, "one", SHARED, changed)
    assert "outdated: p1" in translate(desk, "one")
    entry = catalog(desk, "one")[1]
    assert (entry.msgid, entry.previous_msgid, entry.fuzzy) == (changed, OWN, True)
    assert entry.msgstr == "The delegation arrived in Erbil on Friday."
    assert load(desk).translations["one", "en"].part(1, 0) is None


def test_a_paragraph_that_moves_takes_its_translation_along(desk: Path) -> None:
    translate(desk)
    fill(desk, "one", p1="The delegation arrived in Erbil on Friday.")
    write(desk, "one", SHARED, "وهذه فقرة جديدة بينهما لم تكن من قبل.", OWN)
    translate(desk)
    entry = catalog(desk, "one")[2]
    assert (entry.msgctxt, entry.msgstr, entry.fuzzy) == ("p2", "The delegation arrived in Erbil on Friday.", False)


def test_what_fits_no_paragraph_any_more_is_kept_as_obsolete(desk: Path) -> None:
    translate(desk)
    fill(desk, "one", p1="The delegation arrived in Erbil on Friday.")
    write(desk, "one", SHARED)
    translate(desk)
    (obsolete,) = catalog(desk, "one").obsolete_entries()
    assert obsolete.msgstr == "The delegation arrived in Erbil on Friday."


def obsolete(content: Path) -> list[tuple[str, str]]:
    return [(entry.msgid, entry.msgstr) for entry in catalog(content, "one").obsolete_entries()]


def renewed(content: Path) -> list[str]:
    """The catalogs that a run in this process has changed."""
    found = load(content, translations_are="left")
    return [path.stem for path in renew(content / "translations", "en", found.readings, found.registry, ())]


def test_what_is_obsolete_stays_so_run_after_run(desk: Path) -> None:
    closing = "وختم الوزير كلمته بدعوة الأطراف إلى ضبط النفس."
    renewed(desk)
    write(desk, "one", SHARED, OWN, closing)
    renewed(desk)
    fill(desk, "one", p1="The delegation arrived in Erbil on Friday.", p2="He called for restraint.")
    write(desk, "one", SHARED)
    assert renewed(desk) == ["one"]
    kept = obsolete(desk)
    assert kept == [(OWN, "The delegation arrived in Erbil on Friday."), (closing, "He called for restraint.")]
    assert (renewed(desk), obsolete(desk)) == ([], kept)


def test_an_obsolete_entry_that_a_person_wrote_stays(desk: Path) -> None:
    renewed(desk)
    path = desk / "translations/en/one.po"
    by_hand = '\n# A word of the desk’s.\n#~ msgctxt "p7"\n#~ msgid "كلمة"\n#~ msgstr "A word"\n'
    path.write_text(path.read_text("utf-8") + by_hand, "utf-8")
    for _ in range(2):
        renewed(desk)
        (entry,) = catalog(desk, "one").obsolete_entries()
        assert (entry.msgid, entry.msgstr, entry.tcomment) == ("كلمة", "A word", "A word of the desk’s.")


def test_words_that_come_back_find_their_translation(desk: Path) -> None:
    renewed(desk)
    fill(desk, "one", p1="The delegation arrived in Erbil on Friday.")
    write(desk, "one", SHARED)
    renewed(desk)
    write(desk, "one", SHARED, OWN)
    renewed(desk)
    entry = catalog(desk, "one")[1]
    assert (entry.msgstr, entry.fuzzy, entry.obsolete) == ("The delegation arrived in Erbil on Friday.", False, False)
    assert obsolete(desk) == []


def test_of_two_translations_of_the_same_words_the_one_that_goes_is_kept(desk: Path) -> None:
    write(desk, "one", OWN, SHARED, OWN)
    renewed(desk)
    fill(desk, "one", p0="The delegation arrived in Erbil on Friday.", p2="On Friday the delegation got to Erbil.")
    write(desk, "one", OWN, SHARED)
    renewed(desk)
    assert obsolete(desk) == [(OWN, "On Friday the delegation got to Erbil.")]
    assert (renewed(desk), catalog(desk, "one")[0].msgstr) == ([], "The delegation arrived in Erbil on Friday.")


def test_a_dispatch_that_supersedes_another_begins_with_its_translations(desk: Path) -> None:
    translate(desk)
    fill(desk, "one", p0="The minister confirmed it.", p1="The delegation arrived in Erbil on Friday.")
    write(desk, "three", SHARED, OWN.replace("الجمعة", "السبت"), sidecar="supersedes: one\n")
    translate(desk, "three")
    first, second = catalog(desk, "three")
    assert (first.msgstr, first.fuzzy) == ("The minister confirmed it.", False)
    assert (second.msgstr, second.fuzzy) == ("The delegation arrived in Erbil on Friday.", True)


def test_a_second_run_changes_nothing(desk: Path) -> None:
    translate(desk)
    fill(desk, "one", p0="The minister confirmed it.")
    translate(desk)
    before = {path: path.read_bytes() for path in desk.rglob("*.po")}
    assert "wrote" not in translate(desk)
    assert {path: path.read_bytes() for path in desk.rglob("*.po")} == before


def test_the_status_writes_nothing_and_names_what_is_left(desk: Path) -> None:
    out = translate(desk, "--status")
    assert "en  one  0/2 translated, no catalog" in out
    assert "missing: p0, p1" in out
    assert not (desk / "translations").exists()


def test_an_unknown_dispatch_or_language_is_a_wrong_command_line(desk: Path) -> None:
    for arguments in (("nowhere",), ("--to", "fr")):
        run = dossier("translate", *arguments, "--content", str(desk), cwd=desk.parent)
        assert run.returncode == 2
        assert run.stderr.count("\n") == 1


def test_other_peoples_tools_find_no_fault(desk: Path, tmp_path: Path) -> None:
    """translate-toolkit's pofilter, with the tests that a catalog with an outdated message must pass too."""
    translate(desk)
    fill(desk, "one", p0="The minister confirmed it.", p1="The delegation arrived in Erbil on Friday.")
    write(desk, "one", SHARED, OWN.replace("الجمعة", "السبت"))
    translate(desk)
    tests = [f"--test={name}" for name in ("blank", "escapes", "newlines", "printf", "variables", "nplurals")]
    command = [str(Path(sys.executable).with_name("pofilter")), *tests, "--nofuzzy", str(desk / "translations/en")]
    run = subprocess.run([*command, str(tmp_path / "faults")], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert list((tmp_path / "faults").rglob("*.po")) == []


def test_the_projects_own_catalogs_are_as_translate_writes_them(project: Path) -> None:
    content = load(project / "content")
    changed = renew(project / "content/translations", "en", content.readings, content.registry, ())
    assert [path.name for path in changed] == []
