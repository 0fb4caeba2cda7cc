"""The site in a browser, built again when a file changes, with what is wrong where the editor looks."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import livereload.server
from livereload import Server
from livereload.handlers import StaticFileHandler
from tornado.web import RequestHandler

from pelican_dossier.build import build, last_site
from pelican_dossier.conf import read_conf
from pelican_dossier.ports import HOST, refuse_taken
from pelican_dossier.problems import ProblemsFound
from pelican_dossier.serving.complaint import STYLE, STYLE_ADDRESS, complaint, page_alone, put_into
from pelican_dossier.serving.rebuild import Rebuild
from pelican_dossier.serving.watching import Watching

_WATCHED = ("content", "theme", "plugins", "pelicanconf.py")
_PAUSE = 0.5
"""Seconds between a build and the browser's reload."""


class _Complaining:
    """What the pages have at their head now; empty while all is well."""

    complaint = ""


class _ByAddress(livereload.server.LiveScriptInjector):  # type: ignore[misc]  # livereload ships no types
    """Puts livereload's script into a page by its address: inline, as it comes, the pages' own policy forbids it."""

    script = b'<script src="/livereload.js"></script>'

    def transform_first_chunk(self, status_code: int, headers: Any, chunk: bytes, finishing: bool) -> Any:
        """As livereload has it, with our line in the place of its own, and with what is wrong."""
        self.script = _ByAddress.script
        if "html" in headers.get("Content-Type", ""):
            shown = put_into(chunk, _Complaining.complaint)
            if "Content-Length" in headers:
                headers["Content-Length"] = str(int(headers["Content-Length"]) + len(shown) - len(chunk))
            chunk = shown
        return super().transform_first_chunk(status_code, headers, chunk, finishing)


class _SitePage(StaticFileHandler):  # type: ignore[misc]
    """A file of the site; while there is no site, a page that says why."""

    async def get(self, path: str, include_body: bool = True) -> None:
        """Answers a request."""
        if _Complaining.complaint and not Path(self.root).is_dir():
            self.set_status(503)
            self.finish(page_alone(_Complaining.complaint))
            return
        await super().get(path, include_body)


class _Style(RequestHandler):
    """The style sheet of complaints."""

    def get(self) -> None:
        """Answers a request."""
        self.set_header("Content-Type", "text/css; charset=utf-8")
        self.finish(STYLE)


class _Served(Server):  # type: ignore[misc]
    """livereload's server with our pages."""

    def get_web_handlers(self, _script: bytes) -> Any:
        """The addresses that are not livereload's own."""
        site = {"path": self.root, "default_filename": self.default_filename}
        return [(STYLE_ADDRESS, _Style), (r"/(.*)", _SitePage, site)]


def serve(settings: Path, port: int) -> None:
    """Builds, serves and watches until it is interrupted. Raises WrongUsage where the port is taken.

    A rebuild runs in a process of its own, so that changes to the plugin count too; one that fails names its problems
    in the terminal and on every page, and leaves the last site in the browser.
    """
    refuse_taken(port)
    output = last_site(settings)

    def rebuild() -> None:
        lines = again.run()
        _Complaining.complaint = complaint(lines, has_site=output.is_dir()) if lines else ""

    watching = Watching()
    for watched in _watched(settings):
        watching.watch(str(watched), rebuild, delay=_PAUSE)
    watching.note()  # before the first build, so that what is saved meanwhile is built after it
    try:
        build(settings)
    except ProblemsFound as found:
        print(f"{found}\nserving the last site until this is mended", file=sys.stderr)
        _Complaining.complaint = complaint([str(one) for one in found.problems], has_site=output.is_dir())

    watching.keep(output, rebuild, delay=_PAUSE)
    again = Rebuild(settings)
    livereload.server.LiveScriptInjector = _ByAddress
    server = _Served(watcher=watching)
    print(f"serving {output} at http://{HOST}:{port}/ (stop with Ctrl-C)", flush=True)
    server.serve(root=str(output), port=port, host=HOST, open_url_delay=None)


def _watched(settings: Path) -> Iterator[Path]:
    """What a site is made of, wherever its settings have it."""
    beside = settings.absolute().parent
    conf = read_conf(settings)
    theme = Path(beside, str(conf.values.get("THEME") or "theme"))
    folders = {beside / name for name in (*_WATCHED, settings.name)} | {conf.content.resolve(), theme}
    return (folder for folder in sorted(folders) if folder.exists())
