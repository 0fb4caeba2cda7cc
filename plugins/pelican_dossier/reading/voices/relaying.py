"""Words that come through another: an agency that relays them, a statement that somebody issued."""

from collections.abc import Sequence

from pelican_dossier.languages.heads import names_statement
from pelican_dossier.languages.speechrules import CueWord, SpeechGrammar
from pelican_dossier.reading.voices.around import leading_to, upto
from pelican_dossier.reading.voices.content import CLAUSE, opening
from pelican_dossier.reading.voices.phrase import Attribution, IsKnown, without_doubt
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.positions import clause_start, subject_at
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.reading.voices.wordforms import first_head

_ISSUED = 24
"""Words between the verb by which a statement was let out and the one that tells what came in it."""


def relayed(row: TokenRow, at: int, cue: CueWord, is_known: IsKnown) -> Attribution | None:
    """«The agency quoted officials as saying»: the officials speak, the agency relays."""
    if not cue.relays:
        return None
    speech, limit = row.language.speech, row.sentence_end(at)
    near = upto(at, limit, CLAUSE)
    source = next((t for t in near if row.at(t) in speech.relayed_from and row.at(t - 1) not in speech.on_behalf), None)
    opens = opening(row, at + 1, limit)
    if source is None or (opens is not None and opens < source):
        return _relayed_deed(row, at)
    via = phrase_at(row, subject_at(row, at + 1, source), source)
    speaker = phrase_at(row, source + 1, limit)
    if speaker is None:
        return None
    content = speaker.end
    while row.at(content) in speech.relayed_words or row.at(content) in row.commas:
        content += 1
    says = content > speaker.end or row.opens_content(content) or speaker.is_certain
    if not (says or is_known(speaker) or speech.capitals):  # moved by way of the airport
        return None
    return Attribution("relayed", at, content, speaker, content, via=via)


def _relayed_deed(row: TokenRow, at: int) -> Attribution | None:
    """«The papers carried the stress of both sides on»: both sides speak, by a noun of saying."""
    limit, first = row.sentence_end(at), subject_at(row, at + 1, row.sentence_end(at))
    near = upto(first + 1, limit, CLAUSE)
    noun = next((token for token in near if (cue := row.cue(token)) is not None and cue.form == "noun"), None)
    via = phrase_at(row, first, noun) if noun is not None else None
    speaker = phrase_at(row, noun + 1, limit) if noun is not None and via is not None and via.end == noun else None
    if speaker is None or speaker.head is None or not row.opens_at_once(speaker.end):
        return None
    return Attribution("relayed", at, speaker.end, speaker, speaker.end, via=via)


def passed_on(row: TokenRow, found: Sequence[Attribution]) -> list[Attribution]:
    """«According to the press, the suspect denied it»: the suspect speaks, the press relays."""
    kept: list[Attribution] = []
    for which, attribution in enumerate(found):
        via = found[which - 1] if which else None
        if via is not None and kept and kept[-1] is via and _only_relays(row, via, attribution):
            kept[-1] = attribution._replace(via=via.phrase)
        else:
            kept.append(attribution)
    return kept


def _only_relays(row: TokenRow, via: Attribution, inner: Attribution) -> bool:
    """Whether nothing but «then» and commas stands between «according to», which opens its sentence, and who speaks."""
    speech, before = row.language.speech, row.sentence_start(via.at)
    begins = via.at == before or (via.at == before + 1 and row.at(before) in speech.openers)
    if not begins or via.rule != "according-to" or inner.phrase is None or inner.via is not None:
        return False
    light = row.commas | speech.stops | speech.skipped
    return light.issuperset(row.tokens[via.end : inner.first])


def came_in(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«in the minister's statement it said»: whoever issued the statement, else the statement."""
    speech = row.language.speech
    if cue.lemma not in speech.provenance_verbs:
        return None
    if row.at(at + 1) in speech.resumptives:
        first = clause_start(row, at)
        issuer = phrase_at(row, first, at) if first is not None else None
        content = at + 2
        return Attribution("came-in", at, content, issuer, content) if issuer and issuer.head else None
    if row.at(at + 1) not in speech.prepositions:
        return None
    phrase, document = phrase_at(row, at + 2, row.sentence_end(at)), speech.head_of(row.at(at + 2))
    if phrase is None or phrase.head is None or not names_statement(document):
        return None
    if phrase.first == at + 2:
        issuer = phrase_at(row, phrase.first + 1, row.sentence_end(at))
        phrase = issuer if issuer and issuer.head else phrase
    opens = opening(row, phrase.end, row.sentence_end(at))
    return Attribution("came-in", at, phrase.end, phrase, phrase.end) if opens is not None else None


def issued(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«the ministry issued a statement in which it said», «the statement that the ministry issued and in which it
    said», «he had given a speech in which he called for»: the ministry, he."""
    speech = row.language.speech
    if cue.form != "verb" or cue.lemma in speech.provenance_verbs or row.at(at + 1) not in speech.resumptives:
        return None
    before = reversed(leading_to(row, at, _ISSUED))
    verb = next((token for token in before if _issues(row, token)), None)
    if verb is None or not any(_is_statement(speech, row.at(token)) for token in range(verb - 2, at)):
        return None
    issuer = phrase_at(row, subject_at(row, verb + 1, at), at)
    if issuer is None or not issuer.is_certain or names_statement(issuer.head):
        first = clause_start(row, verb)
        issuer = phrase_at(row, first, verb) if first is not None and first < verb else None
    issuer = without_doubt(issuer) if issuer is not None else None
    if issuer is None or issuer.end >= at:
        return None
    return Attribution("issued", at, at + 2, issuer, at + 2, cue.gender, cue.number)


def _issues(row: TokenRow, token: int) -> bool:
    speech, cue = row.language.speech, row.cue(token)
    return row.at(token) in speech.documents.issuing_verbs | speech.documents.giving_verbs or (
        cue is not None and cue.lemma in speech.documents.issues
    )


def _is_statement(speech: SpeechGrammar, word: str) -> bool:
    head = first_head(speech, word)
    is_speech = word.removesuffix(speech.objects.ending) in speech.documents.speeches
    return is_speech or names_statement(head)
