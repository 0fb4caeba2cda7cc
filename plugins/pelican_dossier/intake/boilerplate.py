"""A site's standing lines: related links, comment prompts, stray marks. They are kept, and said to be no article."""

from collections.abc import Sequence
from dataclasses import replace

from pelican_dossier.languages.base import BoilerplateRule, LanguagePack
from pelican_dossier.model import Paragraph, Part


def mark_boilerplate(paragraphs: Sequence[Paragraph], language: LanguagePack) -> tuple[Paragraph, ...]:
    """The paragraphs with standing lines marked, each by the rule that knew it."""
    marked: list[Paragraph] = []
    to_the_end: BoilerplateRule | None = None
    for paragraph in paragraphs:
        folded = language.fold(paragraph.text)
        rule = next((rule for rule in language.boilerplate if rule.pattern.search(folded.text)), None)
        if rule is not None and to_the_end is None and "mark" in rule.pattern.groupindex:
            match = rule.pattern.search(folded.text)
            assert match is not None
            marked.append(_without_mark(paragraph, folded.span(*match.span("mark")), rule))
            continue
        if rule is not None and rule.to_the_end:
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
