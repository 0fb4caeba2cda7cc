"""What was received: a dispatch, taken apart but not yet read.

Every offset counts Unicode code points in a paragraph's text as received; ``end`` stands outside.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Annotated, Literal

from pelican_dossier.model.capture import Capture
from pelican_dossier.model.edtf import Days, Edtf, of_day
from pelican_dossier.model.written import Digest, DispatchId, LanguageCode, Multilingual, Name, RequiredText, Written

PartKind = Literal["header", "summary", "heading", "body", "boilerplate"]
PublishedFrom = Literal["stated", "text", "inferred", "given", "unknown"]
Show = Literal["full", "passages", "card"]
Status = Literal["draft", "public", "withdrawn"]

StatedOf = Literal[
    "title", "publisher", "author", "published", "modified", "place", "section", "url", "language", "rights"
]

Argument = str | int | Edtf
"""Of a rule: words of a source or an id, a number, a date."""
Arguments = Mapping[str, Argument]


@dataclass(frozen=True, slots=True)
class Ground:
    """Why something holds: a rule and its arguments. Editions make a sentence of it."""

    rule: str
    args: Arguments = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Passage:
    """An address in a dispatch: ``source#pN:start-end``."""

    source: str
    paragraph: int
    start: int
    end: int

    def overlaps(self, other: "Passage") -> bool:
        """Whether they have a letter in common."""
        is_there = (self.source, self.paragraph) == (other.source, other.paragraph)
        return is_there and self.start < other.end and other.start < self.end


def identity(kind: str, *founding: str) -> str:
    """An id that outlives a rebuilt dossier: the kind and ten hex digits of the SHA-256 of what founds it, line by
    line."""
    digest = sha256("\n".join(founding).encode()).hexdigest()
    return f"{kind}-{digest[:10]}"


@dataclass(frozen=True, slots=True)
class Published:
    """When a dispatch was published, and how that is known."""

    value: Edtf | None = None
    """A day or an interval of days; None where it is not known."""
    earliest: date | None = None
    latest: date | None = None
    source: PublishedFrom = "unknown"
    grounds: tuple[Ground, ...] = ()

    @classmethod
    def on(cls, day: date, source: PublishedFrom, *grounds: Ground) -> "Published":
        """Published on one day."""
        return cls(of_day(day), day, day, source, grounds)

    @property
    def days(self) -> Days:
        """Between which it lies."""
        return Days(self.earliest, self.latest)

    @property
    def day(self) -> date | None:
        """The day itself, only where it is one day."""
        return self.days.only


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a paragraph that has one role in the dispatch."""

    start: int
    end: int
    kind: PartKind
    rule: str | None = None
    """The intake rule that told the part from the body; None for the body itself."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A non-empty line of a text, or an innermost block element of a page."""

    index: int
    text: str
    parts: tuple[Part, ...]

    def part_text(self, part: Part) -> str:
        """The words of one part, as received."""
        return self.text[part.start : part.end]


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Since when and why a source is no longer published."""

    date: date
    reason: RequiredText
    sha256: Digest | None = None
    """Of the bytes as received, where they are no longer kept."""


StatedDay = Annotated[
    Edtf,
    Written(
        r"^\d{4}-\d{2}-\d{2}(/\d{4}-\d{2}-\d{2})?$",
        "write a day as 2025-11-07 or an interval of days as 2025-11-05/2025-11-07",
    ),
]


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What an editor knows of a dispatch beyond its bytes. None: not verified, or not so."""

    url: Annotated[str, Written(r"^https?://\S+$", "write the whole address, beginning with https://")] | None = None
    retrieved: date | None = None
    rights: str | None = None
    publisher: Name | None = None
    via: Name | None = None
    published: StatedDay | None = None
    """A day or an interval of days."""
    language: LanguageCode | None = None
    encoding: str | None = None
    errors: Literal["strict", "replace"] = "strict"
    """What becomes of bytes that the encoding does not hold: refused, or a sign that stands for each."""
    headline: Multilingual = field(default_factory=dict)
    show: Show = "passages"
    status: Status = "public"
    supersedes: DispatchId | None = None
    date_order: Literal["DMY", "MDY", "YMD"] | None = None
    withdrawn: Withdrawal | None = None
    capture: Capture | None = None

    @property
    def seen_on(self) -> str | None:
        """The day on which it was as it was received."""
        if self.capture:
            return self.capture.day
        return self.retrieved.isoformat() if self.retrieved else None


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes as received."""

    name: str
    """The file's name, without a folder."""
    data: bytes
    sha256: str
    encoding: str
    """In which the bytes were read; empty where they are no text, but a document."""
    declared: str | None = None
    """What a page says that it is in, where it was read in another."""
    unread: tuple[int, ...] = ()
    """Of a document: its pages, from 1, that hold no text."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What a saved page states of itself, in its own words."""

    of: StatedOf
    value: str
    by: str
    """Who states it, by the name that it has in the page: ``og:title``, ``JSON-LD datePublished``, ``<time>``."""


@dataclass(frozen=True, slots=True)
class Dispatch:
    """An article as received, taken apart but not yet read."""

    id: str
    original: Original
    language: str
    title: str | None
    """The headline that stands in the text; an editor's headline stands in the sidecar."""
    publisher: str | None
    via: str | None
    """The agency that the publisher relays, or that is credited and stands for a publisher that nothing names."""
    dateline: tuple[str, ...]
    published: Published
    """What the header, the sidecar or the caller say; reading may find more in the text."""
    paragraphs: tuple[Paragraph, ...]
    sidecar: Sidecar = field(default_factory=Sidecar)
    author: str | None = None
    """Who is stated to have written it."""
    stated: tuple[Stated, ...] = ()
    """All that a saved page states of itself, each kind with the better grounded first."""

    @property
    def is_publisher_inferred(self) -> bool:
        """Whether the agency that is credited stands for an outlet that nothing names."""
        return self.publisher is not None and self.publisher == self.via

    @property
    def relayed(self) -> str | None:
        """The agency that the publisher relays; None where it stands for the publisher."""
        return None if self.is_publisher_inferred else self.via

    @property
    def stated_url(self) -> str | None:
        """The address that a saved page states as its own."""
        return next((one.value for one in self.stated if one.of == "url"), None)
