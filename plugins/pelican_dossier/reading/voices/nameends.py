"""Where a person's name, or a titled phrase, is whole, and what follows is what is said."""

from pelican_dossier.languages.heads import names_one_person, names_statement
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.reading.voices.wordforms import first_head, is_closed, is_definite, is_event_noun

_PLURAL = 7
"""Letters of the longest name with the ending of several people whom something is done to."""


def has_ended(row: TokenRow, first: int, at: int) -> bool:
    """Whether a name that begins at a token is whole before another, which is no part of it: behind a family's name a
    word without an article, behind two names a deed («the end of the»), a verb."""
    speech, word, before = row.language.speech, row.at(at), row.at(at - 1)
    noun = word.removesuffix(speech.objects.ending)
    if at > first and noun != word and names_statement(speech.heads.get(noun)):  # so-and-so a statement
        return True
    if at - first < 2 or word in speech.given_names or before in speech.goes_on:
        return False
    if word.removesuffix(speech.objects.ending) in speech.documents.speeches:  # so-and-so a speech
        return True
    if word.startswith(speech.article) and word.endswith(speech.objects.oblique) and len(word) > _PLURAL:
        return speech.bare(word) not in speech.given_names  # so-and-so the journalists
    if not word.startswith(speech.article):
        is_half = row.at(at - 2) in speech.address.halves
        is_family = before.startswith(speech.article) and before not in speech.address.titles and not is_half
        if is_family or row.at(at - 2) in speech.address.families:
            return True
        following = row.at(at + 1)
        if is_event_noun(speech, word) and is_closed(speech, following):
            return following not in speech.stops
        if is_event_noun(speech, word) and speech.head_of(following) and is_closed(speech, row.at(at + 2)):
            return following not in speech.stops  # «the decision of the workers' party»
    names = row.language.names
    if names.is_common(word) and is_definite(speech, row.at(at + 1)) and speech.head_of(row.at(at + 1)) is None:
        return True  # «Brown called the team's camp …»
    return names.is_verb(word) or names.known.get(word) == "place"


def is_spoken_of(row: TokenRow, first: int, at: int) -> bool:
    """Whether a definite noun is no part of the titled or definite phrase before it: «Dr. Brown the students»."""
    speech, word = row.language.speech, row.at(at)
    if not word.startswith(speech.article) or word in speech.address.titles or row.at(at - 1) in speech.address.titles:
        return False
    name = at - 1 - (row.at(at - 2) in speech.address.families)
    if name - 1 >= first and row.at(name - 1) in speech.address.ranks and not word.endswith(speech.adjective_ending):
        return row.at(at - 1).startswith(speech.article)
    head = first_head(speech, row.at(first))
    is_man = names_one_person(head) and not head.is_feminine
    is_feminine = speech.feminine_ending != "" and word.endswith(speech.feminine_ending)
    return is_man and is_feminine and all(row.at(token).startswith(speech.article) for token in range(first, at))
