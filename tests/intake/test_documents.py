"""Documents that hold one article stand as they were received and are read from there."""

import pytest

from pelican_dossier.intake import receive
from pelican_dossier.intake.documents import read_document
from pelican_dossier.intake.saved import saved_from
from pelican_dossier.model import Dispatch, Sidecar
from pelican_dossier.problems import Unreadable
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry
from tests.intake.documents import ARABIC, ENGLISH, docx, page, pdf, styled, with_a_blank_page, zipped

TEXTS = {"Arabic": (ARABIC, True), "English": (tuple(one.replace("\u00ad", "") for one in ENGLISH), False)}


def told(dispatch: Dispatch) -> list[tuple[str, str]]:
    return [(paragraph.parts[0].kind, paragraph.text) for paragraph in dispatch.paragraphs]


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("language", TEXTS)
def test_a_pdf_is_read_in_its_order_with_whole_words_and_paragraphs(language: str, columns: int) -> None:
    texts, to_left = TEXTS[language]
    received = ARABIC if to_left else ENGLISH
    data = pdf(received, title=texts[0][:12], to_left=to_left, columns=columns)
    dispatch = receive(data, "report.pdf")
    assert told(dispatch) == [
        ("heading", texts[0][:12]),
        *(("body", text) for text in texts),
        ("boilerplate", "1"),
    ]
    assert (dispatch.title, dispatch.original.data, dispatch.original.encoding) == (texts[0][:12], data, "")


def test_what_heads_and_foots_every_page_of_a_pdf_is_boilerplate() -> None:
    numbered = [f"{at}. The office of firm {at} is finished." for at in range(60)]
    dispatch = receive(pdf(numbered, head="The Harbour Gazette"), "gazette.pdf")
    standing = [text for kind, text in told(dispatch) if kind == "boilerplate"]
    assert standing[:4] == ["The Harbour Gazette", "1", "The Harbour Gazette", "2"]
    assert [text for kind, text in told(dispatch) if kind == "body"] == numbered


_LONG = (
    "The harbour office has told the fishermen of the island that the old pier will stay open for them all the summer"
)


@pytest.mark.parametrize(
    ("texts", "leading"),
    [
        (
            [
                "The Gazette",
                "September 29, 2018",
                "The pier is open.",
                f"{_LONG}.",
                "It was built in 1931.",
                "Few knew.",
            ],
            "1.2",
        ),
        (["The Gazette", "September 29, 2018", "The pier is open.", "It was built in 1931.", "Few knew."], "1.2"),
        ([f"{_LONG}, {_LONG}, {_LONG}, {_LONG}."], "2.5"),
        ([f"{_LONG}, {_LONG}, {_LONG}.", f"{_LONG}, {_LONG}, {_LONG}."], "2"),
    ],
    ids=["most of one line", "all of one line", "wide lines", "wide lines of two paragraphs"],
)
def test_paragraphs_of_a_pdf_are_told_by_the_gaps_between_them(texts: list[str], leading: str) -> None:
    dispatch = receive(pdf(texts, title="The pier", margin="12pt", leading=leading, size="A4"), "pier.pdf")
    assert [text for kind, text in told(dispatch)] == ["The pier", *texts, "1"]


def test_a_compound_keeps_its_hyphen_where_it_is_written_with_one_elsewhere() -> None:
    words = "well-known " * 3 + "and soft-spoken and well-known people of the island harbour company spoke at length. "
    dispatch = receive(pdf([words * 6], columns=2), "hyphens.pdf")
    assert " ".join(text for kind, text in told(dispatch) if kind == "body") == (words * 6).strip()


def test_pages_without_text_are_told() -> None:
    dispatch = receive(with_a_blank_page(pdf(ENGLISH)), "scan.pdf")
    assert dispatch.original.unread == (2,)
    (finding,) = (one for one in read(dispatch, Registry()).findings if one.rule == "pages-without-text")
    assert finding.ground.args == {"pages": "2"}


def test_a_text_document_has_its_title_headings_lists_and_tables() -> None:
    table = f"<w:tbl><w:tr><w:tc>{styled('Cars')}</w:tc><w:tc>{styled('forty')}</w:tc></w:tr></w:tbl>"
    unseen = styled("\u200b\ufeff")
    data = docx(styled("Ferry opens", "Title"), styled("On Monday"), styled("Fares", "Heading2"), table, unseen)
    dispatch = receive(data, "ferry.docx")
    assert told(dispatch) == [
        ("heading", "Ferry opens"),
        ("body", "On Monday"),
        ("heading", "Fares"),
        ("body", "Cars"),
        ("body", "forty"),
    ]
    assert (dispatch.title, dispatch.original.data) == ("Ferry opens", data)


