"""What the judge sees of a candidate: each feature is a name that says what it stands for."""

from collections.abc import Iterable, Iterator, Sequence

from pelican_dossier.languages.speechrules import CueWord
from pelican_dossier.reading.voices.candidates import SpeechCandidate
from pelican_dossier.reading.voices.content import behind_asides, opening
from pelican_dossier.reading.voices.forms import form_of, kind_of
from pelican_dossier.reading.voices.phrase import Attribution, Phrase
from pelican_dossier.reading.voices.tokens import TokenRow

CROSSED = ("opens", "head=", "prev=", "lemma=", "next=", "spoke", "other=")
"""How features begin that each construction weighs for itself."""
_LOOK_BACK = 3
"""Attributions before one that tell whether somebody has spoken in the sentence."""


def crossed(rule: str, names: Iterable[str]) -> Iterator[str]:
    """The features that mean something else in each construction, with the construction before them."""
    return (f"{rule}&{name}" for name in names if name.startswith(CROSSED))


def of_candidate(
    row: TokenRow,
    candidate: SpeechCandidate,
    others: Sequence[SpeechCandidate],
    earlier: Sequence[Attribution],
    *,
    is_known: bool,
    has_turn: bool,
) -> list[str]:
    """The names of what holds of a candidate, beside what holds of its word."""
    return [
        *_of_construction(row, candidate, others),
        *_of_phrase(row, candidate, is_known=is_known),
        *_of_content(row, candidate),
        *_of_turns(row, candidate, earlier, has_turn=has_turn),
    ]


def _of_construction(row: TokenRow, candidate: SpeechCandidate, others: Sequence[SpeechCandidate]) -> Iterator[str]:
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
    if row.is_headline:
        yield "headline"
    if row.quotation(candidate.attribution.at) is not None:
        yield "quoted"


def of_cue(row: TokenRow, at: int, cue: CueWord, *, is_weak: bool) -> Iterator[str]:
    """The names of what holds of a word of saying, whoever says it."""
    yield "bias"
    word = row.at(at)[cue.proclitics :]
    yield f"lemma={cue.lemma}"
    yield f"form={cue.form}"
    is_present = cue.form == "verb" and not word.startswith(cue.lemma[:2])
    yield f"tense={'present' if is_present else 'past'}"
    yield f"weak={is_weak}"
    yield f"needs={cue.reach is not None}"
    yield f"number={cue.number}"
    if cue.refers:
        yield "refers"
    if cue.impersonal:
        yield "impersonal"
    if cue.proclitics:
        yield f"proclitic={row.at(at)[:1]}"
    before = kind_of(row, at - 1, row.sentence_start(at))
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
    yield f"words={min(phrase.last - phrase.first, 6)}"
    first = row.at(phrase.first)[phrase.clitics :]
    yield f"first={form_of(row, first)}"
    yield f"first={form_of(row, first)}&certain={phrase.is_certain}&words={min(phrase.last - phrase.first, 3)}"
    if first[:1] in row.language.speech.written_onto and not phrase.is_certain:
        yield f"first letter={first[:1]}"
    yield f"end={form_of(row, row.at(phrase.last - 1))}&certain={phrase.is_certain}"
    if head is not None and cue.gender is not None:
        yield f"agrees={(cue.gender == 'f') == head.is_feminine}&{head.kind}&{head.number}"
    speech, word = row.language.speech, row.at(phrase.first)[phrase.clitics :]
    if head is None and speech.event_nouns.fullmatch(word):
        yield "event noun"
    if head is None and word.endswith(speech.adjective_ending):
        yield "adjective"
    if row.at(phrase.first - 1) in speech.prepositions:
        yield "behind preposition"
    last = row.at(phrase.last - 1)
    if head is None and last.startswith(speech.present) and last not in speech.given_names:
        yield "ends like a verb"
    if phrase.first > candidate.attribution.at:
        yield f"apart={min(phrase.first - candidate.attribution.at - 1, 4)}"
        yield f"after={kind_of(row, phrase.end, -1)}"
    else:
        yield f"before by={_bucket(candidate.attribution.at - phrase.end)}"
        yield f"stands after={kind_of(row, phrase.first - 1, row.sentence_start(phrase.first))}"


def _bucket(distance: int) -> str:
    return str(distance) if distance <= 2 else "3-5" if distance <= 5 else "6-12" if distance <= 12 else "far"


def _of_content(row: TokenRow, candidate: SpeechCandidate) -> Iterator[str]:
    attribution = candidate.attribution
    limit = row.sentence_end(attribution.at)
    start = _content_from(attribution.at, attribution.phrase)
    opens = opening(row, start, limit)
    if opens is None:
        yield "opens=nothing"
        yield f"opens=nothing&needs={candidate.cue.reach is not None}"
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


def _content_from(at: int, phrase: Phrase | None) -> int:
    return phrase.end if phrase is not None and phrase.first > at else at + 1


def _of_turns(
    row: TokenRow, candidate: SpeechCandidate, earlier: Sequence[Attribution], *, has_turn: bool
) -> Iterator[str]:
    at = candidate.attribution.at
    same = [one for one in earlier[-_LOOK_BACK:] if row.sentence_end(one.at) == row.sentence_end(at)]
    yield f"spoke in sentence={min(len(same), 2)}"
    if not same:
        yield f"spoke in paragraph={bool(earlier)}"
        yield f"spoke before={has_turn}"
    elif any(one.end == at or one.content_start == at for one in same):
        yield "spoke right before"
