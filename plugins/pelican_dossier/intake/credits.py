"""The agency that an article is credited to below it: «(Reuters)» at its end, «Source: AFP» on a line of its own."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pelican_dossier.intake.bylines import is_agency
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.model import Paragraph, Part
from pelican_dossier.model.text import any_of
from pelican_dossier.text.signs import plain

_LONGEST = 60
"""Letters of the names of three agencies."""


def mark_credit(paragraphs: Sequence[Paragraph], language: LanguagePack) -> tuple[tuple[Paragraph, ...], str | None]:
    """The paragraphs with the credit below the article marked, and its first agency."""
    at = next((at for at in range(len(paragraphs) - 1, 0, -1) if paragraphs[at].parts[-1].kind == "body"), None)
    if at is None:
        return tuple(paragraphs), None
    paragraph = paragraphs[at]
    *before, last = paragraph.parts
    cased = plain(paragraph.part_text(last))
    match = _credit(language).search(cased.text, max(0, len(cased.text) - 2 * _LONGEST))
    names = _agencies(match["names"] or match["behind"] or match["named"], language) if match else ()
    if match is None or not names:
        return tuple(paragraphs), None
    first = match.end() - len(match[0].lstrip())
    begin, end = last.start + cased.origin[first], last.start + cased.origin[match.end()]
    credit = Part(begin, end, "boilerplate", "agency-credit")
    body_end = last.start + len(paragraph.text[last.start : begin].rstrip())
    body = (replace(last, end=body_end),) if body_end > last.start else ()
    marked = replace(paragraph, parts=(*before, *body, credit))
    return (*paragraphs[:at], marked, *paragraphs[at + 1 :]), names[0]


def _credit(language: LanguagePack) -> re.Pattern[str]:
    """Names in brackets or behind a dash at the end of a sentence or on a line of their own, or behind «source:»."""
    ends = any_of(language.orthography.sentence_ends) + '»”"'
    dashes = re.escape(language.orthography.dashes)
    opens = rf"(?:^|(?<=[{ends}]))\s*"
    return re.compile(
        rf"{opens}(?:[(\[]\s*(?P<names>[^()\[\]]{{2,{_LONGEST}}}?)\s*[)\]]|[{dashes}]\s*(?P<behind>[^{dashes}{ends}]{{2,24}})"
        rf"|(?:{language.header.source.pattern})(?P<named>[^{ends}]{{2,{_LONGEST}}}))\W*$",
        re.IGNORECASE,
    )


def _agencies(names: str, language: LanguagePack) -> tuple[str, ...]:
    """The agencies that are named; none where one of the names is another's."""
    commas = any_of(language.orthography.commas)
    found = tuple(name.strip() for name in re.split(rf"[{commas}/+|{re.escape(language.orthography.dashes)}]", names))
    return found if all(is_agency(name, language) for name in found) else ()
