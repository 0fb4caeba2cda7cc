"""Passages that dispatches share: found where they stand, founder first, and nothing that is not shared."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import LCSseq

from pelican_dossier.comparing import compare
from pelican_dossier.comparing.shared import told_apart
from pelican_dossier.intake import receive, receive_text
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Dossier, Passage, Reading
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry
from tests.fixtures import Case, cases
from tests.intake.strategies import DISPATCHES, shuffled

ARABIC = LANGUAGE_PACKS["ar"]
SUBJECTS = ("أمطرت السماء", "فاز الفريق", "أغلق السوق", "وصل الوزير", "احترق المخزن", "اجتمع المجلس")


def reading(id_: str, day: date | None, text: str) -> Reading:
    return read(receive_text(text, id_, None, day), Registry())


def dossier(readings: Iterable[Reading]) -> Dossier:
    return compare(readings, (), ())


def words_of(passage: Passage, whole: Dossier) -> str:
    source = next(r.dispatch for r in whole.readings if r.dispatch.id == passage.source)
    return source.paragraphs[passage.paragraph].text[passage.start : passage.end]


def told(passage: Passage, whole: Dossier) -> str:
    """A passage in the words of the fixtures."""
    words = words_of(passage, whole)
    parts = words.split()
    count = len(re.findall(r"\w+", ARABIC.fold(words).text))
    return f"{passage.source} p{passage.paragraph}: {' '.join(parts[:2])} … {' '.join(parts[-2:])} ({count})"


def dispatches(text: str) -> Iterator[Reading]:
    for block in text.split("--- ")[1:]:
        head, _, body = block.partition("\n")
        id_, _, day = head.partition(" ")
        yield reading(id_, date.fromisoformat(day) if day else None, body)


@cases(__file__, "shared")
def test_shared_passages(case: Case) -> None:
    whole = dossier(dispatches(case.text))
    found = []
    for shared in whole.shared_passages:
        founder, *later = (told(passage, whole) for passage in shared.passages)
        found += [f"{shared.kind}: {founder}", *(f"  {line}" for line in later)]
    case.check(found)


@pytest.mark.parametrize(("outlet", "found"), [("صحيفة البريد", 0), ("الجسر", 1)])
def test_a_newspapers_own_line_is_no_passage_however_its_name_is_written(outlet: str, found: int) -> None:
    line = "يمكنكم متابعة آخر أخبارنا المحلية والعالمية على تطبيقنا الجديد وعلى صفحاتنا في كل شبكات التواصل الاجتماعي بلا مقابل"
    made = [reading(f"d{at}", date(2025, 1, 1 + at), f"{subject} أمس.\n{line}") for at, subject in enumerate(SUBJECTS)]
    names = ["البريد", outlet] * (len(made) // 2)
    named = [
        replace(one, dispatch=replace(one.dispatch, publisher=name)) for one, name in zip(made, names, strict=True)
    ]
    assert len(dossier(named).shared_passages) == found


# --- the five dispatches ------------------------------------------------------------------------------
@pytest.fixture(scope="module")
def five() -> Dossier:
    return dossier(read(receive(path.read_bytes(), path.name), Registry()) for path in sorted(DISPATCHES.glob("*.txt")))


def test_000_repeats_five_paragraphs_that_001_carried_first(five: Dossier) -> None:
    found = [[(p.source[:3], p.paragraph) for p in s.passages] for s in five.shared_passages if s.kind == "verbatim"]
    assert found == [[("001", before), ("000", before + 6)] for before in range(2, 7)]


def test_three_dispatches_carry_parts_of_two_statements(five: Dossier) -> None:
    found = [[(p.source[:3], p.paragraph) for p in s.passages] for s in five.shared_passages if s.kind != "verbatim"]
    assert [("003", 1), ("004", 3)] in found
    assert {("002", 2), ("002", 3), ("004", 1), ("004", 2)} <= {place for family in found for place in family}


def test_their_ids_are_those_that_pages_and_decisions_cite(five: Dossier) -> None:
    digits = [shared.id.removeprefix("passage-") for shared in five.shared_passages if shared.kind == "verbatim"]
    assert digits == ["2f74462e76", "27c7a4bba2", "6d8f2184d6", "a33eb93111", "28ae395be7"]


def test_the_same_words_shared_otherwise_elsewhere_have_an_id_of_their_own(five: Dossier) -> None:
    first, second = five.shared_passages[:2]
    again = told_apart([first, replace(first, passages=second.passages), second, replace(first, kind="near")])
    assert [again[0].id, again[2].id] == [first.id, second.id]
    assert len({one.id for one in again}) == 4


def test_a_month_with_one_name_and_with_two_is_cited_as_each_has_it(five: Dossier) -> None:
    before, after = [shared for shared in five.shared_passages if shared.kind == "verbatim"][2].passages
    assert words_of(before, five).endswith("بحلول شهر أيلول 2026")
    assert words_of(after, five).endswith("بحلول شهر أيلول/سبتمبر 2026")


# --- whatever is compared -----------------------------------------------------------------------------
def normalised(text: str) -> list[str]:
    """Words as they are compared; two names of one month are one word."""
    folded = ARABIC.fold(text).text
    names = sorted(ARABIC.months, key=len, reverse=True)
    words = re.sub(rf"(?<!\w)({'|'.join(names)})(?!\w)", lambda m: f"month{ARABIC.months[m[1]]}", folded)
    found = re.findall(r"\w+", words)
    return [w for w, before in zip(found, ["", *found], strict=False) if not (w == before and w.startswith("month"))]


def check(whole: Dossier) -> None:
    order = [r.dispatch.id for r in whole.readings]
    for shared in whole.shared_passages:
        places = [order.index(passage.source) for passage in shared.passages]
        assert places == sorted(places)
        assert len(set(places)) > 1
        for passage in shared.passages:
            words = normalised(words_of(passage, whole))
            others = [normalised(words_of(p, whole)) for p in shared.passages if p.source != passage.source]
            assert max(LCSseq.similarity(words, other) for other in others) >= 5
            text = next(r for r in whole.readings if r.dispatch.id == passage.source).dispatch.paragraphs[
                passage.paragraph
            ]
            assert any(
                part.start <= passage.start and passage.end <= part.end
                for part in text.parts
                if part.kind in ("summary", "heading", "body")
            )
            assert text.text[passage.start].isalnum()
            assert not text.text[: passage.start][-1:].isalnum()
            assert not text.text[passage.end :][:1].isalnum()
    assert len({shared.id for shared in whole.shared_passages}) == len(whole.shared_passages)


days = st.one_of(st.none(), st.dates(date(2024, 1, 1), date(2024, 1, 9)))
some = st.lists(st.tuples(days, shuffled().filter(str.strip)), min_size=2, max_size=4)


def read_all(texts: Sequence[tuple[date | None, str]]) -> list[Reading]:
    return [reading(f"d{at}", day, text) for at, (day, text) in enumerate(texts)]


@settings(max_examples=60)
@given(texts=some)
def test_every_side_of_a_shared_passage_holds_the_same_words(texts: list[tuple[date | None, str]]) -> None:
    check(dossier(read_all(texts)))


@settings(max_examples=25)
@given(texts=some, data=st.data())
def test_the_order_in_which_dispatches_come_does_not_matter(
    texts: list[tuple[date | None, str]], data: st.DataObject
) -> None:
    readings = read_all(texts)
    assert dossier(data.draw(st.permutations(readings))) == dossier(readings)


@settings(max_examples=25)
@given(texts=some, added=shuffled().filter(str.strip))
def test_a_dispatch_added_later_changes_no_founder(texts: list[tuple[date | None, str]], added: str) -> None:
    readings = read_all([(day or date(2024, 1, 1), text) for day, text in texts])
    before = dossier(readings).shared_passages
    after = dossier([*readings, reading("z", None, added)]).shared_passages
    founders = {(shared.passages[0].source, shared.passages[0].paragraph) for shared in after}
    for shared in before:
        assert (shared.passages[0].source, shared.passages[0].paragraph) in founders


def test_an_id_is_ten_digits_of_the_founders_words() -> None:
    text = "ألف باء تاء ثاء جيم حاء خاء دال ذال راء زاي سين."
    (one,) = dossier([reading("a", date(2025, 1, 1), text), reading("b", None, text)]).shared_passages
    (other,) = dossier([reading("c", date(2025, 1, 1), text), reading("b", None, text)]).shared_passages
    assert re.fullmatch(r"passage-[0-9a-f]{10}", one.id)
    assert one.id != other.id


# --- against a plain count of words ---------------------------------------------------------------------
WORDS = [f"w{number}" for number in range(60)]
slices = st.tuples(st.integers(0, 59), st.integers(1, 40)).map(lambda s: WORDS[s[0] : s[0] + s[1]])
paragraphs = st.lists(slices, min_size=1, max_size=3).map(lambda parts: [word for part in parts for word in part])
articles = st.lists(paragraphs, min_size=1, max_size=3)


@st.composite
def once(draw: st.DrawFn) -> list[list[str]]:
    """Paragraphs in which no word comes twice."""
    cuts = sorted(draw(st.sets(st.integers(1, 59), max_size=4)))
    pieces = [WORDS[a:b] for a, b in zip([0, *cuts], [*cuts, 60], strict=True)]
    return draw(st.permutations(pieces))


def runs(one: list[str], other: list[str], longest: int) -> Iterator[tuple[int, int]]:
    """Where ``one`` holds so many words or more that run in ``other`` too: first and last word (outside)."""
    for a in range(len(one)):
        for b in range(len(other)):
            if a and b and one[a - 1] == other[b - 1]:
                continue
            length = 0
            while a + length < len(one) and b + length < len(other) and one[a + length] == other[b + length]:
                length += 1
            if length >= longest:
                yield a, a + length


@settings(max_examples=60)
@given(first=once(), second=articles)
def test_every_run_of_twenty_five_words_is_found(first: list[list[str]], second: list[list[str]]) -> None:
    texts = ["\n".join(" ".join(words) + "." for words in article) for article in (first, second)]
    whole = dossier([reading("one", date(2025, 1, 1), texts[0]), reading("two", date(2025, 1, 2), texts[1])])
    check(whole)
    carried = [p for shared in whole.shared_passages for p in shared.passages if p.source == "two"]
    for at, words in enumerate(second):
        for earlier in first:
            for begin, end in runs(words, earlier, 25):
                start = len(" ".join([*words[:begin], ""]))
                stop = len(" ".join(words[:end]))
                assert any(p.paragraph == at and p.start < stop and start < p.end for p in carried)
