"""Names go into the registry: an entry made of a proposal, the file that it belongs into, and what is written there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from typing import Any

import yaml
from babel import Locale
from ruamel.yaml.comments import CommentedMap

from pelican_dossier.desk import yamlfile
from pelican_dossier.desk.naming import Proposal
from pelican_dossier.desk.newid import slug
from pelican_dossier.desk.records import Record
from pelican_dossier.desk.registry import RegistryFile
from pelican_dossier.desk.yamlwriter import NULL, on_one_line, opened, with_entry, written
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.maps.geodata import world
from pelican_dossier.model import EntityKind
from pelican_dossier.problems import WrongUsage
from pelican_dossier.reading.newnames.keys import is_within, key_of, spelt_alike
from pelican_dossier.registry import Registry, forms_of
from pelican_dossier.writing import checked

_NEW = "names.yaml"
_OPENING = "# The names that the dispatches hold.\nformat: 1\nentities: []\n"


@dataclass(frozen=True, slots=True)
class NewEntry:
    """A proposal as an editor has it."""

    proposal: Proposal
    id: str
    kind: EntityKind
    names: Mapping[str, str]
    """Language code -> its name."""
    record: Record | None = None
    """What a gazetteer of the editor's says of it."""
    country: str | None = None


def entry_of(accepted: NewEntry) -> dict[str, Any]:
    """The entry as a file of the registry has it."""
    proposal, record = accepted.proposal, accepted.record
    entry: dict[str, Any] = {"id": accepted.id, "kind": accepted.kind, "names": dict(accepted.names)}
    entry |= _others(proposal)
    if proposal.role and accepted.kind == "person":
        entry["roles"] = [{"title": {proposal.language: proposal.role}}]
    entry["wikidata"] = record.wikidata if record else None
    if record and record.coordinates and accepted.kind == "place":
        entry |= {"coordinates": list(record.coordinates), "coordinates_from": record.id}
    if accepted.country:
        entry["country"] = accepted.country
    return entry


def _others(proposal: Proposal) -> dict[str, dict[str, list[str]]]:
    fields = (("aliases", proposal.aliases), ("short", proposal.short))
    return {field: {proposal.language: list(others)} for field, others in fields if others}


def new_id(names: Iterable[str], taken: Iterable[str]) -> str:
    """An id that no entry has, of the first name that is in Latin letters, else of one spelt in them."""
    plain = next(filter(None, map(slug, names)), "name")
    numbered, known = (f"{plain}-{number}" for number in count(2)), set(taken)
    return next(id_ for id_ in chain([plain], numbered) if id_ not in known)


def in_latin(name: str, language: str) -> str:
    """A name as newspapers might write it in Latin letters; itself where it is in them."""
    latin = LANGUAGE_PACKS[language].names.latin
    return latin(name) if latin else name


def country_of(name: str, language: str) -> str | None:
    """The code of a country of that name, by CLDR."""
    pack = LANGUAGE_PACKS[language]
    wanted, named = pack.fold(name).text, Locale(language).territories
    return next((code for code in world().countries if code in named and pack.fold(named[code]).text == wanted), None)


def name_of_country(code: str, language: str) -> str:
    """Its name in another language, by CLDR; empty where it has none."""
    return str(Locale(language).territories.get(code, ""))


def likely_entry(proposal: Proposal, registry: Registry) -> str | None:
    """The id of the one entry of which a proposal may be another form: the same words, fewer or more of them."""
    pack = LANGUAGE_PACKS[proposal.language]
    is_person = proposal.kind == "person"

    def key(name: str) -> tuple[str, ...]:
        made = key_of(pack.fold(name).text.split(), pack, is_person=is_person)
        return spelt_alike(made, pack) if is_person else made

    wanted, found = [key(name) for name in (proposal.name, *proposal.aliases)], set()
    for entity in registry.entities:
        for name, is_short in forms_of(entity, proposal.language):
            if entity.kind == proposal.kind and not is_short:
                known = key(name)
                found |= {entity.id for one in wanted if _is_same(one, known, is_person=is_person)}
    return found.pop() if len(found) == 1 else None


