"""The nodes of the graph: what ``dossier.json`` holds, said with schema.org's words, one method a kind.

What was withheld is not in ``dossier.json`` and so cannot be here. A date is schema.org's where it can say it, else
EDTF with its type, so that none grows surer.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from pelican_dossier import addresses
from pelican_dossier.model.edtf import Edtf, of_day, of_interval, one_of, parse

FILE = "data/dossier.jsonld"
"""The whole graph; its nodes are this file's fragments."""
Data = Mapping[str, Any]
"""An object of ``dossier.json``."""
Node = dict[str, Any]
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
"""The Library of Congress's type of Extended Date/Time Format strings."""
_DAY = timedelta(days=1)
_BOUNDED: Mapping[str, Callable[[date, date], str]] = {
    "ON_OR_BEFORE": lambda _, latest: one_of(None, latest),
    "BEFORE": lambda earliest, _: one_of(None, earliest - _DAY),
    "ON_OR_AFTER": lambda earliest, _: one_of(earliest, None),
    "AFTER": lambda _, latest: one_of(latest + _DAY, None),
}
"""One day of those before or after the named period, as EDTF's sets say it."""


@dataclass(frozen=True, slots=True)
class Nodes:
    """Makes the nodes that one file of the site writes."""

    languages: Sequence[str]
    sources: Mapping[str, Data]
    """By the dispatch's id."""
    site_url: str
    """Empty where it is not known; addresses are relative then."""
    here: str
    """The file that writes them, from the site's root."""

    def article(self, dispatch: Data) -> Node:
        """A dispatch, as its publisher published it."""
        sidecar, own = dispatch["sidecar"], dispatch["language"]
        headlines = {**sidecar["headline"], **({own: dispatch["title"]} if dispatch["title"] else {})}
        headline = {own: headlines.pop(own)} if own in headlines else {}
        return _node(
            "NewsArticle",
            self._id("source", dispatch["id"]),
            headline=_texts(headline),
            alternativeHeadline=_texts(headlines),
            inLanguage=own,
            datePublished=published(dispatch["published"]),
            publisher=_named(dispatch["publisher"], own, "Organization"),
            sourceOrganization=_named(dispatch["via"], own, "Organization"),
            isBasedOn=sidecar["url"],
            copyrightNotice=sidecar["rights"],
            creativeWorkStatus="withdrawn" if sidecar["status"] == "withdrawn" else None,
            url=self._pages(addresses.source, dispatch["id"]),
        )

    def quotations(self, statement: Data) -> Iterator[Node]:
        """A statement, and each carrier's words of it."""
        work = self._id("statement", statement["id"])
        yield _node("CreativeWork", work, url=self._pages(addresses.statement, statement["id"]))
        for carrier in statement["carriers"]:
            source = self.sources[carrier["source"]]
            yield _node(
                "Quotation",
                self._id("statement", statement["id"], carrier["source"]),
                exampleOfWork={"@id": work},
                text=[_text(_words(source, passage), source["language"]) for passage in carrier["passages"]],
                spokenByCharacter=_named(carrier["speaker"], source["language"], "Thing"),
                dateCreated=time(parse(statement["occasion"])) if statement["occasion"] else None,
                isPartOf={"@id": self._id("source", carrier["source"])},
                url=self._passages(carrier["passages"]),
            )

    def claims(self, question: Data) -> Iterator[Node]:
        """A question, and each answer as a claim; none of them is the accepted one."""
        asked = self._id("question", question["id"])
        tiers = {at: "differing accounts" for pair in question["conflicts"] for at in pair}
        tiers |= {at: "contradiction" for pair in question["contradictions"] for at in pair}
        names = [self._id("question", question["id"], str(at)) for at in range(len(question["answers"]))]
        yield _node(
            "Question",
            asked,
            name=_texts(question["ask"]),
            answerCount=len(names),
            suggestedAnswer=[{"@id": name} for name in names],
            url=self._pages(addresses.question, question["id"]),
        )
        for at, (name, answer) in enumerate(zip(names, question["answers"], strict=True)):
            passage = answer["passages"][0]
            source = self.sources[passage["source"]]
            yield _node(
                ["Claim", "Answer"],
                name,
                about={"@id": asked},
                text=_text(_words(source, passage), source["language"]),
                abstract=str(answer["value"]),
                author=_named(answer["voice"], source["language"], "Thing"),
                creativeWorkStatus=tiers.get(at),
                appearance={"@id": self._id("source", passage["source"])},
                url=self._passages([passage]),
            )

    def event(self, happening: Data, said: Mapping[str, str]) -> Node:
        """A happening; ``said`` is its date in words, by language."""
        value, mod, bound = parse(happening["date"]), happening["mod"], happening["bound"]
        first, last = value.interval if value.interval and bound is None and mod is None else (None, None)
        sources = dict.fromkeys(passage["source"] for passage in happening["passages"])
        return _node(
            "Event",
            self._id("event", happening["id"]),
            name=_texts(happening["title"]),
            disambiguatingDescription=_texts(said),
            startDate=time(first or value, mod, bound),
            endDate=time(last),
            subjectOf=[{"@id": self._id("source", source)} for source in sources],
            url=self._passages(happening["passages"][:1]),
        )

    def dataset(self, data: Data, description: Mapping[str, str], *, with_parts: bool) -> Node:
        """The dossier itself; its parts are named where they stand beside it."""
        file = {"@type": "DataDownload", "encodingFormat": "application/json", "contentUrl": self._page(addresses.DATA)}
        return _node(
            "Dataset",
            self._id("dossier"),
            name=_texts(data["title"]),
            description=_texts(description),
            inLanguage=data["languages"],
            dateModified=data["updated"],
            temporalCoverage=coverage([dispatch["published"] for dispatch in data["dispatches"]]),
            url=[self._page(addresses.home(language)) for language in data["languages"]],
            distribution=[file],
            hasPart=[{"@id": self._id("source", d["id"])} for d in data["dispatches"]] if with_parts else None,
        )

    def _pages(self, address: Callable[[str, str], str], id_: str) -> list[str]:
        """The page of one thing in each edition."""
        return [self._page(address(language, id_)) for language in self.languages]

    def _passages(self, passages: Iterable[Data]) -> list[str]:
        return [
            self._page(addresses.source(language, passage["source"], passage["paragraph"]))
            for passage in passages
            for language in self.languages
        ]

    def _id(self, *names: str) -> str:
        """Of a node, by its kind and its id."""
        return self._page(f"{FILE}#{'-'.join(names)}")

    def _page(self, path: str) -> str:
        """A page or a file."""
        return addresses.resolved(path, self.here, self.site_url)


