"""The translators' catalogs, read whole, and held against their originals."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from pelican_dossier.model import Decision, Dispatch, Reading
from pelican_dossier.model.dispatch import identity
from pelican_dossier.problems import Problem, ProblemsFound
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry
from pelican_dossier.translation.catalogs import Accepted, Translation, as_translated, message_of, read_translation
from pelican_dossier.translation.parity import Difference, can_compare, differences_between
from pelican_dossier.translation.parity.contents import on_day

Translations = dict[tuple[str, str], Translation]
"""(dispatch id, language) -> translation."""

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
) -> Translations:
    """Every catalog. Raises ProblemsFound; ``received`` are the ids of all files, readable or not."""
    by_id = {dispatch.id: dispatch for dispatch in dispatches}
    problems: list[Problem] = []
    found: Translations = {}
    for path in sorted(folder.glob("*/*.po")):
        language, id_ = path.parent.name, path.stem
        file = f"{shown_as}/{language}/{path.name}"
        if language not in languages:
            remedy = "add the language to `languages` in dossier.yaml or remove the folder"
            problems.append(Problem(file, None, f"the dossier has no edition {language!r}", remedy))
        elif id_ not in received:
            remedy = "name the catalog after a dispatch or remove it"
            problems.append(Problem(file, None, f"there is no dispatch {id_!r}", remedy))
        elif id_ in by_id:  # else its own problem is told already
            try:
                found[id_, language] = read_translation(path, file, by_id[id_], language)
            except ProblemsFound as error:
                problems += error.problems
    if problems:
        raise ProblemsFound(problems)
    return found


def checked(
    translations: Translations,
    readings: Sequence[Reading],
    registry: Registry,
    decisions: Sequence[Decision],
    shown_as: str,
) -> Translations:
    """The translations, each read as its original was, with the differences that the editors accepted.

    Raises ProblemsFound with those that they did not.
    """
    by_id = {decision.id: decision for decision in decisions}
    originals = {reading.dispatch.id: reading for reading in readings}
    problems: list[Problem] = []
    found: Translations = {}
    for (dispatch, language), translation in translations.items():
        accepted, original = [], originals[dispatch]
        reading: Reading | None = None  # in a language that is not read
        differing: Iterable[tuple[int, Difference]] = ()
        if can_compare(language):
            reading = read(on_day(as_translated(original.dispatch, translation), original.published.day), registry)
            if can_compare(original.dispatch.language):
                differing = differences_between(original, reading, registry)
        file = f"{shown_as}/{language}/{dispatch}.po"
        for paragraph, difference in differing:
            id_ = _id(dispatch, language, paragraph, difference)
            if decision := by_id.get(id_):
                accepted.append(Accepted(id_, paragraph, difference, decision))
            else:
                remedy = f"correct the translation, or accept it as {id_!r} in decisions.yaml"
                problems.append(Problem(file, translation.lines[paragraph], _told(paragraph, difference), remedy))
        found[dispatch, language] = replace(translation, accepted=tuple(accepted), reading=reading)
    if problems:
        raise ProblemsFound(problems)
    return found


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


def _told(paragraph: int, difference: Difference) -> str:
    sides = (_quoted(difference.original), "in the original"), (_quoted(difference.translation), "in the translation")
    return f"p{paragraph}: {_WHAT[difference.rule]} differs: " + ", ".join(f"{words} {side}" for words, side in sides)


def _quoted(words: Sequence[str]) -> str:
    return " and ".join(f"«{word}»" for word in words) or "nothing"
