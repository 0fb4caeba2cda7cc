"""Whose name stands behind a noun: that of who speaks, or of him whose wife, government or spokesman speaks."""

from pelican_dossier.languages.heads import names_person
from pelican_dossier.reading.voices.phrase import Phrase
from pelican_dossier.reading.voices.tokens import TokenRow


def is_relation(phrase: Phrase) -> bool:
    """Whether somebody is told by whose he is: his wife, his family."""
    return phrase.row.at(phrase.first)[phrase.clitics :] in phrase.row.language.speech.relations


def is_of_another(phrase: Phrase) -> bool:
    """Whether the name right behind a noun only tells whose it is: his government, his wife, a source in his office."""
    if phrase.head is None or not _is_behind(phrase):
        return False
    if phrase.head.kind == "institution" or is_relation(phrase):
        return True
    office = _other_office(phrase)
    return office is not None and not phrase.is_definite and _has_preposition(phrase, office)


def may_be_of_another(phrase: Phrase | None) -> bool:
    """Whether the grammar leaves open whose name it is: «the spokesman for President so-and-so»."""
    return phrase is not None and phrase.head is not None and _is_behind(phrase) and _other_office(phrase) is not None


def _is_behind(phrase: Phrase) -> bool:
    """Whether a name stands behind other words, without a comma or quotation marks between."""
    row, name = phrase.row, phrase.name
    if name is None or name[0] <= phrase.first or row.language.speech.capitals:
        return False
    between = range(phrase.first + 1, name[0])
    return not any(row.at(at) in row.commas or row.opens_quotation(at) for at in between)


def _other_office(phrase: Phrase) -> int | None:
    """The token of an office behind the first noun, which the words before it lead to: the office *of the president*.

    A rank, and a title behind a place or a noun with its article, is his own (the governor of Nineveh, Dr so-and-so);
    and a university called after a king has no king.
    """
    if phrase.name is None:
        return None
    found = (at for at in range(phrase.first + 2, phrase.name[0]) if _is_led_to(phrase.row, at))
    return next(found, None)


def _is_led_to(row: TokenRow, at: int) -> bool:
    speech, before = row.language.speech, row.at(at - 1)
    head = speech.head_of(speech.bare(row.at(at)))
    if not names_person(head) or head.number != "one" or row.at(at) in speech.address.ranks:
        return False
    names = row.language.names
    is_name = before in names.places() or not names.dedicated.isdisjoint((before, before[1:]))
    return not (is_name or before.startswith(speech.article))


def _has_preposition(phrase: Phrase, office: int) -> bool:
    prepositions = phrase.row.language.speech.prepositions
    return any(phrase.row.at(at) in prepositions for at in range(phrase.first + 1, office))
