"""The visible list of rules by which findings are made: what each says, and on what grounds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pelican_dossier.model.langstring import marked

FindingKind = Literal["impossible", "disagreement", "not comparable", "missing", "unreadable"]
Severity = Literal["serious", "slight"]
ArgumentType = Literal["date", "day", "year", "number", "source", "words", "question", "answers", "reason"]
"""A date is an EDTF value, and a day one whose weekday is told too; years are numbers; words are a source's own; a
source, a question and a reason are told by their ids; answers are the values of the question, parted by spaces."""


@dataclass(frozen=True, slots=True)
class FindingTier:
    """How far a kind of finding goes."""

    words: str
    """A message of the catalogs."""
    severity: Severity
    """Serious: a reader who does not know of it is misled."""


TIERS: Mapping[FindingKind, FindingTier] = {
    "impossible": FindingTier(marked("impossible"), "serious"),
    "disagreement": FindingTier(marked("sources disagree"), "serious"),
    "not comparable": FindingTier(marked("not comparable"), "slight"),
    "unreadable": FindingTier(marked("unreadable"), "slight"),
    "missing": FindingTier(marked("missing"), "slight"),
}


@dataclass(frozen=True, slots=True)
class FindingRule:
    """What makes a finding; the function that looks for it stands in the room that can see it."""

    id: str
    kind: FindingKind
    title: str
    """A message of the catalogs."""
    sentence: str
    """A message that names arguments; beside a day its ``weekday``."""
    arguments: Mapping[str, ArgumentType] = field(default_factory=dict)
    """Those that every finding of the rule gives, with how an edition puts them into words."""

    @property
    def severity(self) -> Severity:
        """Its kind's."""
        return TIERS[self.kind].severity


OFFERED: Mapping[str, ArgumentType] = {"likely": "date", "likely_because": "reason"}
"""What a finding of any rule may give beside its arguments: a likely value and why it is likely."""
_CARRIERS: Mapping[str, ArgumentType] = {
    "first_source": "source",
    "first": "words",
    "second_source": "source",
    "second": "words",
}

