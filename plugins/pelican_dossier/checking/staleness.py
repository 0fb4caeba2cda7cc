"""Citations whose passage is no longer what it was when they were written."""

from collections.abc import Iterator

from pelican_dossier.checking.markdown import paragraphs
from pelican_dossier.checking.remark import Looked
from pelican_dossier.desk.dispatches import DISPATCHES, received
from pelican_dossier.desk.recorded import otherwise_published
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Dispatch
from pelican_dossier.problems import Problem


def changed_passages(looked: Looked) -> Iterator[Problem]:
    """Dispatches whose bytes or names are not those last published; citations of those that a newer one replaces."""
    content, dispatches = looked.content, looked.dispatches
    shown_as = f"{content.folder.name}/{DISPATCHES}"
    ids = {*dispatches, *received(content.folder)}
    yield from (one.problem for one in otherwise_published(content.dispatches, ids, content.states, shown_as))
    newer = {one.sidecar.supersedes: one for one in dispatches.values() if one.sidecar.status == "public"}
    for text in paragraphs(looked):
        for link in text.links():
            citation = looked.cited(link.target)
            if citation is None or citation.source not in newer:
                continue
            new, old = newer[citation.source], dispatches[citation.source]
            what, remedy = _moved(old, new, citation.paragraph)
            yield Problem.at(text.file, text.place_at(link.start), what, remedy)


def _moved(old: Dispatch, new: Dispatch, paragraph: int | None) -> tuple[str, str]:
    """What became of a passage in the dispatch that replaces its own, and what to do."""
    what = f"{new.id} replaces {old.id}, which is cited here"
    if paragraph is None:
        return what, f"cite {new.id}"
    fold = LANGUAGE_PACKS[old.language].fold
    words = fold(old.paragraphs[paragraph].text).text
    same = next((one.index for one in new.paragraphs if fold(one.text).text == words), None)
    if same is None:
        return f"{what}, and the words of p{paragraph} are not in it", f"see what {new.id} says now, and cite that"
    return f"{what}, and has the words of p{paragraph} too", f"cite {new.id}#p{same}"
