"""What must stand in a translation as in its original, and nothing beside it: a visible list of rules."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from pelican_dossier.model import DateExpression
from pelican_dossier.translation.parity.answers import paired, unanswered
from pelican_dossier.translation.parity.atoms import Atom
from pelican_dossier.translation.parity.contents import PartContent
from pelican_dossier.translation.parity.difference import Difference
from pelican_dossier.translation.parity.directions import changes, comparisons, negations, order
from pelican_dossier.translation.parity.foreign import Hearing, foreign_names
from pelican_dossier.translation.parity.hedging import hedges
from pelican_dossier.translation.parity.hijrimonths import hijri_months
from pelican_dossier.translation.parity.measured import measures

_BEFORE = 30
"""Letters before a date in which the word may stand that makes a limit of it."""


def numbers(original: PartContent, translation: PartContent) -> Iterator[Difference]:
    """A number, month or day of the week that only one side has."""
    lacking, extra = unanswered(original, translation)
    if lacking or extra:
        yield Difference("number", _texts(original, lacking), _texts(translation, extra))


def relative_dates(original: PartContent, translation: PartContent) -> Iterator[Difference]:
    """A day or period that is reckoned from another one (yesterday, last month), and lies elsewhere."""
    ours, theirs = ([d for d in part.dates if _is_relative(d, part)] for part in (original, translation))
    lacking = [d for d in ours if not any(_is_one_time(d, e) for e in translation.dates)]
    extra = [d for d in theirs if not any(_is_one_time(d, e) for e in original.dates)]
    if (lacking and extra) or (len(ours) == len(theirs) and (lacking or extra)):
        yield Difference("date", tuple(d.text for d in lacking), tuple(d.text for d in extra))


def _is_relative(date: DateExpression, part: PartContent) -> bool:
    """Whether a date is reckoned from the day of publication, by more than a tense that looks back or ahead."""
    if date.value is None or date.anchor != "published":
        return False
    is_named = any(atom.is_needed and date.start <= atom.start < date.end for atom in part.atoms)
    words = part.layer.folded_words(date.start, date.end)
    return not is_named or part.language.parity.relative.search(words) is not None


def _is_one_time(one: DateExpression, other: DateExpression) -> bool:
    return one.value == other.value or other.value is None or one.days.overlaps(other.days)


def bounds(original: PartContent, translation: PartContent) -> Iterator[Difference]:
    """A date that is a limit on one side alone, or another part of its period (the beginning, the end)."""
    for one, other in paired(original.dates, translation.dates, lambda date: date.value):
        is_lost = (_limit(one) and not _may_limit(other, translation)) or (
            _limit(other) and not _may_limit(one, original)
        )
        if is_lost or _is_part_lost(one, original, other, translation):
            yield Difference("bound", (one.text,), (other.text,))


def opposed(original: PartContent, translation: PartContent) -> Iterator[Difference]:
    """A day by which something is over on one side, and from which it begins on the other; before one and after it."""
    ours, theirs = ([date for date in part.dates if date.value] for part in (original, translation))
    for one, other in paired(ours, theirs, _named_day):
        ends, begins = _ends(one, original), _begins(one, original)
        if (ends and _begins(other, translation)) or (begins and _ends(other, translation)):
            yield Difference("bound", (one.text,), (other.text,))
            return
    yield from order(original, translation)


def _named_day(date: DateExpression) -> object:
    """A day of the week by its name, which may lie ahead on one side and back on the other; else the value."""
    is_weekday = date.anchor == "published" and date.earliest and date.earliest == date.latest
    return ("weekday", date.earliest.weekday()) if is_weekday and date.earliest else date.value


def _ends(date: DateExpression, part: PartContent) -> bool:
    return date.bound in ("BEFORE", "ON_OR_BEFORE") and not _is_denied(date, part)


def _begins(date: DateExpression, part: PartContent) -> bool:
    before = part.layer.folded_words(date.start - _BEFORE, date.start)
    starts = date.bound in ("AFTER", "ON_OR_AFTER") or part.language.parity.starts.search(f"{before} ")
    return bool(starts) and not _is_denied(date, part)


def _is_denied(date: DateExpression, part: PartContent) -> bool:
    """Not before a day is on it or after it."""
    grammar, words = part.language.parity, part.layer.folded_words(0, date.start)
    return any(pattern.search(words) for pattern in (grammar.negations, grammar.may_deny))


def _limit(date: DateExpression) -> str | None:
    """«No later than», «by»; what comes before, after or since a day is told in many ways."""
    return date.bound if date.bound == "ON_OR_BEFORE" else None


def _may_limit(date: DateExpression, part: PartContent) -> bool:
    """Whether a word that may make a limit of it stands in a date or right before it."""
    words = part.layer.folded_words(date.start - _BEFORE, date.end)
    return part.language.parity.limits.search(words) is not None


def _is_part_lost(one: DateExpression, original: PartContent, other: DateExpression, translation: PartContent) -> bool:
    if _part(one) == _part(other):
        return False
    bare, side = (one, original) if _part(one) is None else (other, translation)
    words = side.layer.folded_words(bare.start - _BEFORE, bare.end + _BEFORE)
    return not (_part(bare) is None and side.language.parity.near_parts.search(words))


def _part(date: DateExpression) -> str | None:
    """Of a month, a year; the parts of a day are told in many ways."""
    return date.mod if date.mod in ("START", "MID", "END") and date.earliest != date.latest else None


def names(original: PartContent, translation: PartContent) -> Iterator[Difference]:
    """A name of the registry that only one side has, or that one has too often where another is too rare."""
    ours, theirs = (Counter(m.entity for m in part.mentions if m.entity) for part in (original, translation))
    spare = original.stand_ins - translation.stand_ins, translation.stand_ins - original.stand_ins
    lacking = _unanswered(ours - theirs, spare[1], original.belonging.above)
    extra = _unanswered(theirs - ours, spare[0], lambda name: (name,))
    if not (lacking and extra):
        lacking, extra = ([one for one in row if not (ours[one] and theirs[one])] for row in (lacking, extra))
    lacking = [name for name in lacking if not _is_heard(name, original, translation)]
    extra = [name for name in extra if not _is_heard(name, translation, original)]
    if lacking or extra:
        yield Difference("name", _named(original, lacking), _named(translation, extra))


def _unanswered(names_: Counter[str], stand_ins: Counter[str], answers: Callable[[str], Iterable[str]]) -> list[str]:
    """The names for which the other side has no word to spare; ``answers`` are the entities whose words will do.

    «US military» answers the name of the US Army; that the translation alone names the army is another matter.
    """
    left = []
    for name in names_.elements():
        word = next((one for one in answers(name) if stand_ins[one]), None)
        if word is None:
            left.append(name)
        else:
            stand_ins[word] -= 1
    return left


def _is_heard(entity: str, part: PartContent, other: PartContent) -> bool:
    """Whether somebody else has the name: every word of it is there by its sound."""
    if not (part.language.speech.capitals and other.language.parity.exonyms):
        return False
    words = [word for name in _named(part, [entity]) for word in name.split()]
    hearing = Hearing(other)
    return all(hearing.answers(word, part.language) for word in words)


def _named(part: PartContent, entities: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m.text for m in part.mentions if m.entity in entities))


def months(original: PartContent, translation: PartContent) -> Iterator[Difference]:
    """A month of the Hijri calendar, written with a capital, that the other side has neither by name nor by number."""
    for one, other, is_original in ((original, translation, True), (translation, original, False)):
        if not (one.language.speech.capitals and other.language.parity.exonyms):
            continue
        hearing, named = Hearing(other), {month.number for month in hijri_months(other)}
        numbers_ = {atom.value for atom in other.atoms if atom.has_digits}
        words = tuple(
            text
            for month in hijri_months(one)
            if not any(name.start <= month.start < name.end for name in one.mentions)
            and month.number not in named | numbers_
            and (text := one.layer.paragraph.text[month.start : month.end])[0].isupper()
            and not (text.isalpha() and hearing.answers(text, one.language))  # somebody may have the name: Safar
        )
        if words:
            yield Difference("name", words if is_original else (), () if is_original else words)


def terms(original: PartContent, translation: PartContent) -> Iterator[Difference]:
    """A term of the glossary that is translated in another way."""
    there = {term.id for term, _ in translation.terms}
    for term, words in original.terms:
        if term.id not in there and translation.language.code in term.names:
            yield Difference("term", (words,), ())


def attributions(original: PartContent, translation: PartContent) -> Iterator[Difference]:
    """Words that somebody is said to have said on one side alone."""
    for one, other, is_original in ((original, translation, True), (translation, original, False)):
        if one.voices and one.speaks and not (other.may_speak or other.runs_together):
            speakers = tuple(dict.fromkeys(voice.speaker for voice in one.voices))
            yield Difference("attribution", speakers if is_original else (), () if is_original else speakers)


def _texts(part: PartContent, atoms: tuple[Atom, ...]) -> tuple[str, ...]:
    return tuple(
        part.layer.paragraph.text[atom.start : atom.end] for atom in sorted(atoms, key=lambda atom: atom.start)
    )


RULES: tuple[Callable[[PartContent, PartContent], Iterator[Difference]], ...] = (
    numbers,
    relative_dates,
    bounds,
    opposed,
    hedges,
    measures,
    comparisons,
    changes,
    negations,
    names,
    foreign_names,
    months,
    terms,
    attributions,
)
