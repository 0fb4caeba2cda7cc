"""Renews the interface's catalogs from the code and the templates: ``python tools/catalogs.py [LANGUAGE…]``.

New messages come in empty, gone ones go; nothing is guessed from a similar message, because a changed
figure would carry its old translation along.
"""

import re
import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "plugins" / "pelican_dossier" / "locale"
DATE = datetime(2026, 1, 1, tzinfo=UTC)
"""Pinned, so that the same messages are the same bytes."""
_EMPTY_HEADERS = re.compile(rb'^"(?:Report-Msgid-Bugs-To|Last-Translator|Language-Team|Generated-By):.*\n', re.M)
"""What Babel fills with placeholders and with its own version."""
_METHODS = [("plugins/**.py", "python"), ("theme/templates/**.html", "jinja2.ext.babel_extract")]
_OPTIONS = {"theme/templates/**.html": {"newstyle_gettext": "true", "trimmed": "true"}}
_KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "marked": None}


def extracted() -> Catalog:
    """Every message of the interface."""
    template = Catalog(project="pelican-dossier", creation_date=DATE, fuzzy=False)
    found = extract_from_dir(ROOT, _METHODS, _OPTIONS, _KEYWORDS, comment_tags=["i18n:"])
    for file, _, message, comments, context in sorted(found, key=lambda f: (f[0], f[1])):
        template.add(message, locations=[(Path(file).as_posix(), 0)], auto_comments=comments, context=context)
    return template


def renewed(language: str) -> bytes:
    """A language's catalog with the messages of today."""
    path = LOCALE / language / "LC_MESSAGES" / "dossier.po"
    catalog = Catalog(locale=language, project="pelican-dossier", creation_date=DATE, revision_date=DATE, fuzzy=False)
    if path.exists():
        catalog = read_po(BytesIO(path.read_bytes()), locale=language, abort_invalid=True)
    catalog.update(extracted(), no_fuzzy_matching=True)
    catalog.project, catalog.version = "pelican-dossier", ""
    catalog.header_comment = f"# The interface of pelican-dossier, {language}."
    written = BytesIO()
    write_po(written, catalog, width=0, ignore_obsolete=True, include_lineno=False, sort_output=True)
    return _EMPTY_HEADERS.sub(b"", written.getvalue())


def main() -> None:
    """Writes the catalogs of the named languages, or of all that are there."""
    for language in sys.argv[1:] or sorted(path.name for path in LOCALE.iterdir() if path.is_dir()):
        path = LOCALE / language / "LC_MESSAGES" / "dossier.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        data = renewed(language)
        path.write_bytes(data)
        missing = [message.id for message in read_po(BytesIO(data)) if message.id and not message.string]
        print(f"{language}: {len(missing)} messages without a translation")


if __name__ == "__main__":
    main()
