"""The editor's folder, read whole: dispatches with their sidecars, the registry, translations, settings."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

from pelican_dossier.comparing import compare
from pelican_dossier.desk import yamlfile
from pelican_dossier.desk.pages import check_pages
from pelican_dossier.desk.registry import read_registry
from pelican_dossier.desk.showing import published
from pelican_dossier.desk.sidecars import read_sidecar
from pelican_dossier.desk.story import check_story, story_of
from pelican_dossier.intake import PAGE_ENDINGS, TEXT_ENDINGS, is_id, receive
from pelican_dossier.model import Decision, Dispatch, Dossier, EventTitle, Question, Reading, Settings
from pelican_dossier.model.langstring import is_known
from pelican_dossier.problems import Problem, ProblemsFound, Unreadable
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry
from pelican_dossier.translation.catalogs import Translation
from pelican_dossier.translation.checking import checked, in_two_ways, read_translations

DISPATCHES, REGISTRY, TRANSLATIONS = "dispatches", "registry", "translations"
SETTINGS, DECISIONS = "dossier.yaml", "decisions.yaml"


@dataclass(frozen=True, slots=True)
class Content:
    """Everything under ``content/`` that a dossier is made of."""

    folder: Path
    settings: Settings
    dispatches: tuple[Dispatch, ...]
    registry: Registry
    translations: dict[tuple[str, str], Translation]
    """(dispatch id, language) -> translation."""
    decisions: tuple[Decision, ...] = ()

    def readings(self) -> tuple[Reading, ...]:
        """Every dispatch read, drafts too."""
        return tuple(read(dispatch, self.registry) for dispatch in self.dispatches)

    def dossier(self) -> Dossier:
        """What may be published, read and compared; drafts are left out, withdrawn dispatches only listed."""
        public = [dispatch for dispatch in self.dispatches if dispatch.sidecar.status == "public"]
        withdrawn = [dispatch for dispatch in self.dispatches if dispatch.sidecar.status == "withdrawn"]
        readings = [read(dispatch, self.registry) for dispatch in public]
        dossier = compare(readings, withdrawn, self.registry.entities, self.settings, self.decisions)
        return replace(published(dossier), terms=self.registry.terms)

    def notes(self) -> Iterator[str]:
        """What is no problem, and editors should know."""
        for name, ids in self.registry.homonyms:
            yield f"{' and '.join(ids)} share the name {name!r}, so it is taken for none of them"
        yield from in_two_ways(self.translations, self.dispatches)
        yield from self._about_nothing()

    def _about_nothing(self) -> Iterator[str]:
        """Decisions and titles of events that no finding and no one event of the dossier answers to any more."""
        if not (self.decisions or self.settings.events):
            return
        dossier = self.dossier()
        findings, events = {finding.id for finding in dossier.findings}, {event.id for event in dossier.events}
        findings |= {one.id for translation in self.translations.values() for one in translation.accepted}
        for decision in self.decisions:
            if decision.id not in findings:
                yield f"{_shown(self.folder, DECISIONS)}: no finding and no translation has the id {decision.id!r}"
        for title in self.settings.events:
            if title.id not in events:
                where = _shown(self.folder, "dossier.yaml")
                yield f"{where}: no event, or more than one, is named by the title {title.id!r}"


def load(folder: Path, *, translations_are: Literal["checked", "read", "left"] = "checked") -> Content:
    """Reads ``content/``. Raises ProblemsFound with the problems of every file in it, not of the first alone.

    Translations are checked against their originals, only read, or left alone, as when they are about to be renewed.
    """
    problems: list[Problem] = []

    @contextmanager
    def collecting() -> Iterator[None]:
        try:
            yield
        except ProblemsFound as found:
            problems.extend(found.problems)

    settings: Settings | None = None
    with collecting():
        settings = _settings(folder)
    decisions: tuple[Decision, ...] | None = None
    with collecting():
        decisions = _decisions(folder)
    dispatches = _dispatches(folder, collecting)
    registry = Registry()
    with collecting():
        registry = read_registry(folder / REGISTRY, _shown(folder, REGISTRY))
    translations: dict[tuple[str, str], Translation] = {}
    if settings is not None:  # what is wrong with the settings must not be told again of every catalog
        with collecting():
            catalogs, shown_as = folder / TRANSLATIONS, _shown(folder, TRANSLATIONS)
            if translations_are != "left":
                translations = read_translations(catalogs, shown_as, settings.languages, dispatches, _received(folder))
            if translations_are == "checked" and decisions is not None:
                translations = checked(translations, dispatches, registry, decisions, shown_as)
        drafts = {dispatch.id for dispatch in dispatches if dispatch.sidecar.status == "draft"}
        counts = {dispatch.id: len(dispatch.paragraphs) for dispatch in dispatches}
        cited = {id_: counts.get(id_) for id_ in _received(folder) if id_ not in drafts}
        with collecting():
            check_pages(folder, _shown(folder), settings.languages, cited)
        with collecting():
            check_story(folder / SETTINGS, _shown(folder, SETTINGS), cited)
    with collecting():
        _check_no_draft_shows(dispatches, folder)
    if problems or settings is None or decisions is None:
        raise ProblemsFound(problems)
    return Content(folder, settings, tuple(dispatches), registry, translations, decisions)


_Collecting = Callable[[], AbstractContextManager[None]]


def _shown(folder: Path, *parts: str) -> str:
    """A path as problems name it: from the folder that holds ``content/``."""
    return "/".join((folder.name, *parts))


def _settings(folder: Path) -> Settings:
    path = folder / SETTINGS
    if not path.is_file():
        remedy = "write one with at least `format`, `title` and `languages`"
        raise ProblemsFound([Problem(_shown(folder, SETTINGS), None, "the file is missing", remedy)])
    data, lines = yamlfile.read(path, "dossier", _shown(folder, SETTINGS))
    for language in data["languages"]:
        if not is_known(language):
            what, remedy = f"{language!r} is no language of CLDR", "write a code such as ar, en, ckb"
            raise ProblemsFound([Problem(_shown(folder, SETTINGS), lines.of("languages"), what, remedy)])
    return Settings(
        title=data["title"],
        languages=tuple(data["languages"]),
        description=data.get("description", {}),
        story=story_of(data.get("story")),
        month_style=data.get("month_style", "both"),
        digits=data.get("digits", "latin"),
        updated=date.fromisoformat(data["updated"]) if data.get("updated") else None,
        contact=data.get("contact"),
        questions=tuple(_question(entry) for entry in data.get("questions", ())),
        events=tuple(
            EventTitle(entry["id"], entry["title"], entry["date"], entry.get("passage"))
            for entry in data.get("events", ())
        ),
    )


def _question(entry: dict[str, Any]) -> Question:
    marks, units = (
        {language: tuple(words) for language, words in entry.get(key, {}).items()} for key in ("marks", "units")
    )
    return Question(entry["id"], entry["ask"], entry["kind"], marks, units)


def _decisions(folder: Path) -> tuple[Decision, ...]:
    path, shown_as = folder / DECISIONS, _shown(folder, DECISIONS)
    if not path.is_file():
        return ()
    data, lines = yamlfile.read(path, "decisions", shown_as)
    found: dict[str, Decision] = {}
    for at, entry in enumerate(data.get("decisions") or ()):
        if entry["id"] in found:
            line = lines.of("decisions", at, key="id")
            what = f"there is a decision on {entry['id']!r} already"
            raise ProblemsFound([Problem(shown_as, line, what, "keep one of the two")])
        day = date.fromisoformat(entry["date"])
        found[entry["id"]] = Decision(entry["id"], entry["decision"], entry["reason"], day)
    return tuple(found.values())


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in (folder / DISPATCHES).glob("*") if not path.name.startswith("."))


def _received(folder: Path) -> dict[str, Path]:
    """Id -> the file of a dispatch, whether it can be read or not."""
    return {path.stem: path for path in _files(folder) if path.suffix.lower() in TEXT_ENDINGS + PAGE_ENDINGS}


def _dispatches(folder: Path, collecting: _Collecting) -> list[Dispatch]:
    received = _received(folder)
    dispatches: list[Dispatch] = []
    for path in _files(folder):
        with collecting():
            _check_name(path, received, _shown(folder, DISPATCHES, path.name))
            if path.suffix.lower() == ".yaml":
                continue
            dispatches.append(_dispatch(path, _shown(folder, DISPATCHES, path.name), set(received)))
    return dispatches


def _check_name(path: Path, received: dict[str, Path], shown_as: str) -> None:
    what = remedy = None
    ending = path.suffix.lower()
    if ending in (".yaml", ".yml") and path.suffix != ".yaml":
        what, remedy = "a sidecar's name ends in .yaml, so this one would not be read", f"rename it to {path.stem}.yaml"
    elif path.is_dir() or ending not in (*TEXT_ENDINGS, *PAGE_ENDINGS, ".yaml"):
        what, remedy = "this is no text and no saved page", "save the article as .txt or .html, or move it away"
    elif ending == ".yaml" and path.stem not in received:
        what, remedy = "no dispatch has this name", f"put {path.stem}.txt or .html beside it or remove it"
    elif not is_id(path.stem):
        what = f"{path.stem!r} cannot be an id"
        remedy = "rename the file with small Latin letters, digits, - and _ only"
    elif ending != ".yaml" and received[path.stem] != path:
        what, remedy = f"{received[path.stem].name} has the same id", "rename one of the two files"
    if what and remedy:
        raise ProblemsFound([Problem(shown_as, None, what, remedy)])


def _dispatch(path: Path, shown_as: str, ids: set[str]) -> Dispatch:
    sidecar = read_sidecar(path.with_suffix(".yaml"), str(Path(shown_as).with_suffix(".yaml")), ids)
    try:
        return receive(path.read_bytes(), path.name, sidecar)
    except Unreadable as error:
        raise ProblemsFound([Problem(shown_as, error.line, error.what, error.remedy)]) from None


def _check_no_draft_shows(dispatches: list[Dispatch], folder: Path) -> None:
    """A public dispatch that supersedes a draft would publish the draft's id."""
    drafts = {dispatch.id for dispatch in dispatches if dispatch.sidecar.status == "draft"}
    for dispatch in dispatches:
        if dispatch.id not in drafts and dispatch.sidecar.supersedes in drafts:
            what = f"it supersedes {dispatch.sidecar.supersedes!r}, which is a draft"
            file = _shown(folder, DISPATCHES, f"{dispatch.id}.yaml")
            raise ProblemsFound([Problem(file, None, what, "publish the draft or take `supersedes` out")])
