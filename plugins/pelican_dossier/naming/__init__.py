"""``dossier names --accept``: one proposal after the other, and what is accepted goes into the registry."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from pelican_dossier.desk.content import Content
from pelican_dossier.desk.naming import Proposal, led_by, told
from pelican_dossier.desk.records import Record, Records
from pelican_dossier.desk.registering import (
    NewEntry,
    RegistryWriter,
    country_of,
    in_latin,
    likely_entry,
    name_of_country,
    new_id,
)
from pelican_dossier.model import EntityKind
from pelican_dossier.model.langstring import script
from pelican_dossier.problems import ProblemsFound, WrongUsage

_ASKED = (
    "a accept, l leading form, f form of another entry, n no name, k another kind, enter for the next, q to leave: "
)
_KINDS: dict[str, EntityKind] = {"p": "person", "o": "organisation", "l": "place", "place": "place"}


@dataclass(slots=True)
class NamesDesk:
    """Proposals of a dossier, the files that they are written into, and what an editor's gazetteers know."""

    content: Content
    records: Records
    writer: RegistryWriter
    ask: Callable[[str], str]
    """Asks, and returns what was typed. Raises EOFError at the end of the input."""

    _ids: set[str] = field(init=False)

    def __post_init__(self) -> None:
        self._ids = {entity.id for entity in self.content.registry.entities}
        self._ids |= {term.id for term in self.content.registry.terms}

    def look_through(self, proposals: Sequence[Proposal]) -> int:
        """Shows one after the other. Returns how many were decided, each written at once."""
        decided = 0
        with suppress(EOFError):
            for proposal in proposals:
                print("\n".join(told([proposal], self.content.dispatches)))
                answer = self._decide(proposal)
                if answer == "q":
                    break
                decided += bool(answer)
        return decided

    def _decide(self, proposal: Proposal) -> str:
        """What was answered in the end; empty where the proposal was left for another time."""
        likely = likely_entry(proposal, self.content.registry)
        if likely:
            print(f"    perhaps another form of {likely}")
        while True:
            typed = self.ask(_ASKED).strip()
            answer = typed.lower()[:1]
            try:
                if answer == "a":
                    self._accept(proposal)
                elif answer == "n":
                    print(f"wrote it into {self.writer.add_no_name(proposal)} as no name")
                elif answer == "f":
                    self._add_forms(proposal, likely)
                elif answer in ("k", "l"):
                    proposal = self._of_another_kind(proposal) if answer == "k" else self._led_otherwise(proposal)
                    continue
                elif answer not in ("", "q"):
                    print(f"{typed!r} is none of these letters")
                    continue
                return answer
            except (ProblemsFound, WrongUsage) as wrong:
                print(wrong)

    def _accept(self, proposal: Proposal) -> None:
        record = self._record(proposal)
        country = country_of(proposal.name, proposal.language) if proposal.kind == "place" else None
        names = dict(self._names(proposal, record, country))
        in_others = [name for language, name in names.items() if script(language) == "Latn"]
        likely = new_id([*in_others, in_latin(proposal.name, proposal.language)], self._ids)
        id_ = self.ask(f"id ({likely}): ").strip() or likely
        if id_ in self._ids:
            raise WrongUsage(f"there is an entry {id_!r} already; give another id, or answer f")
        path = self.writer.add(NewEntry(proposal, id_, proposal.kind, names, record, country))
        self._ids.add(id_)
        print(f"wrote {id_} into {path}")

    def _names(self, proposal: Proposal, record: Record | None, country: str | None) -> Iterator[tuple[str, str]]:
        """The name in its own language, and in each other edition's as the editor has it."""
        yield proposal.language, proposal.name
        for language in self.content.settings.languages:
            if language != proposal.language:
                likely = _likely(proposal, record, country, language)
                typed = self.ask(f"name in {language}{f' ({likely})' if likely else ''}: ").strip()
                if typed or likely:
                    yield language, typed or likely

    def _record(self, proposal: Proposal) -> Record | None:
        """The record of a gazetteer that the editor takes; None where there is none, or none of them is meant."""
        found = self.records.of((proposal.name, *proposal.aliases), proposal.language)
        if not found:
            return None
        for number, one in enumerate(found, 1):
            print(f"    {number}  {one.told}")
        typed = self.ask("which record is it (enter for none): ").strip()
        if typed and not (typed.isdecimal() and 0 < int(typed) <= len(found)):
            raise WrongUsage(f"there is no record {typed!r}; write the number of one that is listed, or nothing")
        return found[int(typed) - 1] if typed else None

    def _add_forms(self, proposal: Proposal, likely: str | None) -> None:
        id_ = self.ask(f"form of{f' ({likely})' if likely else ''}: ").strip() or likely or ""
        if id_ not in self._ids:
            raise WrongUsage(f"there is no entry {id_!r}; write the id of one that the registry has")
        print(f"wrote it as a form of {id_} into {self.writer.add_forms(proposal, id_)}")

    def _led_otherwise(self, proposal: Proposal) -> Proposal:
        """The proposal under another of its forms, or under one that the editor writes."""
        others = (*proposal.aliases, *proposal.short)
        numbered = "".join(f"{number} {form}, " for number, form in enumerate(others, 1))
        typed = self.ask(f"leading form ({numbered}or as you write it): ").strip()
        if typed.isdecimal() and not 0 < int(typed) <= len(others):
            raise WrongUsage(f"there is no form {typed}; write the number of one that is listed, or a form")
        return led_by(proposal, others[int(typed) - 1] if typed.isdecimal() else typed) if typed else proposal

    def _of_another_kind(self, proposal: Proposal) -> Proposal:
        typed = self.ask("kind (p person, o organisation, l place): ").strip().lower()
        if not typed:
            return proposal
        if (kind := _KINDS.get(typed) or _KINDS.get(typed[:1])) is None:
            raise WrongUsage(f"{typed!r} is none of these kinds")
        return replace(proposal, kind=kind)


def _likely(proposal: Proposal, record: Record | None, country: str | None, language: str) -> str:
    """The name in another language: a gazetteer's, CLDR's, or as newspapers might spell it; empty where none is likely.

    What several words mean is no matter of letters (the Ministry of Health), so a body of such a name has none.
    """
    if record and (known := record.names.get(language)):
        return known[0]
    if country:
        return name_of_country(country, language)
    is_spelt = script(language) == "Latn" and (proposal.kind != "organisation" or " " not in proposal.name)
    return in_latin(proposal.name, proposal.language) if is_spelt else ""
