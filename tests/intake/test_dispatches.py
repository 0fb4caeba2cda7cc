"""The five dispatches of the first dossier, as anyone who looks at the files sees them."""

from dataclasses import dataclass
from itertools import groupby

import pytest

from pelican_dossier.intake import receive
from pelican_dossier.model import Dispatch
from pelican_dossier.model.edtf import parse
from tests.intake.strategies import DISPATCHES


@dataclass(frozen=True)
class Seen:
    """What one file says of itself."""

    id: str
    publisher: str | None
    via: str | None
    dateline: tuple[str, ...]
    published: str | None
    kinds: str
    """The parts of each paragraph by their first letters: Header, Summary, heading (T), body (.), boilerplate (X)."""


SEEN = [
    Seen(
        "000_8bfb806fada896e9",
        publisher="شفق نيوز",
        via=None,
        dateline=("أربيل", "بغداد", "واشنطن"),
        published="2025-11-07",
        kinds="H . . . . . . . . . . . .",
    ),
    Seen(
        "001_83465c09f28e29d4",
        publisher="شفق نيوز",
        via=None,
        dateline=("بغداد",),
        published="2025-08-18",
        kinds="H . . . . . . . . . . . . . . .",
    ),
    Seen(
        "002_c098c9c46f94c4c7",
        publisher=None,
        via=None,
        dateline=(),
        published="2025-11-07",
        kinds="HSSS . . . . . . . .",
    ),
    Seen(
        "003_57f495dec0a2a805",
        publisher="العرب اليوم",
        via=None,
        dateline=("بغداد",),
        published=None,
        kinds="H . . . . . . . . . . . . . . X X X X",
    ),
    Seen(
        "004_5ef256accc8a372d",
        publisher="عشتارتيفي كوم",
        via="رووداو",
        dateline=(),
        published=None,
        kinds="H . T. .X",
    ),
]
SIGNS = {"header": "H", "summary": "S", "heading": "T", "body": ".", "boilerplate": "X"}
every_one = pytest.mark.parametrize("seen", SEEN, ids=[seen.id[:3] for seen in SEEN])


def received(seen: Seen) -> Dispatch:
    path = DISPATCHES / f"{seen.id}.txt"
    return receive(path.read_bytes(), path.name)


@every_one
def test_who_published_it_where_and_when(seen: Seen) -> None:
    dispatch = received(seen)
    assert dispatch.id == seen.id
    assert dispatch.language == "ar"
    assert (dispatch.publisher, dispatch.via, dispatch.dateline) == (seen.publisher, seen.via, seen.dateline)
    assert dispatch.published.value == (parse(seen.published) if seen.published else None)
    assert dispatch.published.source == ("stated" if seen.published else "unknown")
    assert dispatch.title is None


@every_one
def test_the_kinds_of_its_parts(seen: Seen) -> None:
    paragraphs = received(seen).paragraphs
    assert " ".join("".join(SIGNS[part.kind] for part in paragraph.parts) for paragraph in paragraphs) == seen.kinds


@pytest.mark.parametrize(("id_", "count"), [("000", 13), ("001", 16), ("002", 9), ("003", 19), ("004", 4)])
def test_its_paragraphs_are_its_lines(id_: str, count: int) -> None:
    dispatch = received(next(seen for seen in SEEN if seen.id.startswith(id_)))
    in_the_file = [line.strip() for line in dispatch.original.data.decode().splitlines() if line.strip()]
    assert [paragraph.text for paragraph in dispatch.paragraphs] == in_the_file
    assert len(in_the_file) == count


def test_the_summary_of_002_is_three_whole_sentences() -> None:
    first = received(SEEN[2]).paragraphs[0]
    summary = [first.part_text(part).strip() for part in first.parts if part.kind == "summary"]
    assert [(words.split()[0], words[-1]) for words in summary] == [("عقدت", "."), ("تأتي", "."), ("توصلت", ".")]


def test_the_standing_lines_of_003_say_which_rule_knew_them() -> None:
    parts = [part for paragraph in received(SEEN[3]).paragraphs[15:] for part in paragraph.parts]
    rules = [rule for rule, _ in groupby(part.rule for part in parts)]
    assert rules == ["related-links", "comment-prompt"]


def test_the_run_in_subheading_and_the_stray_mark_of_004() -> None:
    _, _, second, third = received(SEEN[4]).paragraphs
    assert second.part_text(second.parts[0]) == "تعزيز قدرات قوات الأمن العراقية بضمنها البيشمركة"
    assert second.part_text(second.parts[1]).startswith("ولفت النعمان")
    assert third.part_text(third.parts[1]) == "|"
    assert third.part_text(third.parts[0]).endswith('المسؤولية".')
