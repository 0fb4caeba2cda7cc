"""The translators’ catalogs: what is left in each, and how they are renewed when dispatches change."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import polib
from babel.messages.catalog import Catalog
from rapidfuzz import fuzz

from pelican_dossier.model import Dispatch, Multilingual, Paragraph, Reading
from pelican_dossier.registry import Registry
from pelican_dossier.translation.catalogs import Translation, message_of
from pelican_dossier.writing import put


@dataclass(frozen=True, slots=True)
class Progress:
    """One dispatch in one other language."""

    dispatch: str
    language: str
    translation: Translation | None
    paragraphs: int
    """All that there are."""
    missing: tuple[int, ...]
    """Paragraphs without a translation."""
    outdated: tuple[int, ...]
    """Paragraphs that have one of other words, or one that waits to be looked through."""

    @property
    def translated(self) -> int:
        """How many paragraphs are shown in the language."""
        return self.paragraphs - len(self.missing) - len(self.outdated)

    @property
    def reviewer(self) -> str | None:
        """The person who has reviewed it."""
        return self.translation.reviewer if self.translation else None


def progress(
    dispatches: Iterable[Dispatch], languages: Iterable[str], translations: Mapping[tuple[str, str], Translation]
) -> tuple[Progress, ...]:
    """Every dispatch in every language that it is not written in, by language."""
    dispatches = tuple(dispatches)
    return tuple(
        _progress(dispatch, language, translations.get((dispatch.id, language)))
        for language in languages
        for dispatch in dispatches
        if dispatch.language != language
    )


def _progress(dispatch: Dispatch, language: str, translation: Translation | None) -> Progress:
    known = translation.paragraphs if translation else {}
    outdated = translation.outdated if translation else frozenset()
    # what is none of the article may be translated, and need not be
    owed = [p.index for p in dispatch.paragraphs if any(part.kind != "boilerplate" for part in p.parts)]
    owed = [index for index in range(len(dispatch.paragraphs)) if index in owed or index in known]
    missing = tuple(index for index in owed if index not in known and index not in outdated)
    return Progress(dispatch.id, language, translation, len(owed), missing, tuple(sorted(outdated)))


def told(states: Iterable[Progress], where: str) -> Iterator[str]:
    """For a translator's eyes: a line for each dispatch and language, one for each paragraph to do, and a sum."""
    states = tuple(states)
    for one in states:
        yield f"{one.language}  {one.dispatch}  {one.translated}/{one.paragraphs} translated, {_review(one)}"
        for word, paragraphs in (("outdated", one.outdated), ("missing", one.missing)):
            if paragraphs:
                file = f"{where}/{one.language}/{one.dispatch}.po"
                yield f"    {word}: {', '.join(f'p{paragraph}' for paragraph in paragraphs)} ({file})"
    missing, outdated = (sum(len(getattr(one, kind)) for one in states) for kind in ("missing", "outdated"))
    unreviewed = sum(one.translation is not None and one.reviewer is None for one in states)
    yield f"in all: {missing} missing, {outdated} outdated; catalogs that no person has reviewed: {unreviewed}"


def _review(one: Progress) -> str:
    if one.translation is None:
        return "no catalog"
    return f"reviewed by {one.reviewer}" if one.reviewer else "unreviewed"


_ALIKE = 60
"""Per cent of two paragraphs that agree where the one was made of the other; as Weblate's "similarity" has it."""
_UNDATED = "YEAR-MO-DA HO:MI+ZONE"
"""What gettext writes for a day that is not known yet."""


def renew(
    folder: Path, language: str, readings: Sequence[Reading], registry: Registry, only: Sequence[str]
) -> Iterator[Path]:
    """Writes the catalogs of one language that are missing or no longer fit; yields those that have changed.

    ``only`` are the ids of the dispatches that are asked for, all where it is empty.
    """
    foreign = [reading for reading in readings if reading.dispatch.language != language]
    catalogs = {reading.dispatch.id: _opened(folder, language, reading.dispatch) for reading in foreign}
    memory = _memory(catalogs)
    names = {entity.id: entity.names for entity in registry.entities}
    for reading in foreign:
        dispatch = reading.dispatch
        if only and dispatch.id not in only:
            continue
        old = catalogs[dispatch.id]
        earlier = catalogs.get(dispatch.sidecar.supersedes or "", ())
        comments = (_comment(reading, paragraph, language, names) for paragraph in dispatch.paragraphs)
        renewed = _renewed(old, [*old, *earlier], dispatch, comments, memory)
        path = folder / language / f"{dispatch.id}.po"
        text = str(renewed)
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            put(path, text.encode())
            yield path


_Memory = Mapping[str, tuple[str, str]]
"""Message -> its first translation in one language, and the address at which that stands."""


