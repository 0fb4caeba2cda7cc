"""The table of dispatches: what each is, who published it when, and how that is known."""

from collections.abc import Iterator
from typing import get_args

from pelican_dossier import addresses
from pelican_dossier.editions.grounds import published_how
from pelican_dossier.model import PublishedFrom
from pelican_dossier.model.edtf import parse
from pelican_dossier.publishing.exports.format import View
from pelican_dossier.publishing.exports.tables.table import LEADING, Column, Row, Table, by_language


def _rows(view: View) -> Iterator[Row]:
    first = view.editions[0]
    dispatches = {reading.dispatch.id: reading.dispatch for reading in first.dossier.readings}
    dispatches |= {dispatch.id: dispatch for dispatch in first.dossier.withdrawn}
    for data in view.data["dispatches"]:
        published, sidecar, id_ = data["published"], data["sidecar"], data["id"]
        withdrawn = sidecar["withdrawn"] or {"date": None, "reason": {}}
        yield {
            **{key: data[key] for key in ("id", "language", "title", "publisher", "via", "dateline", "sha256")},
            **by_language("headline", {e.language: e.title(dispatches[id_]) for e in view.editions}),
            "published": published["value"],
            "published_earliest": published["earliest"],
            "published_latest": published["latest"],
            "published_from": published["from"],
            **by_language(
                "published_words",
                {e.language: e.dated(parse(value)) if (value := published["value"]) else None for e in view.editions},
            ),
            **by_language(
                "published_how",
                {
                    e.language: published_how(published["from"], e.catalog) if e.interface is e else None
                    for e in view.editions
                },
            ),
            **{key: sidecar[key] for key in ("url", "retrieved", "rights", "show", "status", "supersedes")},
            "withdrawn_on": withdrawn["date"],
            **by_language("withdrawn_reason", {e.language: withdrawn["reason"].get(e.language) for e in view.editions}),
            "page": addresses.source(first.language, id_),
        }


DISPATCHES = Table(
    name="dispatches",
    description="The sources, a row each, those withdrawn too.",
    columns=(
        Column("id", "code", "The dispatch’s id, with which the address of each of its passages begins", required=True),
        Column("language", "code", "The language in which it was received", required=True),
        Column("title", "text", "Its own headline, as received"),
        Column("headline", "text", "How the edition names it", by_language=True),
        Column("publisher", "text", "The outlet, as received or as the editors state it"),
        Column("via", "text", "By way of whom it was received"),
        Column("dateline", "array", "The places that it is dated from"),
        Column("published", "code", "When it was published: a day or an interval, EDTF; empty where not known"),
        Column("published_earliest", "date", "The first day on which it may have been published"),
        Column("published_latest", "date", "The last day on which it may have been published"),
        Column(
            "published_from",
            "code",
            "How that is known: `inferred` is the program’s conclusion and not the source’s word",
            required=True,
            choices=get_args(PublishedFrom),
        ),
        Column("published_words", "text", "The same in words", by_language=True),
        Column("published_how", "text", "How that is known, in words", by_language=True),
        Column("url", "text", "Where it was found"),
        Column("retrieved", "date", "When it was received"),
        Column("rights", "text", "Whose it is, as the editors state it"),
        Column("show", "code", "What of it is published", required=True, choices=("full", "passages", "card")),
        Column("status", "code", "Whether it is published", required=True, choices=("public", "withdrawn")),
        Column("supersedes", "code", "The dispatch in whose place it stands"),
        Column("withdrawn_on", "date", "When it was withdrawn"),
        Column("withdrawn_reason", "text", "Why it was withdrawn", by_language=True),
        Column("sha256", "code", "The digest of the bytes as received", required=True),
        Column("page", "code", f"Its page, from the site’s root, in {LEADING}", required=True),
    ),
    rows=_rows,
    key=("id",),
    refers=(),
)
