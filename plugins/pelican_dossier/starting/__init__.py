"""``dossier new``: the files of a dossier that begins, none of which takes the place of one that is there."""

from dataclasses import dataclass
from pathlib import Path
from shlex import quote

from pelican_dossier.conf import read_conf
from pelican_dossier.desk.settings import SETTINGS
from pelican_dossier.problems import Problem, ProblemsFound
from pelican_dossier.starting.files import BESIDE_A_SITE, FILES, ForEachLanguage, Template
from pelican_dossier.starting.program import WHEELS
from pelican_dossier.starting.start import Start, has_words
from pelican_dossier.starting.words import filled
from pelican_dossier.writing import put

CONF = "pelicanconf.py"


@dataclass(frozen=True, slots=True)
class Begun:
    """What was made, and what the editor should know of it."""

    made: tuple[Path, ...]
    kept: tuple[Path, ...]
    """Files that were there, which stay as they are."""
    notes: tuple[str, ...]


def begin(folder: Path, start: Start) -> Begun:
    """Writes the files of a new dossier into a folder, or into the content of the Pelican site that is there.

    Raises ProblemsFound where there is a dossier already, or a file.
    """
    if folder.exists() and not folder.is_dir():
        raise ProblemsFound([Problem(str(folder), None, "this is a file", "name a folder")])
    conf = read_conf(folder / CONF) if (folder / CONF).is_file() else None
    content = conf.content if conf else folder / "content"
    if (content / SETTINGS).exists():
        remedy = "name another folder, or go on with this one"
        raise ProblemsFound([Problem(str(content / SETTINGS), None, "there is a dossier here already", remedy)])
    made, kept = [], []
    for template in BESIDE_A_SITE if conf else FILES:
        for path, text in _filled(template, start):
            target = content / path.removeprefix("content/") if path.startswith("content/") else folder / path
            if target.exists():
                kept.append(target)
                continue
            put(target, text.encode())
            if template.is_program:
                target.chmod(0o755)
            made.append(target)
    program = start.program
    if program.wheel and not conf:
        made += _put_wheel(program.wheel, folder / WHEELS / program.wheel.name)
    notes = [f"there is no draft of a page in {one}; write it" for one in start.languages if not has_words(one)]
    unnamed = [one for one in start.languages if start.editor and one not in start.editor and has_words(one)]
    notes += [
        f"the editor's name is written as in {next(iter(start.editor))} in the {one} edition, too; write it for {one} "
        f"under imprint in {content / SETTINGS} and in its first page"
        for one in unnamed
    ]
    if conf and "pelican_dossier" not in conf.values.get("PLUGINS", ()):
        notes.append(f'add "pelican_dossier" to PLUGINS in {folder / CONF}; its other lines stay as they are')
    if program.lacks and folder / "requirements.txt" in made:
        notes.append(program.lacks.replace("[[wheels]]", quote(str(folder / WHEELS))))
    return Begun(tuple(made), tuple(kept), tuple(notes))


def _put_wheel(wheel: Path, target: Path) -> list[Path]:
    if target.exists():
        return []
    put(target, wheel.read_bytes())
    return [target]


def _filled(template: Template, start: Start) -> list[tuple[str, str]]:
    """The files that a template makes, by their paths from the dossier's folder."""
    if template.only_if_sample and not (start.has_sample and start.sample_language):
        return []
    match template.each:
        case ForEachLanguage.PAGE:
            languages = [one for one in start.languages if has_words(one)]
        case ForEachLanguage.SAMPLE:
            languages = [start.sample_language or ""]
        case ForEachLanguage.NO:
            languages = [""]
    return [
        (template.path.replace("LANG", one), filled(template.source.replace("LANG", one), start, one))
        for one in languages
    ]
