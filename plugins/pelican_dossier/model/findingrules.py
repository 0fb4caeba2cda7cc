"""The visible list of rules by which findings are made: what each says, and on what grounds."""

from collections.abc import Mapping

from pelican_dossier.model.eventfindings import EVENT_RULES
from pelican_dossier.model.findingkinds import ArgumentType, FindingRule
from pelican_dossier.model.langstring import marked

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
            marked("Characters that cannot be read"),
            marked("Characters that cannot be read because the file is damaged: %(count)s."),
            {"count": "number"},
        ),
        FindingRule(
            "garbled-text",
            "unreadable",
            marked("Text saved in the wrong encoding"),
            marked("“%(words)s” looks like “%(meant)s”, written in one encoding and read in another."),
            {"words": "words", "meant": "words"},
            "probable",
        ),
        FindingRule(
            "wrong-label",
            "unreadable",
            marked("A page not in the encoding it declares"),
            marked("The page declares “%(label)s”, but its text is in “%(encoding)s”."),
            {"label": "words", "encoding": "words"},
        ),
        FindingRule(
            "pages-without-text",
            "unreadable",
            marked("Pages without text"),
            marked("Pages of the document that hold only pictures and were not read: %(pages)s."),
            {"pages": "words"},
        ),
        FindingRule(
            "no-publication-date",
            "missing",
            marked("No publication date"),
            marked("The dispatch does not say when it was published."),
        ),
        FindingRule(
            "publication-days-differ",
            "differing accounts",
            marked("Two publication dates"),
            marked("“%(words)s” (%(by)s) gives a publication date other than %(published)s."),
            {"words": "words", "by": "words", "published": "date"},
        ),
        FindingRule(
            "no-such-day",
            "impossible",
            marked("A date that does not exist"),
            marked("“%(date)s” is not a date in the calendar."),
            {"date": "words"},
        ),
        FindingRule(
            "weekday-mismatch",
            "impossible",
            marked("Weekday and date do not match"),
            marked("The text says “%(words)s”, but %(date)s is a %(weekday)s."),
            {"words": "words", "date": "day"},
        ),
        FindingRule(
            "not-todays-weekday",
            "impossible",
            marked("Weekday and publication date do not match"),
            marked("The text says “%(words)s”, but going by the publication date that is %(date)s, a %(weekday)s."),
            {"words": "words", "date": "day"},
        ),
        FindingRule(
            "two-month-names",
            "unreadable",
            marked("Two months in one date"),
            marked("“%(words)s” gives both “%(first)s” and “%(second)s” as the month; the program chooses neither."),
            {"words": "words", "first": "words", "second": "words"},
        ),
        FindingRule(
            "near-year-is-another",
            "impossible",
            marked("Year and wording do not match"),
            marked("The text says “%(words)s”, but going by the publication date that would be %(meant)s."),
            {"words": "words", "year": "year", "meant": "year"},
        ),
        FindingRule(
            "impossible-deadline",
            "impossible",
            marked("An impossible deadline"),
            marked(
                "Counted from %(begins)s, “%(stretch)s” runs to %(ends)s; but the deadline given, “%(deadline)s”, is "
                "%(limit)s."
            ),
            {"stretch": "words", "deadline": "words", "begins": "date", "ends": "date", "limit": "date"},
        ),
        FindingRule(
            "future-told-as-past",
            "impossible",
            marked("A future date reported as past"),
            marked("“%(words)s” is reported as past in a dispatch published %(published)s."),
            {"words": "words", "date": "date", "published": "date"},
            "probable",
        ),
        FindingRule(
            "order-of-digits",
            "unreadable",
            marked("Day first or month first?"),
            marked(
                "“%(words)s” may be %(day_first)s or %(month_first)s: the dispatch does not show whether the day "
                "or the month comes first."
            ),
            {"words": "words", "day_first": "date", "month_first": "date"},
        ),
        FindingRule(
            "two-calendars-disagree",
            "impossible",
            marked("Two calendars, two days"),
            marked("“%(first)s” is %(first_day)s, but “%(second)s”, given beside it, is %(second_day)s."),
            {"first": "words", "second": "words", "first_day": "date", "second_day": "date"},
        ),
        FindingRule(
            "same-words-two-dates",
            "differing accounts",
            marked("One statement, two dates"),
            marked(
                "Going by %(first_source)s, this dates from %(first)s; going by %(second_source)s, from %(second)s. It "
                "may have been said twice."
            ),
            {"first_source": "source", "first": "date", "second_source": "source", "second": "date"},
            "probable",
            {
                "contradiction": (
                    marked("One statement, two dates that exclude each other"),
                    marked(
                        "Going by %(first_source)s, this dates from %(first)s; going by %(second_source)s, from "
                        "%(second)s. They cannot both be right."
                    ),
                )
            },
        ),
        FindingRule(
            "answers-conflict",
            "differing accounts",
            marked("Differing answers"),
            marked("“%(question)s” The dispatches give different answers: %(values)s. More than one may be right."),
            {"question": "question", "values": "answers"},
            "probable",
            {
                "contradiction": (
                    marked("Contradictory answers"),
                    marked(
                        "“%(question)s” The dispatches contradict one another: %(values)s. They cannot all be right."
                    ),
                )
            },
        ),
        FindingRule(
            "answers-not-comparable",
            "not comparable",
            marked("Figures that cannot be compared"),
            marked(
                "“%(question)s” The dispatches give %(values)s, but for different groups or at different times: no "
                "contradiction."
            ),
            {"question": "question", "values": "answers"},
        ),
        FindingRule(
            "answers-grow",
            "not comparable",
            marked("A number that grows"),
            marked(
                "“%(question)s” Dispatches of later days give higher numbers: %(values)s. The number may have grown: "
                "no contradiction."
            ),
            {"question": "question", "values": "answers"},
        ),
        FindingRule(
            "announced-and-to-come",
            "impossible",
            marked("An announcement both made and awaited"),
            marked("One sentence dates an announcement to %(announced)s; another says it is still to come."),
            {"announced": "date"},
            "probable",
        ),
        FindingRule(
            "announcement-long-made",
            "differing accounts",
            marked("Still awaiting an announcement already made"),
            marked(
                "%(source)s still awaits an announcement that other dispatches date to %(announced)s; the text "
                "was probably carried over from an earlier one."
            ),
            {"source": "source", "announced": "date"},
            "probable",
        ),
        FindingRule(
            "value-changed",
            "differing accounts",
            marked("A detail that differs from one version to the next"),
            marked("In the same passage, %(first_source)s has “%(first)s” and %(second_source)s has “%(second)s”."),
            _CARRIERS,
            "certain",
            {
                "contradiction": (
                    marked("One statement, two values"),
                    marked(
                        "For one statement, %(first_source)s has “%(first)s” and %(second_source)s "
                        "has “%(second)s”; only one of them can have been said."
                    ),
                )
            },
        ),
        FindingRule(
            "quotation-differs",
            "differing accounts",
            marked("One statement quoted in two ways"),
            marked("In quotation marks, %(first_source)s has “%(first)s” where %(second_source)s has “%(second)s”."),
            _CARRIERS,
        ),
        *EVENT_RULES,
    )
}
"""By id, in the order in which findings are told."""
