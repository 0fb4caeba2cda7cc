"""``dossier.yaml``: what the editors say of the dossier as a whole."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from pelican_dossier.desk import yamlfile
from pelican_dossier.model import Settings, Stamps
from pelican_dossier.model.langstring import is_known
from pelican_dossier.model.zones import zone_of
from pelican_dossier.problems import Problem, ProblemsFound

SETTINGS = "dossier.yaml"


@dataclass(frozen=True, slots=True)
class SettingsFile(Settings):
    """``dossier.yaml``."""

    format: Literal[1] = field(kw_only=True)


def timezone_of(folder: Path) -> str | None:
    """The clock of the dossier's outlets; None also where its settings cannot be read, which ``check`` tells."""
    try:
        return read_settings(folder)[0].timezone
    except ProblemsFound:
        return None


def stamps_of(folder: Path) -> Stamps:
    """Who stamps the dossier's snapshots, by its settings. Raises ProblemsFound where they cannot be read."""
    return read_settings(folder)[0].stamps if (folder / SETTINGS).is_file() else Stamps()


def read_settings(folder: Path) -> tuple[SettingsFile, yamlfile.Lines]:
    """The settings and where they stand in their file. Raises ProblemsFound."""
    path, shown_as = folder / SETTINGS, f"{folder.name}/{SETTINGS}"
    if not path.is_file():
        remedy = "write one with at least `format`, `title` and `languages`"
        raise ProblemsFound([Problem(shown_as, None, "the file is missing", remedy)])
    settings, lines = yamlfile.read(path, SettingsFile, shown_as)
    for language in settings.languages:
        if not is_known(language):
            what, remedy = f"{language!r} is no language of CLDR", "write a code such as ar, en, ckb"
            raise ProblemsFound([Problem.at(shown_as, lines.at("languages"), what, remedy)])
    if settings.timezone is not None and zone_of(settings.timezone) is None:
        what, remedy = f"{settings.timezone!r} is no time zone", "write a name such as Asia/Baghdad"
        raise ProblemsFound([Problem.at(shown_as, lines.at("timezone"), what, remedy)])
    if twice := [*_twice("questions", settings, lines, shown_as), *_twice("events", settings, lines, shown_as)]:
        raise ProblemsFound(twice)
    if settings.main_question not in (None, *(question.id for question in settings.questions)):
        what, remedy = f"{settings.main_question!r} is none of the questions", "name one of them by its id"
        raise ProblemsFound([Problem.at(shown_as, lines.at("main_question"), what, remedy)])
    return settings, lines


def _twice(key: str, settings: SettingsFile, lines: yamlfile.Lines, shown_as: str) -> Iterator[Problem]:
    """Entries of a list that have the id of one before them: both would stand at one address."""
    seen: set[str] = set()
    for at, entry in enumerate(getattr(settings, key)):
        if entry.id in seen:
            yield Problem.at(
                shown_as, lines.at(key, at, key="id"), f"the id {entry.id!r} is given twice", "rename one of them"
            )
        seen.add(entry.id)