FINDING_RULES: Mapping[str, FindingRule] = {
    rule.id: rule
    for rule in (
        FindingRule(
            "unreadable-signs",
            "unreadable",
            marked("Signs that cannot be read"),
            marked("Signs of the dispatch that cannot be read, because its bytes were damaged: %(count)s."),
            {"count": "number"},
        ),
        FindingRule(
            "garbled-text",
            "unreadable",
            marked("Text kept in a wrong encoding"),
            marked("“%(words)s” looks like “%(meant)s”, written in one encoding and read in another."),
            {"words": "words", "meant": "words"},
        ),
        FindingRule(
            "wrong-label",
            "unreadable",
            marked("A page in another encoding than it says"),
            marked("The page says that it is in “%(label)s”, but its bytes are a text in “%(encoding)s”."),
            {"label": "words", "encoding": "words"},
        ),
        FindingRule(
            "pages-without-text",
            "unreadable",
            marked("Pages without text"),
            marked("Pages of the document that hold pictures and no text, and were not read: %(pages)s."),
            {"pages": "words"},
        ),
        FindingRule(
            "no-publication-date",
            "missing",
            marked("No date of publication"),
            marked("The dispatch does not state when it was published."),
        ),
        FindingRule(
            "publication-days-differ",
            "disagreement",
            marked("Two days of publication"),
            marked("“%(words)s” (%(by)s) names another day of publication than %(published)s."),
            {"words": "words", "by": "words", "published": "date"},
        ),
        FindingRule(
            "no-such-day",
            "impossible",
            marked("A day that does not exist"),
            marked("“%(date)s” is no day of the calendar."),
            {"date": "words"},
        ),
        FindingRule(
            "weekday-mismatch",
            "impossible",
            marked("Weekday and date disagree"),
            marked("The text says “%(words)s”, but %(date)s is a %(weekday)s."),
            {"words": "words", "date": "day"},
        ),
        FindingRule(
            "not-todays-weekday",
            "impossible",
            marked("Weekday and day of publication disagree"),
            marked("The text says “%(words)s”, but by the day of publication that is %(date)s, a %(weekday)s."),
            {"words": "words", "date": "day"},
        ),
        FindingRule(
            "two-month-names",
            "unreadable",
            marked("Two months in the place of one"),
            marked("“%(words)s” puts “%(first)s” and “%(second)s” in the place of one month; no value is guessed."),
            {"words": "words", "first": "words", "second": "words"},
        ),
        FindingRule(
            "near-year-is-another",
            "impossible",
            marked("A year that is not the one said"),
            marked("The text says “%(words)s”, but by the day of publication that year is %(meant)s."),
            {"words": "words", "year": "year", "meant": "year"},
        ),
        FindingRule(
            "impossible-deadline",
            "impossible",
            marked("A deadline that cannot be"),
            marked(
                "“%(stretch)s”, counted from %(begins)s, ends on %(ends)s; “%(deadline)s” is over on %(limit)s already."
            ),
            {"stretch": "words", "deadline": "words", "begins": "date", "ends": "date", "limit": "date"},
        ),
        FindingRule(
            "future-told-as-past",
            "impossible",
            marked("A day to come, told as past"),
            marked("“%(words)s” is told as past in a dispatch of %(published)s."),
            {"words": "words", "date": "date", "published": "date"},
        ),
        FindingRule(
            "order-of-digits",
            "unreadable",
            marked("Day or month first"),
            marked(
                "“%(words)s” may be %(day_first)s or %(month_first)s: the dispatch does not say which it puts first."
            ),
            {"words": "words", "day_first": "date", "month_first": "date"},
        ),
        FindingRule(
            "two-calendars-disagree",
            "impossible",
            marked("Two calendars disagree"),
            marked("“%(first)s” is %(first_day)s; “%(second)s” beside it is %(second_day)s."),
            {"first": "words", "second": "words", "first_day": "date", "second_day": "date"},
        ),
        FindingRule(
            "same-words-two-dates",
            "disagreement",
            marked("The same words on two dates"),
            marked("The same words are dated %(first)s in %(first_source)s and %(second)s in %(second_source)s."),
            {"first_source": "source", "first": "date", "second_source": "source", "second": "date"},
        ),
        FindingRule(
            "answers-conflict",
            "disagreement",
            marked("Answers that cannot all hold"),
            marked("To “%(question)s” the sources answer %(values)s; not all of them can hold."),
            {"question": "question", "values": "answers"},
        ),
        FindingRule(
            "answers-not-comparable",
            "not comparable",
            marked("Numbers that cannot be compared"),
            marked(
                "To “%(question)s” the sources answer %(values)s: they count others, or hold at another time, and do "
                "not contradict one another."
            ),
            {"question": "question", "values": "answers"},
        ),
        FindingRule(
            "announced-and-to-come",
            "impossible",
            marked("Announced, and still to be announced"),
            marked("One sentence tells an announcement of %(announced)s, another says that it is still to come."),
            {"announced": "date"},
        ),
        FindingRule(
            "announcement-long-made",
            "disagreement",
            marked("An announcement awaited long after it was made"),
            marked(
                "%(source)s still awaits an announcement that other sources put at %(announced)s: text carried over "
                "from before."
            ),
            {"source": "source", "announced": "date"},
        ),
        FindingRule(
            "value-changed",
            "disagreement",
            marked("A value that changes from one carrier to the next"),
            marked("In the same passage %(first_source)s has “%(first)s” and %(second_source)s has “%(second)s”."),
            _CARRIERS,
        ),
        FindingRule(
            "quotation-differs",
            "disagreement",
            marked("One statement, quoted in two wordings"),
            marked(
                "Inside quotation marks, %(first_source)s has “%(first)s” where %(second_source)s has “%(second)s”."
            ),
            _CARRIERS,
        ),
    )
}
"""By id, in the order in which findings are told."""

REASONS: Mapping[str, str] = {
    "the-month-is-named": marked("Likely: %(likely)s, since month and year are named."),
    "the-date-is-finer": marked("Likely: %(likely)s, since a date says more than its weekday."),
    "the-weekday-is-named": marked("Likely: %(likely)s, the nearest such weekday."),
    "the-year-is-named": marked("Likely: %(likely)s, since that year is written out."),
    "the-stretch-ends-then": marked("Likely: %(likely)s, when that stretch ends."),
    "printed-before": marked("Likely: %(likely)s, since the words had been printed before the later date."),
    "inferred-from-the-text": marked("Inferred from the text: %(likely)s."),
}
"""Why a value is likely: id -> a message of the catalogs."""
