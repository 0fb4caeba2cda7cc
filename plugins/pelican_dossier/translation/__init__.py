"""Translations: the catalogs, how far they are, and whether they say what their originals say."""
