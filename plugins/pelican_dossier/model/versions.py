"""A version of a source: its passages as they were published on a day, each with a digest that outlives its words."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from pelican_dossier.model.written import Digest, DispatchId, LanguageCode

_DIGITS = 12
"""Of a version's id: among the versions of one source no two have the same."""


@dataclass(frozen=True, slots=True)
class KeptPassage:
    """A paragraph in one language: the dispatch's own, or that of a translation."""

    paragraph: int
    language: LanguageCode
    sha256: Digest
    """Of its words in UTF-8."""
    text: str | None = None
    """None where its words are not kept, or may not be shown."""


@dataclass(frozen=True, slots=True)
class SourceVersion:
    """All that was shown of a source."""

    source: DispatchId
    received: Digest
    """SHA-256 of the file as received."""
    language: LanguageCode
    """Of the dispatch itself."""
    day: date
    """On which it was kept as published for the first time."""
    number: int
    """The how-manieth version of its source that was kept, from one."""
    passages: tuple[KeptPassage, ...]
    """By paragraph, in each the dispatch's own words first."""

    @property
    def id(self) -> str:
        """By which it is addressed: of the file and of every passage, and so the same without their words."""
        told = [self.received, *(f"{one.paragraph} {one.language} {one.sha256}" for one in self.passages)]
        return hashlib.sha256("\n".join(told).encode()).hexdigest()[:_DIGITS]

    def showing(self, whole: bool, present: "SourceVersion | None" = None) -> "SourceVersion":
        """The same with the words that may be shown: all that are kept, or those that stand at the same place now."""
        now = present.passages if present else ()
        shown = {(one.paragraph, one.language, one.sha256): one.text for one in now}
        return replace(
            self,
            passages=tuple(
                replace(one, text=shown.get((one.paragraph, one.language, one.sha256), one.text if whole else None))
                for one in self.passages
            ),
        )


@dataclass(frozen=True, slots=True)
class KeptVersions:
    """The versions of all sources, with as many of their words as may be shown."""

    kept: Mapping[str, tuple[SourceVersion, ...]] = field(default_factory=dict)
    """Source id -> its versions, the earliest first."""
    present: Mapping[str, str] = field(default_factory=dict)
    """Source id -> the id of what is shown of it now, whether that is kept or not."""


def passage_of(paragraph: int, language: str, text: str) -> KeptPassage:
    """A passage with the digest of its words."""
    return KeptPassage(paragraph, language, hashlib.sha256(text.encode()).hexdigest(), text)
