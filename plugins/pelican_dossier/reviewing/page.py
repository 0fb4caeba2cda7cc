"""``dossier review ID --page``: the same in a browser, on this machine only."""

import secrets
from collections.abc import Mapping, Sequence
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import parse_qs

from jinja2 import Environment, PackageLoader, select_autoescape
from markupsafe import escape

from pelican_dossier.desk.reviewer import Reviewer, changed
from pelican_dossier.desk.reviewing import FIELDS, NONE, ReviewItem
from pelican_dossier.desk.suggesting import Suggestion
from pelican_dossier.model.langstring import direction
from pelican_dossier.ports import HOST, refuse_taken
from pelican_dossier.problems import ProblemsFound
from pelican_dossier.reviewing.typed import place_of, stated_of, value_of

_MOST_BYTES = 1 << 20
"""Of one form."""


class ReviewPage:
    """One dispatch as a form: each reading with its passage, and what was judged when it is sent."""

    def __init__(self, reviewer: Reviewer, suggestions: Sequence[Suggestion] | None) -> None:
        self._reviewer = reviewer
        self._suggestions = suggestions
        self._items = [item for item in reviewer.items if not item.is_judged] if suggestions is None else []
        self.unchanged = 0
        """How many answers said what is read, and were not written."""
        self.token = secrets.token_urlsafe()
        """Without it no form is taken: another page in the browser does not know it."""
        loader = PackageLoader("pelican_dossier", "reviewing")
        self._template = Environment(loader=loader, autoescape=select_autoescape()).get_template("page.html")

    def html(self) -> str:
        """The page."""
        dispatch = self._reviewer.reading.dispatch
        return self._template.render(
            dispatch=dispatch,
            direction=direction(dispatch.language),
            items=self._items,
            suggestions=self._suggestions,
            fields=FIELDS,
            none=NONE,
            text_of=self._reviewer.text_of,
            written=written,
            token=self.token,
        )

    def lacking(self, form: Mapping[str, str]) -> list[str]:
        """What is put right in a form without a reason."""
        judged = {f"i{at}": f"{item.subject} {item.words}" for at, item in enumerate(self._items)}
        asked = {key: what for key, what in judged.items() if form.get(key) in ("correct", "none")}
        asked |= {"missed": form["missed-words"]} if form.get("missed") and form.get("missed-words") else {}
        return [what for key, what in asked.items() if not form.get(f"{key}-reason", "").strip()]

    def take(self, form: Mapping[str, str]) -> int:
        """Writes every judgement of a form that was sent; how many there were."""
        taken = self.unchanged = 0
        for at, suggestion in enumerate(self._suggestions or ()):
            if form.get(f"s{at}") == "accept":
                self._reviewer.take(suggestion)
                taken += 1
        for at, item in enumerate(self._items):
            taken += self._judged(item, form.get(f"i{at}", ""), f"i{at}", form)
        taken += self._missed(form)
        if form.get("reviewed"):
            self._reviewer.mark_reviewed()
        return taken

    def _judged(self, item: ReviewItem, judgement: str, key: str, form: Mapping[str, str]) -> bool:
        reason = self._reviewer.reason_of(form.get(f"{key}-reason", "").strip())
        if judgement == "accept":
            self._reviewer.accept(item)
        elif judgement == "none":
            self._reviewer.put_right(item, NONE, reason)
        elif judgement == "correct":
            told = _told(item, key, form)
            if not changed(item, told):
                self.unchanged += 1
                return False
            self._reviewer.put_right(item, told, reason)
        return judgement in ("accept", "none", "correct")

    def _missed(self, form: Mapping[str, str]) -> bool:
        kind = next((kind for kind in FIELDS if kind == form.get("missed")), None)
        found = place_of(self._reviewer.reading, form.get("missed-paragraph", ""), form.get("missed-words", ""))
        if kind is None or found is None:
            return False
        item = ReviewItem(kind, *found, NONE)
        if not (told := _told(item, f"missed-{kind}", form)):
            self.unchanged += 1
            return False
        self._reviewer.put_right(item, told, self._reviewer.reason_of(form["missed-reason"]))
        return True


def _told(item: ReviewItem, key: str, form: Mapping[str, str]) -> Any:
    if item.subject not in FIELDS:
        return stated_of(item.subject, form.get(f"{key}-value", "").strip() or NONE)
    typed = {field: form.get(f"{key}-{field}", "").strip() for field in FIELDS[item.subject]}
    return {field: value_of(item.subject, field, words) for field, words in typed.items() if words}


def written(value: Any) -> str:
    """A value as it stands in a field of the form."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return " | ".join(map(str, value)) if isinstance(value, list) else str(value)


def serve(page: ReviewPage, port: int) -> None:
    """Shows the page until a form was sent. Raises WrongUsage where the port is taken."""
    refuse_taken(port)
    is_done: list[int] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer(page.html() if self._is_ours() else "")

        def do_POST(self) -> None:
            length = min(int(self.headers.get("Content-Length", 0)), _MOST_BYTES)
            form = {key: values[-1] for key, values in parse_qs(self.rfile.read(length).decode("utf-8")).items()}
            if not self._is_ours() or not secrets.compare_digest(form.get("token", ""), page.token):
                self.send_error(403)
                return
            if lacking := page.lacking(form):
                told = escape("; ".join(lacking))
                self._answer(f"<!doctype html><title>dossier review</title><p>Go back and write why: {told}.", 422)
                return
            try:
                is_done.append(page.take(form))
            except ProblemsFound as found:
                told = escape(str(found))
                self._answer(f"<!doctype html><title>dossier review</title><p>Go back and correct: {told}", 422)
                return
            same = f"; {page.unchanged} differ in nothing from what is read, and are not" if page.unchanged else ""
            self._answer(f"<!doctype html><title>dossier review</title><p>{is_done[0]} judgements written{same}.")

        def _is_ours(self) -> bool:
            """Whether the page was asked for by this address: a foreign name may be led here by its owner."""
            return self.headers.get("Host") == f"{HOST}:{port}"

        def _answer(self, html: str, status: int = 200) -> None:
            self.send_response(status if html else 403)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(html.encode())

        def log_message(self, *_: object) -> None:
            """Says nothing of each request."""

    with HTTPServer((HOST, port), Handler) as server:
        print(f"review at http://{HOST}:{port}/ (stop with Ctrl-C)")
        while not is_done:
            server.handle_request()
    print(f"{is_done[0]} judgements written")
