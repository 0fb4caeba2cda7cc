"""The words by which pages weigh what is known: tiers by name, findings that know one another, nobody first."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

OPENINGS = {
    "en": {"contradiction": "Contradiction", "differing accounts": "Differing accounts"},
    "ar": {"contradiction": "تناقض", "differing accounts": "روايات مختلفة"},
}
ORDER = {"en": ("Earlier in:", "Later in:", "Also in:"), "ar": ("سبق أن وَرَد في:", "وَرَد لاحقاً في:", "ورد أيضاً في:")}
EDITIONS = pytest.mark.parametrize("language", ["en", "ar"])


@cache
def page(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text("utf-8"), "lxml")


@cache
def data(site: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((site / "data/dossier.json").read_text("utf-8"))
    return loaded


def text(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())


def tier(question: dict[str, Any]) -> str | None:
    if question["contradictions"]:
        return "contradiction"
    return "differing accounts" if question["conflicts"] else None


@EDITIONS
def test_home_marks_contradictions_and_differing_accounts_by_name_and_nothing_else(built: Path, language: str) -> None:
    tiers = {f"questions/{q['id']}/index.html": tier(q) for q in data(built)["questions"]}
    (asked,) = page(built / language / "index.html").select("section.asked")
    headings = asked.select("h3.sub")
    assert len(headings) == len(asked.select("ul.points"))
    marked = set()
    for heading in headings:
        points = heading.find_next_sibling("ul")
        assert points is not None
        links = [str(link["href"]) for link in points.select(":scope > li > h4 > a")]
        assert links
        assert len(links) == len(points.select(":scope > li"))
        for link in links:
            if link.startswith("questions/"):
                marked.add(expected := tiers.pop(link))
                assert expected is None or text(heading) == OPENINGS[language][expected]
                assert expected or text(heading) not in OPENINGS[language].values()
                assert bool(heading.select(".flag")) == bool(expected)
                assert ("differing-accounts" in points["class"]) == (expected == "differing accounts")
                assert ("contradiction" in points["class"]) == (expected == "contradiction")
            else:
                assert heading.select(".flag"), link
    assert marked == {None, "differing accounts"}
    assert not tiers


@EDITIONS
def test_nothing_is_in_dispute_any_more(built: Path, language: str) -> None:
    for path in (built / language).rglob("*.html"):
        assert not any(word in path.read_text("utf-8") for word in ("in dispute", "فيه خلاف", "independent outlet")), (
            path
        )


@EDITIONS
def test_an_answer_in_conflict_has_its_tier(built: Path, language: str) -> None:
    for question in data(built)["questions"]:
        answers = page(built / language / f"questions/{question['id']}/index.html")
        in_conflict = [question["answers"][at] for at in {at for pair in question["conflicts"] for at in pair}]
        told = {(str(a["value"]), a["mod"], a["bound"], a["passages"][0]["source"], a["voice"]) for a in in_conflict}
        assert not answers.select(".answer.contradiction")
        assert len(answers.select(".answer.differing-accounts")) == len(told)


@EDITIONS
def test_a_finding_that_yields_leads_to_the_better_grounded_one_and_back(built: Path, language: str) -> None:
    yielding = [finding for finding in data(built)["findings"] if finding["yields_to"]]
    assert yielding
    for finding in yielding:
        pair = finding["id"], finding["yields_to"]
        for here, there in (pair, pair[::-1]):
            shown = page(built / language / f"findings/{here}/index.html")
            assert shown.select(f'.bearing a[href$="{there}/index.html"]')
        assert not page(built / language / f"findings/{pair[0]}/index.html").select(".likely")


@EDITIONS
def test_each_finding_says_why_it_matters_and_what_turns_on_it(built: Path, language: str) -> None:
    for finding in data(built)["findings"]:
        shown = page(built / language / f"findings/{finding['id']}/index.html")
        (matters,) = shown.select(".matters")
        assert finding["matters"][language] in text(matters)
        links = {str(a["href"]) for a in shown.select("article.finding > p a")}
        assert all(any(f"questions/{id_}/" in link for link in links) for id_ in finding["questions"])
        assert all(any(link.endswith(f"#{id_}") for link in links) for id_ in finding["events"])


@EDITIONS
def test_what_stands_elsewhere_is_earlier_or_later_only_by_its_day(built: Path, language: str) -> None:
    days = {dispatch["id"]: dispatch["published"]["value"] for dispatch in data(built)["dispatches"]}
    earlier, later, also = ORDER[language]
    seen = set()
    for here, day in days.items():
        for other in page(built / language / f"sources/{here}/index.html").select(".also"):
            link = next(a for a in other.select("a") if "#p" in str(a["href"]))
            there = days[str(link["href"]).split("/")[-2]]
            (label,) = other.select(".label")
            assert text(label) == (earlier if there < day else later if there > day else also)
            seen.add(text(label))
    assert seen == {earlier, later, also}
