"""The editor's folder, read whole: dispatches with their sidecars, the registry, translations, settings."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath
from typing import Literal, TypeVar

from pelican_dossier.comparing import compare
from pelican_dossier.desk import yamlfile
from pelican_dossier.desk.besides import voices_beside
from pelican_dossier.desk.correcting import is_turned_round, lacks_a_value, read_all_corrected, still_differs
from pelican_dossier.desk.corrections import CORRECTIONS, Annotations, read_corrections
from pelican_dossier.desk.dispatches import DISPATCHES, read_dispatches, received
from pelican_dossier.desk.lost import last_recorded, lost
from pelican_dossier.desk.nothing import decided_about_nothing, named_for_nothing
from pelican_dossier.desk.pages import check_pages, check_story
from pelican_dossier.desk.recorded import by_cause, otherwise_published
from pelican_dossier.desk.registry import read_registry
from pelican_dossier.desk.settings import SETTINGS, read_settings
from pelican_dossier.desk.showing import published
from pelican_dossier.desk.states import STATES, read_states
from pelican_dossier.desk.tree import check_tree, vanished
from pelican_dossier.desk.versions import VERSIONS, read_versions
from pelican_dossier.keeping import Kept, processors
from pelican_dossier.limits import Limits
from pelican_dossier.model import Decision, Dispatch, Dossier, Reading, Settings
from pelican_dossier.model.states import State
from pelican_dossier.model.versions import SourceVersion
from pelican_dossier.problems import Problem, ProblemsFound
from pelican_dossier.registry import Registry
from pelican_dossier.translation.checking import Translations, checked, in_two_ways, read_translations

_Made = TypeVar("_Made")
READINGS = "readings"
"""Where in the cache they are kept between builds."""
REGISTRY, TRANSLATIONS = "registry", "translations"
DECISIONS = "decisions.yaml"


TranslationsAre = Literal["checked", "compared", "read", "left"]
"""How far translations are looked at when a folder is read."""


@dataclass(frozen=True, slots=True)
class DecisionsFile:
    """``decisions.yaml``."""

    format: Literal[1]
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    """Everything under ``content/`` that a dossier is made of."""

    folder: Path
    settings: Settings
    dispatches: tuple[Dispatch, ...]
    registry: Registry
    translations: Translations
    readings: tuple[Reading, ...]
    """Every dispatch read, drafts too, as editors have put it right."""
    decisions: tuple[Decision, ...] = ()
    annotations: Mapping[str, Annotations] = field(default_factory=dict)
    """Dispatch id -> what people say of its readings."""
    own: Mapping[str, Reading] = field(default_factory=dict)
    """Dispatch id -> what the program reads by itself; of those that people say something of."""
    states: tuple[State, ...] = ()
    """As the dossier was published before, the earliest first."""
    versions: Mapping[str, Sequence[SourceVersion]] = field(default_factory=dict)
    """Dispatch id -> its words as they were published before, the earliest first; none of drafts."""
    recorded: tuple[str, ...] = ()
    """The files that were there when the dossier was last recorded."""

    lines: Mapping[str, yamlfile.Lines] = field(default_factory=dict)
    """``dossier.yaml`` and ``decisions.yaml`` -> where everything stands in them."""
    unread: frozenset[str] = frozenset()
    """Dispatch ids of catalogs that cannot be read; empty where there are no problems."""

    def dossier(self) -> Dossier:
        """What may be published, read and compared; drafts are left out, withdrawn dispatches only listed."""
        withdrawn = [dispatch for dispatch in self.dispatches if dispatch.sidecar.status == "withdrawn"]
        public = [reading for reading in self.readings if reading.dispatch.sidecar.status == "public"]
        dossier = compare(public, withdrawn, self.registry.entities, self.settings, self.decisions)
        return replace(published(dossier), terms=self.registry.terms)

    def notes(self) -> Iterator[str]:
        """What is no problem, and editors should know."""
        for name, ids in self.registry.homonyms:
            yield f"{' and '.join(ids)} share the name {name!r}, so it is taken for none of them"
        yield from in_two_ways(self.translations, self.dispatches)
        yield from self._superfluous()
        yield from self._about_nothing()

    def _superfluous(self) -> Iterator[str]:
        """Corrections that say what the program reads by itself, and accepted readings that it does not read now."""
        for new, old in ((d.id, d.sidecar.supersedes or "") for d in self.dispatches):
            if old in self.annotations and new not in self.annotations:
                where, again = self.annotations[old].file, f"`dossier review {new} --from {old}`"
                yield f"{where}: {new} supersedes {old}; {again} offers these corrections for it"
        for id_, annotations in self.annotations.items():
            yield from voices_beside(self.own[id_], annotations)
            for one in annotations.corrections:
                if not still_differs(self.own[id_], one, self.registry.by_id):
                    where = f"{annotations.file}:{one.line}"
                    yield f"{where}: the program now reads this by itself; take the correction out"
            for one in annotations.accepted:
                if still_differs(self.own[id_], one, self.registry.by_id):
                    yield f"{annotations.file}:{one.line}: the program no longer reads this so; review it again"

    def _about_nothing(self) -> Iterator[str]:
        """Decisions, titles and struck answers that nothing of the dossier answers to any more."""
        struck = any(question.no_answers for question in self.settings.questions)
        if not (self.decisions or self.settings.events or self.settings.statements or struck):
            return
        translated = {one.id for translation in self.translations.values() for one in translation.accepted}
        dossier, lines = self.dossier(), self.lines
        if self.decisions:
            where = _shown(self.folder, DECISIONS)
            yield from decided_about_nothing(where, lines[DECISIONS], self.decisions, dossier, translated)
        yield from named_for_nothing(_shown(self.folder, SETTINGS), lines[SETTINGS], self.settings, dossier)


class ContentProblems(ProblemsFound):
    """Defects of the editors' files, with what of them can be read: None where ``dossier.yaml`` cannot."""

    def __init__(self, problems: Sequence[Problem], rest: Content | None) -> None:
        super().__init__(problems)
        self.rest = rest


