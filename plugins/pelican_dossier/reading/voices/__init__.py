"""Voices: who is said to have said what, once a speaker a paragraph; one rule a construction, tried in their order."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import itemgetter

from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.languages.heads import names_person
from pelican_dossier.languages.speechrules import CueWord
from pelican_dossier.model import DateExpression, Voice
from pelican_dossier.model.reading import spans_by_paragraph
from pelican_dossier.model.text import TextLayer
from pelican_dossier.reading.voices.accordingto import according_to, according_to_him, made_clear, with_his_saying
from pelican_dossier.reading.voices.answering import acting, answered, told
from pelican_dossier.reading.voices.around import upto
from pelican_dossier.reading.voices.candidates import SpeechCandidate, open_readings
from pelican_dossier.reading.voices.content import CLAUSE, FEW, is_a_name, opening
from pelican_dossier.reading.voices.deeds import admitted, denied
from pelican_dossier.reading.voices.headlines import headed, regretted, tailed
from pelican_dossier.reading.voices.judge import Judge, judge_of
from pelican_dossier.reading.voices.mentioned import is_of_things
from pelican_dossier.reading.voices.passives import agent
from pelican_dossier.reading.voices.phrase import Attribution, IsKnown, PhraseRule, Rule, by_word, without_doubt
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.relaying import came_in, issued, passed_on, relayed
from pelican_dossier.reading.voices.reports import is_of_reports, issued_that, reported, surveyed
from pelican_dossier.reading.voices.resolution import Resolution
from pelican_dossier.reading.voices.saidbefore import said_before
from pelican_dossier.reading.voices.sayings import beside, clause, going_on, inverted, pronoun, quoted, somewhere
from pelican_dossier.reading.voices.speakers import Speakers
from pelican_dossier.reading.voices.tokens import TokenRow, is_headline, token_row
from pelican_dossier.reading.voices.unsaid import is_unsaid
from pelican_dossier.reading.voices.verbs import subject_and_verb, understood, verb_and_subject
from pelican_dossier.reading.voices.wordforms import is_adjective


def read_voices(layer: TextLayer, language: LanguagePack, dates: Iterable[DateExpression]) -> tuple[Voice, ...]:
    """Every voice in the order of the text; the headline is read last, as it names people whom the text introduces."""
    dated = spans_by_paragraph(dates)
    speakers = Speakers(language)
    voices: list[Voice] = []
    resolution = Resolution(speakers)
    for part in sorted(layer.parts, key=lambda part: is_headline(part, language)):
        row = token_row(part, language, dated.get(part.paragraph.index, ()))
        speakers.introduce(row)
        voices += resolution.in_part(row, attributed(row, speakers, judge_of(language.code)))
    voices += resolution.left()
    return tuple(_once(sorted(voices, key=lambda voice: (voice.paragraph, voice.start))))


def _once(voices: Iterable[Voice]) -> Iterable[Voice]:
    """A speaker once a paragraph, also where it has several parts."""
    found: dict[tuple[int, str, str | None], Voice] = {}
    for voice in voices:
        key = voice.paragraph, voice.speaker, voice.role
        first = found.setdefault(key, voice)
        if first is not voice:
            kind = voice.kind if voice.kind == "direct" else first.kind
            said = tuple(sorted({*first.said, *voice.said}, key=lambda said: said.start))
            found[key] = replace(first, kind=kind, via=first.via or voice.via, said=said)
    return found.values()


def participle(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«…, pointing out that»: whoever speaks in the sentence, or is its subject, goes on."""
    always = cue.lemma in row.language.speech.unambiguous_cues
    if cue.form != "participle" or not (always or _opens_content(row, at + 1)):
        return None
    return by_word("participle", at, None, cue.gender, cue.number, follows=True)


def _opens_content(row: TokenRow, at: int) -> bool:
    speech = row.language.speech
    if row.opens_content(at):
        return True
    if row.at(at) in speech.complementizer_prepositions:
        return True
    opens = opening(row, at, row.sentence_end(at - 1))
    if opens is None:
        return False
    return not any((cue := row.cue(token)) is not None and cue.form == "participle" for token in range(at, opens))


