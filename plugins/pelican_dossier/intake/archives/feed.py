"""An export of a feed, RSS or Atom: each entry that holds its article as a page."""

from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from html import escape
from typing import IO, Any

import feedparser

from pelican_dossier.intake.archives.archived import ArchivedPage, Unpacking
from pelican_dossier.intake.documents.document import MOST_PAGE, broken, too_large

_REMEDY = "export the feed anew and add that"


def unpack_feed(file: IO[bytes], into: Unpacking) -> None:
    """Adds the entries in their order; what they state is written into their pages, and their words stay.

    Raises Unreadable.
    """
    data = file.read(MOST_PAGE + 1)
    if len(data) > MOST_PAGE:
        raise too_large(f"a feed of more than {MOST_PAGE >> 20} MiB")
    # As it came: what is cleaned or completed is no longer what was received.
    feed = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    if not feed.version and not feed.entries:
        raise broken("this is no feed, neither RSS nor Atom", _REMEDY)
    for at, entry in enumerate(feed.entries, 1):
        name = entry.get("title") or entry.get("link") or f"entry {at}"
        content = _content(entry)
        if content is None:
            into.leave_out("an entry with no more than a summary", name)
            continue
        url = entry.get("link") if str(entry.get("link", "")).startswith(("http://", "https://")) else None
        page = "\n".join(_page(entry, feed.feed, content, url))
        place = f"entry {entry.get('id') or at}"
        into.pages.append(ArchivedPage(page.encode("utf-8", "replace"), place, url, encoding="utf-8"))
    if feed.bozo and not isinstance(feed.bozo_exception, feedparser.CharacterEncodingOverride):
        what = f"the feed is not well formed ({' '.join(str(feed.bozo_exception).split())}): entries may be missing"
        into.broken.append(("the feed", broken(what, _REMEDY)))


def _content(entry: Any) -> str | None:
    """The article's HTML; None where the entry has a summary alone."""
    contents = [one for one in entry.get("content", ()) if str(one.get("value", "")).strip()]
    if not contents:
        return None
    best = next((one for one in contents if "html" in str(one.get("type", ""))), contents[0])
    if "html" in str(best.get("type", "html")):
        return str(best["value"])
    return "\n".join(f"<p>{escape(line)}</p>" for line in str(best["value"]).splitlines() if line.strip())


def _page(entry: Any, feed: Any, content: str, url: str | None) -> Iterator[str]:
    """The entry as a page that states what the entry states."""
    title, language = str(entry.get("title", "")), str(entry.get("language") or feed.get("language") or "")
    source = entry.get("source") or {}
    stated = {
        'property="og:title"': title,
        'property="og:site_name"': str(source.get("title") or feed.get("title") or ""),
        'name="author"': str(entry.get("author") or ""),
        'property="article:published_time"': _moment(entry),
    }
    yield "<!DOCTYPE html>"
    yield f'<html lang="{escape(language)}">' if language else "<html>"
    yield f'<head><meta charset="utf-8"><title>{escape(title)}</title>'
    if url:
        yield f'<link rel="canonical" href="{escape(url)}">'
    yield from (f'<meta {name} content="{escape(value)}">' for name, value in stated.items() if value)
    heading = f"<h1>{escape(title)}</h1>\n" if title else ""
    yield f"</head>\n<body><article>{heading}{content}\n</article></body></html>\n"


def _moment(entry: Any) -> str:
    """When it was published, as ISO 8601 in the zone that it is stated in; nothing where that is not known."""
    stated = str(entry.get("published") or entry.get("updated") or "")
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(stated).isoformat()
        except (ValueError, TypeError, IndexError):
            continue
    parsed = entry.get("published_parsed") or entry.get("updated_parsed")
    return datetime(*parsed[:6]).replace(tzinfo=UTC).isoformat() if parsed else ""
