"""What a finding says, in one sentence: its grounds in the edition's language, and what the program offers instead."""

from dataclasses import replace

from pelican_dossier.editions.answerwords import answer_words
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.glosses import glosses
from pelican_dossier.editions.inferred import is_inferred, published_words
from pelican_dossier.editions.outlets import outlet_of
from pelican_dossier.editions.quantities import counted_words
from pelican_dossier.editions.questions import asked_words
from pelican_dossier.editions.rendered import rendered
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Finding, Reading
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.findingkinds import OFFERED, REASONS
from pelican_dossier.model.findingrules import FINDING_RULES
from pelican_dossier.model.langstring import isolated, marked

_INFERRED = marked("A day with “about” was worked out; the dispatch does not state it.")
"""Said behind a sentence that has such a day."""
_WORDINGS = ("first", "second")
"""The arguments of two wordings; the passages begin with theirs."""


def finding_sentence(edition: Edition, finding: Finding) -> str:
    """The grounds in one sentence."""
    _, sentence = FINDING_RULES[finding.rule].told(finding.kind)
    told = str(edition.catalog.gettext(sentence)) % finding_arguments(edition, finding)
    dates = (value for value in finding.ground.args.values() if isinstance(value, Edtf))
    if any(is_inferred(edition, date, finding.passages) for date in dates):
        return f"{told} {edition.catalog.gettext(_INFERRED)}"
    return told


def likely_sentence(edition: Edition, finding: Finding) -> str | None:
    """What the program offers in the place of what cannot be, and why; None where it offers nothing."""
    because = finding.ground.args.get("likely_because")
    return edition.catalog.gettext(REASONS[str(because)]) % finding_arguments(edition, finding) if because else None


def finding_arguments(edition: Edition, finding: Finding) -> dict[str, str]:
    """What a sentence names, as the edition says it."""
    types = {**FINDING_RULES[finding.rule].arguments, **OFFERED}
    said: dict[str, str] = {}
    for name, value in finding.ground.args.items():
        match types[name]:
            case "date" | "day" if isinstance(value, Edtf):
                inferred = name == "likely" and finding.ground.args.get("likely_because") == "inferred-from-the-text"
                inferred = inferred or is_inferred(edition, value, finding.passages)
                said[name] = edition.formats.dated(value, None, None, is_inferred=inferred)
                if types[name] == "day" and value.earliest:
                    said["weekday"] = edition.formats.weekday(value.earliest)
            case "number":
                said[name] = edition.formats.number(int(str(value)))
            case "year":
                said[name] = edition.formats.year(int(str(value)))
            case "source":
                said[name] = _source(edition, finding, edition.readings[str(value)])
            case "question":
                said |= _asked(edition, finding)
            case "event":
                said |= counted_words(edition, finding)
            case "words":  # isolated, whatever their direction
                said[name] = isolated(_quoted(edition, finding, name))
    return said


def _quoted(edition: Edition, finding: Finding, name: str) -> str:
    """Words that it quotes, as the translation has them where they stand in one of its passages."""
    words = str(finding.ground.args[name])
    for passage in finding.passages:
        at = edition.passage_text(passage).find(words)
        if at >= 0:
            start = passage.start + at
            found = rendered(edition, replace(passage, start=start, end=start + len(words)))
            return found.text if found.language == edition.language else _glossed(edition, finding, name) or words
    return words


def _glossed(edition: Edition, finding: Finding, name: str) -> str | None:
    """The gloss of one of two wordings that it holds against one another."""
    if name not in _WORDINGS or not {*_WORDINGS} <= {*finding.ground.args} or len(finding.passages) < len(_WORDINGS):
        return None
    found = glosses(edition, *finding.passages[: len(_WORDINGS)])
    return found[_WORDINGS.index(name)] if found else None


def _source(edition: Edition, finding: Finding, reading: Reading) -> str:
    """A source that a sentence names: by its outlet alone where it holds two of them against one another.

    A day of publication beside the date that an outlet gives would be read as that date.
    """
    types = FINDING_RULES[finding.rule].arguments
    named = [edition.readings[str(value)] for name, value in finding.ground.args.items() if types.get(name) == "source"]
    outlets = [outlet_of(edition, other.dispatch) for other in named]
    outlet = reading.dispatch.publisher
    if outlet is not None and len(named) > 1 and len(set(outlets)) == len(outlets):
        return _outlet(edition, outlet, reading.dispatch.language)
    return source_words(edition, reading)


def source_words(edition: Edition, reading: Reading) -> str:
    """A source in the midst of a sentence: its outlet and its day, else its headline in quotation marks."""
    dispatch, day = reading.dispatch, published_words(edition, reading.published)
    if dispatch.publisher is None:
        return edition.catalog.gettext("“%(title)s”") % {"title": isolated(edition.title(dispatch).text)}
    outlet = _outlet(edition, dispatch.publisher, dispatch.language)
    told = {"outlet": outlet, "date": day.text if day else ""}
    return str(edition.catalog.gettext("%(outlet)s (published %(date)s)")) % told if day else outlet


def _outlet(edition: Edition, name: str, language: str) -> str:
    """An outlet's name amid other words, in quotation marks where the language's habit is so."""
    outlet = isolated(edition.name(name, language).text)
    if edition.language in LANGUAGE_PACKS and LANGUAGE_PACKS[edition.language].quotes_outlets:
        return edition.catalog.gettext("“%(title)s”") % {"title": outlet}
    return outlet


def _asked(edition: Edition, finding: Finding) -> dict[str, str]:
    """The question, and the values that a finding's passages answer it with."""
    asked = next(a for a in edition.dossier.questions if a.question.id == finding.ground.args["question"])
    named = set(finding.passages)
    answers = [answer for answer in asked.answers if answer.passage in named]
    values = dict.fromkeys(answer_words(edition, asked.question, answer).text for answer in answers)
    return {
        "question": isolated(asked_words(edition, asked.question).text),
        "values": edition.formats.list(isolated(value) for value in values),
    }
