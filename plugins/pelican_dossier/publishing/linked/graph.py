"""Which nodes stand where: all of them in one file, and those that a page is about in the page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pelican_dossier.editions.edition import Edition
from pelican_dossier.publishing.data import as_json
from pelican_dossier.publishing.linked.nodes import Data, Node, article, claims, dataset, event, quotations
from pelican_dossier.publishing.linked.places import FILE, Places

CONTEXT: Mapping[str, Any] = {
    "@vocab": "https://schema.org/",
    **{name: {"@type": "@id"} for name in ("url", "contentUrl", "isBasedOn")},
}
"""All that is needed of schema.org's context, so that no reader has to fetch it."""

_MOST = 60
"""Answers or carriers that a page tells of in data too; of more the file alone tells, lest a page grow heavy."""


class Graph:
    """The nodes of a dossier."""

    def __init__(self, editions: Sequence[Edition], data: Data, site_url: str) -> None:
        self._editions, self._data, self._site_url = editions, data, site_url
        self._languages: Sequence[str] = data["languages"]
        self._sources = {dispatch["id"]: dispatch for dispatch in data["dispatches"]}
        self._statements = {statement["id"]: statement for statement in data["statements"]}
        self._questions = {question["id"]: question for question in data["questions"]}

    def whole(self) -> Iterator[Node]:
        """Every node, for the graph's own file."""
        places = Places(self._site_url, FILE)
        yield self._dataset(places, with_parts=True)
        for dispatch in self._sources.values():
            yield article(dispatch, self._languages, places)
        for statement in self._statements.values():
            yield from quotations(statement, self._sources, self._languages, places)
        for question in self._questions.values():
            yield from claims(question, self._sources, self._languages, places)
        for happening in self._data["events"]:
            yield event(happening, self._said(happening), self._languages, places)

    def of_page(self, template: str, path: str, variables: Mapping[str, Any]) -> tuple[Node, ...]:
        """What a page is about; nothing where it is a list."""
        places = Places(self._site_url, path)
        match template:
            case "dossier/home":
                return (self._dataset(places, with_parts=False),)
            case "dossier/source" | "dossier/withdrawn":
                return (article(self._sources[variables["source"].link.id], self._languages, places),)
            case "dossier/statement":
                statement = self._statements[variables["statement"].id]
                nodes = quotations(statement, self._sources, self._languages, places)
                return tuple(nodes) if len(statement["carriers"]) <= _MOST else ()
            case "dossier/question":
                question = self._questions[variables["question"].id]
                nodes = claims(question, self._sources, self._languages, places)
                return tuple(nodes) if len(question["answers"]) <= _MOST else ()
        return ()

    def _dataset(self, places: Places, *, with_parts: bool) -> Node:
        return dataset(self._data, self._editions[0].settings.description, places, with_parts=with_parts)

    def _said(self, happening: Data) -> list[tuple[str, str]]:
        """The date in words, once a language that has them."""
        if happening["date"] is None:
            return []
        given = happening["date"], happening["mod"], happening["bound"]
        words = [edition.dated(*given) for edition in self._editions]
        return [(said.language, said.text) for said in words]


def as_document(nodes: Iterable[Node], *, indent: int | None = None) -> str:
    """Nodes as one JSON-LD document; it may stand in a page, since no tag can begin in it."""
    return as_json({"@context": CONTEXT, "@graph": list(nodes)}, indent=indent).replace("<", "\\u003c")
