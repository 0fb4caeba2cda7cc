"""Links of the editors' texts that mean to be citations and are written otherwise: no page would make links of them."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

_LINK = re.compile(
    r"(?:\]\(\s*<?|\bhref\s*=\s*[\"']?|(?<=[`\w ])<|^\s*\[[^\]]+\]:\s*<?|^\s*\.\. _[^:]+:\s*)"
    r"(?P<target>[^()<>\"'`\n]*)",
    re.IGNORECASE | re.MULTILINE,
)
"""Where a link may begin in Markdown, HTML and reStructuredText."""
_TITLE = re.compile(r"\s+[\"'(]?$")
_CODE = re.compile(r"`+[^`\n]*`+(?!_)")
_SCHEME = "dispatch"
_ALIKE = 0.8
"""How much of a word is that of another which is meant, where a letter is missing or too many."""
REMEDY = "write it as dispatch:ID or dispatch:ID#p8, in small letters and without a space"


def miscited(text: str, citation: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """The links in a text that mean to cite a dispatch and are no ``citation`` as a whole, with their offsets."""
    shown = _CODE.sub(lambda code: " " * len(code[0]), text)
    for match in _LINK.finditer(shown):
        target = _TITLE.sub("", match["target"]).strip()
        if target and means_to_cite(target, citation) and not citation.fullmatch(target):
            yield match.start("target"), target


def means_to_cite(target: str, citation: re.Pattern[str]) -> bool:
    """Whether a link begins as a citation does, or has a word like that of one before its colon."""
    scheme, colon, rest = target.partition(":")
    is_near = bool(get_close_matches(scheme.strip().lower(), [_SCHEME], 1, _ALIKE)) and not rest.startswith("//")
    return (bool(colon) and is_near) or citation.match(target) is not None
