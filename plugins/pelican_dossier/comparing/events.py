"""Events: what dispatches tell of one happening, across sources, wordings and languages, one entry of the timeline."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace

from pelican_dossier.comparing.carried import carried_over
from pelican_dossier.comparing.coreference import Coreference
from pelican_dossier.comparing.eventdating import Held, event_mentions
from pelican_dossier.comparing.eventmentions import EventMention
from pelican_dossier.comparing.inexact import is_spoken
from pelican_dossier.comparing.otherdays import may_mean_other_days
from pelican_dossier.comparing.outlets import Outlets
from pelican_dossier.comparing.sayers import Sayers
from pelican_dossier.comparing.sentences import ComparedPart
from pelican_dossier.comparing.utterances import content_words, share_words
from pelican_dossier.languages.eventrules import DECIDING, are_of_one_family
from pelican_dossier.model import Event, EventTitle, EventWeight, Finding, Passage, SharedPassage, Statement
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.registry import Belonging

_DRAWN = (4, 0.25)
"""Content words that a clause has in common with one of an event that the editors named, to be drawn in: so many, and
of the shorter."""
_TITLED = (2, 0.6)
"""The same of a clause and the title."""
_CLEAR = 40
"""Letters of the shortest clause that may stand for an event."""

_Group = tuple[EventMention, ...]
"""What is told of one happening, in order of publication."""


def events(
    parts: Sequence[ComparedPart],
    shared: Iterable[SharedPassage],
    statements: Iterable[Statement],
    outlets: Outlets,
    titles: Sequence[EventTitle],
    belonging: Belonging,
    sayers: Sayers,
) -> tuple[Event, ...]:
    """Every event by its first day, the finer before the coarser; ``parts`` come in order of publication."""
    found = [one for one in event_mentions(parts, _held(shared, statements)) if one.trigger is not None]
    carried = carried_over(found)
    joined = Coreference(found, belonging, sayers, carried).joined()
    groups = [tuple(found[at] for at in members) for members in joined]
    misdated = frozenset(found[at] for at in carried)
    made = (_event(group, title, outlets, misdated) for group, title in _named(groups, titles))
    return tuple(sorted(made, key=lambda event: (event.earliest, event.latest, event.id)))


def _held(shared: Iterable[SharedPassage], statements: Iterable[Statement]) -> Held:
    """The passages of each paragraph that stand elsewhere too."""
    places: dict[tuple[str, int], list[tuple[Passage, str]]] = defaultdict(list)
    held = [(passage, family.id) for family in shared for passage in family.passages]
    held += [(p, statement.id) for statement in statements for carrier in statement.carriers for p in carrier.passages]
    for passage, id_ in held:
        places[passage.source, passage.paragraph].append((passage, id_))
    return places


def _named(groups: Sequence[_Group], titles: Sequence[EventTitle]) -> Iterator[tuple[_Group, EventTitle | None]]:
    """Every group with the editors' title, if it has one; a title draws in what else is told of its happening."""
    left = dict(enumerate(groups))
    dated: dict[str, list[int]] = defaultdict(list)
    for at, group in left.items() if titles else ():
        for date in dict.fromkeys(str(one.date.value) for one in group):
            dated[date].append(at)
    for title in titles:
        named = [at for at in dated[title.date] if at in left and _is_named(left[at], title)]
        if len(named) == 1:  # else the editor is told that it names none, or several
            group = left.pop(named[0])
            drawn = [at for at, other in left.items() if _is_drawn(other, group, title)]
            whole = sum((left.pop(at) for at in drawn), start=group)
            yield whole, title
    yield from ((group, None) for group in left.values())


def _is_named(group: _Group, title: EventTitle) -> bool:
    """Whether a title is that of an event of its date: by one of the passages, where the title gives one."""
    source, _, paragraph = (title.passage or "").partition("#p")
    return any(one.source.startswith(source) and paragraph in ("", str(one.date.paragraph)) for one in group)


