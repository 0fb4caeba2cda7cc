"""What may want an editor's eye and keeps no site from being built: the rules, each with the function that looks."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from pelican_dossier.checking.links import dead_links
from pelican_dossier.checking.names import ordinary_names
from pelican_dossier.checking.quotes import misquotations
from pelican_dossier.checking.remark import Looked, Remark
from pelican_dossier.checking.sources import (
    doubtful_readings,
    far_days,
    kept_words,
    missed_files,
    missed_sidecars,
    missed_states,
    undecided_findings,
    unknown_names,
    unread_languages,
    withheld_paragraphs,
    without,
)
from pelican_dossier.checking.staleness import changed_passages
from pelican_dossier.checking.translations import missing_pages, missing_translations
from pelican_dossier.desk.content import Content
from pelican_dossier.model.checks import CHECKS, CheckRule
from pelican_dossier.problems import Problem

LOOKS: Mapping[CheckRule, Callable[[Looked], Iterator[Problem]]] = {
    "dead-link": dead_links,
    "misquotation": misquotations,
    "changed-passage": changed_passages,
    "undecided-finding": undecided_findings,
    "translation-missing": missing_translations,
    "page-missing": missing_pages,
    "doubtful-reading": doubtful_readings,
    "unknown-name": unknown_names,
    "ordinary-name": ordinary_names,
    "no-sidecar": missed_sidecars,
    "unread-language": unread_languages,
    "far-day": far_days,
    "file-gone": missed_files,
    "states-gone": missed_states,
    "withheld": withheld_paragraphs,
    "kept-words": kept_words,
    "no-rights": without("rights", "say what is known of its rights in its sidecar: `rights: …`"),
    "no-address": without("url", "write its address into its sidecar: `url: https://…`"),
}


OF_THE_REST: tuple[CheckRule, ...] = (
    "misquotation",
    "changed-passage",
    "page-missing",
    "ordinary-name",
    "no-sidecar",
    "file-gone",
    "states-gone",
)
"""Rules that hold of what can be read, whatever cannot be."""


def untold(problems: Iterable[Problem], found: Iterable[Remark]) -> list[Remark]:
    """What is still to be told beside problems: not what one of them has said, nor which pages an edition lacks while
    the head of one is wrong."""
    told = {(one.file, one.is_cause) for one in problems}
    is_page_wrong = any(file.endswith(".md") for file, _ in told)
    put_off: set[CheckRule] = {"page-missing"} if is_page_wrong else set()
    return [
        one
        for one in found
        if one.rule not in put_off and not (one.rule == "changed-passage" and (one.problem.file, True) in told)
    ]


def remarks(content: Content, rules: Iterable[CheckRule] = LOOKS, settings: Path | None = None) -> Iterator[Remark]:
    """What the rules find that the dossier does not put off, each with the weight that the dossier gives it.

    ``settings`` are Pelican's, where they are not beside the folder.
    """
    looked = Looked(content, settings)
    for rule in rules:
        look = LOOKS[rule]
        level = content.settings.checks.get(rule, CHECKS[rule].level)
        if level != "none":
            yield from (Remark(rule, level, found) for found in look(looked))
