"""Nouns beside a verb of saying that are its object and nobody who speaks: whom it urges, what it asks for."""

from pelican_dossier.languages.speechrules import CueWord
from pelican_dossier.reading.voices.phrase import Phrase
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.reading.voices.wordforms import is_attached, is_event_noun

_ADJECTIVE = 2
"""Words of a noun and its adjective."""


def is_object(row: TokenRow, phrase: Phrase, cue: CueWord) -> bool:
    """«a statement», «ministers» as an object, which its case tells, or that of its adjective; whom somebody accuses or
    describes where no other noun stands before what of."""
    speech, head = row.language.speech, phrase.head
    if head is None and not phrase.is_certain and _is_of_deeds(row, phrase):
        return True
    if _is_governed(row, phrase, cue) or (
        cue.lemma in speech.objects.urging and row.at(phrase.first) in speech.objects.urged
    ):
        return True
    hears = speech.objects.told | speech.objects.urging | speech.objects.transitive
    first_word = row.at(phrase.first)
    if first_word in speech.address.his and cue.lemma in hears:  # told his colleague
        return True
    if cue.lemma in hears and _is_owned(row, phrase):  # urged his supporters
        return True
    before = row.at(phrase.first - 2)  # that he assures the people
    if cue.lemma in hears and before in speech.complementizers and before.endswith(speech.objects.pronouns):
        return True
    if _is_urged_by_one_before(row, phrase, cue):
        return True
    if cue.lemma in speech.objects.of_others and not cue.refers and phrase.first > 0 and _is_alone(row, phrase):
        return True
    if cue.lemma in speech.objects.urging and head is None and phrase.first > 0 and _is_oblique(row, phrase):
        return True
    if head is None or phrase.clitics:
        return False
    first = row.at(phrase.first)
    is_case = first not in speech.heads
    if head.kind == "statement" and cue.lemma in speech.documents.issues:  # who issues data need not be named
        return True
    behind_link = row.at(phrase.first - 1) in speech.auxiliaries or row.at(phrase.first - 1) in speech.complementizers
    if head.kind == "statement" or (is_case and not behind_link):
        return first.endswith(speech.objects.ending)
    is_many = head.number == "many" and not phrase.is_definite
    if not is_many or phrase.length > _ADJECTIVE:
        return False
    return phrase.last_word.endswith(speech.objects.plurals)


def _is_owned(row: TokenRow, phrase: Phrase) -> bool:
    """Whether people or a body stand with the pronoun of somebody else: his supporters, our people; no kin of his."""
    speech, first = row.language.speech, row.at(phrase.first)
    owner = next((one for one in (*speech.objects.pronouns, *speech.objects.ours) if first.endswith(one)), None)
    noun = first[: -len(owner)] if owner else ""
    is_whole = (
        first in speech.heads
        or first in speech.given_names
        or (noun in speech.relations and noun not in speech.objects.followers)
    )
    return bool(owner) and not is_whole and (noun in speech.heads or noun in speech.objects.followers)


def _is_of_deeds(row: TokenRow, phrase: Phrase) -> bool:
    """Whether a phrase begins with an ordinary noun of a deed or a state without an article: «asks for membership»."""
    first = row.at(phrase.first)[phrase.clitics :]
    return is_event_noun(row.language.speech, first) and row.language.names.is_common(first)


def _is_governed(row: TokenRow, phrase: Phrase, cue: CueWord) -> bool:
    """Whether an ordinary noun has the preposition on it that its verb takes: «praised (with) the depth of»."""
    speech, first = row.language.speech, row.at(phrase.first)
    preposition = speech.objects.governed.get(cue.lemma)
    if preposition is None or phrase.head is not None or phrase.clitics or first in speech.given_names:
        return False
    return first.startswith(preposition) and row.language.names.is_common(first[len(preposition) :])


def _is_urged_by_one_before(row: TokenRow, phrase: Phrase, cue: CueWord) -> bool:
    """Whether a headline names who urges right before its verb in the present: «Brown calls on the party to»."""
    speech, verb = row.language.speech, row.cue(phrase.first - 1 - row.opens_quotation(phrase.first - 1))
    at = phrase.first - 1 - row.opens_quotation(phrase.first - 1)
    if not row.is_headline or verb is not cue or cue.lemma not in speech.objects.urging:
        return False
    before = row.at(at - 1)
    is_present = row.at(at).startswith(speech.present)
    return is_present and before not in speech.stops and before not in speech.openers


def _is_oblique(row: TokenRow, phrase: Phrase) -> bool:
    """Whether a definite word has the ending of several people whom something is done to: «urged those who wish»."""
    speech, first = row.language.speech, row.at(phrase.first)
    return phrase.is_definite and first.endswith(speech.objects.oblique)


def _is_of_deed(row: TokenRow, at: int) -> bool:
    """Whether a word is what somebody is accused of: a deed with its preposition and article (of negligence)."""
    speech, word = row.language.speech, row.at(at)
    return is_attached(speech, word) and word.startswith(tuple(speech.quoting)) and is_event_noun(speech, word[3:])


def _is_alone(row: TokenRow, phrase: Phrase) -> bool:
    """Whether a phrase cannot be parted into who says something and of whom, and what of follows it."""
    speech = row.language.speech
    last = next((at for at in range(phrase.first + 1, phrase.last) if _is_of_deed(row, at)), phrase.last)
    if not row.at(last).startswith(tuple(speech.quoting)):
        return False
    first = row.at(phrase.first)
    is_thing = phrase.head is None and first not in speech.given_names and row.language.names.known.get(first) is None
    is_thing = is_thing and first.endswith(speech.feminine_ending or "\0")
    if is_thing:  # called relations of the country's
        return True
    for at in range(phrase.first + 1, last):
        word = row.at(at)
        is_noun = word in speech.heads or (
            word.startswith(speech.article) and not word.endswith(speech.adjective_ending)
        )
        is_named = phrase.head is None or (phrase.name is not None and at > phrase.name[0])
        if is_noun and (is_named or row.at(at - 1).startswith(speech.article)):
            return False
    return True
