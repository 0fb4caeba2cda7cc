"""The headings of findings: each with what it is found in, so that no two are the same."""

from collections import Counter
from collections.abc import Iterator, Mapping

from pelican_dossier.editions.bearings import events_on, finding_title
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.findingwords import finding_arguments, source_words
from pelican_dossier.editions.rendered import quoted_clause
from pelican_dossier.model import Finding, Passage, Reading
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.langstring import END_OF_ISOLATE, ISOLATE, LangString, isolated

_WORDS, _SOURCES = 12, 3
"""Words of an event, and sources, that a heading names."""


@once
def finding_headings(edition: Edition) -> Mapping[str, str]:
    """The heading of each finding, by its id: the first of its subjects that no other finding of the title has."""
    waiting = {finding.id: _told(edition, finding) for finding in edition.dossier.findings}
    headings: dict[str, str] = {}
    while waiting:
        now = {id_: next(told, None) for id_, told in waiting.items()}
        headings |= {id_: said for id_, said in now.items() if said}
        taken = Counter(headings.values())
        waiting = {id_: told for id_, told in waiting.items() if now[id_] and taken[headings[id_]] > 1}
    return _numbered(edition, headings)


def _numbered(edition: Edition, headings: Mapping[str, str]) -> Mapping[str, str]:
    """Those that are still the same after all that can be told, by number."""
    taken, number = Counter(headings.values()), Counter[str]()
    numbered = {}
    for id_, said in headings.items():
        number[said] += 1
        numbered[id_] = f"{said} ({edition.formats.number(number[said])})" if taken[said] > 1 else said
    return numbered


def _told(edition: Edition, finding: Finding) -> Iterator[str]:
    """A title with ever more of what it is about."""
    title = finding_title(edition, finding)
    for subject in _subjects(edition, finding):
        yield str(edition.catalog.gettext("%(what)s: %(title)s")) % {"what": title, "title": subject}


def _subjects(edition: Edition, finding: Finding) -> Iterator[str]:
    """What it is about, the plainest first: a question, an event, wordings, a text; outlets, then their days."""
    said, listed = finding_arguments(edition, finding), edition.formats.list
    if "question" in said:
        yield said["question"]
    if "event" in said:
        event = LangString(_bare(said["event"]), edition.language).begun(_WORDS).text
        yield isolated(event)
        yield " · ".join(filter(None, (isolated(event), said.get("quantity"))))
    if {"first_source", "first"} <= {*said} and isinstance(finding.ground.args["first"], str):
        yield listed(edition.catalog.gettext("“%(words)s”") % {"words": said[name]} for name in ("first", "second"))
    events = events_on(edition, finding)
    if len(events) == 1:
        yield isolated(events[0].words.text)
    if isinstance(finding.ground.args.get("first"), Edtf) and "first_source" in said:
        yield _quoted(edition, _in_common(finding))
    sources = [edition.readings[id_] for id_ in dict.fromkeys(passage.source for passage in finding.passages)]
    if len(sources) <= _SOURCES:
        yield listed(dict.fromkeys(_named(edition, reading) for reading in sources))
    yield listed(source_words(edition, reading) for reading in sources[:_SOURCES])


def _quoted(edition: Edition, passage: Passage) -> str:
    """The first words of the clause around a passage."""
    clause = quoted_clause(edition, passage)
    words = LangString(f"{clause.before}{clause.words}{clause.after}", clause.language).begun(_WORDS)
    return edition.catalog.gettext("“%(words)s”") % {"words": isolated(words.text)}


def _in_common(finding: Finding) -> Passage:
    """The first passage behind those that date the words: what the sources have in common, where they have it whole."""
    first, *others = finding.passages
    sources = {passage.source for passage in finding.passages}
    return next(iter(others[len(sources) - 1 :]), first)


def _named(edition: Edition, reading: Reading) -> str:
    """A source by its outlet; by its headline where it has none."""
    dispatch = reading.dispatch
    if dispatch.publisher is None:
        return source_words(edition, reading)
    return isolated(edition.name(dispatch.publisher, dispatch.language).text)


def _bare(text: str) -> str:
    return text.replace(ISOLATE, "").replace(END_OF_ISOLATE, "")
