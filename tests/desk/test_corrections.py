"""What a person says of a reading holds, the program's own stays on record, and what fits no words is a problem."""

import re
from dataclasses import replace
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from pelican_dossier.desk.content import Content, load
from pelican_dossier.desk.data import reading_data
from pelican_dossier.model import Dispatch, ReadWords
from pelican_dossier.problems import ProblemsFound
from pelican_dossier.reading import read_words

TEXT = """\
خبر عن القاعدة
قال الوزير سعد الكناني يوم الخميس 6 تشرين الثاني 2025 إن نحو 300 جندي غادروا قاعدة النهر في منتصف الشهر الماضي.
وأضاف أن القاعدة ستبقى مفتوحة حتى نهاية 2026، وفق ما نقلته صحيفة المدينة.
اشترك في نشرتنا البريدية الآن
"""
WHO = "who: Salma\n  when: 2026-01-02"
WHY = f"reason: {{ar: هكذا في النص, en: So the text has it}}\n  {WHO}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A dossier of one dispatch, published on 7 November 2025."""
    content = tmp_path / "content"
    for name in ("dispatches", "registry", "corrections"):
        (content / name).mkdir(parents=True)
    (content / "dossier.yaml").write_text("format: 1\ntitle: {ar: ملف, en: Dossier}\nlanguages: [ar, en]\n", "utf-8")
    (content / "dispatches/one.txt").write_text(TEXT, "utf-8")
    (content / "dispatches/one.yaml").write_text("published: 2025-11-07\nshow: full\n", "utf-8")
    people = "format: 1\nentities:\n- {id: saad, kind: person, names: {ar: سعد الكناني, en: Saad al-Kinani}}\n"
    (content / "registry/names.yaml").write_text(people, "utf-8")
    return content


def with_corrections(folder: Path, *corrections: str, more: str = "") -> Content:
    entries = "".join(f"- {entry}\n  {WHY}\n" for entry in corrections)
    written = f"format: 1\ncorrections:\n{entries}" if corrections else "format: 1\n"
    (folder / "corrections/one.yaml").write_text(written + dedent(more), "utf-8")
    return load(folder)


def data(content: Content) -> dict[str, Any]:
    (reading,) = content.readings
    return reading_data(reading)


def problems(folder: Path, *corrections: str) -> list[str]:
    with pytest.raises(ProblemsFound) as found:
        with_corrections(folder, *corrections)
    return [str(problem) for problem in found.value.problems]


def found(read: list[dict[str, Any]], words: str) -> dict[str, Any]:
    (one,) = [item for item in read if item["text"] == words]
    return one


def at(paragraph: int, words: str) -> str:
    return f"paragraph: p{paragraph}\n  words: {words}"


