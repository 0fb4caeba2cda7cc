"""The day of a dispatch by what its page shows to readers and by its outlet’s clock.

A page states an hour in UTC, whose day may be another than the outlet’s own; a line beside the headline tells that.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pelican_dossier.intake.moments import LOOSE, claims
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Dispatch, Ground, Part, Published
from pelican_dossier.model.text import PartLayer, TextLayer
from pelican_dossier.model.zones import zone_of
from pelican_dossier.reading.dates.find import Found, find
from pelican_dossier.reading.dates.joining import join
from pelican_dossier.reading.dates.whole import whole_day

_LONGEST = 100
"""Letters of a line that tells a day; the longest seen («Published … Updated …») has 80."""
_BEFORE, _BEHIND = 3, 6
"""Paragraphs before and behind the headline among which such a line stands."""
_SET_OFF = re.compile(r"[|·•—–]\s*\0|\0\s*[|·•—–]")
"""What parts a date from the other words of its line; the date itself stands as a nought."""
_FEW = 3
"""Words beside the date of a line that tells a day: a place, an outlet, «on»."""


@dataclass(frozen=True, slots=True)
class ShownDay:
    """A line beside the headline that names a day."""

    paragraph: int
    text: str
    """The words of the date."""
    day: date
    is_own: bool
    """It can be none but that of publication: it says so, or is a dateline with its weekday, or nothing else."""


def shown_days(layer: TextLayer, dispatch: Dispatch) -> tuple[ShownDay, ...]:
    """The days that the lines around the headline name, in order."""
    grammar = LANGUAGE_PACKS[dispatch.language].dates
    at = next((part.paragraph.index for part in layer.parts), 0)
    near = [one for one in layer.all if at - _BEFORE <= one.paragraph.index <= at + _BEHIND and _may_show(one.part)]
    return tuple(
        shown
        for part in near
        if len(part.paragraph.text) <= _LONGEST
        for found in [join(find(part, grammar), grammar)]
        if (shown := _shown(part, list(found), dispatch, at))
    )


def _may_show(part: Part) -> bool:
    """Of what is none of the article only what stands around it on its page: there trafilatura leaves such lines."""
    return part.kind != "boilerplate" or part.rule == "outside-the-article"


def _shown(part: PartLayer, found: Sequence[Found], dispatch: Dispatch, headline: int) -> ShownDay | None:
    days = [(words, day) for words in found if (day := whole_day(words))]
    if len(days) != 1:
        return None
    words, day = days[0]
    text = part.paragraph.text
    says_so = LANGUAGE_PACKS[dispatch.language].header.published.match(part.folded.text) is not None
    before, behind = text[: words.start], text[words.end :]
    beside = [one for one in f"{before} {behind}".split() if any(map(str.isalpha, one))]
    has_weekday = len(found) > 1 or getattr(words.sense, "weekday", None) is not None
    stands_apart = not beside or _SET_OFF.search(f"{before}\0{behind}") is not None
    # above the headline a site tells today's date
    is_dateline = (has_weekday or stands_apart) and len(beside) <= _FEW and part.paragraph.index >= headline
    return ShownDay(part.paragraph.index, words.text, day, says_so or is_dateline)


def by_own_clock(stated: Published, dispatch: Dispatch, zone: str | None) -> Published:
    """The day that a page states in UTC, by the outlet’s clock; any other as it is."""
    told = next(claims(dispatch.stated), None)
    clock = zone_of(zone) if zone else None
    if clock is None or told is None or not told[1].is_utc or not _is_by_page(stated):
        return stated
    by, moment = told
    args = {"text": by.value, "by": by.by, "zone": clock.key}
    return Published.on(moment.day_in(clock), "stated", Ground("stated-in-page-by-own-clock", args))


def by_shown_day(stated: Published, shown: Sequence[ShownDay]) -> Published:
    """One of the days that are possible, where the page shows it; and the day of publication that only is shown."""
    for one in shown:
        ground = Ground("shown-by-page", {"paragraph": one.paragraph, "date": one.text})
        if stated.value is None and one.is_own:
            return Published.on(one.day, "text", ground)
        if stated.source == "stated" and stated.day is None and _may_be(one.day, stated):
            return replace(Published.on(one.day, "stated", ground), grounds=(*stated.grounds, ground))
    return stated


def _is_by_page(stated: Published) -> bool:
    return any(ground.rule.startswith("stated-in-page") for ground in stated.grounds)


def _may_be(day: date, stated: Published) -> bool:
    return stated.earliest is not None and stated.latest is not None and stated.earliest <= day <= stated.latest


def other_days(
    published: Published, dispatch: Dispatch, shown: Sequence[ShownDay], zone: str | None
) -> Iterator[tuple[str, str]]:
    """What names another day of publication than the one that is taken: its words, and who says them."""
    if published.day is None or published.source not in ("stated", "text"):
        return
    clock = zone_of(zone) if zone else None
    for one, moment in claims(dispatch.stated):
        days = moment.days(LANGUAGE_PACKS[dispatch.language].clock_offsets)
        is_another = moment.day_in(clock) != published.day if clock and moment.is_utc else days.excludes(published.days)
        if is_another and one.by not in LOOSE:
            yield one.value, one.by
    for line in shown:
        if line.is_own and line.day != published.day:
            yield line.text, f"p{line.paragraph}"
