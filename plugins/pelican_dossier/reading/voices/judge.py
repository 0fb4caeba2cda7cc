"""The judge: which of the candidates of a word of saying stands, by a linear model whose weights are read here.

Its weights are logarithms of odds, one a feature, added up; ``tools/train_judge.py`` makes them.
"""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from pelican_dossier.model import Ground
from pelican_dossier.reading.voices.candidates import SpeechCandidate, ends_of
from pelican_dossier.reading.voices.ends import of_end
from pelican_dossier.reading.voices.features import features
from pelican_dossier.reading.voices.phrase import Attribution
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.speakers import Speakers
from pelican_dossier.reading.voices.tokens import TokenRow

_BEHIND = frozenset({"behind", "verb-and-subject", "noun"})
"""Constructions whose speaker stands between the verb and what is said."""
_REASONS = 3
"""Features that a ground tells, for and against."""


@dataclass(frozen=True, slots=True)
class Judge:
    """A linear model."""

    weights: Mapping[str, float]
    ends: Mapping[str, float]
    """The weights of where a speaker's phrase ends."""
    stands_from: float
    """The chance from which a candidate stands."""
    sure_from: float
    """The chance from which it is not doubtful."""

    def choose(
        self, row: TokenRow, candidates: Sequence[SpeechCandidate], earlier: Sequence[Attribution], speakers: Speakers
    ) -> Attribution | None:
        """The likeliest candidate, where it is likely enough."""
        judged = [(seen(row, one, candidates, earlier, speakers), one) for one in candidates]
        names, best = max(judged, key=lambda pair: self.odds(pair[0]), default=((), None))
        chance = 1 / (1 + math.exp(-self.odds(names)))
        if best is None or chance < self.stands_from:
            return None
        grounds = (self._ground(best, names, chance),)
        return replace(self.ended(row, best), doubtful=chance < self.sure_from, grounds=grounds)

    def _ground(self, candidate: SpeechCandidate, names: Sequence[str], chance: float) -> Ground:
        """Why a candidate stands, by its strongest features."""
        told = sorted({(self.weights.get(name, 0.0), name) for name in names if name != "bias"})
        reasons = {
            "for": "; ".join(name for weight, name in reversed(told[-_REASONS:]) if weight > 0),
            "against": "; ".join(name for weight, name in told[:_REASONS] if weight < 0),
        }
        return Ground("judged", {"construction": candidate.attribution.rule, "chance": f"{chance:.2f}", **reasons})

    def ended(self, row: TokenRow, candidate: SpeechCandidate) -> Attribution:
        """The attribution with the end of its speaker's phrase where it is likeliest."""
        attribution, cue = candidate.attribution, candidate.cue
        if cue is None or attribution.phrase is None or not may_end_elsewhere(attribution):
            return attribution
        whole = phrase_at(row, attribution.phrase.first, row.sentence_end(attribution.at))
        if whole is None:
            return attribution
        best = max(ends_of(whole, cue), key=lambda phrase: _sum(self.ends, of_end(row, phrase, cue)))
        if best == attribution.phrase:
            return attribution
        content = None if attribution.content_start is None else best.end
        return replace(attribution, end=best.end, phrase=best, content_start=content)

    def odds(self, names: Sequence[str]) -> float:
        """The logarithm of the odds that what has these features is right."""
        return _sum(self.weights, names)


def _sum(weights: Mapping[str, float], names: Iterable[str]) -> float:
    return math.fsum(weights.get(name, 0.0) for name in names)


def may_end_elsewhere(attribution: Attribution) -> bool:
    """Whether what is said may begin earlier than its speaker's phrase ends: the phrase stands behind the verb."""
    phrase = attribution.phrase
    return attribution.rule in _BEHIND and phrase is not None and phrase.first > attribution.at


def seen(
    row: TokenRow,
    candidate: SpeechCandidate,
    candidates: Sequence[SpeechCandidate],
    earlier: Sequence[Attribution],
    speakers: Speakers,
) -> list[str]:
    """The features of a candidate among the others."""
    attribution = candidate.attribution
    return features(
        row,
        candidate,
        candidates,
        earlier,
        is_known=attribution.phrase is not None and speakers.is_known(attribution.phrase),
        has_turn=speakers.understood(attribution.gender, attribution.number) is not None,
    )


@cache
def judge_of(language: str) -> Judge | None:
    """The judge of a language; None where only the rules decide."""
    file = files("pelican_dossier.languages").joinpath(f"judges/{language}.json")
    if not file.is_file():
        return None
    told = json.loads(file.read_text(encoding="utf-8"))
    return Judge(told["stands"], told["ends"], told["stands_from"], told["sure_from"])
