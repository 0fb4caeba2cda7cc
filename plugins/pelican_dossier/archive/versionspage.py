"""A page a language at the top of a store, which lists the versions of a dossier and how to get one out."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from babel.dates import format_date

from pelican_dossier.archive.plainpage import element, plain_page
from pelican_dossier.archive.store import StoredVersion, encoded, folder_of
from pelican_dossier.desk.content import Content
from pelican_dossier.editions.interface import catalog, spoken

_STYLE = (
    "table{border-collapse:collapse}th,td{padding:.2rem .6rem;text-align:start;vertical-align:top}"
    "td:last-child{overflow-wrap:anywhere;direction:ltr}"
)
_EXTRACT = "ocfl-object.py extract --objdir {folder} --objver {version} --dstdir bag"


def versions_pages(
    content: Content, id_: str, versions: Sequence[StoredVersion], *, is_dated: bool
) -> Mapping[str, bytes]:
    """The pages by their names, one for each edition of the dossier; a dossier without a date has none for versions."""
    return {
        f"{encoded(id_)}.{language}.html": _page(content, id_, language, versions, is_dated=is_dated).encode()
        for language in content.settings.languages
    }


def _page(content: Content, id_: str, language: str, versions: Sequence[StoredVersion], *, is_dated: bool) -> str:
    _ = catalog(language).gettext
    lines = [
        element("p", _("Each version is a whole snapshot. A file that several of them hold is kept once.")),
        "<table>",
        _row("th", (_("Version"), _("As of"), _("Files"), _("New in it"), "SHA-512")),
        *_rows(versions, spoken(language), is_dated=is_dated),
        "</table>",
        element("p", _("The checksum is that of its file tagmanifest-sha512.txt, which stands for all that is in it.")),
        element("p", _("Any program for OCFL gets a version out, such as ocfl-py:")),
        element("pre", _EXTRACT.format(folder=folder_of(id_).as_posix(), version=versions[-1].name)),
    ]
    return plain_page(content, language, _("Versions kept"), lines, _STYLE)


def _rows(versions: Sequence[StoredVersion], language: str, *, is_dated: bool) -> Iterator[str]:
    for version in reversed(versions):
        day = format_date(date.fromisoformat(version.created[:10]), "d MMMM y", locale=language) if is_dated else ""
        yield _row("td", (version.name, day, str(version.files), str(version.new), version.digest))


def _row(name: str, cells: Sequence[str]) -> str:
    return f"<tr>{''.join(element(name, cell) for cell in cells)}</tr>"
