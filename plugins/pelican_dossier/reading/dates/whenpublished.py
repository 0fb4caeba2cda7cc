"""What cannot be, or is missing, in what a dispatch says of its own day."""

from collections.abc import Iterator

from pelican_dossier.model import Arguments
from pelican_dossier.model.edtf import of_day
from pelican_dossier.reading.dates.contradictions import Contradiction, DatedText
from pelican_dossier.reading.dates.shown import other_days


def no_publication_date(reading: DatedText) -> Iterator[Contradiction]:
    """The dispatch does not say when it was published."""
    if reading.published.source == "inferred" and reading.published.value:
        likely: Arguments = {"likely": reading.published.value, "likely_because": "inferred-from-the-text"}
        yield likely, ()
    elif reading.published.source == "unknown" and reading.dispatch.paragraphs:
        yield {}, ()


def publication_days_differ(reading: DatedText) -> Iterator[Contradiction]:
    """A page states another day of publication than it shows, or two of them."""
    published = reading.published
    other = next(other_days(published, reading.dispatch, reading.shown, reading.zone), None)
    if other and published.day:
        words, by = other
        yield {"words": words, "by": by, "published": of_day(published.day)}, ()
