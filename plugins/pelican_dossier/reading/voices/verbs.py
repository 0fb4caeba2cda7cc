"""Verbs of saying with their subjects, where verbs agree with them: behind the verb, before it, or understood."""

from pelican_dossier.languages.heads import names_body, names_person
from pelican_dossier.languages.speechrules import CueWord
from pelican_dossier.reading.voices.around import upto
from pelican_dossier.reading.voices.content import CLAUSE, FEW, opening
from pelican_dossier.reading.voices.objects import is_object
from pelican_dossier.reading.voices.phrase import Attribution, IsKnown, Phrase, by_word, without_doubt
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.positions import behind_asides, clause_start, subject_at
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.reading.voices.topics import follows_topic, topic_of
from pelican_dossier.reading.voices.wordforms import behind_place, is_occasion

_FAR = 22
"""Words that may stand between a subject and «that», where the verb alone says nothing."""
_TIME = 5
"""Words of a date behind a speaker."""
_NAME = 4
"""Words of a name that no list has."""
_WHO_SPEAKS = frozenset({"person", "institution"})
"""Nouns of speakers onto which «and» is written; what it is written onto before a place may be a word of its own."""


def verb_and_subject(row: TokenRow, at: int, cue: CueWord, is_known: IsKnown) -> Attribution | None:
    """«said the minister that»."""
    speech, limit = row.language.speech, row.sentence_end(at)
    if cue.form != "verb" or cue.lemma in speech.provenance_verbs:
        return None
    subject = subject_at(row, at + 1, limit)
    phrase = phrase_at(row, subject, limit) if subject < limit else None
    if phrase is None or is_object(row, phrase, cue):
        return None
    if not is_apart(row, phrase.first, at) and row.at(phrase.end) != ":" and not agrees(phrase, cue):
        return None
    opens = opening(row, phrase.end, limit)
    if cue.reach is not None and not cue.refers and (opens is None or opens > phrase.end + cue.reach):
        return None
    if opens is None or opens > behind_asides(row, phrase.end, limit) + 1:
        phrase = without_doubt(phrase)
    if not _is_speaker(row, phrase, cue, opens, is_known):
        return None
    is_described = cue.lemma in speech.objects.of_others and opens is not None  # which he described as
    content = None if cue.refers and not is_described else phrase.end
    return Attribution("verb-and-subject", at, phrase.end, phrase, content, cue.gender, cue.number)


def is_apart(row: TokenRow, subject: int, verb: int) -> bool:
    """Whether more than «these» stands between a verb and its subject."""
    return subject > verb + 1 + (row.at(subject - 1) in row.language.speech.demonstratives)


def agrees(phrase: Phrase, cue: CueWord) -> bool:
    """Whether a verb agrees with a subject right behind it; one that does not has an object there."""
    head, ending = phrase.head, phrase.row.language.speech.feminine_ending
    if cue.gender is None or not ending:
        return True
    if cue.form == "verb" and cue.number in ("many", "two"):  # which stand before a noun as one
        return False
    if head is None:  # «the Islamic nation», which a feminine adjective tells from a family's name
        words = phrase.row.tokens[phrase.first : phrase.first + 2]
        is_feminine = phrase.length > 1 and all(word.endswith(ending) for word in words)
        return cue.gender != "m" or not (phrase.is_definite and is_feminine)
    if cue.gender == "m":
        return not (head.is_feminine and head.number == "one")
    return head.is_feminine is not False or head.number != "one"


def _is_speaker(row: TokenRow, phrase: Phrase, cue: CueWord, opens: int | None, is_known: IsKnown) -> bool:
    if phrase.is_certain or is_known(phrase):
        return True
    if _governs(row, phrase, cue) or _is_told_who(row, phrase):
        return True
    if opens is None or _is_clause(phrase):
        return False
    reach = _FAR if cue.lemma in row.language.speech.unambiguous_cues else 1
    return opens <= behind_asides(row, phrase.end, len(row)) + reach


