"""The translators' catalogs, read whole, and held against their originals."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from pelican_dossier.addresses import told_paragraph
from pelican_dossier.keeping import Kept
from pelican_dossier.model import Decision, Dispatch, Entity, Reading, Term
from pelican_dossier.model.dispatch import identity
from pelican_dossier.problems import Problem, ProblemsFound
from pelican_dossier.reading import read_words, with_names
from pelican_dossier.registry import Registry
from pelican_dossier.translation.catalogs import (
    Accepted,
    Differing,
    Translation,
    as_translated,
    message_of,
    read_translation,
)
from pelican_dossier.translation.parity import Difference, can_compare, differences_between
from pelican_dossier.translation.parity.contents import on_day

_Which = tuple[str, str]
"""A translation by its dispatch's id and its language."""
Translations = dict[_Which, Translation]
Differences = tuple[tuple[int, Difference], ...]
"""Each with the number of its paragraph."""

_WHAT = {
    "number": "a number, month or day",
    "date": "a date",
    "bound": "a limit or part of a date",
    "hedge": "how exact a number is",
    "unit": "what a number counts",
    "comparison": "more or less",
    "change": "a rise or a fall",
    "negation": "a negation",
    "name": "a name",
    "term": "a term of the glossary",
    "attribution": "who says it",
}


def read_translations(
    folder: Path, shown_as: str, languages: Sequence[str], dispatches: Sequence[Dispatch], received: Collection[str]
) -> tuple[Translations, list[Problem]]:
    """Every catalog that can be read, and what is wrong with the others; ``received`` are the ids of all files,
    readable or not."""
    by_id = {dispatch.id: dispatch for dispatch in dispatches}
    problems: list[Problem] = []
    alone: list[Problem] = []
    found: Translations = {}
    for path in sorted(folder.glob("*/*.po")):
        language, id_ = path.parent.name, path.stem
        file = f"{shown_as}/{language}/{path.name}"
        if language not in languages:
            remedy = "add the language to `languages` in dossier.yaml or remove the folder"
            problems.append(Problem(file, None, f"the dossier has no edition {language!r}", remedy))
        elif id_ not in received:
            alone.append(
                Problem(
                    file,
                    None,
                    f"there is no dispatch {id_!r}",
                    "put the dispatch back, or name the catalog after another",
                )
            )
        elif id_ in by_id:  # else its own problem is told already
            try:
                found[id_, language] = read_translation(path, file, by_id[id_], language)
            except ProblemsFound as error:
                problems += error.problems
    if alone and not received:
        what = f"{len(alone)} catalogs wait for dispatches, and there is none at all"
        alone = [Problem(shown_as, None, what, "put the folder of the dispatches back; the catalogs are whole")]
    return found, problems + alone


def checked(
    translations: Translations,
    readings: Sequence[Reading],
    registry: Registry,
    decisions: Sequence[Decision],
    shown_as: str,
    kept: Kept,
) -> tuple[Translations, list[Problem]]:
    """The translations, each read as its original was, with the differences that the editors accepted.

    Those that they did not are problems.
    """
    by_id = {decision.id: decision for decision in decisions}
    originals = {reading.dispatch.id: reading for reading in readings}
    problems: list[Problem] = []
    found: Translations = {}
    read_ = _readings(translations, originals, registry, kept)
    told = _differences({which: (originals[which[0]], reading) for which, reading in read_.items()}, registry, kept)
    for (dispatch, language), translation in translations.items():
        accepted, differs = list[Accepted](), list[Differing]()
        file = f"{shown_as}/{language}/{dispatch}.po"
        for paragraph, difference in told.get((dispatch, language), ()):
            id_ = _id(dispatch, language, paragraph, difference)
            if decision := by_id.get(id_):
                accepted.append(Accepted(id_, paragraph, difference, decision))
            else:
                differs.append(Differing(id_, paragraph, difference))
                remedy = f"correct the translation, or accept it as {id_!r} in decisions.yaml"
                problems.append(
                    Problem(file, translation.lines[paragraph], told_difference(paragraph, difference), remedy)
                )
        reading = read_.get((dispatch, language))
        found[dispatch, language] = replace(
            translation, accepted=tuple(accepted), differs=tuple(differs), reading=reading
        )
    return found, problems


def _readings(
    translations: Translations, originals: Mapping[str, Reading], registry: Registry, kept: Kept
) -> dict[_Which, Reading]:
    """Each translation in a language that is read, read from the day of its original."""
    texts = {
        which: on_day(as_translated(originals[which[0]].dispatch, one), originals[which[0]].published.day)
        for which, one in translations.items()
        if can_compare(which[1])
    }
    words = kept.each(read_words, [(text, registry.zone_of(text.publisher)) for text in texts.values()])
    return {which: with_names(text, said, registry) for (which, text), said in zip(texts.items(), words, strict=True)}


def _differences(
    pairs: Mapping[_Which, tuple[Reading, Reading]], registry: Registry, kept: Kept
) -> dict[_Which, Differences]:
    """What differs between each original and its translation, where both are in languages that are read."""
    names = _Names(registry.digest, registry.entities, registry.terms)
    jobs = {
        which: (original, translation, names)
        for which, (original, translation) in pairs.items()
        if can_compare(original.dispatch.language)
    }
    found = kept.each(_differing, jobs.values(), by=lambda job: (job[0], job[1], names.digest))
    return dict(zip(jobs, found, strict=True))


@dataclass(frozen=True, slots=True)
class _Names:
    """A registry as it is sent to another process, which makes its automatons once."""

    digest: bytes
    entities: tuple[Entity, ...] = field(compare=False)
    terms: tuple[Term, ...] = field(compare=False)


def _differing(original: Reading, translation: Reading, names: _Names) -> Differences:
    return tuple(differences_between(original, translation, _registry(names)))


@lru_cache(maxsize=1)
def _registry(names: _Names) -> Registry:
    return Registry(names.entities, names.terms)


def in_two_ways(translations: Translations, dispatches: Sequence[Dispatch]) -> Iterator[str]:
    """Paragraphs with the same words that two catalogs of one language translate otherwise."""
    known: dict[tuple[str, str], tuple[str, tuple[str, ...]]] = {}
    place = {dispatch.id: at for at, dispatch in enumerate(dispatches)}
    for (id_, language), translation in sorted(translations.items(), key=lambda found: place[found[0][0]]):
        for paragraph, lines in sorted(translation.paragraphs.items()):
            address, message = f"{id_}#p{paragraph}", message_of(dispatches[place[id_]].paragraphs[paragraph])
            first, earlier = known.setdefault((language, message), (address, lines))
            if earlier != lines:
                yield f"{address} has the words of {first}, and another translation into {language!r}"


def _id(dispatch: str, language: str, paragraph: int, difference: Difference) -> str:
    """It survives every edit but one of the words that differ."""
    words = *difference.original, "", *difference.translation
    return identity("parity", dispatch, language, str(paragraph), difference.rule, *words)


def told_difference(paragraph: int, difference: Difference) -> str:
    """What differs where, in half a sentence."""
    sides = (_quoted(difference.original), "in the original"), (_quoted(difference.translation), "in the translation")
    differs = ", ".join(f"{words} {side}" for words, side in sides)
    return f"{told_paragraph(paragraph)}: {_WHAT[difference.rule]} differs: {differs}"


def _quoted(words: Sequence[str]) -> str:
    return " and ".join(f"«{word}»" for word in words) or "nothing"
