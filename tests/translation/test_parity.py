"""Parity: a translation says what its original says, in figures, dates, names, hedges and attributions."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from bench.parity import differences
from bench.slips import slips
from pelican_dossier.desk.content import Content, load
from pelican_dossier.intake import receive_text
from pelican_dossier.model import Dispatch, Entity
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry
from pelican_dossier.translation.parity import can_compare
from tests.comparing.desk import own_registry
from tests.conftest import ROOT
from tests.fixtures import Case, cases
from tests.inprocess import dossier
from tests.reading.weather import behind_weather


@cases(__file__, "parity", keys=["published", "from"])
def test_what_differs(case: Case) -> None:
    original, translation = case.text.splitlines()
    check(case, original, translation)


@cases(__file__, "parity", keys=["published", "from"])
def test_the_weather_before_them_changes_nothing_of_what_differs(case: Case) -> None:
    languages = ("ar", "en") if case.keys.get("from", "ar") == "ar" else ("en", "ar")
    check(case, *map(behind_weather, case.text.splitlines(), languages))


def check(case: Case, original: str, translation: str) -> None:
    day = date.fromisoformat(case.keys["published"]) if "published" in case.keys else None
    languages = ("ar", "en") if case.keys.get("from", "ar") == "ar" else ("en", "ar")
    found = differences([(original, translation)], *languages, day, own_registry())
    case.check(
        f"{d.rule}: {', '.join(d.original) or 'nothing'} | {', '.join(d.translation) or 'nothing'}" for _, d in found
    )


@cache
def five() -> Content:
    return load(ROOT / "content")


ARTICLED = Registry(
    [
        Entity("union", "organisation", {"ar": "اتحاد عمال المرافئ", "en": "the Harbour Workers' Union"}),
        Entity("fleet", "organisation", {"ar": "الأسطول الشمالي", "en": "the northern fleet"}),
        Entity("basin", "place", {"ar": "الحوض", "en": "The Basin"}),
    ]
)


@pytest.mark.parametrize(
    ("original", "translation"),
    [
        ("قال اتحاد عمال المرافئ إن العمل توقف.", "Harbour Workers' Union leaders said that work had stopped."),
        ("أعلن الأسطول الشمالي وصول سفنه.", "A northern fleet spokesman announced that its ships had arrived."),
        ("عاد الهدوء إلى الحوض.", "Calm returned to Basin."),
        ("عاد الهدوء إلى الحوض.", "Calm returned to the Basin."),
    ],
)
def test_the_article_before_a_name_is_no_part_of_it(original: str, translation: str) -> None:
    assert [*differences([(original, translation)], "ar", "en", None, ARTICLED)] == []


def test_a_name_with_its_article_is_missed_all_the_same() -> None:
    pairs = [("قال اتحاد عمال المرافئ إن العمل توقف.", "The workers said that work had stopped in this basin.")]
    ((_, difference),) = differences(pairs, "ar", "en", None, ARTICLED)
    assert (difference.rule, difference.original) == ("name", ("اتحاد عمال المرافئ",))


HIJRI = {
    "ربيع الأول": "Rabi al-Awwal, Rabi' ul-Awal, Rabi I",
    "جمادى الآخرة": "Jumada al-Thani, Jumada al-Akhirah, Jumada II",
    "شعبان": "Sha'ban, Shaaban, Sha‘bān",
    "شوال": "Shawwal, Shawal",
    "ذي القعدة": "Dhu al-Qa'da, Dhul-Qa'dah, Dhu al-Qadah, Zul-Qaada, Dhu’l-Qi‘dah, Thul Qidah, Zulqadah, Dhu l-Qaʿda",
    "ذو الحجة": "Dhu al-Hijjah, Dhul-Hijja, Zulhijja, Zul-Hijjah, Dhu'l-Hijja, Dhi al-Hijjah",
}
SPELT = [(arabic, english) for arabic, line in HIJRI.items() for english in line.split(", ")]


@pytest.mark.parametrize(("arabic", "english"), SPELT)
def test_a_hijri_month_is_known_however_it_is_spelt_and_its_day_is_compared(arabic: str, english: str) -> None:
    def told(original: str, number: int) -> list[tuple[str, tuple[str, ...]]]:
        pair = f"تبدأ الدراسة في 18 {original} المقبل.", f"School begins on {number} {english} next."
        return [(d.rule, d.translation) for _, d in differences([pair], "ar", "en", None, NAMED)]

    assert told(arabic, 18) == []
    assert told(arabic, 19) == [("number", ("19",))]
    assert told("رجب", 18) == [("name", (english,))]


PRESIDENT = Entity(
    "salim", "person", {"ar": "رجب سالم الحربي", "en": "Rajab Salim al-Harbi"}, short={"ar": ("الحربي",)}
)
TOWN = Entity("ain", "place", {"ar": "رأس العين", "en": "Ra's al-Ain"})
NAMED = Registry([PRESIDENT, TOWN])


@pytest.mark.parametrize(
    "translation",
    [
        "Al-Harbi said that the port was shut.",
        "The port was shut, al-Harbi said.",
        "Rajab Salim al-Harbi said it was shut.",
    ],
)
def test_the_last_word_of_a_name_answers_the_whole_one_wherever_it_stands(translation: str) -> None:
    pairs = [("قال رجب سالم الحربي إن المرفأ مغلق.", translation)]
    assert [*differences(pairs, "ar", "en", None, NAMED)] == []


NORTH = Registry(
    [
        Entity("north", "place", {"ar": "ليديا الشمالية", "en": "North Lydia"}),
        Entity(
            "union", "organisation", {"ar": "الاتحاد الأوروبي", "en": "European Union"}, adjectives={"en": ("EU wide",)}
        ),
    ]
)


@pytest.mark.parametrize(
    ("original", "translation"),
    [
        ("وصل وزير خارجية ليديا الشمالية.", "The North Lydian foreign minister arrived."),
        ("وصل جنود ليديا الشمالية.", "North Lydians in uniform arrived."),
        ("بدأت حملة الاتحاد الأوروبي.", "An EU wide campaign began."),
    ],
)
def test_an_adjective_answers_a_name_of_several_words(original: str, translation: str) -> None:
    assert [*differences([(original, translation)], "ar", "en", None, NORTH)] == []


def test_a_short_form_of_the_original_is_answered_by_the_whole_name() -> None:
    pairs = [("قال الحربي إن المرفأ مغلق.", "Rajab Salim al-Harbi said that the port was shut.")]
    assert [*differences(pairs, "ar", "en", None, NAMED)] == []


def test_somebody_else_answers_no_name() -> None:
    pairs = [("قال رجب سالم الحربي إن المرفأ مغلق.", "The president said that the port was shut.")]
    ((_, difference),) = differences(pairs, "ar", "en", None, NAMED)
    assert (difference.rule, difference.original) == ("name", ("رجب سالم الحربي",))


@pytest.mark.parametrize("apostrophe", ["'", "’", "ʼ", "ʾ", "`", "´"])
def test_a_name_has_one_apostrophe_whatever_sign_is_typed(apostrophe: str) -> None:
    pairs = [("عاد الهدوء إلى رأس العين.", f"Calm returned to Ra{apostrophe}s al-Ain.")]
    assert [*differences(pairs, "ar", "en", None, NAMED)] == []


def test_a_translation_may_stand_on_either_side() -> None:
    pairs = [("The delegation arrived in Erbil on 6 November 2025.", "وصل الوفد إلى أربيل في 7 تشرين الثاني 2025.")]
    ((_, difference),) = differences(pairs, "en", "ar", None, own_registry())
    assert (difference.original, difference.translation) == (("6",), ("7",))


def test_a_language_that_is_not_read_is_not_compared() -> None:
    assert can_compare("ar", "en")
    assert not can_compare("ar", "ckb")


HEARD = """
تشرشل Churchill, جورجيسكو Georgescu, يوهانسون Johansson, ميشلان Michelin, يوسف Yusuf, جوزيف Joseph, تشانغ Zhang,
جورج George, فيلهلم Wilhelm, خيمينيز Jimenez, شتاينماير Steinmeier, عبيد Obaid, يونغ Jung, أوبراين Brien,
بوخنفالد Buchenwald, ذياب Dhiyab, رايخنباخ Reichenbach, رايت Wright, نايت Knight, شولتز Scholz, قذافي Gaddafi,
ليخ Lech, تومسون Thompson, كاتشينسكي Kaczynski, كورتس Kurz, بينوشيه Pinochet, هيوز Hughes, بوتشيمون Puigdemont,
إيغور Igor, هايدغر Heidegger, غيفارا Guevara, ستيفنز Stephens, خروتشوف Khrushchev, غاندي Gandhi, راخوي Rajoy
"""
"""Names as newspapers write them in Arabic, and as they are written in English: far apart, and the same."""
NOT_HEARD = """
بيتر Patrick, هوفمان Hartmann, كارين Karl, كاظم Karim, بيكر Becket, لوكاس Lukin, فيشر Fuchs, سمير Samuel, كوبر Copeland
"""
"""Names of others that begin or end alike."""


def test_a_name_is_known_by_its_sound_and_another_is_not() -> None:
    pairs = [name.split() for name in (*HEARD.split(","), *NOT_HEARD.split(","))]
    lines = [(f"وصل {arabic} إلى المدينة.", f"The town saw how {english} came.") for arabic, english in pairs]
    missed = {pairs[at][1] for at, _ in differences(lines, "ar", "en", None, Registry())}
    assert missed == {name.split()[1] for name in NOT_HEARD.split(",")}


_ALWAYS = ("digit", "month", "weekday", "word", "name", "hedge lost")


def test_every_slip_in_the_five_translations_is_noticed(
    record_testsuite_property: Callable[[str, object], None],
) -> None:
    """Each figure, date and name of the English catalogs is changed, one at a time."""
    made, noticed = Counter[str](), Counter[str]()
    missed = []
    for dispatch, paragraph, original, line in _translated_lines():
        day, registry = dispatch.published.day, five().registry
        held = set(differences([(original, line)], "ar", "en", day, registry))
        (mentions,) = {read(receive_text(line, "line", "en", day), registry).mentions}
        for kind, words, slip in slips(line, mentions, registry.entities):
            made[kind] += 1
            if set(differences([(original, slip)], "ar", "en", day, registry)) - held:
                noticed[kind] += 1
            else:
                missed.append((dispatch.id[:3], paragraph, kind, words))
    rate = noticed.total() / made.total()
    record_testsuite_property("slips noticed", f"{noticed.total()} of {made.total()}")
    assert made.total() > 400
    assert [miss for miss in missed if miss[2] in _ALWAYS] == []
    assert rate >= 0.99, missed


def _translated_lines() -> Iterator[tuple[Dispatch, int, str, str]]:
    for dispatch in five().dispatches:
        translation = five().translations[dispatch.id, "en"]
        for paragraph, lines in sorted(translation.paragraphs.items()):
            for part, line in zip(dispatch.paragraphs[paragraph].parts, lines, strict=True):
                yield dispatch, paragraph, dispatch.paragraphs[paragraph].part_text(part), line


def test_a_slip_fails_the_build_with_file_and_line_unless_it_is_accepted(project: Path) -> None:
    (catalog,) = project.glob("content/translations/en/004*.po")
    text = catalog.read_text(encoding="utf-8")
    assert text.count("27 September 2025") == 1
    catalog.write_text(text.replace("27 September 2025", "28 September 2025"), encoding="utf-8")
    failed = dossier("check", cwd=project)
    assert failed.returncode == 1
    assert "content/translations/en/004" in failed.stderr
    assert "«27» in the original, «28» in the translation" in failed.stderr
    id_ = re.search(r"parity-[0-9a-f]{10}", failed.stderr)
    assert id_ is not None
    decision = f"- {{id: {id_[0]}, decision: accepted, reason: {{en: A trial}}, date: 2026-01-02}}\n"
    (project / "content/decisions.yaml").write_text(f"format: 1\ndecisions:\n{decision}", encoding="utf-8")
    accepted = dossier("check", cwd=project)
    assert accepted.returncode == 0, accepted.stderr
    assert "no finding" not in accepted.stdout
