"""The parts of a text that are no header and no body: headings, and the standing lines of a site."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pelican_dossier.languages.base import BoilerplateRule, LanguagePack
from pelican_dossier.model import Paragraph, Part
from pelican_dossier.model.text import any_of

_LONGEST_HEADLINE = 22
"""Words; news headlines of the files looked at have at most 18."""
_LONGEST_SUBHEADING = 10


def mark_headings(paragraphs: Sequence[Paragraph], language: LanguagePack) -> tuple[tuple[Paragraph, ...], str | None]:
    """The paragraphs with headings marked, and the headline if the first line of the article is one."""
    title: str | None = None
    marked: list[Paragraph] = []
    is_first = True
    for paragraph, after in zip(paragraphs, [*paragraphs[1:], None], strict=True):
        paragraph = paragraph if is_first else _run_in(paragraph, language)
        if _is_heading(paragraph, after, _LONGEST_HEADLINE if is_first else _LONGEST_SUBHEADING, language):
            rule = "headline" if is_first else "short-line"
            title = paragraph.text if is_first else title
            paragraph = replace(paragraph, parts=(Part(0, len(paragraph.text), "heading", rule),))
        is_first = is_first and not any(part.kind in ("body", "heading") for part in paragraph.parts)
        marked.append(paragraph)
    return tuple(marked), title


def _is_heading(paragraph: Paragraph, after: Paragraph | None, longest: int, language: LanguagePack) -> bool:
    """A short line without a stop, before a line of the article that is at least twice as long."""
    if len(paragraph.parts) != 1 or paragraph.parts[0].kind != "body":
        return False
    if after is None or after.parts[0].kind != "body" or _ends(paragraph.text, language):
        return False
    words = len(paragraph.text.split())
    return words <= longest and len(after.text.split()) >= 2 * words


def _ends(line: str, language: LanguagePack) -> bool:
    """Whether a line ends a clause or a sentence, whatever marks stand behind."""
    return re.search(rf"[{any_of(language.orthography.marks)}]\W*$", line) is not None


def _run_in(paragraph: Paragraph, language: LanguagePack) -> Paragraph:
    first, *others = paragraph.parts
    if language.run_in_heading is None or first.kind != "body":
        return paragraph
    folded = language.fold(paragraph.part_text(first))
    match = language.run_in_heading.search(folded.text)
    if match is None:
        return paragraph
    _, end = folded.span(*match.span("heading"))
    begin, _ = folded.span(match.end(), match.end())
    heading = Part(first.start, first.start + end, "heading", "run-in-heading")
    return replace(paragraph, parts=(heading, replace(first, start=first.start + begin), *others))


def mark_boilerplate(
    paragraphs: Sequence[Paragraph], language: LanguagePack, *, has_ends: bool = False
) -> tuple[Paragraph, ...]:
    """The paragraphs with standing lines marked, each by the rule that knew it.

    ``has_ends``: what belongs to such a line is marked already, as in a page, whose elements tell where it ends.
    """
    marked: list[Paragraph] = []
    to_the_end: BoilerplateRule | None = None
    for paragraph in paragraphs:
        folded = language.fold(paragraph.text)
        found = ((rule, match) for rule in language.boilerplate if (match := rule.pattern.search(folded.text)))
        rule, match = next(found, (None, None))
        if rule and match and to_the_end is None and "mark" in rule.pattern.groupindex:
            marked.append(_without_mark(paragraph, folded.span(*match.span("mark")), rule))
            continue
        if rule and rule.to_the_end and not has_ends:
            to_the_end = rule
        because = rule or to_the_end
        if because is None or paragraph.parts[0].kind == "boilerplate":
            marked.append(paragraph)
        else:
            marked.append(replace(paragraph, parts=(Part(0, len(paragraph.text), "boilerplate", because.name),)))
    return tuple(marked)


def _without_mark(paragraph: Paragraph, mark: tuple[int, int], rule: BoilerplateRule) -> Paragraph:
    *before, last = paragraph.parts
    end = len(paragraph.text[: mark[0]].rstrip())
    if last.kind == "boilerplate" or end <= last.start:
        return paragraph
    return replace(paragraph, parts=(*before, replace(last, end=end), Part(*mark, "boilerplate", rule.name)))
