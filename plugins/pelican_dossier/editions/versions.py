"""The versions of a source that were kept, as readers see them: their words, or what is left of words withdrawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from pelican_dossier import addresses
from pelican_dossier.comparing.worddifferences import word_differences
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.links import SourceLink, all_links
from pelican_dossier.model.langstring import LangString
from pelican_dossier.model.versions import KeptPassage, KeptVersions, SourceVersion

_MOST = 100
"""Differences from the version before that a page shows."""


@dataclass(frozen=True, slots=True)
class VersionLink:
    """A version in a list."""

    id: str
    href: str
    day: str
    datetime: str
    is_present: bool
    """Whether the source is shown in these words now."""
    differs: tuple[int, ...]
    """The paragraphs that are not as in the version before; empty of the first."""


@dataclass(frozen=True, slots=True)
class SourceVersions:
    """What was kept of one source, the newest first."""

    id: str
    title: LangString
    link: SourceLink | None
    """None where the dossier holds the source no longer."""
    versions: tuple[VersionLink, ...]

    @property
    def present(self) -> VersionLink | None:
        """The version that is shown now; None where it is not kept."""
        return next((version for version in self.versions if version.is_present), None)


@dataclass(frozen=True, slots=True)
class PassageWords:
    """A paragraph in one language."""

    language: str
    words: LangString | None
    """None where they are not shown."""
    sha256: str
    is_own: bool
    """Whether the dispatch itself is in that language."""


@dataclass(frozen=True, slots=True)
class VersionParagraph:
    """A paragraph of a version: in the edition's language first, then as received."""

    index: int
    anchor: str
    facing: str
    """The HTML id of what faces the words read first."""
    said: tuple[PassageWords, ...]


@dataclass(frozen=True, slots=True)
class WordsChanged:
    """Words that differ from the version before."""

    paragraph: int
    anchor: str
    was: LangString | None
    now: LangString | None


@dataclass(frozen=True, slots=True)
class VersionView:
    """The page of a version."""

    of: SourceVersions
    link: VersionLink
    received: str
    """SHA-256 of the file."""
    paragraphs: tuple[VersionParagraph, ...]
    before: VersionLink | None
    changed: tuple[WordsChanged, ...]
    more: int
    """Changes that are not shown."""

    @property
    def is_shown(self) -> bool:
        """Whether any of its words are."""
        return any(one.words for paragraph in self.paragraphs for one in paragraph.said)


def source_versions(edition: Edition, kept: KeptVersions) -> Mapping[str, SourceVersions]:
    """Source id -> its versions, in the order of the sources; those that the dossier holds no longer stand last."""
    links = {link.id: link for link in all_links(edition) if link.id in kept.kept}
    return {
        id_: SourceVersions(
            id=id_,
            title=links[id_].title if id_ in links else LangString(id_, edition.interface.language),
            link=links.get(id_),
            versions=tuple(reversed(_links(edition, kept.kept[id_], kept.present.get(id_)))),
        )
        for id_ in (*links, *(id_ for id_ in kept.kept if id_ not in links))
    }


def _links(edition: Edition, versions: Sequence[SourceVersion], present: str | None) -> list[VersionLink]:
    return [
        VersionLink(
            id=version.id,
            href=addresses.version(edition.language, version.source, version.id),
            day=edition.interface.formats.day(version.day),
            datetime=version.day.isoformat(),
            is_present=version.id == present,
            differs=_differing(version, versions[at - 1]) if at else (),
        )
        for at, version in enumerate(versions)
    ]


def _differing(version: SourceVersion, before: SourceVersion) -> tuple[int, ...]:
    """The paragraphs that differ by their digests, in whatever language."""
    old, new = ({(one.paragraph, one.language, one.sha256) for one in of.passages} for of in (before, version))
    return tuple(sorted({paragraph for paragraph, _, _ in old ^ new}))


def version_view(edition: Edition, of: SourceVersions, versions: Sequence[SourceVersion], at: int) -> VersionView:
    """The page of the version ``at``, counted from the earliest."""
    version, before = versions[at], versions[at - 1] if at else None
    links = of.versions[::-1]
    changed = [] if before is None else list(word_differences(before, version))
    return VersionView(
        of=of,
        link=links[at],
        received=version.received,
        paragraphs=tuple(
            _paragraph(edition, version, index, tuple(passages))
            for index, passages in groupby(version.passages, key=lambda one: one.paragraph)
        ),
        before=links[at - 1] if at else None,
        changed=tuple(
            WordsChanged(
                paragraph=one.paragraph,
                anchor=addresses.anchor(one.paragraph),
                was=LangString(one.was, one.language) if one.was else None,
                now=LangString(one.now, one.language) if one.now else None,
            )
            for one in changed[:_MOST]
        ),
        more=max(0, len(changed) - _MOST),
    )


def _paragraph(
    edition: Edition, version: SourceVersion, index: int, passages: Sequence[KeptPassage]
) -> VersionParagraph:
    said = sorted(passages, key=lambda one: one.language != edition.language)  # stable: then as the version has them
    return VersionParagraph(
        index,
        addresses.anchor(index),
        addresses.facing_anchor(index),
        tuple(
            PassageWords(
                language=one.language,
                words=None if one.text is None else LangString(one.text, one.language),
                sha256=one.sha256,
                is_own=one.language == version.language,
            )
            for one in said
        ),
    )
