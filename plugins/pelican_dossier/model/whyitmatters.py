"""Why each finding matters to a reader: a sentence a rule, since what it misleads about is the rule's."""

from collections.abc import Mapping

from pelican_dossier.model.langstring import marked

WHY_IT_MATTERS: Mapping[str, str] = {
    "unreadable-signs": marked("A word or a figure may be missing where these characters were."),
    "garbled-text": marked("These words cannot be searched for, quoted or compared as they are."),
    "wrong-label": marked("Other programs may show this page with wrong letters."),
    "pages-without-text": marked("What these pages say is missing from everything shown here."),
    "no-publication-date": marked("Every “today” and “last month” in the dispatch depends on that day."),
    "publication-days-differ": marked("Every “today” and “last month” in the dispatch depends on which day is right."),
    "no-such-day": marked("Anyone quoting this date quotes a day that never was."),
    "weekday-mismatch": marked("One of the two is wrong, and with it the day of what is reported."),
    "not-todays-weekday": marked("Either the weekday or the publication date is wrong, and other days depend on it."),
    "two-month-names": marked("The month cannot be known from the dispatch, and no order of events can rest on it."),
    "near-year-is-another": marked(
        "The paragraph was probably carried over from an earlier text and may present old plans as new."
    ),
    "impossible-deadline": marked("Either the deadline or the day it is counted from is wrong."),
    "future-told-as-past": marked("The date or the report is wrong: what is still to come cannot have happened."),
    "order-of-digits": marked("The two readings are a month or more apart."),
    "two-calendars-disagree": marked("The event fell on one day, and the two calendars give two."),
    "same-words-two-dates": marked("Which date is right decides what happened before and after."),
    "answers-conflict": marked("Anyone quoting one dispatch alone gives one of several answers as the only one."),
    "answers-not-comparable": marked("Side by side without their scope, these figures suggest a change or a dispute."),
    "answers-grow": marked(
        "Each number may have been right on its day; anyone quoting an earlier one today may give too few."
    ),
    "announced-and-to-come": marked("Part of the dispatch was probably carried over from an earlier text."),
    "announcement-long-made": marked("Old text in a new dispatch makes what is settled look open."),
    "value-changed": marked("No version by itself shows which detail is right."),
    "quotation-differs": marked("Quotation marks promise exact words, and at most one version has them."),
    "event-numbers-differ": marked("Anyone quoting one dispatch alone gives one of several numbers as the only one."),
    "event-on-two-days": marked("It happened once, and everything worked out from its day depends on which is right."),
    "accounts-said-to-differ": marked("What the dispatch reports there is one account of several, as it says itself."),
    "reports-denied": marked("Anyone passing on the reports alone leaves out that they are denied."),
    "claim-denied": marked("Anyone quoting one dispatch alone gives one side of a dispute as settled."),
}
"""By the id of a rule: a message of the catalogs."""