def _is_same(one: tuple[str, ...], other: tuple[str, ...], *, is_person: bool) -> bool:
    if one == other:
        return True
    return is_person and min(len(one), len(other)) > 1 and (is_within(one, other) or is_within(other, one))


class RegistryWriter:
    """The files of a registry, to be written to; comments and order stay as the editors have them."""

    def __init__(self, folder: Path, into: str | None = None) -> None:
        self._folder, self._into = folder, into

    def add(self, accepted: NewEntry) -> Path:
        """Writes an entry at the end of the file that has most of its kind. Returns the file."""
        path = self._file_for(accepted.kind)
        return self._save(path, with_entry(self._opened(path), "entities", _laid_out(entry_of(accepted))))

    def add_forms(self, proposal: Proposal, id_: str) -> Path:
        """Writes the forms of a proposal to an entry that is there. Returns the file."""
        for path in self._files():
            data = self._opened(path)
            entry = next((one for one in data.get("entities") or () if one.get("id") == id_), None)
            if entry is not None:
                _extend(entry, "aliases", proposal.language, (proposal.name, *proposal.aliases))
                if proposal.short:
                    _extend(entry, "short", proposal.language, proposal.short)
                return self._save(path, data)
        raise WrongUsage(f"the registry holds no entry {id_!r} among its people, bodies and places")

    def add_no_name(self, proposal: Proposal) -> Path:
        """Writes that a proposal is no name. Returns the file."""
        path = self._file_for(proposal.kind)
        data = self._opened(path)
        _extend(data, "no_names", proposal.language, (proposal.name,))
        return self._save(path, data)

    def _files(self) -> list[Path]:
        return sorted(path for path in self._folder.glob("*.yaml") if not path.name.startswith("."))

    def _file_for(self, kind: EntityKind) -> Path:
        if self._into:
            return self._folder / self._into
        held = {path: self._opened(path).get("entities") for path in self._files()}
        lists = {
            path: [one.get("kind") for one in entities or ()] for path, entities in held.items() if entities is not None
        }
        return max(lists, key=lambda path: lists[path].count(kind), default=self._folder / _NEW)

    @staticmethod
    def _opened(path: Path) -> CommentedMap:
        text = path.read_text("utf-8-sig") if path.is_file() else ""
        return opened(text if text.strip() else _OPENING)

    def _save(self, path: Path, data: CommentedMap) -> Path:
        """Raises ProblemsFound, and leaves the file as it was, where it would hold what ``check`` refuses."""
        path.parent.mkdir(parents=True, exist_ok=True)
        with checked(path, written(data).encode()) as part:
            yamlfile.read(part, RegistryFile, f"{path.parent.name}/{path.name}")
        return path


def _laid_out(entry: Mapping[str, Any]) -> CommentedMap:
    """An entry as the registry's own are written: a line a field."""
    return CommentedMap((field, NULL if value is None else on_one_line(value)) for field, value in entry.items())


def _extend(entry: Any, field: str, language: str, forms: Iterable[str]) -> None:
    by_language = entry.setdefault(field, on_one_line({}))
    listed = by_language.setdefault(language, on_one_line([]))
    listed.extend(form for form in forms if form not in listed)


def entries(proposals: Iterable[Proposal], taken: Iterable[str]) -> str:
    """The proposals as a file of the registry, to be pasted; ids are an editor's to change."""
    ids, listed = set(taken), []
    for proposal in proposals:
        id_ = new_id([in_latin(proposal.name, proposal.language)], ids)
        ids.add(id_)
        listed.append(entry_of(NewEntry(proposal, id_, proposal.kind, {proposal.language: proposal.name})))
    return yaml.safe_dump({"format": 1, "entities": listed}, allow_unicode=True, sort_keys=False, width=120)