def _is_told_who(row: TokenRow, phrase: Phrase) -> bool:
    """Whether few words are a name behind which the dispatch tells who it is: «Josimar Souza, who is a farmer»."""
    speech, comma = row.language.speech, phrase.end
    is_short = phrase.head is None and 1 < phrase.length <= _NAME
    is_told = row.at(comma) in row.commas and row.at(comma + 1) in speech.address.namely
    who = row.at(comma + 2)
    is_noun = not (who.startswith(speech.present) or who in speech.ends or row.cue(comma + 2) is not None)
    return is_short and is_told and (is_noun or names_person(speech.head_of(who)))


def _governs(row: TokenRow, phrase: Phrase, cue: CueWord) -> bool:
    """Whether a verb's preposition stands right behind few words that begin with none that is ordinary: «Josimar Souza
    expressed (of) his joy»."""
    speech, first = row.language.speech, row.at(phrase.first)[phrase.clitics :]
    is_short = phrase.head is None and phrase.length <= _NAME
    behind = next((at for at in upto(phrase.end, len(row), _TIME) if not row.is_dated(at)), phrase.end)
    is_behind = row.at(behind) == speech.objects.governed.get(cue.lemma) and phrase.first > 0
    return is_short and is_behind and not row.language.names.is_common(speech.bare(first))


def _is_clause(phrase: Phrase) -> bool:
    """«a decision that lets»: a noun without an article and a verb in the present, no name."""
    row, last = phrase.row, phrase.last_word
    is_verb = last.startswith(row.language.speech.present)
    return is_verb and phrase.length > 1


def subject_and_verb(row: TokenRow, at: int, cue: CueWord, is_known: IsKnown) -> Attribution | None:
    """«the minister said that», and «the minister had …, said»."""
    limit = row.sentence_end(at)
    if cue.form != "verb" or cue.refers:
        return None
    if (topic := topic_of(row, at, is_known)) is not None:
        rule = "subject-and-verb" if topic.is_certain else "as-for"
        return by_word(rule, at, topic, cue.gender, cue.number)
    if cue.proclitics and not follows_topic(row, at):
        return None
    opens = opening(row, at + 1, limit)
    near = opens is not None and opens <= at + FEW
    far = row.at(at - 1) in row.commas
    for first in (clause_start(row, at), _behind_that(row, row.sentence_start(at)) if far else None):
        phrase = phrase_at(row, first, limit, _conjunction(row, first)) if first is not None and first < at else None
        if phrase is None or not _is_subject(row, phrase, at, cue, is_known):
            continue
        if cue.reach is None or near:
            return by_word("subject-and-verb", at, phrase, cue.gender, cue.number)
    return _named_in_headline(row, at, cue, is_known)


def _named_in_headline(row: TokenRow, at: int, cue: CueWord, is_known: IsKnown) -> Attribution | None:
    """«…, and Brown calls on»: the last name of somebody the text names, right before a headline's verb."""
    joined = row.at(at - 1).startswith(row.language.speech.joined)
    if not row.is_headline or at == 0 or not joined or cue.lemma not in row.language.speech.objects.urging:
        return None
    phrase = phrase_at(row, at - 1, at, 1)
    if phrase is None or phrase.end != at or phrase.head is not None or not is_known(phrase):
        return None
    return by_word("subject-and-verb", at, phrase, cue.gender, cue.number)


def _behind_that(row: TokenRow, first: int) -> int:
    """The token behind the links that a sentence opens with: «except that a source …, revealed»."""
    speech = row.language.speech
    while row.at(first) in speech.openers:
        first += 1
    return first


def _conjunction(row: TokenRow, first: int) -> int:
    """How many letters of «and» or «so» are written onto a subject that is definite, or the noun of a speaker."""
    speech, word = row.language.speech, row.at(first)
    joined = speech.article != "" and word.startswith((*speech.joined, speech.then))
    head = speech.heads.get(word[1:]) if joined and word not in speech.heads else None
    has = joined and (word[1:].startswith(speech.article) or (head is not None and head.kind in _WHO_SPEAKS))
    return int(has)


def _is_subject(row: TokenRow, phrase: Phrase, at: int, cue: CueWord, is_known: IsKnown) -> bool:
    if is_object(row, phrase, cue):
        return False
    behind_auxiliary = row.at(phrase.first - 1) in row.language.speech.auxiliaries and phrase.is_definite
    in_headline = row.is_headline and phrase.last <= FEW
    if not (phrase.is_certain or behind_auxiliary or in_headline or is_known(phrase)):
        return False
    is_behind_that = row.at(phrase.first - 1) in row.language.speech.complementizers
    if is_behind_that and row.at(phrase.end) in row.commas and phrase.end == at - 1:
        return True  # that a source in the ministry, revealed
    return _only_asides(row, phrase.end, at) or _only_circumstance(phrase, at) or _only_place(phrase, at)


