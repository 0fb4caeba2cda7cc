"""Verbs of saying in a language whose subjects stand before their verbs, and behind them only after what was said."""

from pelican_dossier.languages.heads import names_person
from pelican_dossier.languages.speechrules import CueWord
from pelican_dossier.reading.voices.agreement import agreement, is_plural
from pelican_dossier.reading.voices.around import leading_to, upto
from pelican_dossier.reading.voices.capitals import UNNAMED, capital_phrase, phrase_of
from pelican_dossier.reading.voices.clauses import before_adverbs_of, counts, is_cue, phrase_start, says, subject_end
from pelican_dossier.reading.voices.contactclauses import is_contact_clause, is_swallowed
from pelican_dossier.reading.voices.content import goes_on, opening
from pelican_dossier.reading.voices.ownclauses import before_main_verb
from pelican_dossier.reading.voices.phrase import Attribution, IsKnown, Phrase, by_word
from pelican_dossier.reading.voices.positions import behind_asides, subject_at
from pelican_dossier.reading.voices.saidwords import NEAR, has_object, has_words, is_behind_quotation, is_object
from pelican_dossier.reading.voices.subjects import before_adverbs, sentence_subject, subject_of
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.reading.voices.toldapart import named_behind

_BEHIND_CONTENT = frozenset(",\"”»’'")
"""Before a subject or a verb behind what was said."""
_FAR = 24
"""Words between «quoted» and «as saying», with who somebody is between commas."""


