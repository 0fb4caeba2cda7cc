"""What an editor is told of each defect: the file, the line, what is wrong, what to do."""

from pathlib import Path

import pytest

from pelican_dossier.desk.content import load
from pelican_dossier.desk.markup import sanitised
from pelican_dossier.desk.pages import linked
from pelican_dossier.problems import Problem, ProblemsFound

DOSSIER = "format: 1\ntitle: {ar: ملف, en: A dossier}\nlanguages: [ar, en]\n"
QUESTION = "questions:\n- {id: end, ask: {en: When is the end}, kind: date, marks: {en: [end]}}\n"
CATALOG = 'msgid ""\nmsgstr "Language: en\\n"\n\nmsgctxt "{}"\nmsgid "{}"\nmsgstr "{}"\n'


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with one dispatch and no problem."""
    folder = tmp_path / "content"
    for name in ("dispatches", "registry", "translations/en", "pages"):
        (folder / name).mkdir(parents=True)
    write(folder, "dossier.yaml", DOSSIER)
    write(folder, "dispatches/one.txt", "بغداد ـ وكالة الأنباء\nقال مسؤول إن الاجتماع انتهى.\n")
    return folder


def write(content: Path, name: str, text: str) -> None:
    (content / name).write_text(text, "utf-8")


def problems(content: Path) -> list[str]:
    try:
        load(content)
    except ProblemsFound as found:
        return [str(problem) for problem in found.problems]
    return []


CASES = [
    ("sidecar: a key misspelt", "dispatches/one.yaml", "rights: x\npublishd: 2025-01-01\n",
     "content/dispatches/one.yaml:2:1: the key `publishd` is unknown; write `published` if that is meant."),
    ("sidecar: a key like no other", "dispatches/one.yaml", "zzzz: 1\n", "content/dispatches/one.yaml:1:1: the key `zzzz` is unknown; use one of "),
    ("sidecar: no language", "dispatches/one.yaml", "language: xx\n", "content/dispatches/one.yaml:1:1: `language` names no language ('xx'); write a code such as ar, en, ckb."),
    ("sidecar: a value that is none of the choices", "dispatches/one.yaml", "show: all\n",
     "content/dispatches/one.yaml:1:1: `show` cannot be 'all'; write one of full, passages, card."),
    ("sidecar: a month for a day", "dispatches/one.yaml", "published: 2025-11\n",
     "content/dispatches/one.yaml:1:1: `published` cannot be '2025-11'; write a day as 2025-11-07 or an interval"),
    ("sidecar: a day that is not", "dispatches/one.yaml", "show: full\npublished: 2025-02-30\n",
     "content/dispatches/one.yaml:2:1: `published` holds '2025-02-30', which is no day; write a day of the calendar."),
    ("sidecar: retrieved on no day", "dispatches/one.yaml", "retrieved: yesterday\n",
     "content/dispatches/one.yaml:1:1: `retrieved` cannot be 'yesterday'; write a day as 2025-11-07."),
    ("sidecar: an address without its scheme", "dispatches/one.yaml", "url: www.example.org\n",
     "content/dispatches/one.yaml:1:1: `url` cannot be 'www.example.org'; write the whole address"),
    ("sidecar: supersedes nothing", "dispatches/one.yaml", "supersedes: two\n",
     "content/dispatches/one.yaml:1:1: there is no dispatch 'two' to supersede; write the id of one that is there."),
    ("sidecar: an unknown encoding", "dispatches/one.yaml", "encoding: utf-99\n",
     "content/dispatches/one.txt: the encoding 'utf-99' is unknown; name its `encoding`"),
    ("sidecar: a key twice", "dispatches/one.yaml", "show: full\nshow: card\n",
     "content/dispatches/one.yaml:2:1: this is not YAML (the key 'show' is given twice); correct the line."),
    ("sidecar: no YAML", "dispatches/one.yaml", "show: full\nurl: [x\n", "content/dispatches/one.yaml:2:6: this is not YAML (a bracket is not closed)"),
    ("sidecar: a tab", "dispatches/one.yaml", "show: full\nheadline:\n\ten: x\n",
     "content/dispatches/one.yaml:3:1: this is not YAML (found character '\\t' that cannot start any token); "
     "put spaces in the place of the tab."),
    ("sidecar: a list", "dispatches/one.yaml", "- show\n", "content/dispatches/one.yaml:1: this is ['show'], which has no keys"),
    ("sidecar: without a dispatch", "dispatches/two.yaml", "show: full\n",
     "content/dispatches/two.yaml: no dispatch has this name; put two.txt or .html beside it or remove it."),
    ("sidecar: an ending that would not be read", "dispatches/one.YAML", "status: draft\n",
     "content/dispatches/one.YAML: a sidecar's name ends in .yaml, so this one would not be read; rename it to one.yaml."),
    ("dispatch: a name that is no id", "dispatches/Two.txt", "x", "content/dispatches/Two.txt: 'Two' cannot be an id; rename the file"),
    ("dispatch: an id twice", "dispatches/one.html", "<p>x</p>", "has the same id; rename one of the two files."),
    ("dispatch: another kind of file", "dispatches/one.png", "x", "content/dispatches/one.png: this is no file that can be a dispatch"),
    ("dispatch: an archive", "dispatches/one.wacz", "x", "content/dispatches/one.wacz: this holds many dispatches"),
    ("dispatch: a document that is none", "dispatches/two.pdf", "x", "content/dispatches/two.pdf: this is no PDF"),
    ("settings: a language twice", "dossier.yaml", DOSSIER.replace("[ar, en]", "[ar, ar]"), "content/dossier.yaml:3:1: `languages` cannot be"),
    ("settings: no title", "dossier.yaml", "format: 1\nlanguages: [ar]\n", "content/dossier.yaml:1: the key `title` is missing; add it."),
    ("settings: a month style", "dossier.yaml", DOSSIER + "month_style: syriac\n", "content/dossier.yaml:4:1: `month_style` cannot be 'syriac'"),
    ("settings: a newer format", "dossier.yaml", DOSSIER.replace("format: 1", "format: 2"), "content/dossier.yaml:1:1: `format` cannot be 2; write one of 1."),
    ("registry: an id twice", "registry/people.yaml",
     "format: 1\nentities:\n- {id: a, kind: person, names: {en: A}}\n- {id: a, kind: person, names: {en: B}}\n",
     "content/registry/people.yaml:4:4: the id 'a' is given twice; rename one of them."),
    ("registry: an id with capitals", "registry/p.yaml", "format: 1\nentities:\n- {id: A, kind: person, names: {en: A}}\n",
     "content/registry/p.yaml:3:4: `id` cannot be 'A'; write small Latin letters, digits and -."),
    ("registry: a Wikidata address", "registry/p.yaml", "format: 1\nentities:\n- {id: a, kind: person, names: {en: A}, wikidata: wiki/Q1}\n",
     "write a Wikidata id such as Q796, or null"),
    ("registry: no name", "registry/p.yaml", "format: 1\nentities:\n- {id: a, kind: person, names: {}}\n", "content/registry/p.yaml:3:25: `names` cannot be {}"),
    ("catalog: for no dispatch", "translations/en/two.po", CATALOG.format("p0", "x", "y"),
     "content/translations/en/two.po: there is no dispatch 'two'; put the dispatch back, or name the catalog after another."),
    ("catalog: for no paragraph", "translations/en/one.po", CATALOG.format("p7", "x", "y"),
     "content/translations/en/one.po:4: the dispatch has no paragraph 'p7'; renew the catalog with `dossier translate`."),
    ("catalog: more lines than parts", "translations/en/one.po", CATALOG.format("p1", "قال مسؤول إن الاجتماع انتهى.", "He said\\nso"),
     "has another number of lines (2) than its msgid (1); write one line for each line of the msgid."),
    ("catalog: by nobody known", "translations/en/one.po", CATALOG.format("p1", "قال مسؤول إن الاجتماع انتهى.", "An official said so.").replace(
        "Language: en", "Language: en\\nX-Translator-Kind: robot"),
     "content/translations/en/one.po:2:23: `X-Translator-Kind` cannot be 'robot'; write person or machine."),
    ("catalog: a string left open", "translations/en/one.po", 'msgid "x\nmsgstr "y"\n',
     "content/translations/en/one.po:1:7: this is not a PO catalog (a string is not closed)"),
    ("catalog: a string never begun", "translations/en/one.po", 'msgid "x"\nmsgstr y"\n',
     'content/translations/en/one.po:2: this is not a PO catalog (a string is not closed); write the text between " and ".'),
    ("page: no title", "pages/x.md", "Lang: ar\nSlug: x\n\nx\n", "content/pages/x.md:1: the page has no `Title:`; begin the file with a line `Title: …`."),
    ("page: a key without its colon", "pages/x.md", "Title: x\nLang ar\nSlug: x\n\nx\n",
     "content/pages/x.md:2: `Lang` is without its colon, so that this line and all below it are text; write `Lang: ar`."),
    ("page: the first key without its colon", "pages/x.md", "Title = The bridge\nSlug: x\nLang: ar\n\nx\n",
     "content/pages/x.md:1: `Title` is without its colon, so that this line and all below it are text; write `Title: The bridge`."),
    ("page: a day without its colon", "pages/x.md", "Title: x\nLang: ar\nDate 2026-01-01\nSlug: x\n\nx\n",
     "content/pages/x.md:3: `Date` is without its colon"),
    ("page: no such edition", "pages/x.md", "Title: x\nSlug: x\nLang: fr\n", "content/pages/x.md:3: the dossier has no edition 'fr'; write one of ar, en."),
    ("page: a citation of nothing", "pages/x.md", "Title: x\nSlug: x\nLang: ar\n\n[x](dispatch:two#p1)\n",
     "content/pages/x.md:5:5: there is no dispatch 'two' (`dossier review --status` lists the ids); write the id of a dispatch, or more of it."),
    *((f"page: a citation written as {target}", "pages/x.md", f"Title: x\nSlug: x\nLang: ar\n\nof [x]({target}) and\n",
       f"content/pages/x.md:5:8: the link to '{target.strip()}' cites nothing; write it as dispatch:ID or dispatch:ID#p8")
      for target in ("dispatch:one#1", "dispatch:one#P1", "dispatch:one#", "Dispatch:one#p1", "dispatch:#p1", "dispach:one#p1",
                     "dispatch:one#p1-2", "dispatch:ONE#p1", "dispatch:one #p1", "{filename}/dispatches/one.txt#1")),
    ("page: a citation in HTML", "pages/x.html", '<html><head><title>x</title><meta name="lang" content="ar"><meta name="slug" content="x"></head>'
     '<body><a href="dispatch:one#1">x</a></body></html>', "the link to 'dispatch:one#1' cites nothing"),
    ("page: a citation by reference", "pages/x.md", "Title: x\nSlug: x\nLang: ar\n\n[x][a]\n\n[a]: dispatch:one#1\n",
     "content/pages/x.md:7:6: the link to 'dispatch:one#1' cites nothing"),
    ("story: a citation without its p", "dossier.yaml", "format: 1\ntitle: {ar: x}\nlanguages: [ar, en]\nstory:\n  text: {ar: '[x](dispatch:one#1)'}\n",
     "content/dossier.yaml:5:19: the link to 'dispatch:one#1' cites nothing"),
]  # fmt: skip


def test_a_sound_folder_has_no_problem(content: Path) -> None:
    assert problems(content) == []


@pytest.mark.parametrize(("name", "text", "told"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_defect_is_told_once_with_its_remedy(content: Path, name: str, text: str, told: str) -> None:
    write(content, name, text)
    (problem,) = problems(content)
    assert told in problem
    assert problem.endswith(".")


@pytest.mark.parametrize(
    "words",
    ['The dispatch: it tells of [x](dispatch:one#p1 "a title").', "`[x](dispatch:ID#p8)` is a [link](../y).", "a<b"],
)
def test_what_is_no_link_means_to_cite_nothing(content: Path, words: str) -> None:
    write(content, "pages/x.md", f"Title: x\nSlug: x\nLang: ar\n\n{words}\n")
    assert problems(content) == []


def test_a_text_that_begins_with_the_word_of_a_key_is_none_of_the_head(content: Path) -> None:
    write(content, "pages/x.md", "Title: x\nSlug: x\nLang: ar\nSummary of the day: nothing.\nIt rained.\n")
    assert problems(content) == []


def test_a_public_dispatch_does_not_give_a_draft_away(content: Path) -> None:
    write(content, "dispatches/two.txt", "نص آخر.\n")
    write(content, "dispatches/two.yaml", "supersedes: one\n")
    assert problems(content) == []
    write(content, "dispatches/one.yaml", "status: draft\n")
    (problem,) = problems(content)
    assert problem.startswith("content/dispatches/two.yaml: it supersedes 'one', which is a draft")


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            "pages/x.md",
            "Title: x\nSlug: timeline\nLang: ar\n",
            "pages/x.md:2: the dossier has pages of its own at 'timeline'",
        ),
        (
            "pages/x.markdown",
            "Title: x\nSlug: x\nLang: ar\n[x](dispatch:one#p9)\n",
            "pages/x.markdown:4:5: one has no paragraph p9; cite one from p0 to p1.",
        ),
        ("registry/x.yml", "", "registry/x.yml: only files that end in .yaml are read; rename it or move it away."),
        (
            "registry/x.yaml",
            "format: 1\nentities:\n- {id: a, kind: place, names: {ar: ـ}}\n",
            "registry/x.yaml:3:4: the name 'ـ' of 'a' holds no letter",
        ),
        (
            "registry/x.yaml",
            "format: 1\nentities:\n- id: a\n  kind: place\n  names: {ar: أ}\n  coordinates: [-177.04, 38.9]\n",
            "registry/x.yaml:6:3: `coordinates` cannot be [-177.04, 38.9]; write [latitude, longitude] in degrees, or null.",
        ),
        (
            "registry/x.yaml",
            "format: 1\nentities:\n- id: a\n  kind: place\n  names: {ar: أ}\n  country: QX\n",
            "registry/x.yaml:6:3: 'QX' is no country that the map has a shape for; write its two capitals of ISO 3166-1",
        ),
        (
            "registry/x.yaml",
            "format: 1\nentities:\n- id: a\n  kind: place\n  names: {ar: أ}\n  coordinates_from: atlas:7\n",
            "registry/x.yaml:6:3: 'atlas' is no gazetteer that is known; use one of geonames, airportsdata",
        ),
        (
            "registry/x.yaml",
            "format: 1\nentities:\n- id: a\n  kind: organisation\n  names: {ar: أ}\n  timezone: Asia/Bagdad\n",
            "registry/x.yaml:6:3: 'Asia/Bagdad' is no time zone; write a name such as Asia/Baghdad",
        ),
        (
            "dossier.yaml",
            DOSSIER + "timezone: Baghdad\n",
            "'Baghdad' is no time zone; write a name such as Asia/Baghdad.",
        ),
        (
            "dossier.yaml",
            DOSSIER.replace("en]", "xx]"),
            "dossier.yaml:3:17: this names no language ('xx'); write a code such as ar, en, ckb.",
        ),
        (
            "dossier.yaml",
            DOSSIER.replace("en]", "eng]"),
            "dossier.yaml:3:17: this names no language ('eng'); write `en` if that is meant.",
        ),
        (
            "dispatches/one.yaml",
            "language: AR\n",
            "1:1: `language` names no language ('AR'); write `ar` if that is meant.",
        ),
        (
            "dispatches/one.yaml",
            "headline: {Arabic: x}\n",
            "one.yaml:1:12: `Arabic` names no language ('Arabic'); write `ar` if that is meant.",
        ),
        *(
            (
                "registry/x.yaml",
                f"format: 1\nentities:\n- id: one\n  kind: person\n  names: {{{names}: One}}\n  short: {{{short}: [O]}}\n",
                f"registry/x.yaml:{line}:11: `{wrong}` names no language ('{wrong}'); {remedy}.",
            )
            for names, short, line, wrong, remedy in [
                ("eng", "en", 5, "eng", "write `en` if that is meant"),
                ("ra", "ar", 5, "ra", "write `ar` if that is meant"),
                ("en", "xx", 6, "xx", "write a code such as ar, en, ckb"),
            ]
        ),
        (
            "dossier.yaml",
            DOSSIER + "contact: 'javascript:alert(1)'\n",
            "dossier.yaml:4:1: `contact` cannot be 'javascript:alert(1)'; write an address",
        ),
        ("dispatches/one.yaml", "headline: {no: x}\n", "one.yaml:1:12: this is not YAML (a key must be a word"),
        ("dispatches/one.yaml", "supersedes: one\n", "one.yaml:1:1: a dispatch cannot supersede itself"),
        (
            "dispatches/one.yaml",
            "published: 2025-11-07/2025-11-01\n",
            "one.yaml:1:1: `published` ends before it begins",
        ),
        ("dispatches/one.yaml", "encoding: undefined\n", "one.txt: the encoding 'undefined' is unknown"),
    ],
)
def test_what_a_reviewer_broke(content: Path, name: str, text: str, told: str) -> None:
    write(content, name, text)
    (problem,) = problems(content)
    assert told in problem


STORY = """story:
  text:
    ar: قيل [كذا](dispatch:one#p1).
    en: |
      So it was [said](dispatch:one#p1),
      and [said again](dispatch:{}).
  author: A writer
"""


@pytest.mark.parametrize(
    ("story", "told"),
    [
        (
            STORY.format("one#p7"),
            "content/dossier.yaml:9:24: one has no paragraph p7; cite one from p0 to p1.",
        ),
        (
            STORY.format("two"),
            "content/dossier.yaml:9:24: there is no dispatch 'two' (`dossier review --status` lists the ids); "
            "write the id of a dispatch, or more of it.",
        ),
        (
            'story: {text: {ar: "قيل [كذا](dispatch:one).", en: "[So](dispatch:\\u0074wo)"}}\n',
            "content/dossier.yaml:4: there is no dispatch 'two'",
        ),
        ("story: {text: {en: ' '}}\n", "content/dossier.yaml:4:16: `en` cannot be ' '; write some words"),
        ("story:\n  text: {en: So}\n  writer: x\n", "content/dossier.yaml:6:3: the key `writer` is unknown"),
        ("story:\n  author: x\n", "content/dossier.yaml:4:1: the key `text` is missing; add it."),
        (
            "story:\n  text: {en: So}\n  author_kind: robot\n",
            "content/dossier.yaml:6:3: `author_kind` cannot be 'robot'; write one of person, machine.",
        ),
        (
            "story:\n  text: {en: So}\n  written: 2026-11\n",
            "content/dossier.yaml:6:3: `written` cannot be '2026-11'; write a day as 2025-11-07.",
        ),
    ],
)
def test_what_is_wrong_with_the_story(content: Path, story: str, told: str) -> None:
    write(content, "dossier.yaml", DOSSIER + story)
    (problem,) = problems(content)
    assert problem.startswith(told)


def test_a_story_that_cites_a_draft(content: Path) -> None:
    write(content, "dispatches/one.yaml", "status: draft\n")
    write(content, "dossier.yaml", DOSSIER + STORY.format("one"))
    assert [problem.partition(" ")[0] for problem in problems(content)] == [
        f"content/dossier.yaml:{place}:" for place in ("6:19", "8:24", "9:24")
    ]


@pytest.mark.parametrize("cited", ["one", "on"])
def test_a_page_that_cites_a_draft_is_told_that_it_is_one(content: Path, cited: str) -> None:
    write(content, "dispatches/one.yaml", "status: draft\n")
    write(content, "pages/x.md", f"Title: x\nSlug: x\nLang: ar\n\n[x](dispatch:{cited}#p1)\n")
    assert problems(content) == [
        "content/pages/x.md:5:5: the dispatch 'one' is a draft (`status: draft` in one.yaml), of which readers find no "
        "page; write `status: public` there, or take the citation out."
    ]


def test_a_sound_story_has_no_problem(content: Path) -> None:
    write(content, "dossier.yaml", DOSSIER + STORY.format("one#p1"))
    assert problems(content) == []


def test_two_pages_at_one_address(content: Path) -> None:
    for name in ("a", "b"):
        write(content, f"pages/{name}.md", "Title: x\nSlug: x\nLang: ar\n")
    (problem,) = problems(content)
    assert "content/pages/b.md:2: content/pages/a.md has the same slug and language" in problem


def test_a_page_that_is_not_utf_8(content: Path) -> None:
    (content / "pages/x.md").write_bytes(b"Title: x\nSlug: \xff\n")
    assert problems(content) == ["content/pages/x.md:2:7: this is not UTF-8; save the file in UTF-8."]


def test_an_edition_that_the_dossier_lacks(content: Path) -> None:
    (content / "translations/fr").mkdir()
    write(content, "translations/fr/one.po", CATALOG.format("p0", "x", "y"))
    assert problems(content) == [
        "content/translations/fr/one.po: the dossier has no edition 'fr'; "
        "add the language to `languages` in dossier.yaml or remove the folder."
    ]


def test_every_problem_is_told_not_the_first_alone(content: Path) -> None:
    write(content, "dispatches/one.yaml", "a: 1\nb: 2\n")
    write(content, "dispatches/two.txt", "")
    write(content, "pages/x.md", "Title: x\n")
    assert len(problems(content)) == 5


def test_what_is_wrong_with_the_settings_is_not_told_again_of_every_file(content: Path) -> None:
    write(content, "dossier.yaml", "format: 1\n")
    write(content, "pages/x.md", "Title: x\nSlug: x\nLang: fr\n")
    assert {problem.split(":")[0] for problem in problems(content)} == {"content/dossier.yaml"}


def test_no_settings_at_all(content: Path) -> None:
    (content / "dossier.yaml").unlink()
    assert problems(content) == [
        "content/dossier.yaml: the file is missing; write one with at least `format`, `title` and `languages`."
    ]


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            "dispatches/one.yaml",
            "rights: 7\n",
            ':1:1: `rights` is 7, which is no text; put it in quotation marks: "7".',
        ),
        (
            "dispatches/one.yaml",
            "status: withdrawn\nwithdrawn: null\n",
            ":1:1: it is withdrawn, and `withdrawn` does not say since",
        ),
        (
            "dispatches/one.yaml",
            "status: withdrawn\nwithdrawn: gone\n",
            ":2:1: `withdrawn` is 'gone', which has no keys; write it so: {date: …, reason: …}.",
        ),
        (
            "dispatches/one.yaml",
            "published: 2025-11-07\nretrieved: 2025-11-01\n",
            ":2:1: it was retrieved (2025-11-01) before it was published (2025-11-07); correct one",
        ),
        (
            "dispatches/one.yaml",
            "headline: Words\n",
            ":1:1: `headline` is 'Words', which has no keys; write it so: {en: …}.",
        ),
        ("dispatches/one.yaml", "show: yes\n", ":1:1: `show` cannot be true; write one of full, passages, card."),
        (
            "dossier.yaml",
            DOSSIER + QUESTION + QUESTION.removeprefix("questions:\n"),
            ":6:4: the id 'end' is given twice; rename one of them.",
        ),
        (
            "dispatches/one.yaml",
            "language: French\n",
            ":1:1: `language` names no language ('French'); write `fr` if that is meant.",
        ),
        (
            "dispatches/one.yaml",
            "headline:\n  English: x\n",
            ":2:3: `English` names no language ('English'); write `en` if that is meant.",
        ),
        ("registry/x.yaml", "format: true\n", ":1:1: `format` cannot be true; write one of 1."),
        (
            "registry/x.yaml",
            "format: 1\nentities:\n- id: a\n  kind: place\n  names: {ar: أ}\n  roles:\n  - title: {en: A}\n    frm: 2022\n",
            ":8:5: the key `frm` is unknown; write `from` if that is meant.",
        ),
        (
            "registry/x.yaml",
            "format: 1\nentities:\n- id: a\n  kind: place\n  names: {ar: أ}\n  roles:\n  - title: {en: A}\n    from: May\n",
            ":8:5: `from` cannot be 'May'; write a year, a month or a day",
        ),
        (
            "decisions.yaml",
            "format: 1\ndecisions:\n- {id: x, decision: open, reason: {en: x}, date: 2025-11-07}\n",
            ":3:11: `decision` cannot be 'open'; write one of accepted, answered, dismissed.",
        ),
        (
            "dossier.yaml",
            DOSSIER + "events: x\n",
            ":4:1: `events` is 'x', which is no list; write a list: [x].",
        ),
    ],
)
def test_a_value_is_told_with_the_name_that_it_has_in_the_file(content: Path, name: str, text: str, told: str) -> None:
    write(content, name, text)
    (problem,) = problems(content)
    assert problem.startswith(f"content/{name}{told}")


def test_everything_that_is_wrong_with_an_entry_is_told_at_once(content: Path) -> None:
    write(content, "registry/x.yaml", "format: 1\nentities:\n- id: A\n  kind: city\n  names: {}\n  wikidat: Q1\n")
    places = [problem.partition(": ")[0].removeprefix("content/registry/x.yaml:") for problem in problems(content)]
    assert places == ["3:3", "4:3", "5:3", "6:3"]


PAGE = "Title: On\nLang: en\nSlug: on\n"
HEADS = [
    ("a status that nobody knows", PAGE + "Status: public\n", 4, "`Status:` cannot be 'public'; write one of published, hidden, draft, skip"),
    ("a status in capitals", PAGE + "Status: Draft\n", 4, "`Status:` cannot be 'Draft'"),
    ("no day", PAGE + "Date: soon\n", 4, "`Date:` cannot be 'soon'; write a day as 2026-01-31"),
    ("a day that is not", PAGE + "Modified: 2026-02-30\n", 4, "`Modified:` cannot be '2026-02-30'"),
    ("an hour that is not", PAGE + "Date: 2026-02-20 25:00\n", 4, "`Date:` cannot be '2026-02-20 25:00'"),
    ("a slug that climbs", "Title: On\nLang: en\nSlug: ../on\n", 3, "`Slug:` cannot be '../on'; write a short word of letters, digits, - and _"),
    ("a slug that is a folder above", "Title: On\nLang: en\nSlug: ..\n", 3, "`Slug:` cannot be '..'"),
    ("a slug within the dossier's", "Title: On\nLang: en\nSlug: sources/one\n", 3, "`Slug:` cannot be 'sources/one'"),
    ("a slug that is a file of the dossier's", "Title: On\nLang: en\nSlug: feed.atom\n", 3, "`Slug:` cannot be 'feed.atom'"),
    ("a slug that no system can name", f"Title: On\nLang: en\nSlug: {'م' * 130}\n", 3, "`Slug:` cannot be "),
    ("the dossier's slug in capitals", "Title: On\nLang: en\nSlug: Findings\n", 3, "the dossier has pages of its own at 'Findings'"),
    ("no slug", "Title: On\nLang: en\nSlug:\n", 3, "the page has no `Slug:`; write `Slug: about`"),
    ("a place", PAGE + "Save_as: en/index.html\n", 4, "`Save_as:` cannot be 'en/index.html'; take it out"),
    ("an indented place between rules", f"---\n{PAGE}   Save_as: ar/index.html\n---\n", 5, "`Save_as:` cannot be 'ar/index.html'"),
    ("a place behind a sign of lines", "Title: On\u2028\nLang: en\nSlug: on\nSave_as: x\n", 4, "`Save_as:` cannot be 'x'"),
    ("a template", PAGE + "Template: dossier/home\n", 4, "a page has no key `template`; use one of title, lang, slug"),
    ("an address", PAGE + "URL: https://example.org/\n", 4, "a page has no key `url`"),
    ("what Pelican calls a place within", PAGE + "override_save_as: x\n", 4, "a page has no key `override_save_as`"),
    ("the text itself", PAGE + "_content: x\n", 4, "a page has no key `_content`"),
    ("a key misspelt", PAGE + "Sumary: x\n", 4, "a page has no key `sumary`; write `summary` if that is meant"),
    ("a title twice", PAGE + "Title: Off\n", 4, "`Title:` is given more than one value; write one, in one line"),
    ("a language in two lines", "Title: On\nLang: en\n    ar\nSlug: on\n", 3, "`Lang:` is given more than one value"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "told"), [case[1:] for case in HEADS], ids=[case[0] for case in HEADS])
def test_a_head_that_would_break_the_page_or_another(content: Path, text: str, line: int, told: str) -> None:
    write(content, "pages/on.md", f"{text}\nWords.\n")
    (problem,) = problems(content)
    assert problem.startswith(f"content/pages/on.md:{line}: {told}")


def test_an_analysis_that_is_no_draft_has_a_day(content: Path) -> None:
    (content / "analyses").mkdir()
    write(content, "analyses/on.md", f"{PAGE}\nWords.\n")
    assert problems(content) == ["content/analyses/on.md:1: an analysis needs a day; write `Date: 2026-01-31`."]


@pytest.mark.parametrize("slug", ["ON", "on"])
def test_two_pages_whose_slugs_are_one_to_some_systems(content: Path, slug: str) -> None:
    write(content, "pages/a.md", PAGE)
    write(content, "pages/b.md", PAGE.replace("Slug: on", f"Slug: {slug}"))
    (problem,) = problems(content)
    assert problem.startswith("content/pages/b.md:3: content/pages/a.md has the same slug and language")


def test_a_sound_head_has_no_problem(content: Path) -> None:
    more = "Status: hidden\nDate: 2026-01-31 18:30\nModified: 2026-02-01\nSummary: a\n    b\nTags: a, b\nX_ours: 1\n"
    write(content, "pages/on.md", f"---\n{PAGE}{more}---\n\nStatus: this is text.\n")
    write(content, "pages/lost.md", "Title: Lost\nLang: ar\nSlug: ضائع\nSave_as: 404.html\n\nHere.\n")
    assert problems(content) == []


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ('A line.\n\n<meta http-equiv="refresh" content="0; url=https://example.org/">\n', 7, "HTML may hold no `<meta>` and no `<base>`"),
        ("A line.\n\n<div><BASE\nhref='https://example.org/'></div>\n", 7, "HTML may hold no `<meta>` and no `<base>`"),
        ("A line.\n\n[x](javascript:alert(1))\n", 7, "a link may run no script; link to a page, or take it out"),
        ("A line.\n\n<a title='>' href=' java&#10;script&colon;x'>x</a>\n", 1, "a link may run no script"),
        ("A line.\n\n<form><button formaction=VBScript:x>x</button></form>\n", 7, "a link may run no script"),
        ("[" * 600, 1, "it has more than 500 signs [ that no ] closes; close them"),
        ("[a](b " * 600, 1, "it has more than 500 signs ( that no ) closes; close them"),
        ("- a\n" + " " * 300 + "- b\n", 6, "the line begins with more than 200 spaces; write it further left"),
    ],
)  # fmt: skip
def test_markup_that_moves_readers_or_takes_hours(content: Path, text: str, line: int, told: str) -> None:
    write(content, "pages/on.md", f"{PAGE}\n{text}")
    (problem,) = problems(content)
    assert problem.startswith(f"content/pages/on.md:{line}: {told}")


def test_markup_that_is_shown_as_text_is_none(content: Path) -> None:
    write(content, "pages/on.md", f"{PAGE}\nWrite `<meta>`:\n\n    <base href='x'>\n\n`<a href='javascript:x'>`\n")
    assert problems(content) == []


def test_what_would_move_a_reader_is_taken_out_of_pages_that_are_no_markdown() -> None:
    hidden = "<p>a</p><me<base>ta http-equiv=refresh content='0;url=x'><META\nx><p>b</p><base href=/x"
    assert linked(hidden, "en/on/index.html", "en", []) == "<p>a</p><p>b</p>"


@pytest.mark.parametrize("to", ["javascript:x", " JAVA\tscript:x", "java&#x0A;script&colon;x", "\x01vbscript:x"])
@pytest.mark.parametrize("quote", ['"', "'"])
def test_links_that_run_are_taken_out_and_others_left(to: str, quote: str) -> None:
    html = f"<a title={quote}> href=x{quote} href={quote}{to}{quote}>a</a>"
    assert linked(html, "en/on/index.html", "en", []) == f"<a title={quote}> href=x{quote} >a</a>"
    kept = "<a href='https://a.example/javascript:x'>a</a> <code>href='javascript:x'</code>"
    assert linked(kept, "en/on/index.html", "en", []) == kept


def test_html_of_strangers_is_cleaned_of_what_could_run() -> None:
    text = '<h2 id="a">A</h2><p lang="ar" dir="rtl">b</p><a href="{static}images/c d.png">c</a><a href="dispatch:one#p1">d</a>'
    table = '<table><tbody><tr><td align="right">1</td></tr></tbody></table>'
    assert sanitised(text + table) == text + table
    harm = "<script>x</script><p onclick=x style=y>d</p><form action=x><input name=q></form><iframe src=x></iframe>"
    assert sanitised(f"{harm}<a href=javascript:x>e</a><style>p{{}}</style><svg/onload=x>") == "<p>d</p><a>e</a>"


HTML_PAGE = """<html><head><meta charset="utf-8"><title>عن</title>
<meta name="lang" content="ar"><meta name="viewport" content="width=device-width">
<meta name="slug" content="{slug}">
</head><body>{body}</body></html>
"""
RST_PAGE = """عن
##

:lang: ar
:slug: {slug}
:summary: a
    b

{body}
"""


@pytest.mark.parametrize(("name", "page", "line"), [("x.html", HTML_PAGE, 3), ("x.rst", RST_PAGE, 5)])
def test_pages_that_are_no_markdown_are_checked_too(content: Path, name: str, page: str, line: int) -> None:
    write(content, f"pages/{name}", page.format(slug="on", body="Words."))
    assert problems(content) == []
    write(content, "pages/y.md", "Title: y\nLang: ar\nSlug: on\n\nWords.\n")
    assert problems(content) == [
        "content/pages/y.md:3: content/pages/"
        + name
        + " has the same slug and language; write another `Slug:` or `Lang:`."
    ]
    write(content, "pages/y.md", "Title: y\nLang: ar\nSlug: y\n\nWords.\n")
    write(content, f"pages/{name}", page.format(slug="../x", body="See dispatch:two#p1 {static}../../x."))
    told = problems(content)
    assert told[0].partition(": ")[0].rpartition(":")[2] == str(line)
    assert [
        part for part in ("`Slug:` cannot be '../x'", "no dispatch 'two'", "leads out") if part not in " ".join(told)
    ] == []
    write(content, f"pages/{name}", page.replace("lang", "langue").format(slug="x", body="x"))
    assert [
        "a page has no key `langue`" in " ".join(problems(content)),
        "no `Lang:`" in " ".join(problems(content)),
    ] == [True, True]


def test_a_page_of_html_may_not_lead_on(content: Path) -> None:
    body = '<p>x</p>\n<meta http-equiv="refresh" content="0;url=x">'
    write(content, "pages/x.html", HTML_PAGE.format(slug="on", body=body))
    (problem,) = problems(content)
    assert problem.startswith("content/pages/x.html:5: HTML may hold no `<meta>`")


@pytest.mark.parametrize("written", ["a\x00b", "a\x1b[31mb", r"a\x08b"])
def test_a_catalog_holds_no_sign_that_no_text_can(content: Path, written: str) -> None:
    paragraph = "قال مسؤول إن الاجتماع انتهى."
    write(content, "translations/en/one.po", CATALOG.format("p1", paragraph, written.replace(r"\x08", "\x08")))
    (problem,) = [one for one in problems(content) if "which no text can" in one]
    assert problem.startswith("content/translations/en/one.po:4: the translation of para. 2 (p1) holds the sign U+00")


def test_a_page_holds_no_sign_that_no_text_can(content: Path) -> None:
    write(content, "pages/on.md", f"{PAGE}\nText \x08 of it.\n")
    assert problems(content) == ["content/pages/on.md:5:6: it holds the sign U+0008; take it out."]


def test_what_a_problem_quotes_is_shown_and_not_obeyed() -> None:
    told = str(Problem("a\udcff.txt", 1, "it is '\u202egnp.exe\x1b[2J'\nb", "rename it"))
    assert told == r"a\udcff.txt:1: it is '\u202egnp.exe\u001b[2J'\u000ab; rename it."
