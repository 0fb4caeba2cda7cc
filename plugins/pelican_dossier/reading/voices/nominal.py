"""Words of saying without a subject of their own: participles, nouns, what came in a statement, what is relayed."""

from pelican_dossier.languages.speechrules import CueWord
from pelican_dossier.reading.voices.attribution import Attribution, IsKnown
from pelican_dossier.reading.voices.clauses import CLAUSE, clause_start, opening, subject_at
from pelican_dossier.reading.voices.doubt import without_doubt
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.words import Words


def relayed(words: Words, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«The agency quoted officials as saying»: the officials speak, the agency relays."""
    if not cue.relays:
        return None
    speech, limit = words.language.speech, words.sentence_end(at)
    source = next((t for t in range(at + 1, min(limit, at + CLAUSE)) if words.at(t) in speech.relayed_from), None)
    opens = opening(words, at + 1, limit)
    if source is None or (opens is not None and opens < source):
        return None
    via = phrase_at(words, subject_at(words, at + 1, source), source)
    speaker = phrase_at(words, source + 1, limit)
    if speaker is None:
        return None
    said = speaker.end
    while words.at(said) in speech.relayed_words or words.at(said) in words.commas:
        said += 1
    return Attribution("relayed", at, said, speaker, None, None, said, via)


def came_in(words: Words, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«in the minister's statement it said»: whoever issued the statement, else the statement."""
    speech = words.language.speech
    if cue.lemma not in speech.provenance_verbs:
        return None
    if words.at(at + 1) in speech.resumptives:
        first = clause_start(words, at)
        issuer = phrase_at(words, first, at) if first is not None else None
        said = at + 2
        return Attribution("came-in", at, said, issuer, None, None, said) if issuer and issuer.head else None
    if words.at(at + 1) not in speech.prepositions:
        return None
    phrase = phrase_at(words, at + 2, words.sentence_end(at))
    if phrase is None or phrase.head is None or phrase.head.kind != "statement":
        return None
    issuer = phrase_at(words, phrase.first + 1, words.sentence_end(at))
    phrase = issuer if issuer and issuer.head else phrase
    opens = opening(words, phrase.end, words.sentence_end(at))
    return Attribution("came-in", at, phrase.end, phrase, None, None, phrase.end) if opens is not None else None


def participle(words: Words, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«…, pointing out that»: whoever speaks in the sentence, or is its subject, goes on."""
    always = cue.lemma in words.language.speech.unambiguous_cues
    if cue.form != "participle" or not (always or _opens_words(words, at + 1)):
        return None
    return Attribution("participle", at, at + 1, None, cue.gender, cue.number, at + 1, follows=True)


def _opens_words(words: Words, at: int) -> bool:
    speech, word = words.language.speech, words.at(at)
    if word in speech.complementizers or word == ":" or words.opens_quotation(at):
        return True
    if word in speech.complementizer_prepositions and words.at(at - 1) not in speech.wanting:
        return True
    if word in speech.clitics and words.opens_quotation(at + 1):
        return True
    return opening(words, at, words.sentence_end(at - 1)) is not None


def noun(words: Words, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«with a hint of the minister that»."""
    if cue.form != "noun":
        return None
    speech, limit = words.language.speech, words.sentence_end(at)
    phrase = phrase_at(words, at + 1, limit)
    if phrase is None or phrase.head is None or words.at(at + 1) in speech.complementizers:
        return None
    phrase = without_doubt(phrase)
    said = phrase.end
    if words.at(said) in speech.complementizer_prepositions:
        said += 1
    return Attribution("noun", at, said, phrase, None, None, said) if words.at(said) in speech.complementizers else None
