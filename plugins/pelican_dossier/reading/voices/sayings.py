"""Verbs of saying in a language whose subjects stand before their verbs, and behind them only after what was said."""

from pelican_dossier.languages.speechrules import CueWord
from pelican_dossier.reading.voices.agreement import agreement, is_plural
from pelican_dossier.reading.voices.capitals import capital_phrase
from pelican_dossier.reading.voices.clauses import says, subject_end, subject_of
from pelican_dossier.reading.voices.content import behind_asides, opening, subject_at
from pelican_dossier.reading.voices.phrase import Attribution, IsKnown, Phrase
from pelican_dossier.reading.voices.tokens import TokenRow

_BEHIND_CONTENT = frozenset(",\"”»’'")
"""Before a subject or a verb behind what was said."""
_ENDS = frozenset(",.?!…-–—")
"""Marks at the end of a quotation behind which its speaker may follow without a comma."""
_FAR = 14
"""Words between «quoted» and «as saying»."""
_NEAR = 8
"""Words between a verb with other meanings and what is said."""


def clause(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«The minister, a doctor, said that», «“…,” the minister said»."""
    if cue.form == "noun" or not says(row, at, cue):
        return None
    subject = subject_of(row, at)
    if subject is None or subject.first == at or not _may_say(row, at, cue, subject):
        return None
    content = None if _closes(row, subject.first, at) else at + 1
    return Attribution("clause", at, at + 1, subject, content, *agreement(subject))


def _may_say(row: TokenRow, at: int, cue: CueWord, subject: Phrase) -> bool:
    """Whether a verb says something of this subject: plain verbs of saying of any, others of a person or a body."""
    speech = row.language.speech
    if row.at(at) == cue.lemma and row.at(at) not in speech.pasts and not is_plural(subject):
        return False
    if row.at(at) in speech.nouns_too and _is_verb_behind(row, at):
        return False
    if row.at(at) in speech.nouns_too and row.at(subject.last - 1).endswith(speech.possessive_endings):
        return False
    if cue.lemma in speech.unambiguous_cues:
        return True
    has_words = _has_words(row, at, cue, subject.first) or (row.is_headline and cue.lemma in speech.of_headlines)
    if cue.lemma in speech.transitive_cues or has_words:
        return subject.is_certain
    return False


def _is_verb_behind(row: TokenRow, at: int) -> bool:
    """«official reports confirm»: the verb stands behind the noun."""
    cue = row.cue(at + 1)
    return (cue is not None and cue.form == "verb") or row.at(at + 1) in row.language.speech.passives


def _has_words(row: TokenRow, at: int, cue: CueWord, first: int) -> bool:
    """Whether what is said stands right behind a verb, or in quotation marks before its subject."""
    speech = row.language.speech
    opens = opening(row, at + 1, row.sentence_end(at))
    if opens is not None and opens <= at + _NEAR:
        return True
    if cue.lemma in speech.issuing_cues:
        return not speech.occasions.isdisjoint(row.tokens[at + 1 : at + _NEAR])
    if row.at(first - 1) in row.commas and row.at(at + 1) in row.commas:  # «…, he noted, …»
        return True
    if row.at(at + 1) in speech.openers_by_cue.get(cue.lemma, ()):
        return True
    return _is_behind_quotation(row, first)


def _is_behind_quotation(row: TokenRow, first: int) -> bool:
    comma = row.at(first - 1) in row.commas
    before = first - 1 - comma
    quoted = row.quotation(before) if before >= 0 else None
    if quoted is None or quoted is row.quotation(first):
        return False
    return comma or any(
        mark in _ENDS for mark in row.layer.folded.text[max(quoted.first, quoted.last - 2) : quoted.last]
    )


def _closes(row: TokenRow, first: int, at: int) -> bool:
    """Whether what is said stands before the subject: behind the verb come only time, place and to whom."""
    if row.at(first - 1) not in _BEHIND_CONTENT:
        return False
    limit = row.sentence_end(at)
    opens = opening(row, at + 1, limit)
    if opens is not None:
        return _is_behind_quotation(row, first) and not row.commas.isdisjoint(row.tokens[at + 1 : opens - 1])
    told = capital_phrase(row, at + 1, limit) if row.at(at) in row.language.speech.telling_verbs else None
    behind = behind_asides(row, told.end if told else at + 1, limit)
    return _is_behind_quotation(row, first) or limit <= behind + 1 or row.at(at + 1) in row.commas


def quoted(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«The agency quoted officials as saying», «the mayor was quoted by the agency as saying»."""
    limit = row.sentence_end(at)
    if not cue.relays or row.quotation(at):
        return None
    relayed = row.language.speech.relayed_words
    says = next((token for token in range(at + 1, min(limit, at + _FAR)) if row.at(token) in relayed), None)
    if says is None or row.at(says + 1) not in relayed:
        return None
    subject = subject_of(row, at)
    other = capital_phrase(row, at + 1 + (row.at(at + 1) == row.language.speech.agent), says)
    is_passive = row.at(at - 1) in row.language.speech.passives
    speaker, via = (subject, other) if is_passive else (other, subject)
    if speaker is None:
        return None
    return Attribution("quoted", at, says + 2, speaker, says + 2, *agreement(speaker), via=via)


def agent(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«was described by the police as», «figures reported by the agency»."""
    speech, limit = row.language.speech, row.sentence_end(at)
    if cue.form != "verb" or row.at(at) == cue.lemma or row.at(at + 1) != speech.agent or row.quotation(at):
        return None
    if cue.lemma not in speech.agents_cues:
        return None
    phrase = capital_phrase(row, at + 2, limit) if at + 2 < limit else None
    if phrase is None or (phrase.head is None and phrase.name is None):
        return None
    return Attribution("agent", at, phrase.end, phrase, None, *agreement(phrase))


def inverted(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«“…,” said the minister»."""
    speech, limit = row.language.speech, row.sentence_end(at)
    if cue.form != "verb" or row.at(at - 1) not in _BEHIND_CONTENT:
        return None
    if not (_is_behind_quotation(row, at) or cue.lemma in speech.unambiguous_cues):
        return None
    first = subject_at(row, at + 1, limit)
    phrase = capital_phrase(row, first, limit) if first < limit else None
    if phrase is None or phrase.first != first:
        return None
    if not _is_behind_quotation(row, at) and behind_asides(row, phrase.end, limit) + 1 < limit:
        return None
    return Attribution("inverted", at, phrase.end, phrase, None, *agreement(phrase))


def pronoun(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«he said», «they also said»: whoever spoke last, or was named."""
    speech = row.language.speech
    if cue.form == "noun" or row.quotation(at) or not says(row, at, cue):
        return None
    subject = subject_end(row, at) - 1
    agreeing = speech.pronouns.get(row.at(subject)) if subject >= 0 else None
    if agreeing is None or subject < row.sentence_start(at):
        return None
    is_plain = cue.lemma in speech.unambiguous_cues or cue.lemma in speech.transitive_cues
    if not (is_plain or _has_words(row, at, cue, subject)):
        return None
    content = None if _closes(row, subject, at) else at + 1
    return Attribution("pronoun", subject, at + 1, None, content, *agreeing)


def going_on(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«…, adding that», «… and warned that»: the speaker or the subject of the sentence goes on."""
    speech, before = row.language.speech, at - 1
    if cue.form == "noun" or row.quotation(at) or at == row.sentence_start(at):
        return None
    while row.at(before) in speech.adverbs or row.at(before).endswith(speech.adverb_endings):
        before -= 1
    follows = row.at(before) in row.commas if cue.form == "participle" else row.at(before) in speech.joining_verbs
    if not follows or (cue.form == "verb" and row.at(at) == cue.lemma):
        return None
    is_plain = cue.lemma in speech.unambiguous_cues or (cue.lemma in speech.transitive_cues and cue.form == "verb")
    if row.at(at + 1) in speech.unsaid or not (is_plain or _has_words(row, at, cue, at)):
        return None
    return Attribution("going-on", at, at + 1, None, at + 1, follows=True)