def test_the_number_of_a_note_joins_no_figure_and_the_note_is_kept() -> None:
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    paragraph = styled("It carries 40").replace("</w:p>", mark + "<w:r><w:t> cars an hour.</w:t></w:r></w:p>")
    dispatch = receive(docx(paragraph, note="On Mondays."), "ferry.docx")
    assert [text for _, text in told(dispatch)] == ["It carries 40 cars an hour.", "On Mondays."]


MHTML = """From: <Saved by Blink>
Snapshot-Content-Location: https://news.example/ferry
Subject: Ferry
Date: Sun, 9 Aug 2015 22:30:00 +0300
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--B"

----B
Content-Type: text/html
Content-Location: https://ads.example/frame

<p>Buy now</p>
----B
Content-Type: text/html{charset}
Content-Transfer-Encoding: 8bit
Content-Location: https://news.example/ferry

{page}
----B--
"""


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256"])
def test_a_page_saved_as_mhtml_is_read_without_its_frames(encoding: str) -> None:
    charset = f'; charset="{encoding}"' if encoding != "utf-8" else ""
    text = MHTML.format(charset=charset, page=page(ARABIC[2], title="افتتاح الميناء"))
    data = text.replace("\n", "\r\n").encode(encoding)
    dispatch = receive(data, "ferry.mhtml")
    assert dispatch.paragraphs[-1].text == ARABIC[2]
    assert dispatch.original.data == data
    document = read_document(data, ".mht")
    assert document is not None
    assert (document.url, str(document.retrieved)) == ("https://news.example/ferry", "2015-08-09")


@pytest.mark.parametrize(
    ("top", "url", "day"),
    [
        (
            "<!--\n Page saved with SingleFile \n url: https://news.example/a?b=1 \n saved date: Sun Aug 09 2015 "
            "22:30:00 GMT+0300 (Arabian Standard Time)\n-->",
            "https://news.example/a?b=1",
            "2015-08-09",
        ),
        ("<!-- saved from url=(0025)https://news.example/b -->", "https://news.example/b", "None"),
        ("<!-- url: https://news.example/c -->", None, "None"),
    ],
)
def test_a_saved_page_says_where_it_is_from(top: str, url: str | None, day: str) -> None:
    found, on = saved_from(f"<!DOCTYPE html>{top}\n<html><p>Ferry</p></html>")
    assert (found, str(on)) == (url, day)


BROKEN = {
    "no pdf": ("a.pdf", b"Ferry opens", "this is no PDF"),
    "half a pdf": ("a.pdf", b"%PDF-1.7\n1 0 obj\n", "this is no whole PDF"),
    "no document": ("a.docx", b"PK\x03\x04 and no more", "this is no whole text document"),
    "another zip": ("a.docx", zipped({"readme.txt": b"no"}), "this is no whole text document"),
    "an old document": ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "this is an old .doc or has a password"),
    "no xml": ("a.docx", zipped({"word/document.xml": b"<w:p>"}), "this is no whole text document"),
    "no mhtml": ("a.mht", b"<html><p>Ferry</p></html>", "this is no page saved as MHTML"),
    "no page": ("a.mht", b"Content-Type: text/plain\n\nFerry", "there is no page in it"),
}


@pytest.mark.parametrize(("name", "data", "what"), BROKEN.values(), ids=BROKEN)
def test_what_cannot_be_opened_is_told(name: str, data: bytes, what: str) -> None:
    with pytest.raises(Unreadable, match=what):
        receive(data, name)


def test_a_document_with_a_password_or_without_text_is_told() -> None:
    with pytest.raises(Unreadable, match="it has a password"):
        receive(with_a_blank_page(pdf(ENGLISH[1:]), "secret"), "a.pdf")
    with pytest.raises(Unreadable, match="pictures and no text"):
        receive(pdf([]).replace(b"/Contents", b"/Nothing_"), "a.pdf")
    with pytest.raises(Unreadable, match="there is no text in it"):
        receive(docx(styled(" ")), "a.docx")


def test_a_document_that_unpacks_to_more_than_any_article_is_told() -> None:
    bomb = zipped({"word/document.xml": b"<w:p/>" * (6 << 20)})
    assert len(bomb) < 1 << 20
    with pytest.raises(Unreadable, match="would unpack to more than 32 MiB"):
        receive(bomb, "bomb.docx")


def test_a_document_of_an_outlet_with_a_day_in_its_text_is_a_dispatch_like_others() -> None:
    data = docx(styled("2015-08-09 الجزيرة - الرياض", ""), styled(ARABIC[0]))
    dispatch = receive(data, "wire.docx", Sidecar(rights="known"))
    assert (dispatch.language, str(dispatch.published.value)) == ("ar", "2015-08-09")
