"""Trains the judge of voices of a language on annotated dispatches: ``python tools/train_judge.py ar FOLDER...``.

It needs scikit-learn, which the project itself does not (``pip install scikit-learn``). ``tools/judge.md`` describes
the data. The weights go to ``plugins/pelican_dossier/languages/judges/LANGUAGE.json``.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from pelican_dossier.intake import receive_text
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.reading import read
from pelican_dossier.reading import voices as reader
from pelican_dossier.reading.voices import judge
from pelican_dossier.reading.voices.candidates import SpeechCandidate
from pelican_dossier.reading.voices.ends import of_end
from pelican_dossier.reading.voices.features import CROSSED, crossed
from pelican_dossier.reading.voices.lengths import ends_of
from pelican_dossier.reading.voices.phrase import Attribution, Phrase
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.speakers import Speakers
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.registry import Registry

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))
from tests.fixtures import load  # noqa: E402

PENALTY = 0.15
"""Inverse strength of regularisation; from .1 to .6 the figures of cross-validation hardly change."""
LEAST_SEEN = 4
"""Examples that a feature must have."""
STANDS_FROM = 0.5
SURE_FROM = {"else": 0.8, "last-speaker": 0.9, "sentence-subject": 0.9}
"""Below it a voice is doubtful: of the false speakers in 54 articles that nobody had tuned on it takes 3 of 8 from the
sure ones, and 9 of 180 right ones with them. Who spoke last and the subject of a sentence, without a rule, are wrong
oftener than their chance tells."""
CERTAIN = 8
"""The weight of an example of the project's own cases."""
SAME = 0.6
"""Words that two namings of one speaker share, by the shorter one."""
FIXTURES = {"ar": "voices_arabic", "en": "voices_english"}
_EXPECTED = re.compile(r"p(?P<paragraph>\d+) (?P<speaker>[^,(]+)(?:, (?P<role>[^(]+))? \(")


@dataclass
class Example:
    """What the judge sees, and whether it is right."""

    features: list[str]
    is_right: bool
    weight: float