DAY = "منتصف الشهر الماضي"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("{value: 2025-09}", {"value": "2025-09", "earliest": "2025-09-01", "latest": "2025-09-30", "mod": "MID"}),
        ("{mod: none}", {"value": "2025-10", "mod": None}),
        ("{mod: END}", {"value": "2025-10", "mod": "END"}),
        ("{bound: ON_OR_BEFORE}", {"mod": "MID", "bound": "ON_OR_BEFORE"}),
        ("{value: none}", {"value": None, "earliest": None, "latest": None}),
        ("{value: 2025-W42, mod: none}", {"value": "2025-W42", "mod": None, "earliest": "2025-10-13"}),
    ],
)
def test_a_date_is_put_right_in_each_of_its_fields(folder: Path, told: str, expected: dict[str, Any]) -> None:
    read = data(with_corrections(folder, f"date: {told}\n  {at(1, DAY)}"))
    assert expected.items() <= found(read["dates"], DAY).items()
    assert not found(read["dates"], DAY)["doubtful"]
    (record,) = read["review"]["corrections"]
    assert record["before"][0]["value"] == "2025-10"
    assert record["after"] == [found(read["dates"], DAY)]
    assert (record["who"], record["when"]) == ("Salma", "2026-01-02")
    assert TEXT.splitlines()[record["paragraph"]][record["start"] : record["end"]] == DAY


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("{value: 320}", {"value": 320, "mod": "APPROX"}),
        ("{value: 300/350, mod: none}", {"value": "300/350", "mod": None}),
        ("{unit: none}", {"unit": None}),
        ("{unit: جندي}", {"unit": "جندي", "value": 300}),
    ],
)
def test_a_figure_is_put_right_in_each_of_its_fields(folder: Path, told: str, expected: dict[str, Any]) -> None:
    read = data(with_corrections(folder, f"figure: {told}\n  {at(1, 'نحو 300 جندي')}"))
    assert expected.items() <= found(read["figures"], "نحو 300 جندي").items()


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("{speaker: سعد جبر الكناني}", {"speaker": "سعد جبر الكناني"}),
        ("{role: وزير الدفاع}", {"role": "وزير الدفاع"}),
        ("{kind: direct}", {"kind": "direct"}),
        ("{anonymous: true, unnamed: true}", {"anonymous": True, "unnamed": True}),
        ("{via: صحيفة المدينة}", {"via": "صحيفة المدينة"}),
        ("{said: [غادروا قاعدة النهر]}", {"said": ["غادروا قاعدة النهر"]}),
    ],
)
def test_a_voice_is_put_right_in_each_of_its_fields(folder: Path, told: str, expected: dict[str, Any]) -> None:
    before = data(load(folder))
    (voice,) = [one for one in before["voices"] if one["paragraph"] == 1]
    words = TEXT.splitlines()[1][voice["start"] : voice["end"]]
    read = data(with_corrections(folder, f"voice: {told}\n  {at(1, words)}"))
    (corrected,) = [one for one in read["voices"] if one["paragraph"] == 1]
    corrected["said"] = [TEXT.splitlines()[1][span["start"] : span["end"]] for span in corrected["said"]]
    assert corrected == corrected | expected


def test_a_mention_is_put_right(folder: Path) -> None:
    read = data(with_corrections(folder, f"mention: {{entity: none}}\n  {at(1, 'سعد الكناني')}"))
    assert found(read["mentions"], "سعد الكناني")["entity"] is None


@pytest.mark.parametrize(
    ("kind", "paragraph", "words"),
    [
        ("date", 1, DAY),
        ("figure", 1, "نحو 300 جندي"),
        ("mention", 1, "سعد الكناني"),
        ("voice", 1, "الوزير سعد الكناني"),
    ],
)
def test_what_words_are_not_is_taken_out(folder: Path, kind: str, paragraph: int, words: str) -> None:
    before = data(load(folder))
    read = data(with_corrections(folder, f"none: {kind}\n  {at(paragraph, words)}"))
    assert len(read[f"{kind}s"]) == len(before[f"{kind}s"]) - 1
    (record,) = read["review"]["corrections"]
    assert (len(record["before"]), record["after"]) == (1, [])


@pytest.mark.parametrize(
    ("told", "paragraph", "words", "kind"),
    [
        ("date: {value: 2026-03}", 3, "الآن", "date"),
        ("figure: {value: 1, unit: القاعدة}", 2, "القاعدة", "figure"),
        ("mention: {entity: saad}", 1, "الوزير", "mention"),
        ("voice: {speaker: صحيفة المدينة, said: [ستبقى مفتوحة]}", 2, "صحيفة المدينة", "voice"),
    ],
)
def test_what_was_missed_is_added(folder: Path, told: str, paragraph: int, words: str, kind: str) -> None:
    before = data(load(folder))
    read = data(with_corrections(folder, f"{told}\n  {at(paragraph, words)}"))
    assert len(read[f"{kind}s"]) == len(before[f"{kind}s"]) + 1
    (record,) = read["review"]["corrections"]
    assert (record["before"], len(record["after"])) == ([], 1)


def test_parts_are_told_before_the_dispatch_is_read(folder: Path) -> None:
    read = data(with_corrections(folder, "part: boilerplate\n  paragraph: p2", "part: body\n  paragraph: p3"))
    assert [part["kind"] for part in read["paragraphs"][2]["parts"]] == ["boilerplate"]
    assert [part["kind"] for part in read["paragraphs"][3]["parts"]] == ["body"]
    assert not [one for kind in ("dates", "voices") for one in read[kind] if one["paragraph"] == 2]


