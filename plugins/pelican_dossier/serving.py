"""The site in a browser, built again when a file changes."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import livereload.server
from livereload import Server

from pelican_dossier.build import build, last_site
from pelican_dossier.problems import ProblemsFound

_WATCHED = ("content", "theme", "plugins", "pelicanconf.py")


class _ByAddress(livereload.server.LiveScriptInjector):  # type: ignore[misc]  # livereload ships no types
    """Puts livereload's script into a page by its address: inline, as it comes, the pages' own policy forbids it."""

    script = b'<script src="/livereload.js"></script>'

    def transform_first_chunk(self, *arguments: Any) -> Any:
        """As livereload has it, with our line in the place of its own."""
        self.script = _ByAddress.script
        return super().transform_first_chunk(*arguments)


def serve(settings: Path, port: int) -> None:
    """Builds, serves and watches until it is interrupted.

    A rebuild runs in a process of its own, so that changes to the plugin count too; one that fails names
    its problems and leaves the last site in the browser.
    """
    try:
        output = build(settings)
    except ProblemsFound as found:
        output = last_site(settings)
        if not output.is_dir():
            raise
        print(f"{found}\nserving the last site until this is mended", file=sys.stderr)

    def rebuild() -> None:
        subprocess.run([sys.executable, "-m", "pelican_dossier.cli", "build", "--settings", str(settings)], check=False)

    livereload.server.LiveScriptInjector = _ByAddress
    server = Server()
    for name in _WATCHED:
        watched = settings.absolute().parent / name
        if watched.exists():
            server.watch(str(watched), rebuild, delay=0.5)
    print(f"serving {output} at http://127.0.0.1:{port}/ (stop with Ctrl-C)")
    server.serve(root=str(output), port=port, host="127.0.0.1", open_url_delay=None)