@dataclass
class Teacher:
    """Stands in for the judge, knows who speaks, and notes an example for each candidate."""

    language: LanguagePack
    gold: list[dict[str, Any]] = field(default_factory=list)
    candidates: list[Example] = field(default_factory=list)
    ends: list[Example] = field(default_factory=list)
    said: list[tuple[TokenRow, Attribution, list[str]]] = field(default_factory=list)

    def choose(
        self, row: TokenRow, candidates: Sequence[SpeechCandidate], earlier: Sequence[Attribution], speakers: Speakers
    ) -> Attribution | None:
        """The candidate that is right, if one is."""
        gold = [one for one in self.gold if one["paragraph"] == row.layer.paragraph.index]
        right: list[tuple[SpeechCandidate, list[str], dict[str, Any]]] = []
        for candidate, seen in judge.seen(row, candidates, earlier, speakers) if candidates else ():
            names = self._names(row, candidate.attribution, candidates, speakers)
            meant = max(gold, key=lambda one: self._likeness(one, names), default=None)
            is_meant = meant is not None and self._likeness(meant, names) > 0
            at_cue = meant is not None and _is_cue(row, candidate.attribution.at, meant)
            if (weight := _weight(candidate, meant if is_meant else None, at_cue, row, gold)) > 0:
                features = [*seen.every, *crossed(candidate.attribution.rule, seen.every)]
                is_right = is_meant and (at_cue or "weight" in meant or row.quotation(candidate.attribution.at) is None)
                self.candidates.append(Example(features, is_right, weight))
            if is_meant and meant is not None and (candidate.is_ruled or at_cue):
                right.append((candidate, names, meant))
        if not right:
            return None
        candidate, names, meant = right[0]
        attribution = self._ended(row, candidate, meant)
        self.said.append((row, attribution, names))
        return attribution

    def _names(
        self, row: TokenRow, attribution: Attribution, candidates: Sequence[SpeechCandidate], speakers: Speakers
    ) -> list[str]:
        """How the speaker of a candidate may be named."""
        phrase = attribution.phrase
        if phrase is None:
            subject = next((one.attribution for one in candidates if one.attribution.rule == "sentence-subject"), None)
            names = self._names_before(row, attribution, speakers)
            if names or subject is None or not attribution.follows:
                return names
            phrase = subject.phrase
        assert phrase is not None
        known = speakers.earlier(phrase)
        names = [phrase.text, *(phrase.received(span) for span in (phrase.name, phrase.role) if span)]
        return names + ([known.name, f"{known.name} {known.role or ''}"] if known else [])

    def _names_before(self, row: TokenRow, attribution: Attribution, speakers: Speakers) -> list[str]:
        here = [one for one in self.said if one[0] is row]
        same = [names for _, other, names in here if row.sentence_end(other.at) == row.sentence_end(attribution.at)]
        if same:
            return same[-1]
        for _, other, names in reversed(here):
            if attribution.gender in (None, other.gender) and attribution.number in (None, other.number):
                return names
        speaker = speakers.understood(attribution.gender, attribution.number)
        return [speaker.name, f"{speaker.name} {speaker.role or ''}"] if speaker else []

    def _likeness(self, gold: dict[str, Any], names: Sequence[str]) -> float:
        return max((self._shared(one, name) for one in _namings(gold) for name in names), default=0)

    def _shared(self, one: str, other: str) -> float:
        """The words that two namings share, of all that they have; nothing where they are not of the same speaker."""
        first, second = self._words(one), self._words(other)
        common = len(first & second)
        return common / len(first | second) if common and common / min(len(first), len(second)) >= SAME else 0

    def _words(self, text: str) -> frozenset[str]:
        plain = self.language.speech.plain
        return frozenset(plain(word) for word in re.findall(r"\w+", self.language.fold(text).text))

    def _ended(self, row: TokenRow, candidate: SpeechCandidate, gold: dict[str, Any]) -> Attribution:
        """The attribution with the phrase whose end is nearest to the annotated one."""
        attribution, cue = candidate.attribution, candidate.cue
        if attribution.phrase is None or cue is None or not judge.may_end_elsewhere(attribution):
            return attribution
        whole = phrase_at(row, attribution.phrase.first, row.sentence_end(attribution.at))
        phrases = list(ends_of(whole, cue)) if whole else []
        likeness = [self._likeness(gold, [_in_full(row, phrase)]) for phrase in phrases]
        if len(phrases) < 2 or max(likeness) == 0:
            return attribution
        best = max(likeness)
        self.ends += [
            Example(list(of_end(row, one, cue)), like == best, 1) for one, like in zip(phrases, likeness, strict=True)
        ]
        phrase = phrases[likeness.index(best)]
        return attribution._replace(end=phrase.end, phrase=phrase)


def _in_full(row: TokenRow, phrase: Phrase) -> str:
    return row.received(phrase.first, phrase.end, phrase.clitics)


def _namings(gold: dict[str, Any]) -> list[str]:
    speaker, role = gold["speaker"], gold.get("role") or ""
    also = gold.get("also") or []
    return [speaker, f"{role} {speaker}", gold.get("full") or speaker, *([also] if isinstance(also, str) else also)]


def _is_cue(row: TokenRow, at: int, gold: dict[str, Any]) -> bool:
    """Whether the word of saying is the annotated one."""
    cue, word = gold.get("cue"), row.received(at, at + 1)
    return bool(cue) and (word in cue or cue in word)


def _weight(
    candidate: SpeechCandidate, meant: dict[str, Any] | None, at_cue: bool, row: TokenRow, gold: list[dict[str, Any]]
) -> float:
    """How much an example counts; nothing where two readers could differ, or nobody looked."""
    if meant is None:
        here = [one for one in gold if _is_cue(row, candidate.attribution.at, one)]
        return 0 if any(one.get("doubtful") for one in here) else max((one.get("weight", 1) for one in gold), default=1)
    if meant.get("doubtful"):
        return 0
    if at_cue:
        return 1.5
    # an annotator names one word of saying a paragraph; by the others the rules tell that there is a saying
    return meant.get("weight", 0.6) if candidate.is_ruled else 0.5 if row.quotation(candidate.attribution.at) else 0


