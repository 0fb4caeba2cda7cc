"""An id for a dispatch that is taken in: of its title, of the name of its file or of its address."""

import re

from anyascii import anyascii

_MOST_OF_AN_ID = 60
"""Letters of an id that is made of a title or an address."""


def end_of(address: str) -> str:
    """What of an address names the page: its last step that is more than a number, else the site."""
    steps = [step for step in re.split(r"[/?#]+", address.partition("://")[2] or address) if step]
    named = [re.sub(r"\.\w{1,5}$", "", step) for step in steps[1:] if re.search(r"[^\W\d_]{3}", step)]
    return named[-1] if named else "-".join(steps)


def slug(words: str) -> str:
    """Small Latin letters and digits that words are written in, cut between words; empty where there are none.

    A ``_`` between two of them stays, as ids may hold it; all else between two is a ``-``.
    """
    row = re.findall(r"([^a-z0-9]*)([a-z0-9]+)", anyascii(words).lower())
    cut = ""
    for between, word in row:
        if len(cut) + len(word) >= _MOST_OF_AN_ID:
            break
        joint = between if set(between) == {"_"} else "-"
        cut = f"{cut}{joint}{word}" if cut else word
    return cut or "".join(word for _, word in row)[:_MOST_OF_AN_ID]
