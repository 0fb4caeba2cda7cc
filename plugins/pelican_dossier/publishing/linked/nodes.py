"""The nodes: what ``dossier.json`` holds, said with schema.org's words, one function a kind.

What was withheld is not in ``dossier.json`` and so cannot be here.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pelican_dossier import addresses
from pelican_dossier.publishing.linked.places import Places
from pelican_dossier.publishing.linked.times import coverage, published, time

Data = Mapping[str, Any]
"""An object of ``dossier.json``."""
Node = dict[str, Any]


def article(dispatch: Data, languages: Sequence[str], places: Places) -> Node:
    """A dispatch, as its publisher published it."""
    sidecar, own = dispatch["sidecar"], dispatch["language"]
    headlines = {**sidecar["headline"], **({own: dispatch["title"]} if dispatch["title"] else {})}
    headline = {own: headlines.pop(own)} if own in headlines else {}
    return _known(
        {
            "@type": "NewsArticle",
            "@id": places.node("source", dispatch["id"]),
            "headline": _texts(headline),
            "alternativeHeadline": _texts(headlines),
            "inLanguage": own,
            "datePublished": published(dispatch["published"]),
            "publisher": _named(dispatch["publisher"], own, "Organization"),
            "sourceOrganization": _named(dispatch["via"], own, "Organization"),
            "isBasedOn": sidecar["url"],
            "copyrightNotice": sidecar["rights"],
            "creativeWorkStatus": "withdrawn" if sidecar["status"] == "withdrawn" else None,
            "url": [places.page(addresses.source(language, dispatch["id"])) for language in languages],
        }
    )


def quotations(
    statement: Data, sources: Mapping[str, Data], languages: Sequence[str], places: Places
) -> Iterator[Node]:
    """A statement, and each carrier's words of it."""
    work = places.node("statement", statement["id"])
    urls = [places.page(addresses.statement(language, statement["id"])) for language in languages]
    yield {"@type": "CreativeWork", "@id": work, "url": urls}
    for carrier in statement["carriers"]:
        source = sources[carrier["source"]]
        yield _known(
            {
                "@type": "Quotation",
                "@id": places.node("statement", statement["id"], carrier["source"]),
                "exampleOfWork": {"@id": work},
                "text": [_text(_words(source, passage), source["language"]) for passage in carrier["passages"]],
                "spokenByCharacter": _named(carrier["speaker"], source["language"], "Thing"),
                "dateCreated": time(statement["occasion"]),
                "isPartOf": {"@id": places.node("source", carrier["source"])},
                "url": _passages(carrier["passages"], languages, places),
            }
        )


def claims(question: Data, sources: Mapping[str, Data], languages: Sequence[str], places: Places) -> Iterator[Node]:
    """A question, and each answer as a claim; none of them is the accepted one."""
    asked = places.node("question", question["id"])
    disputed = {at for pair in question["conflicts"] for at in pair}
    names = [places.node("question", question["id"], str(at)) for at in range(len(question["answers"]))]
    yield _known(
        {
            "@type": "Question",
            "@id": asked,
            "name": _texts(question["ask"]),
            "answerCount": len(names),
            "suggestedAnswer": [{"@id": name} for name in names],
            "url": [places.page(addresses.question(language, question["id"])) for language in languages],
        }
    )
    for at, (name, answer) in enumerate(zip(names, question["answers"], strict=True)):
        passage = answer["passages"][0]
        source = sources[passage["source"]]
        yield _known(
            {
                "@type": ["Claim", "Answer"],
                "@id": name,
                "about": {"@id": asked},
                "text": _text(_words(source, passage), source["language"]),
                "abstract": str(answer["value"]),
                "author": _named(answer["voice"], source["language"], "Thing"),
                "creativeWorkStatus": "disputed" if at in disputed else None,
                "appearance": {"@id": places.node("source", passage["source"])},
                "url": _passages([passage], languages, places),
            }
        )


def event(happening: Data, said: Sequence[tuple[str, str]], languages: Sequence[str], places: Places) -> Node:
    """A happening; ``said`` is its date in words, by language."""
    ends = happening["earliest"], happening["latest"]
    value, mod, bound = happening["date"], happening["mod"], happening["bound"]
    first, stroke, last = (value or "").partition("/")
    spans = bool(stroke) and bound is None and ".." not in (first, last) and mod is None
    sources = dict.fromkeys(passage["source"] for passage in happening["passages"])
    return _known(
        {
            "@type": "Event",
            "@id": places.node("event", happening["id"]),
            "name": _texts(happening["title"]),
            "disambiguatingDescription": _texts(dict(said)),
            "startDate": time(first) if spans else time(value, mod, bound, ends),
            "endDate": time(last) if spans else None,
            "subjectOf": [{"@id": places.node("source", source)} for source in sources],
            "url": _passages(happening["passages"][:1], languages, places),
        }
    )


def dataset(data: Data, description: Mapping[str, str], places: Places, *, with_parts: bool) -> Node:
    """The dossier itself; its parts are named where they stand beside it."""
    return _known(
        {
            "@type": "Dataset",
            "@id": places.node("dossier"),
            "name": _texts(data["title"]),
            "description": _texts(description),
            "inLanguage": data["languages"],
            "dateModified": data["updated"],
            "temporalCoverage": coverage([dispatch["published"] for dispatch in data["dispatches"]]),
            "url": [places.page(addresses.home(language)) for language in data["languages"]],
            "distribution": [
                {
                    "@type": "DataDownload",
                    "encodingFormat": "application/json",
                    "contentUrl": places.page(addresses.DATA),
                }
            ],
            "hasPart": [{"@id": places.node("source", d["id"])} for d in data["dispatches"]] if with_parts else None,
        }
    )


def _passages(passages: Iterable[Data], languages: Sequence[str], places: Places) -> list[str]:
    return [
        places.page(addresses.source(language, passage["source"], passage["paragraph"]))
        for passage in passages
        for language in languages
    ]


def _words(source: Data, passage: Data) -> str:
    text: str = source["paragraphs"][passage["paragraph"]]["text"]
    return text[passage["start"] : passage["end"]]


def _text(text: str, language: str) -> Node:
    return {"@value": text, "@language": language}


def _texts(texts: Mapping[str, str]) -> list[Node]:
    return [_text(texts[language], language) for language in sorted(texts)]


def _named(name: str | None, language: str, type_: str) -> Node | None:
    return {"@type": type_, "name": _text(name, language)} if name else None


def _known(node: Mapping[str, Any]) -> Node:
    """Without what is not known."""
    return {name: value for name, value in node.items() if value not in (None, [], "")}