def clause(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«The minister, a doctor, said that», «“…,” the minister said»."""
    if cue.form == "noun" or not says(row, at, cue):
        return None
    speech, subject = row.language.speech, subject_of(row, at)
    if subject is None or not _may_say(row, at, cue, subject):
        return None
    is_told_apart = row.at(subject_end(row, at) - 1) in speech.clauses.relatives_of_people
    if is_told_apart and cue.lemma in speech.clauses.deeds and row.at(subject.end) not in row.commas:
        return None  # critics who fear the plan
    content = None if _closes(row, subject.first, at) else at + 1
    is_claimed = row.at(subject.first - 2) in speech.claims
    is_open = is_claimed or is_contact_clause(row, at, subject.first)
    subject, until = named_behind(row, subject, at) if is_told_apart else (subject, None)
    until = at + 1 if is_open and not is_claimed else until  # the guarantees Brown pledged in May
    until = before_main_verb(row, at) if until is None and is_told_apart and _is_parted(row, subject) else until
    return Attribution("clause", at, at + 1, subject, content, *agreement(subject), doubtful=is_open, says_to=until)


def _is_parted(row: TokenRow, subject: Phrase) -> bool:
    """Whether a comma stands between a subject and «who»: «the mayor, who said so, left»."""
    return row.at(subject.last) in row.commas or row.at(subject.end) in row.commas


def _may_say(row: TokenRow, at: int, cue: CueWord, subject: Phrase) -> bool:
    """Whether a verb says something of this subject: plain verbs of saying of any, others of a person or a body."""
    speech = row.language.speech
    is_bare = row.at(at) == cue.lemma and row.at(at) not in speech.clauses.pasts
    if is_bare and not is_plural(subject):
        return False
    tells = has_words(row, at, cue, subject.first) or (row.is_headline and cue.lemma in speech.clauses.of_headlines)
    is_noun_too = row.at(at) in speech.clauses.nouns_too
    if is_noun_too and is_cue(row, at + 1):  # official reports confirm
        return False
    if is_noun_too and (not (tells or has_object(row, at)) or is_object(row, at, subject)):
        return False
    before = row.at(subject.first - 1)
    if before in speech.clauses.modals or before in speech.clauses.conditions:  # where would they say
        return False
    if row.at(at) in speech.clauses.nouns_too and subject.last_word.endswith(speech.clauses.possessive_endings):
        return False
    is_verb = row.at(subject.first - 1) in speech.clauses.joining_verbs and subject.length == 1
    if is_verb and not subject.is_certain:  # and provides added value
        return False
    if not tells and is_swallowed(row, at, subject):
        return False
    if cue.lemma in speech.unambiguous_cues:
        return True
    is_stance = cue.lemma in speech.clauses.transitive_cues
    return subject.is_certain and (is_stance or tells)


def _closes(row: TokenRow, first: int, at: int) -> bool:
    """Whether what is said stands before the subject: behind the verb come only time, place and to whom."""
    if row.at(first - 1) not in _BEHIND_CONTENT:
        return False
    limit = row.sentence_end(at)
    opens = opening(row, at + 1, limit)
    if opens is not None and goes_on(row, at + 1, opens):
        return is_behind_quotation(row, first) or _is_clause_before(row, first)
    if opens is not None:
        return is_behind_quotation(row, first) and not row.commas.isdisjoint(row.tokens[at + 1 : opens - 1])
    told = capital_phrase(row, at + 1, limit) if row.at(at) in row.language.speech.clauses.telling_verbs else None
    behind = behind_asides(row, told.end if told else at + 1, limit)
    ends = limit <= behind + 1 or row.at(at + 1) in row.commas
    return is_behind_quotation(row, first) or ends or _is_occasion(row, first, behind)


def _is_occasion(row: TokenRow, first: int, behind: int) -> bool:
    """Whether only time or place stands behind a verb, and a clause before it: «…, he said on Saturday»."""
    tells = row.at(behind) in row.language.speech.clauses.occasioning
    return tells and _is_clause_before(row, first)


def _is_clause_before(row: TokenRow, first: int) -> bool:
    """Whether more than «on Friday,» or «after the talks,» stands in the sentence before a token."""
    clauses, opens = row.language.speech.clauses, row.sentence_start(first)
    if all(row.is_dated(token) for token in range(opens, first - 1)):  # last May, the mayor said
        return False
    if row.at(opens) not in clauses.occasioning | clauses.sentence_subordinating:
        return True
    return any(row.at(token) in row.commas for token in range(opens, first - 1))


def quoted(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«The agency quoted officials as saying», «the mayor was quoted by the agency as saying»."""
    limit = row.sentence_end(at)
    if not cue.relays or row.quotation(at):
        return None
    relayed = row.language.speech.relayed_words
    says = next((token for token in upto(at, limit, _FAR) if row.at(token) in relayed), None)
    if says is None or row.at(says + 1) not in relayed:
        return None
    subject = subject_of(row, at)
    other = capital_phrase(row, at + 1 + (row.at(at + 1) == row.language.speech.clauses.agent), says)
    is_passive = row.at(at - 1) in row.language.speech.clauses.passives
    speaker, via = (subject, other) if is_passive else (other, subject)
    if speaker is None:
        return None
    return Attribution("quoted", at, says + 2, speaker, says + 2, *agreement(speaker), via=via)


def somewhere(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«the singer took to Twitter to announce that»."""
    speech = row.language.speech
    if row.at(at) != cue.lemma or row.at(at - 1) not in speech.clauses.modals or row.quotation(at):
        return None
    near = reversed(leading_to(row, at, NEAR))
    took = next((token for token in near if row.at(token) in speech.clauses.venues), None)
    if took is None or row.at(took + 1) not in speech.prepositions:
        return None
    subject = subject_of(row, took)
    if subject is not None:
        return by_word("somewhere", at, subject, *agreement(subject))
    agreeing = speech.pronouns.get(row.at(subject_end(row, took) - 1))
    return by_word("somewhere", at, None, *agreeing) if agreeing is not None else None


def inverted(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«“…,” said the minister»."""
    speech, limit = row.language.speech, row.sentence_end(at)
    if cue.form != "verb" or row.at(at - 1) not in _BEHIND_CONTENT:
        return None
    if not (is_behind_quotation(row, at) or cue.lemma in speech.unambiguous_cues):
        return None
    if row.at(at) in speech.clauses.telling_verbs or before_adverbs(row, row.sentence_start(at), at) < at:
        return None  # behind it stands whom it is told, or what is said
    first = subject_at(row, at + 1, limit)
    phrase = capital_phrase(row, first, limit) if first < limit else None
    if phrase is None:
        return None
    is_bounded = phrase.name is not None and row.at(phrase.end) in row.commas
    behind = behind_asides(row, phrase.end, limit)
    if not (is_behind_quotation(row, at) or is_bounded or limit <= behind + 1 or _is_occasion(row, at, behind)):
        return None
    return Attribution("inverted", at, phrase.end, phrase, None, *agreement(phrase))


def pronoun(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«he said», «they also said»: whoever spoke last, or was named."""
    speech = row.language.speech
    if cue.form == "noun" or row.quotation(at) or not says(row, at, cue):
        return None
    subject = subject_end(row, at) - 1
    agreeing = speech.pronouns.get(row.at(subject)) if subject >= 0 else None
    if agreeing is None:
        return None
    is_stance = cue.lemma in speech.clauses.transitive_cues
    is_plain = cue.lemma in speech.unambiguous_cues or is_stance
    if row.at(subject - 1) in speech.clauses.modals or not (is_plain or has_words(row, at, cue, subject)):
        return None
    content = None if _closes(row, subject, at) else at + 1
    is_named_so = row.at(subject - 1) in speech.clauses.indefinite  # what they say is a failure
    return Attribution("pronoun", subject, at + 1, None, content, *agreeing, doubtful=is_named_so)


def beside(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«fans chanting “…”», «with one of them telling the paper: “…”»."""
    speech, limit = row.language.speech, row.sentence_end(at)
    if cue.form != "participle" or row.quotation(at) or row.at(at - 1) in speech.clauses.passives:
        return None
    opens = opening(row, at + 1, limit)
    if opens is None or opens > at + NEAR:
        return None
    near = reversed(leading_to(row, at, NEAR))
    first = next((token + 1 for token in near if row.at(token) == speech.clauses.absolute), None)
    if first is None and cue.lemma in speech.clauses.cries:
        first = phrase_start(row, at)
    until = at
    while first is not None and until > first and row.at(until - 1) in speech.clauses.there:
        until -= 1
    phrase = phrase_of(row, first, until) if first is not None else None
    is_aside = first is not None and row.at(first - 1) == speech.clauses.absolute and row.at(first - 2) in row.commas
    if phrase is not None and is_aside and cue.lemma not in speech.clauses.cries:
        phrase = phrase._replace(head=phrase.head or (UNNAMED if phrase.name is None else None), is_certain=True)
    if phrase is None or not phrase.is_certain:
        return None
    return by_word("beside", at, phrase, *agreement(phrase))


def going_on(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«…, adding that», «… and warned that»: the speaker or the subject of the sentence goes on."""
    speech, before = row.language.speech, before_adverbs_of(row, at, joined=cue.form == "participle")
    if cue.form == "noun" or row.quotation(at) or at == row.sentence_start(at):
        return None
    if cue.form == "participle":
        is_linked = row.at(before) in speech.relayed_words or row.at(before) in speech.clauses.passives
        is_theirs = names_person(speech.heads.get(row.at(before)))  # letters of officials urging that
        is_cry = is_theirs or cue.lemma in speech.clauses.cries  # said by whom stands before it
        follows = row.at(before) in row.commas or (row.opens_content(at + 1) and not (is_linked or is_cry))
    else:
        follows = row.at(before) in speech.clauses.joining_verbs
    if not follows or (cue.form == "verb" and row.at(at) == cue.lemma and not _has_many(row, at)):
        return None
    is_deed = cue.form == "participle" and cue.lemma in speech.clauses.deeds
    is_plain = cue.lemma in speech.unambiguous_cues or (cue.lemma in speech.clauses.transitive_cues and not is_deed)
    if counts(row, at, cue):
        return None
    if row.at(at + 1) in speech.clauses.unsaid or not (is_plain or has_words(row, at, cue, at)):
        return None
    return by_word("going-on", at, None, follows=True)


def _has_many(row: TokenRow, at: int) -> bool:
    """Whether a bare verb behind «and» or «but» is said of several: «officials met but say»."""
    subject = sentence_subject(row, at) if row.at(at) in row.language.speech.unambiguous_cues else None
    return isinstance(subject, Phrase) and is_plural(subject)
