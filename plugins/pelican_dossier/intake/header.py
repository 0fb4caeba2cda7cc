"""The lines above an article: its day, its outlet, the agency it relays, who wrote it, its places, its summary.

They come in many orders: a headline among them, a dateline at the front of the article itself. Each line is asked by
the visible list of rules; what is no header is left to the article.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pelican_dossier.intake.datelines import OPENINGS
from pelican_dossier.intake.headerline import Header, HeaderLine, Opened, may_be_headline
from pelican_dossier.intake.headerlines import LINES
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.model import Paragraph, Part
from pelican_dossier.model.text import any_of

_OPENING = 7
"""Lines among which a header stands: day, headline, subheading, byline, change, and the article's first."""


def read_header(
    paragraphs: Sequence[Paragraph], language: LanguagePack, date_order: str | None = None
) -> tuple[tuple[Paragraph, ...], Header]:
    """The paragraphs with the parts of the header told apart, and what they say.

    Before it may stand what a saved page has above the article. ``date_order`` is the sidecar's word for slashed days.
    """
    marked, header = list(paragraphs), Header()
    bodies = [at for at, paragraph in enumerate(paragraphs) if paragraph.parts[0].kind == "body"][:_OPENING]
    is_titled = any(part.kind == "heading" for paragraph in paragraphs for part in paragraph.parts)
    is_first, has_passed = True, False
    order = date_order or language.dates.date_order
    for at in bodies:
        paragraph = paragraphs[at]
        after = next((one for one in paragraphs[at + 1 :] if one.parts[0].kind == "body"), None)
        line = HeaderLine(paragraph.text, language, order, is_first, is_titled, after.text if after else None)
        if opened := _opened(line):
            end = opened.end if opened.end < len(paragraph.text) else len(paragraph.text)
            parts = (Part(paragraph.parts[0].start, end, "header", opened.rule), *_rest(paragraph.text, end, language))
            marked[at] = replace(paragraph, parts=parts)
            header = header.with_(opened.header)
            if len(parts) > 1:
                break
        elif not may_be_headline(line.text, language) or has_passed:
            break
        else:
            is_titled, has_passed = True, is_titled
        is_first = False
    return tuple(marked), header


def _opened(line: HeaderLine) -> Opened | None:
    """What the first rule that holds takes of a line."""
    for name, rule in {**(LINES if line.after else {}), **OPENINGS}.items():
        if opened := rule(line):
            return replace(opened, rule=name)
    return None


def _rest(text: str, start: int, language: LanguagePack) -> Iterator[Part]:
    """What follows the header on its line: summary bullets, or the article itself."""
    rest = text[start:]
    if not rest.strip():
        return
    ends = any_of(language.orthography.sentence_ends)
    bullets = list(re.finditer(rf"(?:^|(?<=[{ends}»”\"]))\s*[-–•*]\s+", rest))
    if not bullets or bullets[0].start() > 0:
        yield Part(len(text) - len(rest.lstrip()), len(text), "body")
        return
    for bullet, after in zip(bullets, [*bullets[1:], None], strict=True):
        end = start + (after.start() if after else len(rest))
        yield Part(start + bullet.end(), end, "summary", "summary-bullet")
