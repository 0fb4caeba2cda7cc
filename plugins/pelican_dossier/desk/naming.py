"""``dossier names``: what the registry lacks, ranked, with its passages, and ready to be pasted into it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

from rich.table import Table

from pelican_dossier.desk.gathering import Gathering, forms, gather
from pelican_dossier.desk.saying import counted
from pelican_dossier.desk.terminal import table
from pelican_dossier.model import Dispatch, EntityKind, Reading
from pelican_dossier.reading.newnames import EVIDENCE, Candidate, candidates
from pelican_dossier.registry import Registry
from pelican_dossier.text.unseen import on_a_line

_CONTEXT = 40
"""Letters shown on either side of a name."""
_PASSAGES = 3
_Word = TypeVar("_Word", bound=str)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A name that the registry lacks."""

    kind: EntityKind
    name: str
    language: str
    role: str | None
    places: tuple[Candidate, ...]
    aliases: tuple[str, ...] = ()
    """Its other forms."""
    short: tuple[str, ...] = ()
    """Those of a single word, by which a person is called once named."""

    @property
    def sources(self) -> int:
        """How many dispatches hold it."""
        return len({place.source for place in self.places})


def propose(readings: Sequence[Reading], registry: Registry) -> tuple[Proposal, ...]:
    """What the registry lacks: in the most dispatches first, then by the surest rule, then the most often found."""
    found: dict[str, list[Candidate]] = defaultdict(list)
    for reading in readings:
        found[reading.dispatch.language] += candidates(reading)
    proposals = [_proposal(one) for language in found for one in gather(found[language], language)]
    named = (one for one in proposals if not registry.is_no_name(one.name, one.language))
    return tuple(sorted(named, key=_rank))


def _rank(proposal: Proposal) -> tuple[int, int, int, str]:
    surest = min(EVIDENCE.index(place.evidence) for place in proposal.places)
    return -proposal.sources, surest, -len(proposal.places), proposal.name


def _proposal(gathered: Gathering) -> Proposal:
    found = [*gathered.places, *gathered.behind_nouns]
    places = tuple(sorted(found, key=lambda place: (place.source, place.paragraph, place.start)))
    counted = Counter(dict(forms(places)))
    name = _fullest(Counter(dict(forms(gathered.places))))
    roles = Counter(place.role for place in places if place.role)
    others = tuple(form for form in counted if form != name)
    role = _first(roles) if roles else None
    return led_by(Proposal(gathered.kind, name, gathered.language, role, places, aliases=others), name)


def led_by(proposal: Proposal, name: str) -> Proposal:
    """The same with one form as its name, and what else it is called as its other forms."""
    others = sorted({proposal.name, *proposal.aliases, *proposal.short} - {name})
    is_person = proposal.kind == "person"
    return replace(
        proposal,
        name=name,
        aliases=tuple(form for form in others if not is_person or " " in form),
        short=tuple(form for form in others if is_person and " " not in form),
    )


def _fullest(counted: Counter[str]) -> str:
    """The form with the most words of those that stand more than once, else of all; one word only where no more is."""
    whole = [form for form in counted if " " in form] or list(counted)
    often = [form for form in whole if counted[form] > 1] or whole
    return min(often, key=lambda form: (-len(form.split()), -counted[form], form))


def _first(counted: Counter[_Word]) -> _Word:
    """The most frequent, the first of equals by their letters."""
    return min(counted, key=lambda key: (-counted[key], key))


def told(proposals: Iterable[Proposal], dispatches: Iterable[Dispatch]) -> Iterator[str]:
    """The proposals for an editor's eyes, each with the passages where it stands."""
    for one in _shown(proposals, dispatches):
        yield f"{one.kind}: {one.name} ({one.often}; by {one.rules})"
        yield from (f"    {line}" for line in (*one.others, *one.passages))


def as_table(proposals: Iterable[Proposal], dispatches: Iterable[Dispatch]) -> Table:
    """The same for a terminal, a row each."""
    rows = (
        (
            [(one.name, "bold"), (f"{one.kind}, by {one.rules}", "dim"), (one.often, "dim")],
            [*((line, "dim") for line in one.others), *((line, "") for line in one.passages)],
        )
        for one in _shown(proposals, dispatches)
    )
    return table(("name", "where it stands"), rows)


class _Shown(NamedTuple):
    """What is told of a proposal."""

    kind: EntityKind
    name: str
    often: str
    rules: str
    """Those it was found by."""
    others: tuple[str, ...]
    """A line of its other forms, if it has any."""
    passages: tuple[str, ...]


def _shown(proposals: Iterable[Proposal], dispatches: Iterable[Dispatch]) -> Iterator[_Shown]:
    texts = {dispatch.id: dispatch.paragraphs for dispatch in dispatches}
    for proposal in proposals:
        times, rules = len(proposal.places), sorted({place.evidence for place in proposal.places})
        role = f", {proposal.role}" if proposal.role else ""
        often = f"{times} times in {counted(proposal.sources, 'dispatch', 'dispatches')}" if times > 1 else "once"
        others = " | ".join((*proposal.aliases, *proposal.short))
        yield _Shown(
            proposal.kind,
            on_a_line(proposal.name + role),
            often,
            ", ".join(rules),
            (f"also: {on_a_line(others)}",) if others else (),
            tuple(_passage(place, texts[place.source][place.paragraph].text) for place in proposal.places[:_PASSAGES]),
        )


def _passage(place: Candidate, text: str) -> str:
    """A name among the words around it."""
    before = text[max(0, place.start - _CONTEXT) : place.start]
    after = text[place.end : place.end + _CONTEXT]
    words = on_a_line(f"…{before}[{text[place.start : place.end]}]{after}…")
    return f"{place.source}#p{place.paragraph}: {words}"