def time(value: Edtf | None, mod: str | None = None, bound: str | None = None) -> Any:
    """A date with its modifier and bound; None where nothing true can be said."""
    if value is None:
        return None
    ends = value.days.ends
    if bound is not None:
        return _typed(_BOUNDED[bound](*ends)) if ends else None
    if value.precision == "week":
        return _typed(one_of(*ends)) if ends else None
    if mod == "APPROX":
        return None if value.interval else _typed(replace(value, sign="~"))
    return str(value) if mod is None and value.precision == "day" and ends else _typed(value)


def published(given: Mapping[str, Any]) -> Any:
    """The day of publication of ``dossier.json``; doubtful where it is inferred or one of several."""
    if given["value"] is None:
        return None
    value = parse(given["value"])
    if value.interval:
        return _typed(one_of(value.earliest, value.latest))
    return _typed(replace(value, sign="?")) if given["from"] == "inferred" else str(value)


def coverage(given: Iterable[Mapping[str, Any]]) -> Any:
    """From the first day of publication to the last; an end that is doubtful says so."""
    found = [(parse(p["value"]), p["from"] == "inferred") for p in given if p["value"]]
    if not found:
        return None
    spans = [(*value.days.order, is_inferred or value.interval is not None) for value, is_inferred in found]
    first = min((earliest, is_doubtful) for earliest, _, is_doubtful in spans)
    last = max((latest, is_doubtful) for _, latest, is_doubtful in spans)
    ends = (replace(of_day(day), sign="?" if is_doubtful else "") for day, is_doubtful in (first, last))
    return _typed(of_interval(*ends))


def _typed(value: Edtf | str) -> dict[str, str]:
    return {"@type": EDTF, "@value": str(value)}


def _words(source: Data, passage: Data) -> str:
    text: str = source["paragraphs"][passage["paragraph"]]["text"]
    return text[passage["start"] : passage["end"]]


def _text(text: str, language: str) -> Node:
    return {"@value": text, "@language": language}


def _texts(texts: Mapping[str, str]) -> list[Node]:
    return [_text(texts[language], language) for language in sorted(texts)]


def _named(name: str | None, language: str, type_: str) -> Node | None:
    return {"@type": type_, "name": _text(name, language)} if name else None


def _node(type_: str | list[str], id_: str, **properties: Any) -> Node:
    """Without the properties that are not known."""
    known = {name: value for name, value in properties.items() if value not in (None, [], "")}
    return {"@type": type_, "@id": id_, **known}
