"""What the program that saved a page wrote into it: from which address, on which day."""

import re
from datetime import date, datetime

_TOP = 4096
"""Signs within which such a comment stands."""
_SINGLEFILE = re.compile(r"<!--\s*Page saved with SingleFile\b(?P<said>.*?)-->", re.DOTALL | re.IGNORECASE)
_URL = re.compile(r"^\s*url:\s*(https?://\S+)", re.MULTILINE | re.IGNORECASE)
_DAY = re.compile(r"saved date:\s*\w{3} (?P<month>\w{3}) (?P<day>\d\d?) (?P<year>\d{4})\b", re.IGNORECASE)
_ISO_DAY = re.compile(r"saved date:\s*(\d{4}-\d\d-\d\d)", re.IGNORECASE)
_MARK_OF_THE_WEB = re.compile(r"<!--\s*saved from url=\(\d+\)\s*(https?://\S+?)\s*-->", re.IGNORECASE)
_TOOLBAR = re.compile(r"""\bid=["']?(?:wm-ipp|wm-toolbar|_wb_frame_top_banner)""")
_ARCHIVED_ON = re.compile(r"/web/(\d{8})\d{6}(?:[a-z]{2}_)?/https?:")
_CAPTURE = re.compile(r"https?://[^/?#\s]+/(?:[^?#\s]*/)?(?P<time>\d{14})(?:[a-z]{2}_)?/(?P<url>https?://\S+)")
"""How web archives address what they caught: the time, then the address."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def saved_from(page: str) -> tuple[str | None, date | None]:
    """The address and the day that SingleFile or a browser wrote into a page; None for what it does not say."""
    top = page[:_TOP]
    if comment := _SINGLEFILE.search(top):
        url = _URL.search(comment["said"])
        return url[1] if url else None, _day(comment["said"])
    mark = _MARK_OF_THE_WEB.search(top)
    return mark[1] if mark else None, None


def captured_at(address: str) -> tuple[str, str] | None:
    """Of an address in a web archive: the address that was caught and the time, ``2015-08-09T10:00:00Z``."""
    if not (capture := _CAPTURE.fullmatch(address)):
        return None
    try:
        time = datetime.strptime(capture["time"], "%Y%m%d%H%M%S")
    except ValueError:
        return None
    return capture["url"], f"{time:%Y-%m-%dT%H:%M:%SZ}"


def kept_on(page: str) -> date | None:
    """The day on which a page was saved, or kept by the web archive that set its toolbar above it."""
    _, day = saved_from(page)
    archived = _ARCHIVED_ON.search(page) if day is None and _TOOLBAR.search(page) else None
    try:
        return date.fromisoformat(archived[1]) if archived else day
    except ValueError:
        return None


def _day(said: str) -> date | None:
    try:
        if written := _ISO_DAY.search(said):
            return date.fromisoformat(written[1])
        if named := _DAY.search(said):
            return date(int(named["year"]), _MONTHS.index(named["month"].lower()) + 1, int(named["day"]))
    except ValueError:
        pass
    return None
