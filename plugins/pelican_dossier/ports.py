"""Where a page is shown on this machine, and what to do when another program is there already."""

import errno
import socket

from pelican_dossier.problems import WrongUsage

HOST = "127.0.0.1"
_LAST = 65535
_TRIED = 100
"""How many of the next ports are tried."""


def refuse_taken(port: int) -> None:
    """Raises WrongUsage with the next free port where a port cannot be had."""
    try:
        _listen(port)
    except OverflowError:
        raise WrongUsage(f"{port} is no port; give one from 1024 to {_LAST}") from None
    except OSError as error:
        why = "is taken by another program" if error.errno == errno.EADDRINUSE else "may not be used here"
        if (other := _next_free(port)) is None:
            raise WrongUsage(f"port {port} {why}; give another with --port") from None
        raise WrongUsage(f"port {port} {why}; the next free one is {other}: --port {other}") from None


def _next_free(port: int) -> int | None:
    first = max(port + 1, 1024)
    for other in range(first, min(first + _TRIED, _LAST + 1)):
        try:
            _listen(other)
        except OSError:
            continue
        return other
    return None


def _listen(port: int) -> None:
    with socket.socket() as listener:
        # as the servers do, so that a port which one has just left counts as free
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
        listener.listen()
