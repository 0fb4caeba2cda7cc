"""What an editor states of a dispatch overrides what the file says; ids are files' stems."""

import hashlib
from datetime import date

import pytest

from pelican_dossier.intake import is_id, receive, receive_text
from pelican_dossier.model import Published, Sidecar
from pelican_dossier.model.edtf import parse

TEXT = "date 2025-08-18 شفق نيوز- بغداد\nكشف المتحدث عن شراكة."


def published(sidecar: Sidecar, given: date | None = None) -> Published:
    return receive(TEXT.encode(), "one.txt", sidecar, given).published


def test_the_sidecar_overrides_outlet_and_agency() -> None:
    dispatch = receive(TEXT.encode(), "one.txt", Sidecar(publisher="العربي الجديد", via="رويترز"))
    assert (dispatch.publisher, dispatch.via, dispatch.dateline) == ("العربي الجديد", "رويترز", ("بغداد",))


def test_the_sidecars_day_overrides_the_headers_and_the_callers() -> None:
    found = published(Sidecar(published=parse("2025-08-19")), date(2020, 1, 1))
    assert (str(found.value), found.day, found.source) == ("2025-08-19", date(2025, 8, 19), "given")
    assert [ground.rule for ground in found.grounds] == ["stated-in-sidecar"]


def test_the_sidecar_may_give_an_interval_which_is_no_day() -> None:
    found = published(Sidecar(published=parse("2025-08-18/2025-08-20")))
    assert (str(found.value), found.day) == ("2025-08-18/2025-08-20", None)
    assert (found.earliest, found.latest) == (date(2025, 8, 18), date(2025, 8, 20))


def test_every_day_of_publication_has_its_ground() -> None:
    assert [ground.rule for ground in published(Sidecar()).grounds] == ["stated-in-header"]
    found = receive_text("كشف المتحدث عن شراكة.", "one", None, date(2025, 8, 18)).published
    assert [ground.rule for ground in found.grounds] == ["given-by-caller"]


def test_the_ground_of_a_pages_day_is_what_the_page_states() -> None:
    page = "<html><head><meta name='date' content='2025-11-07T18:30'></head><body><p>One.</p></body></html>"
    (ground,) = receive(page.encode(), "page.html").published.grounds
    assert (ground.rule, dict(ground.args)) == ("stated-in-page", {"text": "2025-11-07T18:30", "by": "date"})


WIRE = "BASRA, March 4 (AFP) - Engineers reopened the bridge on Wednesday, the governor said."


def test_an_agency_that_is_credited_stands_for_the_outlet_only_where_nothing_names_one() -> None:
    alone = receive(WIRE.encode(), "one.txt")
    assert (alone.publisher, alone.via, alone.is_publisher_inferred) == ("AFP", "AFP", True)
    named = receive(WIRE.encode(), "one.txt", Sidecar(publisher="The Post"))
    assert (named.publisher, named.via, named.is_publisher_inferred) == ("The Post", "AFP", False)
    page = f"<html><head><link rel='canonical' href='https://post.example/4'></head><body><p>{WIRE}</p></body></html>"
    on_a_page = receive(page.encode(), "one.html")
    assert (on_a_page.publisher, on_a_page.via, on_a_page.is_publisher_inferred) == ("post.example", "AFP", False)
    its_own = receive(WIRE.encode(), "one.txt", Sidecar(publisher="AFP"))
    assert (its_own.publisher, its_own.via, its_own.is_publisher_inferred) == ("AFP", None, False)


SHOWN = "<html lang='de'><body>%s<h1>Die Brücke ist offen</h1>%s<p>Die Ingenieure haben sie geöffnet.</p></body></html>"


def shown(above: str, below: str, kept: date | None) -> Published:
    sidecar = Sidecar(language="de", retrieved=kept)
    return receive((SHOWN % (above, below)).encode(), "page.html", sidecar).published


def test_the_ground_of_a_day_that_a_page_shows_is_its_line() -> None:
    found = shown("", "<p class='date'>Hit, 4. März 2026</p>", date(2026, 3, 30))
    assert (found.day, found.source) == (date(2026, 3, 4), "inferred")
    assert [(ground.rule, dict(ground.args)) for ground in found.grounds] == [
        ("found-on-page", {"paragraph": 1, "date": "4. März 2026"})
    ]


def test_no_day_behind_the_one_on_which_a_page_was_kept_is_its_own() -> None:
    line = "<p class='date'>4. März 2026</p>"
    assert shown("", line, date(2026, 3, 1)) == shown(line, "", date(2026, 3, 4)) == Published()
    toolbar = "<div id='wm-ipp-base'><a href='/web/20260301101112/https://post.example/'>x</a></div>"
    assert shown("", toolbar + line, None) == Published()
    assert shown(line, "", date(2026, 5, 4)).day == date(2026, 3, 4)


def test_nothing_states_a_day() -> None:
    assert receive_text("كشف المتحدث عن شراكة.", "one", None, None).published == Published()


def test_the_digest_is_that_of_the_bytes_as_received() -> None:
    data = b"\xef\xbb\xbf" + TEXT.encode() + b"\r\n"
    assert receive(data, "one.txt").original.sha256 == hashlib.sha256(data).hexdigest()
    assert receive_text(TEXT, "one", None, None).original.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


def test_the_id_is_the_stem_of_the_file() -> None:
    assert receive(TEXT.encode(), "000_8bfb.v2.txt").id == "000_8bfb.v2"


@pytest.mark.parametrize("stem", ["000_8bfb806fada896e9", "a", "7", "iraq-2025_x"])
def test_small_letters_digits_and_dashes_make_an_id(stem: str) -> None:
    assert is_id(stem)


@pytest.mark.parametrize("stem", ["", "_a", "-a", "A", "a b", "a.b", "بغداد", "a\n", "é"])
def test_other_signs_make_none(stem: str) -> None:
    assert not is_id(stem)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("أكدت الوزارة", "ar"),
        ("The ministry said", "en"),
        ("أكدت الوزارة في بيان NATO", "ar"),
        ("The ministry said العراق twice", "en"),
        ("العراق Baghdad", "en"),
        ("العراق Jordan", "ar"),
        ("2025-11-07", "ar"),
    ],
)
def test_the_language_is_that_of_most_letters(text: str, language: str) -> None:
    assert receive_text(text, "one", None, None).language == language


def test_a_stated_language_is_believed() -> None:
    assert receive_text("أكدت الوزارة", "one", "en", None).language == "en"


@pytest.mark.parametrize(
    "text", [", : the bridge was opened to all traffic on that day.", "، — وصل الوفد إلى المدينة ظهر ذلك اليوم."]
)
def test_a_mark_by_itself_before_a_dateline_s_mark_is_no_place(text: str) -> None:
    assert receive_text(text, "one", None, date(2025, 8, 18)).dateline == ()
