"""Names: where those of the registry stand, every form in one pass; and runs of words that look like names it lacks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.languages.speechrules import SpeechGrammar
from pelican_dossier.model import Entity, EntityKind, Mention, Reading
from pelican_dossier.model.reading import spans_by_paragraph
from pelican_dossier.model.text import PartLayer, TextLayer
from pelican_dossier.reading.voices.names import LONGEST_NAME, names_in
from pelican_dossier.reading.voices.phrase import without_doubt
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.tokens import TokenRow, token_row
from pelican_dossier.registry import Form, Registry
from pelican_dossier.text.signs import visible


def read_mentions(layer: TextLayer, language: LanguagePack, registry: Registry) -> tuple[Mention, ...]:
    """Every mention in the order of the text; a short form counts only after the full name."""
    forms = registry.forms(language.code)
    named: set[str] = set()
    mentions: list[Mention] = []
    for part in layer.parts:
        free_from = 0
        for start, end, candidates in sorted(forms.matches(part.folded.text), key=lambda m: (m[0], -m[1])):
            if start < free_from:
                continue
            first, last = part.span(start, end)
            words = part.paragraph.text[first:last]
            meant = {
                form.named.id: form.named
                for form in candidates
                if isinstance(form.named, Entity) and _may_mean(form, part, start, words, language, named)
            }
            if len(meant) != 1:
                continue
            free_from, (entity,) = end, meant.values()
            named.add(entity.id)
            mentions.append(Mention(part.paragraph.index, first, last, words, entity.id, entity.kind))
    return tuple(mentions)


def _may_mean(form: Form, part: PartLayer, start: int, words: str, language: LanguagePack, named: set[str]) -> bool:
    """Whether a form that stands in a text is the name, and not a word that is written like it."""
    if form.is_short and form.named.id not in named:
        return False
    if form.capitals is not None and not form.capitals(visible(words)):
        return False
    return not (form.is_short and form.is_word_too) or _stands_as_a_name(part, start, language.speech)


def _stands_as_a_name(part: PartLayer, start: int, speech: SpeechGrammar) -> bool:
    """At the head of a paragraph, or behind a verb of saying, a title, an office."""
    before = part.folded.text[:start].split()
    if not before:
        return True
    word = before[-1]
    return word in speech.cues or word in speech.titles or word.removeprefix(speech.article) in speech.heads


_QUOTED = 4
"""Words of an outlet's or a party's name in quotation marks."""
_ATTRIBUTES = 2
"""Words with an article behind the first one of a place's name."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place where something stands that looks like a name."""

    kind: EntityKind
    evidence: str
    """The rule that found it."""
    text: str
    plain: tuple[str, ...]
    """Its words without article and case: what two spellings of a name have in common."""
    role: str | None
    source: str
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Found:
    kind: EntityKind
    first: int
    last: int
    role: str | None = None
    since: int | None = None
    """The token where the phrase begins that holds the name."""


def candidates(reading: Reading) -> Iterator[Candidate]:
    """What looks like a name in one dispatch and is no mention of the registry's, each place once by its best rule."""
    dispatch = reading.dispatch
    language = LANGUAGE_PACKS[dispatch.language]
    taken = spans_by_paragraph((*reading.mentions, *reading.dates))
    for part in reading.layer.parts:
        row = token_row(part, language, taken.get(part.paragraph.index, ()))
        free = [True] * len(row)
        for evidence, rule in RULES.items():
            for found in rule(row):
                span = range(found.first, found.last)
                if found.first >= found.last or not all(free[at] for at in span) or any(map(row.is_dated, span)):
                    continue
                since = found.first if found.since is None else found.since
                free[since : found.last] = [False] * (found.last - since)
                yield _candidate(row, evidence, found, dispatch.id)


def _candidate(row: TokenRow, evidence: str, found: _Found, source: str) -> Candidate:
    start, end = row.layer.span(row.starts[found.first], row.ends[found.last - 1])
    plain = tuple(row.language.speech.plain(word) for word in row.tokens[found.first : found.last])
    paragraph = row.layer.paragraph
    return Candidate(
        found.kind, evidence, paragraph.text[start:end], plain, found.role, source, paragraph.index, start, end
    )


