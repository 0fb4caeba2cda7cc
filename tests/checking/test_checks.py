"""What ``dossier check`` tells besides problems: where, what, what to do, and how much it weighs."""

import json
import re
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

import pytest

from pelican_dossier.checking import remarks
from pelican_dossier.desk.content import load
from pelican_dossier.desk.states import keep, note_files
from pelican_dossier.desk.tree import editors_files
from pelican_dossier.desk.versions import as_file
from pelican_dossier.model.checks import CHECKS
from pelican_dossier.model.states import SourceState, State
from pelican_dossier.model.versions import SourceVersion, passage_of
from pelican_dossier.problems import ProblemsFound
from tests.conftest import ROOT
from tests.inprocess import TERMINAL, dossier

SETTINGS = "format: 1\ntitle: {ar: ملف, en: A dossier}\nlanguages: [ar, en]\n"
QUIET = f"checks: {{{', '.join(f'{rule}: none' for rule in CHECKS)}}}\n"
FERRY = """The ferry opens

HARBOUR TOWN, March 3, 2025 (The Wire) - The ferry opens on Monday, the harbour master said.

"It carries forty cars an hour," said Huda Salim, who led the work.
"""
PAGE = "Title: About\nLang: en\nSlug: about\n\n"
CONF = 'PATH = "content"\nPLUGINS = ["pelican_dossier"]\nPAGE_SAVE_AS = "{lang}/{slug}/index.html"\n'
CATALOG = 'msgid ""\nmsgstr "Language: ar\\nX-Translator: M\\n"\n\nmsgctxt "p0"\nmsgid "The ferry opens"\nmsgstr "العبّارة تفتح"\n'


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A dossier of one public dispatch of which all is said."""
    folder = tmp_path / "content"
    for name in ("dispatches", "pages", "registry", "translations/ar"):
        (folder / name).mkdir(parents=True)
    (tmp_path / "pelicanconf.py").write_text(CONF, "utf-8")
    write(folder, "dossier.yaml", SETTINGS)
    write(folder, "dispatches/ferry.txt", FERRY)
    write(folder, "dispatches/ferry.yaml", "rights: free\nurl: https://example.org/ferry\n")
    return folder


def write(content: Path, name: str, text: str) -> None:
    (content / name).parent.mkdir(parents=True, exist_ok=True)
    (content / name).write_text(text, "utf-8")


def told(content: Path, rule: str) -> list[str]:
    """What one rule says."""
    return [str(one.problem) for one in remarks(load(content)) if one.rule == rule]


# --- links ------------------------------------------------------------------------------------------
DEAD = [
    ("a page by its address", "[x](../metod/index.html)", "there will be no page en/metod/index.html"),
    ("a page whose address lacks its end", "[x](../about)", "there will be no page en/about"),
    ("a page of another edition", "[x](../../ar/about/index.html#top)", "there will be no page ar/about/index.html"),
    (
        "a source that is not there",
        "[x](../sources/bridge/index.html)",
        "there will be no page en/sources/bridge/index.html",
    ),
    (
        "a version that is not kept",
        "[x](../versions/ferry/0123456789ab/index.html#p0)",
        "there will be no page en/versions/ferry/0123456789ab/index.html",
    ),
    ("a file", "[x]({filename}method.en.md)", "there is no file content/pages/method.en.md"),
    ("a file from the top", "[x]({static}/images/a.png)", "there is no file content/images/a.png"),
    ("an image", "![x](../../images/a.png)", "there is no file content/images/a.png"),
    ("by reference", "[x][1]\n\n[1]: ../metod/index.html", "there will be no page en/metod/index.html"),
    ("out of the site", "[x](../../../else.html)", "it leads out of the site"),
]


@pytest.mark.parametrize(("link", "what"), [case[1:] for case in DEAD], ids=[case[0] for case in DEAD])
def test_a_link_that_leads_nowhere_is_told(content: Path, link: str, what: str) -> None:
    write(content, "pages/about.en.md", f"{PAGE}Words.\n\nMore words,\n{link}\n")
    (found,) = told(content, "dead-link")
    assert re.match(r"content/pages/about.en.md:(8:[12]|10:1): the link to ", found)
    assert f"leads nowhere: {what}; correct it, or take it out." in found


@pytest.mark.parametrize(
    "link",
    [
        *(
            "https://example.org/x",
            "mailto:a@example.org",
            "#below",
            "dispatch:ferry#p2",
            "{filename}/dispatches/ferry.txt#p1",
        ),
        *(
            "../about/index.html",
            "../index.html",
            "../about/",
            "../timeline/index.html",
            "../sources/ferry/index.html#p1",
        ),
        *(
            "../../data/dossier.json",
            "../feed.atom",
            "/en/about/index.html",
            "{filename}about.en.md",
            "../../images/b.png",
        ),
        *("{static}/images/b.png", "index.html", "../findings/any-0123456789/index.html"),
    ],
)
def test_a_link_that_leads_somewhere_is_left_alone(content: Path, link: str) -> None:
    write(content, "images/b.png", "")
    write(content, "pages/about.en.md", f"{PAGE}[words]({link}) and `[code](../no.html)`\n")
    assert told(content, "dead-link") == []


def test_addresses_are_not_guessed_in_a_site_with_others(content: Path) -> None:
    write(content, "../pelicanconf.py", 'PATH = "content"\n')
    write(content, "pages/about.en.md", f"{PAGE}[words](method.html)\n")
    assert told(content, "dead-link") == []


def test_a_page_that_no_reader_sees_is_no_place_to_lead_to(content: Path) -> None:
    write(content, "pages/about.en.md", f"{PAGE}[words](../method/index.html)\n")
    write(content, "pages/method.en.md", "Title: M\nLang: en\nSlug: method\n\nWords.\n")
    assert told(content, "dead-link") == []
    write(content, "pages/method.en.md", "Title: M\nLang: en\nSlug: method\nStatus: draft\n\nWords.\n")
    assert len(told(content, "dead-link")) == 1


# --- quotations -------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "sentence",
    [
        "She said that it carries “forty cars an hour” ([The Wire](dispatch:ferry#p2)).",
        "[“It carries forty cars an hour”](dispatch:ferry#p2), she said.",
        "It “carries … an hour”, [she said](dispatch:ferry#p2).",
        "“It carries forty [private] cars an hour.” [The Wire](dispatch:ferry#p2)",
        "She spoke of “forty cars” ([The Wire](dispatch:ferry#p1)).",
        "“Four cars a day”, said another. [The ferry](dispatch:ferry#p2) is large.",
        "“العبّارة تفتح اليوم” is what nobody cites.",
        "“the ferry opens” says [the head](dispatch:ferry).",
    ],
)
def test_a_quotation_that_the_passage_has_is_left_alone(content: Path, sentence: str) -> None:
    write(content, "pages/about.en.md", PAGE + sentence)
    assert told(content, "misquotation") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "She said that it carries “fourteen cars an hour” ([The Wire](dispatch:ferry#p2)).",
        "[“It carries forty lorries an hour”](dispatch:ferry#p2), she said.",
        "It “carries … a day”, [she said](dispatch:ferry#p2).",
        "«It carries forty cars an hour» stands [elsewhere](dispatch:ferry#p1).",
    ],
)
def test_a_quotation_that_the_passage_does_not_have_is_told(content: Path, sentence: str) -> None:
    write(content, "pages/about.en.md", f"{PAGE}\nWords.\n\n{sentence}\n")
    (found,) = told(content, "misquotation")
    column = 1 + min(at for sign in "“«" if (at := sentence.find(sign)) >= 0)
    assert re.match(rf"content/pages/about.en.md:8:{column}: «.*» does not stand in ferry#p\d; copy the words", found)


def test_a_translation_may_be_quoted(content: Path) -> None:
    write(content, "translations/ar/ferry.po", CATALOG)
    page = PAGE.replace("en", "ar", 1)
    write(
        content,
        "pages/about.ar.md",
        f"{page}العنوان «العبّارة تفتح» في [الخبر](dispatch:ferry#p0)، لا «العبّارة لا تفتح» أبدا.\n",
    )
    (found,) = told(content, "misquotation")
    assert "«العبّارة لا تفتح»" in found


def test_the_story_is_looked_at_too(content: Path) -> None:
    story = (
        "story:\n  text:\n    en: |\n      Words.\n\n      More: “forty boats a day” ([The Wire](dispatch:ferry#p2)).\n"
    )
    write(content, "dossier.yaml", SETTINGS + story)
    (found,) = told(content, "misquotation")
    assert found.startswith("content/dossier.yaml:9: «forty boats a day» does not stand in ferry#p2")


# --- passages that changed --------------------------------------------------------------------------
def test_a_citation_of_a_dispatch_that_was_replaced_is_told(content: Path) -> None:
    new = FERRY.replace("forty", "fifty").replace("The ferry opens\n", "The ferry opens\n\nMarch 4, 2025\n")
    write(content, "dispatches/later.txt", new)
    write(content, "dispatches/later.yaml", "supersedes: ferry\n")
    write(
        content, "pages/about.en.md", f"{PAGE}[a](dispatch:ferry#p1)\n[b](dispatch:ferry#p2)\n[c](dispatch:later#p2)\n"
    )
    assert told(content, "changed-passage") == [
        "content/pages/about.en.md:5:1: later replaces ferry, which is cited here, and has the words of p1 too; cite later#p2.",
        "content/pages/about.en.md:6:1: later replaces ferry, which is cited here, and the words of p2 are not in it; "
        "see what later says now, and cite that.",
    ]


def publish(content: Path) -> None:
    """Keeps which bytes are published, as ``dossier record`` does."""
    of = [(one.id, one.original.sha256) for one in load(content).dispatches]
    sources = tuple(SourceState(id_, digest, "public", None, None, (), "0" * 64) for id_, digest in of)
    keep(content / "states", State(date(2025, 4, 1), sources, (), (), (), ()))


def test_a_published_dispatch_whose_bytes_were_replaced_is_told_by_its_cause_before_what_comes_of_it(
    content: Path,
) -> None:
    write(content, "translations/ar/ferry.po", CATALOG.replace('"p0"', '"p2"').replace("ferry opens", "ferry"))
    publish(content)
    write(content, "dispatches/ferry.txt", "The ferry opens\n")
    (found, *others) = load_problems(content)
    assert not others
    assert found == (
        "content/dispatches/ferry.txt: these are not the bytes that were published as ferry on 2025-04-01 (problems that come "
        "of it: 1); put those back, and add these as a dispatch with `supersedes: ferry`; or, if "
        "these are to stay, renew the translations with `dossier translate`."
    )


RENAMED = (
    "content/dispatches/boat.txt: these bytes were published as ferry on 2025-04-01, and there is no dispatch of that "
    "name any more{}; rename it to ferry.txt, and its sidecar and catalogs likewise: addresses and citations go by that "
    "name."
)


def test_a_published_dispatch_that_was_renamed_is_recognised(content: Path) -> None:
    write(content, "translations/ar/ferry.po", CATALOG)
    publish(content)
    (content / "dispatches/ferry.txt").rename(content / "dispatches/boat.txt")
    assert load_problems(content) == [RENAMED.format(" (problems that come of it: 2)")]
    once = dossier("check", cwd=content.parent)
    assert (once.stdout + once.stderr).count("these bytes were published as ferry") == 1
    for name in ("dispatches/ferry.yaml", "translations/ar/ferry.po"):
        (content / name).unlink()
    assert told(content, "changed-passage") == [RENAMED.format("")]


def test_which_pages_an_edition_lacks_is_not_told_while_the_head_of_one_is_wrong(content: Path) -> None:
    write(content, "pages/method.en.md", "Title: Method\nLang: en\nSlug: ../method\n\nHow.\n")
    write(content, "pages/method.ar.md", "Title: المنهج\nLang: ar\nSlug: method\n\nكيف.\n")
    run = dossier("check", cwd=content.parent)
    assert "`Slug:` cannot be '../method'" in run.stderr
    assert "[page-missing]" not in run.stdout


def test_a_new_dispatch_beside_those_that_were_published_is_no_renamed_one(content: Path) -> None:
    publish(content)
    write(content, "dispatches/boat.txt", FERRY)
    assert told(content, "changed-passage") == []


def load_problems(content: Path) -> list[str]:
    with pytest.raises(ProblemsFound) as found:
        load(content)
    return [str(one) for one in found.value.problems]


MISQUOTED = f"{PAGE}He said: “the ferry opens on Friday morning” [a](dispatch:ferry#p1).\n"


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("registry/names.yaml", "format: 1\nentities: {\n"),
        ("decisions.yaml", "format: 2\n"),
        ("dispatches/boat.yaml", "show: full\n"),
        ("pages/method.en.md", "Title: Method\nSlug: method\n\nText.\n"),
        ("pages/links.en.md", "Title: L\nLang: en\nSlug: links\n\n[x](dispatch:ferry#p30), [y](dispatch:none)\n"),
        ("translations/ar/boat.po", CATALOG),
    ],
)
def test_a_misquotation_is_told_beside_other_problems(content: Path, name: str, broken: str) -> None:
    write(content, "pages/about.en.md", MISQUOTED)
    write(content, name, broken)
    run = dossier("check", cwd=content.parent)
    assert run.returncode == 1
    assert f"content/{name}" in run.stderr
    assert "«the ferry opens on Friday morning» does not stand in ferry#p1" in run.stdout


TWICE_CITED = f"{PAGE}He said: “the ferry opens on Friday” [a](dispatch:ferry#p1), [b](dispatch:boat#p0).\n"


@pytest.mark.parametrize(
    ("sidecar", "problem"),
    [
        ("shown: full\n", "content/dispatches/boat.yaml:1:1: the key `shown` is unknown"),
        (None, "there is no dispatch 'boat'"),
    ],
    ids=["a sidecar that is wrong", "a dispatch that is gone"],
)
def test_what_may_be_quoted_from_a_dispatch_that_is_not_read_is_not_called_a_misquotation(
    content: Path, sidecar: str | None, problem: str
) -> None:
    write(content, "pages/about.en.md", TWICE_CITED)
    if sidecar:
        write(content, "dispatches/boat.txt", "The ferry opens on Friday, said the master.\n")
        write(content, "dispatches/boat.yaml", sidecar)
    run = dossier("check", cwd=content.parent)
    assert problem in run.stderr
    assert "misquotation" not in run.stdout + run.stderr


def test_a_registry_that_cannot_be_read_is_told_and_not_that_its_names_are_missing(content: Path) -> None:
    entity = "{id: salim, kind: person, names: {en: Huda Salim, ar: هدى سالم}}"
    names = f"format: 1\nentities:\n- {entity}\n"
    correction = "{mention: {entity: salim, kind: person}, paragraph: p2, words: Huda Salim, reason: {en: r}, who: M, when: 2025-03-05}"
    write(content, "registry/names.yaml", names)
    write(content, "corrections/ferry.yaml", f"format: 1\ncorrections:\n- {correction}\n")
    load(content)
    write(content, "registry/names.yaml", f"{names}- {entity}\n")
    (problem,) = load_problems(content)
    assert problem.startswith("content/registry/names.yaml:4:")


def test_what_may_be_quoted_from_a_catalog_that_cannot_be_read_is_not_called_a_misquotation(content: Path) -> None:
    write(content, "pages/about.en.md", MISQUOTED)
    write(content, "translations/ar/ferry.po", CATALOG[:-5])
    run = dossier("check", "--format", "json", cwd=content.parent)
    assert "misquotation" not in run.stdout
    assert "translations/ar/ferry.po" in run.stdout


# --- sources ----------------------------------------------------------------------------------------
def test_what_a_sidecar_leaves_out_is_told_of_public_dispatches(content: Path) -> None:
    assert told(content, "no-rights") == told(content, "no-address") == []
    write(content, "dispatches/ferry.yaml", "show: full\n")
    assert told(content, "no-rights")[0].startswith("content/dispatches/ferry.yaml: nothing is said of its rights; ")
    assert told(content, "no-address")[0].startswith("content/dispatches/ferry.yaml: nothing is said of its address; ")
    write(content, "dispatches/ferry.yaml", "status: draft\n")
    assert told(content, "no-rights") == []


def test_words_that_are_kept_of_what_is_published_no_longer_are_told(content: Path) -> None:
    version = SourceVersion("gone", "0" * 64, "en", date(2025, 1, 1), 1, (passage_of(0, "en", "Words."),))
    write(content, f"versions/gone/{version.id}.json", as_file(version).decode())
    assert told(content, "kept-words") == [
        "content/versions/gone: words of gone, which is no longer published, stand in 1 of 1 kept versions; "
        "keep them for the archive, or take them out with `dossier record --forget gone`."
    ]
    write(content, "pages/about.en.md", f"{PAGE}[x](../versions/gone/{version.id}/index.html#p0)\n")
    assert told(content, "dead-link") == []
    write(content, f"versions/gone/{version.id}.json", as_file(version.showing(False)).decode())
    assert told(content, "kept-words") == []


def test_what_is_not_translated_is_told_by_catalog(content: Path) -> None:
    assert told(content, "translation-missing")[0].startswith(
        "content/translations/ar/ferry.po: 3 of 3 paragraphs are not translated into 'ar'; run `dossier translate ferry"
    )
    write(content, "translations/ar/ferry.po", CATALOG)
    assert "2 of 3 paragraphs" in told(content, "translation-missing")[0]


def test_a_name_that_stands_in_several_dispatches_is_told_with_its_line(content: Path) -> None:
    assert told(content, "unknown-name") == []
    write(content, "dispatches/second.txt", FERRY.replace("forty", "sixty"))
    assert any("'Huda Salim' is likely a name (person)" in one for one in told(content, "unknown-name"))
    (line,) = {one.partition(": ")[0] for one in told(content, "unknown-name") if "Huda" in one}
    assert line == "content/dispatches/ferry.txt:5"
    write(content, "registry/p.yaml", "format: 1\nentities:\n- {id: h, kind: person, names: {en: Huda Salim}}\n")
    assert not [one for one in told(content, "unknown-name") if "Huda" in one]


def test_open_findings_and_doubtful_readings_wait_for_a_person(content: Path) -> None:
    write(
        content,
        "dispatches/bridge.txt",
        "The bridge is shut\nThe road beside it will open on 3/4/2025, officials say.\n",
    )
    finding = next(one for one in told(content, "undecided-finding") if "no-publication-date" in one)
    assert re.fullmatch(
        r"content/dispatches/bridge.txt:1: the finding (no-publication-date-\w+) \(missing\) waits for a decision; "
        r"see `dossier findings \1`.",
        finding,
    )
    (doubtful,) = told(content, "doubtful-reading")
    assert doubtful.startswith(
        "content/dispatches/bridge.txt:2: 1 doubtful reading of bridge nobody has looked at; run `"
    )


# --- how much it weighs, and how it is told ---------------------------------------------------------
def test_a_rule_weighs_what_the_dossier_says(content: Path) -> None:
    write(content, "dispatches/ferry.yaml", "url: https://example.org/ferry\n")
    assert "hints: `dossier check --hints` tells them\n" in dossier("check", cwd=content.parent).stdout
    write(content, "dossier.yaml", SETTINGS + "checks: {no-rights: warning}\n")
    assert "warning: content/dispatches/ferry.yaml: " in dossier("check", cwd=content.parent).stdout
    write(content, "dossier.yaml", SETTINGS + "checks: {no-rights: error}\n")
    run = dossier("check", cwd=content.parent)
    assert (run.returncode, run.stderr.count("\n")) == (1, 1)
    assert run.stderr.startswith("content/dispatches/ferry.yaml: nothing is said of its rights; ")
    write(content, "dossier.yaml", SETTINGS + QUIET)
    run = dossier("check", cwd=content.parent)
    assert (run.returncode, run.stdout.splitlines()[0]) == (0, "1 dispatch, 0 names: no problems")
    assert "--hints" not in run.stdout


def test_in_a_terminal_the_weight_of_each_line_is_seen_by_its_colour(content: Path) -> None:
    write(content, "dispatches/ferry.yaml", "url: https://example.org/ferry\n")
    weights = {"error": "[1;31m", "warning": "[33mwarning: ", "hint": "[36mhint: "}
    for weight, begins in weights.items():
        write(content, "dossier.yaml", SETTINGS + f"checks: {{no-rights: {weight}}}\n")
        coloured, plain = (dossier("check", "--hints", cwd=content.parent, **env) for env in (TERMINAL, {}))
        told = coloured.stderr if weight == "error" else coloured.stdout
        assert f"\x1b{begins}content/dispatches/ferry.yaml\x1b[0m: nothing is said of its rights; " in told
        assert re.sub(r"\x1b\[[0-9;]*m", "", coloured.stdout + coloured.stderr) == plain.stdout + plain.stderr
    write(content, "dossier.yaml", "format: 1\n")
    assert dossier("check", cwd=content.parent, **TERMINAL).stderr.startswith("\x1b[1;31mcontent/dossier.yaml:")


@pytest.mark.parametrize(
    ("checks", "what"),
    [
        ("no-rigths: error", "content/dossier.yaml:4:10: "),
        ("no-rights: severe", "write one of error, warning, hint, none"),
    ],
)
def test_a_rule_or_a_weight_that_is_none_is_told(content: Path, checks: str, what: str) -> None:
    write(content, "dossier.yaml", f"{SETTINGS}checks: {{{checks}}}\n")
    run = dossier("check", cwd=content.parent)
    assert run.returncode == 1
    assert what in run.stderr


@pytest.fixture
def broken(content: Path) -> Path:
    """A dossier with a problem."""
    write(content, "dispatches/ferry.yaml", "rights: free\nshow: al,l\n")
    return content.parent


def test_a_program_gets_json(broken: Path) -> None:
    run = dossier("check", "--format", "json", cwd=broken)
    answer = json.loads(run.stdout)
    assert (run.returncode, answer["counts"]) == (1, {"error": 1, "warning": 0, "hint": 0})
    (remark,) = answer["remarks"]
    assert (remark["rule"], remark["file"]) == ("problem", "content/dispatches/ferry.yaml")
    assert (remark["line"], remark["column"]) == (2, 1)


def test_no_column_is_told_where_none_is_known(content: Path) -> None:
    write(content, "dispatches/ferry.yaml", "rights: free\n")
    answer = json.loads(dossier("check", "--format", "json", cwd=content.parent).stdout)
    assert {(one["line"], one["column"]) for one in answer["remarks"]} == {(None, None)}
    assert "col=" not in dossier("check", "--format", "github", "--hints", cwd=content.parent).stdout
    assert "region" not in dossier("check", "--format", "sarif", cwd=content.parent).stdout


@pytest.mark.parametrize("form", ["json", "github", "sarif", "junit"])
def test_notes_are_told_in_every_form(content: Path, form: str) -> None:
    named = "- {{id: {}, kind: person, names: {{en: Ali Hasan}}}}\n"
    write(content, "registry/p.yaml", "format: 1\nentities:\n" + named.format("a") + named.format("b"))
    assert "a and b share the name" in dossier("check", "--format", form, cwd=content.parent).stdout


def test_github_shows_it_beside_the_line(broken: Path) -> None:
    run = dossier("check", "--format", "github", cwd=broken)
    assert run.stdout.startswith(
        "::error file=content/dispatches/ferry.yaml,line=2,col=1,title=problem::`show` cannot be 'al,l';"
    )


def test_code_scanning_gets_sarif(content: Path) -> None:
    (run,) = json.loads(dossier("check", "--format", "sarif", cwd=content.parent).stdout)["runs"]
    rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in run["results"]} <= rules
    assert {result["level"] for result in run["results"]} == {"note"}
    places = [place["physicalLocation"] for result in run["results"] for place in result["locations"]]
    assert all(place["artifactLocation"]["uri"].startswith("content/") for place in places)


def test_code_scanning_gets_the_place_of_a_problem(broken: Path) -> None:
    (run,) = json.loads(dossier("check", "--format", "sarif", cwd=broken).stdout)["runs"]
    (place,) = run["results"][0]["locations"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert place["physicalLocation"]["region"] == {"startLine": 2, "startColumn": 1}


def test_a_runner_of_tests_gets_junit(broken: Path) -> None:
    suite = ET.fromstring(dossier("check", "--format", "junit", cwd=broken).stdout)[0]
    assert suite.attrib["failures"] == "1"
    failure = suite.find("testcase/failure")
    assert failure is not None
    assert failure.attrib["message"].startswith("content/dispatches/ferry.yaml:2:1: ")


def test_every_rule_is_told_in_the_editors_guide() -> None:
    guide = (ROOT / "docs/editing.md").read_text("utf-8")
    for rule, check in CHECKS.items():
        assert f"| `{rule}` | {check.level} | {check.told} |" in guide


# --- what is gone -----------------------------------------------------------------------------------
def record(content: Path) -> None:
    """Keeps which files are there, as ``dossier record`` does."""
    publish(content)
    assert note_files(content / "states", "content/states", editors_files(content))


def test_a_dispatch_without_a_sidecar_is_told_where_most_have_one(content: Path) -> None:
    write(content, "dispatches/boat.txt", FERRY)
    assert told(content, "no-sidecar") == []
    write(content, "dispatches/quay.txt", FERRY)
    write(content, "dispatches/quay.yaml", "status: draft\n")
    assert told(content, "no-sidecar") == [
        "content/dispatches/boat.txt: it has no sidecar or an empty one, unlike most here, and so is public, "
        "with its passages alone; put back boat.yaml, or write one: `status: public`, or `draft`."
    ]
    run = dossier("check", cwd=content.parent)
    assert (run.returncode, run.stderr.count("[no-sidecar]")) == (1, 1)
    write(content, "dossier.yaml", SETTINGS + "checks: {no-sidecar: none}\n")
    assert told(content, "no-sidecar") == []


def test_plain_texts_alone_miss_no_sidecar(content: Path) -> None:
    (content / "dispatches/ferry.yaml").unlink()
    for name in ("boat", "quay"):
        write(content, f"dispatches/{name}.txt", FERRY)
    assert told(content, "no-sidecar") == []


def test_a_language_in_which_nothing_is_read_is_told(content: Path) -> None:
    assert told(content, "unread-language") == []
    write(content, "dispatches/ferry.yaml", "rights: free\nlanguage: fr\n")
    assert told(content, "unread-language") == [
        "content/dispatches/ferry.txt: ferry is in a language in which nothing is read (fr); it is shown as it stands; "
        "write another `language:` into ferry.yaml if it is in another."
    ]


@pytest.mark.parametrize(
    ("last", "is_told"), [("2035-03-03", True), ("2030-03-03", False), ("2015-03-03", False), ("2025-03-04", False)]
)
def test_a_day_of_publication_years_behind_all_others_is_told(content: Path, last: str, is_told: bool) -> None:
    write(content, "dispatches/boat.txt", FERRY)
    write(content, "dispatches/quay.txt", "The quay is closed.\n")
    write(content, "dispatches/quay.yaml", f"published: {last}\n")
    found = told(content, "far-day")
    assert (
        found
        == [
            f"content/dispatches/quay.txt: quay appeared on {last}, 10 years later than every other dispatch (2025-03-03); "
            "correct `published:` in quay.yaml if it is mistyped."
        ]
        * is_told
    )


@pytest.mark.parametrize("says", ["rights: free\n", "status: draft\n"])
def test_a_sidecar_that_was_recorded_and_is_gone_is_a_problem(content: Path, says: str) -> None:
    write(content, "dispatches/boat.txt", FERRY)
    write(content, "dispatches/boat.yaml", says)
    record(content)
    (content / "dispatches/boat.yaml").unlink()
    assert load_problems(content) == [
        "content/dispatches/boat.yaml: this sidecar was there when the dossier was last recorded, and is gone, so "
        "that the dispatch is public; put it back from an earlier version of the folder, or write what it is to be into a new "
        "one: `status: public`, or `draft`."
    ]
    for nothing in ("", "\n", "# status: draft\n\n  # rights: free\n"):
        write(content, "dispatches/boat.yaml", nothing)
        assert "and is empty, so that the dispatch is public" in load_problems(content)[0]
    write(content, "dispatches/boat.yaml", "status: public\n")
    assert told(content, "file-gone") == []


def test_a_state_or_version_that_is_gone_is_a_problem_until_it_is_taken_out_of_the_list(content: Path) -> None:
    version = SourceVersion("ferry", "0" * 64, "en", date(2025, 4, 1), 1, (passage_of(0, "en", "Words."),))
    name = f"versions/ferry/{version.id}.json"
    write(content, name, as_file(version).decode())
    record(content)
    publish(content)
    note_files(content / "states", "content/states", editors_files(content))
    for gone in (name, "states/2025-04-01.json", "states/2025-04-01-2.json"):
        was = (content / gone).read_text("utf-8")
        (content / gone).unlink()
        (found,) = load_problems(content)
        assert found.startswith(
            f"content/{gone}: it was there when the dossier was last recorded, and is gone, so that"
        )
        write(content, gone, was)
    assert told(content, "file-gone") == []


def test_versions_without_the_state_of_their_day_are_told(content: Path) -> None:
    version = SourceVersion("ferry", "0" * 64, "en", date(2025, 4, 1), 1, (passage_of(0, "en", "Words."),))
    write(content, f"versions/ferry/{version.id}.json", as_file(version).decode())
    assert told(content, "states-gone") == [
        "content/states: versions of sources were recorded on 2025-04-01, and no state of that day or later is there; "
        "put it back from an earlier version of the folder, or record it anew with `dossier record`."
    ]
    publish(content)
    assert told(content, "states-gone") == []


@pytest.mark.parametrize(
    ("name", "told_as", "remedy"),
    [
        ("decisions.yaml", "decisions.yaml", "or confirm it with `dossier record`"),
        ("registry/people.yaml", "registry/people.yaml", "or confirm it with `dossier record`"),
        ("translations/ar/ferry.po", "translations", "or confirm it with `dossier record`"),
        ("pages/about.en.md", "pages/about.en.md", "or confirm it with `dossier record`"),
        (
            "dispatches/boat.txt",
            "dispatches/boat.txt",
            "or keep its address with a sidecar that says `status: withdrawn`",
        ),
    ],
)
def test_another_file_that_is_gone_is_told_until_that_is_recorded(
    content: Path, name: str, told_as: str, remedy: str
) -> None:
    write(content, "decisions.yaml", "format: 1\n")
    write(content, "registry/people.yaml", "format: 1\n")
    write(content, "translations/ar/ferry.po", CATALOG)
    write(content, "pages/about.en.md", PAGE)
    write(content, "dispatches/boat.txt", FERRY)
    record(content)
    (content / name).unlink()
    if told_as != name:
        (content / "translations/ar").rmdir()
        (content / "translations").rmdir()
    assert told(content, "file-gone") == [
        f"content/{told_as}: it was there when the dossier was last recorded, and is gone; "
        f"put it back from an earlier version of the folder, {remedy}."
    ]
    note_files(content / "states", "content/states", editors_files(content))
    assert told(content, "file-gone") == []


# --- what is withheld -------------------------------------------------------------------------------
def test_the_paragraphs_that_readers_do_not_get_are_counted(content: Path) -> None:
    (found,) = told(content, "withheld")
    assert found == (
        "content/dispatches/ferry.yaml: 3 of 3 paragraphs of ferry are withheld from readers; "
        "write `show: full` into its sidecar if the rights allow it."
    )


@pytest.mark.parametrize("says", ["show: full", "show: card", "status: draft"])
def test_nothing_is_said_where_all_is_shown_or_the_editor_chose(content: Path, says: str) -> None:
    write(content, "dispatches/ferry.yaml", f"rights: free\n{says}\n")
    assert told(content, "withheld") == []


# --- where to begin ---------------------------------------------------------------------------------
def test_where_to_begin_is_told_until_a_reading_has_been_looked_at(content: Path) -> None:
    begin = "hint: nobody has looked at a reading yet; begin with `dossier review ferry --who NAME`"
    assert dossier("check", cwd=content.parent).stdout.splitlines()[-1] == begin
    write(content, "dossier.yaml", SETTINGS + "checks: {doubtful-reading: none}\n")
    assert "nobody has looked" not in dossier("check", cwd=content.parent).stdout
    write(content, "dossier.yaml", SETTINGS)
    write(content, "corrections/ferry.yaml", "format: 1\nreviewed: {who: Salma, when: 2026-01-02}\n")
    assert "nobody has looked" not in dossier("check", cwd=content.parent).stdout


OUTLETS = """format: 1
entities:
- id: today
  kind: organisation
  names: {ar: اليوم, en: Al-Yaum}
