"""A dossier by somebody who means harm: what could run, lead away or turn a line stands wherever a text can stand."""

from datetime import date
from html import escape
from pathlib import Path
from typing import Any

import polib
import yaml

from tests.conftest import ROOT
from tests.inprocess import dossier
from tests.intake.documents import warc

CANARY = "canary()"
MARKUP = (
    f"<img src=x onerror={CANARY}><svg/onload={CANARY}></textarea></style></script><script>{CANARY}</script>",
    f'\'"><a href="javascript:{CANARY}">x</a></title><iframe srcdoc="<script>parent.{CANARY}</script>"></iframe>',
    "<meta http-equiv=refresh content=0;url=//evil.example><base href=//evil.example>--><!--]]>",
)
ENTITIES = f"&lt;img src=x onerror={CANARY}&gt;&#60;script&#62;{CANARY}&#60;/script&#62;&amp;lt;"
TEMPLATES = "{{ 'a' * 9 }}{% raw %}${'a' * 9}<%= 'a' * 9 %>%(name)s{0}%s"
RUN_OUT = "aaaaaaaaa"
"""What comes of any of the templates."""
TURNING = "\u202ecba\u202c \u202bfed \u2067ihg\u2069 \u2069"
HIDDEN = "\u200b\u2060\U000e0041\u3164\ufeff\u200e\u00ad"
ZALGO = "Z" + "\u0335\u0321\u034e\u0300\u0341" * 12
BREAKS = "\rEND:VEVENT\r\nER  - \nX-Evil: 1\u2028\u2029\u0085"
LINE = " ".join((*MARKUP, ENTITIES, TEMPLATES, TURNING, HIDDEN, ZALGO, "javascript:canary()"))
"""What stands in one line."""
CONTROLS = "\x07\x08\x1b[31m\x1b]0;x\x07\x7f\x9b"
"""What a terminal obeys; an editor has to vouch for a text that holds it. One that holds U+0000 is refused."""


def said(place: str, begin: str = "=") -> str:
    """What is planted in one line at a place, which it begins with behind what would begin a formula."""
    return f"{begin}{marked(place)} {LINE}"


def lines(place: str, begin: str = "=") -> str:
    """The same with line breaks of every kind within it, where a file can hold them."""
    return f"{said(place, begin)} {BREAKS} {marked(place)}"


def marked(place: str) -> str:
    """The word by which one sees that something of a place was published."""
    return f"zq{place}"


def _of_an_editor(text: str) -> str:
    """What is refused in Markdown taken out, so that the rest is looked at."""
    return text.replace(MARKUP[2], "").replace("javascript:", "x:")


QUOTED = f'"The bridge {MARKUP[0]} {TURNING} will stay closed until 3 May 2026," said Omar Haddad, the mayor of Erbil.'
TEXTS = {
    "one": f"date 2025-11-07\n{lines('text')}\n{QUOTED}\nThe bridge carried 300 cars {MARKUP[1]} in 2025, he said.\n",
    "two": f"date 2025-11-08\nAccording to @SUM(1) {said('voice', '')}, the works end on 4 June 2026.\n{QUOTED}\n"
    f"{CONTROLS} The bridge carried 400 cars {ZALGO} in 2025, the mayor {TEMPLATES} said.\n",
    "gone": "date 2025-11-09\nWords that were withdrawn.\n",
}
"""Dispatch -> its text."""


def _sidecar(id_: str) -> dict[str, Any]:
    told: dict[str, Any] = {"show": "full", "status": "public", "language": "en", "encoding": "utf-8"}
    told |= {"headline": {"en": lines(f"headline{id_}", "+"), "ar": lines(f"headlinear{id_}", "@")}}
    told |= {key: lines(f"{key}{id_}", "-") for key in ("publisher", "via", "rights")}
    told["url"] = f"https://news.example/{id_}\"'><script>{CANARY}</script>\\}}{{&x=javascript:{CANARY}"
    if id_ == "gone":
        told |= {"status": "withdrawn", "withdrawn": {"date": date(2025, 12, 1), "reason": {"en": lines("withdrawn")}}}
    return told


