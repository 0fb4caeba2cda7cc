"""The dossier as linked data, schema.org's words in JSON-LD, for search engines and for graphs of others.

All nodes stand in one file, and those that a page is about in the page.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pelican_dossier.desk.data import as_json
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.inferred import dated_at
from pelican_dossier.model import Passage
from pelican_dossier.model.edtf import parse
from pelican_dossier.publishing.linked.nodes import FILE, Data, Node, Nodes

CONTEXT: Mapping[str, Any] = {
    "@vocab": "https://schema.org/",
    **{name: {"@type": "@id"} for name in ("url", "contentUrl", "isBasedOn")},
}
"""All that is needed of schema.org's context, so that no reader has to fetch it."""

_TOLD_IN_A_PAGE = 60
"""Answers or carriers that a page tells of in data too; of more the file alone tells, lest a page grow heavy."""


class Graph:
    """The nodes of a dossier."""

    def __init__(self, editions: Sequence[Edition], data: Data, site_url: str) -> None:
        self._editions, self._data, self._site_url = editions, data, site_url
        self._sources, self._statements, self._questions = (
            {one["id"]: one for one in data[kind]} for kind in ("dispatches", "statements", "questions")
        )

    def whole(self) -> Iterator[Node]:
        """Every node, for the graph's own file."""
        nodes = self._nodes(FILE)
        yield self._dataset(nodes, with_parts=True)
        yield from map(nodes.article, self._sources.values())
        for statement in self._statements.values():
            yield from nodes.quotations(statement)
        for question in self._questions.values():
            yield from nodes.claims(question)
        for happening in self._data["events"]:
            yield nodes.event(happening, self._said(happening))

    def of_page(self, template: str, path: str, variables: Mapping[str, Any]) -> tuple[Node, ...]:
        """What a page is about; nothing where it is a list."""
        nodes = self._nodes(path)
        match template:
            case "dossier/home":
                return (self._dataset(nodes, with_parts=False),)
            case "dossier/source" | "dossier/withdrawn":
                return (nodes.article(self._sources[variables["source"].link.id]),)
            case "dossier/statement":
                statement = self._statements[variables["statement"].id]
                return tuple(nodes.quotations(statement)) if len(statement["carriers"]) <= _TOLD_IN_A_PAGE else ()
            case "dossier/question":
                question = self._questions[variables["question"].id]
                return tuple(nodes.claims(question)) if len(question["answers"]) <= _TOLD_IN_A_PAGE else ()
        return ()

    def _nodes(self, path: str) -> Nodes:
        return Nodes(self._data["languages"], self._sources, self._site_url, path)

    def _dataset(self, nodes: Nodes, *, with_parts: bool) -> Node:
        return nodes.dataset(self._data, self._editions[0].settings.description, with_parts=with_parts)

    def _said(self, happening: Data) -> Mapping[str, str]:
        """The date in words, once a language that has them."""
        given = parse(happening["date"]), happening["mod"], happening["bound"]
        passages = [Passage(**passage) for passage in happening["passages"]]
        words = [dated_at(edition, *given, passages) for edition in self._editions]
        return {said.language: said.text for said in words}


def as_document(nodes: Iterable[Node], *, indent: int | None = None) -> str:
    """Nodes as one JSON-LD document; it may stand in a page, since no tag can begin in it."""
    return as_json({"@context": CONTEXT, "@graph": list(nodes)}, indent=indent).replace("<", "\\u003c")
