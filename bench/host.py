"""A host on this machine for a built site, as the pages' benches ask it."""

import contextlib
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


class _Host(SimpleHTTPRequestHandler):
    """Sends along what the site's own ``_headers`` asks for, and keeps connections as every host does."""

    protocol_version = "HTTP/1.1"
    # Headers and content are two writes: the second would wait 40 ms for the first to be acknowledged.
    disable_nagle_algorithm = True

    def __init__(self, *arguments: Any, site: Path) -> None:
        self._asked = asked_for(site / "_headers")
        super().__init__(*arguments, directory=str(site))

    def end_headers(self) -> None:
        for name, value in self._asked.items():
            self.send_header(name, value)
        # What GitHub Pages sends; the files' names do not change with their content.
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Says nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # A browser asks for all that a page needs at once; what does not fit waits a second.
    request_queue_size = 64


def asked_for(headers: Path) -> dict[str, str]:
    """The headers that a ``_headers`` file asks for every path."""
    if not headers.is_file():
        return {}
    rules = [line for line in headers.read_text("utf-8").splitlines() if line.startswith("  ")]
    return {name.strip(): value.strip() for name, value in (rule.split(":", 1) for rule in rules)}


@contextlib.contextmanager
def hosted(folder: Path) -> Iterator[str]:
    """The address of a host that has a folder, which may be filled later."""
    with _Server(("127.0.0.1", 0), partial(_Host, site=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
