"""Names of the registry that are ordinary words, too, and so are found where nobody is named."""

from collections import defaultdict
from collections.abc import Iterator

from pelican_dossier.checking.remark import Looked
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.model import Mention, Reading
from pelican_dossier.problems import Problem

_MARKS = "«»\"“”'"


def ordinary_names(looked: Looked) -> Iterator[Problem]:
    """By full name of a body that is made of ordinary words (اليوم), where it stands without what shows a name.

    Capitals show it in languages that have them.
    """
    bodies = {one.id for one in looked.content.registry.entities if one.kind == "organisation"}
    found: dict[tuple[str, str], list[tuple[Reading, Mention]]] = defaultdict(list)
    for reading in looked.content.readings:
        pack = LANGUAGE_PACKS.get(reading.dispatch.language)
        if pack is None or pack.speech.capitals:
            continue
        for mention in reading.mentions:
            is_body = mention.entity in bodies and _is_ordinary(mention.text, pack)
            if mention.entity and is_body and not _is_shown(reading, mention, pack):
                found[mention.entity, mention.text].append((reading, mention))
    for (entity, words), places in sorted(found.items()):
        reading, mention = places[0]
        times = "once" if len(places) == 1 else f"{len(places)} times"
        what = f"{words!r} is an ordinary word, too, and is taken {times} for the name of {entity}"
        remedy = f"write a longer name for {entity} (with a noun such as newspaper), and this one as `short`"
        line = looked.line_of(reading.dispatch, mention.paragraph)
        yield Problem(looked.file_of(reading.dispatch), line, what, remedy)


def _is_ordinary(words: str, pack: LanguagePack) -> bool:
    plain = [pack.speech.bare(word) for word in pack.fold(words).text.split()]
    is_body = plain[0] in pack.names.outlets or pack.speech.head_of(plain[0]) is not None
    return not is_body and all(map(pack.names.is_common, plain))


def _is_shown(reading: Reading, mention: Mention, pack: LanguagePack) -> bool:
    """Whether quotation marks or a noun before it (صحيفة, حركة) show a name, or it stands in no sentence."""
    paragraph = reading.dispatch.paragraphs[mention.paragraph]
    if not any(part.kind == "body" and part.start <= mention.start < part.end for part in paragraph.parts):
        return True
    text = paragraph.text
    before, behind = text[: mention.start].rstrip(), text[mention.end :]
    if before[-1:] in _MARKS and behind[:1] in _MARKS:
        return True
    word = pack.fold(before).text.split()[-1] if before else ""
    nouns = {word, word[1:], pack.speech.bare(word)}
    return not nouns.isdisjoint(pack.names.outlets) or any(map(pack.speech.head_of, nouns))
