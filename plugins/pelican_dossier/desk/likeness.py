"""What a dispatch that is taken in has in common with those that are there: nearly all of its words, or passages."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pelican_dossier.comparing.sentences import compared_parts
from pelican_dossier.comparing.shared import shared_passages
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Dispatch, Reading, SharedPassage
from pelican_dossier.model.text import TextLayer
from pelican_dossier.text import text_layer

_SAME = 0.9
"""Of the words of the longer of two dispatches that the other has too: it is the same article."""
_LEAST = 20
"""Words below which two texts are alike by chance."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What one dispatch has in common with others."""

    same_words: tuple[str, ...] = ()
    """The dispatches that have nine tenths of its words."""
    shared: tuple[SharedPassage, ...] = ()
    """The passages that it shares."""


def likenesses(there: Iterable[Dispatch], new: Sequence[Reading]) -> Mapping[str, Likeness]:
    """Id -> what each of the ``new`` ones has in common with those that are there and with one another."""
    known = [_layered(dispatch) for dispatch in there]
    readings = sorted((*known, *new), key=lambda reading: (reading.published.days.order[0], reading.dispatch.id))
    shared = shared_passages(compared_parts(readings))
    words = {reading.dispatch.id: _words(reading.layer) for reading in readings}
    return {
        reading.dispatch.id: Likeness(
            _same_words(reading.dispatch.id, words),
            tuple(one for one in shared if any(p.source == reading.dispatch.id for p in one.passages)),
        )
        for reading in new
    }


def _layered(dispatch: Dispatch) -> Reading:
    """A dispatch with its words alone: what was read in it is not asked for here, and takes its time."""
    language = LANGUAGE_PACKS[dispatch.language]
    layer = text_layer(dispatch, language.fold, language.orthography)
    return Reading(dispatch, dispatch.published, (), (), (), (), layer=layer)


def _words(layer: TextLayer) -> Counter[str]:
    return Counter(word for part in layer.parts for word in part.folded.text.split())


def _same_words(id_: str, words: Mapping[str, Counter[str]]) -> tuple[str, ...]:
    own = words[id_]
    size = own.total()
    return tuple(
        other
        for other, theirs in words.items()
        if other != id_
        and min(size, theirs.total()) >= max(_LEAST, _SAME * max(size, theirs.total()))
        and (own & theirs).total() >= _SAME * max(size, theirs.total())
    )