def test_a_part_may_begin_within_a_paragraph(folder: Path) -> None:
    read = data(with_corrections(folder, f"part: boilerplate\n  {at(2, 'وفق ما نقلته صحيفة المدينة.')}"))
    text = TEXT.splitlines()[2]
    parts = [(part["kind"], text[part["start"] : part["end"]]) for part in read["paragraphs"][2]["parts"]]
    assert parts == [
        ("body", "وأضاف أن القاعدة ستبقى مفتوحة حتى نهاية 2026،"),
        ("boilerplate", "وفق ما نقلته صحيفة المدينة."),
    ]


def test_what_stands_behind_a_part_begins_with_its_first_word(folder: Path) -> None:
    read = data(with_corrections(folder, f"part: header\n  {at(2, 'وأضاف')}"))
    text = TEXT.splitlines()[2]
    parts = [(part["kind"], text[part["start"] : part["end"]]) for part in read["paragraphs"][2]["parts"]]
    assert parts == [("header", "وأضاف"), ("body", text.removeprefix("وأضاف "))]


def test_a_part_takes_the_place_of_those_alone_that_it_covers(folder: Path) -> None:
    told = (f"part: boilerplate\n  {at(2, 'وفق ما نقلته صحيفة المدينة.')}", f"part: header\n  {at(2, 'وأضاف')}")
    records = data(with_corrections(folder, *told))["review"]["corrections"]
    assert [(one["before"], one["after"]) for one in records] == [(["body"], ["header"]), (["body"], ["boilerplate"])]


def test_of_words_that_stand_more_than_once_those_are_meant_that_are_counted(folder: Path) -> None:
    text = TEXT.replace("مفتوحة", "القاعدة القاعدة")
    (folder / "dispatches/one.txt").write_text(text, "utf-8")
    places = [match.start() for match in re.finditer("القاعدة", text.splitlines()[2])]
    for nth, place in enumerate(places, 1):
        told = f"figure: {{value: {nth}}}\n  {at(2, 'القاعدة')}\n  nth: {nth}"
        (figure,) = (one for one in data(with_corrections(folder, told))["figures"] if one["text"] == "القاعدة")
        assert figure["start"] == place
    assert len(places) == 3


@pytest.mark.parametrize("is_turned", [False, True])
def test_of_two_readings_in_the_words_of_a_correction_the_longer_one_is_put_right(
    folder: Path, is_turned: bool
) -> None:
    dates = ["الخميس 6 تشرين الثاني 2025", DAY]
    if is_turned:
        text = TEXT.replace(dates[0], "X").replace(dates[1], dates[0]).replace("X", dates[1])
        (folder / "dispatches/one.txt").write_text(text, "utf-8")
        dates.reverse()
    line = (folder / "dispatches/one.txt").read_text("utf-8").splitlines()[1]
    words = line[line.index(dates[0]) : line.index(dates[1]) + len(dates[1])]
    read = data(with_corrections(folder, f"date: {{mod: APPROX}}\n  {at(1, words)}"))
    assert [(one["value"], one["mod"]) for one in read["dates"] if one["paragraph"] == 1] == [("2025-11-06", "APPROX")]


def test_how_often_the_program_erred_is_counted_where_somebody_looked_at_all_of_it(folder: Path) -> None:
    told, reviewed = f"date: {{value: 2025-09}}\n  {at(1, DAY)}", "reviewed: {who: Salma, when: 2026-01-02}\n"
    assert not with_corrections(folder, told).readings[0].review.tallies
    tally = with_corrections(folder, told, more=reviewed).readings[0].review.tallies["date"]
    assert (tally.read, tally.right, tally.there) == (3, 2, 3)


