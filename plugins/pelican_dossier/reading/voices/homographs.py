"""Which words of saying are other words where they stand: counted, denied, awaited, a preposition, a name."""

from collections.abc import Sequence

from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.languages.heads import names_person
from pelican_dossier.languages.speechrules import SpeechGrammar
from pelican_dossier.model.text import PartLayer
from pelican_dossier.text.signs import plain

SENTENCE_OR_QUOTATION_ENDS = frozenset('.»”"')
_CLAUSE = 12
"""Words behind a verb among which its preposition stands."""
_YEAR = 4
"""Digits of a year, behind which a clause may begin."""
_NEAR = 3
"""Words behind a rejection in which the claim that it rejects stands."""


def may_say(tokens: Sequence[str], at: int, language: LanguagePack) -> bool:
    """Whether a word of saying is neither denied nor counted («35 thousand students», which is written like a verb).

    Behind the tokens stand some that are nothing.
    """
    cue, before, after = language.speech.cues[tokens[at]], tokens[at - 1], tokens[at + 1]
    if cue.proclitics:
        return True
    if before in language.speech.address.kinship:
        return False
    if cue.lemma in language.speech.rejections and language.speech.claims.isdisjoint(tokens[at + 1 : at + 1 + _NEAR]):
        return False
    if is_awaited(tokens, at, language.speech):
        return False
    if before in language.speech.negations:
        return cue.lemma in language.speech.denying
    if tokens[at] in language.speech.homographs.students and _is_adjective(after, language):
        return False
    if cue.form == "verb" and before in language.speech.homographs.behind_no_verb:
        return False
    if before and tokens[at] in language.speech.homographs.prepositions:
        opens = before in language.speech.openers
        if after in language.figures.numerals.words:  # by way of one of them
            return opens
        if not (opens or before in language.speech.before_understood):
            return language.speech.objects.governed.get(cue.lemma) in tokens[at + 1 : at + _CLAUSE]
    if cue.form == "verb" and tokens[at] in language.speech.stops:  # «after» the meeting, which comments nothing
        return names_person(language.speech.head_of(after))
    return before not in language.figures.numerals.openers and not _counts(before, language)


def _is_adjective(word: str, language: LanguagePack) -> bool:
    """Whether an ordinary adjective stands without its article: of a nation, of a trade."""
    speech, names = language.speech, language.names
    is_name = word in speech.given_names or word in speech.heads
    is_known = names.is_common(word) or speech.article + word in speech.address.demonyms
    return not is_name and is_known and word.endswith(speech.adjective_ending) and speech.bare(word) == word


def is_awaited(tokens: Sequence[str], at: int, speech: SpeechGrammar) -> bool:
    """Whether a word only tells what somebody is expected to say: «it is expected that the judges (will) conclude»."""
    return tokens[at - 1] in speech.complementizers and tokens[at - 2] in speech.awaited


def _counts(word: str, language: LanguagePack) -> bool:
    """Whether a word is digits that count what follows, where verbs have subjects behind them, and no year."""
    return bool(language.speech.article) and word.isdecimal() and len(word) != _YEAR


def is_another_word(layer: PartLayer, at: int, speech: SpeechGrammar, *, is_headed: bool) -> bool:
    """Whether what was received is no verb of saying, though it folds like one: is called, the United States."""
    words, start = layer.tokens.words, layer.tokens.starts[at]
    other, is_with_pronoun = speech.homographs.written_otherwise.get(words[at]), speech.cues[words[at]].refers
    if other is not None or is_with_pronoun:
        written = "".join(filter(str.isalnum, plain(layer.received(start, layer.tokens.ends[at])).text))
        if written == other or written.endswith(speech.homographs.noun_ending):
            return True
    begins = at == 0 or words[at - 1] in SENTENCE_OR_QUOTATION_ENDS
    return not (is_headed or begins) and layer.received(start, start + 1).isupper()
