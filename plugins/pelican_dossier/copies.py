"""Work done by copies of this process, where what it is done on is too large to be sent to others.

Only Linux makes copies that may go on safely; elsewhere the work is done here, one piece after another.
"""

import gc
import logging
import multiprocessing
import signal
import sys
import traceback
import warnings
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from pelican_dossier.problems import MachineFailed

_Done = TypeVar("_Done")
HAS_COPIES = sys.platform == "linux"


def in_copies(jobs: Sequence[Callable[[], _Done]], workers: int) -> list[_Done]:
    """What the jobs return, in their order; each is done by a copy of this process, ``workers`` of them at once.

    What a job changes in memory is lost, what it returns, raises or logs is pickled. Raises what the first job that
    fails raises, and MachineFailed where a copy ends without a word.
    """
    if workers < 2 or len(jobs) < 2 or not HAS_COPIES:
        return [job() for job in jobs]
    # the collector of a copy leaves alone what is there, for to look at it is to have it copied
    gc.freeze()
    try:
        waves = (jobs[at : at + workers] for at in range(0, len(jobs), workers))
        return [done for wave in waves for done in _at_once(wave)]
    finally:
        gc.unfreeze()


def in_a_copy(job: Callable[[], _Done]) -> _Done:
    """What a job returns that a copy of this process does, so that nothing of it stays here.

    Raises as ``in_copies`` does. There have to be copies (``HAS_COPIES``).
    """
    return _at_once([job])[0]


def leave_if_alone() -> None:
    """Ends a copy whose process has ended without it: it would be in the way of the next."""
    of = multiprocessing.parent_process()
    if of is not None and not of.is_alive():
        raise SystemExit(1)


def _at_once(jobs: Sequence[Callable[[], _Done]]) -> list[_Done]:
    copies = multiprocessing.get_context("fork")
    running = []
    try:
        for job in jobs:
            ours, theirs = copies.Pipe(duplex=False)
            process = copies.Process(target=_tell, args=(theirs, job))
            with warnings.catch_warnings():
                # newer Pythons warn where there are other threads: those of libraries, which wait for work
                warnings.simplefilter("ignore", DeprecationWarning)
                process.start()
            theirs.close()
            running.append((process, ours))
        return [_heard(ours) for _, ours in running]
    finally:
        for process, ours in running:
            ours.close()
            process.terminate()
            process.join()


class _Told(logging.Handler):
    """Keeps what a copy logs until its process hears it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[tuple[str, int, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps the logger's name, the level and the message."""
        self.records.append((record.name, record.levelno, record.getMessage()))


def _tell(theirs: Connection, job: Callable[[], Any]) -> None:
    # whoever interrupts means the process that waits, which ends its copies
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    logging.getLogger().handlers[:] = [told := _Told()]
    done, failed = None, None
    try:
        done = job()
    except Exception as error:
        error.add_note(traceback.format_exc())
        failed = error
    theirs.send((done, failed, told.records))


def _heard(ours: Connection) -> Any:
    try:
        done, failed, records = ours.recv()
    except EOFError:
        raise MachineFailed("a process of the build was ended from outside, perhaps for want of memory.") from None
    for name, level, message in records:
        logging.getLogger(name).log(level, "%s", message)
    if failed is not None:
        raise failed
    return done