def _after_a_title(row: TokenRow) -> Iterator[_Found]:
    """«the Foreign Minister so-and-so»."""
    speech = row.language.speech
    for at, word in enumerate(row.tokens):
        head = speech.heads.get(speech.bare(word))
        if head is None or head.kind != "person" or head.number != "one":
            continue
        first = at
        while speech.capitals and first and row.is_capital(first - 1):
            first -= 1
        phrase = phrase_at(row, first, row.sentence_end(at))
        phrase = without_doubt(phrase) if phrase else None
        if phrase and phrase.name and phrase.role and _is_long_enough(phrase.name):
            yield _Found("person", *phrase.name, phrase.received(phrase.role), phrase.first)


def _is_long_enough(span: tuple[int, int]) -> bool:
    return 1 < span[1] - span[0] <= LONGEST_NAME


def _by_a_given_name(row: TokenRow) -> Iterator[_Found]:
    """A given name and what goes on with it."""
    for first, last in names_in(row):
        yield _Found("person", first, last)


def _in_quotation_marks(row: TokenRow) -> Iterator[_Found]:
    """«the newspaper “so-and-so”»."""
    speech = row.language.speech
    for quoted in row.layer.quotations:
        opens = row.after(quoted.start)
        head = speech.heads.get(speech.plain(row.at(opens - 1))) if opens else None
        first, last = opens + 1, row.after(quoted.last)
        if head and head.kind == "institution" and 0 < last - first <= _QUOTED:
            yield _Found("organisation", first, last)


def _of_a_place(row: TokenRow) -> Iterator[_Found]:
    """«the town of so-and-so»."""
    speech = row.language.speech
    for at, (noun, name) in enumerate(pairwise(row.tokens)):
        kept = speech.places.get(speech.bare(noun))
        if kept is None or not name[0].isalpha() or name in speech.stops | speech.prepositions:
            continue
        last = at + 2
        while last < len(row) and row.at(last).startswith(speech.article or "\0") and last - at <= _ATTRIBUTES:
            last += 1
        yield _Found("place", at if kept else at + 1, last)


def _of_an_institution(row: TokenRow) -> Iterator[_Found]:
    """«the ministry of so-and-so»."""
    speech = row.language.speech
    for at, word in enumerate(row.tokens):
        head = speech.heads.get(speech.bare(word))
        phrase = phrase_at(row, at, row.sentence_end(at)) if head and head.kind == "institution" else None
        if phrase is None:
            continue
        last = phrase.doubted or phrase.last
        inner = range(at + 1, last)
        last = next((t for t in inner if row.at(t) in speech.prepositions or row.at(t).startswith(speech.joined)), last)
        if _is_long_enough((at, last)):
            yield _Found("organisation", at, last)


def _of_a_country(row: TokenRow) -> Iterator[_Found]:
    """A country or a capital that every newsroom knows."""
    speech = row.language.speech
    for at, word in enumerate(row.tokens):
        head, goes_on = speech.heads.get(word), speech.of_states
        if head is not None and head.kind == "place":
            is_longer = goes_on is not None and goes_on.fullmatch(f"{word} {row.at(at + 1)}") is not None
            yield _Found("place", at, at + 1 + is_longer)


def _in_capitals(row: TokenRow) -> Iterator[_Found]:
    """A run of capitals within a sentence, in a language that has them."""
    if not row.language.speech.capitals:
        return
    at = 0
    while at < len(row):
        last = at
        while last < len(row) and row.at(last)[0].isalpha() and row.is_capital(last):
            last += 1
        opens = at == row.sentence_start(at)
        if last > at + opens and last - at <= LONGEST_NAME:
            yield _Found(_kind_by_words(row, at, last), at, last)
        at = max(last, at + 1)


def _kind_by_words(row: TokenRow, first: int, last: int) -> EntityKind:
    speech = row.language.speech
    if any((head := speech.heads.get(row.at(at))) and head.kind == "institution" for at in range(first, last)):
        return "organisation"
    if row.at(first - 1) in speech.locatives:
        return "place"
    return "person" if last - first > 1 else "organisation"


Rule = Callable[[TokenRow], Iterator[_Found]]
RULES: dict[str, Rule] = {
    "title": _after_a_title,
    "quotation marks": _in_quotation_marks,
    "given name": _by_a_given_name,
    "place": _of_a_place,
    "institution": _of_an_institution,
    "capitals": _in_capitals,
    "country": _of_a_country,
}
"""The surest first; what one has found the others leave alone."""
