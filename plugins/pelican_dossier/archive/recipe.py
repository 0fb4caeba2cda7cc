"""What a site was built with, beside the editors' files: packed with a snapshot, so that it can be built again."""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from pelican_dossier import __version__
from pelican_dossier.archive import is_left_behind, walk
from pelican_dossier.archive.software import DISTRIBUTION, PYTHON, lock
from pelican_dossier.conf import Conf, theme_path

RECIPE, LOCK = "recipe.json", "requirements.txt"
SETTINGS_FOLDER, THEME, PLUGINS, PROGRAM = "settings/", "theme/", "plugins/", "program/"
"""Where in the bag's ``data/build/`` they are; theme and plugins where the editors have some of their own."""
EDITORS, PROGRAMS, OTHER = "editors", "program", "other"
"""Whose a theme may be."""
_PACKAGE = "pelican_dossier"
_FOLDER = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a site was built, as ``recipe.json`` has it."""

    settings: str
    """The name of the settings' file."""
    siteurl: str
    """The address that the site was built for, which may have come from the environment; empty for none."""
    theme: str
    """Whose its theme is: the editors', the program's, or one that the settings name and the lock has (``other``)."""
    prints: bool
    """Whether it has PDFs."""
    program: str = f"{DISTRIBUTION} {__version__}"
    python: str = PYTHON
    format: int = 1


def recipe_files(conf: Conf, *, prints: bool) -> dict[str, Path | bytes]:
    """Path below ``data/build/`` -> file or bytes: recipe, lock, settings, theme, plugins and the program itself.

    Asked after the build, when the modules that the settings load are known.
    """
    folder = conf.path.absolute().parent
    theme = folder / str(conf.values.get("THEME") or "")
    whose = _whose(theme) if conf.values.get("THEME") else OTHER
    recipe = Recipe(conf.path.name, conf.siteurl, whose, prints)
    plugins = [name for name in conf.values.get("PLUGINS") or () if isinstance(name, str) and name != _PACKAGE]
    files: dict[str, Path | bytes] = {
        RECIPE: (json.dumps(asdict(recipe), ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode(),
        LOCK: lock(plugins, prints=prints),
        f"{SETTINGS_FOLDER}{conf.path.name}": conf.path,
    }
    files |= {f"{SETTINGS_FOLDER}{path.relative_to(folder).as_posix()}": path for path in _loaded_beside(conf)}
    if whose == EDITORS:
        files |= _below(theme, THEME)
    for plugin in plugins:
        files |= _plugin(plugin, [folder / str(path) for path in conf.values.get("PLUGIN_PATHS") or ()])
    files |= _below(_FOLDER, f"{PROGRAM}{_PACKAGE}/")
    files |= _below(theme_path(), f"{PROGRAM}{_PACKAGE}/theme/")
    return files


def _whose(theme: Path) -> str:
    if theme.resolve() == theme_path().resolve():
        return PROGRAMS
    return EDITORS if theme.is_dir() else OTHER


def _below(folder: Path, at: str) -> Iterator[tuple[str, Path]]:
    """The files of a folder, where they are packed; a link as what it leads to."""
    for inside, path in walk(folder, _is_left_behind, follows_links=True):
        yield f"{at}{inside}", path


def _is_left_behind(name: str) -> bool:
    return is_left_behind(name) or name == "__pycache__"


def _plugin(name: str, folders: list[Path]) -> Iterator[tuple[str, Path]]:
    """A plugin from the folders that the settings name; nothing of one that is installed, which the lock has."""
    module = name.partition(".")[0]
    for folder in folders:
        if (folder / module).is_dir():
            yield from _below(folder / module, f"{PLUGINS}{module}/")
            return
        if (folder / f"{module}.py").is_file():
            yield f"{PLUGINS}{module}.py", folder / f"{module}.py"
            return


def _loaded_beside(conf: Conf) -> Iterator[Path]:
    """Modules that the settings have loaded from beside them, such as those that others begin with."""
    folder = conf.path.resolve().parent
    for module in list(sys.modules.values()):
        file = Path(getattr(module, "__file__", None) or "")
        if file.suffix == ".py" and file.resolve().parent == folder and file.name != conf.path.name:
            yield folder / file.name
