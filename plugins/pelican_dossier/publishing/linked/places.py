"""Where the nodes of the graph and the pages about them stand, as one file of the site names them."""

from dataclasses import dataclass

from pelican_dossier import addresses

FILE = "data/dossier.jsonld"
"""The whole graph; its nodes are this file's fragments."""


@dataclass(frozen=True, slots=True)
class Places:
    """The addresses that one file writes: whole ones where the site's own is known, else relative ones."""

    site_url: str
    here: str
    """The file that names them, from the site's root."""

    def node(self, *names: str) -> str:
        """A node of the graph, by its kind and its id."""
        return self.page(f"{FILE}#{'-'.join(names)}")

    def page(self, path: str) -> str:
        """A page or a file."""
        if self.site_url:
            return f"{self.site_url}/{path}"
        return addresses.relative(path, self.here)
