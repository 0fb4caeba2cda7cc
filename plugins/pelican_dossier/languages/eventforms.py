"""What verbs mean beside other words, and all forms of each, as the packs write their lists of what happens."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from pelican_dossier.languages.eventrules import EventType

MeantBeside = tuple[str, EventType | None, Mapping[EventType | None, str]]
"""A verb, what it means by itself, and the words beside which it means something else, by what it means then."""


def complements_of(
    rows: Iterable[MeantBeside], conjugated: Callable[[str], Iterable[Iterable[str]]]
) -> Mapping[str, Mapping[str, EventType | None]]:
    """Every form of every verb -> what it means beside which words."""
    found: dict[str, Mapping[str, EventType | None]] = {}
    for verb, alone, beside in rows:
        meant: dict[str, EventType | None] = {word: type_ for type_, all_ in beside.items() for word in all_.split()}
        found |= {form: {"": alone, **meant} for forms in conjugated(verb) for form in forms}
    return found


def forms_by_form(verbs: Iterable[Sequence[str]]) -> Mapping[str, frozenset[str]]:
    """Every form of every verb -> all forms of its verb, or of the verbs that are written alike in it."""
    found: dict[str, frozenset[str]] = {}
    for forms in verbs:
        for form in forms:
            found[form] = found.get(form, frozenset()).union(forms)
    return found
