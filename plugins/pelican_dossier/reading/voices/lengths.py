"""A speaker's phrase in every length that the words allow: its end is often not told from what is said."""

from collections.abc import Iterator

from pelican_dossier.languages.heads import names_body, names_person, names_place
from pelican_dossier.languages.speechrules import CueWord, SpeechGrammar
from pelican_dossier.reading.voices.around import is_word, upto
from pelican_dossier.reading.voices.content import opening
from pelican_dossier.reading.voices.holders import has_holder, is_of_office
from pelican_dossier.reading.voices.phrase import LONGEST, Phrase, without_doubt
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.reading.voices.wordforms import is_definite, is_event_noun

_LENGTHS = 8
"""Words of a phrase behind which it may be cut."""


def ends_of(phrase: Phrase, cue: CueWord) -> Iterator[Phrase]:
    """The phrases, the longest first."""
    objects = phrase.row.language.speech.objects
    if cue.lemma in objects.urging | objects.transitive | objects.told:
        urged = next((one for one in _cut(phrase) if _is_urged(phrase, one.last)), None)
        if urged is not None:
            yield urged
            return
    governed = objects.governed.get(cue.lemma)
    if governed is not None and (
        short := next((one for one in _cut(phrase, LONGEST) if _is_about(phrase.row, one.last, governed)), None)
    ):
        yield short
        return
    if _is_whole(phrase, cue):
        yield phrase
        return
    seen = set()
    opens = opening(phrase.row, phrase.end, phrase.row.sentence_end(phrase.first))
    if phrase.doubted is not None and (opens is None or opens > phrase.end + 1):
        phrase = without_doubt(phrase)
    for one in (phrase, without_doubt(phrase), *_cut(phrase)):
        if (one.last, one.end) not in seen:
            seen.add((one.last, one.end))
            yield one


def _is_whole(phrase: Phrase, cue: CueWord) -> bool:
    """Whether the words behind a role are a name that no list has: its verb takes no noun for what is said, or a title
    stands right before them."""
    row, speech = phrase.row, phrase.row.language.speech
    is_person = names_person(phrase.head)
    if not is_person or phrase.doubted is None:
        return False
    is_titled = row.at(phrase.doubted - 1) in speech.address.ranks
    if not (is_titled or cue.lemma in speech.unambiguous_cues):
        return False
    words = row.tokens[phrase.doubted : phrase.last]
    first = words[0][1:] if words[0].startswith(speech.clitics) else words[0]
    is_noun = not is_titled and row.language.names.is_common(first)
    return not is_noun and all(word.isalpha() for word in words)


def _is_about(row: TokenRow, token: int, governed: str) -> bool:
    """Whether a verb's preposition stands there, as a word or written onto a definite noun of no office."""
    speech, word = row.language.speech, row.at(token)
    if row.at(token - 1) in speech.counting:  # a number of people
        return False
    if word == governed:
        return True
    rest = word[len(governed) :]
    if not word.startswith(governed):
        return False
    if has_holder(row, token) and is_of_office(row, token, rest):
        return False
    head, onto = speech.head_of(word), (*speech.attached_articles, *_honoured(speech, governed))
    if row.language.names.is_common(rest) and word not in speech.given_names:
        return True  # «condemned (of) opponents»
    return is_event_noun(speech, rest) or (word.startswith(onto) and head is None)


def _honoured(speech: SpeechGrammar, governed: str) -> Iterator[str]:
    return (governed + word for word in speech.address.styles)


def _is_urged(phrase: Phrase, token: int) -> bool:
    """Whether a noun of speakers begins behind a definite one, or a state behind a name, whom that one accuses or
    urges, or who hears it."""
    row = phrase.row
    speech, word, before = row.language.speech, row.at(token), row.at(token - 1)
    head = speech.heads.get(word)
    if names_place(head) and before not in speech.heads:
        return before not in row.language.names.place_nouns  # the region of Kurdistan
    if names_place(head) and row.at(token - 2) in row.language.names.place_nouns:
        return False  # the region of Kurdistan in Iraq
    bare = speech.bare(word)
    name = phrase.name if phrase.doubted is None else None
    is_behind_family = name is not None and token > name[0] + 1 and before.startswith(speech.article)
    if is_behind_family and word.startswith(speech.article):
        return True  # «so-and-so al-Fayez the tourists»
    is_of_speakers = bare in speech.heads or word.endswith(speech.objects.oblique) or word in speech.objects.urged
    is_adjective = word.startswith(speech.article) and word.endswith(speech.adjective_ending)
    is_noun = word in speech.heads or (word.startswith(speech.article) and is_of_speakers and not is_adjective)
    is_title = word in speech.address.titles and not names_body(phrase.head)
    return is_noun and not is_title and is_definite(speech, before)


def _cut(phrase: Phrase, lengths: int = _LENGTHS) -> Iterator[Phrase]:
    """The phrase up to each of its inner words behind which a noun may begin that is no part of it."""
    row, speech = phrase.row, phrase.row.language.speech
    is_ranked = phrase.name is not None and row.at(phrase.name[0] - 1) in speech.address.ranks
    first = phrase.name[0] if phrase.name and is_ranked else phrase.first  # the head of prisons, Captain so-and-so
    for last in upto(first + 1, phrase.last, lengths - 1):
        word, before = row.at(last), row.at(last - 1)
        if not is_word(word) or not before[-1].isalnum() or word in speech.goes_on or before in speech.goes_on:
            continue
        if before in speech.address.ranks and word in speech.given_names:  # Dr. | so-and-so
            continue
        if before in speech.prepositions or row.quotation(last) is not row.quotation(phrase.first):
            continue
        name = (phrase.name[0], min(phrase.name[1], last)) if phrase.name and phrase.name[0] < last else None
        role = phrase.role if phrase.role and phrase.role[1] <= last else None
        doubted = phrase.doubted if phrase.doubted is not None and phrase.doubted < last else None
        yield phrase._replace(last=last, end=last, name=name, role=role, doubted=doubted, is_cut=True)
