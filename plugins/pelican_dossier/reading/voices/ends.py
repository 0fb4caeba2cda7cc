"""What tells where a speaker's phrase ends: its last word, the one behind it, and what opens there."""

from collections.abc import Iterator

from pelican_dossier.languages.speechrules import CueWord
from pelican_dossier.reading.voices.content import opening
from pelican_dossier.reading.voices.forms import form_of, kind_of
from pelican_dossier.reading.voices.phrase import Phrase
from pelican_dossier.reading.voices.tokens import TokenRow


def of_end(row: TokenRow, phrase: Phrase, cue: CueWord) -> Iterator[str]:
    """What tells whether a phrase ends where it does: its last word, the one behind it, what opens there."""
    speech = row.language.speech
    opens = opening(row, phrase.end, row.sentence_end(phrase.first))
    at_once = opens is not None and opens <= phrase.end + 1
    head = phrase.head.kind if phrase.head else "none"
    yield "bias"
    yield f"lemma={cue.lemma}&cut={phrase.is_cut}"
    if row.at(phrase.end) in speech.prepositions:
        yield f"lemma={cue.lemma}&before={row.at(phrase.end)}"
    yield f"opens at once={at_once}"
    yield f"opens at once={at_once}&cut={phrase.is_cut}"
    yield f"opens={opens is not None}&needs={cue.reach is not None}&cut={phrase.is_cut}"
    yield f"head={head}&words={min(phrase.length, 6)}"
    yield f"head={head}&cut={phrase.is_cut}"
    yield f"known&cut={phrase.is_cut}"
    kind = kind_of(row, phrase.end, -1)
    yield f"after={kind}"
    yield f"after={kind}&cut={phrase.is_cut}"
    after = row.at(phrase.last)
    ending, following = form_of(speech, phrase.last_word), form_of(speech, after)
    yield f"cut={phrase.is_cut}"
    yield f"last={ending}"
    if phrase.last == phrase.end:
        yield f"last={ending}&behind={following}"
        yield f"cut={phrase.is_cut}&behind={following}"
        if after in speech.given_names:
            yield f"name behind&cut={phrase.is_cut}"
    if phrase.name is not None:
        yield f"name words={min(phrase.name[1] - phrase.name[0], 5)}&behind={following}"