def test_headline_outlet_and_places_are_put_right(folder: Path) -> None:
    told = ("headline: خبر آخر", "publisher: صحيفة المدينة", "dateline: [بغداد, أربيل]", "author: هدى")
    read = data(with_corrections(folder, *told))
    assert (read["title"], read["publisher"], read["dateline"]) == ("خبر آخر", "صحيفة المدينة", ["بغداد", "أربيل"])
    assert read["author"] == "هدى"
    what = [record["what"] for record in read["review"]["corrections"]]
    assert what == ["headline", "publisher", "dateline", "author"]
    first = read["review"]["corrections"][0]
    assert first["before"] == ["خبر عن القاعدة"]
    assert (first["paragraph"], first["start"], first["end"]) == (None, None, None)


def test_what_is_told_of_the_dispatch_stands_before_what_is_told_of_its_words(folder: Path) -> None:
    told = ("part: boilerplate\n  paragraph: p2", "part: header\n  paragraph: p0", "headline: خبر")
    records = data(with_corrections(folder, *told))["review"]["corrections"]
    assert [(record["what"], record["paragraph"]) for record in records] == [
        ("headline", None),
        ("part", 0),
        ("part", 2),
    ]


def test_two_dates_where_the_program_reads_one(folder: Path) -> None:
    day = "الخميس 6 تشرين الثاني 2025"
    told = [f"date: {{value: 2025-11-06}}\n  {at(1, words)}" for words in ("الخميس", "6 تشرين الثاني 2025")]
    assert day in TEXT
    read = data(with_corrections(folder, *told))
    assert [one["value"] for one in read["dates"] if one["paragraph"] == 1][:2] == ["2025-11-06"] * 2


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("date: {value: '2025'}\n  paragraph: p1\n  words: غير موجود", "do not stand in p1"),
        ("date: {value: '2025'}\n  paragraph: p4\n  words: الشهر", "no paragraph p4; write one of p0 to p3"),
        ("date: {value: '2025'}\n  words: الشهر", "the key `paragraph` is missing"),
        ("part: boilerplate", "the key `paragraph` is missing"),
        ("date: {value: '2025'}\n  paragraph: p2\n  words: قاعدة النهر", "they stand in p1"),
        ("date: {value: '2025'}\n  paragraph: p1\n  words: الشهر\n  nth: 2", "stands 1 times in p1, not 2"),
        ("date: {value: 2025-13}\n  paragraph: p1\n  words: الشهر", "write a day of the calendar"),
        ("date: {}\n  figure: {}\n  paragraph: p1\n  words: الشهر", "it is about date and figure at once"),
        ("paragraph: p1\n  words: الشهر", "it says nothing of the dispatch"),
        ("figure: {value: 3}\n  paragraph: p1", "the key `words` is missing"),
        ("figure: {value: six}\n  paragraph: p1\n  words: '300'", "write a number in digits and without"),
        ("figure: {value: 3 or 4}\n  paragraph: p1\n  words: '300'", "write a number in digits and without"),
        ("figure: {value: '301'}\n  paragraph: p1\n  words: '300'", "write a number in digits and without"),
        ("figure: {value: P}\n  paragraph: p1\n  words: '300'", "write a number in digits and without"),
        ("figure: {value: 10/}\n  paragraph: p1\n  words: '300'", "write a number in digits and without"),
        ("figure: {value: 10/P2D}\n  paragraph: p1\n  words: '300'", "write a number in digits and without"),
        ("figure: {value: 300 m}\n  paragraph: p1\n  words: '300'", "write a number in digits and without"),
        ("figure: {value: .inf}\n  paragraph: p1\n  words: '300'", "write a number, a duration"),
        ("figure: {value: 12/10}\n  paragraph: p1\n  words: '300'", "write the lower number first"),
        ("mention: {entity: nobody}\n  paragraph: p1\n  words: الوزير", "no entity 'nobody' in the registry"),
        ("voice: {said: [لا أحد]}\n  paragraph: p1\n  words: الوزير", "“لا أحد” does not stand in p1"),
        ("voice: {speeker: x}\n  paragraph: p1\n  words: الوزير", "write `speaker` if that is meant"),
        ("figure: {unit: x}\n  paragraph: p2\n  words: صحيفة المدينة", "no figure is read there"),
    ],
)
def test_a_defect_is_told_with_its_line(folder: Path, entry: str, told: str) -> None:
    defects = problems(folder, "headline: x", entry)
    assert len(defects) == 1, defects
    assert defects[0].startswith("content/corrections/one.yaml:")
    assert int(defects[0].split(":")[1]) > 6
    assert told in defects[0]