def noun(row: TokenRow, at: int, cue: CueWord, _is_known: IsKnown) -> Attribution | None:
    """«with a hint of the minister that»."""
    if cue.form != "noun":
        return None
    speech, limit = row.language.speech, row.sentence_end(at)
    phrase = phrase_at(row, at + 1, limit)
    if phrase is None or phrase.head is None or is_adjective(row, at + 1):
        return None
    phrase = without_doubt(phrase)
    content = phrase.end
    if row.at(content) in speech.complementizer_prepositions:
        content += 1
    if row.at(content) not in speech.complementizers:
        return None
    return Attribution("noun", at, content, phrase, content)


RULES: tuple[Rule, ...] = (
    answered,
    told,
    acting,
    said_before,
    relayed,
    came_in,
    issued,
    issued_that,
    reported,
    surveyed,
    participle,
    noun,
    admitted,
    denied,
    subject_and_verb,
    verb_and_subject,
    understood,
)
"""By a cue word; the first that fits counts."""
UNJUDGED = frozenset(
    "answered told acting said-before relayed came-in issued issued-that reported surveyed admitted denied "
    "as-for".split()
)
"""Constructions with words enough of their own that no judge is asked."""
CAPITAL_RULES: tuple[Rule, ...] = (quoted, somewhere, agent, inverted, pronoun, beside, clause, going_on)
"""The same in a language with capitals, whose subjects stand before their verbs."""


def attributed(row: TokenRow, speakers: Speakers, judge: Judge | None) -> list[Attribution]:
    """Everything that the words attribute, in their order."""
    others = [attribution for rule in PHRASES for attribution in rule(row, speakers.is_known)]
    found = [*_by_cue_words(row, speakers, judge, others), *others]
    return passed_on(row, sorted(found, key=lambda attribution: attribution.at))


def _by_cue_words(
    row: TokenRow, speakers: Speakers, judge: Judge | None, taken: Iterable[Attribution]
) -> list[Attribution]:
    found: list[Attribution] = []
    free_from = 0
    closed = {token for other in taken for token in range(other.at, other.end)}
    cues = [(at, cue, False) for at, cue in row.cues]
    if judge is not None:
        cues = sorted([*cues, *((at, cue, True) for at, cue in row.weak_cues)], key=itemgetter(0))
    for at, cue, is_weak in cues:
        if at < free_from or at in closed or is_unsaid(row, at, cue):
            continue
        if (is_weak or cue.lemma in row.language.speech.objects.needed) and not _has_object(row, at, cue):
            continue
        needs_words = row.at(at) in row.language.speech.objects.with_words
        if needs_words and opening(row, at + 1, row.sentence_end(at)) is None:
            continue
        attribution = None if is_weak else _ruled(row, at, cue, speakers.is_known)
        if attribution is not None and attribution.rule == "acting" and _has_spoken(row, at, found):
            attribution = _ruled(row, at, cue, speakers.is_known, but=acting)
        if judge is not None and (attribution is None or attribution.rule not in UNJUDGED):
            ruled = [] if attribution is None else [SpeechCandidate(attribution, cue, is_ruled=True)]
            # within quoted words only a speaker who is plainly named speaks, for whom the rules are enough
            is_open = row.quotation(at) is None
            readings = open_readings(row, at, cue, speakers.is_known) if is_open else ()
            others = [SpeechCandidate(one, cue, is_ruled=False) for one in readings]
            attribution = judge.choose(row, [*ruled, *others], found, speakers)
        if attribution is not None and not _is_nobodys(row, attribution, cue):
            free_from = max(attribution.end, at + 1) if attribution.has_speaker_behind else at + 1
            found.append(attribution)
    return found


def _has_spoken(row: TokenRow, at: int, found: Sequence[Attribution]) -> bool:
    """Whether somebody has said something before in the sentence of a token."""
    return bool(found) and found[-1].at >= row.sentence_start(at)


