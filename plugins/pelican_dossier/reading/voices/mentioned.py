"""Whom words mean who need not have spoken: who issued the statement, the same sources, a subject that agrees."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pelican_dossier.languages.clauserules import Gender
from pelican_dossier.languages.heads import names_statement
from pelican_dossier.languages.speechrules import Number
from pelican_dossier.reading.voices.acting import acting_subject, before_object
from pelican_dossier.reading.voices.around import is_word, leading_to, upto
from pelican_dossier.reading.voices.phrase import Attribution, Phrase, before_doubt, may_be_subject, without_doubt
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.positions import subject_at
from pelican_dossier.reading.voices.roles import Turn
from pelican_dossier.reading.voices.speaker import Speaker
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.reading.voices.wordforms import HONOURED, is_event_noun, is_thing

_SUBJECT = 30
"""Words of a sentence in which its subject is looked for."""
_TURNS = 8
"""Turns among which that of who spoke last is looked for."""
_BACK = 120
"""Words before «the statement» or «the same sources» in which they are named first."""


def pointed_at(phrase: Phrase) -> Phrase:
    """Whom a phrase points back to in its own paragraph; else the phrase itself."""
    return _issuer(phrase) or _same(phrase) or phrase


def _issuer(phrase: Phrase) -> Phrase | None:
    """«The province announced in a statement …; the statement added»: who issued it last."""
    row, speech = phrase.row, phrase.row.language.speech
    is_statement = names_statement(phrase.head)
    if not is_statement or not phrase.is_definite or phrase.length > 1:
        return None
    noun = speech.bare(row.at(phrase.first)[phrase.clitics :])
    for token in _before(phrase.first):
        if row.at(token) not in speech.joint or speech.plain(row.at(token)) != noun or row.quotation(token):
            continue
        if row.cue(token - 1) is not None and (named := phrase_at(row, token, row.sentence_end(token))) is not None:
            return named if named.length > 1 else None
        return _subject_before(row, token) if row.at(token - 1) in speech.prepositions else None
    return None


def _subject_before(row: TokenRow, token: int) -> Phrase | None:
    """The subject of the last verb of saying before an occasion, where nothing but the two stands between."""
    for verb in reversed(range(row.sentence_start(token), token)):
        cue = row.cue(verb)
        if cue is None or cue.form != "verb":
            continue
        first = subject_at(row, verb + 1, token)
        phrase = phrase_at(row, first, row.sentence_end(token)) if first < token else None
        return without_doubt(phrase) if phrase is not None and phrase.is_certain and phrase.last < token else None
    return None


def _same(phrase: Phrase) -> Phrase | None:
    """«Military sources …; according to the same sources»: the last ones of that noun that are named."""
    row, speech = phrase.row, phrase.row.language.speech
    is_same = any(word in speech.reflexives for word in row.tokens[phrase.first : phrase.last])
    if not is_same or phrase.head is None or not phrase.head.withholds or phrase.name is not None:
        return None
    noun = speech.bare(row.at(phrase.first)[phrase.clitics :])
    named = next((token for token in _before(phrase.first) if speech.bare(row.at(token)) == noun), None)
    found = phrase_at(row, named, row.sentence_end(named)) if named is not None else None
    is_new = found is not None and found.length > 1 and found.head is not None
    return without_doubt(found) if found is not None and is_new else None


def _before(token: int) -> Iterator[int]:
    return reversed(range(max(0, token - _BACK), token))


def is_of_things(row: TokenRow, attribution: Attribution) -> bool:
    """«The first reports had pointed to», «article 20 stressed that»: a verb whose own subject is a thing is not said
    by who spoke last."""
    if attribution.phrase is not None:
        return False
    speech, start = row.language.speech, row.sentence_start(attribution.at)
    if row.at(start) in speech.auxiliaries and is_thing(speech, row.at(start + 1)):
        return True
    behind = attribution.at + 1
    is_subject = is_thing(speech, row.at(behind)) or _is_of_findings(row, behind, attribution)
    return is_subject and _opens_behind_number(row, behind + 1)


def _is_of_findings(row: TokenRow, at: int, attribution: Attribution) -> bool:
    """Whether an ordinary noun of several things is the subject of a woman's verb: «the inquiries made clear»."""
    speech, word = row.language.speech, row.at(at)
    bare = speech.bare(word)
    is_many = word.startswith(speech.article) and is_event_noun(speech, bare) and speech.head_of(word) is None
    return attribution.gender == "f" and is_many and row.language.names.is_common(bare)


def _opens_behind_number(row: TokenRow, at: int) -> bool:
    """Whether nothing but a number, a bracket or «itself» stands before «that» or its preposition."""
    speech = row.language.speech
    while at < len(row) and (row.at(at) in "()" or row.is_number(at) or row.at(at) in speech.reflexives):
        at += 1
    return row.at(at) in speech.complementizers or row.at(at) in speech.complementizer_prepositions


