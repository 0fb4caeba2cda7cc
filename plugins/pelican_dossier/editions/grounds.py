"""The grounds on which a day of publication is known, as sentences in the reader’s language."""

from collections.abc import Mapping

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.rendered import rendered_words
from pelican_dossier.model import Ground, Reading
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.langstring import isolated, marked

_GROUNDS: Mapping[str, str] = {
    "stated-in-header": marked("A line above the article gives the day: “%(text)s”."),
    "dated-in-dateline": marked("The opening dateline gives the day: “%(text)s”."),
    "updated-in-header": marked("It was last changed on “%(text)s”, so it was published no later."),
    "stated-in-page": marked("The saved page gives the publication date in %(by)s: “%(text)s”."),
    "stated-in-page-in-utc": marked("The saved page gives “%(text)s” in %(by)s, which is this day by its own clock."),
    "stated-in-page-of-two-days": marked(
        "The saved page gives “%(text)s” in %(by)s, in UTC; by the outlet’s own clock it may be another day."
    ),
    "stated-in-page-by-own-clock": marked(
        "The saved page gives “%(text)s” in %(by)s, which is this day by the outlet’s clock (%(zone)s)."
    ),
    "shown-by-page": marked("A line beside the headline gives the day: “%(date)s”."),
    "found-on-page": marked("The page gives no date, but a short line on it shows one: “%(date)s”."),
    "stated-in-sidecar": marked("The editors give the day as %(date)s."),
    "given-by-caller": marked("The day was supplied from outside the text: %(date)s."),
    "today-beside-a-date": marked("The text gives its own day: “%(today)s” appears beside “%(date)s”."),
    "near-day-beside-a-date": marked("“%(today)s” appears beside “%(date)s”, which gives the day of the dispatch."),
    "inferred-deadline": marked(
        "“%(stretch)s” ends with “%(deadline)s”, so the dispatch was written that long before it."
    ),
    "dateline-in-two-calendars": marked("A short line before the text gives the day in two calendars: “%(date)s”."),
    "inferred-us-election": marked("“%(date)s” refers to an election in the United States."),
    "inferred-weekday": marked("“%(weekday)s” gives the weekday of the dispatch."),
    "inferred-news-weekday": marked("The opening sentence dates its news to “%(weekday)s”."),
    "inferred-weekday-beside-a-date": marked("“%(weekday)s” appears beside “%(date)s”."),
    "inferred-after-past": marked("The text treats “%(date)s” as past."),
    "inferred-before-future": marked("The text treats “%(date)s” as still to come."),
}

_OUTSIDE = frozenset({"stated-in-sidecar", "given-by-caller"})
"""Rules whose ``date`` is a value and no words of the dispatch."""


def ground_sentence(edition: Edition, ground: Ground, reading: Reading | None) -> str:
    """One ground in one sentence; what it quotes of a dispatch is in the edition's language, and isolated."""
    interface, quoted = edition.interface, {}
    for name, value in ground.args.items():
        if ground.rule in _OUTSIDE and isinstance(value, Edtf):
            quoted[name] = interface.formats.edtf(value)
        else:
            words = rendered_words(edition, reading, str(value)).text if reading else str(value)
            quoted[name] = isolated(words)
    return str(interface.catalog.gettext(_GROUNDS[ground.rule])) % quoted
