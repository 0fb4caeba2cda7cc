"""Pelican's plumbing. What the dossier says of itself stands in content/dossier.yaml."""

import os

SITENAME = "Dossier"
SITEURL = os.environ.get("SITEURL", "")  # the public address, for canonical links and 404.html; publishing sets it
PATH = "content"
OUTPUT_PATH = "output"
CACHE_PATH = ".cache"  # readings and pictures kept between builds; safe to delete
THEME = "theme"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["pelican_dossier"]

# Nothing of the machine's: its locale and its time zone must not change a byte.
LOCALE = ["C"]
TIMEZONE = "UTC"
DEFAULT_LANG = "ar"
RELATIVE_URLS = True

# The editors' own Markdown: standing pages, and analyses that cite passages.
PAGE_PATHS = ["pages"]
PAGE_URL = PAGE_SAVE_AS = PAGE_LANG_URL = PAGE_LANG_SAVE_AS = "{lang}/{slug}/index.html"
ARTICLE_PATHS = ["analyses"]
ARTICLE_URL = ARTICLE_SAVE_AS = ARTICLE_LANG_URL = ARTICLE_LANG_SAVE_AS = "{lang}/analyses/{slug}/index.html"
# Pelican fails on a draft without a category, and gives none where categories have no pages.
DEFAULT_METADATA = {"category": "analyses"}
STATIC_PATHS = ["images"]
# A draft is for the editors' eyes; Pelican would publish it in a folder of its own.
DRAFT_SAVE_AS = DRAFT_LANG_SAVE_AS = DRAFT_PAGE_SAVE_AS = DRAFT_PAGE_LANG_SAVE_AS = ""

# The dossier has pages of its own for what a blog's lists and feeds would show.
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ""
