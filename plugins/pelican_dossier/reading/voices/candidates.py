"""What a word of saying may attribute, and to whom: every reading of it that the grammar leaves open, for the judge."""

from collections.abc import Iterator
from typing import NamedTuple

from pelican_dossier.languages.speechrules import CueWord, SpeechGrammar
from pelican_dossier.reading.voices.content import opening
from pelican_dossier.reading.voices.holders import has_holder, is_of_office
from pelican_dossier.reading.voices.names import NAME
from pelican_dossier.reading.voices.objects import is_object
from pelican_dossier.reading.voices.phrase import LONGEST, Attribution, IsKnown, Phrase, may_be_subject, without_doubt
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.positions import clause_start, subject_at
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.reading.voices.verbs import agrees
from pelican_dossier.reading.voices.wordforms import is_adjective, is_definite, is_event_noun

_BACK = 10
"""Words before a relative pronoun in which its noun is looked for."""
_LENGTHS = 8
"""Words of a phrase behind which it may be cut."""
_SUBJECT = 30
"""Words of a sentence in which its subject is looked for."""


class SpeechCandidate(NamedTuple):
    """One reading of a word of saying."""

    attribution: Attribution
    cue: CueWord
    is_ruled: bool
    """A rule accepts it by itself."""


def open_readings(row: TokenRow, at: int, cue: CueWord, is_known: IsKnown) -> Iterator[Attribution]:
    """Behind the word, before it but for «and said», before its «who», the sentence's subject, who spoke last."""
    if cue.lemma in row.language.speech.provenance_verbs:  # it came somewhere, and nobody said it
        return
    limit, agreeing = row.sentence_end(at), (cue.gender, cue.number)
    subject = subject_at(row, at + 1, limit)
    behind = phrase_at(row, subject, limit) if subject < limit else None
    if (
        behind is not None
        and not is_object(row, behind, cue)
        and not (cue.form == "noun" and is_adjective(row, at + 1))
        and (subject > at + 1 or row.at(behind.end) == ":" or agrees(behind, cue))
    ):
        short = without_doubt(behind)
        for phrase in (behind, short) if short != behind else (behind,):
            yield Attribution("behind", at, phrase.end, phrase, None if cue.refers else phrase.end, *agreeing)
    if cue.form == "noun":
        return
    if cue.form == "verb" and not cue.proclitics and (before := _before(row, at, limit, is_known)) is not None:
        yield Attribution("before", at, at + 1, before, at + 1, *agreeing)
    is_relative = row.at(at - 1) in row.language.speech.relative_pronouns
    if is_relative and (noun := _related(row, at - 1, is_known)) is not None:
        yield Attribution("relative", at, at + 1, noun, at + 1, *agreeing)
    if (subject_phrase := _sentence_subject(row, at, cue, is_known)) is not None:
        yield Attribution("sentence-subject", at, at + 1, subject_phrase, at + 1, *agreeing)
    nearest = None if _goes_on(row, cue, subject_phrase) else _nearest(row, at, cue, is_known)
    if nearest is not None and (subject_phrase is None or nearest.first != subject_phrase.first):
        yield Attribution("nearest", at, at + 1, nearest, at + 1, *agreeing)
    yield Attribution("last-speaker", at, at + 1, None, at + 1, *agreeing)


def _goes_on(row: TokenRow, cue: CueWord, subject: Phrase | None) -> bool:
    """Whether a headline's second verb has the subject that the headline begins with: «Brown meets Lee and affirms»."""
    return row.is_headline and bool(cue.proclitics) and subject is not None and subject.first == 0


def ends_of(phrase: Phrase, cue: CueWord) -> Iterator[Phrase]:
    """A phrase in every length that the words allow: its end is often not told from what is said."""
    if cue.lemma in phrase.row.language.speech.objects.urging:
        urged = next((one for one in _cut(phrase) if _is_urged(phrase.row, one.last)), None)
        if urged is not None:
            yield urged
            return
    governed = phrase.row.language.speech.objects.governed.get(cue.lemma)
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
    is_person = phrase.head is not None and phrase.head.kind == "person"
    if not is_person or phrase.doubted is None:
        return False
    is_titled = row.at(phrase.doubted - 1) in speech.address.ranks
    if not (is_titled or cue.lemma in speech.unambiguous_cues):
        return False
    words = row.tokens[phrase.doubted : phrase.last]
    first = words[0][1:] if words[0].startswith(speech.clitics) else words[0]
    is_noun = is_event_noun(speech, words[0]) or (not is_titled and row.language.names.is_common(first))
    return len(words) <= NAME and not is_noun and all(word.isalpha() for word in words)


def _is_about(row: TokenRow, token: int, governed: str) -> bool:
    """Whether a verb's preposition stands there, as a word or written onto a definite noun of no office."""
    speech, word = row.language.speech, row.at(token)
    if row.at(token - 1) in speech.counting and word in speech.parts:  # a number of people
        return False
    if word == governed:
        return True
    rest = word[len(governed) :]
    if governed not in speech.clitics or not word.startswith(governed):
        return False
    if has_holder(row, token) and is_of_office(row, token, rest):
        return False
    head, onto = speech.head_of(word), (*speech.attached_articles, *_honoured(speech, governed))
    return is_event_noun(speech, rest) or (word.startswith(onto) and (head is None or head.kind == "person"))


def _honoured(speech: SpeechGrammar, governed: str) -> Iterator[str]:
    return (governed + word for word in speech.address.styles)


