"""People's names in a language without capitals."""

from collections.abc import Iterator

from pelican_dossier.reading.voices.around import is_word
from pelican_dossier.reading.voices.linknames import INITIAL
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.reading.voices.wordforms import is_attached, is_definite
from pelican_dossier.text.signs import plain

QUOTED_BODY = 5
"""Words of the name of an outlet or another body in quotation marks."""
LONGEST_NAME = 6
"""Words of a name."""
NAME = 3
"""Words of a name that nothing bounds."""


def names_in(row: TokenRow) -> Iterator[tuple[int, int]]:
    """Full names of people that stand in the words: a given name and what goes on with it."""
    speech = row.language.speech
    free_from = 0
    for at in row.given_names:
        is_verb = row.at(at) in speech.cues and speech.head_of(row.at(at + 1)) is not None
        if at < free_from or is_verb or not opens_name(row, at):
            continue
        last = at + 1
        while last < len(row) and last - at < LONGEST_NAME and goes_on(row, at, last):
            last += 1
        free_from = last
        if last > at + 1 and row.at(last - 1) not in speech.goes_on:
            yield at, last


def opens_name(row: TokenRow, at: int) -> bool:
    """Whether a given name stands there; one that is an ordinary word too needs another beside it."""
    speech, word = row.language.speech, row.at(at)
    if word not in speech.given_names:
        return False
    if word not in speech.prepositions and word not in row.language.words_too:
        return True
    before = row.at(at - 1)
    introduced = before in speech.address.titles or speech.bare(before) in speech.heads or before in speech.cues
    beside = row.at(at + 1) in speech.given_names or row.at(at + 1) in speech.goes_on
    return (introduced or beside) and not is_preposition(row, at)


def is_preposition(row: TokenRow, at: int) -> bool:
    """Whether a word that folds like a name is written like the preposition («على», not «علي»)."""
    word = row.at(at)
    return (
        word in row.language.speech.prepositions
        and plain(row.layer.received(row.ends[at] - 1, row.ends[at])).text[0] != word[-1]
    )


def goes_on(row: TokenRow, first: int, at: int) -> bool:
    """Whether a word goes on with a name: one behind the given name, then what only names hold."""
    speech, word = row.language.speech, row.at(at)
    if row.at(at - 1) in speech.address.descent:
        return is_word(word)
    if not is_word(word) or word in speech.stops or word in speech.heads or word in speech.addressees:
        return False
    if word in speech.prepositions and word not in speech.given_names:
        return False
    if word.startswith((*speech.attached_articles, *speech.present_tense)):
        return False
    if row.cue(at) is not None or (word.startswith(speech.joined) and word not in speech.goes_on):
        return False
    before = row.at(at - 1)
    if at > first + 1 and _is_of_events(row, word):
        return False
    if at == first + 1 or word in speech.given_names or before in speech.given_names or before in speech.goes_on:
        return True
    is_family = word.startswith(speech.article) and word.endswith(speech.adjective_ending)
    if is_family and row.at(at - 2) in speech.address.descent:  # so-and-so, son of so-and-so, al-Ghamdi
        return True
    return word in speech.goes_on


def _is_of_events(row: TokenRow, word: str) -> bool:
    """Whether a word behind a name is a speech, or a definite one an occasion, a body or a place: «so-and-so opened
    the fair»."""
    speech, names = row.language.speech, row.language.names
    bare = speech.bare(word)
    if bare.removesuffix(speech.objects.ending) in speech.documents.speeches:  # so-and-so a speech
        return True
    is_noun = bare in speech.occasions or bare in names.body_nouns or bare in names.place_nouns
    return is_noun and bare != word and bare not in speech.heads


def is_name_too(row: TokenRow, at: int) -> bool:
    """Whether a word that is a preposition too is written as a name and goes on as one (علي)."""
    speech, word, following = row.language.speech, row.at(at), row.at(at + 1)
    if word not in speech.written_alike:
        return False
    if is_preposition(row, at):
        return False
    if not is_word(following):
        return row.at(at - 1) in speech.given_names
    if is_definite(speech, following):
        return following.endswith(speech.adjective_ending) or _is_family_before_words(row, at + 1)
    if following in speech.complementizers:  # «said Mohammed Ali that», not «insisted on that»
        verb = row.cue(at - 2)
        if verb is None or row.at(at - 1) not in speech.given_names:
            return False
        return verb.lemma not in speech.objects.upon or not _writes_alike(row)
    return speech.event_nouns.fullmatch(following) is None


def _is_family_before_words(row: TokenRow, at: int) -> bool:
    """Whether a definite word that is no ordinary one stands right before «that» or a colon, and so ends a name."""
    speech, bare = row.language.speech, row.language.speech.bare(row.at(at))
    opens = row.at(at + 1) == ":" or row.at(at + 1) in speech.complementizers
    return opens and not row.language.names.is_common(bare) and speech.head_of(bare) is None


def _writes_alike(row: TokenRow) -> bool:
    """Whether a part writes prepositions with the letter that ends names, as some papers do."""
    telling = row.language.speech.homographs.telling_letters
    told = ((word, row.received(at, at + 1)) for at, word in enumerate(row.tokens) if word in telling)
    return any(plain(written).text[-1] == word[-1] for word, written in told)


def is_whole_name(row: TokenRow, at: int) -> bool:
    """Whether a given name begins with the letter of «and», and no word is left without it (وليد)."""
    speech, rest = row.language.speech, row.at(at)[1:]
    is_word = speech.head_of(rest) is not None or row.language.names.is_common(speech.bare(rest))
    return not is_word and rest not in speech.given_names


def is_second_name(row: TokenRow, name_from: int | None, at: int) -> bool:
    """Whether a word right behind a given name is a name too, and no preposition with its noun; a foreign letter is."""
    speech, word = row.language.speech, row.at(at)
    if word[-1:] == INITIAL:
        return True
    rest = word[1:]
    if name_from != at - 1 or rest in speech.occasions or not word.startswith(speech.clitics):
        return False
    if word.startswith(tuple(speech.quoting)):
        return not is_attached(speech, word)
    is_common, places = row.language.names.is_common, row.language.names.places()
    is_noun = speech.head_of(rest) is not None or rest in places or word in speech.occasions
    is_noun = is_noun or (word.startswith(speech.objects.of) and is_common(rest))
    is_word = is_common(word) and (word.endswith(speech.objects.ending) or not is_common(rest))  # wholly
    return not (is_noun or is_word or word in speech.ends or rest in speech.ends or is_attached(speech, word))


def has_name_behind(row: TokenRow, at: int, end: int) -> bool:
    """Whether a body in quotation marks stands between an office and its holder: head of «Unrwa» so-and-so."""
    speech, following = row.language.speech, end + (row.at(end) in row.commas)
    if end - at - 2 > QUOTED_BODY or not is_word(row.at(following)):
        return False
    word = row.at(following)
    if word in speech.given_names:
        return True
    return row.at(end) not in row.commas and not (
        word in speech.ends or word in speech.prepositions or row.cue(following) is not None
    )
