"""Signs that turn a line round or hide in it."""

import json

import pytest

from pelican_dossier.desk.data import as_json
from pelican_dossier.templating.unseen import shown
from pelican_dossier.text.unseen import on_a_line, told

SHOWN = '<span class="unseen" lang="en" dir="ltr" title="RIGHT-TO-LEFT OVERRIDE">U+202E</span>'


def test_they_are_told_and_what_good_texts_have_is_left() -> None:
    assert told("a\u202eb\U000e0041\u3164") == "aU+202EbU+E0041U+3164"
    good = "شركة\u200cها \u200e12\u200f so\u00adft \u2068a\u2069 \ufe0f"
    assert told(good) == good


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a\u202eb</p>", f"<p>a{SHOWN}b</p>"),
        ("<p>\x1b\n\tb</p>", '<p><span class="unseen" lang="en" dir="ltr" title="CONTROL CHARACTER">U+001B</span>\n\tb</p>'),
        ('<p title="> \u202e \' x">\u202e</p>', f'<p title="> U+202E \' x">{SHOWN}</p>'),
        ("<a href='x?\u202e' data-x=\u202e>", "<a href='x?%E2%80%AE' data-x=U+202E>"),
        ("<title>\u202e</title><!-- > \u202e -->", "<title>U+202E</title><!-- > U+202E -->"),
        ('<script type="application/ld+json">{"a": "\u202e"}</script>', '<script type="application/ld+json">{"a": "\\u202e"}</script>'),
        ("1 < 2 \u202e", f"1 < 2 {SHOWN}"),
        ("<p>\u200c \u2068 &amp;</p>", "<p>\u200c \u2068 &amp;</p>"),
    ],
)  # fmt: skip
def test_a_page_shows_them_where_it_has_text_and_tells_them_elsewhere(html: str, expected: str) -> None:
    assert shown(html) == expected


@pytest.mark.parametrize("indent", [None, 1])
def test_json_has_them_as_they_were_and_shows_none(indent: int | None) -> None:
    value = {"a\u202e": ["\u202d", "\x7f\x9b", "\U000e0041\u3164"]}
    written = as_json(value, indent=indent)
    assert written.isascii()
    assert json.loads(written) == value


def test_a_line_for_a_terminal_holds_nothing_that_it_obeys() -> None:
    assert on_a_line("a\r\n\x1b[31mb\x07\u202e\x85c\u2028d") == "a U+001B[31mbU+0007U+202E c d"
