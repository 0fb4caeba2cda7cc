"""How far the translations are: what is missing, outdated or not reviewed by a person."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pelican_dossier.model import Dispatch
from pelican_dossier.translation.catalogs import Translation


@dataclass(frozen=True, slots=True)
class Progress:
    """One dispatch in one other language."""

    dispatch: str
    language: str
    translation: Translation | None
    paragraphs: int
    """All that there are."""
    missing: tuple[int, ...]
    """Paragraphs without a translation."""
    outdated: tuple[int, ...]
    """Paragraphs that have one of other words, or one that waits to be looked through."""

    @property
    def translated(self) -> int:
        """How many paragraphs are shown in the language."""
        return self.paragraphs - len(self.missing) - len(self.outdated)

    @property
    def reviewer(self) -> str | None:
        """The person who has reviewed it."""
        return self.translation.reviewer if self.translation else None


def progress(
    dispatches: Iterable[Dispatch], languages: Iterable[str], translations: Mapping[tuple[str, str], Translation]
) -> tuple[Progress, ...]:
    """Every dispatch in every language that it is not written in, by language."""
    dispatches = tuple(dispatches)
    return tuple(
        _progress(dispatch, language, translations.get((dispatch.id, language)))
        for language in languages
        for dispatch in dispatches
        if dispatch.language != language
    )


def _progress(dispatch: Dispatch, language: str, translation: Translation | None) -> Progress:
    known = translation.paragraphs if translation else {}
    outdated = translation.outdated if translation else frozenset()
    missing = (p.index for p in dispatch.paragraphs if p.index not in known and p.index not in outdated)
    return Progress(
        dispatch.id, language, translation, len(dispatch.paragraphs), tuple(missing), tuple(sorted(outdated))
    )


def told(states: Iterable[Progress], where: str) -> Iterator[str]:
    """For a translator's eyes: a line for each dispatch and language, one for each paragraph to do, and a sum."""
    states = tuple(states)
    for one in states:
        yield f"{one.language}  {one.dispatch}  {one.translated}/{one.paragraphs} translated, {_review(one)}"
        for word, paragraphs in (("outdated", one.outdated), ("missing", one.missing)):
            if paragraphs:
                file = f"{where}/{one.language}/{one.dispatch}.po"
                yield f"    {word}: {', '.join(f'p{paragraph}' for paragraph in paragraphs)} ({file})"
    missing, outdated = (sum(len(getattr(one, kind)) for one in states) for kind in ("missing", "outdated"))
    unreviewed = sum(one.translation is not None and one.reviewer is None for one in states)
    yield f"in all: {missing} missing, {outdated} outdated; catalogs that no person has reviewed: {unreviewed}"


def _review(one: Progress) -> str:
    if one.translation is None:
        return "no catalog"
    return f"reviewed by {one.reviewer}" if one.reviewer else "unreviewed"
