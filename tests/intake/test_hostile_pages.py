"""Pages that nobody writes by hand: each is read in time that grows with its length, or refused with a reason."""

from time import process_time

import pytest

from pelican_dossier.intake import receive
from pelican_dossier.model import Sidecar
from pelican_dossier.problems import Unreadable

HEAD = "<!doctype html><html><head><title>The bridge at Hit is open</title></head><body>"


def seconds(page: str) -> float:
    began = process_time()
    receive(page.encode(), "page.html", Sidecar())
    return process_time() - began


@pytest.mark.parametrize("tag", ["div", "ul><li", "b", "blockquote", "table><tr><td", "font"])
def test_what_is_nested_too_deeply_is_refused_and_not_lost(tag: str) -> None:
    """The library would drop all that follows."""
    page = f"{HEAD}{f'<{tag}>' * 20_000}<p>The engineers closed it for a week.</p>"
    with pytest.raises(Unreadable, match="more than 512 deep, which is not read; save the article as text"):
        receive(page.encode(), "page.html", Sidecar())


def test_what_pages_nest_is_read_to_the_last_word() -> None:
    page = f"{HEAD}{'<div>' * 300}<p>The engineers closed it.</p>{'</div>' * 300}<p>They opened it again.</p>"
    texts = [paragraph.text for paragraph in receive(page.encode(), "page.html", Sidecar()).paragraphs]
    assert texts == ["The engineers closed it.", "They opened it again."]


@pytest.mark.parametrize(
    "part", ["words<sup>1</sup> ", "<p>Some words of it.</p>", "<a href=x>words</a> ", "words <br>"]
)
def test_four_times_the_page_takes_about_four_times_as_long(part: str) -> None:
    seconds(HEAD + part * 100)
    # the least of three: other work on the machine only ever adds
    once, four_times = (min(seconds(HEAD + part * many) for _ in range(3)) for many in (1500, 6000))
    assert four_times < 10 * max(once, 0.05)


def test_a_note_of_many_parts_is_text_and_no_mark() -> None:
    note = "<i> </i>" * 20 + "1 in ten"
    (paragraph,) = receive(f"{HEAD}<p>One<sup>{note}</sup> of them.</p>".encode(), "page.html", Sidecar()).paragraphs
    assert paragraph.text == "One 1 in ten of them."


def test_half_letters_and_control_characters_that_a_page_states_are_signs_that_a_file_can_hold() -> None:
    said = (
        r'{"@type": "NewsArticle", "headline": "The bridge \ud800 is open\u0000", "author": {"name": "A. \udfff B."}}'
    )
    page = (
        f"<!doctype html><html><head><script type='application/ld+json'>{said}</script></head><body><p>Words of it.</p>"
    )
    dispatch = receive(page.encode(), "page.html", Sidecar())
    assert (dispatch.title, dispatch.author) == ("The bridge \ufffd is open\ufffd", "A. \ufffd B.")
    for stated in dispatch.stated:
        stated.value.encode()


def test_data_that_lead_round_are_left() -> None:
    said = (
        '[{"@type": "NewsArticle", "author": {"@id": "a", "@value": {"@id": "b"}}},'
        ' {"@id": "a", "@value": {"@id": "b"}}, {"@id": "b", "@value": {"@id": "a"}},'
        f' {{"@type": "NewsArticle", "headline": {"[" * 90}"x"{"]" * 90}}}]'
    )
    page = (
        f"<!doctype html><html><head><script type='application/ld+json'>{said}</script></head><body><p>Words of it.</p>"
    )
    assert receive(page.encode(), "page.html", Sidecar()).author is None