SETTINGS = {
    "format": 1,
    "languages": ["en", "ar"],
    "updated": date(2026, 1, 1),
    "questions": [
        {
            "id": "end",
            "kind": "date",
            "ask": {"en": lines("ask"), "ar": lines("askar")},
            "marks": {"en": ["will stay closed", "the works end"]},
        },
        {
            "id": "cars",
            "kind": "figure",
            "ask": {"en": lines("askcars")},
            "marks": {"en": ["The bridge carried"]},
            "units": {"en": ["cars"]},
        },
    ],
    "main_question": "end",
    "story": {
        "text": {"en": f"{_of_an_editor(lines('story'))} [cited](dispatch:one#p1) <javascript:{CANARY}>"},
        "author": said("storyauthor"),
        "reviewed_by": said("reviewer"),
    },
    "statements": [{"title": {"en": lines("statement")}, "passage": "one#p6"}],
    **{
        key: {"en": lines(key), "ar": lines(f"{key}ar", "\t=")}
        for key in ("title", "description", "headline", "standfirst", "imprint")
    },
}
REGISTRY = [
    {
        "id": "omar-haddad",
        "kind": "person",
        "names": {"en": "Omar Haddad", "ar": said("namear")},
        "aliases": {"en": [said("alias")]},
        "roles": [{"title": {"en": lines("role")}, "from": "2022"}],
        "definition": {"en": lines("person")},
    },
    {"id": "erbil", "kind": "place", "names": {"en": "Erbil", "ar": said("placear")}, "coordinates": [36.19, 44.01]},
    {"id": "guild", "kind": "organisation", "names": {"en": said("organisation")}, "definition": {"en": lines("body")}},
]
TERMS = [{"id": "term", "names": {"en": said("term")}, "definition": {"en": lines("definition")}}]
CORRECTIONS = [
    {
        "who": said("who"),
        "when": date(2026, 1, 1),
        "paragraph": "p7",
        "words": "300",
        "figure": {"value": 310, "unit": said("unit")},
        "reason": {"en": lines("reason")},
    }
]
PAGE = f"""Title: {_of_an_editor(said("pagetitle"))}
Lang: en
Slug: page
Summary: {_of_an_editor(said("summary"))}

{_of_an_editor(said("page"))}

![x](x"onerror={CANARY}) <javascript:{CANARY}>
"""
SAVED = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(said("saved"))}</title>
<meta name="author" content="{escape(said("author"))}"><meta property="og:site_name" content="{escape(said("outlet"))}">
<meta http-equiv="refresh" content="0;url=//evil.example"><script>{CANARY}</script></head>
<body onload="{CANARY}"><article><h1 onclick="{CANARY}">{escape(said("heading"))}</h1>
<p><img src=x onerror={CANARY}> {escape(said("words"))} The ferry sails on 5 May 2026, the harbour master said.</p></article></body></html>
"""
MHTML = f"""From: <x>
Subject: {said("subject").splitlines()[0]}
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b"

--b
Content-Type: text/html; charset=utf-8
Content-Location: https://news.example/"><script>{CANARY}</script>

{SAVED.replace("zq", "zqm")}
--b--
"""


def plant(project: Path) -> None:
    """Fills a folder with a dossier's files, which ``dossier build`` builds."""
    content = project / "content"
    for name in ("dispatches", "registry", "corrections", "pages", "analyses"):
        (content / name).mkdir(parents=True)
    for name in ("theme", "plugins", "pelicanconf.py"):
        (project / name).symlink_to(ROOT / name)
    for id_, text in TEXTS.items():
        (content / f"dispatches/{id_}.txt").write_bytes(text.encode())
        _yaml(content / f"dispatches/{id_}.yaml", _sidecar(id_))
    (content / "dispatches/saved.html").write_text(SAVED, "utf-8")
    _yaml(content / "dispatches/saved.yaml", {"show": "full", "status": "public"})
    (content / "dispatches/parts.mhtml").write_bytes(MHTML.replace("\n", "\r\n").encode())
    _yaml(content / "dispatches/parts.yaml", {"show": "full", "status": "public", "url": "https://news.example/p"})
    (project / "in.warc").write_bytes(
        warc(
            [
                (
                    f"https://news.example/'><script>{CANARY}</script>",
                    "200 OK",
                    "text/html",
                    SAVED.replace("zq", "zqw").encode(),
                )
            ],
            packed=False,
        )
    )
    _yaml(content / "dossier.yaml", SETTINGS)
    _yaml(content / "registry/names.yaml", {"format": 1, "entities": REGISTRY, "terms": TERMS})
    _yaml(content / "corrections/one.yaml", {"format": 1, "corrections": CORRECTIONS})
    (content / "pages/page.md").write_text(PAGE, "utf-8")
    (content / "analyses/two.md").write_text(
        PAGE.replace("zq", "zqa").replace("Slug: page", "Slug: two\nDate: 2026-01-02"), "utf-8"
    )


def _yaml(path: Path, value: object) -> None:
    path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=10**6), "utf-8")


def fill(project: Path) -> None:
    """Plants, takes in the web archive, translates, and builds the site at an address of its own."""
    plant(project)
    told = dossier("add", "in.warc", cwd=project)
    assert told.returncode == 0, told.stderr
    (added,) = (project / "content/dispatches").glob("zqw*.yaml")
    added.write_text(added.read_text("utf-8").replace("draft", "public").replace("passages", "full"), "utf-8")
    told = dossier("translate", cwd=project)
    assert told.returncode == 0, told.stderr
    catalog = polib.pofile(str(project / "content/translations/ar/one.po"), wrapwidth=0)
    catalog.metadata["X-Translator"] = said("translator")
    next(entry for entry in catalog if marked("text") in entry.msgid).msgstr = said("translation")
    catalog.save()
    run = dossier("build", cwd=project, SITEURL="https://dossier.example/h")
    assert run.returncode == 0, run.stderr
