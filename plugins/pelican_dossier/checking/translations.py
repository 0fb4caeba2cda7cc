"""What the editions lack in their own language."""

from collections import defaultdict
from collections.abc import Iterator

from pelican_dossier.checking.markdown import paragraphs
from pelican_dossier.checking.remark import Looked
from pelican_dossier.desk.content import TRANSLATIONS
from pelican_dossier.desk.pages import FOLDERS
from pelican_dossier.problems import Problem
from pelican_dossier.translation.renewing import progress


def missing_translations(looked: Looked) -> Iterator[Problem]:
    """By dispatch and language: paragraphs without a translation, and those whose original has changed since."""
    content = looked.content
    public = [dispatch for dispatch in content.dispatches if dispatch.sidecar.status == "public"]
    for one in progress(public, content.settings.languages, content.translations):
        file = f"{content.folder.name}/{TRANSLATIONS}/{one.language}/{one.dispatch}.po"
        remedy = f"run `dossier translate {one.dispatch} --to {one.language}` and fill the catalog"
        for lacking, what in ((one.missing, "not translated"), (one.outdated, "translated from other words")):
            if lacking:
                line = one.translation.lines.get(lacking[0]) if one.translation else None
                counted = f"{len(lacking)} of {one.paragraphs} paragraphs are"
                yield Problem(file, line, f"{counted} {what} into {one.language!r}", remedy)


def missing_pages(looked: Looked) -> Iterator[Problem]:
    """By standing page: the editions that have none of its slug, though another edition has."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for text in paragraphs(looked):
        if text.is_shown and text.folder.split("/")[0] == FOLDERS[0]:
            found[text.page.removeprefix(f"{text.language}/")][text.language] = text.file
    for page, files in sorted(found.items()):
        for language in looked.content.settings.languages:
            if language not in files:
                what = f"the edition {language!r} has no page {page.split('/')[0]!r}, which another has"
                remedy = f"write it, with `Lang: {language}` and the same slug"
                yield Problem(next(iter(files.values())), None, what, remedy)
