"""The last ground for the day of a page that states none: a short line of the page that shows a day.

Htmldate tells which day of a page is likely that of publication, in many languages and by how sites mark it. It guesses
too: the year of a copyright, the first of a month, the day in a picture’s address. So what it finds counts only where a
short line of the page holds it whole. Else a line behind the headline counts that holds nothing but a day, where all
such lines agree.
"""

import logging
import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from functools import cache

from pelican_dossier.intake.blocks import Element
from pelican_dossier.intake.daylines import named_days
from pelican_dossier.intake.headerline import HeaderLine, days_of
from pelican_dossier.intake.moments import belies
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.languages.senses import Absolute
from pelican_dossier.model import Ground, Paragraph, Published

_SHORT = 100
"""Letters of a line that shows the day of a page; the longest seen, with a writer and a section, has 81."""
_ABOVE = 3
"""Paragraphs above the headline among which such a line may stand."""
_OF_SOMETHING_ELSE = frozenset({"page-apparatus", "reader-comments", "caption", "archive-toolbar", "hidden"})
"""Rules of lines that tell no day of the article."""
_FIRST, _LAST = datetime(1995, 1, 1), datetime(2039, 12, 31)
"""Bounds that stand in for the clock, so that a page gives the same day whenever it is read; htmldate knows no later
year."""
_AHEAD = timedelta(1)
"""By which an outlet’s clock may be ahead of that of whoever kept its page."""
_IN_DIGITS = re.compile(r"(\d{4})[-/.](\d\d?)[-/.](\d\d?)|(\d\d?)\.\s?(\d\d?)\.\s?(\d{4})")
"""A day in the digits that everybody reads alike: the year first, or stops between."""


def found_day(
    tree: Element, lines: Sequence[Paragraph], headline: int, language: LanguagePack, kept: date | None
) -> Published | None:
    """The day that a line of a page shows, inferred; None where none does.

    ``headline`` is the number of the line with which the article begins, ``kept`` the day on which the page was kept: a
    later one is none of publication, and the same one above the headline is today’s. The tree is not to be used
    afterwards.
    """
    near = [line for line in lines[max(headline - _ABOVE, 0) :] if _may_tell(line)]
    near = [line for line in near if line.index >= headline - 1 or not _has_weekday(line, language)]
    near.sort(key=lambda line: line.index < headline)
    found = _by_htmldate(tree)
    shown = _line_of(found, near, language) if found else _lone_day(near, headline, language)
    if shown is None:
        return None
    day, line, words = shown
    if kept and (day > kept + _AHEAD or (line.index < headline and abs(day - kept) <= _AHEAD)):
        return None
    return Published.on(day, "inferred", Ground("found-on-page", {"paragraph": line.index, "date": words}))


def _may_tell(line: Paragraph) -> bool:
    return len(line.text) <= _SHORT and line.parts[0].rule not in _OF_SOMETHING_ELSE


def _has_weekday(line: Paragraph, language: LanguagePack) -> bool:
    """With one sites tell today’s date above a page; directly above the headline it is as likely that of the page."""
    days = named_days(language.fold(line.text).text, language)
    return any(isinstance(day.sense, Absolute) and day.sense.weekday is not None for day in days)


def _line_of(day: date, near: Sequence[Paragraph], language: LanguagePack) -> tuple[date, Paragraph, str] | None:
    """The line that holds a day whole, and its words; one that says when the article was changed is none."""
    written = _written(day)
    for line in near:
        folded = language.fold(line.text)
        match = written.search(folded.text)
        if match and not _is_of_a_change(line.text[: folded.span(0, match.start())[1]]):
            return day, line, line.text[slice(*folded.span(*match.span()))]
    return None


def _written(day: date) -> re.Pattern[str]:
    """How a day is written in digits, or with a word for its month, whatever the language."""
    year, month, number = f"{day.year}", f"0?{day.month}", f"0?{day.day}"
    short = f"(?:{year}|{year[2:]})"
    between = "[-/.]" if day.day > 12 or day.day == day.month else "[-.]"
    orders = [
        rf"{year}[-/.]{month}[-/.]{number}",
        rf"{number}{between}\s?{month}{between}\s?{short}",
        rf"{number}(?:st|nd|rd|th|er|\.|º)?[\s,]+(?:of |de |d[’'])?[^\W\d_]{{3,}}[.,]?\s+(?:de )?{year}",
        rf"[^\W\d_]{{3,}}\.?\s+{number}(?:st|nd|rd|th)?,?\s+{year}",
    ]
    orders += [rf"{month}/{number}/{short}"] if day.day > 12 else []
    return re.compile(rf"(?<!\d)(?:{'|'.join(orders)})(?!\d)", re.IGNORECASE)


def _is_of_a_change(before: str) -> bool:
    """Whether the words before a day say in a language that is read that something was changed on it."""
    return any(pack.header.updated.search(pack.fold(before).text) for pack in LANGUAGE_PACKS.values())


def _lone_day(near: Sequence[Paragraph], headline: int, language: LanguagePack) -> tuple[date, Paragraph, str] | None:
    """The day that a line from the headline on consists of, where there is but one such day."""
    alone = [(day, line, line.text) for line in near if line.index >= headline and (day := _whole(line.text, language))]
    return alone[0] if len({day for day, _, _ in alone}) == 1 else None


def _whole(text: str, language: LanguagePack) -> date | None:
    if match := _IN_DIGITS.fullmatch(text):
        year, month, day = (match[1], match[2], match[3]) if match[1] else (match[6], match[5], match[4])
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            return None
    days = days_of(HeaderLine(text, language, None, is_first=False, is_titled=True, after=None))
    return days.header.published.day if days and days.header.published and not days.rest else None


def _by_htmldate(tree: Element) -> date | None:
    """Without its extensive search, which takes copyright years, and loads what goes by the clock."""
    for time in tree.iter("time"):
        if belies("".join(time.itertext()), time.get("datetime") or ""):
            time.attrib.pop("datetime")
    found = _htmldate()(tree, extensive_search=False, original_date=True, min_date=_FIRST, max_date=_LAST)
    return date.fromisoformat(found) if found else None


@cache
def _htmldate() -> Callable[..., str | None]:
    """Loaded only where a page states no day."""
    from htmldate import find_date

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    return find_date
