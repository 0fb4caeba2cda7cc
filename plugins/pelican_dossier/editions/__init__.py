"""Dossier -> Edition: what one language shows of a dossier, in that language's words."""
