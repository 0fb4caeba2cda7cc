"""What of a dispatch came in damaged: signs that cannot be read, text kept in a wrong encoding, a page's wrong label.

Nothing is repaired: the text stands as received, and what it may have been is told beside it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Arguments, Dispatch, Finding, Passage
from pelican_dossier.model.findings import finding_of

_UNREADABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd]")
"""Controls, of which a text has none, and Unicode's sign for what cannot be read."""
_LATIN = "windows-1252"
_LATIN_LETTERS = "\u00a0-\u00ff\u2010-\u2026\u20ac\u2122"
"""What UTF-8 that was read as windows-1252 nearly always was, if its letters are Latin."""
_LEAST_LETTERS = 2
"""That have to come out of a garbled run in other letters: one may come about by a letter and its comma."""

Noticed = tuple[Arguments, tuple[Passage, ...]]


def received_findings(dispatch: Dispatch) -> tuple[Finding, ...]:
    """What came in damaged, by rule and then in the order of the text."""
    return tuple(
        finding_of(rule, arguments, passages, dispatch.id, _founding(dispatch, passages[0]))
        for rule, looks in LOOKS.items()
        for arguments, passages in looks(dispatch)
    )


def _founding(dispatch: Dispatch, first: Passage) -> str:
    text = dispatch.paragraphs[first.paragraph].text[first.start : first.end]
    return f"{first.paragraph}:{first.start}:{text}"


def unreadable_signs(dispatch: Dispatch) -> Iterator[Noticed]:
    """How many there are, and from where to where in each paragraph."""
    count, passages = 0, list[Passage]()
    for paragraph in dispatch.paragraphs:
        if signs := list(_UNREADABLE.finditer(paragraph.text)):
            count += len(signs)
            passages.append(Passage(dispatch.id, paragraph.index, signs[0].start(), signs[-1].end()))
    if passages:
        yield {"count": count}, tuple(passages)


def garbled_text(dispatch: Dispatch) -> Iterator[Noticed]:
    """The first words of UTF-8 that was read as something else and kept so, and all places of such words."""
    for garbling in _garblings():
        passages = list[Passage]()
        words = meant = ""
        for paragraph in dispatch.paragraphs:
            if runs := list(garbling.runs(paragraph.text)):
                passages.append(Passage(dispatch.id, paragraph.index, runs[0][0], runs[-1][1]))
                if not words:
                    words, meant = paragraph.text[slice(*runs[0])], garbling.meant(paragraph.text[slice(*runs[0])])
        if passages:
            yield {"words": words, "meant": meant}, tuple(passages)
            return


def wrong_label(dispatch: Dispatch) -> Iterator[Noticed]:
    """Of a page whose bytes were plainly in another encoding than it says."""
    original = dispatch.original
    if original.declared is not None:
        yield {"label": original.declared, "encoding": original.encoding}, (_opening(dispatch),)


def pages_without_text(dispatch: Dispatch) -> Iterator[Noticed]:
    """Of a document: pictures of text, perhaps."""
    if dispatch.original.unread:
        yield {"pages": ", ".join(map(str, dispatch.original.unread))}, (_opening(dispatch),)


def _opening(dispatch: Dispatch) -> Passage:
    """The first paragraph, which stands for what is told of the file as a whole."""
    first = dispatch.paragraphs[0]
    return Passage(dispatch.id, first.index, 0, len(first.text))


LOOKS: Mapping[str, Callable[[Dispatch], Iterator[Noticed]]] = {
    "unreadable-signs": unreadable_signs,
    "garbled-text": garbled_text,
    "wrong-label": wrong_label,
    "pages-without-text": pages_without_text,
}
"""Each rule with the function that looks for its findings."""


@dataclass(frozen=True, slots=True)
class _Garbling:
    """UTF-8 read as one other encoding."""

    byte_of: Mapping[str, int]
    run: re.Pattern[str]
    """Signs whose bytes are letters in UTF-8."""
    hint: re.Pattern[str]
    """A sign of such a run with its neighbours, which is found sooner than the whole."""
    likely: re.Pattern[str]
    """What has to come out of it, so that it is no chance."""

    def runs(self, text: str) -> Iterator[tuple[int, int]]:
        """Where garbled words stand, with the letters around them that are whole."""
        if not self.hint.search(text):
            return
        end = 0
        for match in self.run.finditer(text):
            if match.start() >= end and self.likely.fullmatch(self.meant(match[0])):
                begin = text.rfind(" ", 0, match.start()) + 1
                end = next((at for at in range(match.end(), len(text)) if text[at].isspace()), len(text))
                yield begin, end

    def meant(self, text: str) -> str:
        """The text with its garbled runs as they were."""
        return self.run.sub(lambda match: bytes(map(self.byte_of.__getitem__, match[0])).decode(errors="replace"), text)


@cache
def _garblings() -> tuple[_Garbling, ...]:
    pages = [page for language in LANGUAGE_PACKS.values() for page in language.codepages]
    blocks = "".join(language.blocks for language in LANGUAGE_PACKS.values())
    likely = f"[{_LATIN_LETTERS}]+|[{_LATIN_LETTERS}{blocks}]{{{_LEAST_LETTERS},}}"
    own = rf"[{blocks}\u00a0-\u00bf\u2000-\u206f]+"
    return (_garbling(_LATIN, 1, likely), *(_garbling(page.name, _LEAST_LETTERS, own) for page in pages))


def _garbling(encoding: str, least: int, likely: str) -> _Garbling:
    byte_of = {_sign(encoding, byte): byte for byte in range(0x80, 0x100)}
    byte_of = {chr(byte): byte for byte in range(0x80, 0xA0)} | byte_of  # as Latin-1 has them
    lead, leads, more = (
        re.escape("".join(sign for sign, byte in byte_of.items() if byte in of))
        for of in (range(0xC2, 0xE0), range(0xE0, 0xF0), _MORE)
    )
    run = f"(?:[{lead}][{more}]|[{leads}][{more}]{{2}}){{{least},}}"
    hint = f"[{more}](?<=[{lead}{leads}{more}].)(?:[{lead}{leads}][{more}]){{{least - 1}}}"
    return _Garbling(byte_of, re.compile(run), re.compile(hint, re.DOTALL), re.compile(likely))


_MORE = range(0x80, 0xC0)
"""The bytes with which a letter goes on in UTF-8."""


def _sign(encoding: str, byte: int) -> str:
    """A byte in an encoding; as browsers read it where that has none."""
    sign = bytes([byte]).decode(encoding, "replace")
    return chr(byte) if sign == "\ufffd" else sign