def _is_drawn(other: _Group, group: _Group, title: EventTitle) -> bool:
    """Whether another group tells of the same in other words: on its day, or in a month that holds it."""
    return any(
        one.type != "say"
        and are_of_one_family(one.type, ours.type)
        and one.part == ours.part
        and not one.date.days.excludes(ours.date.days)
        and (share_words(one.content, ours.content, *_DRAWN) or _is_titled(one, title))
        for one in other
        for ours in group
    )


def _is_titled(one: EventMention, title: EventTitle) -> bool:
    """Whether a clause has most of the words of a title in its language."""
    words = content_words(title.title.get(one.language, ""), one.language)
    return bool(words) and share_words(words, one.content | one.trigger_words, *_TITLED)


def _event(group: _Group, title: EventTitle | None, outlets: Outlets, misdated: Container[EventMention]) -> Event:
    own = [one for one in group if one not in misdated] or list(group)
    dated = [one for one in own if (str(one.date.value) == title.date if title else _is_exact(one))] or own
    by_precision = (
        [one for one in dated if one.date.value and one.date.value.precision == p] for p in ("day", "month")
    )
    dated = next(filter(None, by_precision), dated)
    if any(one.type in DECIDING for one in dated):
        # what was decided tells more than that it was at a meeting
        dated = [one for one in dated if one.type != "meet"]
    clearest = min(_most_told(dated), key=_unclear) if len(dated) > 1 else dated[0]
    date, ids = clearest.date, tuple(dict.fromkeys(one.id for one in group))
    value = _value(clearest)
    earliest, latest = (date.earliest, date.latest) if value == date.value else (value.earliest, value.latest)
    assert earliest is not None
    assert latest is not None
    support = outlets.independent((one.source, None) for one in group)
    is_main = any(one.is_main for one in group)
    ordered = (clearest, *(one for one in group if one is not clearest))
    return Event(
        id=title.id if title else ids[0],
        type=clearest.type,
        value=value,
        mod=date.mod,
        bound=date.bound,
        earliest=earliest,
        latest=latest,
        title=title.title if title else {},
        passages=tuple(one.passage for one in ordered),
        clauses=tuple(one.words for one in ordered),
        support=support,
        weight=EventWeight(support if is_main else 0, title is not None, any(one.is_headline for one in group)),
        aliases=ids if title else ids[1:],
    )


def _most_told(dated: Iterable[EventMention]) -> list[EventMention]:
    """Those with the date that most dispatches give, the first of several."""
    told: dict[Edtf | None, list[EventMention]] = defaultdict(list)
    for one in dated:
        told[one.date.value].append(one)
    return max(told.values(), key=lambda mentions: len({one.source for one in mentions}))


def _value(one: EventMention) -> Edtf:
    """That of its date; of one that was worked out and is impossible, the likely day."""
    assert one.date.value is not None
    return one.likely if one.likely and one.date.anchor != "absolute" else one.date.value


def _is_exact(one: EventMention) -> bool:
    """Whether its date is no day that its dispatch belies, nor one counted from the day of some speech, nor one of two
    days a week apart, nor reckoned in round numbers."""
    return one.likely is None and not is_spoken(one) and not may_mean_other_days(one.sentence, one.date)


def _unclear(one: EventMention) -> tuple[bool, bool, bool, bool, bool, int]:
    """The clearest clause tells on which day, without doubt, in no words of others that count from their own day, names
    what happens, and states its date itself, in few words."""
    names_little = one.is_anaphor or one.clause.antecedent is not None
    length, layer = one.words.end - one.words.start, one.sentence.layer
    at, is_relative = layer.folded_at(one.date.start), one.date.anchor != "absolute"
    is_quoted = is_relative and any(quotation.first <= at < quotation.last for quotation in layer.quotations)
    is_loose = one.date.bound is not None
    return one.date.doubtful, is_loose, is_quoted, names_little, is_relative, max(length, _CLEAR)


def weighed(found: Iterable[Event], findings: Iterable[Finding]) -> tuple[Event, ...]:
    """Events, of which those that stand in a finding weigh more."""
    at_stake = {(passage.source, passage.paragraph): None for finding in findings for passage in finding.passages}
    return tuple(
        replace(event, weight=replace(event.weight, in_finding=True))
        if any((clause.source, clause.paragraph) in at_stake for clause in event.clauses)
        else event
        for event in found
    )
