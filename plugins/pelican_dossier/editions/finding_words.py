"""What findings are called and how their grounds are told: a title, a sentence and a reason for each rule."""

from collections.abc import Mapping

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.interface import marked
from pelican_dossier.editions.questions import answer_words, asked_words
from pelican_dossier.model import Argument, Finding, FindingKind, Reading
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.langstring import isolated

SEVERITY: Mapping[FindingKind, str] = {
    "impossible": "serious",
    "disagreement": "serious",
    "not comparable": "slight",
    "unreadable": "slight",
    "missing": "slight",
}
"""Whether a reader who does not know of it is misled."""

KINDS: Mapping[FindingKind, str] = {
    "impossible": marked("impossible"),
    "disagreement": marked("sources disagree"),
    "not comparable": marked("not comparable"),
    "unreadable": marked("unreadable"),
    "missing": marked("missing"),
}

TITLES: Mapping[str, str] = {
    "no-publication-date": marked("No date of publication"),
    "no-such-day": marked("A day that does not exist"),
    "weekday-mismatch": marked("Weekday and date disagree"),
    "not-todays-weekday": marked("Weekday and day of publication disagree"),
    "two-month-names": marked("Two months in the place of one"),
    "near-year-is-another": marked("A year that is not the one said"),
    "impossible-deadline": marked("A deadline that cannot be"),
    "future-told-as-past": marked("A day to come, told as past"),
    "order-of-digits": marked("Day or month first"),
    "two-calendars-disagree": marked("Two calendars disagree"),
    "same-words-two-dates": marked("The same words on two dates"),
    "answers-conflict": marked("Answers that cannot all hold"),
    "answers-not-comparable": marked("Numbers that cannot be compared"),
    "announced-and-to-come": marked("Announced, and still to be announced"),
    "announcement-long-made": marked("An announcement awaited long after it was made"),
    "quotation-differs": marked("One statement, quoted in two wordings"),
    "value-changed": marked("A value that changes from one carrier to the next"),
}

SENTENCES: Mapping[str, str] = {
    "no-publication-date": marked("The dispatch does not state when it was published."),
    "no-such-day": marked("“%(date)s” is no day of the calendar."),
    "weekday-mismatch": marked("The text says “%(words)s”, but %(date)s is a %(weekday)s."),
    "not-todays-weekday": marked(
        "The text says “%(words)s”, but by the day of publication that is %(date)s, a %(weekday)s."
    ),
    "two-month-names": marked(
        "“%(words)s” puts “%(first)s” and “%(second)s” in the place of one month; no value is guessed."
    ),
    "near-year-is-another": marked("The text says “%(words)s”, but by the day of publication that year is %(meant)s."),
    "impossible-deadline": marked(
        "“%(stretch)s”, counted from %(begins)s, ends on %(ends)s; “%(deadline)s” is over on %(limit)s already."
    ),
    "future-told-as-past": marked("“%(words)s” is told as past in a dispatch of %(published)s."),
    "order-of-digits": marked(
        "“%(words)s” may be %(day_first)s or %(month_first)s: the dispatch does not say which it puts first."
    ),
    "two-calendars-disagree": marked("“%(first)s” is %(first_day)s; “%(second)s” beside it is %(second_day)s."),
    "same-words-two-dates": marked(
        "The same words are dated %(first)s in %(first_source)s and %(second)s in %(second_source)s."
    ),
    "answers-conflict": marked("To “%(question)s” the sources answer %(values)s; not all of them can hold."),
    "answers-not-comparable": marked(
        "To “%(question)s” the sources answer %(values)s: they count others, or hold at another time, and do not "
        "contradict one another."
    ),
    "announced-and-to-come": marked(
        "One sentence tells an announcement of %(announced)s, another says that it is still to come."
    ),
    "announcement-long-made": marked(
        "%(source)s still awaits an announcement that other sources put at %(announced)s: text carried over from "
        "before."
    ),
    "quotation-differs": marked(
        "Inside quotation marks, %(first_source)s has “%(first)s” where %(second_source)s has “%(second)s”."
    ),
    "value-changed": marked(
        "In the same passage %(first_source)s has “%(first)s” and %(second_source)s has “%(second)s”."
    ),
}
_DATES = frozenset(
    "begins ends limit published day_first month_first first_day second_day meant likely announced".split()
)
"""Arguments that are EDTF values; ``date`` is one where a weekday goes with it."""
_DATES_TOO = {"same-words-two-dates": frozenset({"first", "second"})}
"""Those of single rules."""
_SOURCES = frozenset({"source", "first_source", "second_source"})
"""Arguments that are ids of dispatches."""

LIKELY: Mapping[str, str] = {
    "the-month-is-named": marked("Likely: %(likely)s, since month and year are named."),
    "the-date-is-finer": marked("Likely: %(likely)s, since a date says more than its weekday."),
    "the-weekday-is-named": marked("Likely: %(likely)s, the nearest such weekday."),
    "the-year-is-named": marked("Likely: %(likely)s, since that year is written out."),
    "the-stretch-ends-then": marked("Likely: %(likely)s, when that stretch ends."),
    "printed-before": marked("Likely: %(likely)s, since the words had been printed before the later date."),
    "inferred-from-the-text": marked("Inferred from the text: %(likely)s."),
}


def finding_sentence(edition: Edition, finding: Finding) -> str:
    """The grounds in one sentence."""
    return edition.catalog.gettext(SENTENCES[finding.rule]) % _arguments(edition, finding)


def likely_sentence(edition: Edition, finding: Finding) -> str | None:
    """What the program offers in the place of what cannot be, and why; None where it offers nothing."""
    because = finding.ground.args.get("likely_because")
    return edition.catalog.gettext(LIKELY[str(because)]) % _arguments(edition, finding) if because else None


def _arguments(edition: Edition, finding: Finding) -> dict[str, str]:
    """What is quoted is isolated, whatever its direction; what is a date is written as the edition writes dates."""
    args = finding.ground.args
    dates = _DATES | _DATES_TOO.get(finding.rule, frozenset())
    said = {name: _said(edition, name, value, dates) for name, value in args.items()}
    if "weekday" in SENTENCES[finding.rule]:
        assert isinstance(args["date"], Edtf)
        day = args["date"].earliest
        assert day is not None
        said |= {"date": edition.formats.day(day), "weekday": edition.formats.weekday(day)}
    if "question" in args:
        said |= _asked(edition, finding)
    return said


def _said(edition: Edition, name: str, value: Argument, dates: frozenset[str]) -> str:
    if name in dates:
        return edition.formats.edtf(value if isinstance(value, Edtf) else Edtf("year", int(value)))
    if name in _SOURCES:
        return _source(edition, edition.readings[str(value)])
    return isolated(str(value))


def _source(edition: Edition, reading: Reading) -> str:
    """A source in the midst of a sentence: its outlet and its day, else its headline in quotation marks."""
    dispatch, value = reading.dispatch, reading.published.value
    if dispatch.publisher is None:
        return edition.catalog.gettext("“%(title)s”") % {"title": isolated(edition.title(dispatch).text)}
    outlet = isolated(edition.name(dispatch.publisher, dispatch.language).text)
    return f"{outlet} ({edition.formats.edtf(value)})" if value else outlet


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
