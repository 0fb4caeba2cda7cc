"""Files come in many encodings; what is read from them is exactly what was written."""

import codecs
import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pelican_dossier.intake import receive
from pelican_dossier.intake.decoding import Decoded, Errors, decode
from pelican_dossier.intake.encodings import guessed
from pelican_dossier.model import Sidecar
from pelican_dossier.problems import Unreadable

ARABIC = "أكدت وزارة البيشمركة، يوم الجمعة، «استمرار التعاون» مع بغداد وواشنطن؟"
ENGLISH = "The ministry said the café’s “guests” stay – for £5."
BOTH = "أكدت وزارة البيشمركة استمرار التعاون مع CENTCOM في بغداد"

ANY_TEXT = [
    ("UTF-8", "utf-8", b""),
    ("UTF-8 with a byte order mark", "utf-8", codecs.BOM_UTF8),
    ("UTF-16, low byte first", "utf-16-le", b""),
    ("UTF-16, low byte first, with a byte order mark", "utf-16-le", codecs.BOM_UTF16_LE),
    ("UTF-16, high byte first", "utf-16-be", b""),
    ("UTF-16, high byte first, with a byte order mark", "utf-16-be", codecs.BOM_UTF16_BE),
]
ARABIC_ONLY = [*ANY_TEXT, ("Windows-1256", "windows-1256", b"")]
LATIN_ONLY = [*ANY_TEXT, ("Windows-1252", "windows-1252", b"")]


def is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


arabic_text = st.text('ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآءؤئةى\u064b\u064e\u0651 \n.،؛؟"-()', min_size=12, max_size=60)
latin_text = st.text('abcdefghijklmnopqrstuvwxyz0123456789 \n.,"-()“”–’éèüç', min_size=12, max_size=60)


@pytest.mark.parametrize(("encoding", "mark"), [c[1:] for c in ARABIC_ONLY], ids=[c[0] for c in ARABIC_ONLY])
def test_arabic_is_read_in_every_encoding(encoding: str, mark: bytes) -> None:
    assert decode(mark + ARABIC.encode(encoding), None, page=False).text == ARABIC


@pytest.mark.parametrize(("encoding", "mark"), [c[1:] for c in ARABIC_ONLY], ids=[c[0] for c in ARABIC_ONLY])
def test_latin_words_within_arabic_are_read_in_every_encoding(encoding: str, mark: bytes) -> None:
    assert decode(mark + BOTH.encode(encoding), None, page=False).text == BOTH


@pytest.mark.parametrize(("encoding", "mark"), [c[1:] for c in LATIN_ONLY], ids=[c[0] for c in LATIN_ONLY])
def test_english_is_read_in_every_encoding(encoding: str, mark: bytes) -> None:
    assert decode(mark + ENGLISH.encode(encoding), None, page=False).text == ENGLISH


@pytest.mark.parametrize(("encoding", "mark"), [c[1:] for c in ARABIC_ONLY], ids=[c[0] for c in ARABIC_ONLY])
@settings(max_examples=40)
@given(written=arabic_text.map("العراق ".__add__))
def test_arabic_text_encoded_again_gives_the_bytes(encoding: str, mark: bytes, written: str) -> None:
    data = mark + written.encode(encoding)
    decoded = decode(data, None, page=False)
    assert decoded.text == written
    assert mark + decoded.text.encode(encoding) == data
    assert codecs.lookup(decoded.encoding).name.startswith(codecs.lookup(encoding).name[:6])


@pytest.mark.parametrize(("encoding", "mark"), [c[1:] for c in LATIN_ONLY], ids=[c[0] for c in LATIN_ONLY])
@settings(max_examples=40)
@given(written=latin_text)
def test_latin_text_encoded_again_gives_the_bytes(encoding: str, mark: bytes, written: str) -> None:
    data = mark + written.encode(encoding)
    assume(encoding != "windows-1252" or written.isascii() or not is_utf8(data))  # «ç––» is a letter in UTF-8 too
    decoded = decode(data, None, page=False)
    assert decoded.text == written
    assert mark + decoded.text.encode(encoding) == data


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-16-le", "utf-16-be", "windows-1256", "windows-1252", "iso-8859-6", "mac-arabic"]
)
@settings(max_examples=40)
@given(written=st.one_of(arabic_text, latin_text))
def test_a_stated_encoding_overrides_every_guess(encoding: str, written: str) -> None:
    data = written.encode(encoding, "ignore")
    assert decode(data, encoding, page=False) == Decoded(data.decode(encoding), encoding)


