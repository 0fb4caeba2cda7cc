"""How fast the site is built, how that grows, and how it compares: ``python -m bench``."""
