"""A dispatch's text layer, made once: each part folded and cut into tokens, sentences, quotations."""

from collections.abc import Callable
from itertools import accumulate

from pelican_dossier.model import Dispatch, Paragraph, Part
from pelican_dossier.model.text import Folded, Orthography, PartLayer, Quotation, TextLayer, Tokens
from pelican_dossier.text.quotations import quotations, quotations_of
from pelican_dossier.text.sentences import patterns_of, sentences
from pelican_dossier.text.signs import plain

READ_PARTS = frozenset({"summary", "heading", "body"})
"""A header and a site's standing lines hold no dates, voices, figures or passages."""


def text_layer(dispatch: Dispatch, fold: Callable[[str], Folded], orthography: Orthography) -> TextLayer:
    """The text layer of a dispatch in a language that folds its letters so and cuts its texts so."""
    folded = [
        (paragraph, part, fold(paragraph.part_text(part)))
        for paragraph in dispatch.paragraphs
        for part in paragraph.parts
    ]
    read = iter(quotations_of(words.text for _, part, words in folded if part.kind in READ_PARTS))
    all_ = tuple(
        _layer(
            paragraph,
            part,
            words,
            orthography,
            next(read) if part.kind in READ_PARTS else tuple(quotations(words.text)),
        )
        for paragraph, part, words in folded
    )
    return TextLayer(all_, tuple(layer for layer in all_ if layer.part.kind in READ_PARTS))


def _layer(
    paragraph: Paragraph, part: Part, folded: Folded, orthography: Orthography, quoted: tuple[Quotation, ...]
) -> PartLayer:
    shift, origin = part.start, folded.origin
    cased = plain(paragraph.part_text(part))  # folded, «Mr.» and an initial would be ordinary words
    inside = tuple(_moved(one, lambda at: cased.at(origin[at])) for one in quoted)
    cut = (cased.span(*span) for span in sentences(cased.text, orthography, inside))
    spans = tuple((shift + start, shift + end) for start, end in cut)
    return PartLayer(paragraph, part, folded, tokens_of(folded.text, orthography), spans, quoted)


def _moved(one: Quotation, to: Callable[[int], int]) -> Quotation:
    """A quotation in the offsets of another form of the text."""
    return Quotation(to(one.start), to(one.end), to(one.first), to(one.last), one.is_closed)


def tokens_of(text: str, orthography: Orthography) -> Tokens:
    """Digits with their separators, letters, or one mark; «و200» is two."""
    pieces = patterns_of(orthography).token.split(text)  # gaps and tokens by turns
    until = list(accumulate(map(len, pieces)))
    return Tokens(pieces[1::2], until[:-1:2], until[1::2])
