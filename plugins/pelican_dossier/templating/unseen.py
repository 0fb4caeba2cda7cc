"""What a page holds of signs that turn a line round or hide in it: shown where it is text, told where it is none."""

import re
import unicodedata
from typing import Any
from urllib.parse import quote

from jinja2 import Template
from markupsafe import escape

from pelican_dossier.text.unseen import UNSEEN, UNSEEN_SIGN, in_json, number, told

_PIECES = re.compile(
    r"(?P<data><script\b[^>]*>.*?</script>)"
    r"|(?P<raw><(?P<name>title|style|textarea)\b[^>]*>.*?</(?P=name)>|<!--.*?-->)"
    r"|(?P<tag><[a-zA-Z/!](?:[^>\"']|\"[^\"]*\"|'[^']*')*+>)"
    rf"|(?P<sign>[{UNSEEN}])",
    re.DOTALL | re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?<=\s)(?:href|src|action|cite)=(\"[^\"]*\"|'[^']*')", re.IGNORECASE)


class ShowingTemplate(Template):
    """A template whose pages hold none of these signs."""

    def render(self, *args: Any, **variables: Any) -> str:
        """The page."""
        return shown(super().render(*args, **variables))


def shown(html: str) -> str:
    """A page in which each of these signs is shown by its number."""
    return _PIECES.sub(_piece, html) if UNSEEN_SIGN.search(html) else html


def _piece(found: re.Match[str]) -> str:
    if found["sign"]:
        name = escape(unicodedata.name(found[0], "CONTROL CHARACTER"))
        return f'<span class="unseen" lang="en" dir="ltr" title="{name}">{number(found[0])}</span>'
    if found["data"]:
        return in_json(found[0])
    if found["tag"]:
        return told(_ADDRESS.sub(lambda address: UNSEEN_SIGN.sub(lambda sign: quote(sign[0]), address[0]), found[0]))
    return told(found[0])
