"""What was read of a dispatch that was taken in, for an editor's eyes: a card in a terminal, plain lines elsewhere."""

from collections import Counter
from collections.abc import Iterator, Mapping
from unicodedata import bidirectional, category

from rich.console import Console
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from pelican_dossier.desk.adding import Taken
from pelican_dossier.desk.saying import counted
from pelican_dossier.model.dispatch import Show
from pelican_dossier.model.langstring import isolated
from pelican_dossier.text.unseen import on_a_line

_WORDS = 60
"""Letters of a passage that are shown."""
_NAMES = 8
"""New names that are shown; `dossier names` has all, with their passages."""
_SHOWN: Mapping[Show, str] = {
    "full": "",
    "passages": ": paragraphs that nothing is found in are withheld; `show: full` in its sidecar prints all",
    "card": ": the citation alone; `show: full` in its sidecar prints the text",
}
"""What each means for the readers."""

Row = tuple[str, str]


def card(taken: Taken) -> Iterator[Row]:
    """What is told of it, each with its label, the doubtful behind the sure."""
    dispatch, published = taken.reading.dispatch, taken.reading.published
    headline = dispatch.title or next(iter(dispatch.sidecar.headline.values()), None)
    yield "headline", _safe(headline) if headline else "none in the text: write one into the sidecar"
    via = f", by way of {_safe(dispatch.relayed)}" if dispatch.relayed else ""
    via = " (inferred: credited, and no outlet is named)" if dispatch.is_publisher_inferred else via
    yield "publisher", (_safe(dispatch.publisher) if dispatch.publisher else "unknown") + via
    if dispatch.author:
        yield "author", _safe(dispatch.author)
    yield "dateline", " / ".join(map(_safe, dispatch.dateline)) or "none"
    yield "published", f"{published.value or 'unknown'} ({published.source})"
    if dispatch.sidecar.url:
        yield "address", dispatch.sidecar.url
    yield "show", f"{dispatch.sidecar.show}{_SHOWN[dispatch.sidecar.show]}"
    yield "status", dispatch.sidecar.status
    yield "encoding", dispatch.original.encoding or "none: a document"
    yield "sha256", dispatch.original.sha256
    yield from _parts(taken)
    yield from _read(taken)
    yield from _in_common(taken)


def _parts(taken: Taken) -> Iterator[Row]:
    """What was told from the body; a site's standing lines by their rules alone, for there may be a hundred."""
    left_out = Counter[str]()
    for paragraph in taken.reading.dispatch.paragraphs:
        for part in paragraph.parts:
            if part.kind == "boilerplate":
                left_out[part.rule or part.kind] += 1
            elif part.rule:
                yield f"p{paragraph.index}", f"{part.kind}: {part.rule}: {_safe(paragraph.part_text(part)[:_WORDS])}"
    if left_out:
        yield "left out", ", ".join(f"{rule} {times}" for rule, times in left_out.most_common())


def _read(taken: Taken) -> Iterator[Row]:
    reading = taken.reading
    for date in reading.dates:
        doubt = ", doubtful" if date.doubtful else ""
        yield f"p{date.paragraph}", f"date: {_safe(date.text)}: {date.value or 'no value'}{doubt}"
    for finding in reading.findings:
        places = dict.fromkeys(f"p{passage.paragraph}" for passage in finding.passages)
        yield "finding", " ".join((finding.rule, *list(places)[:_NAMES]))


def _in_common(taken: Taken) -> Iterator[Row]:
    own = taken.reading.dispatch
    for other in taken.likeness.same_words:
        yield "same words", f"nine tenths of them are those of {other}"
    found = [
        (next(passage for passage in shared.passages if passage.source == own.id), shared)
        for shared in taken.likeness.shared
    ]
    for here, shared in sorted(found, key=lambda one: (one[0].paragraph, one[0].start)):
        others = ", ".join(sorted({passage.source for passage in shared.passages} - {own.id}))
        words = own.paragraphs[here.paragraph].text[here.start : here.end][:_WORDS]
        yield f"p{here.paragraph}", f"shared ({shared.kind}) with {others}: {_safe(words)}"
    if taken.names:
        more = f" and {len(taken.names) - _NAMES} more" if len(taken.names) > _NAMES else ""
        yield "new names", ", ".join(_safe(name.name) for name in taken.names[:_NAMES]) + more


def _safe(words: str) -> str:
    """Words of a dispatch on one line, kept apart from those around them where they run the other way."""
    words = on_a_line("".join(" " if category(sign) == "Cc" else sign for sign in words))
    return isolated(words) if any(bidirectional(sign) in ("R", "AL") for sign in words) else words


def show(taken: Taken, console: Console) -> None:
    """Prints the card of one dispatch."""
    reading = taken.reading
    size = counted(len(reading.dispatch.paragraphs), "paragraph", "paragraphs")
    title = f"{taken.path}: {size}, {reading.dispatch.language}"
    if not console.is_terminal:
        print(title, file=console.file)
        for label, told in card(taken):
            print(f"  {label:<10} {told}", file=console.file)
        return
    table = Table.grid(padding=(0, 2))
    for label, told in card(taken):
        is_doubtful = "doubtful" in told or label in ("finding", "same words")
        table.add_row(Text(label, style="dim"), Text(told, style="yellow" if is_doubtful else ""))
    console.print(Panel(table, title=Text(title), title_align="left"))
