"""From attributions to voices: who each speaker is, which words are his, and who passes them on."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from pelican_dossier.model import Voice
from pelican_dossier.reading.voices.antecedents import Antecedents
from pelican_dossier.reading.voices.around import upto
from pelican_dossier.reading.voices.clauses import is_joined
from pelican_dossier.reading.voices.content import FEW, content_of, denial_of, opening
from pelican_dossier.reading.voices.continuation import Continuation, quotations_behind
from pelican_dossier.reading.voices.mentioned import (
    acting_before,
    agreeing,
    agrees_with,
    gender_of,
    named_before,
    number_of,
    pointed_at,
    rival_of,
    subject_of,
    turn_of,
)
from pelican_dossier.reading.voices.openvoices import OpenVoice, voice_of
from pelican_dossier.reading.voices.phrase import Attribution, Phrase
from pelican_dossier.reading.voices.speaker import Speaker
from pelican_dossier.reading.voices.speakers import Speakers
from pelican_dossier.reading.voices.tokens import TokenRow

_NEXT = 3
"""Attributions behind one that may end what it says."""


class Resolution:
    """The voices of a dispatch, paragraph by paragraph."""

    def __init__(self, speakers: Speakers) -> None:
        self._speakers = speakers
        self._antecedents = Antecedents(speakers)
        self._continuation = Continuation()
        self._doubted: Speaker | None = None
        """Who spoke last, if that is in doubt: whoever goes on by a pronoun is as doubtful."""

    def in_part(self, row: TokenRow, found: Sequence[Attribution]) -> list[Voice]:
        """The voices of one part."""
        attributions = [attribution for attribution in found if row.quotation(attribution.at) is None]
        inner = [attribution for attribution in found if row.quotation(attribution.at) is not None]
        voices: dict[int, OpenVoice] = {}
        goes_on = self._continuation.speaker(row, has_attributions=bool(attributions))
        if goes_on is not None and row.tokens and goes_on[1] > row.starts[0]:
            voices[id(goes_on[0])] = self._all_of(row, *goes_on)
        current: OpenVoice | None = None
        here: list[OpenVoice] = []
        sentence, read, lost = -1, 0, -1
        spoken: list[tuple[int, OpenVoice]] = []
        self._antecedents.name(row)
        for which, attribution in enumerate(attributions):
            read = self._antecedents.read(row, read, attribution.at)
            if sentence != row.sentence_end(attribution.at):
                sentence, here = row.sentence_end(attribution.at), []
            before = here[-1] if here else None
            if before is None and attribution.relays and sentence == lost:
                continue  # nobody knows who «he» is whom the paper relays
            if attribution.relays and before is not None:
                if attribution.cites and attributions[which - 1].end == attribution.at:
                    self._cite(attribution, before, voices)
                else:
                    self._relay(attribution, before)
                continue
            speaker, is_doubtful = self._speaker(row, attribution, here, is_first=not voices)
            if speaker is None:
                lost = sentence if row.language.speech.capitals else -1
                continue
            is_doubtful = is_doubtful or (attribution.phrase is None and speaker is self._doubted)
            self._doubted = speaker if is_doubtful else None
            current = self._add(row, voices, attribution, speaker)
            here.append(current)
            current.grounds = current.grounds or attribution.grounds
            doubtful = is_doubtful or attribution.doubtful
            current.is_doubtful = doubtful and (current.is_doubtful or not current.content)
            earlier, later = attributions[which - 1] if which else None, attributions[which + 1 : which + 1 + _NEXT]
            denial = denial_of(row, attribution)
            said = content_of(row, attribution, denial, earlier, later)
            current.content += said
            current.denials += [words for words in said if denial is not None and words[0] == row.starts[denial]]
            self._within(row, inner, current, voices)
            spoken.append((attribution.at, current))
        for which, quoted in quotations_behind(row, [at for at, _ in spoken]):
            spoken[which][1].content.append((quoted.start, quoted.end))
        self._antecedents.read(row, read, len(row))
        settled = list(self._settled(row, voices))
        last = current or next(reversed(voices.values()), None)
        self._continuation.remember(row, last.speaker if last else None, self._antecedents.is_about)
        return [*settled, *(voice_of(row, entry) for entry in voices.values())]

    def _speaker(
        self, row: TokenRow, attribution: Attribution, here: Sequence[OpenVoice], *, is_first: bool
    ) -> tuple[Speaker | None, bool]:
        """Who speaks, and whether that is in doubt; ``here`` are those who have spoken in the sentence; ``is_first``
        that nobody has in the part."""
        speakers, before = self._speakers, here[-1] if here else None
        if attribution.via is not None:
            speakers.take_turn(speakers.resolve(attribution.via), None, None)
        if attribution.phrase is not None:
            speaker = speakers.resolve(pointed_at(attribution.phrase))
            is_guessed = speakers.is_guessed(attribution.phrase)
            gender, number = gender_of(attribution, attribution.phrase), number_of(attribution, attribution.phrase)
            speakers.take_turn(speaker, gender, number)
            self._antecedents.spoke(row, speaker, attribution.phrase)
            self._by_statement(row, attribution, speaker)
            return speaker, is_guessed
        if row.language.speech.capitals:
            is_open = attribution.follows and is_joined(row, attribution.at) and _is_reported(row, here)
            outer = here[0] if is_open else before
            one, is_likely = self._antecedents.of(row, attribution, outer.speaker if outer is not None else None)
            return one, is_likely or is_open
        if attribution.rule == "last-speaker" and before is not None:
            return before.speaker, False
        if attribution.follows:
            if before is not None:
                turn = turn_of(before.speaker, speakers.turns)
                other = rival_of(row, attribution, turn)
                if other is not None:
                    if one := agreeing(attribution, (each.speaker for each in here[-_NEXT:-1]), speakers.turns):
                        return one, False
                    return self._subject(other, attribution), True
                return before.speaker if agrees_with(attribution, turn) else None, False
            phrase = subject_of(row, attribution)
            subject = self._subject(phrase, attribution) if phrase is not None else None
            opens_sentence = attribution.at == row.sentence_start(attribution.at)
            if subject is not None or not (attribution.rule == "understood" or opens_sentence):
                return subject, False
        acting = acting_before(row, attribution) if is_first else None
        last = speakers.understood(attribution.gender, attribution.number)
        if acting is not None and speakers.earlier(acting) is not last:
            return self._subject(acting, attribution), True
        named = named_before(row, attribution, last, speakers.names) if last is not None and acting is None else None
        if named is not None:
            return speakers.named(named), True
        if acting is None and attribution.rule == "answered":  # nobody has told who was asked
            return None, False
        tells = attribution.gender == "f" and attribution.number == "one"
        return last, last is not None and last is not speakers.turns[-1][0] and not tells

    def _by_statement(self, row: TokenRow, attribution: Attribution, speaker: Speaker) -> None:
        """«in a statement»: the statement may speak for its issuer from here on."""
        speech = row.language.speech
        for token in upto(attribution.end, len(row), 4):
            if row.at(token) in speech.joint:
                self._speakers.call(speaker, row.at(token))
                return

    def _subject(self, phrase: Phrase, attribution: Attribution) -> Speaker:
        """The subject of a sentence, which takes its turn."""
        speaker = self._speakers.resolve(phrase)
        self._speakers.take_turn(speaker, attribution.gender, attribution.number)
        return speaker

    def _relay(self, attribution: Attribution, before: OpenVoice) -> None:
        assert attribution.phrase is not None
        relaying = self._speakers.resolve(attribution.phrase)
        if relaying is not before.speaker and before.via is None:
            before.via = relaying

    def _cite(self, attribution: Attribution, before: OpenVoice, voices: dict[int, OpenVoice]) -> None:
        """«The papers said, citing the police»: the police speak, the papers relay."""
        assert attribution.phrase is not None
        cited = self._speakers.resolve(attribution.phrase)
        if id(cited) not in voices:
            voices[id(cited)] = voices.pop(id(before.speaker))
            before.speaker, before.via = cited, before.speaker
            self._speakers.take_turn(cited, None, None)

    def _add(
        self, row: TokenRow, voices: dict[int, OpenVoice], attribution: Attribution, speaker: Speaker
    ) -> OpenVoice:
        at, phrase = attribution.at, attribution.phrase
        span = (phrase.start, row.ends[phrase.last - 1]) if phrase else (row.starts[at], row.ends[at])
        entry = voices.setdefault(id(speaker), OpenVoice(speaker, span))
        if attribution.via is not None and entry.via is None:
            entry.via = self._speakers.resolve(attribution.via)
        return entry

    def _within(self, row: TokenRow, inner: list[Attribution], outer: OpenVoice, voices: dict[int, OpenVoice]) -> None:
        """A statement within a statement: its speaker is a voice, relayed by the outer one."""
        start, end = outer.content[-1] if outer.content else (0, 0)
        first, last = (bisect_left(inner, row.after(offset), key=attrgetter("at")) for offset in (start, end))
        for attribution in inner[first:last]:
            quoted, phrase = row.quotation(attribution.at), attribution.phrase
            if quoted is None or phrase is None or phrase.head is None or attribution.content_start is None:
                continue
            opens = opening(row, attribution.content_start, row.after(quoted.end))
            if opens is None:
                continue
            if row.language.speech.capitals and opens > attribution.content_start + FEW:  # if he denies it
                continue
            speaker = self._speakers.resolve(phrase)
            if speaker is outer.speaker or id(speaker) in voices:
                continue
            entry = self._add(row, voices, attribution, speaker)
            entry.via = outer.speaker
            entry.content.append((row.ends[opens], quoted.last))

    def _all_of(self, row: TokenRow, speaker: Speaker, end: int) -> OpenVoice:
        """The voice of one whose quotation a paragraph goes on with."""
        voice = OpenVoice(speaker, (row.starts[0], row.ends[0]), content=[(row.starts[0], end)], goes_on=True)
        voice.is_doubtful = speaker is self._doubted
        return voice

    def left(self) -> list[Voice]:
        """The voices of a quotation that the dispatch does not end."""
        return [voice_of(row, self._all_of(row, speaker, row.ends[-1])) for row, speaker in self._continuation.left()]

    def _settled(self, row: TokenRow, voices: dict[int, OpenVoice]) -> Iterator[Voice]:
        """The voices of paragraphs before this one that belong to the quotation with which it begins."""
        first = next(iter(row.layer.quotations), None)
        end = first.end if first is not None and first.start == 0 else 0
        named = [entry.speaker for entry in voices.values() if any(start < end for start, _ in entry.content)]
        for waiting, speaker in self._continuation.settled(row, next(iter(named), None)):
            yield voice_of(waiting, self._all_of(waiting, speaker, waiting.ends[-1]))


def _is_reported(row: TokenRow, here: Sequence[OpenVoice]) -> bool:
    """Whether the last of those who have spoken in a sentence did so in the words of the first: «the mayor said that
    his office had sent it and said»."""
    if not here[1:] or here[0].speaker is here[-1].speaker:
        return False
    before = row.at(row.after(here[-1].span[0]) - 1)
    return before not in row.commas and before not in row.language.speech.clauses.joining_verbs
