"""Where the words of a part say that somebody said something: one rule a construction, tried in their order."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pelican_dossier.reading.voices.attribution import Attribution, IsKnown, PhraseRule, Rule
from pelican_dossier.reading.voices.clauses import subject_at
from pelican_dossier.reading.voices.doubt import without_doubt
from pelican_dossier.reading.voices.nominal import came_in, noun, participle, relayed
from pelican_dossier.reading.voices.phrase import LONGEST
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.verbs import pronoun, subject_and_verb, understood, verb_and_subject
from pelican_dossier.reading.voices.words import Words

RULES: tuple[Rule, ...] = (relayed, came_in, participle, noun, pronoun, subject_and_verb, verb_and_subject, understood)
"""By a word of saying; the first that fits counts."""


def attributed(words: Words, is_known: IsKnown) -> Iterator[Attribution]:
    """Everything that the words attribute, in their order."""
    others = [attribution for rule in PHRASES for attribution in rule(words, is_known)]
    found = [*_by_words_of_saying(words, is_known, others), *others]
    yield from sorted(found, key=lambda attribution: attribution.at)


def _by_words_of_saying(words: Words, is_known: IsKnown, taken: Iterable[Attribution]) -> Iterator[Attribution]:
    free_from = 0
    closed = {token for other in taken for token in range(other.at, other.end)}
    for at, cue in words.cues:
        if at < free_from or at in closed:
            continue
        for rule in RULES:
            if attribution := rule(words, at, cue, is_known):
                behind = attribution.phrase is not None and attribution.phrase.first > at
                free_from = max(attribution.end, at + 1) if behind else at + 1
                yield attribution
                break


def according_to(words: Words, is_known: IsKnown) -> Iterator[Attribution]:
    """«according to the minister», «as the ministry announced»."""
    speech = words.language.speech
    text = words.layer.folded.text
    for at in words.according:
        match = speech.according_to.match(text, words.starts[at])
        if match is None:
            continue
        after = words.holding(match.end())
        limit = words.sentence_end(at)
        relays = True
        if match["verb"] is not None:
            cue = words.cue(after)
            if cue is None or cue.form != "verb" or cue.lemma in speech.provenance_verbs:
                continue
            after = subject_at(words, after + 1, limit)
            if cue.relays and words.at(after) in speech.relayed_from:
                after += 1
            if words.at(after) in speech.complementizer_prepositions and words.at(after + 1) in speech.occasions:
                after += 1
        elif match["tongue"] is not None:
            relays = False
        clitics = max(0, match.end() - words.starts[after]) if after < len(words) else 0
        phrase = phrase_at(words, after, limit, clitics if match["verb"] is None else 0)
        if phrase is None:
            continue
        phrase = without_doubt(phrase)
        if phrase.is_certain or is_known(phrase):
            said = phrase.end if at == words.sentence_start(at) else None
            cites = match["source"] is not None
            yield Attribution("according-to", at, phrase.end, phrase, None, None, said, relays=relays, cites=cites)


def headed(words: Words, is_known: IsKnown) -> Iterator[Attribution]:
    """«The minister: …», as headlines and interviews write it."""
    if ":" not in words.tokens[: LONGEST + 1]:
        return
    phrase = phrase_at(words, 0, len(words)) if len(words) else None
    if phrase is None or words.at(phrase.end) != ":":
        return
    is_speaker = phrase.is_certain and (phrase.head is not None or not words.language.speech.capitals)
    if is_known(phrase) or (is_speaker and (words.is_headline or words.opens_quotation(phrase.end + 1))):
        yield replace(Attribution("headed", 0, phrase.end, phrase), said_from=phrase.end + 1)


PHRASES: tuple[PhraseRule, ...] = (according_to, headed)
"""Without a word of saying before the speaker."""
