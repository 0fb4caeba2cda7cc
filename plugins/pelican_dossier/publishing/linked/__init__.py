"""The dossier as linked data: schema.org's words in JSON-LD, for search engines and for graphs of others."""

from pelican_dossier.publishing.linked.graph import Graph, as_document

__all__ = ["Graph", "as_document"]
