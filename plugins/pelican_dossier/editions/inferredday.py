"""How the day of a dispatch that states none was inferred: one plain sentence, and what else it might be."""

from collections.abc import Iterator

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.inferred import published_words
from pelican_dossier.model import Ground, Reading
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.langstring import isolated

_FROM_THE_TEXT = "inferred-"
"""How the rules begin by which a day is inferred from words of the text."""
_WORDS = ("weekday", "stretch", "deadline", "date")
"""The arguments of such a rule that are words of the dispatch, in the order in which they are told."""


def inferred_day(edition: Edition, reading: Reading) -> str | None:
    """Two or three sentences in the words of the interface; None where the day was not inferred from the text."""
    published, gettext = reading.published, edition.interface.catalog.gettext
    grounds = [ground for ground in published.grounds if ground.rule.startswith(_FROM_THE_TEXT)]
    day = published_words(edition.interface, published)
    if published.source != "inferred" or not grounds or day is None:
        return None
    quoted = [gettext("“%(words)s”") % {"words": isolated(words)} for words in _quoted(edition, reading, grounds)]
    told = gettext("The dispatch gives no publication date. Its text points to %(date)s: it speaks of %(words)s.") % {
        "date": day.text,
        "words": edition.interface.formats.list(quoted),
    }
    until = next((value for ground in grounds if isinstance(value := ground.args.get("until"), Edtf)), None)
    if until is None:
        return told
    later = gettext("It may have appeared later, up to %(date)s.") % {"date": edition.interface.formats.edtf(until)}
    return f"{told} {later}"


def _quoted(edition: Edition, reading: Reading, grounds: list[Ground]) -> Iterator[str]:
    """The words on which it rests, in the edition's language where they are translated, each once."""
    seen: set[str] = set()
    for ground in sorted(grounds, key=lambda one: "weekday" not in one.args):
        for name in _WORDS:
            words = ground.args.get(name)
            if isinstance(words, str) and words not in seen:
                seen.add(words)
                yield _translated(edition, reading, ground.args.get("paragraph"), words)


def _translated(edition: Edition, reading: Reading, paragraph: object, words: str) -> str:
    """The date expression of the translation that says the same in that paragraph, else the words as received."""
    translation = edition.translation(reading.dispatch)
    values = {one.value for one in reading.dates if one.paragraph == paragraph and one.text == words}
    if translation is None or translation.reading is None:
        return words
    dates = translation.reading.dates
    return next((one.text for one in dates if one.paragraph == paragraph and one.value in values), words)
