"""The story so far, as the editors tell it in ``dossier.yaml``: Markdown that cites passages as their pages do."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from markdown import Markdown

from pelican_dossier.desk import yamlfile
from pelican_dossier.desk.citations import defects
from pelican_dossier.model import Story
from pelican_dossier.problems import Problem, ProblemsFound


def story_of(data: dict[str, Any] | None) -> Story | None:
    """What the key ``story`` holds; None where there is none."""
    if not data:
        return None
    return Story(
        html={language: _html(text) for language, text in data["text"].items()},
        author=data.get("author"),
        is_machine=data.get("author_kind") == "machine",
        reviewer=data.get("reviewed_by"),
        written=date.fromisoformat(data["written"]) if data.get("written") else None,
    )


def check_story(path: Path, shown_as: str, paragraphs: Mapping[str, int | None]) -> None:
    """Raises ProblemsFound for citations in the story that lead nowhere.

    ``paragraphs`` has the dispatches that have a page and how many paragraphs each has, None where it is not known.
    """
    data, lines = yamlfile.read(path, "dossier", shown_as)
    written = path.read_text(encoding="utf-8-sig").splitlines()
    problems: list[Problem] = []
    for language, text in (data.get("story") or {}).get("text", {}).items():
        rows = lines.through("story", "text", language)
        for defect in dict.fromkeys(defects(text, paragraphs)):
            stands = (row for row in rows if defect in defects("".join(written[row - 1 : row]), paragraphs))
            _, what, remedy = defect
            problems.append(Problem(shown_as, next(stands, rows.start), what, remedy))
    if problems:
        raise ProblemsFound(problems)


def _html(text: str) -> str:
    """Markdown without HTML of its own, so that the story fits every page and every policy."""
    markdown = Markdown()
    markdown.preprocessors.deregister("html_block")
    markdown.inlinePatterns.deregister("html")
    return markdown.convert(text)
