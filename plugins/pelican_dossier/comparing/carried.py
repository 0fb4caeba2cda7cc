"""Days in words that a dispatch has from an earlier one: they are counted from the publication of that one."""

from collections.abc import Sequence

from pelican_dossier.comparing.eventmentions import EventMention


def carried_over(mentions: Sequence[EventMention]) -> dict[int, int]:
    """The number of each mention whose words an earlier dispatch had with another day -> that of the first of them;
    ``mentions`` come in order of publication."""
    first: dict[tuple[str, str], int] = {}
    found: dict[int, int] = {}
    for at, one in enumerate(mentions):
        if one.date.anchor != "published" or not one.held_by:
            continue
        words = one.sentence.language.fold(one.date.text).text
        for id_ in sorted(one.held_by):
            earliest = first.setdefault((id_, words), at)
            if _is_later(one, mentions[earliest]):
                found.setdefault(at, earliest)
    return found


def _is_later(one: EventMention, first: EventMention) -> bool:
    """Whether it puts the same on another day, and was published later."""
    published, earlier = (mention.sentence.reading.published.days for mention in (one, first))
    return one.type == first.type and one.date.value != first.date.value and earlier.precedes(published)
