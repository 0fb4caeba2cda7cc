"""What sources say of one happening that cannot all be, without anybody asking: its numbers, its day, its accounts."""

from collections.abc import Callable, Iterator, Mapping

from pelican_dossier.comparing.compared import Compared, Evidence
from pelican_dossier.comparing.eventdays import misdated
from pelican_dossier.comparing.sentences import sentences_in
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Arguments

_CONFLICTS = ("contradiction", "differing accounts")


def event_numbers_differ(compared: Compared) -> Iterator[Evidence]:
    """Numbers of one quantity of one happening that exclude one another."""
    for event in compared.events:
        for quantity in event.quantities:
            if quantity.course in _CONFLICTS:
                told = [one for one in quantity.told if not one.is_overtaken]
                arguments: Arguments = {
                    "event": event.id,
                    "day": event.value,
                    "quantity": f"{quantity.kind} {quantity.population or quantity.things}".strip(),
                    "values": " ".join(dict.fromkeys(str(one.value) for one in told)),
                }
                passages = tuple(one.passage for one in told)
                yield Evidence(arguments, passages, "contradiction" if quantity.course == "contradiction" else None)


def event_on_two_days(compared: Compared) -> Iterator[Evidence]:
    """One happening that is put on two days."""
    for odd, usual in misdated(compared.events, compared.by_id):
        arguments: Arguments = {
            "words": compared.by_id[odd.clause.source].words(odd.clause),
            "first_source": odd.clause.source,
            "first": odd.event.value,
            "second_source": usual.clause.source,
            "second": usual.event.value,
        }
        yield Evidence(arguments, (odd.passage, usual.passage))


def accounts_said_to_differ(compared: Compared) -> Iterator[Evidence]:
    """A dispatch itself says that accounts differ; once a dispatch."""
    said: dict[str, Evidence] = {}
    for part in compared.parts:
        pattern = LANGUAGE_PACKS[part.reading.dispatch.language].quantities.differing
        id_ = part.reading.dispatch.id
        if id_ in said or not pattern.search(part.layer.folded.text):
            continue
        sentence = next(one for one in sentences_in(part) if pattern.search(one.folded))
        words = part.reading.words(sentence.passage)
        said[id_] = Evidence({"source": id_, "words": words.strip()}, (sentence.passage,))
    yield from said.values()


EVENT_LOOKS: Mapping[str, Callable[[Compared], Iterator[Evidence]]] = {
    "event-numbers-differ": event_numbers_differ,
    "event-on-two-days": event_on_two_days,
    "accounts-said-to-differ": accounts_said_to_differ,
}
"""Each rule about happenings with the function that looks for its findings."""
