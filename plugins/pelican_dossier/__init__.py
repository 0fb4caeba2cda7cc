"""pelican-dossier: news dispatches in, a bilingual, citable and checkable static dossier out."""

__version__ = "0.2.0.dev0"


def register() -> None:
    """Called by Pelican for ``PLUGINS = ["pelican_dossier"]``."""
    # Lazily, so that the command line and the readers never load Pelican.
    from pelican_dossier.site import register as connect

    connect()
