"""What sources say of one happening that cannot all be, without anybody asking: its numbers, its day, its accounts."""

import re
from collections.abc import Callable, Iterator, Mapping

from pelican_dossier.comparing.compared import Compared, Evidence
from pelican_dossier.comparing.denials import claims_denied
from pelican_dossier.comparing.eventdays import misdated
from pelican_dossier.comparing.mistaken import are_of_two_printings
from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.quantityrules import QuantityGrammar
from pelican_dossier.model import Arguments, Passage, SharedPassage
from pelican_dossier.model.findingkinds import CONFLICTS


def event_numbers_differ(compared: Compared) -> Iterator[Evidence]:
    """Numbers of one quantity of one happening that exclude one another."""
    for event in compared.events:
        for quantity in event.quantities:
            if quantity.course in CONFLICTS:
                told = [one for one in quantity.told if not one.is_overtaken and not one.is_sum]
                arguments: Arguments = {
                    "event": event.id,
                    "day": event.value,
                    "quantity": f"{quantity.kind} {quantity.population or quantity.things}".strip(),
                    "values": " ".join(dict.fromkeys(str(one.value) for one in told)),
                }
                passages = tuple(one.passage for one in told)
                yield Evidence(arguments, passages, "contradiction" if quantity.course == "contradiction" else None)


def event_on_two_days(compared: Compared) -> Iterator[Evidence]:
    """One happening that is put on two days; beside each other, and in words that go by the day of printing, that may
    be the printing alone."""
    for odd, usual in misdated(compared.events, compared.by_id):
        arguments: Arguments = {
            "words": compared.by_id[odd.clause.source].words(odd.clause),
            "first_source": odd.clause.source,
            "first": odd.event.value,
            "second_source": usual.clause.source,
            "second": usual.event.value,
        }
        is_counted = any(_is_counted(compared, one.passage) for one in (odd, usual))
        is_moved = are_of_two_printings(odd.event.value.days, usual.event.value.days, is_counted=is_counted)
        yield Evidence(arguments, (odd.passage, usual.passage), "differing accounts" if is_moved else None)


def _is_counted(compared: Compared, date: Passage) -> bool:
    """Whether the words of a date count from the day of publication: «yesterday»."""
    reading = compared.by_id[date.source]
    return any(one.anchor == "published" and reading.passage(one) == date for one in reading.dates)


def accounts_said_to_differ(compared: Compared) -> Iterator[Evidence]:
    """A dispatch itself says that accounts differ."""
    return _said(compared, lambda grammar: grammar.differing)


def reports_denied(compared: Compared) -> Iterator[Evidence]:
    """A dispatch tells of reports, and that somebody denies them."""
    return _said(compared, lambda grammar: grammar.denied)


def _said(compared: Compared, pattern_of: Callable[[QuantityGrammar], re.Pattern[str]]) -> Iterator[Evidence]:
    """The first sentence of each dispatch that says something in the words of a pattern; one that is shared, once."""
    found: dict[str, list[Sentence]] = {}
    for sentence in _first_said(compared, pattern_of):
        carried = compared.families_of.get(sentence.passage.source, ())
        families = [family.id for family in carried if _holds(family, sentence)] or [sentence.passage.source]
        group = next((found[id_] for id_ in families if id_ in found), [])
        group.append(sentence)
        found |= dict.fromkeys(families, group)
    for group in {id(group): group for group in found.values()}.values():
        arguments: Arguments = {"source": group[0].passage.source, "words": compared.quoted(group[0])}
        yield Evidence(arguments, tuple(one.passage for one in group))


def _first_said(compared: Compared, pattern_of: Callable[[QuantityGrammar], re.Pattern[str]]) -> Iterator[Sentence]:
    told = set[str]()
    for part in compared.parts:
        grammar, id_ = LANGUAGE_PACKS[part.reading.dispatch.language].quantities, part.reading.dispatch.id
        if id_ in told or not any(letters in part.layer.folded.text for letters in grammar.doubting):
            continue
        pattern = pattern_of(grammar)
        for sentence in (one for one in part.sentences if pattern.search(one.folded)):
            told.add(id_)
            yield sentence
            break


def _holds(family: SharedPassage, sentence: Sentence) -> bool:
    return any(passage.overlaps(sentence.passage) for passage in family.passages)


EVENT_LOOKS: Mapping[str, Callable[[Compared], Iterator[Evidence]]] = {
    "event-numbers-differ": event_numbers_differ,
    "event-on-two-days": event_on_two_days,
    "accounts-said-to-differ": accounts_said_to_differ,
    "reports-denied": reports_denied,
    "claim-denied": claims_denied,
}
"""Each rule about happenings with the function that looks for its findings."""
