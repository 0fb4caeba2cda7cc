"""A site of its own, in a folder of its own, from any dispatches: what ``dossier build`` is measured on."""

import json
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.corpus import OUTLETS, PEOPLE, Dispatch, Pair

PROJECT = Path(__file__).resolve().parent.parent
LANGUAGES = ("ar", "en")

_INSTALLED = """
# The plugin and its theme are the installed ones.
for _name in ("THEME", "PLUGIN_PATHS"):
    globals().pop(_name, None)
"""
_CATALOG = r"""msgid ""
msgstr ""
"Project-Id-Version: {id} 1\n"
"PO-Revision-Date: 2025-01-01 00:00+0000\n"
"Language: en\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"
"X-Translator: a list of words\n"
"X-Translator-Kind: machine\n"
"X-Reviewed-By: \n"
"""


def write_site(folder: Path, dispatches: Iterable[Dispatch]) -> None:
    """Writes everything that ``dossier build`` needs, with the project's own settings and registry."""
    content = folder / "content"
    for name in ("dispatches", "translations/en", "pages", "analyses", "images"):
        (content / name).mkdir(parents=True)
    settings = (PROJECT / "pelicanconf.py").read_text(encoding="utf-8")
    _write(folder / "pelicanconf.py", settings + _INSTALLED)
    title = dict.fromkeys(LANGUAGES, "Bench")
    _write(content / "dossier.yaml", json.dumps({"format": 1, "title": title, "languages": LANGUAGES}))
    shutil.copytree(PROJECT / "content" / "registry", content / "registry")
    _write(content / "registry" / "bench.yaml", json.dumps({"format": 1, "entities": list(_entities())}))
    for dispatch in dispatches:
        _write_dispatch(content, dispatch)


def _write_dispatch(content: Path, dispatch: Dispatch) -> None:
    path = content / "dispatches" / f"{dispatch.id}.txt"
    path.write_bytes(dispatch.data)
    _write(path.with_suffix(".yaml"), _sidecar(dispatch))
    if dispatch.english:
        _write(content / "translations" / "en" / f"{dispatch.id}.po", _catalog(dispatch))


def _sidecar(dispatch: Dispatch) -> str:
    rows = ["show: full"]
    if dispatch.headline:
        rows += [
            "headline:",
            *(f"  {of}: {_quoted(at)}" for of, at in zip(LANGUAGES, dispatch.headline, strict=True) if at),
        ]
    return "\n".join(rows) + "\n"


def _catalog(dispatch: Dispatch) -> str:
    messages = (
        f'msgctxt "p{at}"\nmsgid {_quoted(arabic)}\nmsgstr {_quoted(english)}\n'
        for at, (arabic, english) in enumerate(zip(dispatch.paragraphs, dispatch.english, strict=True))
    )
    return "\n".join((_CATALOG.format(id=dispatch.id), *messages))


def _quoted(text: str) -> str:
    """A string of YAML and of PO alike, letters as themselves."""
    return json.dumps(text, ensure_ascii=False)


def _entities() -> Iterator[dict[str, object]]:
    for kind, names in (("person", PEOPLE), ("organisation", OUTLETS)):
        for name in names:
            yield {"id": _id(name), "kind": kind, "names": dict(zip(LANGUAGES, name, strict=True)), "wikidata": None}


def _id(name: Pair) -> str:
    return "bench-" + re.sub(r"[^a-z]+", "-", name[1].lower()).strip("-")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
