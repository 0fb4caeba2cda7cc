"""The same dispatches as input for Hugo: a page a dispatch and language, lists of them, and a timeline."""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from pathlib import Path

from bench.corpus import Dispatch
from bench.site import LANGUAGES

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_HEADLINE = 9
"""Words of the text that stand in for a headline."""

_SETTINGS = {
    "baseURL": "/",
    "title": "Bench",
    "defaultContentLanguage": LANGUAGES[0],
    "defaultContentLanguageInSubdir": True,
    "disableKinds": ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"],
    "languages": {
        language: {"contentDir": f"content/{language}", "weight": at} for at, language in enumerate(LANGUAGES, 1)
    },
}
_LINK = '<a href="{{ .RelPermalink }}">{{ .Title }}</a>'
_LAYOUTS = {
    "baseof": """<!doctype html>
<html lang="{{ .Language.Lang }}" dir="{{ if eq .Language.Lang "ar" }}rtl{{ else }}ltr{{ end }}">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body>
<nav><a href="{{ "/" | relLangURL }}">{{ .Site.Title }}</a>
<a href="{{ "sources/" | relLangURL }}">sources</a> <a href="{{ "timeline/" | relLangURL }}">timeline</a>
{{ range .Translations }}<a hreflang="{{ .Language.Lang }}" href="{{ .RelPermalink }}">{{ .Language.Lang }}</a>
{{ end }}</nav>
<main>{{ block "main" . }}{{ end }}</main>
</body>
</html>
""",
    "home": """{{ define "main" }}<h1>{{ .Title }}</h1>
<ol>{{ range first 3 (where .Site.RegularPages "Section" "sources").ByDate.Reverse }}<li>%(link)s</li>
{{ end }}</ol>{{ end }}
""",
    "section": """{{ define "main" }}<h1>{{ .Title }}</h1>
<ol>{{ range .RegularPages }}<li>%(link)s {{ .Date.Format "2006-01-02" }}</li>
{{ end }}</ol>{{ end }}
""",
    "timeline": """{{ define "main" }}<h1>{{ .Title }}</h1>
{{ range (where .Site.RegularPages "Section" "sources").GroupByDate "2006" "asc" }}<section><h2>{{ .Key }}</h2>
<ol>{{ range .Pages.ByDate }}<li><time>{{ .Date.Format "2006-01-02" }}</time> %(link)s</li>
{{ end }}</ol></section>
{{ end }}{{ end }}
""",
    "page": """{{ define "main" }}<article><h1>{{ .Title }}</h1>
<dl><dt>published</dt><dd><time>{{ .Date.Format "2006-01-02" }}</time></dd>
<dt>file</dt><dd>{{ .Params.file }}</dd></dl>
{{ .Content }}</article>
<nav>{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>{{ end }}
""",
}


def write_hugo(folder: Path, dispatches: Iterable[Dispatch]) -> None:
    """Writes a site for Hugo. Its English pages hold translation and original, as the dossier's do."""
    _write(folder / "hugo.json", json.dumps(_SETTINGS))
    for name, layout in _LAYOUTS.items():
        _write(folder / "layouts" / f"{name}.html", layout.replace("%(link)s", _LINK))
    for language in LANGUAGES:
        _write(folder / "content" / language / "timeline.md", _page({"title": "timeline", "layout": "timeline"}))
    for dispatch in dispatches:
        for language in LANGUAGES:
            path = folder / "content" / language / "sources" / f"{dispatch.id}.md"
            _write(path, _page(_front_matter(dispatch, language), _texts(dispatch, language)))


def _front_matter(dispatch: Dispatch, language: str) -> dict[str, str]:
    front = {"title": _title(dispatch, language), "file": f"{dispatch.id}.txt"}
    day = next((day for paragraph in dispatch.paragraphs[:1] for day in _DAY.findall(paragraph)), None)
    return front | ({"date": day} if day else {})


def _title(dispatch: Dispatch, language: str) -> str:
    if dispatch.headline:
        return dispatch.headline[LANGUAGES.index(language)]
    return " ".join(" ".join(dispatch.paragraphs[1:2]).split()[:_HEADLINE])


def _texts(dispatch: Dispatch, language: str) -> Iterator[str]:
    english = dispatch.english if language == "en" else ()
    for translation, original in zip_longest(english, dispatch.paragraphs):
        yield from filter(None, (translation, original))


def _page(front: dict[str, str], texts: Iterable[str] = ()) -> str:
    return json.dumps(front, ensure_ascii=False) + "\n\n" + "\n\n".join(texts) + "\n"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
