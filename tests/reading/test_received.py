"""A dispatch that came in damaged says so, and is published as it came."""

from collections.abc import Iterator

import pytest

from pelican_dossier.intake import receive
from pelican_dossier.model import Dispatch, Sidecar
from pelican_dossier.reading import read
from pelican_dossier.reading.received import LOOKS
from pelican_dossier.registry import Registry
from tests.fixtures import Case, cases
from tests.model.findings import check

PAGE = "<html><head>{}</head><body><p>وصل الوفد إلى بغداد أمس، وعدد أعضائه 12.</p></body></html>"


def told(dispatch: Dispatch) -> Iterator[str]:
    for finding in read(dispatch, Registry()).findings:
        if finding.rule in LOOKS:
            check(finding)
            said = " | ".join(map(str, finding.ground.args.values()))
            yield f"{finding.rule}: {said} | " + " ".join(
                f"p{place.paragraph}:{place.start}-{place.end}" for place in finding.passages
            )


@cases(__file__, "received")
def test_what_came_in_damaged(case: Case) -> None:
    case.check(told(receive(case.text.encode(), "text.txt")))


def test_bytes_that_no_encoding_holds_are_taken_in_by_the_sidecars_word_and_told() -> None:
    data = "وصل الوفد\x00 إلى بغداد.".encode().replace("بغ".encode(), b"\xd8\xff")
    dispatch = receive(data, "text.txt", Sidecar(encoding="utf-8", errors="replace"))
    assert dispatch.paragraphs[0].text == "وصل الوفد� إلى ��داد."
    assert dispatch.original.data == data
    assert list(told(dispatch)) == ["unreadable-signs: 3 | p0:9-17"]


@pytest.mark.parametrize(
    ("label", "bytes_in", "expected"),
    [
        ("windows-1256", "utf-8", ["wrong-label: windows-1256 | utf-8 | p0:0-40"]),
        ("iso-8859-1", "utf-8", ["wrong-label: iso-8859-1 | utf-8 | p0:0-40"]),
        ("ISO-8859-6", "utf-8", ["wrong-label: iso-8859-6 | utf-8 | p0:0-40"]),
        ("utf8mb4", "utf-8", ["wrong-label: utf8mb4 | utf-8 | p0:0-40"]),
        ("iso-8859-1", "windows-1256", ["wrong-label: iso-8859-1 | windows-1256 | p0:0-40"]),
        ("windows-1256", "iso-8859-6", ["wrong-label: windows-1256 | iso-8859-6 | p0:0-40"]),
        ("unicode-1-1-utf-8", "utf-8", []),
        ("cp1256", "windows-1256", []),
        ("arabic", "iso-8859-6", []),
        ("x-mac-arabic", "mac-arabic", []),
    ],
)
def test_a_page_in_another_encoding_than_it_says_is_read_right_and_told(
    label: str, bytes_in: str, expected: list[str]
) -> None:
    page = PAGE.format(f'<meta charset="{label}">')
    dispatch = receive(page.encode(bytes_in), "page.html")
    assert dispatch.paragraphs[0].text == "وصل الوفد إلى بغداد أمس، وعدد أعضائه 12."
    assert list(told(dispatch)) == expected


def test_a_language_that_is_not_read_is_told_of_too() -> None:
    assert list(told(receive("Ça va très bien � aujourd’hui".encode(), "text.txt", Sidecar(language="fr"))))
