"""A small dossier with its site, to be packed."""

from pathlib import Path

from pelican_dossier.archive.payload import Payload
from pelican_dossier.archive.snapshot import snapshot
from pelican_dossier.desk.content import load
from pelican_dossier.desk.data import as_json
from pelican_dossier.editions.edition import Edition
from pelican_dossier.publishing.data import dossier_data

SECRET = "ثلاثة أسطر لم يأذن بها صاحبها"
SOURCES = {
    "full": "show: full\n",
    "some": "show: passages\n",
    "card": "show: card\n",
    "unseen": "show: full\nstatus: draft\n",
    "gone": "show: full\nstatus: withdrawn\nwithdrawn: {date: 2025-12-01, reason: {ar: بطلب من الناشر}}\n",
}
CATALOG = """\
msgid ""
msgstr ""
"Language: en\\n"
"Content-Type: text/plain; charset=utf-8\\n"

msgctxt "p0"
msgid "نص"
msgstr "The words of {id}"
"""
SETTINGS = "format: 1\nlanguages: [ar, en]\ntitle: {en: A dossier, ar: ملف}\n"


def put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def write_content(folder: Path, settings: str = SETTINGS + "updated: 2025-11-07\n") -> None:
    put(folder / "dossier.yaml", settings)
    put(folder / "decisions.yaml", "format: 1\ndecisions: []\n")
    put(folder / "registry/places.yaml", "format: 1\nentities: [{id: arbil, kind: place, names: {ar: أربيل}}]\n")
    for id_, sidecar in SOURCES.items():
        put(folder / f"dispatches/{id_}.txt", "خبر كامل\r\n" if id_ == "full" else f"{SECRET} {id_}\r\n")
        put(folder / f"dispatches/{id_}.yaml", sidecar)
        put(folder / f"translations/en/{id_}.po", CATALOG.format(id=id_))
    put(folder / "pages/about.md", "Title: عن الملف\nLang: ar\nSlug: about\n\nنص\n")
    put(folder / "analyses/later.md", "Title: Later\nLang: en\nSlug: later\nStatus: draft\n\nNot yet.\n")
    put(folder / "images/map.svg", "<svg/>")


def build_site(content: Path, site: Path) -> None:
    loaded = load(content)
    editions = [Edition(code, loaded.settings, loaded.dossier(), {}) for code in loaded.settings.languages]
    put(site / "data/dossier.json", as_json(dossier_data(editions), indent=1) + "\n")
    put(site / "ar/index.html", "<!doctype html><title>ملف</title>")
    put(site / "originals/full.txt", "خبر كامل\r\n")


def pack(
    folder: Path, name: str = "bag", *, private: bool = False, kind: str | None = None, recipe: Payload | None = None
) -> Path:
    """The bag of the dossier in ``folder``, or an archive of it."""
    snapshot(load(folder / "content"), folder / "output", folder / name, recipe, private=private, kind=kind)
    return folder / name


def listing(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def info(bag: Path) -> list[str]:
    return (bag / "bag-info.txt").read_text(encoding="utf-8").splitlines()
