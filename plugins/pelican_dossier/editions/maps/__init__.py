"""The map of the places: shapes of the world, projected, clipped and labelled."""

from pelican_dossier.editions.maps.view import MapView, locator, map_view

__all__ = ["MapView", "locator", "map_view"]
