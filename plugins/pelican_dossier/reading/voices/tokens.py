"""A part as a row of tokens, with its sentences, quotations and dates, for the rules of voices."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.languages.speechrules import CueWord
from pelican_dossier.model.text import PartLayer, Quotation
from pelican_dossier.reading.voices.homographs import SENTENCE_OR_QUOTATION_ENDS, is_another_word, is_awaited, may_say
from pelican_dossier.reading.voices.linknames import with_names
from pelican_dossier.reading.voices.openers import openers
from pelican_dossier.reading.voices.titlecase import capitals_in, is_title_case

if TYPE_CHECKING:
    from pelican_dossier.reading.voices.phrase import Phrase

_NOTHING = ("",) * 8
"""Behind the last token, and so before the first one: rules look a few tokens around themselves."""
_ACRONYM = 2
"""Letters of the shortest acronym."""
_HEADLINE = 25
"""Words of a headline."""


@dataclass(slots=True, eq=False)
class TokenRow:
    """Tokens of a part by their number, and what was read of them; offsets count in its folded text."""

    layer: PartLayer
    language: LanguagePack
    tokens: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    at: Callable[[int], str]
    """The folded word or mark at a token; the empty string some tokens before the first one and behind the last."""
    sentence_start: Callable[[int], int]
    """The first token of the sentence that holds a token."""
    sentence_end: Callable[[int], int]
    """The token after the sentence that holds a token."""
    quotation: Callable[[int], Quotation | None]
    """The quotation that a token stands in, its marks included."""
    opens_quotation: Callable[[int], bool]
    """Whether a token is the mark that opens a quotation."""
    is_dated: Callable[[int], bool]
    """Whether a token belongs to a date expression."""
    cues: Sequence[tuple[int, CueWord]]
    """The words of saying by their tokens."""
    weak_cues: Sequence[tuple[int, CueWord]]
    """Words by their tokens that say something now and then."""
    commas: frozenset[str]
    is_headline: bool
    """The first paragraph, where it is short and no sentence: it names people whom the text introduces."""
    given_names: Sequence[int]
    """The tokens that may be given names."""
    capitals: Sequence[int]
    """The tokens that begin with a capital as received."""
    is_capital: Callable[[int], bool]
    according: Sequence[int]
    """The tokens that may open «according to»."""
    phrases: dict[tuple[int, int, int], "Phrase | None"]
    """Phrases that were read already, by their first token, the end that bounds them and the letters before them."""
    openings: Sequence[int]
    """The tokens that may open what is said: «that», a colon, the mark that opens a quotation."""
    plain_verbs: Sequence[int]
    """The verbs of saying outside quotations that need nothing behind them: each opens for itself what follows it."""

    def __len__(self) -> int:
        return len(self.tokens)

    def cue(self, token: int) -> CueWord | None:
        """The word of saying that a token is."""
        return self.language.speech.cues.get(self.at(token))

    def opens_content(self, token: int) -> bool:
        """Whether a token opens what is said: «that», a colon, a quotation with or without a preposition before it."""
        speech, word = self.language.speech, self.at(token)
        opens = word in speech.complementizers or word == ":" or self.opens_quotation(token)
        return opens or (word in speech.clitics and self.opens_quotation(token + 1))

    def opens_at_once(self, token: int) -> bool:
        """The same, and whether it is a preposition that leads to «that»."""
        return self.opens_content(token) or self.at(token) in self.language.speech.complementizer_prepositions

    def after(self, offset: int) -> int:
        """The first token that begins at an offset or behind it."""
        return bisect_left(self.starts, offset)

    def holding(self, offset: int) -> int:
        """The token that holds an offset, else the first one behind it."""
        before = bisect_right(self.starts, offset) - 1
        return before if before >= 0 and offset < self.ends[before] else before + 1

    def is_number(self, token: int) -> bool:
        """Whether a token is a number in digits or words."""
        return self.language.figures.numerals.is_number(self.at(token))

    def is_acronym(self, token: int) -> bool:
        """Whether a word is in capitals beside one that is not: «US officials» are not us, the WHO is not who."""
        word = self.received(token, token + 1)
        if len(word) < _ACRONYM or not word.isupper():
            return False
        beside = [self.received(at, at + 1) for at in (token - 1, token + 1) if 0 <= at < len(self)]
        return any(other.isalpha() and not other.isupper() for other in beside)

    def received(self, first: int, last: int, clitics: int = 0) -> str:
        """Tokens ``first`` to ``last``, the latter outside, as received, without so many letters at their front."""
        return self.layer.received(self.starts[first] + clitics, self.ends[last - 1])


def token_row(layer: PartLayer, language: LanguagePack, dates: Sequence[tuple[int, int]]) -> TokenRow:
    """A part, taken apart; ``dates`` are where date expressions stand in its paragraph."""
    speech = language.speech
    tokens, starts, ends = with_names(layer.tokens, language), layer.tokens.starts, layer.tokens.ends
    padded = [*tokens, *_NOTHING]
    quoted: list[Quotation | None] = [None] * len(padded)
    opens, opens_quotation = set[int](), set[int]()
    for quotation in layer.quotations:
        first, last = bisect_left(starts, quotation.start), bisect_left(starts, quotation.end)
        quoted[first:last] = [quotation] * (last - first)
        opens.add(first)
        if first < last and starts[first] == quotation.start:
            opens_quotation.add(first)
    is_headed = (is_first := is_headline(layer, language)) or layer.part.kind == "heading"
    marked = [(at, word) for at, word in enumerate(tokens) if word in speech.telling]
    opens.update(openers(speech, padded, marked))
    cues = [
        (at, speech.cues[word])
        for at, word in marked
        if word in speech.cues
        and may_say(padded, at, language)
        and not is_another_word(layer, at, speech, is_headed=is_headed)
    ]
    begins, behind = _sentences(layer)
    capitals = capitals_in(layer) if speech.capitals else frozenset()
    return TokenRow(
        layer=layer,
        language=language,
        tokens=tokens,
        starts=starts,
        ends=ends,
        at=padded.__getitem__,
        sentence_start=begins.__getitem__,
        sentence_end=behind.__getitem__,
        quotation=quoted.__getitem__,
        opens_quotation=opens_quotation.__contains__,
        is_dated=_dated(layer, dates).__contains__,
        commas=language.orthography.commas,
        is_headline=is_first,
        cues=cues,
        weak_cues=[
            (at, speech.weak_cues[word])
            for at, word in marked
            if word in speech.weak_cues and not is_awaited(padded, at, speech)
        ],
        phrases={},
        openings=sorted(opens),
        plain_verbs=[at for at, cue in cues if cue.form == "verb" and cue.reach is None and not quoted[at]],
        given_names=[at for at, word in marked if word in speech.given_names],
        capitals=sorted(capitals),
        is_capital=capitals.__contains__,
        according=[at for at, word in marked if word in speech.according_words or word in speech.his_words],
    )


def is_headline(layer: PartLayer, language: LanguagePack) -> bool:
    """Whether a part is the headline of its dispatch."""
    tokens = layer.tokens.words
    if (layer.paragraph.index and layer.part.rule != "headline") or not 0 < len(tokens) <= _HEADLINE:
        return False
    if language.speech.capitals and is_title_case(layer):
        return True
    return tokens[-1] not in SENTENCE_OR_QUOTATION_ENDS and tokens[-1] not in language.orthography.tone_marks


def _sentences(layer: PartLayer) -> tuple[list[int], list[int]]:
    """For each token the first one of its sentence and the one behind it; a sentence that ends within a quotation ends
    with it at the earliest."""
    starts = layer.tokens.starts
    begins, behind = list[int](), list[int]()
    ends = [bisect_left(starts, layer.folded_at(end)) for _, end in layer.sentences if not layer.is_quoted(end)]
    for last in (*ends, len(starts)):
        first = len(begins)
        begins += [first] * (last - first)
        behind += [last] * (last - first)
    return begins, behind


def _dated(layer: PartLayer, dates: Sequence[tuple[int, int]]) -> frozenset[int]:
    starts, ends = layer.tokens.starts, layer.tokens.ends
    origin, shift = layer.folded.origin, layer.part.start
    found: set[int] = set()
    for start, end in dates:
        first = bisect_right(ends, start - shift, key=origin.__getitem__)
        last = bisect_left(starts, end - shift, key=origin.__getitem__)
        found.update(range(first, last))
    return frozenset(found)
