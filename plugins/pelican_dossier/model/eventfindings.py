"""The rules by which sources conflict over a happening, without anybody asking: its numbers, its day."""

from pelican_dossier.model.findingkinds import FindingRule
from pelican_dossier.model.langstring import marked

EVENT_RULES: tuple[FindingRule, ...] = (
    FindingRule(
        "event-numbers-differ",
        "differing accounts",
        marked("Different numbers for one event"),
        marked(
            "The dispatches give different numbers for “%(event)s” (%(day)s), %(quantity)s: %(values)s. More than one "
            "may be right."
        ),
        {"event": "event", "day": "date", "quantity": "quantity", "values": "answers"},
        "probable",
        {
            "contradiction": (
                marked("Contradictory numbers for one event"),
                marked(
                    "The dispatches contradict one another on the numbers for “%(event)s” (%(day)s), %(quantity)s: "
                    "%(values)s. They cannot all be right."
                ),
            )
        },
    ),
    FindingRule(
        "event-on-two-days",
        "contradiction",
        marked("One event on two days"),
        marked("“%(words)s” is dated %(first)s in %(first_source)s and %(second)s in %(second_source)s."),
        {"words": "words", "first_source": "source", "first": "date", "second_source": "source", "second": "date"},
        "probable",
        {
            "differing accounts": (
                marked("One event, two days beside each other"),
                marked(
                    "“%(words)s” is dated %(first)s in %(first_source)s and %(second)s in %(second_source)s. A word "
                    "such as “yesterday” may have been reprinted unchanged a day later."
                ),
            )
        },
    ),
    FindingRule(
        "accounts-said-to-differ",
        "differing accounts",
        marked("The dispatch itself says accounts differ"),
        marked("%(source)s itself says that accounts differ: “%(words)s”."),
        {"source": "source", "words": "words"},
    ),
    FindingRule(
        "reports-denied",
        "differing accounts",
        marked("Reports that are denied"),
        marked("%(source)s carries reports and their denial: “%(words)s”."),
        {"source": "source", "words": "words"},
    ),
    FindingRule(
        "claim-denied",
        "differing accounts",
        marked("What is told and denied"),
        marked("“%(first)s” (%(first_source)s). It is denied: “%(second)s” (%(second_source)s)."),
        {"first_source": "source", "first": "words", "second_source": "source", "second": "words"},
        "probable",
    ),
)
"""In the order in which their findings are told."""
