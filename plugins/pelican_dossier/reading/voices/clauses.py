"""How a clause goes on: where what is said opens, where a subject may stand, what is only told aside."""

from bisect import bisect_left

from pelican_dossier.languages.speechrules import CueWord
from pelican_dossier.reading.voices.words import Words

REACH = 40
"""Words between a verb and what is said."""
CLAUSE = 12
"""Words of a subject before its verb."""
FEW = 3


def opening(words: Words, at: int, limit: int) -> int | None:
    """The «that», colon or quotation mark that opens what is said, no verb of saying before it."""
    until = min(limit, at + REACH)
    for which in range(bisect_left(words.openings, at), len(words.openings)):
        token = words.openings[which]
        if token >= until:
            return None
        if words.at(token) == ":" and token + 1 == len(words):
            continue
        if token > at and words.opens_quotation(token) and _is_a_name(words, token):
            continue
        return None if _says_before(words, at, token) else token
    return None


def _says_before(words: Words, at: int, opens: int) -> bool:
    """Whether another verb of saying stands before what is opened, and so opens it for itself."""
    for which in range(bisect_left(words.cues, at, key=_token), len(words.cues)):
        token, cue = words.cues[which]
        if token >= opens:
            return False
        if cue.form == "verb" and cue.reach is None and not words.quotation(token):
            return True
    return False


def _token(cue: tuple[int, CueWord]) -> int:
    return cue[0]


def _is_a_name(words: Words, token: int) -> bool:
    """Whether a quotation holds the name of an outlet or the like, and no words that were said."""
    quoted = words.quotation(token)
    inside = words.after(quoted.end) - token - 2 if quoted else 0
    speech, before = words.language.speech, words.at(token - 1)
    return inside <= FEW and before not in speech.complementizers and before != ":" and before not in speech.quoting


def subject_at(words: Words, at: int, limit: int) -> int:
    """The token where a subject may begin behind its verb: adverbs, dates, brackets and whom it is told skipped."""
    speech = words.language.speech
    while at < limit:
        word = words.at(at)
        if word in speech.skipped or words.is_dated(at) or word in words.commas or word in speech.addressees:
            at += 1
        elif word in speech.clitics and word not in speech.quoting and words.opens_quotation(at + 1):
            quoted = words.quotation(at + 1)
            at = words.after(quoted.end) if quoted else at + 1
        else:
            break
    return at


def behind_asides(words: Words, at: int, limit: int) -> int:
    """The token behind whom, when and where it was told: «to the paper», «yesterday», «in a statement»."""
    speech = words.language.speech
    behind = subject_at(words, at, limit)
    while words.at(behind) in speech.prepositions and words.at(behind + 1) in speech.occasions:
        behind += 2
        while (
            behind < limit
            and behind < at + CLAUSE
            and words.at(behind)[0].isalnum()
            and words.at(behind) not in speech.complementizers
        ):
            behind += 1
        behind = subject_at(words, behind, limit)
    return behind


def clause_start(words: Words, at: int) -> int | None:
    """The token where a subject before its verb may begin."""
    speech, start = words.language.speech, words.sentence_start(at)
    if words.at(start) in speech.auxiliaries:
        return start + 1
    token = at - 1
    while token >= max(start, at - CLAUSE):
        word = words.at(token)
        if word in speech.openers or word in speech.auxiliaries or (word in words.commas and token < at - 1):
            return token + 1
        if (quoted := words.quotation(token)) is not words.quotation(at):
            return token + 1 if quoted is not None and words.language.speech.capitals else None
        if words.opens_quotation(token):
            return token + 1
        if word in words.language.orthography.clause_ends:
            return None
        token -= 1
    return start if token < start else None
