"""What the judge sees of a candidate: each feature is a name that says what it stands for."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from pelican_dossier.languages.speechrules import FORMS, CueWord, SpeechGrammar
from pelican_dossier.reading.voices.candidates import SpeechCandidate
from pelican_dossier.reading.voices.content import opening
from pelican_dossier.reading.voices.forms import form_of, kind_of
from pelican_dossier.reading.voices.phrase import Attribution
from pelican_dossier.reading.voices.positions import behind_asides
from pelican_dossier.reading.voices.tokens import TokenRow

CROSSED = ("opens", "head=", "prev=", "lemma=", "next=", "spoke", "other=")
"""How features begin that each construction weighs for itself."""
_LOOK_BACK = 3
"""Attributions before one that tell whether somebody has spoken in the sentence."""


class CandidateFeatures(NamedTuple):
    """The names of what the judge sees of a candidate; the first two are the same lists for several candidates."""

    of_word: list[str]
    of_content: list[str]
    own: list[str]

    @property
    def every(self) -> list[str]:
        """All of them."""
        return [*self.of_word, *self.of_content, *self.own]


def crossed(rule: str, names: Iterable[str]) -> Iterator[str]:
    """The features that mean something else in each construction, with the construction before them."""
    return (f"{rule}&{name}" for name in names if name.startswith(CROSSED))


def of_candidate(
    row: TokenRow, candidate: SpeechCandidate, others: Sequence[SpeechCandidate], *, is_known: bool
) -> list[str]:
    """The names of what holds of a candidate, beside what holds of its word and of what is said."""
    return [*_of_construction(candidate, others), *_of_phrase(row, candidate, is_known=is_known)]


def _of_construction(candidate: SpeechCandidate, others: Sequence[SpeechCandidate]) -> Iterator[str]:
    rule = candidate.attribution.rule
    yield f"rule={rule}"
    if candidate.is_ruled:
        yield "ruled"
        yield f"ruled={rule}"
    elif not any(other.is_ruled for other in others):
        yield "no rule"
    for other in others:
        phrase = other.attribution.phrase
        if other is not candidate and phrase is not None and phrase.is_certain:
            yield f"other={other.attribution.rule}"


def _is_present(word: str, cue: CueWord) -> bool:
    return cue.form == "verb" and not word[cue.proclitics :].startswith(cue.lemma[:2])


@lru_cache(maxsize=FORMS)
def _of_word(speech: SpeechGrammar, word: str) -> tuple[str, ...]:
    """The names of what holds of a word of saying wherever it stands."""
    cue = speech.cues.get(word) or speech.weak_cues[word]
    names = [
        f"lemma={cue.lemma}",
        f"form={cue.form}",
        f"tense={'present' if _is_present(word, cue) else 'past'}",
        f"weak={word in speech.weak_cues}",
        f"needs={cue.reach is not None}",
        f"number={cue.number}",
    ]
    if cue.proclitics:
        names.append(f"proclitic={word[:1]}")
    return (*names, *(name for name, holds in (("refers", cue.refers), ("impersonal", cue.impersonal)) if holds))


def of_cue(row: TokenRow, at: int, cue: CueWord) -> Iterator[str]:
    """The names of what holds of a word of saying, whoever says it."""
    yield "bias"
    if row.is_headline:
        yield "headline"
    if row.quotation(at) is not None:
        yield "quoted"
    yield from _of_word(row.language.speech, row.at(at))
    before, is_present = kind_of(row, at - 1, row.sentence_start(at)), _is_present(row.at(at), cue)
    yield f"prev={before}"
    yield f"form={cue.form}&prev={before}&{'and' if cue.proclitics else 'bare'}"
    yield f"tense={is_present}&prev={before}"
    yield f"next={kind_of(row, at + 1, -1)}"
    if row.at(at - 2) in row.language.speech.negations:
        yield "negated before"


def _of_phrase(row: TokenRow, candidate: SpeechCandidate, *, is_known: bool) -> Iterator[str]:
    phrase, cue = candidate.attribution.phrase, candidate.cue
    if phrase is None:
        yield "head=none"
        return
    head = phrase.head
    yield f"head={head.kind if head else 'name' if phrase.is_certain else 'unknown'}"
    yield f"certain={phrase.is_certain}"
    yield f"known={is_known}"
    yield f"certain={phrase.is_certain}&known={is_known}"
    if phrase.name is not None:
        yield f"named={phrase.doubted is None}"
    if phrase.is_definite:
        yield "definite"
    if phrase.clitics:
        yield "clitics"
    if phrase.doubted is not None:
        yield "doubted"
    yield f"words={min(phrase.length, 6)}"
    speech, first = row.language.speech, row.at(phrase.first)[phrase.clitics :]
    last = phrase.last_word
    begins = form_of(speech, first)
    yield f"first={begins}"
    yield f"first={begins}&certain={phrase.is_certain}&words={min(phrase.length, 3)}"
    if first[:1] in speech.written_onto and not phrase.is_certain:
        yield f"first letter={first[:1]}"
    yield f"end={form_of(speech, last)}&certain={phrase.is_certain}"
    if head is not None and cue.gender is not None:
        yield f"agrees={(cue.gender == 'f') == head.is_feminine}&{head.kind}&{head.number}"
    if head is None and speech.event_nouns.fullmatch(first):
        yield "event noun"
    if head is None and first.endswith(speech.adjective_ending):
        yield "adjective"
    if row.at(phrase.first - 1) in speech.prepositions:
        yield "behind preposition"
    if head is None and last.startswith(speech.present) and last not in speech.given_names:
        yield "ends like a verb"
    if candidate.attribution.has_speaker_behind:
        yield f"apart={min(phrase.first - candidate.attribution.at - 1, 4)}"
        yield f"after={kind_of(row, phrase.end, -1)}"
    else:
        yield f"before by={_bucket(candidate.attribution.at - phrase.end)}"
        yield f"stands after={kind_of(row, phrase.first - 1, row.sentence_start(phrase.first))}"


def _bucket(distance: int) -> str:
    return str(distance) if distance <= 2 else "3-5" if distance <= 5 else "6-12" if distance <= 12 else "far"


def content_from(attribution: Attribution) -> int:
    """The token from which on what is said may open."""
    phrase = attribution.phrase
    return phrase.end if phrase is not None and attribution.has_speaker_behind else attribution.at + 1


def of_content(row: TokenRow, cue: CueWord, start: int, limit: int) -> Iterator[str]:
    """The names of what opens from a token on, in the sentence that ends before ``limit``."""
    opens = opening(row, start, limit)
    if opens is None:
        yield "opens=nothing"
        yield f"opens=nothing&needs={cue.reach is not None}"
        return
    word = row.at(opens)
    kind = "colon" if word == ":" else "quotation" if row.opens_quotation(opens) else "that"
    near = _bucket(max(0, opens - start))
    yield f"opens={kind}"
    yield f"opens={kind} {near}"
    yield f"opens={near}"
    aside = opens <= behind_asides(row, start, limit) + 1
    yield f"opens={kind}&aside={aside}"
    if kind == "that" and row.at(opens - 1) in row.language.speech.complementizer_prepositions:
        yield "opens=with preposition"


def of_turns(row: TokenRow, at: int, earlier: Sequence[Attribution], *, has_turn: bool) -> Iterator[str]:
    """The names of who has spoken before a token: in its sentence, its paragraph, the dispatch."""
    same = [one for one in earlier[-_LOOK_BACK:] if row.sentence_end(one.at) == row.sentence_end(at)]
    yield f"spoke in sentence={min(len(same), 2)}"
    if not same:
        yield f"spoke in paragraph={bool(earlier)}"
        yield f"spoke before={has_turn}"
    elif any(one.content_start == at for one in same):
        yield "spoke right before"