def load(
    folder: Path,
    kept: Kept | None = None,
    *,
    translations_are: TranslationsAre = "checked",
    limits: Limits | None = None,
) -> Content:
    """Reads ``content/``. Raises ProblemsFound with the problems of every file in it, not of the first alone.

    Translations are held against their originals, where a difference is a problem (``checked``) or only kept
    (``compared``), only read, or left alone, as when they are about to be renewed.
    ``kept`` is what earlier builds have read; without it, all is read anew. What cannot be read at all, or lies outside
    without being allowed by ``limits``, is told before the rest is read.
    """
    check_tree(folder, _shown(folder), limits or Limits())
    try:
        return _loaded(folder, kept or Kept(), translations_are)
    except OSError as error:
        if problem := vanished(error, folder, _shown(folder)):
            raise ProblemsFound([problem]) from None
        raise


def _loaded(folder: Path, kept: Kept, translations_are: TranslationsAre) -> Content:
    problems: list[Problem] = []

    def tried(read_: Callable[[], _Made]) -> _Made | None:
        try:
            return read_()
        except ProblemsFound as found:
            problems.extend(found.problems)
            return None

    settings = tried(lambda: read_settings(folder))
    decisions = tried(lambda: _decisions(folder))
    dispatches, defects = read_dispatches(folder, _shown(folder, DISPATCHES), kept)
    problems += defects
    entries = tried(lambda: read_registry(folder / REGISTRY, _shown(folder, REGISTRY)))
    registry, timezone = Registry(*entries or ((), (), {})), settings[0].timezone if settings else None
    names = registry.by_id if entries else None
    by_id = {dispatch.id: dispatch for dispatch in dispatches}
    ids = received(folder)
    annotations = tried(lambda: read_corrections(folder, _shown(folder, CORRECTIONS), by_id, names, ids)) or {}
    each = read_all_corrected(dispatches, registry, annotations, timezone, kept)
    own = {one.own.dispatch.id: one.own for one in each if one.own.dispatch.id in annotations}
    readings = tuple(one.published for one in each)
    dispatches = tuple(reading.dispatch for reading in readings)
    problems += _incomplete(annotations, own)
    drafts = {dispatch.id for dispatch in dispatches if dispatch.sidecar.status == "draft"}
    kept_states = tried(lambda: read_states(folder / STATES, _shown(folder, STATES))) or ()
    recorded = last_recorded(kept_states)
    problems += lost(folder, recorded)
    states = tuple(file.state.without(drafts) for file in kept_states)
    versions = tried(lambda: read_versions(folder / VERSIONS, _shown(folder, VERSIONS))) or {}
    versions = {id_: of for id_, of in versions.items() if id_ not in drafts}
    translations: Translations = {}
    unread = frozenset[str]()
    if settings is not None:  # what is wrong with the settings must not be told again of every catalog
        stated, lines = settings
        catalogs, shown_as = folder / TRANSLATIONS, _shown(folder, TRANSLATIONS)
        if translations_are != "left":
            languages = stated.languages
            translations, defects = read_translations(catalogs, shown_as, languages, dispatches, ids)
            problems += defects
            unread = frozenset(PurePath(one.file).stem for one in defects)
        if translations_are in ("checked", "compared") and entries and decisions is not None:
            originals = [one.of_parts for one in each]
            translations, differing = checked(translations, originals, registry, decisions[0], shown_as, kept)
            problems += differing if translations_are == "checked" else ()
        counts = {dispatch.id: len(dispatch.paragraphs) for dispatch in dispatches}
        cited = {id_: counts.get(id_) for id_ in ids if id_ not in drafts}
        tried(lambda: check_pages(folder, _shown(folder), stated.languages, cited, drafts))
        story = stated.story, folder / SETTINGS, lines, _shown(folder, SETTINGS)
        tried(lambda: check_story(*story, cited, drafts))
    if settings is None:
        raise ContentProblems(problems, None)
    (stated, lines), (decided, decided_lines) = settings, decisions or ((), yamlfile.Lines(None))
    made = dispatches, registry, translations, readings, decided, annotations, own, states, versions, recorded
    content = Content(folder, stated, *made, lines={SETTINGS: lines, DECISIONS: decided_lines}, unread=unread)
    if problems:
        causes = otherwise_published(dispatches, {*by_id, *ids}, states, _shown(folder, DISPATCHES))
        raise ContentProblems(by_cause(problems, causes), content)
    return content


