"""Who speaks without a word of saying before him: «according to the minister», «made clear the minister»."""

from collections.abc import Iterator

from pelican_dossier.reading.voices.phrase import Attribution, IsKnown, Phrase, by_word, without_doubt
from pelican_dossier.reading.voices.phrases import is_of_agency, phrase_at
from pelican_dossier.reading.voices.positions import subject_at
from pelican_dossier.reading.voices.tokens import TokenRow


def according_to(row: TokenRow, is_known: IsKnown) -> Iterator[Attribution]:
    """«according to the minister», «as the ministry announced»."""
    speech = row.language.speech
    for at in row.according:
        match = speech.according_to.match(row.layer.folded.text, row.starts[at])
        if match is None:
            continue
        after = row.holding(match.end())
        limit = row.sentence_end(at)
        clitics = max(0, match.end() - row.starts[after]) if after < len(row) else 0
        if match["verb"] is not None:
            clitics = 0
            cue = row.cue(after)
            if cue is None or cue.form != "verb" or cue.lemma in speech.provenance_verbs:
                continue
            after = subject_at(row, after + 1, limit)
            if cue.relays and row.at(after) in speech.relayed_from:
                after += 1
            if row.at(after) in speech.complementizer_prepositions and row.at(after + 1) in speech.occasions:
                after += 1
                if speech.head_of(row.at(after)) is None:  # «as he said at a conference», which says nothing
                    agreeing = cue.gender, cue.number
                    yield Attribution("according-to", at, after, None, None, *agreeing, follows=True, doubtful=True)
                    continue
        phrase = phrase_at(row, after, limit, clitics)
        if phrase is None:
            continue
        phrase = without_doubt(phrase)
        is_planned = not speech.documents.planned.isdisjoint(row.tokens[phrase.first : phrase.end + 1])
        is_planned = is_planned or (
            phrase.length == 1 and row.at(phrase.end) in speech.objects.of_whom
        )  # planned for it
        if not is_planned and (phrase.is_certain or is_known(phrase) or is_of_agency(phrase)):
            content = _content_behind(row, at, phrase)
            relays, cites = match["tongue"] is None, match["source"] is not None
            yield Attribution("according-to", at, phrase.end, phrase, content, relays=relays, cites=cites)


def _content_behind(row: TokenRow, at: int, phrase: Phrase) -> int | None:
    """The token behind which what is said follows, where it does: «quoting the police that», «… who said: “…”»."""
    speech, after = row.language.speech, phrase.end
    if row.at(after) in speech.relative_pronouns and row.cue(after + 1) is not None:
        after += 2
    follows = row.at(after) in speech.complementizers or row.at(after) == ":" or row.opens_quotation(after)
    return after if follows or at == row.sentence_start(at) else None


def according_to_him(row: TokenRow, _is_known: IsKnown) -> Iterator[Attribution]:
    """«according to him, the talks …», at the beginning of a sentence."""
    for at in row.according:
        agreeing = row.language.speech.his_words.get(row.at(at))
        if agreeing is not None and at == row.sentence_start(at):
            yield by_word("according-to-him", at, None, *agreeing)


def with_his_saying(row: TokenRow, _is_known: IsKnown) -> Iterator[Attribution]:
    """«The bank now asks for damages, with its stress on that»: whoever acts in the sentence."""
    speech = row.language.speech
    if speech.content.beside.isdisjoint(row.tokens):
        return
    for at in (token for token, word in enumerate(row.tokens) if word in speech.content.his_sayings):
        opens = at + 1 + (row.at(at + 1) in speech.complementizer_prepositions)
        if row.at(at - 1) in speech.content.beside and row.at(opens) in speech.complementizers:
            yield by_word("with-his-saying", at, None, *speech.content.his_sayings[row.at(at)], follows=True)


def made_clear(row: TokenRow, _is_known: IsKnown) -> Iterator[Attribution]:
    """«For his part made clear the minister that», by a word that is a preposition elsewhere."""
    speech = row.language.speech
    said_too = speech.homographs.said_too
    if said_too.isdisjoint(row.tokens):
        return
    opening = row.commas | speech.skipped | speech.turning | speech.before_understood
    for at in (token for token, word in enumerate(row.tokens) if word in said_too):
        opens_clause = at == row.sentence_start(at) or row.at(at - 1) in opening
        phrase = phrase_at(row, at + 1, row.sentence_end(at)) if opens_clause else None
        if opens_clause and _tells(row, at + 1):
            yield by_word("made-clear", at, None, "m", "one", follows=at > row.sentence_start(at) + 1)
        if phrase is None or not phrase.is_certain or row.at(phrase.end) not in speech.complementizers:
            continue
        if not any(word.startswith(speech.joined) for word in row.tokens[phrase.first + 1 : phrase.last]):
            yield Attribution("made-clear", at, phrase.end, phrase, phrase.end)


def _tells(row: TokenRow, at: int) -> bool:
    """Whether «that» stands there and no verb in the present behind it: «between that we stay and that we go»."""
    speech, word = row.language.speech, row.at(at + 1)
    return row.at(at) in speech.complementizers and not word.startswith((*speech.present, *speech.joined))
