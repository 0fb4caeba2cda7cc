"""Whatever comes in: parts lie in their paragraphs, in order, and nothing but space and bullets falls between them."""

import re
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_dossier.intake import receive, receive_text
from pelican_dossier.model import Dispatch
from pelican_dossier.problems import Unreadable
from pelican_dossier.text.signs import IGNORED, visible
from tests.intake.strategies import lines, newspaper_words, texts

BETWEEN = re.compile(rf"[\s{IGNORED}\-–•*]*")
LINE_END = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")


def check_parts(dispatch: Dispatch) -> None:
    assert [paragraph.index for paragraph in dispatch.paragraphs] == list(range(len(dispatch.paragraphs)))
    for paragraph in dispatch.paragraphs:
        at = 0
        assert paragraph.text == paragraph.text.strip()
        assert paragraph.text
        for part in paragraph.parts:
            assert at <= part.start < part.end <= len(paragraph.text)
            assert BETWEEN.fullmatch(paragraph.text, at, part.start)
            assert paragraph.part_text(part).strip()
            assert (part.rule is None) == (part.kind == "body")
            at = part.end
        assert BETWEEN.fullmatch(paragraph.text, at)


@settings(max_examples=150)
@given(text=texts)
def test_the_parts_of_a_text_make_the_whole_of_it(text: str) -> None:
    dispatch = receive_text(text, "x", None, None)
    check_parts(dispatch)
    assert [p.text for p in dispatch.paragraphs] == [s for line in LINE_END.split(text) if visible(s := line.strip())]


@settings(max_examples=60)
@given(text=texts, language=st.sampled_from(["ar", "en"]))
def test_so_they_do_where_the_language_is_stated(text: str, language: str) -> None:
    dispatch = receive_text(text, "x", language, None)
    check_parts(dispatch)
    assert dispatch.language == language


def test_each_line_of_the_five_dispatches_keeps_its_words_wherever_it_stands() -> None:
    for line in lines():
        for text in (line, f"{line}\nونهاية.", f"بداية.\n{line}", f"بداية.\n{line}\nونهاية."):
            check_parts(receive_text(text, "x", None, None))


# --- saved pages --------------------------------------------------------------------------------------
BLOCKS = "p div section ul li blockquote h1 h2 article main nav footer aside td".split()
INLINE = "b a span em font strong".split()
SCRIPT = "<script>var hidden = '<p>secret</p>';</script>"
SILENT = [SCRIPT, "<!-- secret -->", "<style>.secret {}</style>", "<br>", "<hr>", "\n"]

words = st.sampled_from(["قال", "الوزير،", "أمس", "a<b", "R&D", "2025-11-07", "“agreed”", "."])
pieces = st.recursive(
    st.one_of(words.map(lambda word: escape(word) + " "), st.sampled_from(SILENT)),
    lambda inner: st.tuples(st.sampled_from(BLOCKS + INLINE), st.lists(inner, max_size=4)).map(
        lambda p: f"<{p[0]}>{''.join(p[1])}</{p[0]}>"
    ),
    max_leaves=20,
)


@settings(max_examples=80)
@given(body=st.lists(pieces, min_size=1, max_size=6).map("".join))
def test_every_word_of_a_page_stands_in_its_paragraphs_in_order(body: str) -> None:
    page = f"<!DOCTYPE html><html><head><title>secret</title></head><body>{body}</body></html>"
    bare = re.sub(r"<script>.*?</script>|<style>.*?</style>|<!--.*?-->", "", body)
    expected = re.sub(r"<[^>]*>", "", re.sub(r"<br>|</?(?:" + "|".join([*BLOCKS, "hr"]) + ")>", " ", bare))
    expected = expected.replace("&lt;", "<").replace("&amp;", "&")
    if not expected.split():
        with pytest.raises(Unreadable):
            receive(page.encode(), "page.html")
        return
    dispatch = receive(page.encode(), "page.html")
    check_parts(dispatch)
    assert " ".join(p.text for p in dispatch.paragraphs).split() == expected.split()
    assert "secret" not in " ".join(p.text for p in dispatch.paragraphs)


@settings(max_examples=50)
@given(text=newspaper_words)
def test_a_text_set_in_paragraphs_of_a_page_is_the_same_text(text: str) -> None:
    found = [" ".join(line.split()) for line in re.split(r"\r\n|\r|\n", text)]
    found = [line for line in found if line]
    page = "<html><body>" + "".join(f"<p>{escape(line)}</p>" for line in found) + "</body></html>"
    if found:
        assert [p.text for p in receive(page.encode(), "page.html").paragraphs] == found


def test_deep_nesting_loses_nothing() -> None:
    page = "<html><body>" + "<div>" * 200 + "deep" + "</div>" * 200 + "<p>after</p></body></html>"
    assert [p.text for p in receive(page.encode(), "page.html").paragraphs] == ["deep", "after"]
