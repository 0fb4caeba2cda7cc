"""What the tests of comparing share: the project's own dossier with words changed, and small ones of a few texts."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from pelican_dossier.comparing import compare
from pelican_dossier.desk.content import Content, load
from pelican_dossier.desk.registry import read_registry
from pelican_dossier.intake import receive, receive_text
from pelican_dossier.model import Decision, Dossier, Finding, Passage, Question, Reading, Settings
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry
from tests.intake.strategies import DISPATCHES
from tests.model.findings import check

CONTENT = DISPATCHES.parent


@cache
def project() -> Content:
    return load(CONTENT)


def five(*changes: tuple[str, str, str], copies: Mapping[str, str] | None = None) -> Dossier:
    """The project's dossier, in which ``(dispatch, words, other words)`` were changed; ``copies``: new id -> dispatch."""
    texts: dict[str, str] = {path.stem: path.read_text(encoding="utf-8") for path in sorted(DISPATCHES.glob("*.txt"))}
    for unique, words, others in changes:
        id_ = _whole(unique, texts)
        assert texts[id_].count(words) == 1, f"{words!r} stands {texts[id_].count(words)} times in {unique}"
        texts[id_] = texts[id_].replace(words, others)
    for new, unique in (copies or {}).items():
        texts[new] = texts[_whole(unique, texts)]
    registry, settings = project().registry, project().settings
    sidecars = {dispatch.id: dispatch.sidecar for dispatch in project().dispatches}
    readings = [
        read(
            receive(text.encode(), f"{id_}.txt", sidecars[id_])
            if id_ in sidecars
            else receive(text.encode(), f"{id_}.txt"),
            registry,
        )
        for id_, text in texts.items()
    ]
    return compare(readings, (), registry.entities, settings)


def _whole(unique: str, texts: Iterable[str]) -> str:
    (id_,) = (id_ for id_ in texts if id_.startswith(unique))
    return id_


def small(
    *texts: tuple[str, date | None, str],
    questions: Sequence[Question] = (),
    decisions: Sequence[Decision] = (),
    registry: Registry | None = None,
) -> Dossier:
    """A dossier of ``(id, day of publication, text)``, with the names of the project's registry."""
    registry = registry or own_registry()
    readings: list[Reading] = [read(receive_text(text, id_, None, day), registry) for id_, day, text in texts]
    return compare(readings, (), registry.entities, Settings({}, ("ar",), questions=tuple(questions)), decisions)


@cache
def own_registry() -> Registry:
    return Registry(*read_registry(Path(CONTENT, "registry"), "registry"))


def places(passages: Iterable[Passage]) -> set[tuple[str, int]]:
    """The first three letters of each dispatch with the paragraph."""
    return {(passage.source[:3], passage.paragraph) for passage in passages}


def by_rule(dossier: Dossier, rule: str) -> list[Finding]:
    found = [finding for finding in dossier.findings if finding.rule == rule]
    for finding in found:
        check(finding)
    return found