def kept_beside(folder: Path) -> Kept:
    """What the builds of a dossier keep, where its settings do not put that elsewhere."""
    return Kept(folder.resolve().parent / ".cache" / READINGS, processors())


def _incomplete(annotations: Mapping[str, Annotations], own: Mapping[str, Reading]) -> Iterator[Problem]:
    for id_, told in annotations.items():
        for one in told.corrections:
            if lacks_a_value(own[id_], one):
                yield Problem(told.file, one.line, "no figure is read there", "write its `value` too")
            if is_turned_round(one):
                yield Problem(told.file, one.line, "the range ends below its beginning", "write the lower number first")


def _shown(folder: Path, *parts: str) -> str:
    """A path as problems name it: from the folder that holds ``content/``."""
    return "/".join((folder.name, *parts))


def _decisions(folder: Path) -> tuple[tuple[Decision, ...], yamlfile.Lines]:
    """The decisions and where they stand in their file."""
    path, shown_as = folder / DECISIONS, _shown(folder, DECISIONS)
    if not path.is_file():
        return (), yamlfile.Lines(None)
    file, lines = yamlfile.read(path, DecisionsFile, shown_as)
    ids: set[str] = set()
    for at, decision in enumerate(file.decisions):
        if decision.id in ids:
            place = lines.at("decisions", at, key="id")
            what = f"there is a decision on {decision.id!r} already"
            raise ProblemsFound([Problem.at(shown_as, place, what, "keep one of the two")])
        ids.add(decision.id)
    return file.decisions, lines