def _memory(catalogs: Mapping[str, polib.POFile]) -> _Memory:
    known: dict[str, tuple[str, str]] = {}
    for id_, catalog in catalogs.items():
        for entry in catalog.translated_entries():
            known.setdefault(entry.msgid, (entry.msgstr, f"{id_}#{entry.msgctxt}"))
    return known


def _opened(folder: Path, language: str, dispatch: Dispatch) -> polib.POFile:
    path = folder / language / f"{dispatch.id}.po"
    if path.is_file():
        return polib.pofile(str(path), encoding="utf-8", wrapwidth=0)
    catalog = polib.POFile(wrapwidth=0)
    catalog.header = f"Dispatch {dispatch.id}, translated."
    catalog.metadata = {
        "Project-Id-Version": f"{dispatch.id} 1",
        "PO-Revision-Date": _UNDATED,
        "Language": language,
        "Plural-Forms": Catalog(locale=language.replace("-", "_")).plural_forms,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Translator": "",
        "X-Translator-Kind": "",
        "X-Reviewed-By": "",
    }
    return catalog


def _renewed(
    old: polib.POFile, known: Sequence[polib.POEntry], dispatch: Dispatch, comments: Iterable[str], memory: _Memory
) -> polib.POFile:
    """The catalog of a dispatch as it is now; what fits no paragraph any more goes to its end, marked obsolete."""
    new = polib.POFile(wrapwidth=0)
    new.header, new.metadata = old.header, old.metadata
    messages = [message_of(paragraph) for paragraph in dispatch.paragraphs]
    left = [entry for entry in known if entry.msgid not in messages and entry.msgstr.strip()]
    for at, (message, comment) in enumerate(zip(messages, comments, strict=True)):
        entry = polib.POEntry(msgctxt=f"p{at}", msgid=message, comment=comment)
        _fill(entry, old, left, memory, dispatch.id)
        new.append(entry)
    carried = {(words, entry.msgstr) for entry in new for words in (entry.msgid, entry.previous_msgid)}
    gone = (entry for entry in old if entry.msgstr.strip() and (entry.msgid, entry.msgstr) not in carried)
    for entry in {(e.msgctxt, e.msgid, e.msgstr): e for e in gone}.values():
        entry.obsolete, entry.comment = True, ""
        new.append(entry)
    return new


def _fill(
    entry: polib.POEntry, old: polib.POFile, left: Sequence[polib.POEntry], memory: _Memory, dispatch: str
) -> None:
    """Gives a message its translation: its own, that of the same words elsewhere, or an old one to look through.

    Words that come back find the translation that they had before they went.
    """
    same = [e for e in old if e.msgid == entry.msgid and e.msgstr.strip()]
    own = min(same, key=lambda e: (e.msgctxt != entry.msgctxt, e.obsolete), default=None)
    if own is not None:
        entry.msgstr, entry.flags, entry.tcomment = own.msgstr, own.flags, own.tcomment
        entry.previous_msgid, entry.previous_msgctxt = own.previous_msgid, own.previous_msgctxt
        return
    if entry.msgid in memory:
        entry.msgstr, address = memory[entry.msgid]
        if not address.startswith(f"{dispatch}#"):
            entry.tcomment = f"as in {address}"
        return
    outdated = _outdated(entry, left)
    if outdated is not None:
        entry.msgstr, entry.flags, entry.tcomment = outdated.msgstr, ["fuzzy"], outdated.tcomment
        entry.previous_msgid = outdated.previous_msgid or outdated.msgid


def _outdated(entry: polib.POEntry, left: Sequence[polib.POEntry]) -> polib.POEntry | None:
    """The old message that this one was most likely made of."""
    scored = [(fuzz.ratio(old.msgid, entry.msgid), old.msgctxt == entry.msgctxt, -at) for at, old in enumerate(left)]
    best = max(scored, default=None)
    if best is None or best[0] < _ALIKE:
        return next((old for old in left if old.msgctxt == entry.msgctxt and not old.obsolete), None)
    return left[-best[2]]


def _comment(reading: Reading, paragraph: Paragraph, language: str, names: Mapping[str, Multilingual]) -> str:
    """For the translator: where it stands, who published it, how the registry names what it names; a line each."""
    dispatch = reading.dispatch
    mentioned = dict.fromkeys(m.entity for m in reading.mentions if m.paragraph == paragraph.index and m.entity)
    named = (names[id_] for id_ in mentioned if {dispatch.language, language} <= names[id_].keys())
    where = f"{dispatch.id}#p{paragraph.index}"
    lines = [f"{where} · {dispatch.publisher}" if dispatch.publisher else where]
    lines += [f"{name[dispatch.language]} = {name[language]}" for name in named]
    return "\n".join(" ".join(line.split()) for line in lines)
