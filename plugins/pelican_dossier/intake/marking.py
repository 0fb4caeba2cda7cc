"""Trafilatura as a marker: which blocks of a page it takes for the article.

It changes what it extracts; so each block’s number is set before its words in signs that nobody sees, and those that
come out again tell which blocks were taken. The paragraphs themselves stay those of our own walk.
"""

import logging
import re
from collections.abc import Sequence
from functools import cache
from types import ModuleType
from typing import Any

from pelican_dossier.intake.blocks import Block

_FIRST_SIGN, _SIGNS = 0xE0100, 240
"""The supplementary variation selectors: printable, without width, no letters, and in no page’s text."""
_NUMBER = re.compile(f"[{chr(_FIRST_SIGN)}-{chr(_FIRST_SIGN + _SIGNS - 1)}]{{2}}")
_OPTIONS: dict[str, Any] = {"include_comments": False, "with_metadata": False}
"""Without its memory of what other pages had, which would make a page’s reading depend on those before it."""


def by_trafilatura(blocks: Sequence[Block]) -> frozenset[int]:
    """The blocks that trafilatura takes for the article. The tree is not to be used afterwards."""
    for at, block in enumerate(blocks):
        block.spot.put_before(_number(at))
    found = _trafilatura().bare_extraction(blocks[0].holder.getroottree().getroot(), **_OPTIONS)
    text = found.text if found else None
    return frozenset(at for signs in _NUMBER.findall(text or "") if (at := _read(signs)) < len(blocks))


def _number(at: int) -> str:
    return "".join(chr(_FIRST_SIGN + digit) for digit in divmod(at % _SIGNS**2, _SIGNS))


def _read(signs: str) -> int:
    first, second = (ord(sign) - _FIRST_SIGN for sign in signs)
    return first * _SIGNS + second


@cache
def _trafilatura() -> ModuleType:
    """Loaded only where a page is read: loading it takes longer than reading many texts."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return trafilatura
