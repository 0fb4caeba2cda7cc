"""The judge: which of the candidates of a word of saying stands, by a linear model whose weights are read here.

Its weights are logarithms of odds, one a feature, added up; ``tools/train_judge.py`` makes them.
"""

import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import chain, repeat
from operator import itemgetter

from pelican_dossier.languages.speechrules import CueWord
from pelican_dossier.model import Ground
from pelican_dossier.reading.voices.acting import acting_subject
from pelican_dossier.reading.voices.candidates import SpeechCandidate
from pelican_dossier.reading.voices.content import opening
from pelican_dossier.reading.voices.ends import of_end
from pelican_dossier.reading.voices.features import (
    CandidateFeatures,
    content_from,
    of_candidate,
    of_content,
    of_cue,
    of_turns,
)
from pelican_dossier.reading.voices.holders import is_family_name
from pelican_dossier.reading.voices.lengths import ends_of
from pelican_dossier.reading.voices.phrase import Attribution
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.speakers import Speakers
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.reading.voices.whose import may_be_of_another

_BEHIND = frozenset({"behind", "verb-and-subject", "noun"})
"""Constructions whose speaker stands between the verb and what is said."""
_PARTS = 1000
"""Of a weight: those of the files have three places."""
_LOOK_BACK = 3
"""Attributions before one among which the subject of its sentence may have spoken."""
_REASONS = 3
"""CandidateFeatures that a ground tells, for and against."""


@dataclass(frozen=True, slots=True)
class Judge:
    """A linear model."""

    weights: Mapping[str, float]
    by_rule: Mapping[str, Mapping[str, float]]
    """For each construction the weights of features that it weighs for itself."""
    ends: Mapping[str, float]
    """The weights of where a speaker's phrase ends."""
    stands_from: float
    """The chance from which a candidate stands."""
    sure_from: Mapping[str, float]
    """The chance from which it is not doubtful, by construction; of those that are not named under ``else``."""
    _whole: Mapping[str, Mapping[str, int]] = field(init=False)
    """For each construction all weights that it goes by."""
    _general: Mapping[str, int] = field(init=False)
    """Those of a construction that weighs nothing for itself."""
    _ends: Mapping[str, int] = field(init=False)

    def __post_init__(self) -> None:
        whole = {rule: _added(self.weights, own) for rule, own in self.by_rule.items()}
        object.__setattr__(self, "_whole", whole)
        object.__setattr__(self, "_general", _added(self.weights))
        object.__setattr__(self, "_ends", _added(self.ends))

    def choose(
        self, row: TokenRow, candidates: Sequence[SpeechCandidate], earlier: Sequence[Attribution], speakers: Speakers
    ) -> Attribution | None:
        """The likeliest candidate, where it is likely enough."""
        if not candidates:
            return None
        judged = list(self._judged(row, candidates, earlier, speakers))
        odds, names, best = max(judged, key=itemgetter(0))
        chance = 1 / (1 + math.exp(-odds))
        if chance < self.stands_from:
            return None
        rule = best.attribution.rule
        ended = _by_who_acts(row, self.ended(row, best, speakers), best.cue, earlier, speakers)
        acts = ended.phrase is not None and best.attribution.phrase is None
        is_rivalled = ended.phrase is None and _has_rival(best, candidates, earlier)
        is_doubtful = not acts and (chance < self.sure_from.get(rule, self.sure_from["else"]) or is_rivalled)
        grounds = (self._ground(rule, names.every, chance),)
        is_open = _says_nothing(row, ended, speakers) or may_be_of_another(ended.phrase)
        return ended._replace(doubtful=is_doubtful or is_open, grounds=grounds)

    def _judged(
        self, row: TokenRow, candidates: Sequence[SpeechCandidate], earlier: Sequence[Attribution], speakers: Speakers
    ) -> Iterator[tuple[float, CandidateFeatures, SpeechCandidate]]:
        """The candidates with the logarithm of the odds that each is right; what several share is added up once."""
        sums: dict[tuple[int, int], int] = {}
        for one, features in seen(row, candidates, earlier, speakers):
            weights = self._whole.get(one.attribution.rule, self._general)
            odds = _sum(weights, features.own)
            for names in (features.of_word, features.of_content):
                key = id(weights), id(names)
                if key not in sums:
                    sums[key] = _sum(weights, names)
                odds += sums[key]
            yield odds / _PARTS, features, one

    def _ground(self, rule: str, names: Sequence[str], chance: float) -> Ground:
        """Why a candidate stands, by its strongest features."""
        own = self.by_rule.get(rule, {})
        told = {(weight, name) for name in names if (weight := self.weights.get(name)) and name != "bias"}
        told |= {(weight, f"{rule}&{name}") for name in names if (weight := own.get(name))}
        ordered = sorted(told)
        reasons = {
            "for": "; ".join(name for weight, name in reversed(ordered[-_REASONS:]) if weight > 0),
            "against": "; ".join(name for weight, name in ordered[:_REASONS] if weight < 0),
        }
        return Ground("judged", {"construction": rule, "chance": f"{chance:.2f}", **reasons})

    def ended(self, row: TokenRow, candidate: SpeechCandidate, speakers: Speakers) -> Attribution:
        """The attribution with the end of its speaker's phrase where it is likeliest."""
        attribution, cue = candidate.attribution, candidate.cue
        if attribution.phrase is None or not may_end_elsewhere(attribution):
            return attribution
        first, clitics = attribution.phrase.first, attribution.phrase.clitics
        whole = phrase_at(row, first, row.sentence_end(attribution.at), clitics)
        if whole is None:
            return attribution
        ends = list(ends_of(whole, cue))
        best = next((one for one in ends if speakers.is_short_name(one, whole)), None) or max(
            ends, key=lambda phrase: _sum(self._ends, of_end(row, phrase, cue))
        )
        if best == attribution.phrase:
            return attribution
        content = None if attribution.content_start is None else best.end
        return attribution._replace(end=best.end, phrase=best, content_start=content)