@pytest.mark.parametrize("name", ["two.yaml", "one.yml"])
def test_corrections_of_no_dispatch_are_told(folder: Path, name: str) -> None:
    (folder / "corrections" / name).write_text("format: 1\n", "utf-8")
    with pytest.raises(ProblemsFound, match=rf"content/corrections/{name}: .*no corrections of a dispatch"):
        load(folder)


def test_what_the_program_reads_by_itself_is_told_and_not_on_record(folder: Path) -> None:
    content = with_corrections(folder, f"date: {{value: 2025-10}}\n  {at(1, DAY)}")
    assert content.readings[0].review.corrections == ()
    (note,) = [note for note in content.notes() if "corrections" in note]
    assert note.startswith("content/corrections/one.yaml:3: the program now reads this by itself")
    (note,) = with_corrections(folder, "headline: خبر عن القاعدة").notes()
    assert note.startswith("content/corrections/one.yaml:3: the program now reads this by itself")


def test_a_voice_on_other_words_is_told_where_the_programs_stays_beside_it(folder: Path) -> None:
    other = f"voice: {{speaker: صحيفة المدينة}}\n  {at(2, 'صحيفة المدينة')}"
    (note,) = with_corrections(folder, other).notes()
    told = "content/corrections/one.yaml:3: this adds a voice, and 'وأضاف', which the program reads, stays beside it"
    assert note.startswith(told)
    assert note.endswith("if it is none, write `- none: voice` with these words")
    assert not list(with_corrections(folder, other, f"none: voice\n  {at(2, 'وأضاف')}").notes())
    accepted = f"accepted:\n- voice: {{speaker: سعد الكناني}}\n  {at(2, 'وأضاف')}\n  {WHO}\n"
    assert not list(with_corrections(folder, other, more=accepted).notes())


def test_a_voice_that_says_other_words_is_only_added(folder: Path) -> None:
    said = f"voice: {{speaker: صحيفة المدينة, said: [القاعدة ستبقى]}}\n  {at(2, 'صحيفة المدينة')}"
    assert len(list(with_corrections(folder, said).notes())) == 1
    other = f"voice: {{speaker: صحيفة المدينة, said: [نقلته]}}\n  {at(2, 'صحيفة المدينة')}"
    assert not list(with_corrections(folder, other).notes())
    text = TEXT.replace("صحيفة المدينة.", "صحيفة المدينة. ووصل الوفد.")
    (folder / "dispatches/one.txt").write_text(text, "utf-8")
    behind = f"voice: {{speaker: الوفد}}\n  {at(2, 'الوفد')}"
    assert not list(with_corrections(folder, behind).notes())


def test_an_accepted_reading_counts_as_long_as_it_is_read_so(folder: Path) -> None:
    right = f"accepted:\n- date: {{value: 2025-10, mod: MID}}\n  {at(1, DAY)}\n  {WHO}\n"
    content = with_corrections(folder, more=right)
    assert [one["text"] for one in data(content)["review"]["accepted"]] == [DAY]
    assert not list(content.notes())
    content = with_corrections(folder, more=right.replace("2025-10", "2025-08"))
    assert content.readings[0].review.accepted == ()
    (note,) = content.notes()
    assert "one.yaml:3: the program no longer reads this so; review it again" in note


def test_a_doubtful_reading_may_be_accepted_as_it_is(folder: Path) -> None:
    (folder / "dispatches/one.txt").write_text(TEXT.replace("الخميس 6", "الأحد 6"), "utf-8")
    (doubted,) = (one for one in data(load(folder))["dates"] if one["doubtful"])
    told = f"{{value: {doubted['value']}}}"
    accepted = f"accepted:\n- date: {told}\n  {at(doubted['paragraph'], doubted['text'])}\n  {WHO}\n"
    content = with_corrections(folder, more=accepted)
    assert not list(content.notes())
    accepted_as = data(content)["review"]["accepted"]
    assert [(one["text"], one["doubtful"]) for one in accepted_as] == [(doubted["text"], False)]