def _only_asides(row: TokenRow, end: int, at: int) -> bool:
    """Whether only a bracket, a relative clause or an adverb stands between a subject and its verb."""
    speech, start = row.language.speech, row.sentence_start(at)
    is_open = row.at(end) in row.commas and row.at(at - 1) in row.commas
    if is_open and _behind_that(row, start) > start:
        verbs = (token for token in range(end, at) if (cue := row.cue(token)) is not None and cue.form == "verb")
        return all(row.at(token - 1) in speech.homographs.behind_verbs for token in verbs)
    if row.at(start) not in speech.auxiliaries:
        if row.at(at - 1) in row.commas and row.at(end) in speech.stops:
            return at - end < _FAR
        return all(row.at(token) in speech.skipped for token in range(end, at))
    between = row.tokens[end:at]
    return not between or between[0] in row.commas or between[-1] in speech.skipped


def _only_place(phrase: Phrase, at: int) -> bool:
    """Whether the place of a body is all that stands between it and a verb: «traffic police in Jeddah warn»; in a
    headline it may be one that no list has."""
    row, quoting = phrase.row, tuple(phrase.row.language.speech.quoting)
    is_short = row.is_headline and at == phrase.end + 1 and row.at(phrase.end).startswith(quoting or "\0")
    return names_body(phrase.head) and (is_short or phrase.end < at == behind_place(row, phrase.end))


def _only_circumstance(phrase: Phrase, at: int) -> bool:
    """Whether a preposition with its nouns stands between a subject that opens its sentence and a verb right before
    «that»: «the ministry's statement on the accident made clear that»."""
    row, speech = phrase.row, phrase.row.language.speech
    is_named = phrase.is_definite or phrase.length > 1
    begins = phrase.is_certain and is_named and phrase.first == row.sentence_start(at)
    if not begins or not row.opens_content(at + 1):
        return False
    between = range(phrase.end, at)
    if row.at(phrase.end) not in speech.stops:
        return False
    return not any(
        row.cue(token) or row.at(token) in row.commas or row.at(token) in speech.complementizers for token in between
    )


def _has_accused(row: TokenRow, at: int, cue: CueWord) -> bool:
    """Whether whom somebody accuses stands alone behind the verb, right before «that»: «he accused the party of»."""
    if cue.lemma not in row.language.speech.objects.of_others:
        return False
    phrase = phrase_at(row, at + 1, row.sentence_end(at))
    return phrase is not None and is_object(row, phrase, cue) and row.opens_content(phrase.end)


def understood(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«and added that»: whoever spoke last and agrees with the verb."""
    speech = row.language.speech
    if cue.form != "verb" or cue.refers or row.quotation(at) or row.at(at - 1) in speech.relatives:
        return None
    if row.is_headline or cue.impersonal or cue.lemma in speech.provenance_verbs:  # before a headline nobody has spoken
        return None
    goes_on = (before := row.cue(at - 1)) is not None and before.lemma in speech.going_on  # «and went on to say»
    if not (cue.proclitics or goes_on or at == row.sentence_start(at) or row.at(at - 1) in speech.before_understood):
        return None
    following, opens = row.at(at + 1), opening(row, at + 1, row.sentence_end(at))
    pause = following in row.commas  # «and made clear, that»
    if cue.reach is not None and (opens is None or opens > at + min(FEW, cue.reach + pause)):
        return None
    at_once = row.opens_at_once(at + 1)
    near = opens is not None and opens <= at + CLAUSE
    aside = following in row.commas or following in speech.skipped or following in speech.addressees
    about = cue.reach is None and (following in speech.stops or is_occasion(row, at + 1))
    if not (at_once or (near and (aside or about)) or _has_accused(row, at, cue)):
        return None
    follows = bool(cue.proclitics) and at > row.sentence_start(at)
    return by_word("understood", at, None, cue.gender, cue.number, follows=follows)
