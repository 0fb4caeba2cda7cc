"""What the search and the index are given of a kind of page."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from pelican_dossier.editions.edition import Edition
from pelican_dossier.languages.searchkeys import keys
from pelican_dossier.model import Entity, Passage, Term
from pelican_dossier.model.langstring import LangString


@dataclass(frozen=True, slots=True)
class FoundText:
    """Words to be found, and the place that they lead to."""

    words: LangString
    anchor: str | None = None
    """On the page of the result; None for the page itself."""
    is_repeated: bool = False
    """It stands in a source, by which it is found; here it is only shown."""


@dataclass(frozen=True, slots=True)
class Findable:
    """One result, as it would be shown."""

    kind: str
    """A key of its kind's ``Results.headings``."""
    href: str
    title: LangString
    about: tuple[LangString, ...] = ()
    """Beside the title: outlet and day, a role."""
    texts: tuple[FoundText, ...] = ()
    also: tuple[str, ...] = ()
    """By what it is found besides, without its being shown: its title in other languages."""
    sources: tuple[str, ...] = ()
    """The dispatches that it is of."""
    years: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Results:
    """What the search finds of a kind of page."""

    headings: Mapping[str, str]
    """Kind of result -> its heading, a message of the interface."""
    make: Callable[[Edition], Iterator[Findable]]
    shown: int
    """Results stand under headings in this order; the smallest number comes first."""
    kept: int
    """The search's files hold records in this order, which gives them their ids."""


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One line of the index."""

    section: str
    """``names``, ``sources`` or ``dates``."""
    heading: str | None
    """The letter or the year that it stands under."""
    words: LangString
    href: str
    about: tuple[LangString, ...] = ()
    by: tuple[str, str] = ("", "")
    """What it is sorted by in its section; lines that say nothing stay in their order."""


def names_of(edition: Edition, named: Entity | Term) -> Iterator[LangString]:
    """All names and further forms, those of the edition's language first."""
    for language in sorted(named.names, key=lambda code: (code != edition.language, code)):
        yield LangString(named.names[language], language)
        yield from (LangString(alias, language) for alias in named.aliases.get(language, ()))


def texts_around(edition: Edition, passages: tuple[Passage, ...]) -> Iterator[FoundText]:
    """The sentences around passages, in the edition's language and as received."""
    for passage in passages:
        dispatch = edition.readings[passage.source].dispatch
        sentence, place = edition.sentence(dispatch, passage.paragraph, passage.start)
        yield FoundText(sentence, is_repeated=True)
        if place is None:
            yield FoundText(LangString(edition.passage_text(passage), dispatch.language), is_repeated=True)


def sources_of(passages: Iterable[Passage]) -> tuple[str, ...]:
    """The dispatches of passages, each once."""
    return tuple(dict.fromkeys(passage.source for passage in passages))


def named_entry(edition: Edition, named: Entity | Term, href: str, about: tuple[LangString, ...] = ()) -> IndexEntry:
    """The line of a name, under its first letter."""
    name = edition.named(named.names)
    # without the article, by which half of all Arabic names would stand under one letter
    by = " ".join(keys(name.text).words) or name.text
    return IndexEntry("names", by[0].upper(), name, href, about, (by, named.id))