def test_a_dispatch_without_corrections_is_as_the_program_reads_it(folder: Path) -> None:
    assert "review" not in data(load(folder))


def test_findings_about_words_that_are_no_date_go_with_them(folder: Path) -> None:
    text = TEXT.replace("الخميس 6", "الأحد 6")
    (folder / "dispatches/one.txt").write_text(text, "utf-8")
    (finding,) = load(folder).readings[0].findings
    words = load(folder).readings[0].words(finding.passages[0])
    content = with_corrections(folder, f"none: date\n  {at(1, words)}")
    assert content.readings[0].findings == ()


def test_a_correction_holds_where_the_program_no_longer_reads_the_words(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reads_no_dates(dispatch: Dispatch, zone: str | None) -> ReadWords:
        return replace(read_words(dispatch, zone), dates=())

    monkeypatch.setattr("pelican_dossier.desk.correcting.read_words", reads_no_dates)
    told = f"date: {{value: 2025-09, mod: MID}}\n  {at(1, DAY)}"
    (date,) = data(with_corrections(folder, told))["dates"]
    assert (date["value"], date["mod"], date["text"]) == ("2025-09", "MID", DAY)


def test_corrections_stay_with_a_dispatch_that_is_superseded(folder: Path) -> None:
    (folder / "dispatches/two.txt").write_text(TEXT, "utf-8")
    (folder / "dispatches/two.yaml").write_text("published: 2025-11-08\nsupersedes: one\n", "utf-8")
    content = with_corrections(folder, f"date: {{value: 2025-09}}\n  {at(1, DAY)}")
    one, two = (reading_data(reading) for reading in content.readings)
    assert found(one["dates"], DAY)["value"] == "2025-09"
    assert found(two["dates"], DAY)["value"] == "2025-10"
    (note,) = content.notes()
    assert note.startswith("content/corrections/one.yaml: two supersedes one; `dossier review two --from one` offers")


def test_corrections_of_withheld_words_are_withheld_too(folder: Path) -> None:
    (folder / "dispatches/one.yaml").write_text("published: 2025-11-07\nshow: card\nstatus: public\n", "utf-8")
    told = (f"date: {{value: 2025-09}}\n  {at(1, DAY)}", "headline: عنوان آخر")
    accepted = f"accepted:\n- figure: {{value: 300}}\n  {at(1, 'نحو 300 جندي')}\n  {WHO}\n"
    content = with_corrections(folder, *told, more=accepted)
    (reading,) = content.dossier().readings
    assert [record.what for record in reading.review.corrections] == ["headline"]
    assert reading.review.corrections[0].before == ()
    assert reading.review.accepted == ()


def test_a_speaker_whom_the_text_does_not_spell_so_is_published_as_the_editors_have_him(folder: Path) -> None:
    told = "voice: {speaker: سعد جبر الكنانيّ, role: وزير النقل}\n  " + at(1, "الوزير سعد الكناني")
    (reading,) = with_corrections(folder, told).dossier().readings
    assert (reading.voices[0].speaker, reading.voices[0].role) == ("سعد جبر الكنانيّ", "وزير النقل")


def test_the_words_of_a_voice_stay_quoted_where_they_stand_in_quotation_marks(folder: Path) -> None:
    text = TEXT.replace("ستبقى مفتوحة", "«ستبقى مفتوحة بلا شك»")
    (folder / "dispatches/one.txt").write_text(text, "utf-8")
    told = f"voice: {{said: [القاعدة, ستبقى مفتوحة بلا شك]}}\n  {at(2, 'وأضاف')}"
    (voice,) = [one for one in data(with_corrections(folder, told))["voices"] if one["paragraph"] == 2]
    assert [span["kind"] for span in voice["said"]] == ["indirect", "direct"]