def _added(*tables: Mapping[str, float]) -> dict[str, int]:
    """The weights that several tables give to each feature as one, in whole parts: every order gives the same sum."""
    whole: Counter[str] = Counter()
    for name, weight in chain.from_iterable(table.items() for table in tables):
        whole[name] += round(weight * _PARTS)
    return dict(whole)


def _sum(weights: Mapping[str, int], names: Iterable[str]) -> int:
    return sum(map(weights.get, names, repeat(0)))


def _by_who_acts(
    row: TokenRow, attribution: Attribution, cue: CueWord, earlier: Sequence[Attribution], speakers: Speakers
) -> Attribution:
    """The attribution with the subject of its sentence, where a subject is understood that has not spoken in it."""
    is_first = not any(row.sentence_end(one.at) == row.sentence_end(attribution.at) for one in earlier[-_LOOK_BACK:])
    is_joined = bool(cue.proclitics) or cue.form == "participle"
    subject = (
        acting_subject(row, attribution.at, cue, speakers.is_known)
        if is_first and is_joined and attribution.phrase is None
        else None
    )
    return attribution if subject is None else attribution._replace(phrase=subject, follows=False)


def _has_rival(best: SpeechCandidate, candidates: Sequence[SpeechCandidate], earlier: Sequence[Attribution]) -> bool:
    """Whether who spoke last goes on although the sentence has a subject of its own that agrees and has not spoken."""
    if best.attribution.phrase is not None or best.attribution.follows:
        return False
    spoke = {one.phrase.first for one in earlier[-_LOOK_BACK:] if one.phrase is not None}
    subjects = (one.attribution.phrase for one in candidates if one.attribution.rule == "sentence-subject")
    return any(phrase is not None and phrase.is_certain and phrase.first not in spoke for phrase in subjects)


def _says_nothing(row: TokenRow, attribution: Attribution, speakers: Speakers) -> bool:
    """Whether a word that no list has and nobody was called by stands for a speaker, and nothing opens what is said."""
    phrase = attribution.phrase
    if phrase is None or phrase.is_certain or speakers.is_known(phrase):
        return False
    is_family = phrase.length == 1 and is_family_name(row, phrase.first)
    if is_family:
        return False
    return opening(row, content_from(attribution), row.sentence_end(attribution.at)) is None


def may_end_elsewhere(attribution: Attribution) -> bool:
    """Whether what is said may begin earlier than its speaker's phrase ends: the phrase stands behind the verb."""
    return attribution.has_speaker_behind


def seen(
    row: TokenRow, candidates: Sequence[SpeechCandidate], earlier: Sequence[Attribution], speakers: Speakers
) -> Iterator[tuple[SpeechCandidate, CandidateFeatures]]:
    """The candidates of one word with their features."""
    at, cue = candidates[0].attribution.at, candidates[0].cue
    limit, content = row.sentence_end(at), dict[int, list[str]]()
    has_turn = speakers.understood(cue.gender, cue.number) is not None
    of_word = [*of_cue(row, at, cue), *of_turns(row, at, earlier, has_turn=has_turn)]
    for one in candidates:
        phrase, start = one.attribution.phrase, content_from(one.attribution)
        if start not in content:
            content[start] = list(of_content(row, cue, start, limit))
        is_known = phrase is not None and speakers.is_known(phrase)
        yield one, CandidateFeatures(of_word, content[start], of_candidate(row, one, candidates, is_known=is_known))


@cache
def judge_of(language: str) -> Judge | None:
    """The judge of a language; None where only the rules decide."""
    file = files("pelican_dossier.languages").joinpath(f"judges/{language}.json")
    if not file.is_file():
        return None
    told = json.loads(file.read_text(encoding="utf-8"))
    return Judge(**told)
