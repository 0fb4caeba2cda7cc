"""Names: where those of the registry stand, every form in one pass."""

from collections.abc import Sequence

from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.languages.speechrules import SpeechGrammar
from pelican_dossier.model import Entity, Mention
from pelican_dossier.model.text import PartLayer, TextLayer
from pelican_dossier.reading.outlets import is_outlet
from pelican_dossier.registry import Form, Registry
from pelican_dossier.text.signs import visible


def read_mentions(layer: TextLayer, language: LanguagePack, registry: Registry) -> tuple[Mention, ...]:
    """Every mention in the order of the text; a short form counts only after the full name."""
    forms = registry.forms(language.code)
    named: set[str] = set()
    mentions: list[Mention] = []
    for part in layer.parts:
        free_from = 0
        for start, end, candidates in sorted(forms.matches(part.folded.text), key=lambda m: (m[0], -m[1])):
            if start < free_from:
                continue
            first, last = part.span(start, end)
            words = part.paragraph.text[first:last]
            meant = {
                form.named.id: form.named
                for form in candidates
                if isinstance(form.named, Entity) and _may_mean(form, part, start, words, language, named)
            }
            entity = _one_of(list(meant.values()), part, start, end, language)
            if entity is None:
                continue
            free_from = end
            named.add(entity.id)
            mentions.append(Mention(part.paragraph.index, first, last, words, entity.id, entity.kind))
    return tuple(mentions)


def _one_of(meant: Sequence[Entity], part: PartLayer, start: int, end: int, language: LanguagePack) -> Entity | None:
    """The entry that words mean: the only one, or of a place and an outlet the one that stands there."""
    kinds = {entity.kind: entity for entity in meant}
    if len(meant) == 1:
        return meant[0]
    if len(meant) > len(kinds) or kinds.keys() != {"place", "organisation"}:
        return None
    return kinds["organisation" if is_outlet(part, start, end, language) else "place"]


def _may_mean(form: Form, part: PartLayer, start: int, words: str, language: LanguagePack, named: set[str]) -> bool:
    """Whether a form that stands in a text is the name, and not a word that is written like it."""
    if form.is_short and form.named.id not in named:
        return False
    if form.capitals is not None and not form.capitals(visible(words)):
        return False
    return not (form.is_short and form.is_word_too) or _stands_as_a_name(part, start, language.speech)


def _stands_as_a_name(part: PartLayer, start: int, speech: SpeechGrammar) -> bool:
    """At the head of a paragraph, or behind a verb of saying, a title, an office."""
    before = part.folded.text[:start].split()
    if not before:
        return True
    word = before[-1]
    return word in speech.cues or word in speech.address.titles or word.removeprefix(speech.article) in speech.heads
