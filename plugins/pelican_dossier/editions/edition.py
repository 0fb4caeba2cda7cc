"""One language's view of a dossier: what each page needs to know, whatever it shows, made once for all of them."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, wraps
from typing import Any, TypeVar, cast

from pelican_dossier.desk.showing import Showing
from pelican_dossier.editions.formats import Formats, needs_no_words
from pelican_dossier.editions.interface import FALLBACK, catalog, spoken
from pelican_dossier.keeping import Kept
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Dispatch, Dossier, Entity, Finding, Multilingual, Passage, Reading, Settings
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.langstring import LangString, direction, isolated, script
from pelican_dossier.model.text import PartLayer, Span
from pelican_dossier.registry import Registry
from pelican_dossier.text.sentences import around, sentences
from pelican_dossier.translation.catalogs import Translation

_TITLE_WORDS = 14
"""Words of the text that stand in for a headline where there is none."""

_Make = TypeVar("_Make", bound=Callable[..., Any])


class Edition:
    """A dossier as readers of one language see it."""

    def __init__(
        self,
        language: str,
        settings: Settings,
        dossier: Dossier,
        translations: Mapping[tuple[str, str], Translation],
        keeping: Kept | None = None,
    ) -> None:
        """``keeping`` is what earlier builds have made of it; without it, all is made anew."""
        self.language = language
        self.settings = settings
        self.dossier = dossier
        self.formats = Formats(language, settings)
        self.catalog = catalog(language)
        self.translations = translations
        self.keeping = keeping or Kept()
        self.kept: dict[object, Any] = {}
        """What ``once`` keeps."""
        self._divided: dict[tuple[str, int, int], tuple[LangString | None, Sequence[Span]]] = {}

    @property
    def direction(self) -> str:
        """The direction in which the edition is read."""
        return direction(self.language)

    @property
    def script(self) -> str:
        """The letters in which it is read, by ISO 15924."""
        return script(self.language)

    @cached_property
    def interface(self) -> "Edition":
        """The edition whose sentences stand in this one: itself, or the English one where it has no catalog."""
        if spoken(self.language) == self.language:
            return self
        return Edition(FALLBACK, self.settings, self.dossier, self.translations, self.keeping)

    @cached_property
    def showing(self) -> Showing:
        """What of each source may be published."""
        return Showing(self.dossier)

    @cached_property
    def readings(self) -> Mapping[str, Reading]:
        """Dispatch id -> reading."""
        return {reading.dispatch.id: reading for reading in self.dossier.readings}

    @cached_property
    def withdrawn(self) -> frozenset[str]:
        """The dispatches that are no longer published."""
        return frozenset(dispatch.id for dispatch in self.dossier.withdrawn)

    @cached_property
    def findings_of(self) -> Mapping[str, Sequence[Finding]]:
        """Dispatch id -> the findings that name a passage of it."""
        found: dict[str, list[Finding]] = {}
        for finding in self.dossier.findings:
            for source in dict.fromkeys(passage.source for passage in finding.passages):
                found.setdefault(source, []).append(finding)
        return found

    @cached_property
    def entities(self) -> Mapping[str, Entity]:
        """Registry id -> entity."""
        return {entity.id: entity for entity in self.dossier.entities}

    @cached_property
    def registry(self) -> Registry:
        """The names and terms of the dossier, ready to be found."""
        return Registry(self.dossier.entities, self.dossier.terms)

    @cached_property
    def mentioned(self) -> tuple[Counter[str], Counter[str]]:
        """Entity id -> mentions, and -> sources that mention it."""
        mentions, sources = Counter[str](), Counter[str]()
        for reading in self.dossier.readings:
            named = [mention.entity for mention in reading.mentions if mention.entity]
            mentions.update(named)
            sources.update(set(named))
        return mentions, sources

    @cached_property
    def by_name(self) -> Mapping[tuple[str, str], Entity]:
        """(language, form) -> entity, for names that headers and sidecars give."""
        return {
            (language, form): entity
            for entity in reversed(self.dossier.entities)
            for language in entity.names
            for form in (entity.names[language], *entity.aliases.get(language, ()))
        }

    def passage_text(self, passage: Passage) -> str:
        """The words of a passage as received; empty where they are withheld."""
        return self.readings[passage.source].words(passage)

    def translation(self, dispatch: Dispatch) -> Translation | None:
        """The dispatch in this edition's language; None where it is written in it or has no catalog."""
        if dispatch.language == self.language:
            return None
        return self.translations.get((dispatch.id, self.language))

    def words(self, text: Multilingual) -> LangString | None:
        """A text of several languages in this one, else in the dossier's next that has it."""
        for language in (self.language, *self.settings.languages, *sorted(text)):
            if language in text:
                return LangString(text[language], language)
        return None

    def named(self, names: Multilingual) -> LangString:
        """The name of what has one in some language."""
        name = self.words(names)
        assert name is not None
        return name

    def role(self, entity: Entity) -> LangString | None:
        """What someone or something is, by the last role that is known."""
        return self.words(entity.roles[-1].title) if entity.roles else None

    def dated(
        self, value: Edtf, mod: str | None = None, bound: str | None = None, *, is_inferred: bool = False
    ) -> LangString:
        """A date that stands by itself: in the edition's language as far as that needs no words of the interface."""
        by = self if needs_no_words(value, mod, bound) and not is_inferred else self.interface
        return LangString(by.formats.dated(value, mod, bound, is_inferred=is_inferred), by.language)

    def list(self, names: Sequence[Multilingual]) -> LangString:
        """Names joined, all of them in the first language that has them all."""
        for language in (self.language, *self.settings.languages, FALLBACK):
            if all(language in name for name in names):
                return LangString(Formats(language, self.settings).list(name[language] for name in names), language)
        found = (self.words(name) for name in names)
        return LangString(self.formats.list(isolated(words.text) for words in found if words), self.language)

    def name(self, text: str, language: str) -> LangString:
        """A name that a dispatch gives, by the registry in this edition's language."""
        entity = self.by_name.get((language, text))
        return (self.words(entity.names) if entity else None) or LangString(text, language)

    def title(self, dispatch: Dispatch) -> LangString:
        """The editor's headline, else the dispatch's own, else how its text begins."""
        if self.language in dispatch.sidecar.headline:
            return LangString(dispatch.sidecar.headline[self.language], self.language)
        if dispatch.title is not None:
            return self._translated_title(dispatch) or LangString(dispatch.title, dispatch.language)
        return self.words(dispatch.sidecar.headline) or self.opening(dispatch) or self._unnamed(dispatch)

    def _translated_title(self, dispatch: Dispatch) -> LangString | None:
        translation = self.translation(dispatch)
        for paragraph in dispatch.paragraphs:
            if translation and paragraph.text == dispatch.title:
                return translation.part(paragraph.index, 0)
        return None

    def opening(self, dispatch: Dispatch, most: int = _TITLE_WORDS) -> LangString | None:
        """How a dispatch's text begins, where that may be published: so many words, translated where they are."""
        translation = self.translation(dispatch)
        for paragraph in dispatch.paragraphs:
            for which, part in enumerate(paragraph.parts):
                if part.kind == "body" and self.showing.paragraph(dispatch.id, paragraph.index):
                    text = translation.part(paragraph.index, which) if translation else None
                    full = text or LangString(paragraph.part_text(part), dispatch.language)
                    return full.begun(most)
        return None

    def _unnamed(self, dispatch: Dispatch) -> LangString:
        return self.name(dispatch.publisher, dispatch.language) if dispatch.publisher else LangString(dispatch.id, "en")

    def sentence(self, dispatch: Dispatch, paragraph: int, offset: int) -> tuple[LangString, tuple[int, int] | None]:
        """The sentence around an offset, in this language where a translation has it, then with what it translates.

        With it, the sentence's offsets in the paragraph where the words are the original's own, else None.
        """
        layer = self.readings[dispatch.id].layer.at(paragraph, offset)
        sentence = layer.sentence_at(offset)
        translated, theirs = self._translated(dispatch, layer)
        if translated is None:
            text = layer.paragraph.text
            start, end = around(text, *sentence, offset)
            return LangString(text[start:end], dispatch.language), (start, end)
        if len(theirs) != len(layer.sentences):  # the translator divided the paragraph otherwise: all of it answers
            return replace(translated, original=_as_received(dispatch, layer, layer.part.start, layer.part.end)), None
        received = _as_received(dispatch, layer, *sentence)
        text = translated.text[slice(*theirs[layer.sentences.index(sentence)])]
        return LangString(text, self.language, original=received), None

    def _translated(self, dispatch: Dispatch, layer: PartLayer) -> tuple[LangString | None, Sequence[Span]]:
        """The translation of a part and its sentences; asked for each date and name in it, divided once."""
        paragraph = layer.paragraph
        key = dispatch.id, paragraph.index, layer.part.start
        if key not in self._divided:
            translation = self.translation(dispatch)
            words = translation.part(paragraph.index, paragraph.parts.index(layer.part)) if translation else None
            cut = sentences(words.text, LANGUAGE_PACKS[self.language].orthography) if words else ()
            self._divided[key] = words, tuple(cut)
        return self._divided[key]


def once(make: _Make) -> _Make:
    """Has what is made of an edition, or of a reading of its dossier, kept by the edition."""

    @wraps(make)
    def kept(edition: Edition, *readings: Reading) -> Any:
        ids = [reading.dispatch.id for reading in readings]
        if any(edition.readings.get(id_) is not reading for id_, reading in zip(ids, readings, strict=True)):
            return make(edition, *readings)  # that of a translation, say, which is asked for once
        key = make, *ids
        if key not in edition.kept:
            edition.kept[key] = make(edition, *readings)
        return edition.kept[key]

    return cast(_Make, kept)


def _as_received(dispatch: Dispatch, layer: PartLayer, start: int, end: int) -> LangString:
    return LangString(layer.paragraph.text[start:end].strip(), dispatch.language)
