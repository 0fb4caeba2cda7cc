"""From HTML to PDF by WeasyPrint, in processes that see no font of the machine; the only module that knows it."""

import hashlib
import os
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import redirect_stdout
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from io import StringIO
from itertools import count
from logging import Handler, LogRecord, getLogger
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from warnings import catch_warnings, simplefilter

from pelican_dossier.cache import Cache
from pelican_dossier.problems import MachineFailed

_STYLE, _FONTS, _NO_FONTS = "print.css", "fonts", "fonts.conf"
_PACKAGES = ("weasyprint", "pydyf", "fonttools")
_MISSING = ".notdef glyph rendered"
"""How WeasyPrint begins to say that no font has a letter; the letter is the message's first argument."""
_REMEDY = (
    "PDFs need WeasyPrint (pip install 'pelican-dossier[print]') and the libraries Pango and HarfBuzz (on Debian: "
    "apt-get install libpangoft2-1.0-0 libharfbuzz-subset0); in a checkout `make print` installs them"
)


@dataclass(frozen=True, slots=True)
class Drawing:
    """The documents of a dossier."""

    documents: Mapping[str, bytes]
    """Path from the site's root -> the PDF."""
    unknown_letters: Mapping[str, str]
    """Path -> letters that no font of the printed dossier has, which stand as boxes."""


def draw(pages: Mapping[str, str], kit: Path, kept: Cache) -> Drawing:
    """Draws each page of HTML, by its path, with the style sheet and the fonts in the folder ``kit``.

    What was drawn before from the same is taken from ``kept``. Raises MachineFailed where WeasyPrint cannot run.
    """
    # No more processes than documents, since each takes a second to start.
    workers = max(1, min(os.cpu_count() or 1, len(pages)))
    # A new process, because the fonts of the machine are chosen once, when the library is loaded.
    with ProcessPoolExecutor(workers, get_context("spawn"), _without_the_machines_fonts, (str(kit),)) as pool:
        try:
            made_by = _digest_of(kit, pool.submit(_versions).result())
            keys = {path: hashlib.sha256(f"{made_by}\n{html}".encode()).hexdigest() for path, html in pages.items()}
            found = {path: kept.get(key) for path, key in keys.items()}
            new = [path for path, document in found.items() if document is None]
            drawn = {}
            made = pool.map(_drawn, [pages[path] for path in new], [str(kit)] * len(new))
            for path, (document, letters) in zip(new, made, strict=True):
                drawn[path] = document, letters
                if not letters:  # what is told of a document must be told again
                    kept.put(keys[path], document)
        except BrokenProcessPool:
            raise MachineFailed("a process that draws PDFs was ended, as when memory runs out") from None
    kept.keep_only(set(keys.values()))
    documents = {path: document or drawn[path][0] for path, document in found.items()}
    return Drawing(documents, {path: letters for path, (_, letters) in drawn.items() if letters})


def _digest_of(kit: Path, versions: str) -> str:
    """One digest of all that shapes a document beside its own HTML."""
    digest = hashlib.sha256(versions.encode())
    for file in (kit / _STYLE, *sorted((kit / _FONTS).glob("*.woff2"))):
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


# --- in a process of its own ---------------------------------------------------------------------------
def _without_the_machines_fonts(kit: str) -> None:
    os.putenv("FONTCONFIG_FILE", str(Path(kit, _NO_FONTS)))


@cache
def _weasyprint() -> Any:
    """The library; it warns that there are no fonts, and prints advice where it cannot be loaded."""
    with catch_warnings(), redirect_stdout(StringIO()):
        simplefilter("ignore")
        try:
            import weasyprint
            import weasyprint.text.ffi
            import weasyprint.text.fonts
        except (ImportError, OSError):
            raise MachineFailed(_REMEDY) from None
    if weasyprint.text.ffi.harfbuzz_subset is None:  # another library would do, and make other bytes
        raise MachineFailed(_REMEDY)
    return weasyprint


def _versions() -> str:
    """Of everything that shapes letters and lines."""
    _weasyprint()
    from weasyprint.text import ffi

    packages = [f"{name} {version(name)}" for name in _PACKAGES]
    harfbuzz: tuple[int, ...] = ()
    for _ in range(3):  # the library tells its version only to those who guess it
        rest = (0,) * (2 - len(harfbuzz))
        harfbuzz += (next(n for n in count() if not ffi.harfbuzz.hb_version_atleast(*harfbuzz, n + 1, *rest)),)
    return f"{packages}, Pango {ffi.pango.pango_version()}, HarfBuzz {harfbuzz}"


@cache
def _prepared(kit: str) -> tuple[Any, Any]:
    """The fonts and the style sheet, read once a process."""
    library = _weasyprint()
    fonts = library.text.fonts.FontConfiguration()
    style = library.CSS(filename=Path(kit, _STYLE), font_config=fonts)
    return fonts, style


def _drawn(html: str, kit: str) -> tuple[bytes, str]:
    """The PDF of one page of HTML, and the letters that no font has. Nothing is fetched from anywhere."""
    library = _weasyprint()
    log = _Letters()
    logger = getLogger("weasyprint")
    logger.handlers[:] = [log]
    fonts, style = _prepared(kit)
    page = library.HTML(string=html, url_fetcher=library.URLFetcher(allowed_protocols=()))
    document = page.write_pdf(stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1")
    return document, "".join(sorted(log.letters))


class _Letters(Handler):
    """Hears of the letters that no font has."""

    def __init__(self) -> None:
        super().__init__()
        self.letters: set[str] = set()

    def emit(self, record: LogRecord) -> None:
        """Keeps the letter."""
        if record.msg.startswith(_MISSING) and isinstance(record.args, tuple):
            self.letters.add(str(record.args[0]))
