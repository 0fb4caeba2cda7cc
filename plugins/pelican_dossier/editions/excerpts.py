"""What a reader of the editors' texts sees of the passages that they cite, and of the texts that cite a passage."""

from collections.abc import Iterable
from dataclasses import dataclass

from pelican_dossier import addresses
from pelican_dossier.desk.pages import citations, in_html
from pelican_dossier.editions.edition import Edition
from pelican_dossier.model.langstring import LangString, marked

_MOST = 60
"""Words of an excerpt: some four lines."""
STORY = marked("The story so far")


@dataclass(frozen=True, slots=True)
class QuotedOn:
    """A text of the editors' that cites a source."""

    title: LangString
    href: str
    anchors: tuple[tuple[int, str], ...]
    """The paragraphs that it cites, by number and anchor."""


def excerpt(edition: Edition, source: str, paragraph: int) -> LangString | None:
    """The words of a paragraph in the reader's language where they are translated; None where they are withheld."""
    reading = edition.readings.get(source)
    if reading is None or not edition.showing.paragraph(source, paragraph):
        return None
    original, translation = reading.dispatch, edition.translation(reading.dispatch)
    lines = translation.paragraphs.get(paragraph) if translation else None
    if lines:
        return LangString(_cut(" ".join(lines)), edition.language)
    return LangString(_cut(original.paragraphs[paragraph].text), original.language)


def _cut(words: str) -> str:
    kept = words.split()
    return " ".join(kept) if len(kept) <= _MOST else f"{' '.join(kept[:_MOST])} …"


def quoted_on(edition: Edition, texts: Iterable[tuple[LangString, str, str]]) -> dict[str, tuple[QuotedOn, ...]]:
    """Source -> the editors' texts that cite it, the story too; ``texts`` are title, address and HTML of each."""
    found: dict[str, list[QuotedOn]] = {}
    for title, href, html in (*_story(edition), *texts):
        cited: dict[str, set[int]] = {}
        for one in citations(html, edition.readings):
            cited.setdefault(one.source, set()).update(() if one.paragraph is None else [one.paragraph])
        for source, paragraphs in cited.items():
            anchors = tuple((at, addresses.anchor(at)) for at in sorted(paragraphs))
            found.setdefault(source, []).append(QuotedOn(title, href, anchors))
    return {source: tuple(listed) for source, listed in found.items()}


def _story(edition: Edition) -> Iterable[tuple[LangString, str, str]]:
    story = edition.settings.story
    text = edition.words(story.text) if story else None
    if text is not None:
        interface = edition.interface
        title = LangString(interface.catalog.gettext(STORY), interface.language)
        yield title, f"{addresses.home(edition.language)}#story", in_html(text.text)
