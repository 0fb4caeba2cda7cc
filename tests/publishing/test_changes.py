"""The page of what changed, and its line on the home page: what readers learn of the states that were kept."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from pelican_dossier.comparing.states import steps
from pelican_dossier.desk.states import state_in
from pelican_dossier.editions.changed import ChangeView
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.history import HistoryView, history_view
from pelican_dossier.model import Dossier, Question, Reading, Settings
from pelican_dossier.model.states import State
from pelican_dossier.publishing.data import dossier_data
from tests.comparing.desk import small

FIRST = ("one", date(2025, 3, 4), "The bridge will reopen by the end of May 2025, the mayor said.")
SECOND = ("two", date(2025, 3, 9), "The bridge will reopen by the end of July 2025, an engineer said.")
ASKED = Question("reopening", {"en": "When will the bridge reopen?"}, "date", {"en": ("bridge will reopen",)})
SETTINGS = Settings({"en": "The bridge"}, ("en",), questions=(ASKED,))


def edition(*texts: tuple[str, date | None, str]) -> Edition:
    return Edition("en", SETTINGS, small(*texts, questions=(ASKED,)), {})


def state(shown: Edition, day: date | None = None) -> State:
    return state_in(dossier_data([shown]), day)


def history(now: Edition, *kept: State) -> HistoryView:
    return history_view(now, steps(kept, state(now)), {})


def of_kind(view: HistoryView, kind: str) -> ChangeView:
    assert view.latest is not None
    (group,) = [group for group in view.latest.groups if group.kind == kind]
    (change,) = group.changes
    return change


def test_what_is_new_since_the_last_version_leads_to_it() -> None:
    now = edition(FIRST, SECOND)
    view = history(now, state(edition(FIRST), date(2025, 4, 1)))
    assert (view.first, [step.day for step in view.steps]) == ("1 April 2025", [None, "1 April 2025"])
    added, answer = of_kind(view, "source-added"), of_kind(view, "answer-added")
    assert added.href == "en/sources/two/index.html"
    assert (answer.words.text, answer.href) == ("When will the bridge reopen?", "en/questions/reopening/index.html")
    assert answer.now is not None
    assert (answer.was, answer.now.text) == (None, "by the end of July 2025")


def test_nothing_is_told_to_have_changed_where_nothing_has() -> None:
    now = edition(FIRST)
    view = history(now, state(now, date(2025, 4, 1)))
    assert (view.first, view.latest, len(view.steps)) == ("1 April 2025", None, 1)
    assert history(now) == HistoryView(history(now).steps, None, None)


def test_values_that_are_withheld_by_now_are_told_of_no_earlier_state() -> None:
    whole = edition(FIRST, SECOND)
    before = state(whole, date(2025, 4, 1))
    (answer,) = [one for one in before.answers if one.source == "one"]
    assert answer.value == "2025-05"
    gone: Dossier = small(SECOND, questions=(ASKED,))
    view = history(Edition("en", SETTINGS, gone, {}), before)
    assert of_kind(view, "source-gone").words.text == "one"
    assert view.latest is not None
    assert "answer-gone" not in {group.kind for group in view.latest.groups}


def test_of_a_text_that_was_replaced_nothing_is_told_where_only_what_is_cited_is_shown() -> None:
    now = edition(("one", FIRST[1], FIRST[2].replace("2025", "2026")))
    before = state(edition(FIRST), date(2025, 4, 1))
    changed = of_kind(history(now, before), "answer-changed")
    assert changed.now is not None
    assert (changed.was, changed.now.text) == (None, "by the end of May 2026")
    shown = replace(now.dossier, readings=tuple(map(_shown_whole, now.dossier.readings)))
    changed = of_kind(history(Edition("en", SETTINGS, shown, {}), before), "answer-changed")
    assert changed.was is not None
    assert changed.was.text == "by the end of May 2025"


def _shown_whole(reading: Reading) -> Reading:
    sidecar = replace(reading.dispatch.sidecar, show="full")
    return replace(reading, dispatch=replace(reading.dispatch, sidecar=sidecar))


def test_the_id_of_a_version_stays_when_it_is_kept() -> None:
    first, now = state(edition(FIRST), date(2025, 4, 1)), edition(FIRST, SECOND)
    waiting = history(now, first)
    kept = history(now, first, state(now, date(2025, 5, 1)))
    assert [step.id for step in waiting.steps] == [step.id for step in kept.steps]
    assert kept.steps[0].href == f"en/changes/index.html#{kept.steps[0].id}"


def page(site: Path, name: str) -> Tag:
    body = BeautifulSoup((site / "en" / name).read_text("utf-8"), "lxml").body
    assert body is not None
    return body


def test_the_page_tells_every_kind_of_change_under_the_day_of_the_version_before(odd: Path) -> None:
    (newest, first) = page(odd, "changes/index.html").select(".states > section")
    assert [" ".join(one.get_text().split()) for one in newest.select("h3")][:2] == [
        "Sources added 4",
        "Sources withdrawn 1",
    ]
    withdrawn = newest.select_one(".source-withdrawn a")
    assert withdrawn is not None
    assert withdrawn["href"] == "../sources/gone/index.html"
    assert "First version: 5 dispatches" in " ".join(first.get_text().split())


def test_home_leads_to_what_changed_in_one_click(odd: Path) -> None:
    line = page(odd, "index.html").select_one(".changed")
    assert line is not None
    link = line.select_one("a")
    assert link is not None
    newest = page(odd, "changes/index.html").select_one(".states > section")
    assert newest is not None
    assert link["href"] == f"changes/index.html#{newest['id']}"
    assert "Sources added 4" in " ".join(line.get_text().split())


@pytest.mark.parametrize("name", ["index.html", "changes/index.html"])
def test_without_a_script_no_visit_is_marked(odd: Path, name: str) -> None:
    marks = page(odd, name).select(".unseen")
    assert marks
    assert all(mark.has_attr("hidden") for mark in marks)