def test_the_sidecars_encoding_overrides_what_a_page_declares() -> None:
    page = f"<html><head><meta charset='utf-8'></head><body><p>{ARABIC}</p></body></html>"
    dispatch = receive(page.encode("windows-1256"), "page.html", Sidecar(encoding="windows-1256"))
    assert (dispatch.paragraphs[0].text, dispatch.original.encoding) == (ARABIC, "windows-1256")


@pytest.mark.parametrize("name", ["Bogotá", "Björn", "São Paulo", "señor", "Málaga", "Århus", "Østfold", "École"])
def test_one_accented_name_in_english_does_not_make_it_arabic(name: str) -> None:
    assert decode(f"He came from {name}.".encode("windows-1252"), None, page=False) == Decoded(
        f"He came from {name}.", "windows-1252"
    )


def test_arabic_with_all_its_vowel_signs_stays_arabic() -> None:
    vowelled = "قَالَ الوَزِيرُ إِنَّ العِرَاقَ بَلَدٌ عَظِيمٌ"
    assert decode(vowelled.encode("windows-1256"), None, page=False) == Decoded(vowelled, "windows-1256")


def test_latin_letters_beside_arabic_ones_do_not_make_it_latin() -> None:
    assert decode((BOTH + " الـGPS").encode("windows-1256"), None, page=False).encoding == "windows-1256"


def test_the_sidecars_encoding_is_believed_where_a_guess_would_do_better() -> None:
    assert decode(ARABIC.encode("windows-1256"), "windows-1252", page=False).text != ARABIC


