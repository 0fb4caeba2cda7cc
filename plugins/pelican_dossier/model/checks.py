"""What ``dossier check`` looks for besides problems, and how much each weighs unless the editors say otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

CheckLevel = Literal["error", "warning", "hint", "none"]
"""An error fails the check, a warning is told, hints are counted and told on demand, for none nothing is looked."""
CheckRule = Literal[
    "dead-link",
    "misquotation",
    "changed-passage",
    "undecided-finding",
    "translation-missing",
    "page-missing",
    "doubtful-reading",
    "unknown-name",
    "ordinary-name",
    "no-sidecar",
    "unread-language",
    "far-day",
    "file-gone",
    "states-gone",
    "withheld",
    "kept-words",
    "no-rights",
    "no-address",
]


@dataclass(frozen=True, slots=True)
class Check:
    """One rule."""

    level: CheckLevel
    """The usual one."""
    told: str
    """What it looks for."""


CHECKS: Mapping[CheckRule, Check] = {
    "dead-link": Check("warning", "links in the editors' texts that lead nowhere within the site"),
    "misquotation": Check("warning", "words in quotation marks that the passage cited beside them does not have"),
    "changed-passage": Check("warning", "citations of a dispatch that was replaced; bytes or names that changed since"),
    "undecided-finding": Check("hint", "findings that nobody has accepted, answered or dismissed"),
    "translation-missing": Check("hint", "paragraphs that an edition lacks in its language"),
    "page-missing": Check("warning", "pages of the editors' that one edition has and another lacks"),
    "doubtful-reading": Check("hint", "doubtful readings that nobody has looked at"),
    "unknown-name": Check("hint", "what is likely a name and none of the registry's"),
    "ordinary-name": Check("warning", "names of the registry that are ordinary words, too, and are found as such"),
    "no-sidecar": Check("error", "dispatches without a sidecar where most have one: they are published as they stand"),
    "unread-language": Check(
        "warning", "dispatches in a language in which nothing is read: they are shown as they stand"
    ),
    "far-day": Check("warning", "days of publication that lie years after those of every other dispatch"),
    "file-gone": Check("warning", "files of the editors' that were there when the dossier was last recorded"),
    "states-gone": Check("error", "versions of sources that are kept without the state that was recorded with them"),
    "withheld": Check("hint", "paragraphs of public dispatches that `show: passages` withholds"),
    "kept-words": Check("hint", "kept versions that hold words of dispatches which are withdrawn or gone"),
    "no-rights": Check("hint", "public dispatches of whose rights nothing is said"),
    "no-address": Check("hint", "public dispatches without the address they were published at"),
}
