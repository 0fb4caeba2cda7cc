"""The ``dossier`` command in the tests' own process: what a process of its own would load anew is loaded once."""

import locale
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from subprocess import CompletedProcess
from unittest.mock import patch

from coverage import Coverage
from pelican.log import LimitFilter

from pelican_dossier.cli import main

TERMINAL = {"FORCE_COLOR": "1", "NO_COLOR": "", "TERM": "xterm", "COLUMNS": "90"}
"""The environment of a command that speaks as in a terminal."""


def dossier(*arguments: str, cwd: Path, answers: str | None = None, **environment: str) -> CompletedProcess[str]:
    """The command with its exit status and all that it says; nothing of the process is changed when it is done.

    ``answers`` stand in a file that is its input. The lines of a build are not counted: ``built`` and its like tell the same.
    """
    # not of letters alone: what prints JSON writes its bytes
    said, complained = (TextIOWrapper(BytesIO(), "utf-8", newline="", write_through=True) for _ in range(2))
    counting = Coverage.current() if arguments[:1] == ("build",) else None
    with _left_as_found(cwd, environment, answers), redirect_stdout(said), redirect_stderr(complained):
        if counting:
            counting.stop()
        try:
            status = main(arguments)
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else 1
        finally:
            if counting:
                counting.start()
    return CompletedProcess(arguments, status, *(stream.buffer.getvalue().decode() for stream in (said, complained)))


@contextmanager
def _left_as_found(cwd: Path, environment: dict[str, str], answers: str | None) -> Iterator[None]:
    """Pelican sets the locale, the search path and the handlers of the log for itself alone."""
    folder, spoken, root = Path.cwd(), locale.setlocale(locale.LC_ALL), logging.getLogger()
    handlers, level = root.handlers[:], root.level
    with ExitStack() as kept:
        kept.enter_context(patch.dict(os.environ, environment))
        kept.enter_context(patch.object(sys, "path", sys.path[:]))
        if answers is not None:
            kept.enter_context(patch.object(sys, "stdin", StringIO(answers)))
        # it says nothing twice in one process
        kept.enter_context(patch.object(LimitFilter, "_raised_messages", set()))
        kept.callback(os.chdir, folder)
        kept.callback(locale.setlocale, locale.LC_ALL, spoken)
        kept.callback(root.setLevel, level)
        kept.callback(root.handlers.__setitem__, slice(None), handlers)
        os.chdir(cwd)
        yield