@pytest.mark.parametrize(
    "declaration",
    [
        '<meta charset="windows-1256">',
        "<META CHARSET=windows-1256>",
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">',
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_declares(declaration: str) -> None:
    # in bytes that a guess would take for western Europe
    page = f"<html><head>{declaration}</head><body><p>é ç é ç é {ARABIC[:4]}</p></body></html>"
    assert decode(page.encode("windows-1256"), None, page=True) == Decoded(page, "windows-1256")


def test_a_file_that_ends_in_html_is_a_page_and_no_other_is() -> None:
    page = f"<html><head><meta charset='windows-1256'></head><body><p>é ç é ç é {ARABIC[:4]}</p></body></html>"
    assert receive(page.encode("windows-1256"), "page.html").original.encoding == "windows-1256"
    assert receive(page.encode("windows-1256"), "PAGE.HTM").original.encoding == "windows-1256"
    assert receive(page.encode("windows-1256"), "page.txt").original.encoding == "windows-1252"


def test_only_a_page_declares_an_encoding() -> None:
    text = f'{ARABIC} <meta charset="windows-1252">'
    assert decode(text.encode("windows-1256"), None, page=False) == Decoded(text, "windows-1256")


def test_a_byte_order_mark_overrides_what_a_page_declares() -> None:
    page = f"<html><head><meta charset='windows-1256'></head><body><p>{ARABIC}</p></body></html>"
    assert decode(codecs.BOM_UTF8 + page.encode(), None, page=True) == Decoded(page, "utf-8")


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode(codecs.BOM_UTF8 + ARABIC.encode(), "utf-8", page=False).text == ARABIC
    assert decode(codecs.BOM_UTF16_LE + ARABIC.encode("utf-16-le"), "utf-16-le", page=False).text == ARABIC


@pytest.mark.parametrize(
    "ending",
    ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", " \r\n\t\r\n", "\x0b", "\f", "\x85", "\u2028", "\u2029", "\n\u200b\n"],
)
def test_every_end_of_line_parts_paragraphs(ending: str) -> None:
    dispatch = receive(f"سطر أول{ending}سطر ثان{ending}".encode(), "text.txt")
    assert [paragraph.text for paragraph in dispatch.paragraphs] == ["سطر أول", "سطر ثان"]


@pytest.mark.parametrize("sign", ["\t", "\u00a0", "\u202f", "\u3000", "\u200f"])
def test_other_white_space_parts_no_paragraphs(sign: str) -> None:
    dispatch = receive(f"سطر{sign}أول".encode(), "text.txt")
    assert [paragraph.text for paragraph in dispatch.paragraphs] == [f"سطر{sign}أول"]


def test_the_bytes_are_kept_as_they_came() -> None:
    data = codecs.BOM_UTF8 + b"a\r\nb\r\n\r\n"
    assert receive(data, "text.txt").original.data == data


@pytest.mark.parametrize("encoding", ["iso-8859-6", "mac-arabic", "windows-1256"])
@pytest.mark.parametrize(
    "written",
    [
        "قال وزير الدفاع إن القوات ستغادر القاعدة في 12 آذار 2026، وعددها نحو 2000 جندي.",
        "وصل الوفد إلى بيروت ويلتقي رئيس الحكومة غدا؛ فهل يعود؟",
    ],
)
def test_each_one_byte_encoding_of_arabic_is_known_by_its_letters(encoding: str, written: str) -> None:
    data = written.encode(encoding)
    assert decode(data, None, page=False).text == written
    assert decode(f"<meta charset='latin1'><p>{written}".encode(encoding), None, page=True).text.endswith(written)


# --- a byte that does not fit -------------------------------------------------------------------------
LONG = f"{ARABIC}\n{ARABIC}\n"
NEARLY_UTF8 = {
    "one bad byte among many letters": LONG.encode().replace("أ".encode(), b"\xff", 1),
    "a letter cut in the middle of a text": LONG.encode().replace("كد".encode(), b"\xd9" + "د".encode(), 1),
    "the last letter cut": ARABIC.rstrip("؟").encode()[:-1],
    "an English text whose last mark is cut": "It’s over — soon.”".encode()[:-1],
    "an English text whose only mark is cut": "The delegation left on Monday”".encode()[:-1],
    "a byte of another encoding in English": "It’s over — soon".encode() + b"\x94",
}


@pytest.mark.parametrize("data", NEARLY_UTF8.values(), ids=list(NEARLY_UTF8))
@pytest.mark.parametrize("is_page", [False, True])
def test_what_is_utf8_but_for_a_byte_is_told_so_and_can_be_taken_in(data: bytes, is_page: bool) -> None:
    data = b'<html><meta charset="windows-1252"><p>' + data if is_page else data
    with pytest.raises(Unreadable, match="cannot be read as utf-8; write `encoding: utf-8` and `errors: replace`"):
        decode(data, None, page=is_page)
    taken = decode(data, "utf-8", page=is_page, errors="replace")
    assert taken.text == data.decode("utf-8", "replace")
    assert decode(data, None, page=is_page, errors="replace").text == taken.text


def _heeded(data: bytes, remedy: str) -> str:
    """The text once an editor has done, again and again, what each message says."""
    keys = dict(re.findall(r"`(encoding|errors): ([\w-]+)`", remedy))
    assert keys, f"nothing in {remedy!r} can be followed"
    errors: Errors = "replace" if keys.get("errors") == "replace" else "strict"
    try:
        return decode(data, keys.get("encoding"), page=False, errors=errors).text
    except Unreadable as error:
        again = error.remedy
    return _heeded(data, again) if again != remedy else ""


@pytest.mark.parametrize(
    "data",
    [
        *NEARLY_UTF8.values(),
        LONG.encode() + b"\x00",
        LONG.encode("windows-1256") + b"\x00",
        LONG.encode("utf-16-le") + b"\x00",
        codecs.BOM_UTF8 + b"one \xff",
        "£5 and ‘more’".encode("windows-1252") + b"\x81",
        LONG.encode() + b"\x1b",
    ],
)
def test_every_remedy_works_when_it_is_followed(data: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        decode(data, None, page=False)
    assert _heeded(data, refused.value.remedy)


def test_bytes_of_another_encoding_than_the_page_says_are_named() -> None:
    page = f"<meta charset=utf-8><p>{LONG}".encode("windows-1256")
    with pytest.raises(Unreadable, match="write `encoding: windows-1256`, in which they read as text"):
        decode(page, None, page=True)


# --- what cannot be read ------------------------------------------------------------------------------
UNREADABLE = {
    "bytes that no encoding holds": (b"one\ntwo\nthree \x81\x8d", None, "undecodable", 3),
    "bytes that the stated encoding does not hold": (
        b"one\n" + ARABIC.encode("windows-1256"),
        "utf-8",
        "undecodable",
        2,
    ),
    "half a letter after a byte order mark": (codecs.BOM_UTF16_LE + b"a", None, "undecodable", 1),
    "a control character": ("سطر\nسطر\n\x07".encode(), None, "not-a-text", 3),
    "a control character that is the first sign": (codecs.BOM_UTF8 + b"\n\x07", None, "not-a-text", 2),
    "a line's end that is the first sign": (b"\n\x00", "utf-8", "not-a-text", 2),
    "a NUL in a stated encoding": (b"one\ntwo \x00", "utf-8", "not-a-text", 2),
    "a control character after a byte order mark": (codecs.BOM_UTF8 + b"one\n\x1b[0m", None, "not-a-text", 2),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", None, "unknown-encoding", 1),
    "an encoding that nobody knows": (b"one", "klingon-8", "unknown-encoding", None),
    "a codec that rewrites what it reads": (b"one", "unicode_escape", "unknown-encoding", None),
    "an encoding that is none of texts": (b"one", "base64", "unknown-encoding", None),
}


@pytest.mark.parametrize(("data", "stated", "rule", "line"), UNREADABLE.values(), ids=list(UNREADABLE))
def test_what_cannot_be_read_says_where_and_what_to_do(
    data: bytes, stated: str | None, rule: str, line: int | None
) -> None:
    with pytest.raises(Unreadable) as refused:
        receive(data, "text.txt", Sidecar(encoding=stated))
    assert (refused.value.rule, refused.value.line) == (rule, line)
    assert refused.value.remedy
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize(
    "data", [b"", b" \r\n\t\n", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, "\u00a0\n".encode(), "\u200f \u2060\n".encode()]
)
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        receive(data, "text.txt")
    assert refused.value.rule == "empty"


def test_a_page_without_words_is_refused() -> None:
    with pytest.raises(Unreadable) as refused:
        receive(b"<html><head><title>T</title></head><body><script>x</script></body></html>", "page.html")
    assert refused.value.rule == "empty"


def test_a_tab_and_a_form_feed_are_no_control_characters() -> None:
    assert decode(b"one\ttwo\x0cthree", None, page=False).text == "one\ttwo\x0cthree"


@given(data=st.binary(max_size=40))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        dispatch = receive(data, "text.txt")
    except Unreadable:
        return
    assert dispatch.original.data == data
    assert all(paragraph.text for paragraph in dispatch.paragraphs)


@pytest.mark.parametrize("end", ["", "\n", " \r\n"])
@pytest.mark.parametrize(
    "words", ["The ferry’s captain left.”", "A ferry for Zoë", "Free for all 🎉", "The ferry — “free”", "عبّارة"]
)
def test_a_text_cut_in_its_last_letter_is_utf8_with_a_lost_byte(words: str, end: str) -> None:
    whole = words.encode()
    for cut in range(1, len(words[-1].encode())):
        assert guessed(whole[:-cut] + end.encode()) == "utf-8"


@pytest.mark.parametrize("words", ["Le café", "Spaß", "Santa Fe, SANTA FÉ", "voilà", "São Tomé", "Cap d’Été\n"])
def test_a_last_letter_of_western_europe_is_none_of_utf8(words: str) -> None:
    assert guessed(words.encode("windows-1252")) == "windows-1252"