def _is_nobodys(row: TokenRow, attribution: Attribution, cue: CueWord) -> bool:
    """Whether what an attribution gives to somebody is no saying, or that of a thing."""
    is_nobodys = _is_ruling(row, attribution, cue) or _is_excluding(row, attribution, cue)
    is_nobodys = is_nobodys or _is_decided(row, attribution, cue) or _is_coming(row, attribution, cue)
    passes_on = cue.relays and attribution.rule != "relayed" and not row.language.speech.capitals
    if passes_on and opening(row, attribution.end, row.sentence_end(attribution.at)) is None:
        return True  # the paper carried statements, and says nothing itself
    if passes_on and _is_transferred(row, attribution):
        return True
    speech = row.language.speech
    prays = cue.lemma in speech.homographs.praying and row.at(attribution.end) in speech.address.deities
    return is_nobodys or prays or is_of_things(row, attribution) or is_of_reports(row, attribution, cue)


def _is_transferred(row: TokenRow, attribution: Attribution) -> bool:
    """Whether a verb of passing on moves somebody from a post, and passes on no words."""
    speech, limit = row.language.speech, row.sentence_end(attribution.at)
    opens = opening(row, attribution.end, limit)
    return row.at(attribution.end) in speech.parts and (opens is None or row.at(opens) not in speech.complementizers)


def _is_decided(row: TokenRow, attribution: Attribution, cue: CueWord) -> bool:
    """«The council ruled that there be»: a verb that decides where a present stands right behind «that»."""
    speech, at = row.language.speech, attribution.end
    decides = cue.lemma in speech.objects.admitting and row.at(at) in speech.complementizers
    return decides and row.at(at + 1).startswith(speech.present)


def _is_coming(row: TokenRow, attribution: Attribution, cue: CueWord) -> bool:
    """«Its choice came “in honour of …”»: a verb by which words come, of something that is no speaker."""
    phrase = attribution.phrase
    comes = attribution.rule == "subject-and-verb" and cue.lemma in row.language.speech.provenance_verbs
    return comes and phrase is not None and phrase.head is None


def _is_excluding(row: TokenRow, attribution: Attribution, cue: CueWord) -> bool:
    """«The coach left so-and-so out (of)»: a verb that rules something out with a person as its object."""
    speech, at = row.language.speech, attribution.end
    if cue.lemma not in speech.objects.excluding:
        return False
    head = speech.head_of(row.at(at))
    is_person = row.at(at) in speech.given_names or names_person(head)
    return row.at(at) in speech.parts or is_person or (row.opens_quotation(at) and is_a_name(row, at))


def _is_ruling(row: TokenRow, attribution: Attribution, cue: CueWord) -> bool:
    deciding = row.language.speech.homographs.rulings.get(cue.lemma)
    return bool(deciding and attribution.phrase and row.at(attribution.phrase.first) in deciding)


def _has_object(row: TokenRow, at: int, cue: CueWord) -> bool:
    """Whether what a verb needs to say something stands behind it: what is claimed, the words themselves."""
    speech, limit = row.language.speech, row.sentence_end(at)
    if cue.refers:
        return opening(row, at + 1, min(limit, at + FEW)) is not None
    if cue.reach == 1:
        return opening(row, at + 1, limit) is not None
    objects = speech.objects.needed.get(cue.lemma)
    return objects is None or any(speech.bare(word) in objects for word in map(row.at, upto(at, limit, CLAUSE)))


def _ruled(row: TokenRow, at: int, cue: CueWord, is_known: IsKnown, but: Rule | None = None) -> Attribution | None:
    rules = CAPITAL_RULES if row.language.speech.capitals else RULES
    return next((found for rule in rules if rule is not but and (found := rule(row, at, cue, is_known))), None)


PHRASES: tuple[PhraseRule, ...] = (
    according_to,
    according_to_him,
    with_his_saying,
    made_clear,
    headed,
    regretted,
    tailed,
)
"""Without a word of saying before the speaker."""
