"""What stands at the head of every page while the editors' files have problems: what and where, and what to do."""

import re
from collections.abc import Sequence
from html import escape

STYLE_ADDRESS = "/dossier-serving.css"
"""Of the style sheet: inline, the pages' own policy forbids it."""
STYLE = """
.dossier-serving { all: revert; font: 1rem/1.5 system-ui, sans-serif; text-align: left; color: #fff;
  background: #7a1020; padding: 1rem 1.5rem; position: relative; z-index: 1000; }
.dossier-serving strong { font-size: 1.125rem; }
.dossier-serving ol { margin: .5rem 0 0; padding-inline-start: 1.5rem; }
.dossier-serving li { overflow-wrap: anywhere; }
"""
_BODY = re.compile(rb"<body\b[^>]*>", re.I)
_HEAD_END = b"</head>"


def complaint(lines: Sequence[str], *, has_site: bool) -> str:
    """The complaints of a build that failed, as HTML."""
    listed = "".join(f"<li>{escape(line)}</li>" for line in lines)
    below = "This is the last good site" if has_site else "There is no site yet"
    told = f"<strong>{below}; it is built anew once this is mended:</strong><ol>{listed}</ol>"
    return f'<section class="dossier-serving" role="alert" lang="en" dir="ltr">{told}</section>'


def page_alone(told: str) -> str:
    """A page that holds a complaint and nothing else, for want of a site."""
    head = f'<meta charset="utf-8"><title>dossier serve</title><link rel="stylesheet" href="{STYLE_ADDRESS}">'
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{told}</body></html>'


def put_into(page: bytes, told: str) -> bytes:
    """The beginning of a page of the site with the complaint at the head of what it shows."""
    if not told or not (body := _BODY.search(page)):
        return page
    link = f'<link rel="stylesheet" href="{STYLE_ADDRESS}">'.encode()
    shown = page[: body.end()] + told.encode() + page[body.end() :]
    return shown.replace(_HEAD_END, link + _HEAD_END, 1)