def annotated(folder: Path) -> Iterator[tuple[str, date | None, list[dict[str, Any]]]]:
    """The texts of a folder with their days and voices."""
    days = json.loads((folder / "published.json").read_text("utf-8"))
    for path in sorted(folder.glob("*.txt")):
        day = days.get(path.name)
        voices = json.loads(path.with_suffix(".json").read_text("utf-8"))["voices"]
        yield path.read_text("utf-8"), date.fromisoformat(day) if day else None, voices


def fixtures(language: str) -> Iterator[tuple[str, date | None, list[dict[str, Any]]]]:
    """The project's own cases, which count more, as they are short and certain."""
    for case in load(PROJECT / f"tests/reading/{FIXTURES[language]}.fixtures.txt", ["rule", "near", "alone"]):
        told = [match.groupdict() for line in case.expected if (match := _EXPECTED.match(line))]
        voices = [{**one, "paragraph": int(one["paragraph"]), "speaker": one["speaker"].strip()} for one in told]
        yield case.text, date(2025, 11, 7), [{**one, "weight": CERTAIN} for one in voices]


def examples(language: str, texts: Iterator[tuple[str, date | None, list[dict[str, Any]]]]) -> list[Teacher]:
    """A teacher for each text, with what it noted."""
    teachers = []
    for text, day, voices in texts:
        teacher = Teacher(LANGUAGE_PACKS[language], voices)
        reader.judge_of = lambda _code, teacher=teacher: teacher  # type: ignore[assignment, misc]
        read(receive_text(text, "text", language, day), Registry())
        teachers.append(teacher)
    return teachers


def fitted(found: Sequence[Example]) -> dict[str, float]:
    """The weights of a linear model."""
    seen = Counter(name for one in found for name in set(one.features))
    kept = [{name: 1 for name in one.features if seen[name] >= LEAST_SEEN and name != "bias"} for one in found]
    vectors = DictVectorizer()
    model = LogisticRegression(C=PENALTY, max_iter=3000)
    model.fit(vectors.fit_transform(kept), [one.is_right for one in found], [one.weight for one in found])
    weights = dict(zip(vectors.get_feature_names_out(), model.coef_[0].round(3).tolist(), strict=True))
    return {"bias": round(float(model.intercept_[0]), 3)} | {name: weight for name, weight in weights.items() if weight}


def by_construction(weights: dict[str, float]) -> tuple[dict[str, float], dict[str, dict[str, float]]]:
    """The weights of features by themselves, and those of crossed ones by the construction before their names."""
    plain: dict[str, float] = {}
    crossed_: dict[str, dict[str, float]] = {}
    for name, weight in weights.items():
        rule, _, rest = name.partition("&")
        if rest.startswith(CROSSED) and "=" not in rule:
            crossed_.setdefault(rule, {})[rest] = weight
        else:
            plain[name] = weight
    return plain, crossed_


def main(language: str, *folders: str) -> None:
    """Trains and writes."""
    teachers = examples(language, (text for folder in folders for text in annotated(Path(folder))))
    teachers += examples(language, fixtures(language))
    candidates = [one for teacher in teachers for one in teacher.candidates]
    ends = [one for teacher in teachers for one in teacher.ends]
    weights, by_rule = by_construction(fitted(candidates))
    told = {"weights": weights, "by_rule": by_rule, "ends": fitted(ends)}
    told |= {"stands_from": STANDS_FROM, "sure_from": SURE_FROM}
    path = PROJECT / f"plugins/pelican_dossier/languages/judges/{language}.json"
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{len(candidates)} candidates and {len(ends)} ends of {len(teachers)} texts -> {path.name}")


if __name__ == "__main__":
    main(*sys.argv[1:])
