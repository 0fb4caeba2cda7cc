"""The parts of a text that are no header and no body: headings, and the standing lines of a site."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pelican_dossier.intake.headerline import may_be_headline
from pelican_dossier.languages.base import BoilerplateRule, LanguagePack
from pelican_dossier.model import Paragraph, Part
from pelican_dossier.model.text import any_of

_LONGEST_HEADLINE = 22
"""Words; news headlines of the files looked at have at most 18."""
_LONGEST_SUBHEADING = 10
_LONGER = 1.3
"""How many times as long as a headline an article's first line is at least, where it is a sentence."""
_SENTENCE = 15
"""Words of such a sentence at least."""
_MOST_BETWEEN = 2
"""Short lines that may stand between a headline and its article."""


def mark_headings(paragraphs: Sequence[Paragraph], language: LanguagePack) -> tuple[tuple[Paragraph, ...], str | None]:
    """The paragraphs with headings marked, and the headline if the first line of the article is one."""
    title: str | None = None
    marked: list[Paragraph] = []
    is_first = True
    for at, paragraph in enumerate(paragraphs):
        after = _article_after(paragraphs[at + 1 :], language) if is_first else next(iter(paragraphs[at + 1 :]), None)
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
    body = next((part for part in after.parts if part.kind == "body"), None) if after else None
    is_headline = longest == _LONGEST_HEADLINE
    if after is None or body is None or _ends(paragraph.text, language, may_ask=is_headline):
        return False
    words, following = len(paragraph.text.split()), after.part_text(body)
    is_sentence = len(following.split()) >= _SENTENCE and _ends(following, language, may_ask=False)
    least = words * (_LONGER if is_headline and is_sentence else 2)
    return words <= longest and len(following.split()) >= least


def _article_after(paragraphs: Sequence[Paragraph], language: LanguagePack) -> Paragraph | None:
    """The first line of the article behind a headline: behind its header, a subheading, a caption."""
    passed = 0
    for paragraph in paragraphs:
        if paragraph.parts[-1].kind == "header":
            continue
        if passed == _MOST_BETWEEN or not may_be_headline(paragraph.text, language):
            return paragraph
        passed += 1
    return None


def _ends(line: str, language: LanguagePack, *, may_ask: bool) -> bool:
    """Whether a line ends a clause or a sentence, whatever marks stand behind; a headline may ask, or trail off."""
    marks = language.orthography.marks - (language.orthography.tone_marks if may_ask else frozenset())
    one = r"(?<!\.)", r"(?!\.)"
    before, behind = one if may_ask else ("", "")
    return re.search(rf"{before}[{any_of(marks)}]{behind}\W*$", line) is not None


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