def _is_urged(row: TokenRow, token: int) -> bool:
    """Whether a noun of speakers begins behind a definite one, or a state behind a name, whom that one accuses or
    urges."""
    speech, word = row.language.speech, row.at(token)
    head = speech.heads.get(word)
    if head is not None and head.kind == "place" and row.at(token - 1) not in speech.heads:
        return True
    bare = speech.bare(word)
    is_of_speakers = bare in speech.heads or (word.endswith(speech.objects.oblique) and bare not in speech.given_names)
    is_noun = word in speech.heads or (word.startswith(speech.article) and is_of_speakers)
    return is_noun and word not in speech.address.titles and is_definite(speech, row.at(token - 1))


def _cut(phrase: Phrase, lengths: int = _LENGTHS) -> Iterator[Phrase]:
    """The phrase up to each of its inner words behind which a noun may begin that is no part of it."""
    row, speech = phrase.row, phrase.row.language.speech
    for last in range(phrase.first + 1, min(phrase.last, phrase.first + lengths)):
        word, before = row.at(last), row.at(last - 1)
        if not word[0].isalpha() or not before[-1].isalnum() or word in speech.goes_on or before in speech.goes_on:
            continue
        if before in speech.prepositions or row.quotation(last) is not row.quotation(phrase.first):
            continue
        name = (phrase.name[0], min(phrase.name[1], last)) if phrase.name and phrase.name[0] < last else None
        role = phrase.role if phrase.role and phrase.role[1] <= last else None
        doubted = phrase.doubted if phrase.doubted is not None and phrase.doubted < last else None
        yield phrase._replace(last=last, end=last, name=name, role=role, doubted=doubted, is_cut=True)


def _before(row: TokenRow, at: int, limit: int, is_known: IsKnown) -> Phrase | None:
    first = clause_start(row, at)
    phrase = phrase_at(row, first, limit) if first is not None and first < at else None
    if phrase is not None and phrase.end <= at and (phrase.is_certain or is_known(phrase)):
        return phrase
    return _ending(row, at, is_known) or (phrase if phrase is not None and phrase.end <= at else None)


def _may_name(row: TokenRow, token: int) -> bool:
    """Whether a word may begin the phrase of a speaker who is told by it: a noun of speakers, a name, a quotation.

    What stands right behind an occasion or whom something is told belongs to it: «a press statement».
    """
    speech, word, before = row.language.speech, row.at(token), row.at(token - 1)
    if before in speech.occasions or before in speech.addressees:
        return False
    if any(word.startswith(joined + speech.article) for joined in speech.joined):  # the second of a pair
        return False
    if word in speech.given_names or word.startswith(speech.article):
        return True
    return speech.head_of(word) is not None or row.opens_quotation(token)


def _ending(row: TokenRow, end: int, is_known: IsKnown) -> Phrase | None:
    """The longest phrase of a speaker that ends right before a token."""
    for first in range(max(row.sentence_start(end - 1), end - _BACK), end):
        if row.at(first - 1) in row.language.speech.prepositions or not _may_name(row, first):
            continue
        phrase = phrase_at(row, first, row.sentence_end(first))
        if phrase is None or phrase.end != end or without_doubt(phrase).end != end:
            continue
        if phrase.is_certain or is_known(phrase):
            return phrase
    return None


def _related(row: TokenRow, pronoun: int, is_known: IsKnown) -> Phrase | None:
    """The noun that a relative pronoun stands for, a preposition before it or none."""
    end = pronoun - (row.at(pronoun - 1) in row.commas)
    found = None
    for first in range(max(row.sentence_start(pronoun), end - _BACK), end):
        phrase = phrase_at(row, first, row.sentence_end(first))
        if phrase is None or phrase.end != end:
            continue
        if phrase.is_certain or is_known(phrase):
            return phrase
        found = found or phrase
    return found


def _nearest(row: TokenRow, at: int, cue: CueWord, is_known: IsKnown) -> Phrase | None:
    """The last noun of a speaker before the word that agrees with it."""
    for first in range(at - 1, max(row.sentence_start(at), at - _SUBJECT) - 1, -1):
        speech, word = row.language.speech, row.at(first)
        if not (speech.head_of(word) or word in speech.given_names) or not _may_name(row, first):
            continue
        phrase = phrase_at(row, first, row.sentence_end(first))
        if phrase is not None and phrase.end <= at and _may_be_subject(phrase, cue, is_known):
            return without_doubt(phrase)
    return None


def _may_be_subject(phrase: Phrase, cue: CueWord, is_known: IsKnown) -> bool:
    if phrase.head is None:
        joined = phrase.row.language.speech.joined
        is_one = not any(word.startswith(joined) for word in phrase.row.tokens[phrase.first + 1 : phrase.last])
        return (cue.number in (None, "one") or not is_one) and (phrase.is_certain or is_known(phrase))
    return may_be_subject(phrase.head, cue.gender, cue.number)


def _sentence_subject(row: TokenRow, at: int, cue: CueWord, is_known: IsKnown) -> Phrase | None:
    """The first noun of a speaker in the sentence that agrees with the word."""
    for phrase in _subjects(row, row.sentence_start(at), at):
        if phrase.end <= at and _may_be_subject(phrase, cue, is_known):
            return without_doubt(phrase)
    return None


def _subjects(row: TokenRow, start: int, at: int) -> Iterator[Phrase]:
    """The phrases in a sentence before a word of saying that no preposition or link word stands before."""
    speech, limit = row.language.speech, row.sentence_end(start)
    for token in range(start, min(at, start + _SUBJECT)):
        if not _may_name(row, token):
            continue
        before = row.at(token - 1)
        if before in speech.prepositions or before in speech.stops:
            continue
        phrase = phrase_at(row, token, limit)
        if phrase is not None:
            yield phrase
