"""Who acts in a sentence whose first verb says nothing, and so says what its second verb says."""

from pelican_dossier.languages.heads import names_person
from pelican_dossier.languages.speechrules import CueWord
from pelican_dossier.reading.voices.phrase import IsKnown, Phrase, before_doubt, may_be_subject, without_doubt
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.positions import subject_at
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.reading.voices.wordforms import (
    is_attached,
    is_deed,
    is_definite,
    is_event_noun,
    is_occasion,
    is_of_people,
)


def acting_subject(row: TokenRow, at: int, cue: CueWord, is_known: IsKnown | None = None) -> Phrase | None:
    """«And the engineer so-and-so thanked …, and said»: the subject right behind the verb that opens the sentence.

    None where the sentence opens otherwise, or its subject does not agree with the word of saying at the token.
    """
    first = _behind_circumstance(row, row.sentence_start(at))
    if first + 1 >= at or not _may_be_verb(row, first):
        return None
    subject = subject_at(row, first + 1, at)
    is_done_to = is_deed(row.language.speech, row.at(subject))  # who was elected anew
    phrase = phrase_at(row, subject + is_done_to, row.sentence_end(at)) if subject < at else None
    if phrase is None or phrase.end > at:
        return None
    is_named = is_done_to or (is_known is not None and is_known(phrase))
    if not (phrase.is_certain or (is_named and _may_be_named(phrase))):
        return None
    if phrase.head is not None and not may_be_subject(phrase.head, cue.gender, cue.number):
        return None
    return without_doubt(before_object(_before_verb(phrase) if phrase.doubted is None else phrase))


def _may_be_named(phrase: Phrase) -> bool:
    """Whether a word is no ordinary one, and so a name: «so-and-so was elected»."""
    is_word = phrase.name == (phrase.first, phrase.first + 1) and not phrase.is_definite
    return is_word and not phrase.row.language.names.is_common(phrase.row.at(phrase.first))


def before_object(phrase: Phrase) -> Phrase:
    """An office without the place or body that its holder does something to: «the minister of health the hospital»."""
    row, speech, names = phrase.row, phrase.row.language.speech, phrase.row.language.names
    if phrase.name is not None:
        return phrase
    for at in range(phrase.first + 1, phrase.last):
        word, bare = row.at(at), speech.bare(row.at(at))
        is_noun = bare in names.body_nouns or bare in names.place_nouns or bare in speech.heads
        if word.startswith(speech.article) and is_noun and row.at(at - 1).startswith(speech.article):
            return phrase._replace(last=at, end=at, role=None)
    return phrase


def subject_before_colon(row: TokenRow, colon: int, is_known: IsKnown) -> Phrase | None:
    """«And so-and-so regretted the delay: “…”»: the person right behind the verb that opens a sentence."""
    first = _behind_circumstance(row, row.sentence_start(colon))
    if not _may_be_verb(row, first):
        return None
    subject = subject_at(row, first + 1, colon)
    phrase = phrase_at(row, subject, row.sentence_end(colon)) if subject < colon else None
    if phrase is None or not (names_person(phrase.head) or (phrase.head is None and is_known(phrase))):
        return None
    phrase = _before_occasion(without_doubt(phrase))
    return phrase if phrase.end < colon else None


def _before_occasion(phrase: Phrase) -> Phrase:
    """The phrase without a preposition that is written onto a deed: «the director (regretted) *for* the delay»."""
    row = phrase.row
    ends = (
        at
        for at in range(phrase.first + 1, phrase.last)
        if is_occasion(row, at) or is_attached(row.language.speech, row.at(at))
    )
    end = next(ends, None) if phrase.name is None else None
    return phrase if end is None else phrase._replace(last=end, end=end, role=None)


def leading_subject(row: TokenRow, at: int, cue: CueWord) -> Phrase | None:
    """«But the union refused the offer, holding that»: the subject that opens a sentence, right before its verb."""
    speech, first = row.language.speech, row.sentence_start(at)
    while row.at(first) in speech.openers or row.at(first) in speech.complementizers:
        first += 1
    phrase = phrase_at(row, first, row.sentence_end(at)) if first < at else None
    if phrase is None or (head := phrase.head) is None:
        return None
    phrase = _before_verb(before_doubt(phrase))
    if phrase.end >= at or not _may_be_verb(row, phrase.end):
        return None
    is_told = phrase.is_definite or phrase.length > 1
    agrees = _is_many(phrase, cue) or may_be_subject(head, cue.gender, cue.number)
    return phrase if is_told and agrees else None


def _before_verb(phrase: Phrase) -> Phrase:
    """The phrase without the verb of a woman or of things that it runs into: «international organisations hastened»."""
    row, speech = phrase.row, phrase.row.language.speech
    for at in range(phrase.first + 1, phrase.last if phrase.name is None else phrase.first):
        word = row.at(at)
        if word.endswith(speech.homographs.past_endings) and not is_definite(speech, word) and _may_be_verb(row, at):
            return phrase._replace(last=at, end=at)
    return phrase


def _is_many(phrase: Phrase, cue: CueWord) -> bool:
    """Whether several are meant by a plural that its verbs take for one woman: «organisations …, stressing»."""
    speech, noun = phrase.row.language.speech, phrase.row.at(phrase.first)[phrase.clitics :]
    is_one_woman = cue.gender == "f" and cue.number == "one"
    is_many = phrase.head is not None and phrase.head.number == "many"
    return is_one_woman and is_many and not is_of_people(speech, speech.bare(noun))


def _behind_circumstance(row: TokenRow, first: int) -> int:
    """The token behind «for his part,», «on the other hand,» with which a sentence may open."""
    speech = row.language.speech
    if row.at(first) not in speech.prepositions:
        return first
    if row.at(first + 2) in speech.others:
        first += 1
    elif row.at(first + 1) not in speech.occasions | speech.turning:
        return first
    return first + 2 + (row.at(first + 2) in row.commas)


def _may_be_verb(row: TokenRow, token: int) -> bool:
    """Whether a word is no noun, preposition or link by its form, so that before a speaker's phrase it is a verb."""
    speech, word = row.language.speech, row.at(token)
    bare = word[1:] if word.startswith(speech.joined) else word
    weak = speech.weak_cues.get(word)
    if weak is not None:
        return True
    if any(form in speech.documents.issues or form in speech.documents.giving_verbs for form in (word, bare)):
        return True
    if not bare.isalpha() or row.is_dated(token) or row.opens_quotation(token):
        return False
    for form in (word, bare):
        is_link = form in speech.ends or form in speech.openers or form in speech.prepositions
        is_noun = speech.head_of(form) is not None or is_definite(speech, form)
        if is_link or is_noun or is_event_noun(speech, form):
            return False
    rest = bare[1:]
    is_prefixed = bare.startswith(speech.clitics) and is_event_noun(speech, rest)
    names = row.language.names
    return not is_prefixed and bare not in names.place_nouns
