"""Who speaks before a colon, in headlines and interviews, and behind one."""

from collections.abc import Iterator

from pelican_dossier.languages.heads import names_place
from pelican_dossier.reading.voices.acting import subject_before_colon
from pelican_dossier.reading.voices.capitals import phrase_of
from pelican_dossier.reading.voices.clauses import DASHES, is_spaced
from pelican_dossier.reading.voices.content import is_a_name
from pelican_dossier.reading.voices.phrase import LONGEST, Attribution, IsKnown, Phrase
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.positions import subject_at
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.reading.voices.wordforms import is_event_noun

_SOURCE = 4
"""Words of a source behind a headline."""


def headed(row: TokenRow, is_known: IsKnown) -> Iterator[Attribution]:
    """«The minister: …», as headlines and interviews write it."""
    if ":" not in row.tokens[: LONGEST + 1] or _source_behind(row) is not None:
        return
    colon = row.tokens.index(":")
    phrase = phrase_at(row, 0, colon)
    if phrase is not None and (_is_dateline(phrase, colon) or _tells_who_acts(row, colon, is_known)):
        return
    if phrase is not None and row.language.speech.capitals and "/" in row.tokens[:colon]:
        return  # Work/life: …
    if phrase is None or not (subject_at(row, phrase.end, colon) == colon or _is_of_outlet(phrase, colon)):
        return
    has_words = row.is_headline or row.opens_quotation(colon + 1)
    if row.language.speech.capitals:
        is_full_name = phrase.name is not None and phrase.length > 1 and not row.is_headline
        is_speaker = has_words and (phrase.head is not None or is_full_name or is_known(phrase))
    else:
        is_speaker = is_known(phrase) or ((phrase.is_certain or row.opens_quotation(0)) and has_words)
    if is_speaker:
        is_open = not row.opens_quotation(colon + 1) and _may_be_topic(phrase, colon)
        at = colon if row.opens_quotation(0) else 0  # the mark of a quoted name stands within it
        yield Attribution("headed", at, colon, phrase, colon + 1, doubtful=is_open)


def regretted(row: TokenRow, is_known: IsKnown) -> Iterator[Attribution]:
    """«And so-and-so regretted the delay: “…”», where no word of saying stands before the quotation."""
    colons = (at for at in range(1, len(row)) if row.at(at) == ":" and row.opens_quotation(at + 1))
    for colon in colons if row.language.speech.article else ():
        first = row.sentence_start(colon)
        says = any(row.cue(at) is not None for at in range(first, colon)) or is_a_name(row, colon + 1)
        says = says or row.at(colon - 1) in row.language.speech.content.titling
        phrase = None if says else subject_before_colon(row, colon, is_known)
        if phrase is not None:
            yield Attribution("regretted", colon, colon + 1, phrase, colon)


def _tells_who_acts(row: TokenRow, colon: int, is_known: IsKnown) -> bool:
    """Whether a verb that is no word of saying opens what stands before a colon, and no name."""
    is_text = row.language.speech.article != "" and not row.is_headline
    return is_text and subject_before_colon(row, colon, is_known) is not None


def _is_dateline(phrase: Phrase, colon: int) -> bool:
    """Whether a headline tells of what happens in a place, where a deed or a number stands behind it: «Kuwait: start of
    the trial»."""
    row, speech = phrase.row, phrase.row.language.speech
    is_place = names_place(phrase.head)
    word = row.at(colon + 1)
    is_deed = is_event_noun(speech, word) and speech.bare(word) == word and speech.head_of(word) is None
    return is_place and not speech.capitals and row.is_headline and is_deed


def _may_be_topic(phrase: Phrase, colon: int) -> bool:
    """Whether a headline may only tell of whom or where it is: «Belgium: court weighs an appeal», «Brown: singer weds».

    A verb in the first person or the future, or a denial, shows that somebody speaks.
    """
    speech, row = phrase.row.language.speech, phrase.row
    is_of_place = names_place(phrase.head)
    if not (speech.capitals or is_of_place or row.opens_quotation(0)):
        return False
    return speech.own_words.isdisjoint(row.tokens[colon + 1 : row.sentence_end(colon)])


def _is_of_outlet(phrase: Phrase, colon: int) -> bool:
    """Whether nothing but a name stands between a comma behind a person's name and a colon: «so-and-so, the paper:»."""
    row = phrase.row
    if not row.language.speech.capitals or phrase.name is None or row.at(phrase.end) not in row.commas:
        return False
    return phrase_at(row, phrase.end + 1, colon) is not None


def tailed(row: TokenRow, _is_known: IsKnown) -> Iterator[Attribution]:
    """«Talks to resume in May: ministry», «Talks to resume - sources», as headlines write it."""
    source = _source_behind(row)
    if source is not None:
        yield Attribution("tailed", source.first, source.last, source, None)


def _source_behind(row: TokenRow) -> Phrase | None:
    """The noun without an article that a headline ends with, behind a colon or a dash."""
    speech, end = row.language.speech, len(row)
    if not (row.is_headline and speech.capitals):
        return None
    behind = range(max(end - _SOURCE - 1, 2), end - 1)
    mark = next((token for token in behind if row.at(token) == ":" or row.at(token) in DASHES), None)
    if mark is None or row.is_capital(mark + 1) or not (row.at(mark) == ":" or is_spaced(row, mark)):
        return None
    phrase = phrase_of(row, mark + 1, end)
    noun = speech.heads.get(row.at(end - 1))
    speaks = noun is not None and (noun.kind == "institution" or noun.withholds)
    return phrase if speaks and row.at(mark + 1) not in speech.articles else None