def subject_of(row: TokenRow, attribution: Attribution) -> Phrase | None:
    """The subject of a sentence whose verb says nothing: «Officials discussed …, stressing that»."""
    start = row.sentence_start(attribution.at)
    return next(_subjects(row, upto(start, attribution.at, _SUBJECT), attribution), None)


def acting_before(row: TokenRow, attribution: Attribution) -> Phrase | None:
    """Who acts in the sentence of a verb without a subject, or in those before it in its part: «The minister issued a
    threat. Asked about it, he answered»."""
    cue, at = row.cue(attribution.at), attribution.at
    while cue is not None and cue.lemma not in row.language.speech.going_on and at > 0:
        if (phrase := acting_subject(row, at, cue)) is not None:
            return phrase
        at = row.sentence_start(at) - 1
    return None


def named_before(row: TokenRow, attribution: Attribution, last: Speaker, names: Mapping[str, str]) -> str | None:
    """The full name of the last other person whom the sentence names before «but he announced», where it does not name
    who spoke last; ``names`` are full names by their last ones."""
    if attribution.rule != "understood" or attribution.follows:
        return None
    plain, found = row.language.speech.plain, None
    for at in leading_to(row, attribution.at, _SUBJECT):
        word = plain(row.at(at)) if row.quotation(at) is None else ""
        if word in last.name_words:
            return None
        found = names.get(word) or found
    return found


def rival_of(row: TokenRow, attribution: Attribution, turn: Turn | None) -> Phrase | None:
    """The last noun of a speaker before a form that agrees with it, where who spoke last does not."""
    if agrees_with(attribution, turn, is_number_told=True):
        return None
    near = reversed(leading_to(row, attribution.at, _SUBJECT))
    return next(_subjects(row, near, attribution), None)


def number_of(attribution: Attribution, phrase: Phrase) -> Number:
    """How many a phrase means by its noun, else by its verb; open for a feminine plural behind a singular verb."""
    if phrase.head is None:
        return attribution.number
    is_feminine_plural = phrase.head.number == "many" and attribution.gender == "f"
    return None if is_feminine_plural else phrase.head.number


def gender_of(attribution: Attribution, phrase: Phrase) -> Gender:
    """That of its verb, else of its noun where that tells."""
    if attribution.gender is not None or phrase.head is None or phrase.head.is_feminine is None:
        return attribution.gender
    return "f" if phrase.head.is_feminine else "m"


def turn_of(speaker: Speaker, turns: Sequence[Turn]) -> Turn | None:
    """The last turn of a speaker, if that is among the last ones."""
    return next((turn for turn in reversed(turns[-_TURNS:]) if turn[0] is speaker), None)


def agrees_with(attribution: Attribution, turn: Turn | None, *, is_number_told: bool = False) -> bool:
    """Whether who spoke last may go on by a form: a body may be of either number, unless ``is_number_told``."""
    _, gender, number = turn or (None, None, None)
    if _differ(attribution.gender, gender) and (number != "many" or attribution.number == "many"):
        return False
    return not (is_number_told and attribution.number == "many" and number == "one")


def agreeing(attribution: Attribution, spoke: Iterable[Speaker], turns: Sequence[Turn]) -> Speaker | None:
    """The last of some speakers who agrees with a form: «The minister said the papers had reported …, adding»."""
    found = ((speaker, turn_of(speaker, turns)) for speaker in reversed(list(spoke)))
    return next((one for one, turn in found if turn and agrees_with(attribution, turn, is_number_told=True)), None)


def _differ(one: Gender, other: Gender) -> bool:
    return one is not None and other is not None and one != other


def _subjects(row: TokenRow, tokens: Iterable[int], attribution: Attribution) -> Iterator[Phrase]:
    speech = row.language.speech
    number: Number = attribution.number
    for token in tokens:
        before = row.at(token - 1)
        is_owner = before in speech.objects.having and token - 1 == row.sentence_start(token)
        is_led_to = before in speech.prepositions or (before in speech.stops and before not in speech.resumptives)
        if is_led_to and not is_owner:
            continue
        phrase = phrase_at(row, token, attribution.at)
        if phrase is None or phrase.head is None or _is_adjective(phrase):
            continue
        if phrase.head is HONOURED and row.cue(token - 1) is None:  # great joy of his
            continue
        if may_be_subject(phrase.head, attribution.gender, number):
            yield before_object(before_doubt(phrase) if is_owner else without_doubt(phrase))


def _is_adjective(phrase: Phrase) -> bool:
    """Whether a bare office without an article stands behind a noun that is nobody: «a large file» (chief)."""
    is_bare = phrase.length == 1 and not phrase.is_definite and phrase.name is None
    return (
        is_bare and phrase.head is not None and not phrase.head.withholds and is_word(phrase.row.at(phrase.first - 1))
    )
