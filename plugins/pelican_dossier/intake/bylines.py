"""Who wrote an article, for whom and where: bylines and credits taken apart into places, outlets, agencies, writers."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from babel import Locale

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.model.langstring import is_known
from pelican_dossier.model.text import Orthography, any_of

BylineKind = Literal["place", "outlet", "agency", "agencies", "writer", "unknown"]
_QUOTED = re.compile(r"[«“\"{](?P<name>[^«»“”\"{}]{1,40})[»”\"}]")
_IN_BRACKETS = re.compile(r"\s*[(\[](?P<words>[^()\[\]]+)[)\]]")
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 16
"""Of a byline; the longest of those looked at, of three writers in two cities, has 12."""
_LONGEST_NAME = 5
_LONGEST_PLACE = 3
_INITIALS = range(3, 7)
"""Letters of an outlet’s."""
_MOST_UNKNOWN = 1
"""Names of a byline that no list has; two of them are as likely a sentence."""


@dataclass(frozen=True, slots=True)
class BylineName:
    """One name of a byline."""

    kind: BylineKind
    name: str


def atoms_of(line: str, language: LanguagePack) -> tuple[BylineName, ...] | None:
    """The names of a byline, cased and without invisible signs; None where one of its words is none of a name."""
    if not line.strip() or len(line.split()) > _MOST_WORDS:
        return None
    grammar = language.header
    by = grammar.writers.match(language.fold(line).text)
    rest = line[by.end() :] if by else line
    found: list[BylineName] = []
    for piece in _pieces(rest, _between(language.orthography)):
        atoms = list(_atoms(piece, language, is_writer=by is not None and not found))
        if not atoms:
            return None
        found += atoms
    if sum(atom.kind == "unknown" for atom in found) > _MOST_UNKNOWN:
        return None
    if by and not any(atom.kind in ("writer", "agency", "outlet") for atom in found):
        return None
    return tuple(found)


@cache
def _between(marks: Orthography) -> re.Pattern[str]:
    """What parts the names of a byline; a hyphen without a space stands within one."""
    dash = f"[{re.escape(marks.dashes)}]"
    return re.compile(rf"\s*{dash}\s+|\s+{dash}\s*|\s*[|/(){any_of(marks.clause_ends | marks.commas)}]\s*")


def without_places(author: str, language: LanguagePack) -> str:
    """An author as a page states one, without the place that stands in brackets or beside a dash; of places alone, as
    it is."""
    bare = _IN_BRACKETS.sub(lambda found: "" if is_place(found["words"], language) else found[0], author).strip()
    pieces = [piece.strip() for piece in _beside_a_dash(language.orthography).split(bare)]
    names = [piece for piece in pieces if not is_place(piece, language)]
    return bare[bare.index(names[0]) : bare.rindex(names[-1]) + len(names[-1])] if names else author


def without_outlet_behind(author: str, outlets: Collection[str], language: LanguagePack) -> Iterator[str]:
    """An author without the page’s own outlet behind the name (“Jane Doe, The Post”), and an agency there by itself.

    ``outlets`` are cased alike; of an address a label is the outlet’s name, too.
    """
    cuts = [
        cut for cut in _between(language.orthography).finditer(author) if cut.start() > 0 and cut.end() < len(author)
    ]
    head, behind = (author[: cuts[-1].start()], author[cuts[-1].end() :].strip(" ()")) if cuts else (author, "")
    name = behind.casefold()
    if name and any(name in (one, *one.split(".")) for one in outlets):
        yield from without_outlet_behind(head, outlets, language)
    elif name and is_agency(behind, language):
        yield from (*without_outlet_behind(head, outlets, language), behind)
    else:
        yield author


@cache
def _beside_a_dash(marks: Orthography) -> re.Pattern[str]:
    return re.compile(rf"\s+[{re.escape(marks.dashes)}]\s*|\s*[{re.escape(marks.dashes)}]\s+|\s+[|/]\s+")


def _pieces(line: str, between: re.Pattern[str]) -> Iterator[str]:
    """What stands between the separators; a name in quotation marks with its marks."""
    at = 0
    for quoted in (*_QUOTED.finditer(line), None):
        for piece in between.split(line[at : quoted.start() if quoted else len(line)]):
            if piece.strip(" ."):
                yield piece.strip()
        if quoted:
            yield quoted[0]
            at = quoted.end()


def _atoms(piece: str, language: LanguagePack, *, is_writer: bool) -> Iterator[BylineName]:
    """One name, or two where a place follows on another name; none where the piece is no name."""
    if quoted := _QUOTED.fullmatch(piece):
        name = quoted["name"].strip()
        yield BylineName("agency" if is_agency(name, language) else "outlet", name)
        return
    kind = _kind(piece, language, is_writer=is_writer)
    if kind and not (kind == "writer" and is_place(piece.split()[-1], language)):
        yield BylineName(kind, piece)
        return
    words = piece.split()
    for at in range(1, len(words)):  # «Amman So-and-so»
        if (
            is_place(" ".join(words[:at]), language)
            and _kind(" ".join(words[at:]), language, is_writer=False) == "writer"
        ):
            yield from (BylineName("place", " ".join(words[:at])), BylineName("writer", " ".join(words[at:])))
            return
    for at in range(len(words) - 1, 0, -1):  # «So-and-so in Baghdad», «So-and-so Amman»
        behind = at + (words[at].lower() in language.header.inside)
        head = " ".join(words[:at])
        kind = _kind(head, language, is_writer=is_writer)
        if kind is None and behind > at and language.speech.capitals and language.header.writer.fullmatch(head):
            kind = "unknown"
        if kind in ("writer", "outlet", "agency", "unknown") and is_place(" ".join(words[behind:]), language):
            yield from (BylineName(kind, head), BylineName("place", " ".join(words[behind:])))
            return
    if words[0] in language.header.inside and is_place(" ".join(words[1:]), language):
        yield BylineName("place", " ".join(words[1:]))
    elif _is_name_like(piece, language) or is_initials(piece, language):
        yield BylineName("unknown", piece)


def _is_name_like(piece: str, language: LanguagePack) -> bool:
    """Whether a few words may be a name that no list has: none of them is known to be anything else."""
    speech, words = language.speech, language.fold(piece).text.split()
    if len(words) > _LONGEST_PLACE or not all(_WORD.fullmatch(word) for word in words):
        return False
    if speech.capitals:
        return language.header.writer.fullmatch(piece) is not None
    other = (language.identifying, speech.cues, speech.prepositions, speech.stops)
    return not any(
        any(word in known for known in other) or speech.head_of(word) or speech.event_nouns.fullmatch(word)
        for word in words
    )


def _kind(piece: str, language: LanguagePack, *, is_writer: bool) -> BylineKind | None:
    squeezed = _squeezed(piece, language)
    if squeezed in language.header.some_agencies:
        return "agencies"
    if is_agency(piece, language):
        return "agency"
    if is_place(piece, language):
        return "place"
    if _is_writer(piece, language, is_told=is_writer):
        return "writer"
    if len(piece.split()) <= _LONGEST_PLACE and is_outlet(piece, language):
        return "outlet"
    return None


def _is_writer(piece: str, language: LanguagePack, *, is_told: bool) -> bool:
    """Whether a piece is written as a name is; ``is_told`` where a word says that a writer follows."""
    if language.speech.capitals:
        names = re.split(r"\s+(?:and|&)\s+", piece) if language.header.conjunctions else [piece]
        return is_told and all(language.header.writer.fullmatch(name) for name in names)
    words = _WORD.findall(language.fold(piece).text)
    bare = [word for at, word in enumerate(words) if word not in language.header.writers_titles or at > 2]
    if not 1 < len(bare) <= _LONGEST_NAME + 3 or re.search(r"\d", piece):
        return False
    if any(word in language.identifying and word not in language.header.name_particles for word in bare):
        return False
    known = bare[0] in language.speech.given_names | language.header.given_names or bare[0].startswith(
        language.header.name_prefixes
    )
    return known or len(bare) < len(words) or (is_told and len(bare) <= _LONGEST_NAME)


def _squeezed(piece: str, language: LanguagePack) -> str:
    return re.sub(r"[\s.]", "", language.fold(piece).text)


def is_agency(name: str, language: LanguagePack) -> bool:
    """Whether a name is that of a news agency, with stops and spaces or without."""
    return _squeezed(name, language) in language.header.agencies


def is_place(name: str, language: LanguagePack) -> bool:
    """Whether a name is that of a country or a city of datelines."""
    folded = language.fold(name.strip(" .")).text
    return folded in _places(language.code) or folded.replace(" ", "-") in language.header.places


def is_outlet(name: str, language: LanguagePack) -> bool:
    """Whether a name holds a word of outlets' names."""
    return not language.publisher_words.isdisjoint(language.fold(name).text.split())


def is_initials(name: str, language: LanguagePack) -> bool:
    """Whether a name is written in capitals alone, and is neither a word (SPORT) nor a place (UAE)."""
    is_upper = name.isalpha() and name.isupper() and name.isascii()
    is_word = name.lower() in language.parity.common_words
    return is_upper and len(name) in _INITIALS and not is_word and not is_place(name, language)


@cache
def _places(code: str) -> frozenset[str]:
    """CLDR's countries and the cities that its time zones are named after, folded, and the language's own list."""
    language = LANGUAGE_PACKS[code]
    if not is_known(code):
        return language.header.places
    locale = Locale.parse(code, sep="-")
    zones = (zone.get("city") for zone in locale.time_zones.values())
    names = (name for name in (*locale.territories.values(), *zones) if name)
    heads = (word for word, head in language.speech.heads.items() if head.kind == "place")
    return frozenset({*(language.fold(name).text for name in names), *heads, *language.header.places})
