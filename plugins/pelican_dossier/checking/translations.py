"""What the editions lack in their own language."""

from collections.abc import Iterator

from pelican_dossier.checking.remark import Looked
from pelican_dossier.desk.content import TRANSLATIONS
from pelican_dossier.problems import Problem
from pelican_dossier.translation.renewing import progress


def missing_translations(looked: Looked) -> Iterator[Problem]:
    """By dispatch and language: paragraphs without a translation, and those whose original has changed since."""
    content = looked.content
    public = [dispatch for dispatch in content.dispatches if dispatch.sidecar.status == "public"]
    for one in progress(public, content.settings.languages, content.translations):
        file = f"{content.folder.name}/{TRANSLATIONS}/{one.language}/{one.dispatch}.po"
        remedy = f"run `dossier translate {one.dispatch} --to {one.language}` and fill the catalog"
        for paragraphs, what in ((one.missing, "not translated"), (one.outdated, "translated from other words")):
            if paragraphs:
                line = one.translation.lines.get(paragraphs[0]) if one.translation else None
                counted = f"{len(paragraphs)} of {one.paragraphs} paragraphs are"
                yield Problem(file, line, f"{counted} {what} into {one.language!r}", remedy)
