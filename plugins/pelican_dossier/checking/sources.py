"""What of the dispatches waits for a person."""

from collections.abc import Callable, Iterator
from typing import Literal

from pelican_dossier.checking.remark import Looked
from pelican_dossier.desk.dispatches import received
from pelican_dossier.desk.lost import gone, without_sidecar, without_state
from pelican_dossier.desk.naming import propose
from pelican_dossier.desk.recorded import otherwise_published
from pelican_dossier.desk.reviewing import FIELDS, review_items
from pelican_dossier.desk.showing import Showing
from pelican_dossier.desk.versions import VERSIONS
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Paragraph
from pelican_dossier.problems import Problem

_OFTEN = 3
"""Places in which a name stands that is likely one."""
_FEW, _FAR = 3, 5
"""Dispatches with a day from which one of them can stand apart, and by how many years."""


def undecided_findings(looked: Looked) -> Iterator[Problem]:
    """Those that are published and open; one that another stands in the place of is decided with that."""
    for finding in looked.dossier.findings:
        if finding.status == "open" and finding.yields_to is None:
            first = finding.passages[0]
            dispatch = looked.dispatches[first.source]
            what = f"the finding {finding.id} ({finding.kind}) waits for a decision"
            remedy = f"see `dossier findings {finding.id}`"
            yield Problem(looked.file_of(dispatch), looked.line_of(dispatch, first.paragraph), what, remedy)


def doubtful_readings(looked: Looked) -> Iterator[Problem]:
    """By dispatch, how many there are and where the first is."""
    content = looked.content
    for reading in content.readings:
        if reading.review.reviewed:
            continue
        items = review_items(reading, content.annotations.get(reading.dispatch.id))
        doubtful = [one for one in items if one.doubts and one.subject in FIELDS and not one.is_judged]
        if doubtful:
            first, count, id_ = doubtful[0].paragraph, len(doubtful), reading.dispatch.id
            line = None if first is None else looked.line_of(reading.dispatch, first)
            what = f"{count} doubtful reading{'s' * (count > 1)} of {id_} nobody has looked at"
            yield Problem(looked.file_of(reading.dispatch), line, what, f"run `dossier review {id_} --who NAME`")


def unknown_names(looked: Looked) -> Iterator[Problem]:
    """Proposed names that stand in several dispatches, or several times in one."""
    for proposal in propose(looked.content.readings, looked.content.registry):
        if proposal.sources > 1 or len(proposal.places) >= _OFTEN:
            first = proposal.places[0]
            dispatch = looked.dispatches[first.source]
            what = f"{proposal.name!r} is likely a name ({proposal.kind}) and none of the registry's"
            line = looked.line_of(dispatch, first.paragraph)
            yield Problem(looked.file_of(dispatch), line, what, "see `dossier names`, and add it to the registry")


def missed_sidecars(looked: Looked) -> Iterator[Problem]:
    """Dispatches that have none while most have one."""
    content = looked.content
    yield from without_sidecar(content.folder, content.dispatches, content.settings, content.recorded)


def unread_languages(looked: Looked) -> Iterator[Problem]:
    """Dispatches of which no date, figure, voice or name can be found."""
    for dispatch in looked.content.dispatches:
        if not LANGUAGE_PACKS[dispatch.language].is_read:
            what = f"{dispatch.id} is in a language in which nothing is read ({dispatch.language})"
            remedy = f"it is shown as it stands; write another `language:` into {dispatch.id}.yaml if it is in another"
            yield Problem(looked.file_of(dispatch), None, what, remedy)


def far_days(looked: Looked) -> Iterator[Problem]:
    """A day that is likely mistyped; a dossier that grows over years has others on the way there."""
    dated = sorted(
        (reading.published.latest, reading.dispatch.id)
        for reading in looked.content.readings
        if reading.published.value and reading.published.latest
    )
    if len(dated) < _FEW:
        return
    (before, _), (last, id_) = dated[-2:]
    if last.year - before.year > _FAR:
        what = f"{id_} appeared on {last}, {last.year - before.year} years later than every other dispatch ({before})"
        dispatch = looked.dispatches[id_]
        yield Problem(looked.file_of(dispatch), None, what, f"correct `published:` in {id_}.yaml if it is mistyped")


def missed_files(looked: Looked) -> Iterator[Problem]:
    """Files that were there when the dossier was last recorded."""
    content = looked.content
    otherwise = otherwise_published(
        content.dispatches, {*looked.dispatches, *received(content.folder)}, content.states, ""
    )
    yield from gone(content.folder, content.recorded, looked.dispatches, {one.published_as for one in otherwise})


def missed_states(looked: Looked) -> Iterator[Problem]:
    """The state that was recorded with versions that are there."""
    content = looked.content
    yield from without_state(content.folder, content.states, content.versions, content.settings)


def withheld_paragraphs(looked: Looked) -> Iterator[Problem]:
    """By public dispatch, how many paragraphs its readers do not get; one that is shown as a card was chosen to be."""
    showing = Showing(looked.dossier)
    for reading in looked.dossier.readings:
        dispatch = reading.dispatch
        article = [one for one in dispatch.paragraphs if not _is_standing_line(one)]
        withheld = [one for one in article if not showing.paragraph(dispatch.id, one.index)]
        if dispatch.sidecar.show == "passages" and withheld:
            what = f"{len(withheld)} of {len(article)} paragraphs of {dispatch.id} are withheld from readers"
            remedy = "write `show: full` into its sidecar if the rights allow it"
            yield Problem(looked.file_of(dispatch, ".yaml"), None, what, remedy)


def kept_words(looked: Looked) -> Iterator[Problem]:
    """By dispatch that is withdrawn or gone, in how many kept versions its words still stand."""
    public = {reading.dispatch.id for reading in looked.dossier.readings}
    for id_, versions in looked.content.versions.items():
        holding = sum(any(one.text is not None for one in version.passages) for version in versions)
        if id_ not in public and holding:
            what = f"words of {id_}, which is no longer published, stand in {holding} of {len(versions)} kept versions"
            remedy = f"keep them for the archive, or take them out with `dossier record --forget {id_}`"
            yield Problem(f"{looked.content.folder.name}/{VERSIONS}/{id_}", None, what, remedy)


def _is_standing_line(paragraph: Paragraph) -> bool:
    """Whether it is a site's menu, say; a paragraph of the article that is withheld has no parts left."""
    return bool(paragraph.parts) and all(part.kind == "boilerplate" for part in paragraph.parts)


def without(key: Literal["rights", "url"], remedy: str) -> Callable[[Looked], Iterator[Problem]]:
    """Looks for public dispatches whose sidecar lacks a key, which a saved page may state itself."""

    def look(looked: Looked) -> Iterator[Problem]:
        for dispatch in looked.content.dispatches:
            sidecar = dispatch.sidecar
            is_stated = getattr(sidecar, key) or (key == "url" and dispatch.stated_url)
            if sidecar.status == "public" and not is_stated:
                what = f"nothing is said of its {'rights' if key == 'rights' else 'address'}"
                yield Problem(looked.file_of(dispatch, ".yaml"), None, what, remedy)

    return look