- id: assembly
  kind: organisation
  names: {ar: مجلس النواب, en: the assembly}
"""
NEWS = """افتتاح العبارة
الاثنين 3 آذار 2025
قال مدير الميناء لصحيفة اليوم إن العبارة تفتح غدا.
وزار أعضاء مجلس النواب الميناء اليوم، ونشرت «اليوم» صورهم.
"""


def test_an_outlet_whose_name_is_an_ordinary_word_is_told_where_nothing_shows_a_name(content: Path) -> None:
    write(content, "registry/names.yaml", OUTLETS)
    write(content, "dispatches/news.txt", NEWS)
    assert told(content, "ordinary-name") == [
        "content/dispatches/news.txt:4: 'اليوم' is an ordinary word, too, and is taken once for the name of today; write a "
        "longer name for today (with a noun such as newspaper), and this one as `short`."
    ]
    write(content, "registry/names.yaml", OUTLETS.replace("{ar: اليوم,", "{ar: صحيفة اليوم,"))
    assert not told(content, "ordinary-name")


def test_a_page_that_one_edition_lacks_is_told(content: Path) -> None:
    write(content, "pages/about.en.md", f"{PAGE}Words.\n")
    assert told(content, "page-missing") == [
        "content/pages/about.en.md: the edition 'ar' has no page 'about', which another has; write it, with `Lang: ar` and "
        "the same slug."
    ]
    write(content, "pages/about.ar.md", f"{PAGE.replace('Lang: en', 'Lang: ar')}كلام.\n")
    assert not told(content, "page-missing")
