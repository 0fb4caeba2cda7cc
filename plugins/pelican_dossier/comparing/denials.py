"""What somebody denies and another tells: a denial beside the clauses of other sources that say the same is so."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import LCSseq

from pelican_dossier.comparing.clauses import Clause, clause_at
from pelican_dossier.comparing.compared import Compared, Evidence
from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.comparing.tellings import stems
from pelican_dossier.comparing.triggers import Trigger
from pelican_dossier.comparing.utterances import content_words, may_name_one, share_words, telling_words
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.eventrules import are_of_one_family
from pelican_dossier.model import Arguments, Voice

_LEAST, _SHARE = 2, 0.6
"""Of the words of what is denied, besides what happens, those that a clause has which tells it: so many, and such a
share; what happens is told by the same word."""
_OTHERWISE = 3
"""So many where another word of its family tells what happens."""
_ONE_WORD = 0.6
"""Of the letters of two words that are forms of one, in their order."""
_COPIED = (3, 0.8)
"""The same of two denials that are one."""
_CROWD = 400
"""Sentences that have a word; by one that more have, none is found."""


@dataclass(frozen=True)
class _Denial:
    """A sentence in which somebody denies that something is so."""

    sentence: Sentence
    happening: tuple[Trigger, ...]
    """What he denies to have happened."""
    words: frozenset[str]
    """The other telling words of what he denies, without their endings."""
    accusing: Sentence | None
    """The sentence right before it, where that accuses somebody of it."""

    @cached_property
    def voice(self) -> Voice | None:
        """Who denies it."""
        return self.sentence.voice_of(self.happening[0].start) if self.happening else None

    def is_told_by(self, sentence: Sentence, clause: Clause) -> bool:
        """Whether another clause tells that what is denied is so."""
        common = len(self.words & _words(sentence, clause.start, clause.end))
        if common < max(_LEAST, _SHARE * len(self.words)):
            return False
        words = [self.sentence.layer.folded_words(one.start, one.end) for one in self.happening]
        for trigger in clause.triggers:
            told = sentence.layer.folded_words(trigger.start, trigger.end)
            of_family = any(are_of_one_family(trigger.type, denied.type) for denied in self.happening)
            is_word = any(LCSseq.normalized_similarity(told, word) >= _ONE_WORD for word in words)
            if of_family and (is_word or common >= _OTHERWISE) and not _is_turned(sentence, clause, trigger):
                return True
        return False

    def is_copied_by(self, other: "_Denial") -> bool:
        """Whether another denial is of the same, in much the same words."""
        return share_words(self.words, other.words, *_COPIED)


def claims_denied(compared: Compared) -> Iterator[Evidence]:
    """What one source tells, and another denies; or what somebody is accused of, and denies: once a denial, however
    many carry it."""
    denials = _once(list(_denials(compared)))
    told = _sentences_with(compared, frozenset(word for one, *_ in denials for word in one.words)) if denials else {}
    for copies in denials:
        denial = copies[0]
        claims = [*_telling(denial, copies, told)] or [one.accusing for one in copies if one.accusing]
        if claims:
            arguments: Arguments = {
                "first_source": claims[0].passage.source,
                "first": compared.quoted(claims[0]),
                "second_source": denial.sentence.passage.source,
                "second": compared.quoted(denial.sentence),
            }
            passages = (claims[0], *(one.sentence for one in copies), *claims[1:])
            yield Evidence(arguments, tuple(one.passage for one in passages))


def _telling(denial: _Denial, copies: Sequence[_Denial], told: Mapping[str, Sequence[Sentence]]) -> Iterator[Sentence]:
    """The sentences of other dispatches that tell what is denied, the first of each; ``told``: by their words."""
    sources = {one.sentence.passage.source for one in copies}
    found = (told.get(word, ()) for word in sorted(denial.words))
    near = Counter(at for sentences in found if len(sentences) <= _CROWD for at in sentences)
    for sentence, count in near.items():
        if count >= _LEAST and sentence.passage.source not in sources and _tells(sentence, denial):
            sources.add(sentence.passage.source)
            yield sentence


def _denials(compared: Compared) -> Iterator[_Denial]:
    for at, part in enumerate(compared.parts):
        grammar = LANGUAGE_PACKS[part.reading.dispatch.language].quantities
        if not any(letters in part.layer.folded.text for letters in grammar.doubting):
            continue
        above = compared.parts[at - 1] if at else part
        before = above.sentences[-1] if above.dispatch == part.dispatch and above.sentences else None
        for sentence in part.sentences:
            denies = grammar.denying.search(sentence.folded)
            denial = _denial(sentence, before, *map(sentence.received, denies.span("claim"))) if denies else None
            before = sentence
            if denial:
                yield denial


def _denial(sentence: Sentence, before: Sentence | None, start: int, end: int) -> _Denial | None:
    """A sentence by what it denies; None where that tells of nothing that happens, or in too few words, and nobody is
    accused of it right before."""
    happening = tuple(one for one in sentence.triggers if start <= one.start < end and one.type != "say")
    if happening:
        end = min(end, clause_at(sentence.clauses, happening[0].start).end)
        happening = tuple(one for one in happening if one.start < end)
    told = (word for one in happening for word in _words(sentence, one.start, one.end))
    words = _words(sentence, start, end).difference(told)
    is_accused = before is not None and before.language.quantities.accusing.search(before.folded)
    accusing = before if before and is_accused and words & _words(before, before.start, before.end) else None
    if accusing is None and not (happening and len(words) >= _LEAST):
        return None
    return _Denial(sentence, happening, words, accusing)


def _once(denials: Sequence[_Denial]) -> list[list[_Denial]]:
    """The denials, those together that are one."""
    found: list[list[_Denial]] = []
    by_word: dict[str, list[list[_Denial]]] = defaultdict(list)
    for one in denials:
        groups = (group for word in sorted(one.words) for group in by_word[word])
        group = next((group for group in groups if group[0].is_copied_by(one)), None)
        if group is None:
            group = []
            found.append(group)
            for word in one.words:
                by_word[word].append(group)
        group.append(one)
    return found


def _sentences_with(compared: Compared, wanted: frozenset[str]) -> dict[str, list[Sentence]]:
    """The sentences that have each of some words, in order of publication."""
    found: dict[str, list[Sentence]] = defaultdict(list)
    for part in compared.parts:
        for sentence in part.sentences:
            for word in wanted & _words(sentence, sentence.start, sentence.end):
                found[word].append(sentence)
    return found


def _tells(sentence: Sentence, denial: _Denial) -> bool:
    """Whether a sentence tells that what is denied is so, denies nothing itself and is not of whoever denies it."""
    grammar = sentence.language.quantities
    if sentence.language is not denial.sentence.language:
        return False
    if grammar.denying.search(sentence.folded):
        return False
    clause = next((one for one in sentence.clauses if denial.is_told_by(sentence, one)), None)
    return clause is not None and not _are_one(sentence.voice_of(clause.start), denial.voice, sentence.language.code)


def _is_turned(sentence: Sentence, clause: Clause, trigger: Trigger) -> bool:
    """Whether a clause says that something did not happen, may happen or is to come."""
    before, grammar = sentence.layer.folded_words(clause.start, trigger.start), sentence.language.events
    verb = sentence.layer.folded_words(trigger.start, trigger.end)
    turns = (grammar.negating, grammar.conditional, grammar.planned)
    return bool(grammar.future.match(verb)) or any(pattern.search(before) for pattern in turns)


def _are_one(one: Voice | None, other: Voice | None, code: str) -> bool:
    """Whether two voices may be one speaker's, by their names."""
    if one is None or other is None:
        return False
    return may_name_one(content_words(one.speaker, code), content_words(other.speaker, code))


def _words(sentence: Sentence, start: int, end: int) -> frozenset[str]:
    """The telling words of a stretch, without their endings."""
    code = sentence.language.code
    return stems(code, telling_words(sentence.layer.folded_words(start, end), code))
